/* A session on its way in: every value with how sure it is and the words that it came from. */
import type { TimeContext } from '../../../domain/danishTime.ts'
import { capitalise } from '../../../domain/formatText.ts'
import { formatDate, formatWeekday } from '../../../domain/formatTime.ts'
import { addDays, toLocal, type LocalDate } from '../../../domain/localTime.ts'
import { unescapeXml } from '../../../domain/xml.ts'
import type { Draft, Sureness } from '../draftFile.ts'
import type { Fields } from '../workOnContent.ts'

export type { Draft } from '../draftFile.ts'

/** The week that a draft is meant for. */
export interface ImportContext extends TimeContext {
  week: { startsOn: LocalDate; endsOn: LocalDate }
}

const SHORTEST_QUOTE = 200

/** Puts a value into a draft. What is empty is not put anywhere. */
export function put(
  draft: Draft,
  field: string,
  value: unknown,
  sure: Sureness,
  words: string,
): void {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return
  const keys = field.split('.')
  const last = keys.pop() ?? ''
  let holder: Fields = draft.session
  for (const key of keys) holder = (holder[key] ??= {}) as Fields
  holder[last] = value
  const quote = words.replace(/\s+/g, ' ').trim()
  draft.from[field] = {
    sure,
    words: quote.length > SHORTEST_QUOTE ? `${quote.slice(0, SHORTEST_QUOTE)} …` : quote,
  }
}

export const newDraft = (): Draft => ({ session: {}, from: {}, unplaced: [], doubts: [] })

/** What could not be placed is kept, word for word, with what it was called. */
export function leave(draft: Draft, name: string, words: string): void {
  const text = words.trim()
  if (text !== '') draft.unplaced.push(name ? `${name}: ${text}` : text)
}

const INVISIBLE =
  /(?!\n)[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb]|[\p{Surrogate}\p{Private_Use}]/gu
const TAG = /<\/?[a-z!][^>]*>?/gi

/** Text as content may have it: without markup, invisible signs and space around it. */
export function cleanText(text: string): { text: string; wasMarkup: boolean } {
  const breaks = text.replace(/<(?:br|\/p|\/li|\/h\d)\b[^>]*>/gi, '\n')
  const bare = breaks.replace(TAG, '')
  const plain = unescapeXml(bare)
    .replace(TAG, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/[ \u00a0]*\n[ \u00a0]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { text: plain, wasMarkup: bare !== text }
}

export function putText(
  draft: Draft,
  field: string,
  words: string,
  sure: Sureness = 'sikkert',
): void {
  const { text, wasMarkup } = cleanText(words)
  put(
    draft,
    field,
    field === 'title' ? text.replace(/\s+/g, ' ') : text,
    wasMarkup && sure === 'sikkert' ? 'sandsynligt' : sure,
    words,
  )
}

/** Wall times in Denmark, with the day and the weekday that follow from them. */
export function putTimes(
  draft: Draft,
  times: { startsAt: string | null; endsAt: string | null; date: LocalDate | null },
  sure: Sureness,
  words: string,
  { week, year }: ImportContext,
): void {
  const { date, startsAt, endsAt } = times
  put(draft, 'date', date, sure, words)
  if (date) draft.session.weekday = formatWeekday(date)
  put(draft, 'startsAt', startsAt, sure, words)
  if (endsAt && startsAt && endsAt > startsAt) put(draft, 'endsAt', endsAt, sure, words)
  if (date && (date < week.startsOn || date > addDays(week.endsOn, 2))) {
    draft.doubts.push(`${capitalise(formatDate(date, year))} ligger uden for ugen.`)
  }
}

/** Instants, as other programs give them, in Danish time. */
export const toDanish = (start: Date, end: Date | null) => {
  const startsAt = toLocal(start)
  return { date: startsAt.slice(0, 10), startsAt, endsAt: end && toLocal(end) }
}

const SHORTENED =
  'd|kl|nr|ca|fx|bl\\.a|f\\.eks|inkl|evt|tlf|v|[Dd]r|[Pp]rof|m\\.m|hhv|maks|min|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec'
const MONTH_NEXT =
  '\\s+[JFMASOND](?:anuar|ebruar|arts|pril|aj|uni|uli|ugust|eptember|ktober|ovember|ecember)'
/** A dot ends a sentence where another begins, but not in `kl. 9`, `fredag den 16. Oktober` and the like. */
const SENTENCE = new RegExp(
  `^[^\\n]{20,220}?(?:[?!]|(?<!(?:^|[\\s(])(?:${SHORTENED}))\\.(?!(?<=\\d\\.)${MONTH_NEXT}))[»"”)]?(?=[^\\S\\n]*(?:\\n|$)|\\s+[^\\p{Ll}\\d\\s])`,
  'u',
)
const LONGEST_START = 200

function firstSentence(text: string): string {
  const [sentence] = SENTENCE.exec(text) ?? []
  if (sentence) return sentence
  const [line = ''] = text.split('\n')
  return line.length > LONGEST_START
    ? `${line.slice(0, line.lastIndexOf(' ', LONGEST_START)).replace(/[\s,;:–-]+$/, '')} …`
    : line
}

/** What a session cannot be without, taken from what there is. */
export function complete(draft: Draft): Draft {
  const { session } = draft
  if (!session.description && typeof session.summary === 'string') {
    put(draft, 'description', session.summary, 'gæt', session.summary)
  }
  if (!session.summary && typeof session.description === 'string') {
    // Who speaks is no summary.
    const said = session.description
      .replace(/^(?:\p{L}[\p{L} ]{1,20}: [^\n]{1,80}\n+)+(?=.)/u, '')
      .replace(
        /^(?:Jeg|Vi) (?:skriver|kontakter|vil (?:meget )?gerne)(?!\p{L})[^.?!\n]*[.?!]\s+/u,
        '',
      )
    const first = firstSentence(said)
    put(draft, 'summary', first.trim(), 'gæt', session.description)
  }
  const texts = [session.summary, session.description].join('\n')
  if (/ambassadør/i.test(texts)) {
    draft.doubts.push(
      'Der står noget om ambassadøren i teksten. Er det et ønske til sekretariatet, så tag det ud, før det bliver udgivet.',
    )
  }
  for (const [field, word] of [
    ['title', 'Titlen'],
    ['date', 'Datoen'],
    ['summary', 'En beskrivelse'],
    ['organisers', 'Arrangøren'],
  ] as const) {
    if (!session[field]) draft.doubts.push(`${word} mangler.`)
  }
  return draft
}
