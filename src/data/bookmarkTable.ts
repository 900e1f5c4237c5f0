/* The user's bookmarks, one row each. */
import { bookmarkSchema, type Bookmark } from '../domain/bookmarkSchema.ts'
import { check } from '../domain/parseContent.ts'
import { carryCalendarExports } from './calendarExportTable.ts'
import { database, type Database } from './database.ts'
import { write } from './gate.ts'
import { carryNotes } from './noteTable.ts'
import { watchRows } from './watchRows.ts'

/** Rows that cannot be read are passed over here (quarantineTable lays them aside). Joins the transaction that it is called in. */
export async function readBookmarks(db = database): Promise<Bookmark[]> {
  const rows = await db.bookmarks.toArray()
  return rows.flatMap((row) => check(bookmarkSchema, row).value ?? [])
}

/** Keeps a bookmark. One that is there already stays as it was, with what the user last saw. */
export async function addBookmark(bookmark: Bookmark, db = database): Promise<void> {
  await write(db, [db.bookmarks], async () => {
    if (!(await db.bookmarks.get(bookmark.sessionId))) await db.bookmarks.add(bookmark)
  })
}

/** Takes a bookmark away. One that is not there is no error. */
export async function removeBookmark(sessionId: string, db = database): Promise<void> {
  await write(db, [db.bookmarks], () => db.bookmarks.delete(sessionId))
}

/** Remembers what the user has now seen of a kept session. One that is no longer kept stays away. */
export async function replaceSeen(bookmark: Bookmark, db = database): Promise<void> {
  await write(db, [db.bookmarks], async () => {
    if (await db.bookmarks.get(bookmark.sessionId)) await db.bookmarks.put(bookmark)
  })
}

/** A bookmark that goes to another id; `isMerge`: what is kept there already is the same, and stays. */
export interface BookmarkMove {
  from: string
  to: Bookmark
  isMerge: boolean
}

/**
 * Puts bookmarks under the ids that their sessions now have, all or none: ids may be exchanged or
 * handed on in a row. Where one would come upon another that is not the same, none is moved: a
 * bookmark in its old place is better than one that is lost. Notes and what was handed to the calendar
 * go with them.
 */
export async function carryBookmarks(moves: readonly BookmarkMove[], db = database): Promise<void> {
  await write(db, [db.bookmarks, db.notes, db.calendarExports], async () => {
    const taken = new Set(await db.bookmarks.toCollection().primaryKeys())
    const present = moves.filter(({ from }) => taken.has(from))
    // Another tab has done it: what was exchanged must not be exchanged back.
    if (await haveAllArrived(present, db)) return
    for (const { from } of present) taken.delete(from)
    const arriving: Bookmark[] = []
    for (const { to, isMerge } of present) {
      if (!taken.has(to.sessionId)) arriving.push(to)
      else if (!isMerge) return
      taken.add(to.sessionId)
    }
    await db.bookmarks.bulkDelete(present.map(({ from }) => from))
    await db.bookmarks.bulkAdd(arriving)
    const ids = present.map(({ from, to }) => ({ from, to: to.sessionId, title: to.seen.title }))
    await carryNotes(ids, db)
    await carryCalendarExports(ids, db)
  })
}

async function haveAllArrived(moves: readonly BookmarkMove[], db: Database): Promise<boolean> {
  const rows = await db.bookmarks.bulkGet(moves.map(({ to }) => to.sessionId))
  return moves.every(({ to, isMerge }, at) => {
    const row = check(bookmarkSchema, rows[at]).value
    return !isMerge && row?.savedAt === to.savedAt && row.carriedFrom === to.carriedFrom
  })
}

/**
 * Calls `onChange` with all bookmarks now and after each change, in this tab or another.
 * @returns a function that ends it
 */
export const watchBookmarks = (
  onChange: (bookmarks: Bookmark[]) => void,
  onError: (error: unknown) => void,
  db = database,
): (() => void) => watchRows(db, () => readBookmarks(db), onChange, onError)

/**
 * Keeps several, all or none. Those that are there already stay as they were.
 * @returns how many are new
 */
export async function addBookmarks(bookmarks: readonly Bookmark[], db = database): Promise<number> {
  return write(db, [db.bookmarks], async () => {
    const taken = new Set(await db.bookmarks.toCollection().primaryKeys())
    const arriving = bookmarks.filter(({ sessionId }) => !taken.has(sessionId))
    await db.bookmarks.bulkAdd(arriving)
    return arriving.length
  })
}
