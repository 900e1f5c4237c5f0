/* Days and times in a query: "30/10", "den 29", "fredag", "i morgen eftermiddag", "kl. 13". They narrow sessions. */
import { addDays, isRealDate, toLocal, weekdayIndex, type LocalDate } from './localTime.ts'

export type DayCondition =
  | { kind: 'date'; date: LocalDate }
  | { kind: 'dayOfMonth'; day: number; month: number }
  /** Of any month: "den 29". */
  | { kind: 'dayAlone'; day: number }
  | { kind: 'weekday'; weekday: number }
  /** Begins at `from` or later and before `to`, in hours. */
  | { kind: 'dayPart'; from: number; to: number }
  | { kind: 'clock'; hour: number; minute: number | null }

/** A day somebody named. `words` is set where it was named in words that a text may also contain. */
export interface NamedDay {
  condition: DayCondition
  words: string | null
}

interface Dated {
  date: LocalDate | null
  startsAt: string | null
}

export function meetsDay(condition: DayCondition, { date, startsAt }: Dated): boolean {
  if (condition.kind === 'clock') {
    if (!startsAt || Number(startsAt.slice(11, 13)) !== condition.hour) return false
    return condition.minute === null || Number(startsAt.slice(14, 16)) === condition.minute
  }
  if (condition.kind === 'dayPart') {
    const hour = Number(startsAt?.slice(11, 13))
    return startsAt !== null && hour >= condition.from && hour < condition.to
  }
  if (!date) return false
  switch (condition.kind) {
    case 'date':
      return date === condition.date
    case 'dayOfMonth':
      return Number(date.slice(8)) === condition.day && Number(date.slice(5, 7)) === condition.month
    case 'dayAlone':
      return Number(date.slice(8)) === condition.day
    case 'weekday':
      return weekdayIndex(date) === condition.weekday
  }
}

const MONTH_STARTS = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ')
const MONTH =
  '(jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const WHOLE_MONTH =
  /^(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)$/
const WEEKDAYS: Record<string, number> = {
  søn: 0,
  soen: 0,
  son: 0,
  man: 1,
  tirs: 2,
  ons: 3,
  tors: 4,
  fre: 5,
  lør: 6,
  loer: 6,
  lor: 6,
}

const CLOCK = /\bkl\.?\s*([01]?\d|2[0-3])(?:[.:]([0-5]\d))?(?![\d/]|[.:]\d)/g
const ISO_DATE = /\b(\d{4})-(\d\d)-(\d\d)\b/g
const NUMBERS =
  /\b(?:d(?:en)?\.?\s+)?(\d{1,2})\s?[/.]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}|\d\d))?(?!\d)\.?/g
const WRITTEN = new RegExp(
  String.raw`\b(?:d(?:en)?\.?\s+)?(\d{1,2})\.?\s*${MONTH}(?![a-zæøå])\.?(?:\s+(\d{4})\b)?`,
  'g',
)
const WEEKDAY =
  /\b(?:(?:på|om)\s+)?(man|tirs|ons|tors|fre|l(?:ø|oe|o)r|s(?:ø|oe|o)n)dag(?:ens|en|s)?(?![a-zæøå])(?:\s+den?\b)?/g
/* Not before a word, where it may count something: "den 3. gang", "den 40 kommuner". */
const DAY_ALONE = /\bd(?:en)?\.?\s+(\d{1,2})\.?(?=\s*$)/
const DAY_PART = /\b(?:(i|om)\s+)?(formiddag|middag|eftermiddag|aften)(?:en|ens|s)?(?![a-zæøå])/g
/* As people say it, wider than the filter's, which share the day among them. */
const DAY_PARTS: Record<string, [from: number, to: number]> = {
  formiddag: [0, 12],
  middag: [11, 13],
  eftermiddag: [12, 18],
  aften: [17, 24],
}
const RELATIVE = /\bi\s?(dag|morgen|overmorgen|g(?:å|aa|a)r|forg(?:å|aa|a)rs)(?![a-zæøå])/g

const AWAY: Record<string, number> = { dag: 0, morgen: 1, overmorgen: 2, gar: -1, forgars: -2 }

/** The number of a month written out, 1 to 12, or null. Lazy spelling does not touch month names. */
export const monthNumber = (word: string): number | null =>
  WHOLE_MONTH.test(word) ? MONTH_STARTS.indexOf(word.slice(0, 3)) + 1 : null

/** Takes the days out of a query (small letters, NFC). Without a clock "i dag" stays two words. */
export function takeDays(query: string, now: Date | null): { days: NamedDay[]; rest: string } {
  const days: NamedDay[] = []
  const named = (condition: DayCondition | null, match: string, words: string | null = null) => {
    if (!condition) return match
    days.push({ condition, words })
    return ' '
  }
  const rest = query
    .replace(CLOCK, (match, hour: string, minute: string | undefined) =>
      named({ kind: 'clock', hour: Number(hour), minute: minute ? Number(minute) : null }, match),
    )
    .replace(ISO_DATE, (match) =>
      named(isRealDate(match) ? { kind: 'date', date: match } : null, match),
    )
    .replace(NUMBERS, (match, day: string, month: string, year: string | undefined) =>
      named(toCondition(Number(day), Number(month), year), match),
    )
    .replace(WRITTEN, (match, day: string, month: string, year: string | undefined) =>
      named(toCondition(Number(day), MONTH_STARTS.indexOf(month.slice(0, 3)) + 1, year), match),
    )
    .replace(DAY_ALONE, (match, day: string) =>
      named(
        Number(day) >= 1 && Number(day) <= 31 ? { kind: 'dayAlone', day: Number(day) } : null,
        match,
      ),
    )
    .replace(WEEKDAY, (match, name: string) => {
      const weekday = WEEKDAYS[name]
      const words = match.replace(/^(på|om)\s+|\s+den?$/g, '')
      return named(weekday === undefined ? null : { kind: 'weekday', weekday }, match, words)
    })
    .replace(RELATIVE, (match, name: string) => {
      const away = AWAY[name.replace(/å|aa/, 'a')]
      if (!now || away === undefined) return match
      return named({ kind: 'date', date: addDays(toLocal(now).slice(0, 10), away) }, match, match)
    })
    .replace(DAY_PART, (match, before: string | undefined, name: string) => {
      const [from, to] = DAY_PARTS[name]!
      // "I aften" is today's.
      if (before === 'i' && now) named({ kind: 'date', date: toLocal(now).slice(0, 10) }, match)
      return named({ kind: 'dayPart', from, to }, match, match)
    })
  return { days, rest }
}

function toCondition(day: number, month: number, year: string | undefined): DayCondition | null {
  const pad = (part: number) => String(part).padStart(2, '0')
  const fullYear = year?.length === 2 ? `20${year}` : year
  // Without a year any leap year shows whether the day exists.
  if (!isRealDate(`${fullYear ?? '2020'}-${pad(month)}-${pad(day)}`)) return null
  return fullYear
    ? { kind: 'date', date: `${fullYear}-${pad(month)}-${pad(day)}` }
    : { kind: 'dayOfMonth', day, month }
}
