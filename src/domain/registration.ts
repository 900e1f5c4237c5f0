/* May one still register? Asked of the content and the clock, never stored. */
import type { Session } from './contentSchema.ts'
import {
  addDays,
  dateOf,
  toInstant,
  toLocal,
  type LocalDate,
  type LocalDateTime,
} from './localTime.ts'

/**
 * notNeeded: the content says so; open; closesSoon: within two days; closed: the deadline or the
 * session is over, or it is called off; unknown: the content does not say how.
 */
export type RegistrationState = 'notNeeded' | 'open' | 'closesSoon' | 'closed' | 'unknown'

type When = Pick<Session, 'edition' | 'date' | 'startsAt' | 'endsAt'>
type Registrable = When & Pick<Session, 'registration' | 'status'>

const SOON = 48 * 3_600_000

const endOfDay = (date: string): LocalDateTime => `${addDays(date, 1)}T00:00`

/**
 * When the session is over: its end, or the end of its day when the end or the time is unknown.
 * Of one without a date the year is known, and when that is over, so is the session.
 */
export const endInstant = (session: When): Date =>
  toInstant(session.endsAt ?? endOfDay(lastDayOf(session)))

/** The day at the end of which a session is over, when no end of its own is known. */
const lastDayOf = ({ edition, date, startsAt }: When): LocalDate =>
  (startsAt ? dateOf(startsAt) : date) ?? `${edition}-12-31`

/** The day in Denmark at an instant. Thousands of sessions ask for that of one and the same. */
function dayAt(now: Date): LocalDate {
  if (now.getTime() !== asked.instant) asked = { instant: now.getTime(), day: dateOf(toLocal(now)) }
  return asked.day
}
let asked = { instant: NaN, day: '' }

/** The last instant of a deadline; a date alone lasts to the end of that day in Denmark. */
export function deadlineInstant(deadline: string): Date {
  return toInstant(deadline.length > 10 ? deadline : endOfDay(deadline))
}

/** Is the session over at `now`? Days that differ say so themselves; the instant is asked on the day alone. */
export function isOver(session: When, now: Date): boolean {
  const today = dayAt(now)
  const { endsAt } = session
  if (!endsAt) return lastDayOf(session) < today
  return dateOf(endsAt) === today ? toInstant(endsAt) <= now : endsAt < today
}

/** It does not take place. One that is moved does. */
export const isCalledOff = ({ status }: Pick<Session, 'status'>): boolean =>
  status === 'cancelled' || status === 'withdrawn'

/** Its file is gone (`build/goneSessions`): no more is known than what it was called and why it is off. */
export const isNameOnly = (
  session: Pick<Session, 'status' | 'date' | 'statusNote' | 'description'>,
): boolean =>
  isCalledOff(session) && session.date === null && session.description === session.statusNote

export function registrationState(session: Registrable, now: Date): RegistrationState {
  const { required, deadline, method } = session.registration
  if (isOver(session, now) || isCalledOff(session)) return 'closed'
  if (required === false) return 'notNeeded'
  if (deadline) {
    const left = deadlineInstant(deadline).getTime() - now.getTime()
    if (left <= 0) return 'closed'
    return left <= SOON ? 'closesSoon' : 'open'
  }
  return method ? 'open' : 'unknown'
}
