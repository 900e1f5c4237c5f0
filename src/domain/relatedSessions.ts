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

const takesPlace = (session: Related) => !isCalledOff(session)

const others = <Card extends Related>(session: Timed, sessions: readonly Card[]) =>
  sessions.filter(
    (other) => other.id !== session.id && other.edition === session.edition && takesPlace(other),
  )

/** Sessions that overlap it in time. Without a known time there are none. */
export function parallelTo<Card extends Related>(
  session: Timed,
  sessions: readonly Card[],
): Card[] {
  const { startsAt, endsAt } = session
  if (!startsAt) return []
  const parallel = others(session, sessions).filter((other) => {
    if (!other.startsAt) return false
    if (!endsAt || !other.endsAt) return other.startsAt === startsAt
    return other.startsAt < endsAt && other.endsAt > startsAt
  })
  return parallel.sort(compareSessions)
}

/** The next sessions of the same day that begin when it is over, or later. */
export function afterwards<Card extends Related>(
  session: Timed,
  sessions: readonly Card[],
): Card[] {
  const end = session.endsAt && endInstant(session)
  if (!end) return []
  return others(session, sessions)
    .filter((other) => other.date === session.date && other.startsAt)
    .filter((other) => other.startsAt && toInstant(other.startsAt) >= end)
    .sort(compareSessions)
    .slice(0, MOST)
}

/** Sessions of the same edition that share the most topics with it. */
export function onSameTopic<Card extends Related>(
  session: Timed & Pick<Session, 'topics'>,
  sessions: readonly Card[],
): Card[] {
  const { topics } = session
  /** By how many topics they share. Only the fullest are put in order: in a week of thousands many share something. */
  const sharing: Card[][] = topics.map(() => [])
  for (const other of others(session, sessions)) {
    const count = topics.filter((topic) => other.topics.includes(topic)).length
    sharing[count - 1]?.push(other)
  }
  const fullest: Card[] = []
  for (const cards of sharing.reverse()) {
    if (fullest.length < MOST) fullest.push(...cards.sort(compareSessions))
  }
  return fullest.slice(0, MOST)
}
