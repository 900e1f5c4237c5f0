/* Two weeks side by side: what only the other has, what is in common, and what only the user has. */
import type { AgendaItem } from './agenda.ts'
import { sessionCode } from './agendaLink.ts'
import type { Snapshot } from './bookmarkSchema.ts'
import type { SessionCard } from './pageContent.ts'
import { compareSessions } from './schedule.ts'

/** A line of a week: enough to know what it is. Both a session and what was seen of one are such. */
export interface WeekLine extends Pick<
  Snapshot,
  'title' | 'date' | 'startsAt' | 'endsAt' | 'allDay'
> {
  id: string
  /** Is there a doubt whether this one is meant? Then the user has to point it out. */
  isUnsure: boolean
}

export interface ComparedWeeks {
  /** Only the other has these, in the order of the week: the user may choose among them. */
  theirs: WeekLine[]
  common: WeekLine[]
  mine: WeekLine[]
  /** How many of the other's sessions are not known here. */
  unknown: number
}

type Lined = Omit<WeekLine, 'id' | 'isUnsure'>

export function toWeekLine(id: string, shown: Lined, isUnsure = false): WeekLine {
  const { title, date, startsAt, endsAt, allDay } = shown
  return { id, title, date, startsAt, endsAt, allDay, isUnsure }
}

/** All sessions by the code of their id and of each id that they have had. Two may share a code. */
export function indexByCode(sessions: readonly SessionCard[]): Map<string, SessionCard[]> {
  const index = new Map<string, SessionCard[]>()
  for (const session of sessions) {
    for (const code of new Set([session.id, ...session.formerIds].map(sessionCode))) {
      index.set(code, [...(index.get(code) ?? []), session])
    }
  }
  return index
}

/**
 * The week of a link against Min uge. What the content has lost can still be in common, because a
 * kept session has a code as well.
 * @param mine Min uge, in order
 */
export function compareWeeks(
  codes: readonly string[],
  mine: readonly AgendaItem[],
  sessionsByCode: ReadonlyMap<string, SessionCard[]>,
): ComparedWeeks {
  const keptByCode = new Map(mine.map((item) => [sessionCode(item.bookmark.sessionId), item]))
  const keptBySession = new Map(mine.map((item) => [item.session?.id, item]))
  const common = new Set<AgendaItem>()
  const theirs = new Map<string, { session: SessionCard; isUnsure: boolean }>()
  let unknown = 0
  for (const code of new Set(codes)) {
    const meant = sessionsByCode.get(code) ?? []
    const kept = [keptByCode.get(code), ...meant.map(({ id }) => keptBySession.get(id))]
    const found = kept.filter((item) => item !== undefined)
    found.forEach((item) => common.add(item))
    if (found.length > 0) continue
    if (meant.length === 0) unknown++
    for (const session of meant) {
      theirs.set(session.id, { session, isUnsure: meant.length > 1 })
    }
  }
  const linesOf = (items: readonly AgendaItem[]) =>
    items.map(({ bookmark, session }) => toWeekLine(bookmark.sessionId, session ?? bookmark.seen))
  return {
    theirs: [...theirs.values()]
      .sort((a, b) => compareSessions(a.session, b.session))
      .map(({ session, isUnsure }) => toWeekLine(session.id, session, isUnsure)),
    common: linesOf(mine.filter((item) => common.has(item))),
    mine: linesOf(mine.filter((item) => !common.has(item))),
    unknown,
  }
}
