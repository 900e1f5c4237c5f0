/* Invented organisers, in the forms that events really come in. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Draft } from '../../../src/build/desk/draftFile.ts'
import { readContent, toPublished } from '../../../src/build/readContent.ts'
import { readOffered } from '../../../src/build/desk/formats/readOffered.ts'
import { programmeFiles } from '../../../src/build/exchange/openData.ts'
import { programmeCsv } from '../../../src/build/exchange/programmeCsv.ts'
import { sessionSchema, type Session } from '../../../src/domain/contentSchema.ts'
import { submissionSchema } from '../../../src/domain/submission.ts'
import { submissionBlock } from '../../../src/domain/submissionBlock.ts'
import { toSubmissionMail } from '../../../src/domain/submissionMail.ts'
import { check } from '../../../src/domain/parseContent.ts'
import { openDesk } from '../../support/openDesk.ts'

/** Brings a file in, and gives the drafts that came of it. */
async function bring(text: string | Uint8Array, desk = openDesk()) {
  const folder = mkdtempSync(join(tmpdir(), 'sent-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'sendt ind.txt')
  writeFileSync(file, text)
  const before = readContent(desk.folder).version
  const { ok, said } = await desk.run('hent', file, '--alt')
  expect(readContent(desk.folder).version).toBe(before)
  const path = join(desk.folder, 'udkast/sendt-ind.json')
  const drafts = ok ? (JSON.parse(readFileSync(path, 'utf8')) as { drafts: Draft[] }).drafts : []
  return { ok, said, drafts, ...desk }
}

const MAIL = `From: Åse Eksempel <aase@example.dk>
Subject: =?utf-8?Q?SV:_L=C3=B8ft_p=C3=A5_tv=C3=A6rs?=
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

K=C3=A6re sekretariat

Titel: Ledelse p=C3=A5 kanten
Tid: tirsdag den 27/10 kl. 14.30-16.00
Sted: Medborgerhuset, Storegade 4, 9999 Eksempelby
Arrang=C3=B8r: Eksempelby Kommune
M=C3=A5lgruppe: Ledere i kommuner
Tilmelding: https://example.dk/tilmeld senest den 9. oktober kl. 12
Pris: Gratis
Parkering: Bag huset
Beskrivelse:
Vi ser p=C3=A5, hvad der sker, n=C3=A5r ledere st=C3=A5r p=C3=A5 kanten af noget n=
yt. To ledere fort=C3=A6ller.

Bagefter er der kaffe.

Venlig hilsen
=C3=85se, tlf. 00 00 00 00
`

describe('a mail', () => {
  it('with names before colons is read, and what has no place is kept', async () => {
    const { drafts, said } = await bring(MAIL)
    expect(drafts).toHaveLength(1)
    expect(drafts[0]?.session).toMatchObject({
      title: 'Ledelse på kanten',
      date: '2020-10-27',
      weekday: 'tirsdag',
      startsAt: '2020-10-27T14:30',
      endsAt: '2020-10-27T16:00',
      attendance: 'inPerson',
      venue: {
        name: 'Medborgerhuset',
        street: 'Storegade 4',
        postcode: '9999',
        city: 'Eksempelby',
      },
      organisers: [{ name: 'Eksempelby Kommune' }],
      registration: { url: 'https://example.dk/tilmeld', deadline: '2020-10-09T12:00' },
      price: { free: true },
    })
    const kept = drafts[0]?.unplaced.join('\n')
    for (const words of ['Bag huset', 'tlf. 00 00 00 00', 'Kære sekretariat'])
      expect(kept).toContain(words)
    expect(drafts[0]?.from.startsAt).toEqual({
      sure: 'sikkert',
      words: 'tirsdag den 27/10 kl. 14.30-16.00',
    })
    expect(said).toContain('Intet er udgivet.')
  })

  it('in plain words is guessed at, and says so', async () => {
    const { drafts } = await bring(
      'Hej\n\nVi holder webinar onsdag den 28. oktober kl. 9-10.30 om at lede på afstand i en stor organisation.\n\nTilmelding på moede@example.dk senest 8/10.\n\nMvh Eksempelby',
    )
    const { session, from, unplaced } = drafts[0]!
    expect(session).toMatchObject({
      startsAt: '2020-10-28T09:00',
      attendance: 'online',
      registration: { email: 'moede@example.dk', deadline: '2020-10-08' },
    })
    expect(Object.values(from).map(({ sure }) => sure)).not.toContain('sikkert')
    expect(unplaced.join()).toContain('Mvh Eksempelby')
  })

  it('in one long sentence loses no minute, takes the title from its quotes and no signature for a text', async () => {
    const { drafts } = await bring(`Emne: VS: Arrangement i uge 44

Hej Ledelsesuge

Vi vil gerne have gåhjemmødet "Tillid på arbejde" i kalenderen. Det er torsdag den 29/10 kl. 15-17.30 på Rådhuset, Storegade 1, 9999 Eksempelby, og alle er velkomne.

Tre ledere fortæller om, hvordan tillid bliver til i hverdagen, og hvad der slider på den.

Mange hilsner
Mette Eksempel
Udviklingskonsulent i Eksempelby Kommune, tlf. 00 00 00 00`)
    const { session, from, unplaced } = drafts[0]!
    expect(session).toMatchObject({
      title: 'Tillid på arbejde',
      startsAt: '2020-10-29T15:00',
      endsAt: '2020-10-29T17:30',
      attendance: 'inPerson',
      venue: { name: 'Rådhuset', street: 'Storegade 1', postcode: '9999', city: 'Eksempelby' },
      description:
        'Tre ledere fortæller om, hvordan tillid bliver til i hverdagen, og hvad der slider på den.',
    })
    expect(from.title?.sure).toBe('gæt')
    expect(from['venue.street']?.sure).toBe('gæt')
    expect(unplaced.join()).toContain('tlf. 00 00 00 00')
  })

  it('has its title in a line of its own when the subject says nothing, also in parts', async () => {
    const body = `Kære Ledelsesuge

Vi vil gerne være med:

Ledelse når alt er nyt

Onsdag den 28/10 kl. 14.30-15.15 på Teams. Tilmelding via https://example.dk/tilmeld senest fredag den 23. oktober kl. 12.

Kom og hør, hvordan tre ledere har grebet de første hundrede dage an. Det er gratis.

Med venlig hilsen
Åse`
    const parts = [
      'Subject: Arrangement til Ledelsesugen',
      'Content-Type: multipart/alternative; boundary="xx"',
      '',
      '--xx',
      'Content-Type: text/html',
      '',
      '<p>Ikke den her</p>',
      '--xx',
      'Content-Type: text/plain; charset="utf-8"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(body).toString('base64'),
      '--xx--',
    ].join('\r\n')
    for (const mail of [`Emne: Arrangement til Ledelsesugen\n\n${body}`, parts]) {
      const { drafts, said } = await bring(mail)
      expect(drafts[0]?.session).toMatchObject({
        title: 'Ledelse når alt er nyt',
        endsAt: '2020-10-28T15:15',
        registration: { url: 'https://example.dk/tilmeld', deadline: '2020-10-23T12:00' },
        price: { free: true },
        description:
          'Kom og hør, hvordan tre ledere har grebet de første hundrede dage an. Det er gratis.',
      })
      expect(said).toContain('Tilmeldingsfrist: den 23. oktober 2020 kl. 12.00  [sandsynligt]')
      expect(said).toContain('ikke placeret: Emne: Arrangement til Ledelsesugen')
      // Every word of the mail is in the draft.
      for (const word of body.match(/\p{L}+/gu) ?? [])
        expect(JSON.stringify(drafts)).toContain(word)
    }
  })

  it('in HTML alone keeps its lines and where its links lead', async () => {
    const { drafts } = await bring(`From: aase@example.dk
Content-Type: text/html; charset=utf-8

<html><head><style>p{color:red}</style></head><body><p>K&aelig;re sekretariat</p>
<p><b>Titel:</b> Mod til
at lede<br>Tid: 29. oktober kl. 13.00&nbsp;&ndash;&nbsp;15.00</p><p>Sted: <a href="https://example.dk">Dokken</a></p>
<p>Arrang&#248;r: Eksempelby Kommune</p><p>Tilmelding: <a href="https://example.dk/mod">p&aring; siden</a></p>`)
    expect(drafts[0]?.session).toMatchObject({
      title: 'Mod til at lede',
      startsAt: '2020-10-29T13:00',
      endsAt: '2020-10-29T15:00',
      organisers: [{ name: 'Eksempelby Kommune' }],
      registration: { url: 'https://example.dk/mod' },
    })
    expect(JSON.stringify(drafts)).not.toContain('color:red')
  })

  it('with a month after a bare number is read', async () => {
    const { drafts } = await bring('Hej\n\nDet bliver onsdag d 28 oktober KL. 11-30—12.30 hos os.')
    expect(drafts[0]?.session).toMatchObject({
      startsAt: '2020-10-28T11:30',
      endsAt: '2020-10-28T12:30',
    })
  })

  it('that asks for the ambassador within its text is a question', async () => {
    const { said } = await bring(
      'Titel: Et\nTid: 27/10 kl. 9\nArrangør: A\nBeskrivelse: Vi taler.\n\nVi vil gerne have ambassadøren med.',
    )
    expect(said).toContain('ønske til sekretariatet')
  })

  it('whose weekday is wrong is a question, not a time', async () => {
    const { drafts } = await bring('Titel: Et\nTid: tirsdag den 28. oktober kl. 9\nArrangør: A')
    expect(drafts[0]?.session).not.toHaveProperty('date')
    expect(drafts[0]?.doubts.join()).toContain('er en onsdag')
    expect(drafts[0]?.unplaced.join()).toContain('tirsdag den 28. oktober kl. 9')
  })

  it('that was asked about is asked about again when its draft is published', async () => {
    const { run } = await bring(
      'Titel: Et\nTid: 28. oktober kl. 9 i kantinen\nArrangør: A\nBeskrivelse: B.',
    )
    const { ok, said } = await run('ny', '--fra', 'sendt-ind')
    expect(said).toContain('Fra kladden: »kantinen« er ikke brugt.')
    expect(ok).toBe(true)
    const wrong = await bring(
      'Titel: To\nTid: tirsdag den 28. oktober kl. 9\nArrangør: A\nBeskrivelse: B.',
    )
    const refused = await wrong.run('ny', '--fra', 'sendt-ind')
    expect(refused.said).toContain('men den 28. oktober 2020 er en onsdag')
    expect(refused.said).toContain('--tid')
    expect(refused.ok).toBe(false)
  })

  it('in plain words loses no noon, and its title no weekday', async () => {
    const { drafts } = await bring(
      'Hej\n\nVi inviterer til morgenmøde om tryghed tirsdag d. 27/10 ved middag. Tilmelding til a@b.dk senest fredag den 23. oktober ved middag.\n\nVh Bo',
    )
    expect(drafts[0]?.session).toMatchObject({
      title: 'Morgenmøde om tryghed',
      startsAt: '2020-10-27T12:00',
      registration: { deadline: '2020-10-23T12:00' },
    })
  })

  it('whose short weekday is wrong is a question too', async () => {
    const words = (day: string) =>
      `Hej\n\nVi holder »Lederens time« ${day} kl 8-9 på Zoom.\n\nVh Bo`
    const wrong = await bring(words('tors 28/10'))
    expect(wrong.drafts[0]?.session).not.toHaveProperty('date')
    expect(wrong.said).toContain('Der står torsdag, men den 28. oktober 2020 er en onsdag.')
    const right = await bring(words('tors. 29/10'))
    expect(right.drafts[0]?.session).toMatchObject({ startsAt: '2020-10-29T08:00' })
  })

  it('that calls an event off names it, and the greeting is no title', async () => {
    const body =
      'Til sekretariatet\n\nVi må desværre aflyse »Det lange seje træk«, da oplægsholderen er syg.\n\nmvh. Per'
    const { drafts, said } = await bring(body)
    expect(said).toContain('? Ligner 2020-det-lange-seje-traek: »Det lange seje træk«')
    expect(drafts[0]?.session.title).toBe('Det lange seje træk')
    const named = await bring(`From: a@b.dk\nSubject: Vi aflyser i morgen\n\n${body}`)
    expect(named.said).toContain('? Nævner 2020-det-lange-seje-traek: »Det lange seje træk«')
  })

  it('that needs no registration says so, and a title goes across', async () => {
    const { drafts } = await bring(
      'Hej\n\nVi holder et webinar om ledelse på tværs af sektorer. Det bliver onsdag den 28. oktober kl. 12-13.\n\nTilmelding er ikke nødvendig.\n\nVh Bo',
    )
    expect(drafts[0]?.session).toMatchObject({
      title: 'Webinar om ledelse på tværs af sektorer',
      registration: { required: false },
    })
  })

  it('with two events gives two drafts', async () => {
    const { drafts } = await bring('Titel: Et\nTid: 27/10 kl. 9\n\nTitel: To\nTid: 28/10 kl. 9')
    expect(drafts.map(({ session }) => [session.title, session.date])).toEqual([
      ['Et', '2020-10-27'],
      ['To', '2020-10-28'],
    ])
  })

  it('like one in the programme points at it', async () => {
    const { said } = await bring('Titel: Det lange seje træk\nTid: 28/10 kl. 14.30')
    expect(said).toContain('Ligner 2020-det-lange-seje-traek')
  })
})

const submission = check(submissionSchema, {
  format: 'ledelsesugen-forslag',
  version: 1,
  edition: 2020,
  session: {
    title: 'Nye veje i Eksempelby',
    date: '2020-10-29',
    startsAt: '2020-10-29T09:00',
    endsAt: '2020-10-29T10:00',
    attendance: 'online',
    organisers: [{ name: 'Eksempelby Kommune' }],
    summary: 'Et møde.',
    description: 'Et møde om nye veje.',
    sectors: ['kommune'],
  },
  contact: { name: 'Åse Eksempel', email: 'aase@example.dk' },
}).value!

const { text } = await toSubmissionMail(submission, 'kontakt@example.dk')
const block = await submissionBlock(submission)

describe('what the form made', () => {
  const CONTACT = 'Kontakt: Åse Eksempel, aase@example.dk'

  it.each([
    ['file', JSON.stringify(submission), []],
    ['file with its text', text, []],
    [
      'mail that was quoted and wrapped',
      text.replace(/^/gm, '> ').replace('møde om', '\n> $&'),
      [],
    ],
    [
      'mail with a line of its own',
      `Hej\n\nTitel: noget andet\n\n${block}\n`,
      ['I mailen: Hej', 'I mailen: Titel: noget andet'],
    ],
  ])('as a %s is published without typing it again', async (_, sent, others) => {
    const { drafts, run, session } = await bring(sent)
    expect(drafts[0]?.unplaced).toEqual([CONTACT, ...others])
    expect(drafts[0]?.doubts.some((doubt) => doubt.includes('i hånden'))).toBe(others.length > 0)
    expect((await run('ny', '--fra', 'sendt-ind')).said).toContain('Nyt arrangement')
    expect(session('2020-nye-veje-i-eksempelby')).toMatchObject(submission.session)
  })

  it.each([
    ['a line', (lines: string[]) => lines.toSpliced(-3, 1)],
    ['its first line', (lines: string[]) => lines.filter((line) => !line.includes('LEDELSESUGEN'))],
    ['its last line', (lines: string[]) => lines.slice(0, -1)],
  ])('is read in words where its part for the machine lost %s', async (_, spoil) => {
    const spoiled = spoil(text.trimEnd().split('\n')).join('\n')
    const { drafts, said, run, session } = await bring(spoiled)
    expect(said).toMatch(/\? Mailens maskindel er (ændret undervejs|klippet af)/)
    expect(drafts[0]?.session).toMatchObject({
      ...{ title: 'Nye veje i Eksempelby', startsAt: '2020-10-29T09:00', attendance: 'online' },
      organisers: [{ name: 'Eksempelby Kommune' }],
    })
    expect(drafts[0]?.unplaced).toEqual(expect.arrayContaining([CONTACT, 'Et møde om nye veje.']))
    await run('ny', '--fra', 'sendt-ind', '--resumé', 'Et møde.')
    const made = JSON.stringify(session('2020-nye-veje-i-eksempelby'))
    expect(made).not.toMatch(/LEDELSESUGEN|SLUT|\w{40}|example\.dk/)
  })

  it('of whom to write to and what is for the desk alone makes no text, where it was spoiled', async () => {
    const remark =
      'Vi vil gerne ringes op, før noget bliver udgivet, for vi er ikke sikre på salen.'
    const { text } = await toSubmissionMail({ ...submission, remark }, 'kontakt@example.dk')
    const { drafts } = await bring(text.trimEnd().split('\n').toSpliced(-3, 1).join('\n'))
    expect(JSON.stringify(drafts[0]?.session)).not.toMatch(/Åse|example\.dk|ringes op/)
    expect(drafts[0]?.unplaced.join('\n')).toContain(remark)
  })

  it('for another year is drafted for that year, unless the desk says otherwise', async () => {
    const next = JSON.stringify({ ...submission, edition: 2027 })
    const { said, drafts } = await bring(next)
    expect(said).toContain('npm run indhold -- ny --fra sendt-ind --år 2027')
    expect(drafts[0]?.doubts).toEqual([])
  })
})

describe('a calendar file', () => {
  const file = (lines: string) =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n${lines.replaceAll('\n', '\r\n')}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`

  it.each([
    [
      'in UTC',
      'DTSTART:20201027T080000Z\nDTEND:20201027T093000Z',
      '2020-10-27T09:00',
      '2020-10-27T10:30',
    ],
    [
      'of another zone',
      'DTSTART;TZID=Australia/Brisbane:20201027T170000\nDURATION:PT1H30M',
      '2020-10-27T08:00',
      '2020-10-27T09:30',
    ],
    ['without a zone', 'DTSTART:20201027T090000', '2020-10-27T09:00', undefined],
    [
      'of a zone that nobody knows',
      'DTSTART;TZID="Min zone":20201027T090000',
      '2020-10-27T09:00',
      undefined,
    ],
    ['a day alone', 'DTSTART;VALUE=DATE:20201027', undefined, undefined],
  ])('%s', async (_, times, startsAt, endsAt) => {
    const { drafts } = await bring(file(`SUMMARY:Et\\, to\n${times}\nGEO:1;2`))
    expect(drafts[0]?.session).toMatchObject({ title: 'Et, to', date: '2020-10-27' })
    expect(drafts[0]?.session.startsAt).toBe(startsAt)
    expect(drafts[0]?.session.endsAt).toBe(endsAt)
    expect(drafts[0]?.unplaced).toEqual(['GEO: 1;2'])
  })

  it('folded, cancelled, with markup and repeated', async () => {
    const { drafts } = await bring(
      file(
        'SUMMARY:Lang\n  titel\nSTATUS:CANCELLED\nDESCRIPTION:<p>Hej <b>du</b></p>\\nNy linje\nRRULE:FREQ=DAILY',
      ),
    )
    expect(drafts[0]?.session).toMatchObject({
      title: 'Lang titel',
      status: 'cancelled',
      description: 'Hej du\n\nNy linje',
    })
    expect(drafts[0]?.doubts.join()).toContain('gentages')
  })
})

describe('a table', () => {
  it('from a Danish Excel is read by its headings', async () => {
    const rows =
      'Titel;Dato;Starttid;Sluttid;Sted;Arrangør;Farve\r\nMøde;27-10-2020;9.00;10.30;Zoom;KL;rød\r\nAndet;28-10-2020;;;;;\r\n'
    const bytes = Uint8Array.from(rows, (sign) => sign.charCodeAt(0))
    const { drafts } = await bring(bytes)
    expect(drafts[0]?.session).toMatchObject({
      title: 'Møde',
      startsAt: '2020-10-27T09:00',
      endsAt: '2020-10-27T10:30',
      attendance: 'online',
      organisers: [{ name: 'KL' }],
    })
    expect(drafts[0]?.unplaced).toEqual(['Farve: rød'])
    expect(drafts[1]?.session).toMatchObject({ title: 'Andet', date: '2020-10-28' })
  })

  it.each(['Kl.', 'Kl', 'Klokkeslæt', 'Tidsrum'])(
    'has its clock under %s, and its day as Excel shows it',
    async (heading) => {
      const { drafts } = await bring(`Titel;Dato;${heading};Sted\nMøde;27-okt-20;9-10.30;Hus 1\n`)
      expect(drafts[0]).toMatchObject({
        session: { startsAt: '2020-10-27T09:00', endsAt: '2020-10-27T10:30' },
        unplaced: [],
      })
    },
  )

  it('asks for a clock that stands in a column it does not know, and says it again', async () => {
    const { drafts, run } = await bring(
      'Titel;Dato;Fremmøde;Arrangør;Beskrivelse\nMøde;27/10;kl. 9-10.30;KL;Om ledelse.\nTo;28/10;;KL;Om mod.\n',
    )
    expect(drafts[0]?.doubts.join()).toContain(
      'Klokkeslættet er ikke læst. Der står: »Fremmøde: kl.',
    )
    expect(drafts[1]?.doubts.join()).not.toContain('Klokkeslættet')
    const { ok, said } = await run('ny', '--fra', 'sendt-ind', '--nr', '1')
    expect(ok).toBe(true)
    expect(said).toContain('Fra kladden: Klokkeslættet er ikke læst.')
    expect(said).toContain('Fra kladden, ikke placeret: Fremmøde: kl. 9-10.30')
  })

  it('with more than can be shown says how much was not used', async () => {
    const names = Array.from({ length: 10 }, (_, at) => `Felt ${'abcdefghij'[at]}`)
    const { run } = await bring(
      `Titel;Dato;Tid;Arrangør;Beskrivelse;${names.join(';')}\nMøde;27/10;9-10;KL;Om ledelse.;${names.join(';')}\n`,
    )
    const { said } = await run('ny', '--fra', 'sendt-ind')
    expect(said.match(/Fra kladden, ikke placeret:/g)).toHaveLength(8)
    expect(said).toContain('… og 2 til, som står i kladden.')
  })

  it('with one column of topics, and a noon, is read', async () => {
    const { drafts } = await bring(
      'Titel;Dato;Start;Emne\nMøde;28-10-2020;ved middag;Innovation, Strategi\n',
    )
    expect(drafts[0]?.session).toMatchObject({
      startsAt: '2020-10-28T12:00',
      topics: ['innovation', 'strategi'],
    })
  })
})

describe('a table that somebody made by hand', () => {
  const COLUMNS = 'Titel;Dato;Tid;Sted;Arrangør;Beskrivelse;Frist;Noter'
  const ROW =
    '"Mod; på tværs";27.10.2020;9.00-10.30;Teams;KL;"Første linje\nanden ""linje""";20/10 kl. 12;husk bolle'
  const rows = `${COLUMNS}\r\n${ROW}\r\n;;;;;;;\r\n`
  const utf16 = (text: string) =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

  it.each<[string, Uint8Array]>([
    ['with a byte order mark', Buffer.from(`\ufeff${rows}`)],
    ['in Windows-1252', Buffer.from(rows, 'latin1')],
    ['in UTF-16 with tabs', utf16(rows.replaceAll('; ', ' ').replaceAll(';', '\t'))],
    ['that names its sign', Buffer.from(`sep=;\r\n${rows}`)],
    ['below the title of the sheet', Buffer.from(`Oversigt over ugen;;;\r\n;;;\r\n${rows}`)],
  ])('%s is read', async (_, bytes) => {
    const { drafts, said } = await bring(bytes)
    expect(said).toContain('Læst som regneark (CSV): 1 kladde.')
    expect(drafts[0]?.session).toMatchObject({
      startsAt: '2020-10-27T09:00',
      attendance: 'online',
      organisers: [{ name: 'KL' }],
      description: 'Første linje\nanden "linje"',
      registration: { deadline: '2020-10-20T12:00' },
    })
    expect(drafts[0]?.session.title).toMatch(/^Mod;? på tværs$/)
    expect(drafts[0]?.unplaced).toContain('Noter: husk bolle')
  })

  it('with a day in both times, seconds or English names is read', async () => {
    const { drafts } = await bring(
      'title,start,end,organizer\nMod,28-10-2020 09:00:00,28-10-2020 10:30:00,KL\nTo,2020-10-28 9:00 AM,2020-10-28 1:15 PM,KL\n',
    )
    expect(drafts.map(({ session }) => [session.startsAt, session.endsAt])).toEqual([
      ['2020-10-28T09:00', '2020-10-28T10:30'],
      ['2020-10-28T09:00', '2020-10-28T13:15'],
    ])
  })

  it('drawn with strokes in a mail is read', async () => {
    const { drafts } = await bring(
      'Arrangement | Dato | Tid | Arrangør\nMod | 27. oktober | 9-10 | KL\nTo | 28. oktober | 10-11 | KL\n',
    )
    expect(drafts.map(({ session }) => [session.title, session.startsAt])).toEqual([
      ['Mod', '2020-10-27T09:00'],
      ['To', '2020-10-28T10:00'],
    ])
  })

  it('in which a column comes twice loses neither', async () => {
    const { drafts } = await bring(
      'Titel;Dato;Tid;Start;Sted;Lokale\nMod;28-10-2020;9-10;kl. 9;Hus 1;Sal 2\n',
    )
    expect(drafts[0]?.unplaced).toEqual(['Lokale: Sal 2', 'Tidspunkt: kl. 9'])
  })
})

describe('a programme of a conference', () => {
  const EVENT =
    '<event id="1" guid="x"><title>Et</title><date>2020-10-27T09:00:00+01:00</date><start>09:00</start><duration>01:00</duration><room>Sal</room><logo>https://example.dk/logo.png</logo><recording><license>CC BY</license><optout>true</optout></recording><answers><answer><question>6</question>Ja tak</answer></answers><feedback_url>https://example.dk/f</feedback_url></event>'

  it('keeps in its draft what a session has no place for', async () => {
    const { drafts } = await bring(
      `<schedule><day><room name="Sal">${EVENT}</room></day></schedule>`,
    )
    expect(drafts[0]?.unplaced).toEqual([
      'logo: https://example.dk/logo.png',
      'recording: CC BY true',
      'answers: 6Ja tak',
      'feedback_url: https://example.dk/f',
    ])
    const event = {
      ...{ title: 'Et', date: '2020-10-27T09:00:00+01:00', duration: '01:00', room: 'Sal' },
      ...{ logo: '/logo.png', do_not_record: true, attachments: [], answers: null },
    }
    const json = { schedule: { conference: { days: [{ rooms: { Sal: [event] } }] } } }
    const { drafts: fromJson } = await bring(JSON.stringify(json))
    expect(fromJson[0]?.unplaced).toEqual(['logo: /logo.png', 'do_not_record: true'])
  })
})

describe('the programme itself', () => {
  const content = toPublished(readContent(openDeskFolder()))
  const of2020 = content.sessions.filter(({ edition }) => edition === 2020)
  const years = content.editions
    .map(({ year }) => year)
    .filter((year) => content.sessions.some(({ edition }) => edition === year))
  /** What `hent` makes of a file, as complete sessions. */
  async function readBack(text: string, year: number, extra: Partial<Session> = {}) {
    const week = content.editions.find((each) => each.year === year)!
    const { drafts } = await readOffered(Buffer.from(text), { year, week })
    expect(drafts.flatMap(({ unplaced }) => unplaced)).toEqual([])
    const sessions = drafts.map(({ session }) =>
      v.parse(sessionSchema, { ...session, edition: year, ...extra }),
    )
    return new Map(sessions.map((session) => [session.id, session]))
  }
  /** Of one that has all there is, and signs that mean something in the files. */
  const hardest: Session = {
    ...of2020[0]!,
    ...{ id: '2020-alt', slug: 'alt', title: 'Alt; på "én" | gang', type: 'arrangement' },
    ...{ date: '2020-10-28', weekday: 'onsdag', startsAt: '2020-10-28T20:00' },
    ...{ endsAt: '2020-10-29T10:00', status: 'cancelled', statusNote: 'Syg: desværre' },
    movedFrom: { date: '2020-10-27', startsAt: '2020-10-27T20:00' },
    organisers: [
      { name: 'formentlig; Alle', aliases: [], inferred: false, note: null },
      { name: 'note: KL', aliases: ['A | B', 'C; D'], inferred: true, note: 'Udledt: af siden.' },
    ],
    partners: [{ name: 'Nord, Syd \\ Vest', aliases: [], inferred: false, note: null }],
    speakers: [
      {
        name: null,
        title: 'rolle: vært',
        organisation: 'X',
        role: null,
        certain: false,
        note: null,
      },
      {
        name: 'Dal, Bo',
        title: null,
        organisation: null,
        role: 'oplæg',
        certain: true,
        note: 'ø;',
      },
    ],
    related: [{ label: '-1 link', url: 'https://example.dk/a;b', availableFrom: '2020-10-26' }],
    registration: {
      ...{ required: null, method: 'email', url: null, email: 'a@example.dk', urlLost: true },
      ...{ deadline: '2020-10-20T12:00', note: 'Ja' },
    },
    price: { free: null, note: "'=Gratis for ledere" },
    dateNote: 'Linje et\nLinje to',
    otherTitles: ['En; to', 'Tre'],
    description: 'Syg: desværre\n\nForm: Fysisk\n\nSluttidspunktet er ikke oplyst.',
    sources: ['https://example.dk/1', { url: 'https://example.dk/2', publishedOn: '2020' }],
    formerSlugs: ['gammel'],
    formerIds: ['2020-gammel'],
  }
  const bare: Session = v.parse(sessionSchema, {
    ...{ id: '2020-bar', slug: 'bar', edition: 2020, title: 'Bar', date: '2020-10-28' },
    ...{ weekday: 'onsdag', startsAt: '2020-10-28T09:00', summary: 'Kort.', description: 'Lang.' },
    ...{ revisedAt: '2020-01-01T00:00' },
  })
  const withBoth = { ...content, sessions: [...content.sessions, hardest, bare] }

  it.each([',', ';'])(
    'comes back from the table as it was, with %s between cells',
    async (comma) => {
      for (const year of years) {
        const sessions = withBoth.sessions.filter(({ edition }) => edition === year)
        const read = await readBack(programmeCsv(sessions, content.site.origin, comma), year)
        expect(read.size).toBe(sessions.length)
        for (const session of sessions) expect(read.get(session.id)).toEqual(session)
      }
    },
  )

  it.each(['schedule.xml', 'schedule.json'])('comes back from %s as it was', async (form) => {
    for (const year of years) {
      const timed = withBoth.sessions.filter((it) => it.edition === year && it.startsAt)
      const text = programmeFiles(withBoth, year).get(`ledelsesugen-${year}.${form}`)
      if (text === undefined) continue
      // These alone are told of in the table only.
      const left = {
        ...{ sources: [], formerSlugs: [], formerIds: [] },
        ...{ revision: 0, revisedAt: '2020-01-01T00:00' },
      }
      const read = await readBack(text, year, left)
      expect(read.size).toBe(timed.length)
      for (const session of timed) expect(read.get(session.id)).toEqual({ ...session, ...left })
    }
  })

  it('whose table somebody has worked on is read as well', async () => {
    const table = programmeCsv([bare], content.site.origin)
    const [head = '', row = ''] = table.split('\r\n')
    const cells = row.split(',')
    const put = (heading: string, words: string) => {
      cells[head.replace('\ufeff', '').split(',').indexOf(heading)] = words
    }
    put('Dato', '28. oktober')
    put('Start', 'kl. 10')
    put('Pris', '500 kr.')
    put('Oplægsholdere', '"Bo Dal, direktør, KL"')
    const read = await readBack(`${head}\r\n${cells.join(',')}\r\n`, 2020, {
      ...{ revisedAt: bare.revisedAt },
    })
    expect(read.get(bare.id)).toMatchObject({
      ...{ startsAt: '2020-10-28T10:00', price: { free: false, note: '500 kr.' } },
      speakers: [{ name: 'Bo Dal', title: 'direktør', organisation: 'KL' }],
    })
  })

  it('that is published again gets its own id, where nobody has it', async () => {
    const { run, session, said: read } = await bring(programmeCsv([hardest], content.site.origin))
    expect(read).toContain('Andre titler: En; to; Tre')
    expect(read).toContain('; formentlig note: KL')
    expect((await run('ny', '--fra', 'sendt-ind', '--alligevel')).said).toContain('Id: 2020-alt')
    expect(session('2020-alt')).toMatchObject({ organisers: hardest.organisers })
    const [known] = of2020
    const other = { ...bare, id: known!.id, slug: known!.slug, title: 'Ganske nyt' }
    const again = await bring(programmeCsv([other], content.site.origin))
    const { said } = await again.run('ny', '--fra', 'sendt-ind', '--arrangør', 'KL')
    expect(said).toContain('Id: 2020-ganske-nyt')
    expect(again.session(known!.id).title).toBe(known!.title)
  })

  it('comes back whole from the table, also what is cancelled, dear, online or over midnight', async () => {
    const [real] = of2020
    const everything: Session = {
      ...real!,
      ...{ id: '2020-alt', slug: 'alt', title: 'Alt; på "én" gang', shortTitle: 'Alt' },
      ...{ date: '2020-10-28', startsAt: '2020-10-28T20:00', endsAt: '2020-10-29T10:00' },
      ...{ status: 'cancelled', statusNote: 'Oplægsholderen er syg.', type: 'temadag' },
      ...{ attendance: 'hybrid', joinUrl: 'https://moede.dk/1', access: 'invited' },
      venue: { name: 'Dokken', street: 'Kaj 1', postcode: '9999', city: 'Eksempelby', note: null },
      organisers: [{ ...real!.organisers[0]!, name: 'KL' }],
      partners: [{ ...real!.organisers[0]!, name: 'Region Nord' }],
      audience: 'Ledere, der leder ledere',
      registration: {
        ...real!.registration,
        ...{ required: true, method: 'email', email: 'a@eksempelby.dk', url: null },
        ...{ deadline: '2020-10-20T12:00', note: 'Skriv dit navn.' },
      },
      price: { free: false, note: '495 kr., for medlemmer 0 kr.' },
      recording: { available: true, url: 'https://video.dk/1', note: null },
      ambassadorTakesPart: true,
      description: 'Første afsnit.\n\n– Andet afsnit; med "tegn".',
    }
    for (const comma of [',', ';']) {
      const { drafts } = await bring(programmeCsv([everything], 'https://ledelsesugen.dk', comma))
      const { session } = drafts[0]!
      const { venue, registration, recording, organisers, partners, ...rest } = everything
      const names = (list: readonly { name: string }[]) => list.map(({ name }) => ({ name }))
      expect(session).toMatchObject({
        ...Object.fromEntries(
          (
            [
              ...(['title', 'shortTitle', 'type', 'date', 'startsAt', 'endsAt'] as const),
              ...(['status', 'statusNote', 'attendance', 'joinUrl', 'access', 'audience'] as const),
              ...(['price', 'ambassadorTakesPart', 'sectors', 'topics'] as const),
              ...(['summary', 'description'] as const),
            ] as const
          ).map((field) => [field, rest[field]]),
        ),
        venue: { name: venue?.name, street: venue?.street },
        registration: {
          ...{ required: true, method: 'email', email: registration.email },
          ...{ deadline: registration.deadline, note: registration.note },
        },
        recording: { available: recording.available, url: recording.url },
        organisers: names(organisers),
        partners: names(partners),
      })
    }
  })
})

function openDeskFolder() {
  return join(import.meta.dirname, '../../../content')
}

describe('a list of ConClár', () => {
  it('is read, with what has no place kept', async () => {
    const item = {
      id: '1',
      title: 'Panel',
      date: '2020-10-27',
      time: '23:30',
      mins: '60',
      loc: ['Sal 1'],
      people: [{ id: '1', name: 'Åse' }],
      tags: [{ category: 'sprog', label: 'dansk', value: 'x' }],
      desc: 'Om ledelse.',
      extra: 7,
    }
    const { drafts } = await bring(`var program = ${JSON.stringify([item])};`)
    expect(drafts[0]?.session).toMatchObject({
      startsAt: '2020-10-27T23:30',
      endsAt: '2020-10-28T00:30',
      venue: { name: 'Sal 1' },
    })
    expect(drafts[0]?.unplaced).toEqual(['Mærke: sprog: dansk', 'extra: 7'])
  })
})

it('a second file of the same name, or one whose draft was worked on, gets a draft of its own', async () => {
  const desk = openDesk()
  const MAIL = 'Titel: Et\nTid: 27/10 kl. 9\nArrangør: A\nBeskrivelse: Hej.'
  await bring(MAIL, desk)
  expect((await bring(MAIL, desk)).said).toContain('content/udkast/sendt-ind.json')
  const { said } = await bring(MAIL.replace('Et', 'To'), desk)
  expect(said).toContain('Kladden ligger i content/udkast/sendt-ind-2.json.')
  expect((await desk.run('ny', '--fra', 'sendt-ind-2')).said).toContain('»To«')
})

describe('a file of which nothing can be made', () => {
  it.each([
    ['empty', '', 'Filen er tom.'],
    ['no programme', '<html></html>', 'ikke et program'],
    ['XML with a trap', '<!DOCTYPE x [<!ENTITY a "b">]><schedule/>', 'dokumenttype'],
    ['half of a JSON file', '{"schedule":', 'klippet af'],
    ['another JSON file', '{"a":1}', 'ikke et forslag'],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'ikke tekst'],
    ['a text with layout', '{\\rtf1 Hej}', 'ikke tekst'],
    ['a calendar without events', 'BEGIN:VCALENDAR\nEND:VCALENDAR', 'ingen arrangementer'],
  ])('%s says why', async (_, text, reason) => {
    const { ok, said } = await bring(text)
    expect(said).toContain(reason)
    expect(ok).toBe(false)
  })

  it.each([
    ['a script', '#!/bin/sh\nset -e\n# Starter serveren den 28. oktober kl. 9\necho Titel\n'],
    ['a program', 'import x from "y"\nconst a = 1;\nfunction b() {\n  return a;\n}\n'],
    ['a file of settings', 'PORT=1\nHOST=localhost\nNAME="Titel og tid"\n'],
    ['an archive', Uint8Array.from({ length: 300 }, (_, at) => (at * 37) % 255 || 1)],
    ['nothing but numbers', '1 2 3\n4 5 6\n'],
    ['a list of files', 'node_modules\n/dist\n.cache\ncontent/udkast\n'],
    [
      'settings of a tool',
      "import vue from 'vue'\nexport default define({\n  plugins: [\n    vue(),\n    content(),\n  ],\n})\n",
    ],
    ['a table of something else', 'varenr;antal;pris\nabc;2;3\ndef;3;4\nghi;5;6\n'],
  ])('%s is no mail', async (_, text) => {
    const { ok, said } = await bring(text)
    expect(said).toMatch(/ligner hverken en mail eller et arrangement|er ikke tekst/)
    expect(ok).toBe(false)
  })

  it.each([
    'Hej. Vi vil gerne lave noget i uge 44. Hilsen Bo',
    'Kære alle;\nvi holder møde;\nder er kaffe;\nHilsen Åse',
    'Tid, sted og program følger.\nVi ses i uge 44, siger vi, og glæder os, alle sammen.\nBo, Åse',
    'Møde om ledelse 28/10\nhttps://eksempel.dk/a?b=1&&c=2',
    '# Titel\nLedelse\n# Tid\n28. oktober kl. 9\n# Sted\nRådhuset (stuen)',
  ])('words that people write are a mail: %s', async (text) => {
    expect(await bring(text)).toMatchObject({ ok: true })
  })

  it('is not there, or is a folder', async () => {
    const { run, folder } = openDesk()
    expect((await run('hent', 'findes/ikke.txt')).said).toContain('Filen findes ikke')
    expect((await run('hent', folder)).said).toContain('mappe')
    expect((await run('hent')).said).toContain('hvilken fil')
  })
})

it('a draft with hostile words cannot be published before they are mended', async () => {
  const { drafts, run } = await bring(
    'Titel: <script>alert(1)</script>Møde\nTid: 27/10 kl. 9\nArrangør: A\u202eB\nBeskrivelse: Hej',
  )
  expect(drafts[0]?.session.title).toBe('alert(1)Møde')
  expect(await run('ny', '--fra', 'sendt-ind')).toMatchObject({
    ok: false,
    said: expect.stringContaining('usynlige') as string,
  })
  expect((await run('ny', '--fra', '../../etc/passwd')).said).toContain('ingen kladde')
})
