/* The flags of a time → its fields. Nothing of what was written is lost in silence. */
import {
  isUnused,
  readDanishDeadline,
  readDanishTime,
  type DanishTime,
  type TimeContext,
} from '../../domain/danishTime.ts'
import { capitalise } from '../../domain/formatText.ts'
import { formatDate, formatDateRange, formatWeekday } from '../../domain/formatTime.ts'
import { addDays, dateOf, daysBetween } from '../../domain/localTime.ts'
import { UNKNOWN } from './closedLists.ts'
import type { Input } from './commandLine.ts'
import { DeskError } from './deskError.ts'
import type { Fields } from './workOnContent.ts'

/** A new day alone takes no clock away, and an end that goes is told. */
function keepClock(time: DanishTime, before: Fields, doubts: string[]): DanishTime {
  const { date, startsAt, endsAt } = before as Partial<DanishTime>
  if (!time.startsAt && time.date && date && startsAt) {
    doubts.push(
      'Klokkeslættet er, som det var. Er det ikke kendt mere, så brug: ret med --tid ukendt, og derefter --tid med dagen alene.',
    )
    const days = daysBetween(date, time.date)
    const onNewDay = (at: string) => `${addDays(dateOf(at), days)}${at.slice(10)}`
    return { ...time, startsAt: onNewDay(startsAt), endsAt: endsAt ? onNewDay(endsAt) : null }
  }
  if (endsAt && time.startsAt && !time.endsAt)
    doubts.push('Sluttiden er ikke oplyst mere. Er den kendt, så skriv den med, fx kl. 9-10.30.')
  return time
}

export function timeFields(
  text: string,
  before: Fields,
  context: TimeContext,
  doubts: string[],
  flag: string,
): Fields {
  if (UNKNOWN.test(text)) {
    const dateNote = before.dateNote ?? 'Datoen er ikke oplyst endnu.'
    return {
      date: null,
      dateNote,
      startsAt: null,
      endsAt: null,
      ...('weekday' in before && { weekday: null }),
    }
  }
  const date = typeof before.date === 'string' ? before.date : null
  const { time: read, fault } = readDanishTime(text, { ...context, date })
  if (!read) throw new DeskError(`--${flag}: ${fault}`)
  // `i morgen` and `27. oktober om formiddagen` say something that would be lost.
  const unused = read.doubts.find(isUnused)
  const isTime = read.startsAt !== null || readDanishTime(text, context).time !== undefined
  if (unused || (!isTime && !/hele dagen/i.test(text)))
    throw new DeskError(
      `--${flag}: ${unused ?? `Der er hverken dato eller klokkeslæt i »${text}«.`} Skriv det som 27. oktober kl. 9.00-10.30. Intet er ændret.`,
    )
  const time = /hele dagen/i.test(text) ? read : keepClock(read, before, doubts)
  doubts.push(...read.doubts)
  const weekday = time.date ? formatWeekday(time.date) : null
  const isAllDay = /hele dagen/i.test(text) && !time.startsAt
  return {
    date: time.date,
    // A word about a day that was not known says nothing any more.
    ...(date === null && 'dateNote' in before && { dateNote: null }),
    weekday,
    startsAt: time.startsAt,
    endsAt: time.endsAt,
    ...((isAllDay || before.allDay !== undefined) && { allDay: isAllDay }),
  }
}

export function deadlineOf(text: string, context: TimeContext, doubts: string[]): string {
  const answer = readDanishDeadline(text, context)
  if (answer.fault !== undefined) throw new DeskError(`--frist: ${answer.fault}`)
  const unused = answer.doubts.find(isUnused)
  if (unused)
    throw new DeskError(`--frist: ${unused} Skriv den som 9. oktober kl. 12.00. Intet er ændret.`)
  doubts.push(...answer.doubts)
  return answer.deadline
}

/** A day outside the week has to be meant. */
export function settleWeek(
  { flags }: Input,
  fields: Fields,
  { week, year }: TimeContext,
  flag: string,
) {
  const { date, outsideWeek } = fields
  if (typeof date !== 'string' || !week) return
  const weekEnds = addDays(week.endsOn, 2)
  const isOutside = date < week.startsOn || date > weekEnds
  if (!isOutside && outsideWeek) fields.outsideWeek = false
  if (!isOutside || outsideWeek) return
  if (flags.has('uden-for-ugen')) {
    fields.outsideWeek = true
    return
  }
  const where = flags.has('tid') ? `--${flag}: ` : ''
  throw new DeskError(
    `${where}${capitalise(formatDate(date, year))} ligger uden for ugen (${formatDateRange(week.startsOn, weekEnds)}). Er det meningen, så tilføj --uden-for-ugen. Intet er ændret.`,
  )
}
