/* How a day, a clock and a deadline look in running words. What they mean is read by `domain/danishTime`. */

const WEEKDAY = '(?:(?<!\\p{L})(?:mandag|(?:tirs|ons|tors|fre|lør|søn)(?:dag)?\\.?),?\\s+)'
const DEN = '(?:den\\s+|d\\.?\\s*)'
const MONTH = '(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zæøå]*\\.?'
const YEAR = '(?:[ ,-]{0,2}20\\d\\d)?'
const DASH = '(?:-|–|—|til)'
const AND = '(?:-|–|—|og|til)'
/** Not in the middle of a number, nor where a clock is meant. */
const FREE = '(?<![\\d:/]|\\d\\.|\\d\\s?[–—-]\\s?|(?<!\\p{L})(?:kl\\.?|klokken|fra|til)\\s?)'
/** `26.-27. oktober`, `mandag den 26. og tirsdag den 27. oktober`: what the reader refuses, it must see. */
const MORE_DAYS = `(?:${WEEKDAY}?${DEN}?${FREE}\\d{1,2}\\.?\\s?${AND}\\s?(?=\\d)|${WEEKDAY}?${DEN}?(?<![\\d:/]|\\d\\.)\\d{1,2}\\.\\s*${AND}\\s*(?!\\d))`

/** A day that is no clock, whatever stands around it. */
const NAMED =
  `(?:20\\d\\d-\\d{1,2}-\\d{1,2}|\\d{1,2}-\\d{1,2}-20\\d\\d` +
  `|${MORE_DAYS}?${WEEKDAY}?${DEN}?(?<![\\d:/]|\\d\\.)\\d{1,2}(?:\\s*\\.?\\s*/\\s*\\d{1,2}(?!\\d)|\\s*[./-]?\\s*${MONTH})\\.?${YEAR})`
/** `27.10` could be a clock as well, but `10.30` is no day, and `9.10-10` no year. */
const DOTTED = `(?:${WEEKDAY}?${DEN}?${FREE}(?:0?[1-9]|[12]\\d|3[01])\\.\\s?(?:0?[1-9]|1[0-2])(?![\\d:])(?!\\.?\\s*${DASH}\\s*\\d{1,2}(?!\\d))\\.?${YEAR})`
const DAY = `(?:${NAMED}|${DOTTED})`

const SIGN = '(?<!\\p{L})kl(?:okken)?\\b[.:]?\\s*'
/** A hyphen stands for the dot only where another follows: `15-17.30` is no quarter past. */
const HOUR = `(?<![\\d:/]|\\d\\.)\\d{1,2}(?:[.:]\\d{2}|-[0-5]\\d(?=\\.?\\s*${DASH}))?(?!\\d)`
/** Neither a day nor a number of something. */
const NO_DAY = `(?!\\.?\\s*/|\\.?\\s*${MONTH}|\\s*(?:timer|minutter|min|dage|uger|pladser|personer|deltagere|kr)(?!\\p{L}))`
const TO_HOUR = `\\.?\\s*${DASH}[^\\d\\n.]{0,6}(?:(?:ca|kl|cirka)\\.?\\s*){0,2}\\d{1,2}(?:[.:-]\\d{2})?(?!\\d)${NO_DAY}`
const BETWEEN = `mellem\\s+(?:${SIGN})?${HOUR}\\s+og\\s+(?:${SIGN})?${HOUR}`
const SIGNED_RANGE = `(?:fra\\s+)?${SIGN}${HOUR}${TO_HOUR}|fra\\s+${HOUR}${TO_HOUR}|${BETWEEN}`
const CLOCK = `(?:${SIGNED_RANGE}|(?:fra\\s+)?${SIGN}${HOUR}|${HOUR}${TO_HOUR}|(?<![\\d:/]|\\d\\.)\\d{1,2}[.:]\\d{2}(?!\\d)${NO_DAY})`
/** `ved middag` is a clock as well. */
const NOON = ',?\\s+(?:(?:ved|til|inden|kl\\.?)\\s+)?(?:middag|midnat)(?!\\p{L})'

/** The days of a text: those that cannot be anything else come first. */
export const DAYS: readonly RegExp[] = [NAMED, DOTTED].map((form) => new RegExp(form, 'giu'))
/** Right behind a day. */
export const CLOCK_BEHIND = new RegExp(`^(?:[^\\d\\n]{0,14}?${CLOCK}|${NOON})`, 'iu')
/** Right before a day: `kl. 9-10.30, tirsdag den 27. oktober`. */
export const CLOCK_AHEAD = new RegExp(`(${CLOCK})[ ,;(–—-]{0,4}\\n?\\s?$`, 'iu')
/** From and to, in other words than the day. */
export const FROM_TO = new RegExp(SIGNED_RANGE, 'giu')
/** `Vi begynder kl. 9 og slutter kl. 10.30` */
export const BEGINS_AND_ENDS = new RegExp(
  `(?<!\\p{L})(?:begynder|starter|start)(?!\\p{L})[^\\d\\n.]{0,12}(?:${SIGN})?(${HOUR})[^\\d\\n]{0,30}(?<!\\p{L})(?:slut(?:ter)?|ender|færdige?)(?!\\p{L})[^\\d\\n.]{0,15}(?:${SIGN})?(${HOUR})`,
  'iu',
)
/** `til halv fem`: an end that does not stand in numbers. */
export const END_IN_WORDS =
  /^\.?\s*(?:-|–|—|til)\s*(?:(?:ca|kl|klokken)\.?\s*)*(?:halv|kvart|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)(?!\p{L})[^\n.]{0,20}/iu
/** `Vi slutter senest kl. 12` */
export const ENDS = new RegExp(
  `(?<!\\p{L})(?:slut(?:ter)?|ender|færdige?)(?!\\p{L})[^\\d\\n.]{0,15}(?:${SIGN}${HOUR}|\\d{1,2}[.:]\\d{2})`,
  'iu',
)
/** Something is said of a clock, in whatever words. */
const CLOCK_TOLD = new RegExp(
  `(?<!\\S)[^\\n]{0,40}(?:${SIGN}(?:\\d|(?:halv|kvart|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)(?!\\p{L}))|(?<![\\d:/]|\\d\\.)(?:[01]?\\d|2[0-4])[.:][0-5]\\d(?![\\d.:]))[^\\n]{0,40}(?!\\S)`,
  'iu',
)
export const DEADLINE = new RegExp(
  `(?:senest|inden|frist[^\\d\\n]{0,25}?|tilmeld[^.\\n]{0,60}?lukke[rs]|lukke[rs] for tilmelding(?:en)?)\\s*((?:den\\s+|d\\.?\\s*)?${DAY}(?:[^\\d\\n]{0,6}kl(?:okken|\\.)?\\s*\\d{1,2}(?:[.:]\\d{2})?|${NOON})?)`,
  'iu',
)

/** A question where a day has no clock, and a clock is told of in words that were not read; none where nothing is. */
export function clockDoubt(text: string): string | null {
  const [told] = CLOCK_TOLD.exec(text) ?? []
  return told
    ? `Klokkeslættet er ikke læst. Der står: »${told.trim()}«. Skriv det med --tid.`
    : null
}
