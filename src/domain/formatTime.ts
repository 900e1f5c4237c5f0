/*
 * Danish dates and times as people read them. Composed from numbers instead of Intl patterns:
 * Intl pads and places "den" differently between engines, and a page rendered at build must
 * read the same in every browser.
 */
import { dateOf, weekdayIndex, type LocalDate, type LocalDateTime } from './localTime.ts'

const WEEKDAYS = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'] as const
const MONTHS = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
] as const

/** `mandag` */
export const formatWeekday = (date: LocalDate): string => WEEKDAYS[weekdayIndex(date)] ?? ''

/** `26. oktober`, with the year where it is not `currentYear`: `26. oktober 2019`. */
export function formatDayAndMonth(date: LocalDate, currentYear?: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const text = `${day}. ${MONTHS[month - 1]}`
  return currentYear === year ? text : `${text} ${year}`
}

/** `mandag den 26. oktober`; the year is added where it is not `currentYear`. */
export const formatDate = (date: LocalDate, currentYear?: number): string =>
  `${formatWeekday(date)} den ${formatDayAndMonth(date, currentYear)}`

/** `marts 2020` */
export const formatMonth = (yearAndMonth: string): string =>
  `${MONTHS[Number(yearAndMonth.slice(5, 7)) - 1]} ${yearAndMonth.slice(0, 4)}`

/** `9.00`, `11.30`: no leading zero, a dot between. */
export function formatClock(local: LocalDateTime): string {
  return `${Number(local.slice(11, 13))}.${local.slice(14, 16)}`
}

/** `kl. 9.00-10.30`; without an end `kl. 9.00`; with an end on another day `kl. 20.00 til 27. oktober kl. 1.00`. */
export function formatClockRange(startsAt: LocalDateTime, endsAt: LocalDateTime | null): string {
  const start = `kl. ${formatClock(startsAt)}`
  if (!endsAt) return start
  if (dateOf(endsAt) === dateOf(startsAt)) return `${start}-${formatClock(endsAt)}`
  const day = formatDayAndMonth(dateOf(endsAt), Number(startsAt.slice(0, 4)))
  return `${start} til ${day} kl. ${formatClock(endsAt)}`
}

/** `1 time 30 minutter`, `45 minutter`, `2 timer`; nothing is `0 minutter`. */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts: string[] = []
  if (hours) parts.push(hours === 1 ? '1 time' : `${hours} timer`)
  if (rest || !hours) parts.push(rest === 1 ? '1 minut' : `${rest} minutter`)
  return parts.join(' ')
}

/** `den 9. oktober 2020 kl. 12.00` for a deadline with a time, `den 8. oktober 2020` for one without. */
export function formatDeadline(deadline: LocalDate | LocalDateTime, currentYear?: number): string {
  const day = `den ${formatDayAndMonth(deadline.slice(0, 10), currentYear)}`
  return deadline.length > 10 ? `${day} kl. ${formatClock(deadline)}` : day
}

/** `26.-30. oktober 2020`, `31. oktober-4. november 2022`; a single day is `26. oktober 2020`. */
export function formatDateRange(from: LocalDate, to: LocalDate): string {
  if (from === to) return formatDayAndMonth(to)
  const year = Number(to.slice(0, 4))
  if (from.slice(0, 7) === to.slice(0, 7)) {
    return `${Number(from.slice(8))}.-${formatDayAndMonth(to)}`
  }
  return `${formatDayAndMonth(from, year)}-${formatDayAndMonth(to)}`
}

/** A date as exact as it is known: `15. marts 2020`, `marts 2020` or `2025`. */
export function formatPartialDate(date: string): string {
  if (date.length === 4) return date
  return date.length === 7 ? formatMonth(date) : formatDayAndMonth(date)
}
