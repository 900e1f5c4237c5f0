/* The order and the days of a programme. Headings of the source are never keys; the date is. */
import { compareDanish } from './danishOrder.ts'
import type { LocalDate } from './localTime.ts'
import type { SessionCard } from './pageContent.ts'

/** One day of a programme. `date` is null for sessions of which only the week is known. */
export interface ProgrammeDay<Card> {
  date: LocalDate | null
  /** Sessions without a known time, in title order. They come first and say so. */
  untimed: Card[]
  /** Sessions in the order they begin; of those that begin together, the one that ends first. */
  timed: Card[]
}

type Timed = Pick<SessionCard, 'date' | 'startsAt' | 'endsAt' | 'title'>

/** By day, untimed first, then by start, end and title. Sessions without a date come last. */
export function compareSessions(a: Timed, b: Timed): number {
  return (
    compare(a.date ?? '9999', b.date ?? '9999') ||
    compare(a.startsAt ?? '', b.startsAt ?? '') ||
    compare(a.endsAt ?? '9999', b.endsAt ?? '9999') ||
    compareDanish(a.title, b.title)
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Sessions by day, in order. Nothing is left out and nothing is invented. */
export const toDays = <Card extends Timed>(sessions: readonly Card[]): ProgrammeDay<Card>[] =>
  daysInOrder([...sessions].sort(compareSessions))

/** The same of sessions that are in order: to sort thousands each time a list grows would hold it up. */
export function daysInOrder<Card extends Timed>(sessions: readonly Card[]): ProgrammeDay<Card>[] {
  const days = new Map<LocalDate | null, ProgrammeDay<Card>>()
  for (const session of sessions) {
    const day = days.get(session.date) ?? { date: session.date, untimed: [], timed: [] }
    days.set(session.date, day)
    ;(session.startsAt ? day.timed : day.untimed).push(session)
  }
  return [...days.values()]
}

/** The sessions of one edition's programme: preparations lie outside it. */
export function programmeOf<Card extends Pick<SessionCard, 'edition' | 'kind'>>(
  sessions: readonly Card[],
  year: number,
): Card[] {
  return sessions.filter(({ edition, kind }) => edition === year && kind === 'session')
}
