/* What goes on at a moment of the week: now, soon, and the rest of the day. */
import { endInstant, isCalledOff } from './registration.ts'
import { dateOf, toInstant, toLocal } from './localTime.ts'
import type { SessionCard } from './pageContent.ts'
import { compareSessions } from './schedule.ts'

const SOON = 60 * 60_000

export interface LiveNow {
  /** Begun and not over. */
  current: SessionCard[]
  /** Begins within an hour. */
  soon: SessionCard[]
  /** Later today; sessions of today without a known time as well, since they may still come. */
  laterToday: SessionCard[]
}

/** Cancelled and withdrawn sessions do not take place. Kept ones come first in each part. */
export function liveNow(
  sessions: readonly SessionCard[],
  now: Date,
  isKept: (sessionId: string) => boolean,
): LiveNow {
  const today = dateOf(toLocal(now))
  const live: LiveNow = { current: [], soon: [], laterToday: [] }
  for (const session of [...sessions].sort(compareSessions)) {
    if (isCalledOff(session)) continue
    const end = endInstant(session)
    if (end <= now) continue
    if (!session.startsAt) {
      if (session.date === today) live.laterToday.push(session)
      continue
    }
    const untilStart = toInstant(session.startsAt).getTime() - now.getTime()
    if (untilStart <= 0) live.current.push(session)
    else if (untilStart <= SOON) live.soon.push(session)
    else if (session.date === today) live.laterToday.push(session)
  }
  const keptFirst = (a: SessionCard, b: SessionCard) => Number(isKept(b.id)) - Number(isKept(a.id))
  live.current.sort(keptFirst)
  live.soon.sort(keptFirst)
  live.laterToday.sort(keptFirst)
  return live
}
