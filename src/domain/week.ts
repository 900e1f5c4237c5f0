/* Where in the year of the week one is. Always by Danish days, wherever the device is. */
import type { Edition } from './contentSchema.ts'
import { addDays, dateOf, daysBetween, toLocal, weekdayIndex, type LocalDate } from './localTime.ts'

export type WeekPhase = 'before' | 'during' | 'after'

type Week = Pick<Edition, 'startsOn' | 'endsOn'>

/** before the first day, during (the last day included), or after. */
export function weekPhase({ startsOn, endsOn }: Week, now: Date): WeekPhase {
  const today = dateOf(toLocal(now))
  return today < startsOn ? 'before' : today > endsOn ? 'after' : 'during'
}

/** Days from today until the week begins: 1 is tomorrow. */
export const daysUntil = (date: LocalDate, now: Date): number =>
  daysBetween(dateOf(toLocal(now)), date)

/** The Monday of ISO week 44 in a year: 4 January is always in week 1. */
export function week44Of(year: number): LocalDate {
  const fourth = `${year}-01-04`
  const firstMonday = addDays(fourth, 1 - (weekdayIndex(fourth) || 7))
  return addDays(firstMonday, 43 * 7)
}

export interface NextWeek extends Week {
  year: number
  /** True until the content itself says when it is. */
  computed: boolean
}

/** The next week 44 that is not over at `now`, with the dates of the content where it has them. */
export function nextWeek(
  editions: readonly Pick<Edition, 'year' | 'startsOn' | 'endsOn' | 'datesComputed'>[],
  now: Date,
): NextWeek {
  const today = dateOf(toLocal(now))
  const weekOf = (year: number): NextWeek => {
    const known = editions.find((edition) => edition.year === year && !edition.datesComputed)
    const startsOn = known?.startsOn ?? week44Of(year)
    const endsOn = known?.endsOn ?? addDays(startsOn, 4)
    return { year, startsOn, endsOn, computed: !known }
  }
  const year = Number(today.slice(0, 4))
  const thisYear = weekOf(year)
  return thisYear.endsOn >= today ? thisYear : weekOf(year + 1)
}
