/* Mails as organisers write them: forwarded, without labels, with headings, with the coffee beside the time. All names are invented. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Draft } from '../../../src/build/desk/draftFile.ts'
import { check } from '../../../src/domain/parseContent.ts'
import { submissionSchema } from '../../../src/domain/submission.ts'
import { toSubmissionMail } from '../../../src/domain/submissionMail.ts'
import { openDesk } from '../../support/openDesk.ts'

async function bring(mail: string) {
  const { folder, run } = openDesk()
  const sent = mkdtempSync(join(tmpdir(), 'mail-'))
  onTestFinished(() => rmSync(sent, { recursive: true }))
  const file = join(sent, 'mail.eml')
  writeFileSync(file, mail)
  const { said } = await run('hent', file, '--alt')
  const path = join(folder, 'udkast/mail.json')
  if (!existsSync(path)) throw new Error(said)
  const { drafts } = JSON.parse(readFileSync(path, 'utf8')) as { drafts: Draft[] }
  return { said, drafts, first: drafts[0]!, run }
}

const WITH_SIGNATURE = `Fra: Lone Eksempel <lone@eksempelby.example>
Sendt: 14. september 2020 09:12
Til: kontakt@ledelsesugen.dk
Emne: Ledelsesugen 2020 - vores arrangement

Kære alle i sekretariatet

Tak for en god snak i telefonen i fredags. Vi vil rigtig gerne være med i år igen :-)

Overskrift: Når hverdagen bliver digital – hvad gør lederen så?
Hvornår: Onsdag d. 28. oktober kl. 13.00 - 15.30 (kaffe fra kl. 12.45)
Hvor: Eksempelby Rådhus, byrådssalen, Rådhuspladsen 1, 9999 Eksempelby
Hvem: Ledere på alle niveauer
Tilmelding: på vores hjemmeside www.eksempelby.example/ledelsesuge – senest mandag d. 19. oktober, og husk allergier
Pris: Det er gratis, men udeblivelse koster 250 kr.

Kort beskrivelse:
Vi har i tre år arbejdet med at gøre hverdagen digital. Kom og hør, hvad der virkede.

De bedste hilsner

Lone Eksempel
Udviklingskonsulent
Eksempelby Kommune
Tlf. 00 00 00 00`

const IN_ONE_SENTENCE = `Hej Ledelsesugen,

Jeg skriver på vegne af Lederforum Midt. Vi holder et morgenmøde d.27/10 fra 8.00-9.30 i vores lokaler på Nygade 12, 3. sal, 9999 Eksempelby. Temaet er "Psykologisk tryghed i ledergruppen". Man tilmelder sig ved at skrive til tilmelding@lederforum.example senest d. 20/10 kl. 12. Det koster ikke noget.

Kan vi få ambassadøren til at sige et par ord?

Vh Poul`

const FORWARDED = `From: =?iso-8859-1?Q?J=F8rgen_Eksempel?= <j@region.example>
To: kontakt@ledelsesugen.dk
Subject: =?iso-8859-1?Q?Fwd:_To_arrangementer_fra_Region_Nord=F8st?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

--outer
Content-Type: multipart/alternative; boundary="inner"

--inner
Content-Type: text/plain; charset="iso-8859-1"
Content-Transfer-Encoding: quoted-printable

Hej igen

Kan I tage begge med?

Hilsen J=F8rgen

Start p=E5 videresendt besked:

> Fra: Helle Eksempel <helle@region.example>
> Emne: To arrangementer
> Dato: 18. september 2020 kl. 10.21.33 CEST
> Til: J=F8rgen Eksempel <j@region.example>
>
> Titel: Ledelse t=E6t p=E5 patienten
> Dato: Tirsdag den 27. oktober 2020
> Tid: kl. 9-11
> Sted: Teams
> Arrang=F8r: Region Nord=F8st
> Tilmelding: Ingen tilmelding
> Opl=E6gsholder: Overl=E6ge Bo Eksempel
> Opl=E6gsholder: Ida Eksempel, sygeplejerske
>
> Titel: N=E5r strategien m=F8der gulvet
> Dato: Torsdag den 29. oktober 2020
> Tid: kl. 14.30-16
> Arrang=F8r: Region Nord=F8st
--inner--
--outer
Content-Type: application/pdf; name="program.pdf"
Content-Transfer-Encoding: base64
Content-Disposition: attachment; filename="program.pdf"

JVBERi0xLjQK
--outer--
`

const WITH_HEADINGS = `Til Ledelsesugen

LEDELSE I KRYDSFELTET - invitation til debat

Styrelsen for Eksempler inviterer statslige ledere til debat om ledelse i krydsfeltet mellem politik og faglighed.

TID
Fredag den 30. oktober 2020, kl. 9:00 - 12:00

STED
Styrelsen for Eksempler
Kongevejen 100
9999 Store Eksempelby

OPLÆGSHOLDERE

Direktør Mai Eksempel, Styrelsen for Eksempler
Professor Bo Eksempel, Eksempel Universitet

TILMELDING
Via dette link: https://styrelsen.example/krydsfelt
Frist: 23/10-20

Med venlig hilsen
Kontoret for Ledelse`

const CHANGED = `hej

vi har fået ny dato på vores webinar "Mod i mellemledelsen" det bliver mandag d. 26 okt kl 15 - 16 i stedet for tirsdag, linket er det samme https://us02web.zoom.us/j/000111222

mvh
Tina, DJEX`

const WITH_PROGRAMME = `Kære sekretariat.

Foreningen FTX vil gerne byde ind med en temadag om arbejdsmiljø og ledelse i uge 44.

Temadagen ligger torsdag den 29. oktober 2020. Vi starter med morgenmad kl. 8.30, og programmet løber fra kl. 9.00 til kl. 15.00.

Program:
8.30 Morgenmad
9.00 Velkomst v/ formand Ida Eksempel
9.15-10.30 Hvad siger forskningen? ved lektor Per Eksempel
12.00 Frokost
13.00 Workshops

Sted: FTX's hus, Havnegade 3, 9999 Eksempelby K. Der er plads til 80, og det koster 495 kr. for ikke-medlemmer (gratis for medlemmer).

Tilmelding sker her: https://ftx.example/temadag. Sidste frist er onsdag den 14. oktober klokken 23.59.

Bedste hilsner
Karen Lisbeth`

const ANSWER = `From: Bo <bo@x.example>
Subject: Re: Jeres arrangement i uge 44

Hej Sekretariat
Tak for svar. Det hedder Fra plan til praksis. Vi ses i Kulturhuset, Byvej 7, 9999 Eksempelby.

Tidspunktet er nu på plads: 2020-10-29 kl. 15-17.

Mvh
Bo, Eksempel Kommune

Den tirs. 15. sep. 2020 kl. 09.12 skrev Ledelsesugen <kontakt@ledelsesugen.dk>:

> Kære Bo
>
> Titel: mangler stadig
> Dato: 20. september`

const ALL = {
  ANSWER,
  WITH_SIGNATURE,
  IN_ONE_SENTENCE,
  WITH_HEADINGS,
  CHANGED,
  WITH_PROGRAMME,
}

describe('a mail', () => {
  it.each(Object.entries(ALL))('loses no word: %s', async (_, mail) => {
    const { drafts } = await bring(mail)
    const kept = JSON.stringify(
      drafts.map(({ session, unplaced, from }) => [
        session,
        unplaced,
        // The words that times, prices and the like were read from.
        Object.values(from).map(({ words }) => words),
      ]),
    ).toLowerCase()
    const body = /^Fr(a|om):/.test(mail) ? mail.slice(mail.indexOf('\n\n')) : mail
    const named =
      /^(Overskrift|Hvornår|Hvor|Hvem|Tilmelding|Pris|Kort beskrivelse|Program|Sted|TID|STED|OPLÆGSHOLDERE|TILMELDING|Frist):?/gmu
    const words = body.replace(named, '').match(/[\p{L}\d]{2,}/gu) ?? []
    expect(words.filter((word) => !kept.includes(word.toLowerCase()))).toEqual([])
  })

  it('with a signature tells who arranges it, where one signs up, and from whom it came', async () => {
    const { first } = await bring(WITH_SIGNATURE)
    expect(first.session).toMatchObject({
      title: 'Når hverdagen bliver digital – hvad gør lederen så?',
      startsAt: '2020-10-28T13:00',
      endsAt: '2020-10-28T15:30',
      organisers: [{ name: 'Eksempelby Kommune' }],
      registration: {
        url: 'https://www.eksempelby.example/ledelsesuge',
        deadline: '2020-10-19',
      },
      price: { free: null },
    })
    expect(first.from.organisers?.sure).toBe('gæt')
    expect(first.doubts).toContain('»kaffe fra kl. 12.45« er ikke brugt.')
    expect(first.unplaced).toContain('Fra: Lone Eksempel <lone@eksempelby.example>')
    expect(first.doubts.join()).toContain('»husk allergier« er ikke brugt')
  })

  it('in running words gives the floor, the price and on whose behalf', async () => {
    const { first } = await bring(IN_ONE_SENTENCE)
    expect(first.session).toMatchObject({
      title: 'Psykologisk tryghed i ledergruppen',
      startsAt: '2020-10-27T08:00',
      venue: { street: 'Nygade 12, 3. sal', postcode: '9999', city: 'Eksempelby' },
      organisers: [{ name: 'Lederforum Midt' }],
      price: { free: true },
      registration: { email: 'tilmelding@lederforum.example', deadline: '2020-10-20T12:00' },
    })
    expect(first.session.summary).toMatch(/^Vi holder et morgenmøde d\.27\/10 fra 8\.00-9\.30/)
    expect(first.doubts.join()).toContain('nævner ambassadøren')
  })

  it('that was sent on is not dated by its own head, and tells of what hangs on it', async () => {
    const { drafts, first } = await bring(FORWARDED)
    expect(drafts.map(({ session }) => [session.title, session.startsAt])).toEqual([
      ['Ledelse tæt på patienten', '2020-10-27T09:00'],
      ['Når strategien møder gulvet', '2020-10-29T14:30'],
    ])
    expect(first.session.speakers).toEqual([
      { name: 'Overlæge Bo Eksempel' },
      { name: 'Ida Eksempel', title: 'sygeplejerske' },
    ])
    expect(first.unplaced.join('\n')).toContain('18. september 2020 kl. 10.21.33')
    expect(first.unplaced).toContain('Fra: Jørgen Eksempel <j@region.example>')
    expect(first.doubts.join()).toContain('Vedhæftet, men ikke læst: program.pdf.')
  })

  it('that answers another is not read beyond what it answers, nor taken by its salutation', async () => {
    const { drafts, first } = await bring(ANSWER)
    expect(drafts).toHaveLength(1)
    expect(first.session).toMatchObject({
      title: 'Fra plan til praksis',
      startsAt: '2020-10-29T15:00',
      venue: { name: 'Kulturhuset', street: 'Byvej 7' },
      organisers: [{ name: 'Eksempel Kommune' }],
    })
    expect(first.unplaced.join('\n')).toContain('Dato: 20. september')
    const salutation =
      'Hej,\nVores webinar handler om at lede på afstand og er for alle ledere i staten.\n\nDet er 28-10-2020 kl. 9.'
    expect((await bring(salutation)).first.session.description).toMatch(/^Vores webinar/)
  })

  it('with two days in its words asks whether there are two events', async () => {
    const { first } = await bring(
      'Hej\n\nVi har "Det små" mandag den 26. oktober kl. 9-10 og "Det store" onsdag den 28. oktober kl. 13-15. Tilmelding senest 20/10.',
    )
    expect(first.doubts.join()).toContain('Er det flere arrangementer?')
    expect((await bring(IN_ONE_SENTENCE)).first.doubts.join()).not.toContain('flere arrangementer')
  })

  it('that names the ambassador behind a colon has a wish, and no fact', async () => {
    const { first } = await bring('Titel: Mod\nTid: 27/10 kl. 9\nAmbassadør: Ja\nAdgang: alle mand')
    expect(first.session).not.toHaveProperty('ambassadorTakesPart')
    expect(first.unplaced).toEqual(['Adgang: alle mand', 'Ambassadør: Ja'])
    expect(first.doubts.join()).toContain('nævner ambassadøren')
  })

  it('with headings in the place of colons is read like one with colons', async () => {
    const { first } = await bring(WITH_HEADINGS)
    expect(first.session).toMatchObject({
      title: 'LEDELSE I KRYDSFELTET - invitation til debat',
      startsAt: '2020-10-30T09:00',
      endsAt: '2020-10-30T12:00',
      venue: {
        name: 'Styrelsen for Eksempler',
        street: 'Kongevejen 100',
        postcode: '9999',
        city: 'Store Eksempelby',
      },
      speakers: [
        { name: 'Mai Eksempel', title: 'direktør', organisation: 'Styrelsen for Eksempler' },
        { name: 'Bo Eksempel', title: 'professor', organisation: 'Eksempel Universitet' },
      ],
      registration: { url: 'https://styrelsen.example/krydsfelt', deadline: '2020-10-23' },
    })
  })

  it('about a change says what to do instead, and is not about a title in a hurry', async () => {
    const { first } = await bring(CHANGED)
    expect(first.session).toMatchObject({
      title: 'Mod i mellemledelsen',
      startsAt: '2020-10-26T15:00',
      endsAt: '2020-10-26T16:00',
      joinUrl: 'https://us02web.zoom.us/j/000111222',
    })
    expect(first.doubts.join()).toContain('brug ret, flyt eller aflys')
  })

  it('with a programme has its points, the whole time, and no price that holds for some', async () => {
    const { first, said } = await bring(WITH_PROGRAMME)
    expect(first.session).toMatchObject({
      title: 'Temadag om arbejdsmiljø og ledelse',
      startsAt: '2020-10-29T09:00',
      endsAt: '2020-10-29T15:00',
      venue: { name: "FTX's hus", street: 'Havnegade 3', postcode: '9999', city: 'Eksempelby K' },
      registration: { deadline: '2020-10-14T23:59' },
      programme: [
        { startsAt: '2020-10-29T09:00', title: 'Velkomst', who: 'formand Ida Eksempel' },
        {
          startsAt: '2020-10-29T09:15',
          endsAt: '2020-10-29T10:30',
          title: 'Hvad siger forskningen?',
          who: 'lektor Per Eksempel',
        },
        { startsAt: '2020-10-29T12:00', title: 'Frokost', kind: 'break' },
        { startsAt: '2020-10-29T13:00', title: 'Workshops' },
      ],
    })
    expect(first.session.price).toBeUndefined()
    expect(first.unplaced).toContain('Program: 8.30 Morgenmad')
    expect(first.unplaced.join('\n')).toContain('Der er plads til 80')
    expect(said).toContain('Program: kl. 9.00 Velkomst, formand Ida Eksempel; kl. 9.15-10.30 Hvad')
  })

  it('does not take for a name, a place or a price what stands in the line below', async () => {
    const { first } = await bring(`Emne: Et møde

Titel: Fælles om børnene
Tid: 27. oktober kl. 9-11
Arrangør: Eksempelby Kommune og Designskolen
Oplæg ved borgmester Jørn Eksempel.
Alle er velkomne, og der er god plads.
Sted: Rådhuset,
Torvet 1, 2. sal.
9999 Eksempelby
Vi har tre korte oplæg og god tid til debat.
Pris: 200 kr.
Gratis for medlemmer.
Tilmeld dig på https://eksempelby.example/tilmelding senest d. 20/10
Formål: At lære af hinanden.
Alle skal gå hjem med en ny idé.`)
    expect(first.session).toMatchObject({
      organisers: [{ name: 'Eksempelby Kommune' }, { name: 'Designskolen' }],
      venue: { name: 'Rådhuset', city: 'Eksempelby' },
      price: { free: null, note: '200 kr.\nGratis for medlemmer.' },
      registration: { url: 'https://eksempelby.example/tilmelding', deadline: '2020-10-20' },
    })
    // Where it belongs is for a person to say; nothing of it is lost.
    const left = [first.session.description, ...first.unplaced].join('\n')
    expect(left).toContain('Oplæg ved borgmester Jørn Eksempel.')
    expect(left).toContain('Alle er velkomne')
    expect(left).toContain('Vi har tre korte oplæg')
    expect(left).toContain('Alle skal gå hjem')
  })

  it('is published from its draft with the few things that were missing', async () => {
    const { run } = await bring(WITH_PROGRAMME)
    const { ok, said } = await run('ny', '--fra', 'mail', '--arrangør', 'FTX', '--pris', 'gratis')
    expect(said).toContain('Nyt arrangement: »Temadag om arbejdsmiljø og ledelse«')
    expect(ok).toBe(true)
  })
})

describe('what hangs on a mail', () => {
  const submission = check(submissionSchema, {
    format: 'ledelsesugen-forslag',
    version: 1,
    edition: 2020,
    session: {
      title: 'Nye veje i Eksempelby',
      date: '2020-10-29',
      startsAt: '2020-10-29T09:00',
      organisers: [{ name: 'Eksempelby Kommune' }],
      summary: 'Et møde.',
      description: 'Et møde om nye veje.',
    },
  }).value!
  const hung = (name: string, type: string, text: string) => `From: Åse <aase@example.dk>
Subject: Vores arrangement
Content-Type: multipart/mixed; boundary=xx

--xx
Content-Type: text/plain; charset=utf-8

Se den vedhæftede fil. Vi glæder os.
--xx
Content-Type: ${type}
Content-Transfer-Encoding: base64
Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}

${Buffer.from(text).toString('base64')}
--xx--
`

  it('is the file of the form, and needs no typing', async () => {
    const { text } = await toSubmissionMail(submission, 'kontakt@example.dk')
    for (const file of [text, JSON.stringify(submission)]) {
      const { first, said } = await bring(hung('forslag på møde.txt', 'text/plain', file))
      const { title, startsAt, description } = submission.session
      expect(first.session).toMatchObject({ title, startsAt, description })
      expect(said).toContain('vedhæftet som forslag på møde.txt')
      // Nobody said what it costs, nor whether it is recorded.
      expect(said).not.toMatch(/Pris:|Optagelse:|Tilmelding:|ikke gratis/)
      expect(first.unplaced.join('\n')).toContain('Vi glæder os.')
    }
  })

  it('is an entry from a calendar', async () => {
    const ics =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Møde\r\nDTSTART:20201027T080000Z\r\nORGANIZER:mailto:aase@example.dk\r\nATTENDEE:mailto:bo@example.dk\r\nEND:VEVENT\r\nEND:VCALENDAR'
    const { first } = await bring(hung('invite.ics', 'text/calendar; name="invite.ics"', ics))
    expect(first.session).toMatchObject({ title: 'Møde', startsAt: '2020-10-27T09:00' })
    expect(first.unplaced).toEqual(
      expect.arrayContaining([
        'Arrangørens adresse: aase@example.dk',
        'Deltager: bo@example.dk',
        'Fra: Åse <aase@example.dk>',
      ]),
    )
  })

  it('is another mail', async () => {
    const inner = 'Subject: Løft på tværs\n\nTitel: Løft\nTid: 27/10 kl. 9\nArrangør: KL'
    const mail = `Subject: Fwd\nContent-Type: multipart/mixed; boundary=xx\n\n--xx\nContent-Type: message/rfc822\n\n${inner}\n--xx--`
    const { first } = await bring(mail)
    expect(first.session).toMatchObject({ title: 'Løft', organisers: [{ name: 'KL' }] })
  })
})

describe('names in a mail', () => {
  const about = (lines: string) =>
    bring(`Titel: Et møde\nTid: 28. oktober kl. 9-10\n${lines}\nResumé: Et møde om at lede.\n`)

  it('keep a department with what it belongs to, and ask', async () => {
    const { first } = await about('Arrangør: Silkeborg Kommune, Sundhed og Omsorg')
    expect(first.session.organisers).toEqual([{ name: 'Silkeborg Kommune, Sundhed og Omsorg' }])
    expect(first.from.organisers?.sure).toBe('gæt')
    expect(first.doubts.join()).toContain('»Silkeborg Kommune, Sundhed og Omsorg« er læst som én')
  })

  it('are several organisations where each stands for itself', async () => {
    const { first } = await about('Arrangør: Silkeborg Kommune, Region Midtjylland, KL og Lederne')
    expect(first.session.organisers).toEqual(
      ['Silkeborg Kommune', 'Region Midtjylland', 'KL', 'Lederne'].map((name) => ({ name })),
    )
    expect(first.from.organisers?.sure).toBe('sikkert')
  })

  it('are two speakers where another title and name follow', async () => {
    const { first } = await about(
      'Oplægsholdere: Chefkonsulent Michael Hansen, KL og direktør Hanne Lund, Region Midtjylland',
    )
    expect(first.session.speakers).toEqual([
      { name: 'Michael Hansen', title: 'chefkonsulent', organisation: 'KL' },
      { name: 'Hanne Lund', title: 'direktør', organisation: 'Region Midtjylland' },
    ])
    expect(first.from.speakers?.sure).toBe('sandsynligt')
  })

  it('stay with one speaker who has two titles', async () => {
    const { first } = await about('Oplægsholder: Hanne Lund, leder og direktør Region Midtjylland')
    expect(first.session.speakers).toHaveLength(1)
  })
})

describe('registration in a running sentence', () => {
  it('is taken from »man melder sig til på«', async () => {
    const { first } = await bring(
      'Hej\n\nVi holder temadag onsdag den 28. oktober kl. 9-10.30.\n\nMan melder sig til på data@eksempel.dk inden d. 20. oktober.\n\nMvh Åse',
    )
    expect(first.session.registration).toMatchObject({
      ...{ required: true, method: 'email', email: 'data@eksempel.dk' },
      deadline: expect.stringMatching(/^2020-10-20/) as string,
    })
    expect(first.from['registration.email']?.sure).toBe('sandsynligt')
  })
})

describe('a day and a clock in running words', () => {
  const read = async (words: string) => {
    const { first } = await bring(`Titel: Ledelse\nArrangør: Eksempelby Kommune\n\n${words}`)
    const { date, startsAt, endsAt } = first.session as Record<string, string | undefined>
    const clock = [startsAt, endsAt].map((at) => at?.slice(11)).join('-')
    return { ...first, when: `${date} ${clock}` }
  }

  it.each([
    [
      'Vi holder møde kl. 9-10.30 tirsdag den 27. oktober på Rådhuset.',
      '2020-10-27 09:00-10:30',
      'kl. 9-10.30 tirsdag den 27. oktober',
    ],
    ['Kl. 9-10.30 den 27. oktober', '2020-10-27 09:00-10:30', 'Kl. 9-10.30 den 27. oktober'],
    [
      'Mødet er fra 9-10.30 tirsdag den 27. oktober.',
      '2020-10-27 09:00-10:30',
      'fra 9-10.30 tirsdag den 27. oktober.',
    ],
    [
      'KL. 11-30—12.30 fredag den 30. oktober',
      '2020-10-30 11:30-12:30',
      'KL. 11-30—12.30 fredag den 30. oktober',
    ],
    [
      'Kl. 9.00-10.30, tirsdag den 27. oktober',
      '2020-10-27 09:00-10:30',
      'Kl. 9.00-10.30, tirsdag den 27. oktober',
    ],
    [
      'Kl. 8.30 – 9.15 torsdag d. 29/10',
      '2020-10-29 08:30-09:15',
      'Kl. 8.30 – 9.15 torsdag d. 29/10',
    ],
    [
      '9.00-10.30\ntirsdag den 27. oktober',
      '2020-10-27 09:00-10:30',
      '9.00-10.30 tirsdag den 27. oktober',
    ],
    [
      'Vi mødes mellem kl. 9 og 10.30 tirsdag den 27. oktober',
      '2020-10-27 09:00-10:30',
      'mellem kl. 9 og 10.30 tirsdag den 27. oktober',
    ],
    ['9.10-10.12 den 27. okt.', '2020-10-27 09:10-10:12', '9.10-10.12 den 27. okt.'],
    [
      'Onsdag den 28. oktober fra kl. 13 til ca. kl. 15',
      '2020-10-28 13:00-15:00',
      'Onsdag den 28. oktober fra kl. 13 til ca. kl. 15',
    ],
    [
      'Kl. 9-10.30 i kantinen tirsdag den 27. oktober',
      '2020-10-27 09:00-10:30',
      'tirsdag den 27. oktober … Kl. 9-10.30',
    ],
    [
      'Tirsdag den 27. oktober holder vi møde. Vi begynder kl. 9 og slutter kl. 10.30',
      '2020-10-27 09:00-10:30',
      'Tirsdag den 27. oktober … begynder kl. 9 og slutter kl. 10.30',
    ],
    // What looks like a day and is a clock does not come before a day that is written out.
    [
      'Velkomst 9.10, og så tirsdag den 27. oktober kl. 10-12',
      '2020-10-27 10:00-12:00',
      'tirsdag den 27. oktober kl. 10-12',
    ],
  ])('%s', async (words, when, from) => {
    const found = await read(words)
    expect(found.when).toBe(when)
    expect(found.from.startsAt?.words).toBe(from)
  })

  it('is not put together from two days', async () => {
    const lastYear = await read(
      'Sidste år, den 29. oktober 2019, var vi 80. I år er det den 28. oktober 2020 kl. 13-15.',
    )
    expect(lastYear.when).toBe('2020-10-28 13:00-15:00')
    expect(lastYear.doubts.join()).toContain('Den første i ugen er brugt.')
    const two = await read(
      'Tirsdag den 27. oktober er der kaffe. Onsdag den 28. oktober taler vi fra kl. 9 til 10.',
    )
    expect(two.when).toBe('2020-10-27 -')
    expect(two.doubts.join()).toContain('Klokkeslættet er ikke læst.')
  })

  it('asks for a clock that stands there and is not read, and for one that does not', async () => {
    const spoken = await read('Tirsdag den 27. oktober kl. halv ti')
    expect(spoken.when).toBe('2020-10-27 -')
    expect(spoken.doubts.join()).toContain('Klokkeslættet er ikke læst. Der står: »Tirsdag den 27.')
    const [doubt] = (await read('Tirsdag den 27. oktober i lokale 3')).doubts
    expect(doubt).toBe('Der er intet klokkeslæt. Spørg arrangøren.')
    const open = await read('Onsdag den 28. oktober kl. 13 til halv fem')
    expect(open.when).toBe('2020-10-28 13:00-')
    expect(open.doubts.join()).toContain('Sluttiden er ikke læst. Der står: »til halv fem«.')
  })

  it('keeps the day where two clocks stand beside it, and asks', async () => {
    const { when, doubts } = await read('Kaffe kl. 8.30, tirsdag den 27. oktober kl. 9-10')
    expect(when).toBe('2020-10-27 -')
    expect(doubts.join()).toContain('Der står flere tidsrum.')
  })

  it('takes the first of several days, or none of them, and says which', async () => {
    const list = await read('Det er 26/10, 27/10 og 28/10')
    expect(list.when).toBe('2020-10-26 -')
    expect(list.doubts.join()).toContain('Den første er brugt. Er det flere arrangementer? Så læg')
    expect(list.doubts.join()).not.toContain('Datoen mangler')
    for (const words of ['den 26.-27. oktober', 'mandag den 26. og tirsdag den 27. oktober']) {
      const { when, doubts } = await read(words)
      expect(when).toBe('undefined -')
      expect(doubts.join()).toMatch(/Der står (?:flere dage|to datoer)/)
      expect(doubts.join()).not.toContain('Den første er brugt')
    }
  })
})

describe('a mail with a list of events', () => {
  const told = async (mail: string) => (await bring(mail)).first.doubts.join()

  it('says that there are several, and how to go on, also where they are on one day', async () => {
    const list = [
      '1. Ledelse i hverdagen, mandag den 26. oktober kl. 9-10, Rådhuset',
      '2. Mod i mellemledelsen, tirsdag den 27. oktober kl. 13-15, online',
    ]
    const HOW = 'Er det flere arrangementer? Så læg hvert i sin egen fil'
    expect(await told(`Kære alle\n\n${list.join('\n')}`)).toContain(
      `flere datoer i mailen. Den første er brugt. ${HOW}`,
    )
    const sameDay =
      '1) Ledelse\nTirsdag den 27. oktober kl. 9-10\n\n2) Mod\nTirsdag den 27. oktober kl. 13-15'
    expect(await told(`Kære alle\n\n${sameDay}`)).toContain(
      `flere tidspunkter i mailen. Det første er brugt. ${HOW}`,
    )
    expect(await told(`Titel: Ledelse\nTid: 26. oktober kl. 9-10\n\n${list.join('\n')}`)).toContain(
      `en anden dag i mailen: »tirsdag den 27. oktober kl. 13-15«. ${HOW}`,
    )
  })

  it('is not seen in a day that is said twice, nor in one of another week', async () => {
    for (const words of [
      'Tirsdag den 27. oktober kl. 9-10. Vi ses den 27. oktober.',
      'Titel: Ledelse\nTid: 27. oktober kl. 9-10\n\nVi skrev den 14. september, og vi ses den 27. oktober.',
    ])
      expect(await told(`Arrangør: KL\n\n${words}`)).not.toContain('flere arrangementer')
  })

  it('an end in a sentence of its own is asked about', async () => {
    expect(
      await told(
        'Titel: Ledelse\n\nVi går i gang kl. 9 onsdag den 28. oktober. Vi slutter senest kl. 12.',
      ),
    ).toContain('Sluttiden er ikke læst. Der står: »slutter senest kl. 12«.')
  })
})

describe('a sentence in a mail', () => {
  const LABELS = 'Titel: Ledelse\nArrangør: Eksempelby Kommune\nTid: 27. oktober kl. 9-10'

  it.each([
    [
      'Gratis for COK-medlemmer, ellers 1.200 kr.',
      { free: null, note: 'Gratis for COK-medlemmer, ellers 1.200 kr.' },
    ],
    [
      'Beløb 1.200 kr. for alle, gratis for medlemmer.',
      { free: null, note: 'Beløb 1.200 kr. for alle, gratis for medlemmer' },
    ],
    ['Det er gratis. Vi ses.', { free: true }],
  ])('of the price is whole: %s', async (words, price) => {
    expect((await bring(`${LABELS}\n\n${words}`)).first.session.price).toEqual(price)
  })

  it('of another price is asked about', async () => {
    const { first } = await bring(
      `${LABELS}\n\nDet koster ikke noget. Udeblivelse koster dog 1.250 kr. pr. person.`,
    )
    expect(first.doubts).toContain(
      'Der står også noget om en pris: »Udeblivelse koster dog 1.250 kr. pr. person«.',
    )
  })

  it.each([
    ['Vi samler ledere fredag den 16. oktober i kantinen.', ' Kom og vær med.'],
    ['Vi samler ledere fredag den 16. Oktober i kantinen.', ' Kom og vær med.'],
    ['Vi samler ledere d. 16. okt. og taler om hverdagen.', ' Kom og vær med.'],
    ['Vi samler alle landets ledere kl. 9 og taler om hverdagen.', ' Kom og vær med.'],
    ['Vi har et stort møde for ledere i uge 44.', ' Kom og vær med.'],
    ['Hvad gør en leder i hverdagen?', ' Kom og hør.'],
  ])('is the summary as far as it goes: %s', async (sentence, more) => {
    const { first } = await bring(`${LABELS}\nBeskrivelse: ${sentence}${more}`)
    expect(first.session.summary).toBe(sentence)
  })

  it('that never ends gives a summary of whole words', async () => {
    const { first } = await bring(`${LABELS}\nBeskrivelse: ${'ledelse i praksis '.repeat(20)}`)
    expect(first.session.summary).toMatch(/^(?:ledelse i praksis )+(?:ledelse |i )*…$/)
  })

  it.each([
    'Tilmeldingen lukker fredag den 16. oktober.',
    'Vi lukker for tilmelding den 16. oktober.',
    'Tilmelding senest fredag den 16. oktober.',
  ])('of the deadline is read: %s', async (words) => {
    const { first } = await bring(
      `Titel: Ledelse\nArrangør: Eksempelby Kommune\n\n${words} Mødet er den 27. oktober kl. 9-10.`,
    )
    expect(first.session).toMatchObject({
      registration: { deadline: '2020-10-16' },
      startsAt: '2020-10-27T09:00',
    })
  })
})

describe('a place in a mail', () => {
  it.each([
    ['Dokk1, Hack Kampmanns Plads 2, 8000 Aarhus C', 'Dokk1', 'Hack Kampmanns Plads 2'],
    ['Dokk1, 8000 Aarhus C', 'Dokk1', undefined],
    ['Multisalen 1, Torvet 4, 9999 Eksempelby', 'Multisalen 1', 'Torvet 4'],
    ['Bygning 7, Kongevej 12, 9999 Eksempelby', 'Bygning 7', 'Kongevej 12'],
    ['Bygning 7, 9999 Eksempelby', 'Bygning 7', undefined],
    ['Hus 3, Sømosen 12, 9999 Eksempelby', 'Hus 3', 'Sømosen 12'],
    ['Nygade 12, Multisalen 1, 9999 Eksempelby', 'Multisalen 1', 'Nygade 12'],
    ['Nygade 12, 3. sal, 9999 Eksempelby', undefined, 'Nygade 12, 3. sal'],
  ])('with numbers in it: %s', async (place, name, street) => {
    const { first } = await bring(`Titel: Ledelse\nSted: ${place}`)
    expect(first.session).toMatchObject({
      attendance: 'inPerson',
      venue: { city: /C$/.test(place) ? 'Aarhus C' : 'Eksempelby' },
    })
    const { venue } = first.session as { venue: Record<string, string> }
    expect([venue.name, venue.street]).toEqual([name, street])
  })

  it.each([
    [
      'Online (Zoom) + fysisk på Kalvebod Brygge 32, 1560 København V',
      'Online (Zoom)',
      { street: 'Kalvebod Brygge 32', postcode: '1560', city: 'København V' },
    ],
    [
      'Fysisk i Rådhuset, Torvet 1 & online via Teams',
      'online via Teams',
      { name: 'Rådhuset', street: 'Torvet 1' },
    ],
    ['Både online og i Kulturhuset', undefined, { name: 'Kulturhuset' }],
    ['Hybrid: Kulturhuset, Torvet 1', undefined, { name: 'Kulturhuset', street: 'Torvet 1' }],
  ])('and online as well: %s', async (place, attendanceNote, venue) => {
    const { session } = (await bring(`Titel: Ledelse\nHvor: ${place}`)).first
    expect([session.attendance, session.attendanceNote, session.venue]).toEqual([
      'hybrid',
      attendanceNote,
      venue,
    ])
  })

  it('that is two ways to be online is online', async () => {
    const { session } = (await bring('Titel: Ledelse\nHvor: Online, Zoom & Teams')).first
    expect(session).toMatchObject({ attendance: 'online', attendanceNote: 'Online, Zoom & Teams' })
    expect(session).not.toHaveProperty('venue')
  })
})
