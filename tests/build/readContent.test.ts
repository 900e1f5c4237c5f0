import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ContentFilesError, readContent } from '../../src/build/readContent.ts'
import {
  copyContent,
  lineWith,
  plantIn,
  plantText,
  problemsOf,
  type AnyFile,
} from '../support/plantMistake.ts'

const LONELY = '2020/sessions/ensomt-paa-toppen.json'
const STRATEGY = '2020/sessions/strategirealisering.json'
const SCHOOL = '2020/sessions/coi-innovationsledelse-skole.json'

interface Mistake {
  file: string
  plant: (data: AnyFile) => void
  /** The field that is named; the line is the one that holds `mark`, or 1. */
  field: string
  mark?: string
  says: string
}

const MISTAKES: Record<string, Mistake> = {
  'a weekday that is not the weekday of the date': {
    file: LONELY,
    plant: (data) => (data.weekday = 'torsdag'),
    field: 'weekday',
    mark: '"weekday"',
    says: 'Der står »torsdag«, men 2020-10-28 er en onsdag. Ret ugedagen eller datoen.',
  },
  'an end before the start': {
    file: STRATEGY,
    plant: (data) => (data.endsAt = '2020-10-30T08:30'),
    field: 'endsAt',
    mark: '"2020-10-30T08:30"',
    says: 'Arrangementet slutter, før det begynder. Ret et af tidspunkterne.',
  },
  'an end without a start': {
    file: STRATEGY,
    plant: (data) => (data.startsAt = null),
    field: 'endsAt',
    mark: '"endsAt"',
    says: 'Der er en sluttid, men ingen starttid. Skriv den.',
  },
  'a start on another day than the date': {
    file: STRATEGY,
    plant: (data) => (data.startsAt = '2020-10-29T09:30'),
    field: 'startsAt',
    mark: '"startsAt"',
    says: 'Begynder 2020-10-29, men datoen er 2020-10-30. Ret den ene.',
  },
  'a deadline after the session': {
    file: LONELY,
    plant: (data) => (data.registration.deadline = '2020-10-28T12:00'),
    field: 'registration.deadline',
    mark: '"deadline"',
    says: 'Tilmeldingsfristen ligger efter arrangementet. Ret fristen.',
  },
  'a time in the hour that is there twice when summer time ends': {
    file: STRATEGY,
    plant: (data) => (data.startsAt = '2020-10-25T02:30'),
    field: 'startsAt',
    mark: '"2020-10-25T02:30"',
    says: 'Klokkeslættet findes to gange',
  },
  'a time in the hour that is skipped when summer time begins': {
    file: STRATEGY,
    plant: (data) => (data.startsAt = '2020-03-29T02:30'),
    field: 'startsAt',
    mark: '"2020-03-29T02:30"',
    says: 'Klokkeslættet findes ikke',
  },
  'a date that is not in the calendar': {
    file: STRATEGY,
    plant: (data) => (data.date = '2020-02-30'),
    field: 'date',
    mark: '"2020-02-30"',
    says: 'Datoen 2020-02-30 findes ikke i kalenderen. Ret den.',
  },
  'a date written the Danish way': {
    file: STRATEGY,
    plant: (data) => (data.date = '30.10.2020'),
    field: 'date',
    mark: '"30.10.2020"',
    says: 'Datoen skal skrives som år-måned-dag, fx 2020-10-28.',
  },
  'a day outside the week': {
    file: STRATEGY,
    plant: (data) => {
      data.date = '2020-11-06'
      data.startsAt = data.endsAt = null
    },
    field: 'date',
    mark: '"2020-11-06"',
    says: 'Datoen er fredag den 6. november 2020 og ligger uden for ugen (2020-10-26 til 2020-11-01).',
  },
  'an unknown date of which nothing is said': {
    file: '2019/sessions/kls-ledertraef-2019.json',
    plant: (data) => void delete data.dateNote,
    field: 'dateNote',
    says: 'Datoen er ukendt. Skriv i dateNote, hvad man ved om den.',
  },
  'a part of the programme after the session has ended': {
    file: LONELY,
    plant: (data) => (data.programme[2].endsAt = '2020-10-28T15:30'),
    field: 'programme.2.endsAt',
    mark: '"2020-10-28T15:30"',
    says: 'Programpunktet slutter efter arrangementet. Ret tidspunktet.',
  },
  'an id that another session has': {
    file: STRATEGY,
    plant: (data) => (data.id = '2020-naerhedsreform'),
    field: 'id',
    mark: '"id"',
    says: '»2020-naerhedsreform« bruges også af »Ledelse på tværs – kan Nærhedsreformen levere svaret?« (2020).',
  },
  'an id of another year': {
    file: STRATEGY,
    plant: (data) => (data.id = '2021-strategirealisering'),
    field: 'id',
    mark: '"id"',
    says: 'Skal begynde med 2020-, fordi filen ligger i den mappe.',
  },
  'an address that another session has': {
    file: STRATEGY,
    plant: (data) => (data.slug = 'det-lange-seje-traek'),
    field: 'slug',
    mark: '"slug"',
    says: '»det-lange-seje-traek« bruges også af »Det lange seje træk« (2020). Hver skal have sin egen.',
  },
  'an address that a session of another year has': {
    file: STRATEGY,
    plant: (data) => (data.slug = 'kls-ledertraef-2019'),
    field: 'slug',
    mark: '"slug"',
    says: '»kls-ledertraef-2019« bruges også af »KL’s Ledertræf – Mening med ledelse« (2019).',
  },
  'a former address that is the address of somebody else': {
    file: STRATEGY,
    plant: (data) => (data.formerSlugs = ['det-lange-seje-traek']),
    field: 'formerSlugs.0',
    mark: '"det-lange-seje-traek"',
    says: '»det-lange-seje-traek« bruges også af »Det lange seje træk« (2020).',
  },
  'a former address that is the present one': {
    file: STRATEGY,
    plant: (data) => (data.formerSlugs = ['strategirealisering']),
    field: 'formerSlugs.0',
    mark: '    "strategirealisering"',
    says: 'En tidligere adresse kan ikke være den nuværende.',
  },
  'an address with Danish letters': {
    file: STRATEGY,
    plant: (data) => (data.slug = 'løft-strategien'),
    field: 'slug',
    mark: '"slug"',
    says: 'Må kun have små bogstaver a-z, tal og bindestreger',
  },
  'a topic that is not on the list': {
    file: STRATEGY,
    plant: (data) => data.topics.push('strategier'),
    field: 'topics.3',
    mark: '"strategier"',
    says: '»strategier« kendes ikke. Vælg en af: ledelse-paa-tvaers, topledelse,',
  },
  'a sector that is not on the list': {
    file: STRATEGY,
    plant: (data) => (data.sectors = ['kommuner']),
    field: 'sectors.0',
    mark: '"kommuner"',
    says: '»kommuner« kendes ikke. Vælg en af: stat, region, kommune, paa-tvaers.',
  },
  'nobody who arranges it, and no word of why': {
    file: STRATEGY,
    plant: (data) => (data.organisers = []),
    field: 'organisers',
    mark: '"organisers"',
    says: 'Arrangøren mangler. Skriv den, eller forklar i organiserHint, hvorfor den ikke er kendt.',
  },
  'a speaker with neither name nor title': {
    file: SCHOOL,
    plant: (data) => data.speakers.push({ name: null, role: 'debat' }),
    field: 'speakers.4.name',
    mark: '"name": null',
    says: 'Skriv oplægsholderens navn eller titel.',
  },
  'an address that would run a script': {
    file: SCHOOL,
    plant: (data) => (data.recording.url = 'javascript:alert(1)'),
    field: 'recording.url',
    mark: '"javascript:alert(1)"',
    says: '»javascript:alert(1)« er ikke en webadresse, vi kan vise. Den skal begynde med https://',
  },
  'an address without https': {
    file: '2020/sessions/forebyg-stress-white-paper.json',
    plant: (data) => (data.related[0].url = 'www.lederne.dk'),
    field: 'related.0.url',
    mark: '"www.lederne.dk"',
    says: '»www.lederne.dk« er ikke en webadresse, vi kan vise.',
  },
  'registration by a link of which there is no trace': {
    file: STRATEGY,
    plant: (data) => (data.registration.urlLost = false),
    field: 'registration.url',
    mark: '"url"',
    says: 'Tilmelding sker via et link. Skriv adressen, eller "urlLost": true.',
  },
  'registration by mail to no address': {
    file: LONELY,
    plant: (data) => delete data.registration.email,
    field: 'registration.email',
    mark: '"registration"',
    says: 'Tilmelding sker på mail. Skriv mailadressen.',
  },
  'a mail address with a space in it': {
    file: LONELY,
    plant: (data) => (data.registration.email = 'Grith Langer@middelfart.dk'),
    field: 'registration.email',
    mark: '"email":',
    says: 'Det ligner ikke en mailadresse. Skriv den som navn@eksempel.dk.',
  },
  'HTML in a text': {
    file: STRATEGY,
    plant: (data) => (data.summary = 'Kom til <b>samling</b>'),
    field: 'summary',
    mark: '"summary"',
    says: 'Teksten indeholder HTML. Skriv den som ren tekst uden <koder>.',
  },
  'an invisible character in a title': {
    file: STRATEGY,
    plant: (data) => (data.title = 'Topleder\u202esamling'),
    field: 'title',
    mark: '"title"',
    says: 'Teksten indeholder usynlige styretegn.',
  },
  'a text that is only a space': {
    file: STRATEGY,
    plant: (data) => (data.summary = ' '),
    field: 'summary',
    mark: '"summary"',
    says: 'Teksten er tom. Skriv noget, eller fjern feltet.',
  },
  'a text without its quotation marks': {
    file: 'pages/ambassadoer.json',
    plant: (data) => (data.person.career[0].period = 2006),
    field: 'person.career.0.period',
    mark: '"period": 2006',
    says: 'Her skal stå tekst i anførselstegn.',
  },
  'a year in quotation marks': {
    file: 'site.json',
    plant: (data) => (data.currentEdition = '2020'),
    field: 'currentEdition',
    mark: '"currentEdition"',
    says: 'Her skal stå et årstal uden anførselstegn, fx 2020.',
  },
  'a yes in quotation marks': {
    file: STRATEGY,
    plant: (data) => (data.price.free = 'true'),
    field: 'price.free',
    mark: '"free"',
    says: 'Her skal stå true eller false uden anførselstegn.',
  },
  'one text where a list belongs': {
    file: STRATEGY,
    plant: (data) => (data.otherTitles = 'Topledersamling'),
    field: 'otherTitles',
    mark: '"otherTitles"',
    says: 'Her skal stå en liste i kantede parenteser [ ].',
  },
  'a text where several fields belong': {
    file: STRATEGY,
    plant: (data) => (data.venue = 'Odense'),
    field: 'venue',
    mark: '"venue"',
    says: 'Her skal stå felter i krøllede parenteser { }.',
  },
  'a misspelt field': {
    file: STRATEGY,
    plant: (data) => (data.sumary = 'En samling'),
    field: 'sumary',
    mark: '"sumary"',
    says: 'Feltet »sumary« kendes ikke. Ret stavningen, eller fjern feltet.',
  },
  'a field that must be there and is not': {
    file: STRATEGY,
    plant: (data) => delete data.summary,
    field: 'summary',
    says: 'Feltet »summary« mangler. Tilføj det.',
  },
  'null in a field that must be known': {
    file: STRATEGY,
    plant: (data) => (data.title = null),
    field: 'title',
    mark: '"title"',
    says: 'Feltet »title« må ikke være null. Udfyld det.',
  },
  'a field that the folder already says': {
    file: STRATEGY,
    plant: (data) => (data.edition = 2019),
    field: 'edition',
    mark: '"edition"',
    says: 'Feltet »edition« følger af, hvor filen ligger. Fjern det.',
  },
  'a cancellation without a word of why': {
    file: STRATEGY,
    plant: (data) => (data.status = 'cancelled'),
    field: 'statusNote',
    says: 'Skriv kort, hvorfor det er aflyst, flyttet eller udgået.',
  },
  'a session that has moved from nowhere': {
    file: STRATEGY,
    plant: (data) => Object.assign(data, { status: 'moved', statusNote: 'Salen er optaget.' }),
    field: 'movedFrom',
    says: 'Skriv, hvornår det var planlagt før, så brugerne kan se ændringen.',
  },
  'a week that ends before it begins': {
    file: '2026/edition.json',
    plant: (data) => (data.endsOn = '2026-10-25'),
    field: 'endsOn',
    mark: '"endsOn"',
    says: 'Ugen slutter, før den begynder. Ret datoerne.',
  },
  'a stage without an edition': {
    file: 'site.json',
    plant: (data) => (data.currentEdition = 2031),
    field: 'currentEdition',
    mark: '"currentEdition"',
    says: 'Der er ingen udgave for 2031. Opret content/2031/edition.json, eller ret årstallet.',
  },
}

describe('a mistake in a content file is shown where it must be mended', () => {
  it.each(Object.entries(MISTAKES))('%s', (_, { file, plant, field, mark, says }) => {
    const folder = copyContent()
    plantIn(folder, file, plant)
    const problems = problemsOf(folder)
    expect(problems).toMatchObject([
      {
        file: `content/${file}`,
        line: mark ? lineWith(folder, file, mark) : 1,
        field,
        message: expect.stringContaining(says) as string,
      },
    ])
    expect(problems[0]?.line).toBeGreaterThan(0)
  })
})

describe('a file that cannot be read at all', () => {
  it('is malformed JSON: line and column are told', () => {
    const folder = copyContent()
    plantText(folder, STRATEGY, (text) =>
      text.replace('"slug": "strategirealisering",', '"slug": "x"'),
    )
    const line = lineWith(folder, STRATEGY, '"slug"') + 1
    expect(problemsOf(folder)).toMatchObject([
      {
        file: `content/${STRATEGY}`,
        line,
        field: '',
        message: `Filen er ikke gyldig JSON. Fejlen ses på linje ${line}, tegn 3. Se efter et komma, et anførselstegn eller en parentes, der mangler eller er for meget.`,
      },
    ])
  })

  it('is empty', () => {
    const folder = copyContent()
    plantText(folder, STRATEGY, () => '')
    expect(problemsOf(folder)).toMatchObject([
      expect.objectContaining({ file: `content/${STRATEGY}`, line: 1, field: '' }),
    ])
  })

  it('is saved in an old encoding', () => {
    const folder = copyContent()
    plantText(folder, STRATEGY, (text) => Buffer.from(text, 'latin1'))
    expect(problemsOf(folder)).toMatchObject([
      {
        file: `content/${STRATEGY}`,
        line: 1,
        field: '',
        message: 'Filen har forkert tegnsæt. Gem den som UTF-8, så æ, ø og å kan læses.',
      },
    ])
  })

  it.each(['pages/om.json', 'site.json', '2020/edition.json'])('is missing: %s', (file) => {
    const folder = copyContent()
    rmSync(join(folder, file))
    expect(problemsOf(folder)).toMatchObject([
      {
        file: `content/${file}`,
        line: 1,
        field: '',
        message: 'Filen mangler. Opret den (se content/README.md).',
      },
    ])
  })

  it('is missing in a year that was begun and not finished', () => {
    const folder = copyContent()
    mkdirSync(join(folder, '2028/sessions'), { recursive: true })
    expect(problemsOf(folder).map(({ file }) => file)).toEqual(['content/2028/edition.json'])
  })
})

it('refuses the same session in two files', () => {
  const folder = copyContent()
  const copy = '2020/sessions/topledersamling.json'
  copyFileSync(join(folder, STRATEGY), join(folder, copy))
  plantIn(folder, copy, (data) => {
    data.id = '2020-topledersamling'
    data.slug = 'topledersamling'
    data.title = 'Topledersamlingen – om strategirealisering'
  })
  expect(problemsOf(folder)).toMatchObject([
    {
      file: `content/${copy}`,
      line: lineWith(folder, copy, '"title"'),
      field: 'title',
      message:
        'Samme titel og tidspunkt som »2020-strategirealisering«. Slet den ene, eller skil dem ad.',
    },
  ])
})

describe('several mistakes', () => {
  it('are told at once, file by file and line by line', () => {
    const folder = copyContent()
    plantIn(folder, SCHOOL, (data) => (data.sumary = 'Stavefejl'))
    plantIn(folder, LONELY, (data) => {
      data.weekday = 'torsdag'
      data.programme[0].endsAt = '2020-10-28T11:00'
    })
    plantIn(folder, 'pages/om.json', (data) => (data.title = ''))
    writeFileSync(join(folder, '2021/edition.json'), '{ "startsOn": ')
    expect(problemsOf(folder).map(({ file, field }) => [file, field])).toEqual([
      [`content/${SCHOOL}`, 'sumary'],
      [`content/${LONELY}`, 'weekday'],
      [`content/${LONELY}`, 'programme.0.endsAt'],
      ['content/2021/edition.json', ''],
      ['content/pages/om.json', 'title'],
    ])
  })

  it('are printed as a list that can be worked through', () => {
    const folder = copyContent()
    plantIn(folder, LONELY, (data) => (data.weekday = 'torsdag'))
    expect(() => readContent(folder)).toThrow(ContentFilesError)
    const line = lineWith(folder, LONELY, '"weekday"')
    expect(() => readContent(folder)).toThrow(
      `Indholdet har 1 fejl, som skal rettes:\n\n  content/${LONELY}:${line} · weekday\n    Der står »torsdag«, men 2020-10-28 er en onsdag. Ret ugedagen eller datoen.\n    Der står: "torsdag"\n`,
    )
  })
})

describe('a folder without mistakes', () => {
  it('is not refused', () => {
    expect(problemsOf(copyContent())).toEqual([])
  })

  it('is not refused for a byte order mark, which some editors write', () => {
    const folder = copyContent()
    plantText(folder, STRATEGY, (text) => `\ufeff${text}`)
    expect(problemsOf(folder)).toEqual([])
  })

  it('has a version that changes with what the content says and with nothing else', () => {
    const folder = copyContent()
    const { version } = readContent(folder)
    plantIn(folder, STRATEGY, (data) => (data.quirks = []))
    expect(readContent(folder).version).toBe(version)
    plantIn(folder, STRATEGY, (data) => (data.summary += ' Kom i god tid.'))
    expect(readContent(folder).version).not.toBe(version)
  })

  it('may have a session on the weekend of the week, all day, cancelled or moved', () => {
    const folder = copyContent()
    plantIn(folder, STRATEGY, (data) => {
      Object.assign(data, { date: '2020-11-01', weekday: 'søndag', allDay: true })
      Object.assign(data, { startsAt: null, endsAt: null })
      Object.assign(data, { status: 'moved', statusNote: 'Flyttet til søndag.' })
      data.movedFrom = { date: '2020-10-30', startsAt: '2020-10-30T09:30' }
      data.formerSlugs = ['topledersamling']
    })
    plantIn(folder, SCHOOL, (data) => {
      Object.assign(data, { status: 'cancelled', statusNote: 'Værten er syg.', endsAt: null })
    })
    expect(problemsOf(folder)).toEqual([])
  })
})
