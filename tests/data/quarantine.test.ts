/* D22: rows that cannot be read, by an old fault, a foreign hand, or a release that was taken back. */
import { everything, freshDatabase } from '../support/freshDatabase.ts'
import { describe, expect, it, vi } from 'vitest'
import { readBackupRows } from '../../src/data/backupTable.ts'
import { addBookmark, readBookmarks } from '../../src/data/bookmarkTable.ts'
import { readKeptData, removeKeptData } from '../../src/data/keptData.ts'
import { readNotes, replaceNote } from '../../src/data/noteTable.ts'
import { layAside } from '../../src/data/quarantineTable.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import { toNote } from '../../src/domain/notes.ts'
import { buildSession } from '../support/buildSession.ts'

const AT = new Date('2020-10-01T08:00:00Z')
const bookmark = toBookmark(buildSession(), AT)
const note = toNote(buildSession(), 'Husk det', AT)
const junk = {
  bookmarks: [
    { ...bookmark, sessionId: '2020-e', remind: true },
    { sessionId: bookmark.sessionId },
  ],
  notes: [{ sessionId: note.sessionId, text: 5 }],
  calendarExports: [{ uid: 'x@ledelsesugen.dk' }],
}
const good = { ...bookmark, sessionId: '2020-god' }

async function spoiltDatabase() {
  const db = freshDatabase()
  await addBookmark(good, db)
  await db.bookmarks.bulkAdd(junk.bookmarks)
  await db.notes.bulkAdd(junk.notes)
  await db.calendarExports.bulkAdd(junk.calendarExports)
  return db
}

describe('D22: rows that cannot be read', () => {
  it('are laid aside letter by letter, and what can be read stays', async () => {
    const db = await spoiltDatabase()
    expect(await layAside(db)).toBe(4)
    const rows = await everything(db)
    expect(rows.bookmarks).toEqual([good])
    expect([...(rows.notes ?? []), ...(rows.calendarExports ?? [])]).toEqual([])
    expect(rows.quarantine?.map((aside) => (aside as { row: unknown }).row)).toEqual([
      ...junk.bookmarks,
      ...junk.notes,
      ...junk.calendarExports,
    ])
    expect(await readKeptData(db)).toMatchObject({ bookmarks: 1, notes: 0, unreadable: 4 })
  })

  it('no longer stand in the way: their sessions can be kept and written about again', async () => {
    const db = await spoiltDatabase()
    await layAside(db)
    await addBookmark(bookmark, db)
    await replaceNote(note, db)
    expect(await readBookmarks(db)).toEqual([good, bookmark].sort(byId))
    expect(await readNotes(db)).toEqual([note])
  })

  it('are in the backup, where they were', async () => {
    const db = await spoiltDatabase()
    const before = await readBackupRows(db)
    await layAside(db)
    const after = await readBackupRows(db)
    expect(after.notes).toEqual(before.notes)
    expect(after.calendarExports).toEqual(before.calendarExports)
    expect(after.bookmarks).toHaveLength(3)
    expect(after.bookmarks).toEqual(expect.arrayContaining(before.bookmarks))
  })

  it('are laid aside once', async () => {
    const db = await spoiltDatabase()
    await layAside(db)
    const before = await everything(db)
    expect(await layAside(db)).toBe(0)
    expect(await everything(db)).toEqual(before)
  })

  it('stay where they are when the device is full, all of them', async () => {
    const db = await spoiltDatabase()
    const before = await everything(db)
    db.quarantine.hook('creating', () => {
      throw new DOMException('The device is full.', 'QuotaExceededError')
    })
    await expect(layAside(db)).rejects.toThrow()
    expect(await everything(db)).toEqual(before)
  })

  it('go when the user deletes everything', async () => {
    const db = await spoiltDatabase()
    await layAside(db)
    await removeKeptData(db)
    expect(Object.values(await everything(db)).flat()).toEqual([])
  })

  it('come back when they can be read, unless their place has been taken', async () => {
    const db = freshDatabase()
    const taken = { ...bookmark, sessionId: '2020-optaget' }
    await addBookmark({ ...taken, savedAt: '2026-11-22T08:00:00.000Z' }, db)
    await db.quarantine.bulkAdd([
      { table: 'bookmarks', row: bookmark },
      { table: 'bookmarks', row: taken },
      { table: 'notes', row: note },
    ])
    expect(await layAside(db)).toBe(0)
    expect((await readBookmarks(db)).map(({ savedAt }) => savedAt)).toEqual([
      bookmark.savedAt,
      '2026-11-22T08:00:00.000Z',
    ])
    expect(await readNotes(db)).toEqual([note])
    expect(await db.quarantine.toArray()).toMatchObject([{ row: taken }])
  })
})

it('where everything can be read nothing is written', async () => {
  const db = freshDatabase()
  await addBookmark(good, db)
  const writing = vi.spyOn(IDBObjectStore.prototype, 'add')
  expect(await layAside(db)).toBe(0)
  expect(writing).not.toHaveBeenCalled()
})

const byId = (one: { sessionId: string }, other: { sessionId: string }) =>
  one.sessionId < other.sessionId ? -1 : 1
