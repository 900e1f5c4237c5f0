/* What the app keeps on the device: for the page that shows it, and deletes it on request. */
import { readStoredContent } from './contentTable.ts'
import { removeCopies } from './copyBeforeUpgrade.ts'
import { database } from './database.ts'
import { read, write } from './gate.ts'
import { removeSpareCopies } from './spareCopyFile.ts'

export interface KeptData {
  bookmarks: number
  notes: number
  /** Rows of the user's that cannot be read. */
  unreadable: number
  sessions: number
  posts: number
  /** Danish wall time of the stored content's latest revision; null when none is stored. */
  contentUpdatedAt: string | null
}

export async function readKeptData(db = database): Promise<KeptData> {
  const content = await readStoredContent(db)
  const [bookmarks, notes, unreadable] = await read(
    db,
    [db.bookmarks, db.notes, db.quarantine],
    () => Promise.all([db.bookmarks.count(), db.notes.count(), db.quarantine.count()]),
  )
  return {
    bookmarks,
    notes,
    unreadable,
    sessions: content?.sessions.length ?? 0,
    posts: content?.posts.length ?? 0,
    contentUpdatedAt: content?.updatedAt ?? null,
  }
}

/**
 * Empties every table, the user's property included, all or nothing, and then the copies outside
 * of the database. Only ever called after a confirmation.
 */
export async function removeKeptData(db = database): Promise<void> {
  // The stamp is not the user's: it tells what may write here.
  const tables = db.tables.filter(({ name }) => name !== 'meta')
  await write(db, tables, () => Promise.all(tables.map((table) => table.clear())))
  await Promise.all([removeCopies(), removeSpareCopies()])
}
