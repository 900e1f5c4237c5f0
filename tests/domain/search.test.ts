/* The rules of search, each on as few documents as show it. The real content is in searchQueries.test.ts. */
import { serialize } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { readContent, toPublished } from '../../src/build/readContent.ts'
import type { Content, Session } from '../../src/domain/contentSchema.ts'
import { toInstant } from '../../src/domain/localTime.ts'
import { wholeContent } from '../../src/domain/pageContent.ts'
import {
  buildSearchIndex,
  search,
  type Marked,
  type SearchDocument,
  type SearchOptions,
} from '../../src/domain/search.ts'
import { toSearchDocuments } from '../../src/domain/searchDocuments.ts'
import { buildSession } from '../support/buildSession.ts'
import { generateContent } from '../support/generateSessions.ts'
import { CONTENT_FOLDER } from '../support/plantMistake.ts'

const options: SearchOptions = { now: toInstant('2020-10-28T12:00'), currentYear: 2020 }

type Fields = Partial<Record<SearchDocument['fields'][number]['field'], string>>

/** A session with this title and, if need be, other fields. Its id is its title. */
function document(title: string, fields: Fields = {}, rest: Partial<SearchDocument> = {}) {
  return {
    kind: 'session',
    id: title,
    title,
    address: `/arrangement/${encodeURIComponent(title)}`,
    edition: 2020,
    date: '2020-10-29',
    startsAt: null,
    endsAt: null,
    fields: Object.entries(fields).map(([field, text]) => ({
      field: field as keyof Fields,
      text,
    })),
    ...rest,
  } satisfies SearchDocument
}

const lookFor = (query: string, documents: SearchDocument[], given = options) =>
  search(buildSearchIndex(documents), query, given)

/** The titles found, in order. */
const titlesOf = (query: string, documents: SearchDocument[], given = options) =>
  lookFor(query, documents, given).groups.flatMap(({ hits }) => hits.map((hit) => hit.document.id))

const titled = (...titles: string[]) => titles.map((title) => document(title))

const shown = (pieces: readonly Marked[] | null | undefined) =>
  pieces?.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('') ?? null

describe('what a word finds', () => {
  it.each([
    // query, a title it finds
    ['ledelse', 'Innovationsledelse'],
    ['reform', 'Nærhedsreformen'],
    ['miljøer', 'Læringsmiljøer'],
    ['miljoer', 'Læringsmiljøer'],
    ['erfaringer', 'Coronaerfaringer'],
    ['lærings miljø', 'Læringsmiljøer'],
    ['whitepaper', 'Et white paper'],
    ['gåhjemmøde', 'Gå-hjem-møde'],
    ['gå hjem møde', 'Gå‑hjem–møde'],
    ['webinarer', 'Webinar'],
    ['webinar', 'To webinarer'],
    ['stresset', 'Stress'],
    ['stressede', 'Stress'],
    ['lederne', 'Den gode leder'],
    ['ledere', 'Lederens blik'],
    ['debatter', 'En debat'],
    ['kommunerne', 'Min kommune'],
    ['strategi', 'Gode strategier'],
    ['digitalt', 'Digital hverdag'],
    ['tema', 'Temaet er tid'],
    ['Gjellerød', 'Caroline Gjellerod'],
    ['Gjellerod', 'Caroline Gjellerød'],
    ['arhus', 'Aarhus'],
    ['Århus', 'Aarhus'],
    ['aarhus', 'Århus'],
    ['A\u030arhus', 'Århus'],
    ['kob', 'Køb ind sammen'],
    ["SU'erne", 'Nyt fra SU'],
    ['HSU’ets', 'Nyt fra HSU'],
    ['KL’s', 'KLs træf og KL'],
    ['co-pi', 'COI sætter fokus'],
    ['covid19', 'Covid-19'],
    ['laering', 'Læring'],
    ['laring', 'Læring'],
    ['daginstitutioner', 'Dagtilbud'],
  ])('%s finds %s', (query, title) => {
    const documents = titled(title, 'Noget helt andet')
    expect(titlesOf(query, documents)).toEqual([title])
    expect(lookFor(query, documents).isPartial).toBe(false)
  })

  it.each([
    ['leder', 'God ledelse'],
    ['leder', 'At lede og at blive ledet'],
    ['lederne', 'God ledelse'],
    ['ledelse', 'Den gode leder'],
    ['SU', 'Sundhed og resultater'],
    ['su', 'HSU'],
    ['SU', 'HSU og hovedsamarbejdsudvalg'],
    ['KU', 'Kultur'],
    ['COI', 'Coincidens'],
    ['KL', 'Mødet begynder kl. 9 og slutter kl 10'],
    ['blå', 'Blandt andet'],
    ['by', 'Sammen om Rungsted: lobby'],
  ])('%s does not find %s', (query, title) => {
    expect(titlesOf(query, titled(title))).toEqual([])
  })

  it.each([
    ['SU', 'samarbejdsudvalget'],
    ['HSU', 'hovedsamarbejdsudvalg'],
    ['FSU', 'fakultetssamarbejdsudvalg'],
    ['KL', 'Kommunernes Landsforening'],
    ['COI', 'Center for Offentlig Innovation'],
    ['KOMDIR', 'Kommunaldirektørforeningen'],
    ['RUC', 'Roskilde Universitet'],
    ['KU', 'Københavns Universitet'],
    ['CBS', 'Copenhagen Business School'],
    ['BUPL', 'Børne- og Ungdomspædagogernes Landsforbund'],
    ['MEDST', 'Medarbejder- og Kompetencestyrelsen'],
    ['Kronprins Frederiks Center', 'Kong Frederiks Center'],
    ['Center for Offentlig Innovation', 'CO-PI'],
  ])('%s and %s are the same', (short, long) => {
    const documents = titled(`Nyt fra ${short} i dag`, `Nyt fra ${long} i dag`, 'Nyt')
    const both = documents.slice(0, 2).map(({ id }) => id)
    expect(titlesOf(short, documents).sort()).toEqual([...both].sort())
    expect(titlesOf(long, documents).sort()).toEqual([...both].sort())
  })

  it('are also the names that the content itself gives an organiser', () => {
    const documents = [
      document('Eksempelrådet', { otherTitle: 'ER' }, { kind: 'organiser' }),
      document('Møde med ER'),
      document('Møde med Eksempelrådet'),
      document('Møde om erfaringer'),
    ]
    expect(titlesOf('Eksempelrådet', documents)).toHaveLength(3)
    expect(titlesOf('er eksempel', documents)).not.toContain('Møde om erfaringer')
  })
})

describe('short words without æ, ø and å', () => {
  it('mean what stands there, if it does', () => {
    expect(titlesOf('mode', titled('Mode', 'Møde'))).toEqual(['Mode'])
    expect(titlesOf('mode', titled('Møde'))).toEqual(['Møde'])
  })
})

describe('a typing error', () => {
  it.each(['nærhedsrefrom', 'nærhesreform', 'nærheddsreform', 'bærhedsreform'])(
    '%s is understood',
    (query) => {
      expect(titlesOf(query, titled('Nærhedsreformen'))).toHaveLength(1)
    },
  )

  it('is understood inside a compound', () => {
    expect(titlesOf('milljøer', titled('Læringsmiljøer'))).toEqual(['Læringsmiljøer'])
  })

  it('is not looked for where the word as typed is found', () => {
    expect(titlesOf('tester', titled('Tester', 'Fester'))).toEqual(['Tester'])
    expect(titlesOf('tester hvalros', titled('Tester', 'Fester'))).toEqual(['Tester'])
  })

  it('is not looked for in short words, and not two at a time', () => {
    expect(titlesOf('tild', titled('Tillid'))).toEqual([])
    expect(titlesOf('nærdreform', titled('Nærhedsreformen'))).toEqual([])
  })
})

describe('several words', () => {
  it('must all be there, wherever in the document', () => {
    const documents = [
      document('Det lange seje træk', { speaker: 'Merete Agergaard, direktør i Skattestyrelsen' }),
      document('Skat'),
      document('Merete'),
    ]
    expect(titlesOf('merete skat', documents)).toEqual(['Det lange seje træk'])
    expect(lookFor('merete skat', documents).isPartial).toBe(false)
  })

  it('give the best there is where nothing has them all, and say what is nowhere', () => {
    const results = lookFor('stress i hvalrosser', titled('Stress', 'Noget andet'))
    expect(results).toMatchObject({ isPartial: true, missing: ['hvalrosser'] })
    expect(results.groups.map(({ hits }) => hits.map(({ document: { id } }) => id))).toEqual([
      ['Stress'],
    ])
  })

  it('do not need their small ones', () => {
    expect(titlesOf('hvordan forebygger man stress', titled('Forebyg stress'))).toEqual([
      'Forebyg stress',
    ])
    expect(titlesOf('om', titled('Om Ledelsesugen'))).toEqual(['Om Ledelsesugen'])
  })

  it('hold together in quotation marks', () => {
    const documents = titled('Ledelse på tværs', 'På tværs af ledelse')
    for (const query of ['"ledelse på tværs"', '“ledelse på tværs”', '»Ledelse på tværs«']) {
      expect(titlesOf(query, documents)).toEqual(['Ledelse på tværs'])
    }
    expect(titlesOf('"ledelse på tværs', documents)).toHaveLength(2)
  })
})

describe('a day', () => {
  const monday = document('Mandag', {}, { id: 'man', date: '2020-10-26' })
  const friday = document('Stress', {}, { id: 'fre', date: '2020-10-30' })
  const otherFriday = document('Uro', {}, { id: 'fre 2019', date: '2019-11-01', edition: 2019 })
  const noDay = document('Fredag i bogform', {}, { id: 'side', kind: 'page', date: null })
  const documents = [monday, friday, otherFriday]

  it('means this year where this year has something', () => {
    expect(titlesOf('fredag', documents)).toEqual(['fre'])
    expect(titlesOf('fredag uro', documents)).toEqual(['fre 2019'])
    expect(titlesOf('1/11', documents)).toEqual(['fre 2019'])
  })

  it('in words is also found in a title', () => {
    const blue = document('Blå mandag', {}, { date: '2020-10-28' })
    expect(titlesOf('blå mandag', [...documents, blue])).toEqual(['Blå mandag'])
    expect(titlesOf('fredag', [...documents, noDay])).toEqual(['fre', 'side'])
    expect(titlesOf('30/10', [...documents, noDay])).toEqual(['fre'])
  })

  it('is not every day that somebody talks of', () => {
    for (const field of ['summary', 'description']) {
      const talked = document('Uro', { [field]: 'Vi ses igen på fredag.' }, { id: 'omtalt' })
      expect(titlesOf('fredag', [...documents, talked])).toEqual(['fre'])
    }
  })

  it('in words is words where it narrows to nothing', () => {
    const talked = document('Vaner', { description: 'Hvad gør vi mandag morgen?' })
    expect(titlesOf('vaner mandag', [friday, talked])).toEqual(['Vaner'])
  })

  it('without anything on it finds nothing, and no near miss', () => {
    expect(lookFor('24/12', documents)).toEqual({ groups: [], isPartial: false, missing: [] })
    expect(lookFor('i dag', documents).groups).toEqual([])
  })

  it('may be two', () => {
    expect(titlesOf('mandag eller fredag', documents)).toEqual(['fre', 'man'])
    expect(titlesOf('fredag den 30/10', documents)).toEqual(['fre'])
    expect(titlesOf('mandag den 30/10', documents)).toEqual([])
  })
})

describe('the order', () => {
  it('is session, post, page, person, organiser', () => {
    const kinds = ['organiser', 'person', 'page', 'post', 'session'] as const
    const documents = kinds.map((kind) => document('Ledelse', {}, { kind, id: kind }))
    expect(lookFor('ledelse', documents).groups.map(({ kind }) => kind)).toEqual(
      [...kinds].reverse(),
    )
  })

  it('puts a title before an organiser, that before a summary, that before a description', () => {
    const documents = [
      document('beskrevet', { description: 'tillid' }),
      document('resumeret', { summary: 'tillid' }),
      document('arrangeret', { organiser: 'Tillid' }),
      document('fortalt', { speaker: 'Tillid' }),
      document('Tillid'),
    ]
    const [first, ...rest] = titlesOf('tillid', documents)
    expect(first).toBe('Tillid')
    expect(rest.slice(0, 2).sort()).toEqual(['arrangeret', 'fortalt'])
    expect(rest.slice(2)).toEqual(['resumeret', 'beskrevet'])
  })

  it('puts a whole word before the beginning of one, and that before its middle', () => {
    const documents = titled('Forskoleklasser', 'Skoleleder', 'Skole')
    expect(titlesOf('skole', documents)).toEqual(['Skole', 'Skoleleder', 'Forskoleklasser'])
  })

  it('puts words in a row before the same words apart', () => {
    const documents = titled('Tværs ledelse og på', 'Om ledelse på tværs')
    expect(titlesOf('ledelse på tværs', documents)[0]).toBe('Om ledelse på tværs')
  })

  const when = (id: string, title: string, rest: Partial<SearchDocument>) =>
    document(title, {}, { id, ...rest })

  it('puts this year first and what is to come before what is over', () => {
    const documents = [
      when('i fjor', 'Ledelse', { edition: 2019, date: '2019-10-30' }),
      when('over', 'Ledelse', { date: '2020-10-26' }),
      when('over for lidt siden', 'Ledelse', {
        date: '2020-10-28',
        startsAt: '2020-10-28T09:00',
        endsAt: '2020-10-28T12:00',
      }),
      when('i gang', 'Ledelsesdag', {
        date: '2020-10-28',
        startsAt: '2020-10-28T09:00',
        endsAt: '2020-10-28T12:01',
      }),
      when('senere i dag, uden tid', 'Ledelsesdag', { date: '2020-10-28' }),
    ]
    expect(titlesOf('ledelse', documents)).toEqual([
      'senere i dag, uden tid',
      'i gang',
      'over',
      'over for lidt siden',
      'i fjor',
    ])
  })

  it('knows nothing of past and coming without a clock', () => {
    const documents = [
      when('kommer', 'Ledelsesdag', { date: '2020-10-30' }),
      when('over', 'Ledelse', { date: '2020-10-26' }),
    ]
    documents.push(when('i fjor', 'Ledelse', { edition: 2019, date: '2019-10-30' }))
    expect(titlesOf('ledelse', documents, { now: null, currentYear: 2020 })).toEqual([
      'over',
      'kommer',
      'i fjor',
    ])
  })

  it('puts what was asked for by its very title first, even if it is over', () => {
    const documents = [
      when('kommer', 'Træk', {
        date: '2020-10-30',
        fields: [{ field: 'summary', text: 'Det lange, seje' }],
      }),
      when('over', 'Det lange seje træk', { date: '2020-10-26' }),
    ]
    expect(titlesOf('det lange seje traek', documents)).toEqual(['over', 'kommer'])
    expect(titlesOf('lange seje træk', documents)[0]).toBe('over')
    expect(titlesOf('træk', documents)).toEqual(['kommer', 'over'])
  })
})

describe('a hit', () => {
  const hitOf = (query: string, ...fields: Parameters<typeof document>) =>
    lookFor(query, [document(...fields)]).groups[0]?.hits[0]

  it.each([
    ['ledelse', 'Innovationsledelse', 'Innovations[ledelse]'],
    ['naerhedsreform', 'Kan Nærhedsreformen?', 'Kan [Nærhedsreform]en?'],
    ['aaben', '«ÅBEN» dør – på Ærø', '«[ÅBEN]» dør – på Ærø'],
    ['aro', 'På Ærø', 'På [Ærø]'],
    ['corona', 'Coronaåret', '[Corona]året'],
    ['stresset', 'Stress på job', '[Stress] på job'],
    ['kommuner', 'Min kommune', 'Min [kommune]'],
    ['refleksion', 'Refle\u00adksion', '[Refle\u00adksion]'],
    ['cafe', 'Videnscafe\u0301er', 'Videns[cafe\u0301]er'],
    ['ledelse på tværs', 'Ledelse på tværs', '[Ledelse på tværs]'],
    ['KL', 'Mødet kl. 9 hos KL', 'Mødet kl. 9 hos [KL]'],
    ['su', "SU's sundhed", "[SU]'s sundhed"],
    ['tilid', 'Tillid 👍 tillid', '[Tillid] 👍 [tillid]'],
  ])('marks %s in %s', (query, title, marked) => {
    expect(shown(hitOf(query, title)?.title)).toBe(marked)
  })

  const long = 'Her er der ikke noget at se, og det er helt med vilje. '.repeat(6)

  it('shows the summary, or the piece of the description that says more', () => {
    const fields = { summary: 'Om tillid.', description: `${long}Tillid og stress. ${long}` }
    expect(shown(hitOf('tillid', 'Møde', fields)?.snippet)).toBe('Om [tillid].')
    const snippet = shown(hitOf('tillid stress', 'Møde', fields)?.snippet)
    expect(snippet).toContain('[Tillid] og [stress].')
    expect(snippet).toMatch(/^….*…$/)
    expect(shown(hitOf('møde', 'Møde', fields)?.snippet)).toBe('Om tillid.')
    expect(hitOf('møde', 'Møde')?.snippet).toBeNull()
  })

  it.each([
    ['organiser', 'Arrangør'],
    ['speaker', 'Oplægsholder'],
    ['topic', 'Emne'],
    ['place', 'Sted'],
    ['audience', 'Målgruppe'],
    ['programme', 'Program'],
  ] as const)('says why when only the %s has the word', (field, label) => {
    const hit = hitOf('tillid', 'Møde', {
      [field]: 'Netværket for tillid',
      summary: 'Kom og vær med.',
    })
    expect(hit?.reason?.label).toBe(label)
    expect(shown(hit?.reason?.text)).toBe('Netværket for [tillid]')
    expect(shown(hit?.snippet)).toBe('Kom og vær med.')
  })

  it('gives no reason for what can be seen', () => {
    expect(hitOf('tillid', 'Tillid', { topic: 'Tillid' })?.reason).toBeNull()
    expect(hitOf('torsdag', 'Tillid')?.reason).toBeNull()
  })
})

describe('whatever is typed', () => {
  const content = generateContent({ seed: 5, sessions: 60 })
  const index = buildSearchIndex(toSearchDocuments(wholeContent(content)))

  it.each([
    '',
    ' ',
    '"',
    '""',
    '«',
    '\\',
    '.*',
    '(ledelse',
    '[a-z]+',
    '$1 $& \\1',
    '👍',
    '\ud83d',
    '\u0301\u030a',
    '\u0000\u0001\u200b',
    'null',
    '__proto__',
    'constructor toString',
    'kl',
    'kl.',
    '30/',
    '/10',
    '99/99/9999',
    '0/0',
    'i',
    "'",
    'ledelse\n\tpå tværs',
    'x'.repeat(2000),
    'ledelse '.repeat(250),
    'æøå'.repeat(700),
    '"'.repeat(2000),
    '30/10 '.repeat(333),
    'ab cd ef gh ij kl mn op qr st uv wx yz '.repeat(50),
  ])('%j does no harm', (query) => {
    expect(() => search(index, query, options)).not.toThrow()
  })

  it('finds nothing for nothing', () => {
    for (const query of ['', '   ', '?!', '👍', '"–"']) {
      expect(search(index, query, options)).toEqual({ groups: [], isPartial: false, missing: [] })
    }
  })
})

describe('the documents of the content', () => {
  const content = toPublished(readContent(CONTENT_FOLDER))
  const documentsOf = (changed: Partial<Content> = {}) =>
    toSearchDocuments(wholeContent({ ...content, ...changed }))
  const addressOf = (kind: string, title: string, documents = documentsOf()) =>
    documents.find((each) => each.kind === kind && each.title === title)?.address

  it('are every session, post and page, each once', () => {
    const documents = documentsOf()
    const count = (kind: string) => documents.filter((each) => each.kind === kind).length
    expect(count('session')).toBe(content.sessions.length)
    expect(count('post')).toBe(content.posts.length)
    expect(new Set(documents.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(documents.length)
    for (const { address } of documents) expect(address).toMatch(/^\/[a-z0-9/-]*(\?q=.+)?$/)
  })

  it('have each person once, leading to where one learns most', () => {
    expect(addressOf('person', 'Jette Runchel')).toBe('/ambassadoer')
    expect(addressOf('person', 'Dorthe Crüger')).toBe('/arkiv/2019')
    expect(addressOf('person', 'Merete Agergaard')).toBe('/arkiv/2023')
    expect(addressOf('person', 'Jacob Torfing')).toBe('/arrangement/samskabt-ledelse')
    const twice: Session[] = [
      ...content.sessions,
      buildSession({ speakers: content.sessions.flatMap(({ speakers }) => speakers) }),
    ]
    const documents = documentsOf({ sessions: twice })
    expect(addressOf('person', 'Jacob Torfing', documents)).toBe('/program?q=Jacob%20Torfing')
    const names = documents.filter(({ kind }) => kind === 'person').map(({ title }) => title)
    expect(new Set(names).size).toBe(names.length)
  })

  it('have each organiser and partner once, by whichever name', () => {
    expect(addressOf('organiser', 'KL')).toBe('/program?q=KL')
    expect(addressOf('organiser', 'Djøf')).toBe('/program?q=Dj%C3%B8f')
    expect(addressOf('organiser', 'PFA')).toBe('/arrangement/forebyg-stress-white-paper')
    const organiser = { aliases: [], inferred: false, note: null }
    const sessions = ['COI', 'Center for Offentlig Innovation'].map((name) =>
      buildSession({ id: name, organisers: [{ ...organiser, name }] }),
    )
    const bodies = documentsOf({ sessions }).filter(({ kind }) => kind === 'organiser')
    expect(bodies.map(({ title }) => title)).toEqual(['COI'])
  })

  it('hold what a session says anywhere, and nothing that is for the secretariat', () => {
    const session = buildSession({
      organiserHint: 'HEMMELIGT',
      quirks: [{ issue: 'HEMMELIGT', resolution: 'HEMMELIGT' }],
      otherTitles: ['Titel to'],
      theme: 'Tema et',
      status: 'cancelled',
      statusNote: 'Sygdom',
      seriesNote: 'Anden gang',
    })
    const [first] = documentsOf({ sessions: [session] })
    const said = first?.fields.map(({ text }) => text).join('\n') ?? ''
    for (const text of [
      'Titel to',
      'Tema et',
      'debatmøde',
      'Topledelse',
      'Kommune',
      'Middelfart',
      'Ledere i kommuner',
      'Frokost',
      'Åse Ærø',
      'Eksempelby Kommune',
      'Aflyst',
      'Anden gang',
      'hober sig op',
    ]) {
      expect(said).toContain(text)
    }
    expect(said).not.toContain('HEMMELIGT')
  })
})

it('keeps its texts in a byte a letter, also of content with dashes and curly quotation marks', () => {
  const summary = 'Tillid – og “ledelse” … '.repeat(40)
  const { short, long } = buildSearchIndex([document('Mod – nu', { summary })]).joined
  for (const { text } of [short.full, short.lazy, long.full, long.lazy]) {
    // As the engine holds it.
    expect(serialize(text).length).toBeLessThan(text.length + 20)
  }
})

it('finds the same while one types on as when it is asked at once', () => {
  const documents = toSearchDocuments(wholeContent(generateContent({ seed: 7, sessions: 60 })))
  const typedOn = buildSearchIndex(documents)
  const said = (results: ReturnType<typeof search>) =>
    results.groups.map(({ kind, hits }) => [
      kind,
      hits.map(({ document: { id }, score }) => [id, score]),
    ])
  for (const query of [
    'ledelse i dag',
    'tillid kommune',
    'fredag tillid',
    '"god ledelse"',
    'leedlse',
  ]) {
    for (let length = 1; length <= query.length; length++) {
      const typed = query.slice(0, length)
      const asked = search(buildSearchIndex(documents), typed, options)
      expect(said(search(typedOn, typed, options)), typed).toEqual(said(asked))
    }
  }
})

it('finds what is today on each day anew, also where it was asked the day before', () => {
  const index = buildSearchIndex(
    ['2020-10-28', '2020-10-29'].map((date) => document('Ledelse', {}, { id: date, date })),
  )
  const today = (at: string) =>
    search(index, 'ledelse i dag', { ...options, now: toInstant(at) }).groups.flatMap(({ hits }) =>
      hits.map(({ document: { id } }) => id),
    )
  expect(today('2020-10-28T12:00')).toEqual(['2020-10-28'])
  expect(today('2020-10-29T12:00')).toEqual(['2020-10-29'])
})
