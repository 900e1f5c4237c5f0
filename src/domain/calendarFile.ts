/* What the user has kept → a calendar file, and what is to be remembered of it. */
import type { Bookmark } from './bookmarkSchema.ts'
import { writeCalendar } from './calendarEntry.ts'
import { toHandedEntry, toRepairs, type ExportState, type HandedEntry } from './calendarExport.ts'
import type { CalendarExport } from './calendarExportSchema.ts'
import type { CalendarChoices, CalendarRequest } from './calendarRequest.ts'
import { reconcile } from './carryOver.ts'
import type { Session } from './contentSchema.ts'
import { deadlineInstant } from './registration.ts'
import { compareSessions } from './schedule.ts'

export interface CalendarFile {
  name: string
  /** `text/calendar; charset=utf-8` */
  text: string
  /** To be remembered once the file has been handed out. */
  exported: CalendarExport[]
}

export interface CalendarState extends ExportState {
  bookmarks: readonly Bookmark[]
}

/**
 * The file that a request asks for; null where there is nothing to put in it. Kept sessions that the content
 * no longer has are not in it: `repair` calls them off where they were handed out.
 */
export function toCalendarFile(
  request: CalendarRequest,
  state: CalendarState,
): CalendarFile | null {
  switch (request.kind) {
    case 'repair': {
      const repairs = toRepairs(state)
      const file = toFile('rettelser-til-kalenderen.ics', 'Rettelser til Ledelsesugen', repairs)
      // The number is used up, but whether the calendar took it is for the user to say.
      const exported = repairs.map(({ before, entry }) => ({
        ...before,
        sequence: entry.sequence,
        isInDoubt: true,
      }))
      return file && { ...file, exported }
    }
    case 'agenda': {
      const { day, choices } = request
      const sessions = keptSessions(state).filter(({ date }) => !day || date === day)
      const name = day ? `min-uge-${day}.ics` : 'min-uge.ics'
      return toFile(name, 'Min uge i Ledelsesugen', handOutAll(sessions, choices, state))
    }
    case 'session': {
      const sessions = state.sessions.filter(({ id }) => id === request.sessionId)
      return toFile(
        `${request.sessionId}.ics`,
        undefined,
        handOutAll(sessions, request.choices, state),
      )
    }
  }
}

/** Also those that are found under another id. */
function keptSessions({ bookmarks, sessions }: CalendarState): Session[] {
  const ids = new Set(
    reconcile(bookmarks, sessions).flatMap((result) =>
      'session' in result ? result.session.id : [],
    ),
  )
  return sessions.filter(({ id }) => ids.has(id)).sort(compareSessions)
}

function handOutAll(
  sessions: readonly Session[],
  { reminder, withDeadlines, withNotes }: CalendarChoices,
  state: CalendarState,
): HandedEntry[] {
  const options = { reminder, withNote: withNotes }
  return sessions.flatMap((session) =>
    kindsOf(session, withDeadlines, state.now).flatMap(
      (kind) => toHandedEntry(session, kind, options, state) ?? [],
    ),
  )
}

/** A deadline that is past is no use in a calendar. */
function kindsOf({ registration }: Session, withDeadlines: boolean, now: Date) {
  const { deadline } = registration
  return withDeadlines && deadline && deadlineInstant(deadline) > now
    ? (['deadline', 'session'] as const)
    : (['session'] as const)
}

function toFile(
  name: string,
  title: string | undefined,
  handed: readonly HandedEntry[],
): CalendarFile | null {
  if (handed.length === 0) return null
  const named = title !== undefined && handed.length > 1 ? { name: title } : {}
  const text = writeCalendar(
    handed.map(({ entry }) => entry),
    named,
  )
  return { name, text, exported: handed.map(({ exported }) => exported) }
}
