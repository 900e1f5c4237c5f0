/*
 * What is allowed in content and probably not meant. A problem stops the build; a warning asks an
 * editor to look. Silent about years that are over, where nobody will mend anything.
 */
import type { Content, Edition, Post, Session } from './contentSchema.ts'
import { readDanishTime } from './danishTime.ts'
import { formatDate } from './formatTime.ts'
import { findAlike } from './likeness.ts'
import { addDays, dateOf, toLocal, type LocalDate } from './localTime.ts'
import { isCalledOff } from './registration.ts'
import { sourceAddress } from './source.ts'
import { programmeOf } from './schedule.ts'
import { whenText } from './sessionText.ts'

/** Both are null where the whole year is meant. */
export interface Warning {
  session: Session | null
  post?: Post
  /** `registration.deadline` */
  field: string
  message: string
}

type Say = (field: string, message: string) => void

/** A phone shows so much of a title in a list, and so much of a summary on a card, before it fills the screen. */
const LONGEST_TITLE = 80
const LONGEST_SUMMARY = 220
const LONGEST_DESCRIPTION = 2500

/**
 * The warnings of one year, in the order of its sessions.
 * @param now what is past is judged by it
 */
export function warningsOf(content: Content, year: number, now: Date): Warning[] {
  const sessions = content.sessions.filter(({ edition }) => edition === year)
  const edition = content.editions.find((each) => each.year === year)
  const today = dateOf(toLocal(now))
  const warnings = sessions.flatMap((session) => {
    const found: Warning[] = []
    const say: Say = (field, message) => found.push({ session, field, message })
    warnOfWeekdays(textsOf(session), year, say)
    warnOfAddresses(session, say)
    warnOfLength(session, say)
    warnOfOrganiser(session, say)
    warnOfDeadline(session, today, say)
    warnOfAlike(session, sessions, say)
    warnOfAmbassador(session, sessions, say)
    return found
  })
  const posts = content.posts
    .filter((post) => post.edition === year)
    .flatMap((post) => {
      const found: Warning[] = []
      const say: Say = (field, message) => found.push({ session: null, post, field, message })
      const { title, teaser, summary } = post
      warnOfWeekdays(Object.entries({ title, teaser, summary }), year, say)
      return found
    })
  return [...warnings, ...posts, ...(edition ? warnOfEmptyDays(edition, sessions) : [])]
}

const WEEKDAY_AND_DATE =
  /(?:man|tirs|ons|tors|fre|lør|søn)dag,?(?: den| d\.)? ?\d{1,2}(?:\.|\/)? ?(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|\d{1,2})(?:,? ?20\d\d)?/giu

const TEXTS = ['title', 'summary', 'description', 'dateNote', 'statusNote', 'seriesNote'] as const

type Texts = [field: string, text: string | null][]

const textsOf = (session: Session): Texts => [
  ...TEXTS.map((field): Texts[number] => [field, session[field]]),
  ['registration.note', session.registration.note],
  ...session.programme.map(({ title }, at): Texts[number] => [`programme.${at}.title`, title]),
]

/** `tirsdag den 28. oktober` in a running text. */
function warnOfWeekdays(texts: Texts, year: number, say: Say) {
  for (const [field, text] of texts) {
    for (const [words] of text?.matchAll(WEEKDAY_AND_DATE) ?? []) {
      const { fault } = readDanishTime(words, { year })
      if (fault) say(field, `»${words}« i teksten kan ikke passe. ${fault}`)
    }
  }
}

const TRACKING = /[?&](utm_\w+|fbclid|gclid|mc_eid)=/i
const TRACKS = 'Adressen sporer den, der klikker. Fjern det fra »?utm_« eller lignende og frem.'

const DOUBTFUL: readonly (readonly [RegExp, string])[] = [
  [
    /safelinks\.protection|urldefense\./i,
    'Adressen er pakket ind af et mailfilter. Find den rigtige.',
  ],
  [
    /^https?:\/\/(bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|lnkd\.in)\//i,
    'Adressen er forkortet, og ingen kan se, hvor den fører hen. Skriv den hele.',
  ],
  [TRACKING, TRACKS],
  [/[.,;:)»”]$|%20$/, 'Adressen slutter med et tegn, der nok hører til sætningen. Prøv den.'],
  [
    /^https?:\/\/([^/]*\.)?(example\.(com|org|net|dk)|eksempel\.dk|test\.dk)(\/|$)/i,
    'Adressen ligner en, der kun står for noget andet. Find den rigtige.',
  ],
  [
    /\/(edit|draft|preview|admin)(\/|$|\?)|docs\.google\.com\/.*\/edit/i,
    'Adressen ligner en, som kun den, der redigerer, kan åbne. Prøv den i et privat vindue.',
  ],
  [/^http:/i, 'Adressen er uden s i https. Prøv, om den også virker med https://.'],
]
const MISSPELT_HOST = /@(gmial|gmai|hotmial|hotmal|outlok|yaho)\.|\.(con|cmo|dkk|ddk)$/i

function warnOfAddresses(session: Session, say: Say) {
  const { joinUrl, registration, recording, related, sources } = session
  const addresses: [string, string | null][] = [
    ['joinUrl', joinUrl],
    ['registration.url', registration.url],
    ['recording.url', recording.url],
    ...related.map(({ url }, at): [string, string] => [`related.${at}.url`, url]),
  ]
  // Where something was read may look any way, but need not follow whoever looks it up.
  sources.map(sourceAddress).forEach((url, at) => {
    if (TRACKING.test(url)) say(`sources.${at}`, TRACKS)
  })
  for (const [field, url] of addresses) {
    const [, message] = DOUBTFUL.find(([pattern]) => url && pattern.test(url)) ?? []
    if (message) say(field, message)
  }
  if (registration.email && MISSPELT_HOST.test(registration.email)) {
    say('registration.email', 'Mailadressen ligner en slåfejl efter @. Se den efter.')
  }
}

function warnOfLength({ title, shortTitle, summary, description }: Session, say: Say) {
  if (!shortTitle && title.length > LONGEST_TITLE) {
    say('title', `Titlen er på ${title.length} tegn. Skriv også en shortTitle til smalle skærme.`)
  }
  if (summary.length > LONGEST_SUMMARY) {
    say(
      'summary',
      `Resuméet er på ${summary.length} tegn og fylder en hel telefonskærm. Sigt efter højst ${LONGEST_SUMMARY}.`,
    )
  }
  if (description.length > LONGEST_DESCRIPTION) {
    say(
      'description',
      `Beskrivelsen er på ${description.length} tegn. Det er mange skærme på en telefon.`,
    )
  }
}

function warnOfOrganiser({ organisers, status }: Session, say: Say) {
  if (organisers.length === 0 && status === 'scheduled') {
    say('organisers', 'Læserne kan ikke se, hvem der er arrangør.')
  }
}

/** Only while the session lies ahead. */
function warnOfDeadline(session: Session, today: LocalDate, say: Say) {
  const { deadline } = session.registration
  if (!deadline || isCalledOff(session) || !session.date || session.date < today) return
  if (deadline.slice(0, 10) < today) {
    say(
      'registration.deadline',
      'Fristen er overskredet, og arrangementet ligger forude. Er den forlænget?',
    )
  }
}

function warnOfAlike(session: Session, all: readonly Session[], say: Say) {
  // Each pair once, at the later of the two.
  const earlier = all.slice(0, all.indexOf(session))
  const [alike] = findAlike(
    session,
    earlier.filter((it) => !isCalledOff(it)),
  )
  if (!alike || isCalledOff(session)) return
  say(
    'title',
    `Ligner »${alike.title}« (${alike.id}, ${whenText(alike, session.edition)}). Er det det samme?`,
  )
}

/** Only for one ambassador: with three, two can be in two places. */
function warnOfAmbassador(session: Session, all: readonly Session[], say: Say) {
  const takesPart = ({ ambassadorTakesPart, status }: Session) =>
    ambassadorTakesPart === true && status !== 'cancelled' && status !== 'withdrawn'
  if (!takesPart(session) || !session.startsAt) return
  const { startsAt, endsAt } = session
  const other = all
    .slice(0, all.indexOf(session))
    .find(
      (it) =>
        takesPart(it) &&
        it.startsAt &&
        it.startsAt < (endsAt ?? `${startsAt}+`) &&
        startsAt < (it.endsAt ?? `${it.startsAt}+`),
    )
  if (other) {
    say(
      'ambassadorTakesPart',
      `Ambassadøren er samtidig til »${other.title}« (${other.id}). Det kan kun passe, når der er flere ambassadører.`,
    )
  }
}

function warnOfEmptyDays({ startsOn, endsOn, year }: Edition, all: readonly Session[]): Warning[] {
  const sessions = programmeOf(all, year)
  if (sessions.length === 0) return []
  const warnings: Warning[] = []
  for (let date = startsOn; date <= endsOn; date = addDays(date, 1)) {
    if (sessions.some((session) => session.date === date && !isCalledOff(session))) continue
    const message = `Der er ingen arrangementer ${formatDate(date, year)}.`
    warnings.push({ session: null, field: '', message })
  }
  return warnings
}
