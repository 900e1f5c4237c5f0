/* Min uge, parted by edition: the one on stage first, then the others; and what is left of a week that is over. */
import type { AgendaItem } from './agenda.ts'
import type { Edition } from './contentSchema.ts'
import { addDays, type LocalDate } from './localTime.ts'
import { mainAct, type MainAct } from './mainAct.ts'
import type { SessionCard } from './pageContent.ts'
import { week44Of, weekPhase } from './week.ts'

export interface AgendaEdition {
  year: number
  items: AgendaItem[]
  /** The last day of its week: reckoned from week 44 where the content does not have it. */
  endsOn: LocalDate
  /** Its week has ended. False until the clock is known. */
  isOver: boolean
}

const yearOf = ({ session, bookmark }: AgendaItem) => (session ?? bookmark.seen).edition

/**
 * What is kept, by edition and in its order: that of `currentYear` first, the others newest first.
 * The one on stage is there without anything kept as well, as long as its week is not over.
 */
export function toAgendaEditions(
  items: readonly AgendaItem[],
  editions: readonly Pick<Edition, 'year' | 'startsOn' | 'endsOn'>[],
  currentYear: number,
  now: Date | null,
): AgendaEdition[] {
  const years = new Set(items.map(yearOf))
  if (editions.some(({ year }) => year === currentYear)) years.add(currentYear)
  return [...years]
    .sort((a, b) => Number(b === currentYear) - Number(a === currentYear) || b - a)
    .map((year) => {
      const monday = week44Of(year)
      const reckoned = { startsOn: monday, endsOn: addDays(monday, 4) }
      const week = editions.find((edition) => edition.year === year) ?? reckoned
      return {
        year,
        items: items.filter((item) => yearOf(item) === year),
        endsOn: week.endsOn,
        isOver: now !== null && weekPhase(week, now) === 'after',
      }
    })
    .filter((edition) => edition.items.length > 0 || !edition.isOver)
}

/**
 * What there is to do about a session when its week is over, or what is known of it. One without a date
 * lay in the week; one that is moved to a later day is still ahead.
 */
export const actAfterWeek = (session: SessionCard, endsOn: LocalDate, now: Date): MainAct =>
  mainAct({ joinUrl: null, ...session, date: session.date ?? endsOn }, now)

/** Those with a recording that can be opened, and the rest, each in its order. */
export function partByRecording({ items, endsOn }: AgendaEdition, now: Date) {
  const canWatch = ({ session }: AgendaItem) =>
    session !== null && actAfterWeek(session, endsOn, now).kind === 'watch'
  return {
    toWatch: items.filter(canWatch),
    rest: items.filter((item) => !canWatch(item)),
  }
}
