import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { blockStorage, freshDatabase } from '../support/freshDatabase.ts'
import { addBookmark, removeBookmark, watchBookmarks } from '../../src/data/bookmarkTable.ts'
import { readStoredContent } from '../../src/data/contentTable.ts'
import type { Database } from '../../src/data/database.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import type { Bookmark } from '../../src/domain/bookmarkSchema.ts'
import { buildSession } from '../support/buildSession.ts'

const at = (instant: string) => new Date(instant)
const bookmark = toBookmark(buildSession(), at('2020-10-01T08:00:00Z'))

const read = (db: Database) =>
  new Promise<Bookmark[]>((resolve, reject) => {
    const stop = watchBookmarks(
      (rows) => {
        stop()
        resolve(rows)
      },
      reject,
      db,
    )
  })

describe('keeping a session', () => {
  it('is done when the promise is: what is read afterwards has it', async () => {
    const db = freshDatabase()
    await addBookmark(bookmark, db)
    expect(await read(db)).toEqual([bookmark])
  })

  it('twice keeps what the user saw the first time', async () => {
    const db = freshDatabase()
    await addBookmark(bookmark, db)
    const again = buildSession({ title: 'En anden titel', date: '2020-10-30' })
    await addBookmark(toBookmark(again, at('2020-10-20T08:00:00Z')), db)
    expect(await read(db)).toEqual([bookmark])
  })

  it('again, after it was taken away, keeps what the user sees now', async () => {
    const db = freshDatabase()
    await addBookmark(bookmark, db)
    await removeBookmark(bookmark.sessionId, db)
    const now = toBookmark(buildSession({ title: 'Nyt' }), at('2020-10-20T08:00:00Z'))
    await addBookmark(now, db)
    expect(await read(db)).toEqual([now])
  })
})

describe('taking a session away', () => {
  it('leaves the others', async () => {
    const db = freshDatabase()
    const other = toBookmark(buildSession({ id: '2020-anden' }), at('2020-10-01T08:00:00Z'))
    await Promise.all([addBookmark(bookmark, db), addBookmark(other, db)])
    await removeBookmark(bookmark.sessionId, db)
    expect(await read(db)).toEqual([other])
  })

  it('that was never kept is no error', async () => {
    const db = freshDatabase()
    await expect(removeBookmark('2020-findes-ikke', db)).resolves.toBeUndefined()
    expect(await read(db)).toEqual([])
  })
})

describe('a bookmark that cannot be read', () => {
  const unreadable = [
    { sessionId: '2020-a' },
    { sessionId: '2020-b', savedAt: 5, seen: bookmark.seen },
    { sessionId: '2020-c', savedAt: bookmark.savedAt, seen: { ...bookmark.seen, title: null } },
    { sessionId: '2020-d', savedAt: bookmark.savedAt, seen: null },
    { ...bookmark, sessionId: '2020-e', remind: true },
  ]

  it.each(unreadable)('is passed over and stays where it is ($sessionId)', async (row) => {
    const db = freshDatabase()
    await db.bookmarks.add(row)
    await addBookmark(bookmark, db)
    expect(await read(db)).toEqual([bookmark])
    expect(await db.bookmarks.get(row.sessionId)).toEqual(row)
  })

  it('is not written over when the same session is kept again', async () => {
    const db = freshDatabase()
    const row = { sessionId: bookmark.sessionId, note: 'Fra en nyere udgave af appen' }
    await db.bookmarks.add(row)
    await addBookmark(bookmark, db)
    expect(await db.bookmarks.toArray()).toEqual([row])
  })
})

describe('a browser that lets the site keep nothing', () => {
  it('says so to the one who keeps, and to the one who takes away', async () => {
    const db = freshDatabase()
    blockStorage()
    await expect(addBookmark(bookmark, db)).rejects.toThrow()
    await expect(removeBookmark(bookmark.sessionId, db)).rejects.toThrow()
  })

  it('D15: says so at once, however often it is asked, also where it refuses to speak of storage', async () => {
    const db = freshDatabase()
    // As in a page: there Dexie looks at what the browser refuses to show.
    vi.stubGlobal('navigator', {})
    vi.spyOn(globalThis, 'indexedDB', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
    onTestFinished(() => {
      vi.unstubAllGlobals()
    })
    for (let times = 0; times < 3; times++) {
      await expect(addBookmark(bookmark, db)).rejects.toMatchObject({ name: 'SecurityError' })
    }
  })

  it('says so to the one who listens, also when others have tried before', async () => {
    const db = freshDatabase()
    blockStorage()
    await expect(read(db)).rejects.toThrow()
    await expect(readStoredContent(db)).rejects.toThrow()
    await expect(read(db)).rejects.toThrow()
  })
})

describe('one who has stopped listening before there was an answer', () => {
  it('hears nothing', async () => {
    const db = freshDatabase()
    const heard = vi.fn()
    watchBookmarks(heard, heard, db)()
    await addBookmark(bookmark, db)
    expect(await read(db)).toEqual([bookmark])
    expect(heard).not.toHaveBeenCalled()
  })
})
