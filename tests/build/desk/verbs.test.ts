import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { VERBS } from '../../../src/build/desk/desk.ts'
import { doWork } from '../../../src/build/desk/workOnContent.ts'
import { readContent } from '../../../src/build/readContent.ts'
import { publishedPages, sessionPath } from '../../../src/domain/addresses.ts'
import { programmeOf } from '../../../src/domain/schedule.ts'
import { openDesk } from '../../support/openDesk.ts'
import { plantIn, problemsOf } from '../../support/plantMistake.ts'

const NEW = [
  ...['ny', '--titel', 'Ledelse i hverdagen', '--tid', 'tirsdag 27. oktober kl. 9-10.30'],
  ...['--arrangoer', 'Eksempelby Kommune', '--form', 'online', '--resumé', 'Tre ledere fortæller.'],
]
const ID = '2020-ledelse-i-hverdagen'

/** Every file of a folder and its text. */
const contents = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  )

describe('the command line', () => {
  it('lists its verbs, explains each with an example, and knows near misses', async () => {
    const { run } = openDesk()
    const { said, ok } = await run()
    expect(ok).toBe(true)
    for (const { name, does } of VERBS) {
      expect(said).toMatch(new RegExp(`^  ${name} +${does.slice(0, 10)}`, 'm'))
      const help = await run(name, '--hjælp')
      expect(help.ok).toBe(true)
      expect(help.said).toContain(`Eksempel: npm run indhold -- ${name}`)
    }
    expect((await run('aflyss')).said).toContain('Mente du aflys?')
    expect((await run('ny', '--titl', 'x')).said).toBe('--titl kendes ikke. Mente du --titel?')
    expect((await run('ny', '--titel')).said).toBe('Efter --titel skal der stå titlen.')
    expect((await run('bogfoer')).ok).toBe(true)
  })

  it('takes no words that belong to nothing, so that a forgotten quotation mark publishes nothing', async () => {
    const { run, folder } = openDesk()
    const before = contents(folder)
    const forgotten = [
      ['god titel', 'ret', 'det-lange-seje-traek', '--titel', 'Ny', 'god', 'titel'],
      [
        'er optaget',
        'flyt',
        'naerhedsreform',
        '--til',
        'kl. 10',
        '--grund',
        'Lokalet',
        'er',
        'optaget',
      ],
      [
        'det-lange-seje-traek',
        'aflys',
        'naerhedsreform',
        'det-lange-seje-traek',
        '--grund',
        'Syg.',
      ],
      ['hverdagen', ...NEW, 'hverdagen'],
      ['2029', 'ny-udgave', '2028', '2029'],
      ['b.txt', 'hent', 'a.txt', 'b.txt'],
      ['HEAD~2', 'vis-ændringer', 'HEAD~1', 'HEAD~2'],
      ...['tjek', 'bogfør', 'eksportér'].map((name) => ['2020', name, '2020']),
    ]
    for (const [extra = '', ...words] of forgotten) {
      const { ok, said } = await run(...words)
      expect(said).toContain(`»${extra}« `)
      expect(said).toContain('Sæt anførselstegn om tekst med mellemrum')
      expect(ok).toBe(false)
    }
    expect(contents(folder)).toEqual(before)
  })
})

describe('a new session', () => {
  it('comes from flags, is published whole, and is in the ledger at once', async () => {
    const { run, session, text, folder } = openDesk()
    const { ok, said } = await run(...NEW)
    expect(said).toContain('»Ledelse i hverdagen«, tirsdag den 27. oktober kl. 9.00-10.30')
    expect(ok).toBe(true)
    expect(session(ID)).toMatchObject({
      startsAt: '2020-10-27T09:00',
      endsAt: '2020-10-27T10:30',
      weekday: 'tirsdag',
      attendance: 'online',
      revision: 0,
      revisedAt: '2026-11-25T10:00',
    })
    expect(text('ids.json')).toContain(`"id": "${ID}"`)
    expect(() => readContent(folder, { mustBeRecorded: true })).not.toThrow()
  })

  it('comes from questions where somebody answers', async () => {
    const { run, desk, session } = openDesk()
    desk.answers = ['Nyt fra Ærø', 'ukendt', 'Eksempelby Kommune', 'ukendt', 'Et møde.']
    expect((await run('ny')).ok).toBe(true)
    expect(session('2020-nyt-fra-aeroe')).toMatchObject({ date: null, attendance: null })
  })

  it('asks again where an answer cannot be read, and keeps the others', async () => {
    const { run, desk, session } = openDesk()
    desk.answers = ['', 'Nyt fra Ærø', 'tirsdag 28/10 kl. 9', 'onsdag 28/10 kl. 9']
    desk.answers.push('Eksempelby Kommune', 'i kælderen', 'fysisk', 'Et møde.')
    const { ok, said } = await run('ny')
    expect(said).toContain('Det skal et arrangement have.')
    expect(said).toContain('Der står tirsdag, men den 28. oktober 2020 er en onsdag.')
    expect(said).toContain('»i kælderen« kendes ikke.')
    expect(ok).toBe(true)
    expect(session('2020-nyt-fra-aeroe')).toMatchObject({
      startsAt: '2020-10-28T09:00',
      attendance: 'inPerson',
    })
    desk.answers = ['Et andet møde']
    expect(await run('ny')).toMatchObject({
      ok: false,
      said: expect.stringContaining('Der mangler: tid, arrangør, resumé.') as string,
    })
  })

  it('is refused with what is missing or wrong, and nothing is written', async () => {
    const { run, folder } = openDesk()
    const before = contents(folder)
    const refusals = [
      [['ny', '--titel', 'Uden resten'], '--tid, --arrangør, --resumé'],
      [[...NEW, '--tid', 'onsdag 27. oktober'], 'kun stå én gang'],
      [[...NEW, '--år', '2031'], 'ny-udgave 2031'],
      [[...NEW, '--emne', 'innovasjon'], 'Mente du innovation?'],
      [[...NEW, '--tilmelding', 'javascript:alert(1)'], 'Intet er ændret'],
      [[...NEW, '--beskrivelse', '<script>alert(1)</script>'], 'Teksten indeholder HTML'],
      [[...NEW, '--frist', '1. november'], 'Tilmeldingsfristen ligger efter arrangementet'],
    ] as const
    for (const [words, reason] of refusals) {
      const { ok, said } = await run(...words)
      expect(said).toContain(reason)
      expect(ok).toBe(false)
    }
    expect(contents(folder)).toEqual(before)
  })

  it('that is like one in the programme is asked about', async () => {
    const { run } = openDesk()
    await run(...NEW)
    const again = await run(...NEW)
    expect(again).toMatchObject({
      ok: false,
      said: expect.stringContaining('--alligevel') as string,
    })
    expect(again.said).toContain(ID)
    expect((await run(...NEW, '--kort-titel', 'To', '--alligevel')).said).toContain('Samme titel')
  })
})

describe('a session that was made and not published', () => {
  it('goes without a trace, and one that is in git does not', async () => {
    const { run, folder, publish, text } = openDesk()
    expect((await run('slet', 'naerhedsreform')).said).toContain('Git kan ikke svare')
    publish()
    const before = text('ids.json')
    const page = text('2020/sessions/naerhedsreform.json')
    await run(...NEW)
    expect(text('ids.json')).not.toBe(before)
    const { ok, said } = await run('slet', 'ledelse-i-hverdagen')
    expect(said).toContain('»Ledelse i hverdagen« er fjernet')
    expect(ok).toBe(true)
    expect(text('ids.json')).toBe(before)
    expect(existsSync(join(folder, '2020/sessions/ledelse-i-hverdagen.json'))).toBe(false)
    expect(problemsOf(folder)).toEqual([])

    const refused = await run('slet', '2020-naerhedsreform')
    expect(refused.ok).toBe(false)
    expect(refused.said).toContain('ret 2020-naerhedsreform --status udgået')
    expect(text('2020/sessions/naerhedsreform.json')).toBe(page)
  })

  it('goes as well where its file was deleted by hand, as the message says', async () => {
    const { run, folder, publish, text } = openDesk()
    publish()
    const before = text('ids.json')
    await run(...NEW)
    rmSync(join(folder, '2020/sessions/ledelse-i-hverdagen.json'))
    expect(problemsOf(folder)[0]?.message).toContain(`npm run indhold -- slet ${ID}`)
    expect(await run('slet', ID)).toMatchObject({ ok: true })
    expect(text('ids.json')).toBe(before)
  })
})

describe('a published session', () => {
  it('is cancelled with a reason that users see, and calendars hear of it', async () => {
    const { run, session } = openDesk()
    expect((await run('aflys', 'naerhedsreform')).said).toContain('Skriv grunden')
    expect((await run('aflys')).said).toContain('hvilket arrangement')
    const { said } = await run('aflys', 'naerhedsreform', '--grund', 'Salen er lukket.')
    expect(said).toContain('Læserne ser: Salen er lukket.')
    expect(session('2020-naerhedsreform')).toMatchObject({
      status: 'cancelled',
      statusNote: 'Salen er lukket.',
      revision: 1,
      revisedAt: '2026-11-25T10:00',
    })
    const back = await run('ret', 'naerhedsreform', '--status', 'planlagt')
    expect(back.said).toContain('planlagt')
    expect(session('2020-naerhedsreform')).toMatchObject({ statusNote: null, revision: 2 })
  })

  it('is corrected, and what is new is told from and to', async () => {
    const { run, folder } = openDesk()
    const said = async (...words: string[]) => (await run(...words)).said
    expect(await said('ret', 'naerhedsreform', '--optagelse', 'https://optagelser.dk/1')).toMatch(
      /Optagelse: .* → https:\/\/optagelser\.dk\/1/,
    )
    // What is not said is never the same as no.
    plantIn(folder, '2020/sessions/naerhedsreform.json', (data) => delete data.price)
    expect(await said('ret', 'naerhedsreform', '--pris', '300 kr.')).toContain(
      'Pris: ikke oplyst → 300 kr.',
    )
    expect(await said('ret', 'naerhedsreform', '--adresse', 'naerhed')).toContain(
      'Adresse: naerhedsreform → naerhed. Den gamle fører videre.',
    )
    expect(
      await said('flyt', 'naerhed', '--til', '29. oktober kl. 25', '--grund', 'Salen.'),
    ).toMatch(/^--til: /)
  })

  it('is moved, and remembers from when', async () => {
    const { run, session } = openDesk()
    const reason = ['--grund', 'Oplægsholderen er syg.']
    const { said } = await run(
      'flyt',
      'det-lange-seje-traek',
      '--til',
      '29. oktober kl. 13-14',
      ...reason,
    )
    expect(said).toContain(
      'Tidspunkt: onsdag den 28. oktober kl. 14.30-15.15 → torsdag den 29. oktober',
    )
    expect(session('2020-det-lange-seje-traek')).toMatchObject({
      status: 'moved',
      weekday: 'torsdag',
      movedFrom: { date: '2020-10-28', startsAt: '2020-10-28T14:30' },
      startsAt: '2020-10-29T13:00',
      revision: 1,
    })
    const same = await run('flyt', 'det-lange-seje-traek', '--til', 'kl. 13-14', ...reason)
    expect(same).toMatchObject({
      ok: false,
      said: expect.stringContaining('ligger allerede') as string,
    })
  })

  it('that is moved again remembers where it was first, and the ledger every reason', async () => {
    const { run, session, text } = openDesk()
    const move = (to: string, reason: string) =>
      run('flyt', 'det-lange-seje-traek', '--til', to, '--grund', reason)
    await move('29. oktober kl. 13-14', 'Lokalet er optaget.')
    const again = await move('30. oktober kl. 9-10', 'Oplægsholderen er syg.')
    expect(again.said).toContain('Læserne ser, hvor det lå først: onsdag den 28. oktober kl. 14.30')
    expect(session('2020-det-lange-seje-traek')).toMatchObject({
      statusNote: 'Oplægsholderen er syg.',
      movedFrom: { date: '2020-10-28', startsAt: '2020-10-28T14:30' },
      startsAt: '2020-10-30T09:00',
    })
    const { sessions } = JSON.parse(text('ids.json')) as { sessions: { id: string }[] }
    expect(sessions.find(({ id }) => id === '2020-det-lange-seje-traek')).toMatchObject({
      reasons: [
        { reason: 'Lokalet er optaget.', startsAt: '2020-10-29T13:00', status: 'moved' },
        { reason: 'Oplægsholderen er syg.', startsAt: '2020-10-30T09:00', status: 'moved' },
      ],
    })
    // Where it was first it is not moved from there.
    const back = ['ret', 'det-lange-seje-traek', '--tid', '28. oktober kl. 14.30-15.15']
    const refused = await run(...back)
    expect(refused.ok).toBe(false)
    expect(refused.said).toContain('--status planlagt')
    expect(refused.said).toContain('flyt det-lange-seje-traek')
    await move('28. oktober kl. 14.30-15.15', 'Alle er raske.')
    expect(session('2020-det-lange-seje-traek').movedFrom).toMatchObject({ date: '2020-10-30' })
    expect(await run(...back, '--status', 'planlagt')).toMatchObject({ ok: true })
    expect(session('2020-det-lange-seje-traek').movedFrom).toBeNull()
  })

  it('is moved by the verb that remembers from when, and never just deleted', async () => {
    const { run } = openDesk()
    const why = ['--grund', 'Salen er lukket.']
    const moved = await run('ret', 'naerhedsreform', '--status', 'flyttet', ...why)
    expect(moved).toMatchObject({ ok: false })
    expect(moved.said).toContain('flyt naerhedsreform --til')
    const deleted = await run('ret', 'naerhedsreform', '--status', 'slettet', ...why)
    expect(deleted).toMatchObject({ ok: false })
    expect(deleted.said).toContain('--status udgået')
    expect(deleted.said).not.toContain('flyttet')
  })

  it('is told what is wrong with a value, and what to write in its place', async () => {
    const { run, folder } = openDesk()
    const before = contents(folder)
    for (const [flag, value, reason] of [
      [
        '--optagelse',
        'video/www',
        '»video/www« er ikke en webadresse. Skriv hele adressen, fx https',
      ],
      ['--link', 'zoom', '--link: »zoom« er ikke en webadresse'],
      ['--kilde', 'KL', '--kilde: »KL« er ikke en webadresse'],
      ['--tilmelding', 'kontakt@kl', '--tilmelding: »kontakt@kl« er ikke en mailadresse'],
      ['--titel', '', '--titel: Der står ikke noget, og et arrangement skal have en titel.'],
      ['--resumé', 'ukendt', 'skal have et resumé'],
      ['--arrangør', '', '--arrangør: Der står ikke noget.'],
      ['--postnr', '86', 'har fire cifre'],
      [
        '--tid',
        '28. november kl. 9',
        '(26. oktober-1. november 2020). Er det meningen, så tilføj --uden-for-ugen',
      ],
    ] as const) {
      const { ok, said } = await run('ret', 'naerhedsreform', flag, value)
      expect(said).toContain(reason)
      expect(said).toContain('Intet er ændret')
      expect(said).not.toContain('null')
      expect(ok).toBe(false)
    }
    expect(contents(folder)).toEqual(before)
  })

  it('takes several topics in one, an address without its beginning, and a place with its street', async () => {
    const { run, session } = openDesk()
    const its = () => session('2020-naerhedsreform')
    await run(
      'ret',
      'naerhedsreform',
      '--emne',
      'innovation, strategi',
      '--optagelse',
      'www.kl.dk/v',
    )
    expect(its()).toMatchObject({
      topics: ['innovation', 'strategi'],
      recording: { available: true, url: 'https://www.kl.dk/v' },
    })
    const { said } = await run('ret', 'naerhedsreform', '--sted', 'Møllevej 12, 8600, Silkeborg')
    expect(said).toContain('Adressen er læst som: Møllevej 12, 8600 Silkeborg.')
    expect(its().venue).toMatchObject({
      name: null,
      street: 'Møllevej 12',
      postcode: '8600',
      city: 'Silkeborg',
    })
    const next = await run('ret', 'naerhedsreform', '--sted', 'Rådhuset, Torvet 1, 9999 Eksempelby')
    expect(next.said).not.toContain('Adressen er, som den var')
    expect(next.said).toContain(
      'Sted: Møllevej 12, 8600 Silkeborg → Rådhuset, Torvet 1, 9999 Eksempelby',
    )
    await run('ret', 'naerhedsreform', '--sted', 'Møllevej 12, 8600, Silkeborg')
    const online = await run('ret', 'naerhedsreform', '--form', 'online')
    expect(online.said).toContain('Formen er online, men der står også et sted: Møllevej 12')
    const away = ['--gade', 'ukendt', '--postnr', 'ukendt', '--by', 'ukendt']
    expect((await run('ret', 'naerhedsreform', ...away)).said).not.toContain('Formen er online')
  })

  it('lies outside the week where that is meant, and inside it again', async () => {
    const { run, session } = openDesk()
    const at = (day: string) => ['ret', 'naerhedsreform', '--tid', `${day} kl. 9-10`]
    await run(...at('28. november'), '--uden-for-ugen')
    expect(session('2020-naerhedsreform')).toMatchObject({ date: '2020-11-28', outsideWeek: true })
    await run(...at('28. oktober'))
    expect(session('2020-naerhedsreform')).toMatchObject({ outsideWeek: false })
    const made = await run(...NEW.with(4, '2. november kl. 9'), '--uden-for-ugen')
    expect(made).toMatchObject({ ok: true })
  })

  it('that is misspelt is guessed at', async () => {
    const { run } = openDesk()
    for (const [word, meant] of [
      ['nærhedsreform', '2020-naerhedsreform'],
      ['2020-naerhedsrefom', '2020-naerhedsreform'],
      ['det-lange-traek', '2020-det-lange-seje-traek'],
      ['Det lange seje træk', '2020-det-lange-seje-traek'],
    ] as const)
      expect((await run('ret', word, '--form', 'fysisk')).said).toContain(`Mente du ${meant}`)
    expect((await run('ret', 'xyz', '--form', 'fysisk')).said).toContain('sidste del af adressen')
  })

  it('loses no clock to a day alone, nor to words that are no time', async () => {
    const { run, session, folder } = openDesk()
    const before = contents(folder)
    for (const [flag, words] of [
      ['i morgen', '»morgen« er ikke brugt'],
      ['29. oktober efter frokost', '»efter frokost« er ikke brugt'],
      ['snart', '»snart« er ikke brugt'],
      ['i dag', 'hverken dato eller klokkeslæt i »i dag«'],
    ] as const) {
      for (const command of [
        ['ret', 'det-lange-seje-traek', '--tid', flag],
        ['flyt', 'det-lange-seje-traek', '--til', flag, '--grund', 'Syg.'],
      ]) {
        const { ok, said } = await run(...command)
        expect(said).toContain(words)
        expect(ok).toBe(false)
      }
    }
    expect(contents(folder)).toEqual(before)
    const day = await run('ret', 'det-lange-seje-traek', '--tid', '29. oktober')
    expect(day.said).toContain('Klokkeslættet er, som det var')
    expect(session('2020-det-lange-seje-traek')).toMatchObject({
      startsAt: '2020-10-29T14:30',
      endsAt: '2020-10-29T15:15',
    })
    const start = await run('ret', 'det-lange-seje-traek', '--tid', 'kl. 10')
    expect(start.said).toContain('Sluttiden er ikke oplyst mere')
    expect(session('2020-det-lange-seje-traek')).toMatchObject({ endsAt: null })
  })

  it('has a deadline at noon where that is said, and none that is read by half', async () => {
    const { run, session, text } = openDesk()
    const deadline = () => session('2020-naerhedsreform').registration.deadline
    await run('ret', 'naerhedsreform', '--frist', '9. oktober ved middag')
    expect(deadline()).toBe('2020-10-09T12:00')
    const before = text('2020/sessions/naerhedsreform.json')
    for (const words of ['9. oktober efter frokost', '9. oktober om formiddagen']) {
      const { ok, said } = await run('ret', 'naerhedsreform', '--frist', words)
      expect(said).toMatch(/^--frist: ».*« er ikke brugt\. Skriv den som/)
      expect(ok).toBe(false)
    }
    expect(text('2020/sessions/naerhedsreform.json')).toBe(before)
    await run('ret', 'naerhedsreform', '--frist', '9. oktober ved midnat')
    expect(deadline()).toBe('2020-10-09')
  })

  it('that was cancelled is not held again by being moved', async () => {
    const { run, session } = openDesk()
    await run('aflys', 'naerhedsreform', '--grund', 'Salen er lukket.')
    for (const to of [
      ['--til', '29. oktober kl. 9-10'],
      ['--sted', 'Gimle'],
    ]) {
      const { ok, said } = await run('flyt', 'naerhedsreform', ...to, '--grund', 'Ny sal.')
      expect(said).toContain('er aflyst. Skal det holdes alligevel')
      expect(said).toContain('ret naerhedsreform --status planlagt')
      expect(ok).toBe(false)
    }
    expect(session('2020-naerhedsreform').status).toBe('cancelled')
    await run('ret', 'naerhedsreform', '--status', 'planlagt')
    const moved = ['--til', '29. oktober kl. 9-10', '--grund', 'Ny sal.']
    expect(await run('flyt', 'naerhedsreform', ...moved)).toMatchObject({ ok: true })
  })

  it('takes the points of its programme along', async () => {
    const { run, session } = openDesk()
    const to = ['--til', '29. oktober kl. 9-12', '--grund', 'Salen er lukket.']
    const { ok, said } = await run('flyt', 'ensomt-paa-toppen', ...to)
    expect(said).toContain('Programpunkterne er rykket lige så langt.')
    expect(ok).toBe(true)
    expect(session('2020-ensomt-paa-toppen').programme).toMatchObject([
      { startsAt: '2020-10-29T09:00', endsAt: '2020-10-29T10:00' },
      { startsAt: '2020-10-29T10:00', endsAt: '2020-10-29T10:30' },
      { startsAt: '2020-10-29T10:30', endsAt: '2020-10-29T12:00' },
    ])
    expect((await run('ret', 'ensomt-paa-toppen', '--tid', '30. oktober')).ok).toBe(true)
    const shorter = ['--til', '28. oktober kl. 9-10', '--grund', 'Salen er lukket.']
    const refused = await run('flyt', 'ensomt-paa-toppen', ...shorter)
    expect(refused.ok).toBe(false)
    expect(refused.said).toContain('ret "programme" i content/2020/sessions/ensomt-paa-toppen.json')
  })

  it('moves to another room, which its readers see the reason of, and keeps no old street in silence', async () => {
    const { run, session } = openDesk()
    const house = ['--sted', 'Dokken', '--gade', 'Havnegade 3', '--by', 'Eksempelby']
    await run('ret', 'naerhedsreform', ...house)
    const { said } = await run('flyt', 'naerhedsreform', '--sted', 'Gimle', '--grund', 'Vandskade.')
    expect(said).toContain(
      'Adressen er, som den var. Er den også ny, så skriv den med: --gade "Havnegade 3" --by "Eksempelby"',
    )
    expect(said).toContain('Læserne ser: Vandskade.')
    expect(session('2020-naerhedsreform')).toMatchObject({
      status: 'scheduled',
      statusNote: 'Vandskade.',
      venue: { name: 'Gimle' },
      revision: 2,
    })
    expect(said).toContain('nyt sted. Tidspunktet er det samme: ')
    expect((await run('flyt', 'naerhedsreform', '--grund', 'Tja.')).said).toContain('--til')
    // What moved it in the week is still told where the room is another as well.
    await run('flyt', 'naerhedsreform', '--til', '29. oktober kl. 9-10', '--grund', 'Strejke.')
    await run('flyt', 'naerhedsreform', '--sted', 'Dokken', '--grund', 'Vandskade.')
    expect(session('2020-naerhedsreform')).toMatchObject({
      status: 'moved',
      statusNote: 'Strejke. Vandskade.',
    })
  })

  it('does not take the address of another, nor one that cannot be', async () => {
    const { run, text } = openDesk()
    const other = text('2020/sessions/det-lange-seje-traek.json')
    const taken = await run('ret', 'naerhedsreform', '--adresse', 'det-lange-seje-traek')
    expect(taken).toMatchObject({
      ok: false,
      said: expect.stringContaining('hører til »Det lange seje træk«') as string,
    })
    expect(text('2020/sessions/det-lange-seje-traek.json')).toBe(other)
    expect((await run('ret', 'naerhedsreform', '--adresse', 'Nær ved')).said).toContain(
      '--adresse naer-ved',
    )
  })

  it('that gets its day has no word of the day being unknown, and what is said twice is written once', async () => {
    const { run, session } = openDesk()
    await run('ret', 'naerhedsreform', '--tid', 'ukendt')
    expect(session('2020-naerhedsreform').dateNote).toContain('ikke oplyst')
    await run('ret', 'naerhedsreform', '--tid', '28. oktober kl. 9')
    expect(session('2020-naerhedsreform').dateNote).toBeNull()
    const again = await run('ret', 'naerhedsreform', '--tid', '28. oktober kl. 9')
    expect(again.said).toContain('Intet var nyt, så intet er skrevet.')
  })

  it('gets another title and address: the old address leads on, the id stays', async () => {
    const { run, session, folder } = openDesk()
    await run(
      'ret',
      'det-lange-seje-traek',
      '--titel',
      'Et langt træk',
      '--adresse',
      'et-langt-traek',
    )
    expect(existsSync(join(folder, '2020/sessions/det-lange-seje-traek.json'))).toBe(false)
    expect(session('2020-det-lange-seje-traek')).toMatchObject({
      slug: 'et-langt-traek',
      formerSlugs: ['det-lange-seje-traek'],
      revision: 1,
    })
    // By the old address too.
    expect((await run('ret', 'det-lange-seje-traek', '--form', 'fysisk')).ok).toBe(true)
    expect((await run('ret', 'findes-ikke', '--form', 'fysisk')).said).toContain(
      'intet arrangement',
    )
    expect((await run('ret', 'samskabt', '--form', 'fysisk')).said).toContain(
      'Mente du 2020-samskabt',
    )
  })

  it('whose spelling alone is put right bothers no calendar', async () => {
    const { run, session } = openDesk()
    await run('ret', 'det-lange-seje-traek', '--titel', 'Det lange, seje træk')
    expect(session('2020-det-lange-seje-traek')).toMatchObject({ revision: 0 })
  })
})

describe('the ledger', () => {
  const SLUG = 'det-lange-seje-traek'
  const FILE = `2020/sessions/${SLUG}.json`

  it('stops a session from going without a word, and says how to say it', async () => {
    const { run, folder } = openDesk()
    rmSync(join(folder, FILE))
    const [problem] = problemsOf(folder)
    expect(problem).toMatchObject({ file: 'content/ids.json', value: `"2020-${SLUG}"` })
    expect(problem?.message).toContain(`npm run indhold -- aflys 2020-${SLUG} --grund`)
    const words = ['--status', 'udgået', '--grund', 'Arrangøren har trukket det.']
    expect(await run('ret', `2020-${SLUG}`, ...words)).toMatchObject({ ok: true })
    expect(problemsOf(folder)).toEqual([])
    // Its old address still answers, outside the programme, and the desk goes on as if it were not there.
    const gone = readContent(folder, { withGone: true })
    const published = readContent(folder).sessions
    expect(published.some(({ slug }) => slug === SLUG)).toBe(false)
    expect(gone.sessions.filter(({ slug }) => slug === SLUG)).toMatchObject([
      { id: `2020-${SLUG}`, status: 'withdrawn', statusNote: 'Arrangøren har trukket det.' },
    ])
    expect(programmeOf(gone.sessions, 2020)).toEqual(programmeOf(published, 2020))
    expect(publishedPages(gone).map(({ path }) => path)).toContain(sessionPath(SLUG))
    expect(await run('bogfør')).toMatchObject({ ok: true })
  })

  it('lets several that are gone be told of one by one, and tells what is left', async () => {
    const { run, folder } = openDesk()
    rmSync(join(folder, FILE))
    rmSync(join(folder, '2020/sessions/faglig-ledelse.json'))
    expect(problemsOf(folder)).toHaveLength(2)
    const first = await run('aflys', `2020-${SLUG}`, '--grund', 'Oplægsholderen er syg.')
    expect(first.ok).toBe(true)
    expect(first.said).toContain('Det er skrevet. Resten var der også før:')
    expect(first.said).toContain('aflys 2020-faglig-ledelse')
    expect(first.said).not.toContain(`aflys 2020-${SLUG}`)
    expect(problemsOf(folder).map(({ value }) => value)).toEqual(['"2020-faglig-ledelse"'])
    const words = ['--status', 'udgået', '--grund', 'Arrangøren har trukket det.']
    const second = await run('ret', '2020-faglig-ledelse', ...words)
    expect(second).toMatchObject({ ok: true })
    expect(second.said).not.toContain('var der også før')
    expect(problemsOf(folder)).toEqual([])
  })

  it('lets work on the others go on while one is gone, and tells how to go on with that', async () => {
    const { run, folder, session } = openDesk()
    rmSync(join(folder, FILE))
    const other = await run('ret', 'naerhedsreform', '--form', 'fysisk')
    expect(other.ok).toBe(true)
    expect(other.said).toContain(`aflys 2020-${SLUG} --grund`)
    expect(session.bind(null, '2020-naerhedsreform')).toThrow('har 1 fejl')
    expect(
      await run('flyt', 'faglig-ledelse', '--sted', 'Gimle', '--grund', 'Vand.'),
    ).toMatchObject({
      ok: true,
    })
    const kept = await run('bogfør')
    expect(kept.said).toContain('Dette var der også før')
    for (const name of [SLUG, `2020-${SLUG}`]) {
      const gone = await run('ret', name, '--form', 'fysisk')
      expect(gone.ok).toBe(false)
      expect(gone.said).toContain(`git checkout HEAD -- content/${FILE}`)
    }
    expect(await run('aflys', SLUG, '--grund', 'Syg.')).toMatchObject({ ok: true })
    expect(problemsOf(folder)).toEqual([])
  })

  it('lets nothing pass that is wrong beside what is gone', async () => {
    const { run, folder, text } = openDesk()
    rmSync(join(folder, FILE))
    plantIn(folder, '2020/sessions/samskabt-ledelse.json', (data) => (data.title = ''))
    const before = text('ids.json')
    const { ok, said } = await run('aflys', `2020-${SLUG}`, '--grund', 'Syg.')
    expect(ok).toBe(false)
    expect(said).toContain('Intet er ændret')
    expect(text('ids.json')).toBe(before)
  })

  it('takes no change that makes a problem of its own, whatever is gone already', async () => {
    const { folder, desk: its } = openDesk()
    rmSync(join(folder, FILE))
    const desk = { ...its, say: () => undefined, ask: null }
    const before = contents(folder)
    const work = { files: new Map([['2020/sessions/faglig-ledelse.json', null]]) }
    await expect(doWork(desk, work)).rejects.toThrow('2020-faglig-ledelse')
    expect(contents(folder)).toEqual(before)
  })

  it('asks whether a new session is the one that is gone', () => {
    const { folder } = openDesk()
    plantIn(folder, FILE, (data) => (data.id = '2020-seje-traek'))
    expect(problemsOf(folder).map(({ message }) => message)).toEqual([
      expect.stringContaining('Er det nu »Det lange seje træk« (2020-seje-traek)?'),
    ])
  })

  it('takes an id that another says it once had', () => {
    const { folder } = openDesk()
    plantIn(folder, FILE, (data) => {
      data.id = '2020-seje-traek'
      data.formerIds = [`2020-${SLUG}`]
    })
    expect(problemsOf(folder)).toEqual([])
  })

  it('leads an address on that was changed by hand, and gives it to nobody else', async () => {
    const { run, folder, session } = openDesk()
    plantIn(folder, FILE, (data) => (data.slug = 'seje-traek'))
    expect(session(`2020-${SLUG}`).formerSlugs).toEqual([SLUG])
    plantIn(folder, '2020/sessions/naerhedsreform.json', (data) => (data.slug = SLUG))
    expect(problemsOf(folder)).toMatchObject([
      { field: 'slug', message: expect.stringContaining('har været adressen på') as string },
    ])
    expect((await run('bogfør')).ok).toBe(false)
  })

  it('lets a change by hand be published when it has been written down', async () => {
    const { run, folder, session, text } = openDesk()
    plantIn(folder, FILE, (data) => (data.endsAt = '2020-10-28T15:30'))
    const publish = () => readContent(folder, { mustBeRecorded: true })
    expect(publish).toThrow('npm run indhold -- bogfør')
    expect((await run('bogfør')).said).toContain(`2020-${SLUG}: revision 1`)
    expect(session(`2020-${SLUG}`)).toMatchObject({ revision: 1, revisedAt: '2026-11-25T10:00' })
    expect(publish).not.toThrow()
    const before = text('ids.json')
    await run('bogfør')
    expect(text('ids.json')).toBe(before)
    // A file from before, put back by hand, takes no revision back.
    plantIn(folder, FILE, (data) => (data.revision = 0))
    expect(session(`2020-${SLUG}`).revision).toBe(1)
  })
})
