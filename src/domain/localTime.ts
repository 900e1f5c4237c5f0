/*
 * Danish wall time. Content says "2020-10-28T11:30" and means Europe/Copenhagen;
 * instants are made here and nowhere else, so that the offset always follows the date
 * (week 44 begins the day after summer time ends in almost every year).
 */

/** A calendar day in Denmark, `2020-10-28`. */
export type LocalDate = string
/** A wall-clock time in Denmark, `2020-10-28T11:30`. */
export type LocalDateTime = string

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * Summer time lasts from 01.00 UTC on the last Sunday of March to the same of October (Directive 2000/84/EC,
 * and so in Denmark since 1996). By the rule and not by `Intl`: making a formatter with a time zone costs a
 * phone more than all else that it does at a start, and an old one does not know of a change of the law
 * either. A test holds the two against each other.
 */
function offsetAt(instant: number): number {
  const year = new Date(instant).getUTCFullYear()
  const isSummer = instant >= lastSundayOf(year, 2) && instant < lastSundayOf(year, 9)
  return (isSummer ? 2 : 1) * HOUR
}

/** When clocks are changed on the last Sunday of a month (0 = January). */
function lastSundayOf(year: number, month: number): number {
  const lastDay = Date.UTC(year, month + 1, 0, 1)
  return lastDay - new Date(lastDay).getUTCDay() * DAY
}

/** The wall clock of Denmark at an instant (ms since 1970 UTC), written as if it were UTC. */
const wallClockAsUtc = (instant: number) => instant + offsetAt(instant)
const asUtc = (local: LocalDateTime) => Date.parse(`${local}:00Z`)

/** Does this day exist in the calendar (no 31 June)? */
export function isRealDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false
  const time = Date.parse(`${date}T00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

/** Both instants a wall time can name: none in the hour that spring skips, two in the hour that autumn repeats. */
function instantsOf(local: LocalDateTime): number[] {
  const utc = asUtc(local)
  const candidates = new Set([offsetAt(utc - DAY), offsetAt(utc + DAY)])
  return [...candidates]
    .map((offset) => utc - offset)
    .filter((instant) => wallClockAsUtc(instant) === utc)
}

/** The clock is changed at 01.00 UTC (Directive 2000/84/EC): at other hours every time is real, and need not be asked. */
const NEAR_CHANGE = /T0[1-3]:/

/** `'real'`, or why a wall time names no single instant: `'skipped'` or `'repeated'` by summer time. */
export function summerTimeFault(local: LocalDateTime): 'real' | 'skipped' | 'repeated' {
  if (!NEAR_CHANGE.test(local)) return 'real'
  const count = instantsOf(local).length
  return count === 1 ? 'real' : count === 0 ? 'skipped' : 'repeated'
}

/** Wall time in Denmark → instant. A repeated hour gives the first; a skipped one counts on from before the gap. */
export function toInstant(local: LocalDateTime): Date {
  const utc = asUtc(local)
  // Asked of thousands of sessions at once.
  if (!NEAR_CHANGE.test(local)) return new Date(utc - offsetAt(utc))
  const [first = utc - offsetAt(utc - DAY)] = instantsOf(local)
  return new Date(first)
}

/** Instant → wall time in Denmark, to the minute, wherever the device is. */
export function toLocal(instant: Date): LocalDateTime {
  return new Date(wallClockAsUtc(instant.getTime())).toISOString().slice(0, 16)
}

/** Wall time in Denmark with the offset that it has then, `2020-10-28T11:30:00+01:00` (RFC 3339). */
export function toOffsetTime(local: LocalDateTime): string {
  const hours = Math.round((asUtc(local) - toInstant(local).getTime()) / (60 * MINUTE))
  return `${local}:00+${String(hours).padStart(2, '0')}:00`
}

/** The day of a wall time. */
export const dateOf = (local: LocalDateTime): LocalDate => local.slice(0, 10)

/** A day, moved by whole days. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY)
}

/** 0 = Sunday … 6 = Saturday. */
export const weekdayIndex = (date: LocalDate): number =>
  new Date(Date.parse(`${date}T00:00Z`)).getUTCDay()

/** ISO 8601 week number: the week belongs to the year that holds its Thursday. */
export function isoWeek(date: LocalDate): number {
  const thursday = addDays(date, 4 - (weekdayIndex(date) || 7))
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
}

/** Minutes between two wall times, counted in real time (an autumn night has an hour more). */
export function minutesBetween(from: LocalDateTime, to: LocalDateTime): number {
  return Math.round((toInstant(to).getTime() - toInstant(from).getTime()) / MINUTE)
}
