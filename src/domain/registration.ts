/* May one still register? Asked of the content and the clock, never stored. */
import type { Session } from './contentSchema.ts'
import { addDays, dateOf, toInstant, type LocalDateTime } from './localTime.ts'

/**
 * notNeeded: the content says so; open; closesSoon: within two days; closed: the deadline or the
 * session is over; unknown: the content does not say how.
 */
export type RegistrationState = 'notNeeded' | 'open' | 'closesSoon' | 'closed' | 'unknown'

type Registrable = Pick<Session, 'registration' | 'date' | 'startsAt' | 'endsAt'>

const SOON = 48 * 3_600_000

const endOfDay = (date: string): LocalDateTime => `${addDays(date, 1)}T00:00`

/** When the session is over: its end, or the end of its day when the end or the time is unknown. */
export function endInstant({
  date,
  startsAt,
  endsAt,
}: Omit<Registrable, 'registration'>): Date | null {
  if (endsAt) return toInstant(endsAt)
  const day = startsAt ? dateOf(startsAt) : date
  return day ? toInstant(endOfDay(day)) : null
}

/** The last instant of a deadline; a date alone lasts to the end of that day in Denmark. */
export function deadlineInstant(deadline: string): Date {
  return toInstant(deadline.length > 10 ? deadline : endOfDay(deadline))
}

/** Is the session over at `now`? One without a date never is. */
export function isOver(session: Omit<Registrable, 'registration'>, now: Date): boolean {
  const end = endInstant(session)
  return end !== null && end <= now
}

export function registrationState(session: Registrable, now: Date): RegistrationState {
  const { required, deadline, method } = session.registration
  if (isOver(session, now)) return 'closed'
  if (required === false) return 'notNeeded'
  if (deadline) {
    const left = deadlineInstant(deadline).getTime() - now.getTime()
    if (left <= 0) return 'closed'
    return left <= SOON ? 'closesSoon' : 'open'
  }
  return method ? 'open' : 'unknown'
}
