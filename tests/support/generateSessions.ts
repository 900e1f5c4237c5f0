/*
 * Any number of plausible sessions, for tests of what should hold also in a week of thousands.
 * The same seed gives the same content, byte for byte.
 */
import type { Content, Organiser, Session } from '../../src/domain/contentSchema.ts'
import { addDays, weekdayIndex } from '../../src/domain/localTime.ts'
import { parseContent } from '../../src/domain/parseContent.ts'
import { ACCESSES, ATTENDANCES, SECTORS, TOPICS } from '../../src/domain/vocabulary.ts'

export interface GenerateOptions {
  seed: number
  sessions: number
  /** The edition that they are in; 2020 unless told. */
  year?: number
}

const SUBJECTS = [
  'ledelse af forandringer',
  'den nære velfærd',
  'læringsmiljøer i skolen',
  'tillid i styringen',
  'det tværfaglige samarbejde',
  'sygefravær og trivsel',
  'ledelse på distancen',
  'rekruttering af nye medarbejdere',
  'borgernære løsninger',
  'den grønne omstilling',
  'digitale arbejdsgange',
  'kerneopgaven i hverdagen',
  'psykologisk tryghed',
  'overgange mellem sektorer',
  'ledelsesevaluering',
  'data i driften',
  'sammenhængende patientforløb',
  'faglig stolthed',
  'mellemlederens dilemmaer',
  'politisk betjening',
  'mødekultur',
  'onboarding af nye ledere',
  'frisættelse af dagtilbuddene',
  'ældreplejens fremtid',
  'innovation med få midler',
  'strategi, der bliver til noget',
  'konflikter på arbejdspladsen',
  'kunstig intelligens i sagsbehandlingen',
]
const OPENINGS = [
  'Sådan lykkes vi med',
  'Nye veje til',
  'Tæt på',
  'Hvad ved vi om',
  'Sammen om',
  'Mod til',
  'Erfaringer med',
  'Er vi klar til',
  'Et kritisk blik på',
  'Fra ord til handling:',
  'Hvem har ansvaret for',
  'Fem bud på',
]
const TWISTS = [
  'når hverdagen er travl',
  'set fra Vesterhavet',
  'erfaringer fra tre kommuner',
  'en samtale på tværs',
  'hvad siger forskningen?',
  'for dig, der er ny som leder',
  'uden flere skemaer',
  'i krydspresset mellem byråd og borgere',
  'et fælles ansvar',
  'værktøjer, du kan bruge i morgen',
]
const LONG_TAIL =
  '– med eksempler fra hospitaler, plejehjem, skoler, jobcentre og tekniske forvaltninger, hvor ledere på alle niveauer har prøvet det af i praksis'
const TOWNS = [
  ['Aabenraa', '6200'],
  ['Aarhus C', '8000'],
  ['Ærøskøbing', '5970'],
  ['Rønne', '3700'],
  ['Skælskør', '4230'],
  ['Hjørring', '9800'],
  ['Nykøbing Mors', '7900'],
  ['København K', '1400'],
  ['Ringkøbing', '6950'],
  ['Næstved', '4700'],
  ['Vejle', '7100'],
  ['Grenaa', '8500'],
] as const
const PLACES = ['Rådhuset', 'Biblioteket', 'Kulturhuset', 'Hotel Fjorden', 'Aulaen', 'Byrådssalen']
const STREETS = ['Torvegade', 'Søndergade', 'Åboulevarden', 'Møllevej', 'Kirkestræde', 'Havnegade']
const BODIES = [
  'Kommune',
  'Provsti',
  'Hospital',
  'Lærerseminarium',
  'Politikreds',
  'Museum',
  'Lederforening',
]
const FIXED_ORGANISERS: Organiser[] = [
  { name: 'KL', aliases: ['Kommunernes Landsforening'], inferred: false, note: null },
  { name: 'Danske Regioner', aliases: [], inferred: false, note: null },
  { name: 'NFL', aliases: ['Netværket for Ledere'], inferred: true, note: 'Fremgår af titlen.' },
]
const FIRST_NAMES = [
  'Åse',
  'Bjørn',
  'Karen',
  'Søren',
  'Mette',
  'Jens',
  'Ida',
  'Ole',
  'Tove',
  'Poul',
]
const LAST_NAMES = [
  'Ærø',
  'Nørgaard',
  'Lund',
  'Østergaard',
  'Krogh',
  'Skaarup',
  'Bæk',
  'Holm',
  'Vestergård',
  'Friis',
]
const POSITIONS = [
  'kommunaldirektør',
  'skoleleder',
  'centerchef',
  'oversygeplejerske',
  'professor',
  'kontorchef',
  'områdeleder',
]
const TYPES = ['webinar', 'debatmøde', 'konference', 'gå-hjem-møde', 'morgenmøde', 'workshop']
const AUDIENCES = [
  'Ledere på alle niveauer',
  'Topledere i stat og region',
  'Skoleledere og pædagogiske ledere',
  'Nye ledere i kommunerne',
]
const SENTENCES = [
  'Vi begynder med et kort oplæg og bruger resten af tiden på samtaler ved bordene.',
  'Mange ledere oplever, at opgaverne vokser hurtigere end ressourcerne.',
  'Deltagerne får et redskab med hjem, som kan prøves på det næste afdelingsmøde.',
  'Erfaringerne stammer fra et forløb, der har kørt i to år og stadig følges af forskere.',
  'Hvad gør man, når medarbejderne er uenige om, hvad der er vigtigst?',
  'Der bliver god tid til spørgsmål, og ingen behøver at have forberedt sig.',
  'Undersøgelsen viser, at nærvær betyder mere end planer, men også at planer hjælper.',
  'Oplægsholderne fortæller lige så meget om det, der gik galt, som om det, der lykkedes.',
  'Borgerne mærker det, når overgangen mellem hospital og kommune ikke hænger sammen.',
  'Til sidst samler vi op og aftaler, hvem der tager hvilket skridt.',
  'Arbejdspladsen har halveret sygefraværet uden at ansætte flere.',
  'Det handler om tillid, om rammer og om at turde give slip.',
  'Vi ser på lovgivningen, på økonomien og på det, der sker omkring kaffemaskinen.',
  'Programmet er lavet sammen med tillidsrepræsentanter og lokale politikere.',
]

/** A small generator of numbers (mulberry32): tests need the same ones everywhere, not good ones. */
function numbers(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (end: number) => Math.floor(next() * end)
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)]
    if (item === undefined) throw new Error('There is nothing to pick from')
    return item
  }
  return {
    below,
    pick,
    chance: (share: number) => next() < share,
    pickSome: <Item>(items: readonly Item[], most: number): Item[] => [
      ...new Set(Array.from({ length: 1 + below(most) }, () => pick(items))),
    ],
  }
}

type Numbers = ReturnType<typeof numbers>

/** Content with one edition (Monday to Friday of week 44) and as many sessions as asked for. */
export function generateContent({ seed, sessions, year = 2020 }: GenerateOptions): Content {
  const random = numbers(seed)
  const monday = mondayOfWeek44(year)
  return parseContent({
    format: 1,
    version: `generated-${seed}-${sessions}`,
    updatedAt: `${year}-09-01T12:00`,
    site: {
      name: 'Ledelsesugen',
      description: 'Et frembragt program til prøver.',
      origin: 'https://example.dk',
      currentEdition: year,
      authority: 'Eksempelstyrelsen',
      contactEmail: 'kontakt@example.dk',
    },
    editions: [
      {
        year,
        startsOn: monday,
        endsOn: addDays(monday, 4),
        datesComputed: true,
        held: 'confirmed',
        coverage: 'Frembragt til prøver.',
      },
    ],
    sessions: tellApart(
      Array.from({ length: sessions }, (_, index) => generateSession(random, index, monday, year)),
    ),
    posts: [],
    pages: PAGES,
  })
}

/** Sessions of the same title at the same time become "hold 2", "hold 3" … */
function tellApart<Session extends { title: string; date: string; startsAt: string | null }>(
  sessions: Session[],
): Session[] {
  const seen = new Map<string, number>()
  return sessions.map((session) => {
    const key = `${session.startsAt ?? session.date} ${session.title}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count > 1 ? { ...session, title: `${session.title}, hold ${count}` } : session
  })
}

function mondayOfWeek44(year: number): string {
  const fourth = `${year}-01-04`
  return addDays(fourth, 43 * 7 - ((weekdayIndex(fourth) + 6) % 7))
}

/** Wall time, `minutes` after midnight. */
const at = (date: string, minutes: number) =>
  `${date}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
const pad = (part: number) => String(part).padStart(2, '0')

const slugOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 50)
    .replace(/-$/, '')

function generateSession(random: Numbers, index: number, monday: string, year: number) {
  const { pick, chance, below, pickSome } = random
  const date = addDays(monday, below(5))
  const [city, postcode] = pick(TOWNS)
  const subject = pick(SUBJECTS)
  const title = [
    `${pick(OPENINGS)} ${subject}`,
    chance(0.6) ? ` – ${pick(TWISTS)}` : '',
    chance(0.04) ? ` ${LONG_TAIL}` : '',
    chance(0.2) ? ` (${city})` : '',
  ].join('')
  const start = 8 * 60 + below(47) * 15
  const length = pick([45, 60, 90, 120, 180])
  const isTimed = chance(0.93)
  const isAllDay = !isTimed && chance(0.3)
  const attendance = chance(0.05) ? null : pick(ATTENDANCES)
  const organiser = generateOrganiser(random, city)
  const speakers = Array.from({ length: below(4) }, () => ({
    name: chance(0.95) ? `${pick(FIRST_NAMES)} ${pick(LAST_NAMES)}` : null,
    title: pick(POSITIONS),
    organisation: organiser.name,
    role: 'oplæg',
  }))
  const status = chance(0.02) ? 'cancelled' : 'scheduled'
  const half = start + Math.floor(length / 2)
  return {
    id: `${year}-frembragt-${index + 1}`,
    slug: `${slugOf(title)}-${index + 1}`,
    edition: year,
    title,
    shortTitle: title.length > 120 ? `${pick(OPENINGS)} ${subject}` : null,
    theme: chance(0.1) ? 'Ledelse tæt på' : null,
    type: pick(TYPES),
    status,
    statusNote: status === 'cancelled' ? 'Oplægsholderen er syg.' : null,
    date,
    startsAt: isTimed ? at(date, start) : null,
    endsAt: isTimed && chance(0.95) ? at(date, Math.min(start + length, 20 * 60 + 30)) : null,
    allDay: isAllDay,
    attendance,
    venue:
      attendance && attendance !== 'online'
        ? { name: pick(PLACES), street: `${pick(STREETS)} ${1 + below(90)}`, postcode, city }
        : null,
    organisers: chance(0.97) ? [organiser] : [],
    organiserHint: 'Frembragt til prøver.',
    partners: chance(0.1) ? [generateOrganiser(random, pick(TOWNS)[0])] : [],
    speakers,
    programme:
      isTimed && length >= 90 && start + length <= 20 * 60 && chance(0.4)
        ? [
            { startsAt: at(date, start), endsAt: at(date, half), title: `Oplæg om ${subject}` },
            { startsAt: at(date, half), title: 'Drøftelse i grupper' },
          ]
        : [],
    audience: chance(0.6) ? pick(AUDIENCES) : null,
    access: chance(0.2) ? null : pick(ACCESSES),
    registration: generateRegistration(random, date, monday),
    price: { free: chance(0.5) ? true : null },
    recording: generateRecording(random),
    sectors: pickSome(SECTORS, 2),
    topics: pickSome(TOPICS, 4),
    summary: `${pick(TYPES)[0]?.toUpperCase()}${pick(SENTENCES).slice(1)}`,
    description: [
      `${organiser.name} inviterer til samtale om ${subject}.`,
      ...Array.from({ length: 4 + below(6) }, () => pick(SENTENCES)),
    ].join(chance(0.3) ? '\n' : ' '),
    revisedAt: `${year}-09-01T12:00`,
  } satisfies Partial<Record<keyof Session, unknown>>
}

function generateOrganiser({ pick, chance }: Numbers, city: string): Partial<Organiser> {
  if (chance(0.2)) return pick(FIXED_ORGANISERS)
  return { name: `${city.replace(/ [A-Z]$/, '')} ${pick(BODIES)}`, aliases: [] }
}

function generateRegistration({ pick, chance, below }: Numbers, date: string, monday: string) {
  if (chance(0.25)) return { required: chance(0.5) ? false : null }
  const day = addDays(monday, -14 + below(14))
  const deadline = chance(0.4) ? null : chance(0.5) ? day : `${day < date ? day : monday}T12:00`
  return pick([
    { required: true, method: 'link', url: 'https://example.dk/tilmelding', deadline },
    { required: true, method: 'link', urlLost: true, deadline },
    { required: true, method: 'email', email: 'tilmelding@example.dk', deadline },
  ])
}

const generateRecording = ({ pick }: Numbers) =>
  pick([
    { available: null },
    { available: null },
    { available: false },
    { available: true },
    { available: true, url: 'https://example.dk/optagelse' },
  ])

const PAGES = {
  om: { id: 'om', title: 'Om Ledelsesugen', sections: [] },
  ledermobilitet: {
    id: 'ledermobilitet',
    title: 'Ledermobilitet mellem sektorer',
    sections: [],
    outcome: { heading: 'Sådan gik det', text: 'Godt.', report: 'En rapport.' },
  },
  ambassadoer: {
    id: 'ambassadoer',
    title: 'Ambassadør for offentlig ledelse',
    edition: 2020,
    roleText: 'Ambassadøren er til for prøvernes skyld.',
    appointedBy: ['Eksempelstyrelsen'],
    purposes: ['At blive fundet'],
    person: {
      name: 'Åse Ærø',
      title: 'kommunaldirektør',
      termStart: '2020-03',
      termEnd: '2021-03',
      education: [],
      career: [],
      other: [],
      text: 'Åse Ærø findes ikke.',
    },
    former: [],
  },
  interview: {
    id: 'interview',
    title: 'Tre spørgsmål',
    person: 'Åse Ærø',
    dateNote: 'Ikke dateret.',
    form: 'Frembragt til prøver.',
    items: [],
  },
  blog: {
    id: 'blog',
    title: 'En blog',
    subtitle: 'Uden indlæg',
    author: 'Åse Ærø',
    publisher: 'Eksempelstyrelsen',
  },
}
