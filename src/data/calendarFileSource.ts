/* Makes a calendar file from what lies on the device, for the worker and, where there is none, for the page. */
import { toCalendarFile, type CalendarFile, type CalendarState } from '../domain/calendarFile.ts'
import type { CalendarRequest } from '../domain/calendarRequest.ts'
import { readBookmarks } from './bookmarkTable.ts'
import { readCalendarExports, replaceCalendarExports } from './calendarExportTable.ts'
import { readStoredContent } from './contentTable.ts'
import { database } from './database.ts'
import { write } from './gate.ts'
import { readNotes } from './noteTable.ts'

/** The parts of the content that a calendar is made from. */
export type CalendarSource = Pick<CalendarState, 'sessions' | 'origin'>

async function readSource(db: typeof database): Promise<CalendarSource | null> {
  const content = await readStoredContent(db)
  return content && { sessions: content.sessions, origin: content.site.origin }
}

/**
 * Makes the file and remembers that it was handed out, or fails at both.
 * @param source the content on screen; without it, what is stored
 * @param fallback where else there is content, when none is stored
 * @returns null where there is no content, or nothing in it to put in a calendar
 */
export async function readCalendarFile(
  request: CalendarRequest,
  now: Date,
  {
    source,
    fallback,
    db = database,
  }: {
    source?: CalendarSource
    fallback?: () => Promise<CalendarSource | null>
    db?: typeof database
  } = {},
): Promise<CalendarFile | null> {
  const content = source ?? (await readSource(db)) ?? (await fallback?.()) ?? null
  if (!content) return null
  return write(db, [db.bookmarks, db.notes, db.calendarExports], async () => {
    const bookmarks = await readBookmarks(db)
    const notes = await readNotes(db)
    const file = toCalendarFile(request, {
      ...content,
      bookmarks,
      notes: new Map(notes.map(({ sessionId, text }) => [sessionId, text])),
      exports: await readCalendarExports(db),
      now,
    })
    if (file) await replaceCalendarExports(file.exported, db)
    return file
  })
}
