/* Min uge: the user's bookmarks joined with the content. Nothing kept ever falls out of it. */
import type { Bookmark } from './bookmarkSchema.ts'
import { reconcile } from './carryOver.ts'
import { changesSince, type Change } from './changes.ts'
import { minutesBetween, type LocalDate, type LocalDateTime } from './localTime.ts'
import type { SessionCard } from './pageContent.ts'
import { isCalledOff } from './registration.ts'
import { compareSessions, toDays, type ProgrammeDay } from './schedule.ts'

/** A kept session. `session` is null when the content no longer has it; `bookmark.seen` still tells what it was. */
export interface AgendaItem {
  bookmark: Bookmark
  session: SessionCard | null
  /** What differs from what the user last saw. */
  changes: Change[]
  /** Sessions of which one may be this; the user is asked. */
  candidates: SessionCard[]
  title: string
  date: LocalDate | null
  startsAt: LocalDateTime | null
  endsAt: LocalDateTime | null
}

/**
 * Bookmarks of any edition, in the order of the week. Two that turn out to be one session are one item.
 * @param currentYear the year that dates need not name
 */
export function toAgenda(
  bookmarks: readonly Bookmark[],
  sessions: readonly SessionCard[],
  currentYear?: number,
): AgendaItem[] {
  return reconcile(bookmarks, sessions)
    .filter((result) => !('into' in result && result.into))
    .map((result) => {
      const { bookmark } = result
      const session = 'session' in result ? result.session : null
      const { title, date, startsAt, endsAt } = session ?? bookmark.seen
      const changes = session ? changesSince(bookmark.seen, session, currentYear) : []
      const candidates = result.outcome === 'ask' && !bookmark.settled ? result.candidates : []
      return { bookmark, session, changes, candidates, title, date, startsAt, endsAt }
    })
    .sort(compareSessions)
}

/** Is there something about it that the user has not seen? */
export const isNews = ({ bookmark, session, changes, candidates }: AgendaItem): boolean =>
  changes.length > 0 ||
  bookmark.carriedFrom !== null ||
  candidates.length > 0 ||
  (session === null && !bookmark.settled)

export const toAgendaDays = (items: readonly AgendaItem[]): ProgrammeDay<AgendaItem>[] =>
  toDays(items)

/** Minutes that two kept sessions share; 0 where they do not overlap or a time is unknown. */
export function overlapMinutes(a: AgendaItem, b: AgendaItem): number {
  if (!a.startsAt || !a.endsAt || !b.startsAt || !b.endsAt) return 0
  const from = a.startsAt > b.startsAt ? a.startsAt : b.startsAt
  const to = a.endsAt < b.endsAt ? a.endsAt : b.endsAt
  return from < to ? minutesBetween(from, to) : 0
}

/** What is gone from the programme may still take place. */
export const takesPlace = ({ session }: AgendaItem): boolean =>
  session === null || !isCalledOff(session)

/** The kept sessions as the content has them now. */
export const sessionsOf = (items: readonly AgendaItem[]): SessionCard[] =>
  items.flatMap(({ session }) => session ?? [])

/** The kept sessions that overlap `item`, with the minutes they share; none with one that is called off. */
export function overlapsOf(item: AgendaItem, items: readonly AgendaItem[]) {
  if (!takesPlace(item)) return []
  return items
    .filter((other) => other !== item && takesPlace(other))
    .map((other) => ({ other, minutes: overlapMinutes(item, other) }))
    .filter(({ minutes }) => minutes > 0)
}
