/* The registration deadlines of what is kept, and the time there is left, as it is said in Danish. */
import type { AgendaItem } from './agenda.ts'
import { formatClock, formatDeadline, formatDuration } from './formatTime.ts'
import type { LocalDate, LocalDateTime } from './localTime.ts'
import type { SessionCard } from './pageContent.ts'
import { deadlineInstant, isCalledOff, isOver, registrationState } from './registration.ts'
import { daysUntil } from './week.ts'

export interface AgendaDeadline {
  session: SessionCard
  /** A date alone lasts to the end of that day in Denmark. */
  deadline: LocalDate | LocalDateTime
}

/**
 * The deadlines still ahead at `now`, soonest first; none of what is over, is called off or needs no
 * registration.
 */
export function deadlinesOf(items: readonly AgendaItem[], now: Date): AgendaDeadline[] {
  return items
    .flatMap(({ session }) => {
      const deadline = session?.registration.deadline
      if (!session || !deadline) return []
      const state = registrationState(session, now)
      return state === 'open' || state === 'closesSoon' ? [{ session, deadline }] : []
    })
    .sort((a, b) => leftAt(a.deadline, now) - leftAt(b.deadline, now))
}

const leftAt = (deadline: string, now: Date) => deadlineInstant(deadline).getTime() - now.getTime()

/**
 * `Tilmeldingsfristen var den 8. oktober.`, from the deadline until the session is over; else null, as it
 * is of what is called off or needs no registration.
 * @param currentYear the year that dates need not name
 */
export function missedDeadlineText(
  session: Pick<
    SessionCard,
    'edition' | 'date' | 'startsAt' | 'endsAt' | 'registration' | 'status'
  >,
  currentYear: number,
  now: Date,
): string | null {
  const { deadline, required } = session.registration
  if (!deadline || required === false || isCalledOff(session) || isOver(session, now)) return null
  if (deadlineInstant(deadline) > now) return null
  return `Tilmeldingsfristen var ${formatDeadline(deadline, currentYear)}.`
}

/**
 * `om 3 dage`, `i morgen kl. 12.00`, `i dag kl. 12.00: om 2 timer`. Days are Danish days, hours are real ones:
 * on the night when summer time ends there is one more. Only for a deadline that is ahead at `now`.
 */
export function timeLeftText(deadline: LocalDate | LocalDateTime, now: Date): string {
  const days = daysUntil(deadline.slice(0, 10), now)
  if (days > 1) return `om ${days} dage`
  const hasTime = deadline.length > 10
  if (days === 1) return hasTime ? `i morgen kl. ${formatClock(deadline)}` : 'i morgen'
  // As the clock shows it: from 10.00 and some seconds until 12.00 there are 2 hours.
  const left = formatDuration(Math.ceil(leftAt(deadline, now) / 60_000))
  return `i dag ${hasTime ? `kl. ${formatClock(deadline)}` : 'inden midnat'}: om ${left}`
}
