/* The free time between two kept sessions of a day, and what else of the programme fits into it. */
import { sessionsOf, takesPlace, type AgendaItem } from './agenda.ts'
import { canReach } from './agendaReach.ts'
import { minutesBetween, toInstant, type LocalDateTime } from './localTime.ts'
import type { SessionCard } from './pageContent.ts'
import { isCalledOff, isOver } from './registration.ts'
import { compareSessions } from './schedule.ts'

/** The least that is worth telling, in minutes. */
export const LEAST_GAP = 30

export interface AgendaGap {
  from: LocalDateTime
  to: LocalDateTime
  minutes: number
  /** The kept session that ends it. */
  before: AgendaItem
}

/**
 * The gaps of at least `LEAST_GAP` between kept sessions that begin on the same day, in order.
 * What overlaps is one stretch until the last of it ends. There is none after a session of which the
 * end is unknown, nor on a day with something that lasts all of it.
 * @param items kept sessions in the order of the week
 */
export function gapsOf(items: readonly AgendaItem[]): AgendaGap[] {
  const taking = items.filter(takesPlace)
  const fullDays = new Set(taking.filter(isAllDay).map(({ date }) => date))
  const gaps: AgendaGap[] = []
  /** Of those passed, the one that ends last; none when an end is unknown. */
  let last: AgendaItem | null = null
  for (const item of taking) {
    if (!item.startsAt) continue
    const from: LocalDateTime | null = last?.date === item.date ? (last?.endsAt ?? null) : null
    if (from && from < item.startsAt && !fullDays.has(item.date)) {
      const minutes = minutesBetween(from, item.startsAt)
      if (minutes >= LEAST_GAP) gaps.push({ from, to: item.startsAt, minutes, before: item })
    }
    if (!item.endsAt) last = null
    else if (!last?.endsAt || last.endsAt < item.endsAt) last = item
  }
  return gaps
}

const isAllDay = ({ session, bookmark }: AgendaItem) => (session ?? bookmark.seen).allDay

/** Is there enough left of it at `now` to be told? */
export const isAhead = ({ to }: AgendaGap, now: Date): boolean =>
  toInstant(to).getTime() - now.getTime() >= LEAST_GAP * 60_000

/**
 * The sessions of the same edition that lie wholly inside a gap and can be reached from what is kept
 * before it, and what is kept after it from them; without what is kept, called off, or over at `now`.
 * In the order of the day.
 * @param items all kept sessions of the edition
 */
export function sessionsThatFit(
  { from, to, before }: AgendaGap,
  items: readonly AgendaItem[],
  sessions: readonly SessionCard[],
  now: Date,
): SessionCard[] {
  const kept = new Set(items.flatMap(({ bookmark, session }) => [bookmark.sessionId, session?.id]))
  const chosen = sessionsOf(items).filter(({ date }) => date === before.date)
  const { edition } = before.session ?? before.bookmark.seen
  const fitting = sessions.filter(
    (session) =>
      session.edition === edition &&
      session.startsAt !== null &&
      session.endsAt !== null &&
      session.startsAt >= from &&
      session.endsAt <= to &&
      !kept.has(session.id) &&
      !isCalledOff(session) &&
      !isOver(session, now) &&
      canReach(session, chosen),
  )
  return fitting.sort(compareSessions)
}
