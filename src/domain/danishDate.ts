/* The day in a time as Danes write it. */
import type { TimeContext } from './danishTime.ts'
import { formatDate, formatDayAndMonth, formatWeekday } from './formatTime.ts'
import { addDays, isoWeek, isRealDate, type LocalDate } from './localTime.ts'

/** `rest` is the text without the day. */
export type DayAnswer =
  { date: LocalDate | null; rest: string; doubts: string[] } | { fault: string }

const MONTHS = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december'
const MONTH_STARTS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'maj',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt',
  'nov',
  'dec',
]
const WEEKDAYS = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag']
const ORDINALS = [
  ...['første', 'anden', 'tredje', 'fjerde', 'femte', 'sjette', 'syvende', 'ottende', 'niende'],
  ...['tiende', 'ellevte', 'tolvte', 'trettende', 'fjortende', 'femtende', 'sekstende', 'syttende'],
  ...['attende', 'nittende', 'tyvende', 'enogtyvende', 'toogtyvende', 'treogtyvende'],
  ...['fireogtyvende', 'femogtyvende', 'seksogtyvende', 'syvogtyvende', 'otteogtyvende'],
  ...['niogtyvende', 'tredivte', 'enogtredivte'],
]

const MONTH = `(?<month>${MONTHS}|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\\b\\.?`
const NUMBER = '(?<day>\\d{1,2})'
const YEAR4 = '(?<year>20\\d\\d)'
const START = '(?<![\\d.:/])'
const END = '(?![\\d/])'

/** The first that fits is taken: what says most stands first. */
const FORMS = [
  `${START}${YEAR4}-(?<numeric>\\d{1,2})-${NUMBER}${END}`,
  // As Excel shows it.
  `${START}${NUMBER}-${MONTH}(?:-(?:${YEAR4}|(?<short>\\d\\d)))?${END}`,
  `${START}${NUMBER}\\.?(?: ?ende)? ?(?:i )?${MONTH}(?:,? ?${YEAR4}${END})?`,
  `(?<!\\p{L})(?<ordinal>${ORDINALS.toSorted((a, b) => b.length - a.length).join('|')}) ${MONTH}(?:,? ${YEAR4}${END})?`,
  `${START}${NUMBER}[./] ?(?<numeric>\\d{1,2})(?:[–-] ?|[./] ?| )(?:(?<year>20\\d\\d)|(?<=[./] ?)(?<short>\\d\\d))(?![.:/]?\\d)`,
  `${START}${NUMBER}-(?<numeric>\\d{1,2})-(?<year>20\\d\\d)${END}`,
  `${START}${NUMBER}/ ?(?<numeric>\\d{1,2})${END}`,
].map((form) => new RegExp(form, 'iu'))

/** `27.10` alone is a clock as well: it is a day where a clock follows, or where a word for a day stands before. */
const DOTTED =
  /(?<![\d.:/–-]|kl\. ?|kl ?|klokken |fra |til )(?<day>\d{1,2})\. ?(?<numeric>\d{1,2})(?![\d:/])\.?/iu
const SEVERAL = new RegExp(
  `\\d{1,2}\\.? ?(?:–|-|og|til) ?\\d{1,2}\\. ?(?:${MONTHS}|okt|nov)|\\d{1,2}[./]\\d{1,2} ?(?:–|-|og|til) ?(?:den )?\\d{1,2}/\\d{1,2}`,
  'iu',
)
const WEEKDAY = new RegExp(
  `(?<!\\p{L})(${WEEKDAYS.join('|')}|man|tirs|ons|tors|fre|lør|søn)(?!\\p{L})\\.?`,
  'iu',
)
const OTHER_WEEK =
  /(?<!\p{L})(?:(?:før|inden|efter|forrige|næste) ugen?|ugen (?:før|inden|efter))(?!\p{L})/iu
const DAY_ALONE = /(?<!\p{L})(?:den|d\.?) (?<day>\d{1,2})\.?(?![\d.:/–-])/iu

/** Takes the day out of a text. None at all is no fault. */
export function readDay(written: string, context: TimeContext): DayAnswer {
  // `28/10-20` is a year only where it is the year in question; it could be a clock.
  const year = new RegExp(`(\\d{1,2}/\\d{1,2})[–-]${context.year % 100}(?! ?[\\d.:/–-])`)
  const text = written.replace(year, `$1-${context.year}`)
  if (SEVERAL.test(text)) {
    return {
      fault: 'Der står flere dage. Lav et arrangement for hver dag, eller skriv den første dag.',
    }
  }
  const match = findDay(text)
  const rest = match ? cut(text, match) : text
  if (match && findDay(rest)) {
    return { fault: 'Der står to datoer. Skriv kun den ene.' }
  }
  const weekday = WEEKDAY.exec(rest)
  const withoutDay = weekday ? cut(rest, weekday) : rest
  if (weekday && WEEKDAY.test(withoutDay))
    return { fault: 'Der står to ugedage. Skriv kun den ene.' }
  const name = weekday && fullWeekday(weekday[1] ?? '')
  if (!match && name && OTHER_WEEK.test(text)) {
    return { fault: 'Der står en ugedag i en anden uge. Skriv datoen.' }
  }
  const doubts: string[] = []
  const date = match ? toDate(match, context, doubts) : fromWeek(name, context, doubts)
  if (date === null) return { date, rest: withoutDay, doubts }
  if (!isRealDate(date)) {
    return { fault: `Datoen i »${text}« findes ikke i kalenderen. Ret den.` }
  }
  const week = Number(/(?<!\p{L})uge (\d{1,2})(?!\d)/iu.exec(text)?.[1] ?? isoWeek(date))
  if (week !== isoWeek(date)) {
    return {
      fault: `Der står uge ${week}, men ${formatDate(date, context.year)} ligger i uge ${isoWeek(date)}. Skriv datoen, så den passer.`,
    }
  }
  if (name && formatWeekday(date) !== name) {
    return {
      fault: `Der står ${name}, men den ${formatDayAndMonth(date)} er en ${formatWeekday(date)}. Spørg arrangøren, hvad der er rigtigt.`,
    }
  }
  return { date, rest: withoutDay, doubts }
}

const cut = (text: string, { index, 0: found }: RegExpExecArray) =>
  `${text.slice(0, index)} ${text.slice(index + found.length)}`

const fullWeekday = (word: string) =>
  WEEKDAYS.find((name) => name.startsWith(word.toLowerCase())) ?? null

function findDay(text: string): RegExpExecArray | null {
  for (const form of FORMS) {
    const match = form.exec(text)
    if (match) return match
  }
  const dotted = DOTTED.exec(text)
  return dotted && isDay(dotted, text) ? dotted : DAY_ALONE.exec(text)
}

/** Not the start of a range of clocks, and a month that there is. */
function isDay(match: RegExpExecArray, text: string): boolean {
  const month = Number(match.groups?.numeric)
  if (month < 1 || month > 12 || Number(match.groups?.day) > 31) return false
  const before = text.slice(0, match.index)
  const after = text.slice(match.index + match[0].length)
  const isRange = /^ ?\.?(?:–|-|til )/.test(after)
  const isAlone = !/\d/.test(after) && !/(?:den|d\.?|dag|dato:?|,)\s*$/i.test(before)
  return !isRange && (!isAlone || !/\d/.test(text.replace(match[0], '')))
}

function toDate({ groups = {} }: RegExpExecArray, context: TimeContext, doubts: string[]): string {
  const { month, numeric, ordinal, year, short } = groups
  const day = ordinal ? ORDINALS.indexOf(ordinal.toLowerCase()) + 1 : Number(groups.day)
  if (!month && !numeric) return fromDayOfMonth(day, context, doubts)
  const monthNumber = month
    ? MONTH_STARTS.indexOf(month.slice(0, 3).toLowerCase()) + 1
    : Number(numeric)
  const written = year ? Number(year) : short ? Number(`20${short}`) : null
  if (written !== null && written !== context.year) {
    doubts.push(`Der står ${written}, men ugen er i ${context.year}.`)
  }
  return [written ?? context.year, pad(monthNumber), pad(day)].join('-')
}

const pad = (value: number) => String(value).padStart(2, '0')

/** `den 28.`: the month of the week, where the week has such a day. */
function fromDayOfMonth(day: number, { year, week }: TimeContext, doubts: string[]): string {
  const inWeek = daysOf(week).find((date) => Number(date.slice(8)) === day)
  if (inWeek) doubts.push('Måneden er ikke skrevet. Den er taget fra ugen.')
  return inWeek ?? `${year}-00-${pad(day)}`
}

/** `onsdag`: that of the week. */
function fromWeek(name: string | null, { week }: TimeContext, doubts: string[]): string | null {
  const date = name && daysOf(week).find((each) => formatWeekday(each) === name)
  if (date) doubts.push('Datoen er ikke skrevet. Den er taget fra ugedagen.')
  return date || null
}

const daysOf = (week: TimeContext['week']): LocalDate[] =>
  week ? [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(week.startsOn, days)) : []
