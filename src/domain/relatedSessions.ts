/* What belongs to a session: at the same time, afterwards, on the same topic. What there is to read is in articles. */
import type { Session } from './contentSchema.ts'
import { endInstant, isCalledOff } from './registration.ts'
import { toInstant } from './localTime.ts'
import { compareSessions } from './schedule.ts'

const MOST = 3
/** As many as are named of those at the same time, in a week that has more. */
export const MOST_PARALLEL = 20

type Timed = Pick<Session, 'id' | 'edition' | 'startsAt' | 'endsAt' | 'date'>
type Related = Timed & Pick<Session, 'title' | 'status' | 'topics'>

/** Of one list, by edition: a week of thousands asks it once for each of its pages. */
const ordered = new WeakMap<readonly Related[], Map<number, Related[]>>()

/** What takes place in the year of a session, in order. */
function sameYear<Card extends Related>({ edition }: Timed, sessions: readonly Card[]): Card[] {
  const byYear = ordered.get(sessions) ?? new Map<number, Related[]>()
  ordered.set(sessions, byYear)
  const known = byYear.get(edition) as Card[] | undefined
  if (known) return known
  const found = sessions
    .filter((other) => other.edition === edition && !isCalledOff(other))
    .sort(compareSessions)
  byYear.set(edition, found)
  return found
}

/** Sessions that overlap it in time. Without a known time there are none. */
export function parallelTo<Card extends Related>(
  session: Timed,
  sessions: readonly Card[],
): Card[] {
  const { startsAt, endsAt } = session
  if (!startsAt) return []
  return sameYear(session, sessions).filter((other) => {
    if (!other.startsAt || other.id === session.id) return false
    if (!endsAt || !other.endsAt) return other.startsAt === startsAt
    return other.startsAt < endsAt && other.endsAt > startsAt
  })
}

/** The next sessions of the same day that begin when it is over, or later. */
export function afterwards<Card extends Related>(
  session: Timed,
  sessions: readonly Card[],
): Card[] {
  const { id, date, startsAt, endsAt } = session
  if (!startsAt || !endsAt) return []
  const end = endInstant(session)
  const found: Card[] = []
  for (const other of sameYear(session, sessions)) {
    if (other.date !== date || !other.startsAt || other.startsAt < startsAt) continue
    if (other.id !== id && toInstant(other.startsAt) >= end) found.push(other)
    if (found.length === MOST) break
  }
  return found
}

/** Sessions of the same edition that share the most topics with it. */
export function onSameTopic<Card extends Related>(
  session: Timed & Pick<Session, 'topics'>,
  sessions: readonly Card[],
): Card[] {
  const { id, topics } = session
  /** By how many topics they share, the fullest first. */
  const sharing: Card[][] = topics.map(() => [])
  for (const other of sameYear(session, sessions)) {
    const count = topics.filter((topic) => other.topics.includes(topic)).length
    if (other.id !== id) sharing[topics.length - count]?.push(other)
    // In a week of thousands many share all: those that follow cannot come before them.
    if (sharing[0]?.length === MOST) break
  }
  return sharing.flat().slice(0, MOST)
}
