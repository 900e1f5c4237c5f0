/* Adds notes, and what has been handed to the user's calendar. */
import type { Dexie } from 'dexie'

export const version2 = (db: Dexie) =>
  db.version(2).stores({ notes: 'sessionId', calendarExports: 'uid' })
