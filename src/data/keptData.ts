/* What the app keeps on the device: for the page that shows it, and deletes it on request. */
import { readStoredContent } from './contentTable.ts'
import { database } from './database.ts'

export interface KeptData {
  bookmarks: number
  notes: number
  sessions: number
  posts: number
  /** Danish wall time of the stored content's latest revision; null when none is stored. */
  contentUpdatedAt: string | null
}

export async function readKeptData(db = database): Promise<KeptData> {
  const [bookmarks, notes, content] = await Promise.all([
    db.bookmarks.count(),
    db.notes.count(),
    readStoredContent(db),
  ])
  return {
    bookmarks,
    notes,
    sessions: content?.sessions.length ?? 0,
    posts: content?.posts.length ?? 0,
    contentUpdatedAt: content?.updatedAt ?? null,
  }
}

/** Empties every table, the user's property included, all or nothing. Only ever called after a confirmation. */
export async function removeKeptData(db = database): Promise<void> {
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())))
}
