/* The clock in a time as Danes write it: `kl. 9-10.30`, `klokken 12.00 til 13.00`, `halv ti`. */

export interface ClockRange {
  /** `09:00` */
  start: string
  end: string | null
  endsNextDay: boolean
}

/** `rest` is the text without the clock; no clock at all is no fault. */
export type ClockAnswer =
  { range: ClockRange | null; rest: string; doubts: string[] } | { fault: string }

const WORD = 'kl(?:okken)?\\b[.:]?'
const SIGN = `(?:${WORD} ?)?`
/** `9`, `9.30`, `9:30`, `9,30`, `0930`, and `9 30` behind the word. */
const CLOCK = '(?<h>\\d{1,2})(?:[.:,] ?(?<m>\\d{2}))?(?!\\d)|(?<hm>\\d{4})(?!\\d)'
const clock = (n: number) => CLOCK.replace(/<(\w+)>/g, `<$1${n}>`)
/** `9-10`, `9 – 10`, `9 til 10`, `13.00.-15.10`, `9-11`. */
const TO = '(?: ?\\.? ?(?:–|-{1,3}) ?| ?\\.? til | og til | frem til )'
const HOUR_WORDS = [
  'et',
  'to',
  'tre',
  'fire',
  'fem',
  'seks',
  'syv',
  'otte',
  'ni',
  'ti',
  'elleve',
  'tolv',
]

/** `11-30—12.30`: a hyphen in the place of the dot, where no hour has such a number. */
const HYPHENED = /(?<![\d.:/])(\d{1,2})-([0-5]\d)(?= ?(?:–|-|til) ?\d)/g
/** `11.30 – 12-30` */
const HYPHENED_END = /((?:–|til) ?)(\d{1,2})-([0-5]\d)(?![\d.:])/g

const RANGE = new RegExp(
  `(?:(?<sign>${WORD}) ?|(?<![\\d.:/]))(?:${clock(1)})${TO}${SIGN}(?:${clock(2)})\\.?`,
  'iu',
)
const SINGLE_SIGNED = new RegExp(`(?<sign>${WORD}) ?(?:${clock(1)})\\.?`, 'iu')
const SINGLE_PLAIN = /(?<![\d.:/])(?<h1>\d{1,2})[.:](?<m1>\d{2})(?![\d.:/])/u
const MORNING = / ?(?<!\p{L})om (?:morgenen|formiddagen)(?!\p{L})/giu
const AFTERNOON = /(?<!\p{L})om (eftermiddagen|aftenen)(?!\p{L})/iu
/** `halv fem`, `kvart over 9`, and `fem` behind a word for a clock. */
const IN_WORDS = new RegExp(
  `(?<!\\p{L})(?:(?<part>halv|(?:(?:kvart|fem|ti|tyve)(?: minutter)?|\\d{1,2} minutter) (?:over|i)) (?<hour>${HOUR_WORDS.join('|')}|\\d{1,2})|(?<=${WORD} |til |fra |– ?)(?<bare>${HOUR_WORDS.join('|')}))(?!\\p{L})`,
  'giu',
)
const HALF_OF_DAY =
  /(?<!\p{L})(?<!i )(?:morgen|formiddag|eftermiddag|aften|natt?)(?:en)?(?!\p{L})|\d ?[ap]\.? ?m\b/iu
const SEVEN = 7 * 60
const NOON = 12 * 60

const AT_NIGHT = ' er om natten.'
/** Is that what a doubt is about? */
export const isAtNight = (doubt: string): boolean => doubt.includes(AT_NIGHT)

/** Takes the clock out of a text from which the day has been taken. */
export function readClock(text: string): ClockAnswer {
  const doubts: string[] = []
  const whole = fromWords(text, doubts)
  const plain = whole
    .replace(MORNING, '')
    .replace(HYPHENED, (found, hour: string, minute: string) => {
      if (Number(minute) < 24) doubts.push(`»${found}« er læst som ${hour}.${minute}.`)
      return `${hour}.${minute}`
    })
    .replace(HYPHENED_END, '$1$2.$3')
  const match = RANGE.exec(plain) ?? SINGLE_SIGNED.exec(plain) ?? SINGLE_PLAIN.exec(plain)
  // Without a clock `om formiddagen` is said in vain, and must be told.
  if (!match) return { range: null, rest: whole, doubts }
  const { h1, m1, hm1, h2, m2, hm2 } = match.groups ?? {}
  let rest = `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}`
  const isAfternoon = AFTERNOON.test(rest)
  if (isAfternoon) rest = rest.replace(AFTERNOON, ' ')
  if (/(?<!\p{L})kl(okken)?\b/iu.test(rest) || /\d{1,2}[.:]\d{2}/.test(rest)) {
    return { fault: 'Der står flere tidsrum. Skriv det første, og nævn resten i programmet.' }
  }
  const start = toClock(h1, m1, hm1, isAfternoon)
  const end = h2 || hm2 ? toClock(h2, m2, hm2, isAfternoon) : null
  for (const each of [start, end]) {
    if (each && !/^(?:[01]\d|2[0-4]):[0-5]\d$/.test(each)) {
      return { fault: `»${each.replace(':', '.')}« er ikke et klokkeslæt. Ret det.` }
    }
  }
  if (/^[1-5]$/.test(h1 ?? '') && !HALF_OF_DAY.test(text))
    doubts.push(
      `Kl. ${start.slice(1).replace(':', '.')}${AT_NIGHT} Er det om eftermiddagen, så skriv ${Number(h1) + 12}.${start.slice(3)}.`,
    )
  return toRange(start, end, rest, doubts)
}

function toRange(start: string, end: string | null, rest: string, doubts: string[]): ClockAnswer {
  if (start === '24:00' && end === null) {
    return {
      fault:
        '»24.00« er ikke et klokkeslæt. Begynder det ved midnat, så skriv kl. 0.00 på den dag, der begynder.',
    }
  }
  if (start >= '24:00' || (end !== null && end > '24:00')) {
    return {
      fault: `»${(start >= '24:00' ? start : end)?.replace(':', '.')}« er ikke et klokkeslæt. Ret det.`,
    }
  }
  if (end === '24:00') {
    return { range: { start, end: '00:00', endsNextDay: true }, rest, doubts }
  }
  if (end !== null && end <= start) {
    // A party ends after midnight; a meeting has its times the wrong way round.
    if (start < '17:00' || end > '06:00') {
      return {
        fault: `Det slutter (${end.replace(':', '.')}), før det begynder (${start.replace(':', '.')}). Spørg arrangøren.`,
      }
    }
    doubts.push('Det slutter efter midnat.')
    return { range: { start, end, endsNextDay: true }, rest, doubts }
  }
  return { range: { start, end, endsNextDay: false }, rest, doubts }
}

function toClock(hour = '', minute = '00', both: string | undefined, isAfternoon: boolean): string {
  const [h, m] = both ? [both.slice(0, 2), both.slice(2)] : [hour, minute]
  const shifted = isAfternoon && Number(h) < 12 ? Number(h) + 12 : Number(h)
  return `${String(shifted).padStart(2, '0')}:${m}`
}

const MINUTE_WORDS: Readonly<Record<string, number>> = { kvart: 15, fem: 5, ti: 10, tyve: 20 }

/** `kvart i` → -15, `ti minutter over` → 10. */
function minutesOf(part: string): number {
  if (part === 'halv') return -30
  const [word = ''] = part.split(' ')
  const minutes = MINUTE_WORDS[word] ?? Number(word)
  return part.endsWith(' i') ? -minutes : minutes
}

/**
 * `halv ti` → `9.30`. Whoever says `halv fem` of a meeting means the afternoon: before seven it is that,
 * and so is the end of what begins then. A word for the half of the day settles it.
 */
function fromWords(text: string, doubts: string[]): string {
  const isSettled = HALF_OF_DAY.test(text)
  let start: number | null = null
  return text.replace(IN_WORDS, (found: string, ...args: unknown[]) => {
    const { part, hour, bare } = args.at(-1) as Record<string, string | undefined>
    const word = (hour ?? bare ?? '').toLowerCase()
    const said = (HOUR_WORDS.indexOf(word) + 1 || Number(word)) * 60
    const minutes = said + (part ? minutesOf(part.toLowerCase()) : 0)
    const isAfternoon = minutes < SEVEN || (start !== null && minutes <= start && minutes < NOON)
    if (isSettled || !isAfternoon) return clockOf(minutes)
    start = minutes + NOON
    const clock = clockOf(start)
    doubts.push(`»${found}« er læst som ${clock}.`)
    return clock
  })
}

const clockOf = (minutes: number) =>
  `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, '0')}`
