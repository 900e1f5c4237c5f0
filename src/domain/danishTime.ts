/*
 * A time as Danes write it in mails → day and clock. Nothing is guessed in silence: what had to be
 * understood rather than read is told as a doubt, and what cannot be is refused with the reason.
 */
import { readClock, type ClockRange } from './danishClock.ts'
import { readDay } from './danishDate.ts'
import { asideOf, toPlain } from './danishSpelling.ts'
import { addDays, summerTimeFault, type LocalDate, type LocalDateTime } from './localTime.ts'

/** What the reader knows beforehand. */
export interface TimeContext {
  /** The year that is meant where none is written, and which another year is held against. */
  year: number
  /** The week's days: a weekday or a day of the month alone means the one in it. */
  week?: { startsOn: LocalDate; endsOn: LocalDate }
  /** The day that is meant where only a clock is written. */
  date?: LocalDate | null
}

export interface DanishTime {
  date: LocalDate | null
  startsAt: LocalDateTime | null
  endsAt: LocalDateTime | null
  /** Danish sentences of what was understood and not read. None: it is sure. */
  doubts: string[]
}

/** `fault` is a Danish sentence of what is wrong and what to do. */
export type TimeAnswer = { time: DanishTime; fault?: never } | { time?: never; fault: string }

/** Is this a doubt about words that say something of a time, and would be lost? */
export const isUnused = (doubt: string): boolean => doubt.endsWith(' er ikke brugt.')

/** Words that may stand around a time without saying anything of it. */
const FILLERS =
  /(?<!\p{L})(fra|den|d|dato|tid|tidspunkt|i|på|og|om|dag|hele dagen|dansk tid|afholdes|foregår|holdes|finder sted|uge \d+|starter|start|varer|senest|inden|indtil|til og med|frist|tilmeldingsfrist|sidste frist|er|ca|cirka|præcis|s\.?\s?u|tilmelding|tilmeldingsfristen|for|tidsrummet|cet|uhr)(?!\p{L})\.?/giu

/**
 * `onsdag den 28/10 kl. 14.30-15.15` → Danish wall times.
 * @param text one time of one thing: a day, a day with a clock, or a clock alone
 */
export function readDanishTime(text: string, context: TimeContext): TimeAnswer {
  const plain = toPlain(text)
  if (plain === '') return { fault: 'Der står intet tidspunkt.' }
  if (plain.length > 300) return { fault: 'Teksten er for lang til at være et tidspunkt.' }
  const answer = readPlain(plain, context)
  // `kl. 13-15 (kaffe fra kl. 12.45)`: what stands beside the time is read over, and told.
  const aside = answer.fault === undefined ? null : asideOf(plain)
  if (aside === null) return answer
  const { time } = readPlain(plain.replace(aside, ' ').trim(), context)
  if (!time?.startsAt) return answer
  const said = aside.replace(/^[\s,(]+|[\s).]+$/g, '')
  return { time: { ...time, doubts: [...time.doubts, `»${said}« er ikke brugt.`] } }
}

const AS_TIME = 'Skriv det som 27. oktober kl. 9.00-10.30.'
const AS_DEADLINE = 'Skriv det som 9. oktober kl. 12.00.'

function readPlain(plain: string, context: TimeContext): TimeAnswer {
  const day = readDay(plain, context)
  if ('fault' in day) return day
  const clock = readClock(day.rest)
  if ('fault' in clock) return clock
  const left = clock.rest.replace(FILLERS, ' ')
  if (/\d/.test(left)) {
    return {
      fault: `»${left.trim()}« kan ikke læses som en del af et tidspunkt. ${AS_TIME}`,
    }
  }
  const words = left.match(/\p{L}{2,}/gu) ?? []
  const doubts = [...day.doubts, ...clock.doubts]
  if (words.length > 0) doubts.push(`»${words.join(' ')}« er ikke brugt.`)
  const date = day.date ?? context.date ?? null
  if (!date && !clock.range) {
    return {
      fault: `Der er hverken dato eller klokkeslæt i »${plain}«. ${AS_TIME}`,
    }
  }
  return combine(date, clock.range, doubts)
}

function combine(date: LocalDate | null, range: ClockRange | null, doubts: string[]): TimeAnswer {
  if (!date) return { fault: 'Der er et klokkeslæt, men ingen dato. Skriv datoen.' }
  if (!range) return { time: { date, startsAt: null, endsAt: null, doubts } }
  const startsAt = `${date}T${range.start}`
  const endsAt = range.end && `${range.endsNextDay ? addDays(date, 1) : date}T${range.end}`
  for (const at of [startsAt, endsAt]) {
    if (at && summerTimeFault(at) !== 'real') {
      return {
        fault: `Klokken ${at.slice(11).replace(':', '.')} ligger i den time, hvor uret bliver stillet. Spørg arrangøren.`,
      }
    }
  }
  return { time: { date, startsAt, endsAt, doubts } }
}

/** The end of a day; midnight as `toPlain` has it. */
const MIDNIGHT =
  /(?<!\p{L})(?:(?:ved|inden|til) )?(?:kl(?:okken)?\b[.:]? ?24(?:[.:]00)?(?!\d)|(?:midnat|(?:dagens|døgnets) (?:udgang|slutning))(?!\p{L}))/iu

/**
 * `senest den 9. oktober kl. 12` → `2020-10-09T12:00`; without a time the day, which lasts to its end.
 * Who writes "inden" may mean before that day: that is told as a doubt.
 */
export function readDanishDeadline(
  text: string,
  context: TimeContext,
): { deadline: LocalDate | LocalDateTime; doubts: string[]; fault?: never } | { fault: string } {
  const plain = toPlain(text)
  const isMidnight = MIDNIGHT.test(plain)
  const answer = readDanishTime(plain.replace(MIDNIGHT, ' '), context)
  if (answer.time === undefined) return { fault: answer.fault.replace(AS_TIME, AS_DEADLINE) }
  const { date, startsAt, endsAt, doubts } = answer.time
  if (!date) return { fault: 'Fristen har ingen dato. Skriv den som 9. oktober kl. 12.00.' }
  if (endsAt)
    return {
      fault: `En frist er ét tidspunkt og ikke et tidsrum. ${AS_DEADLINE}`,
    }
  if (isMidnight && startsAt)
    return { fault: 'Der står både et klokkeslæt og dagens udgang. Skriv kun det ene.' }
  if (isMidnight) doubts.push('Fristen er læst som dagens udgang.')
  else if (/\b(inden|før)\b/i.test(text) && !startsAt) {
    doubts.push('»inden« kan betyde dagen før. Dagen selv er regnet med.')
  }
  return { deadline: startsAt ?? date, doubts }
}
