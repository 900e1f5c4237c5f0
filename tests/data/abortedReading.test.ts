/* What Chromium does on a full disk, right after a write: it breaks off the reading of what was written, and lets go of the connection. */
import 'fake-indexeddb/auto'
import { expect, it, onTestFinished, vi } from 'vitest'
import { takeWarnings } from '../support/brokenStorage.ts'
import { freshDatabase } from '../support/freshDatabase.ts'
import { addBookmark, watchBookmarks } from '../../src/data/bookmarkTable.ts'
import type { Database } from '../../src/data/database.ts'
import { read } from '../../src/data/gate.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import { buildSession } from '../support/buildSession.ts'

const bookmarkOf = (id: string) => toBookmark(buildSession({ id }), new Date())

/** The next reading on this connection is its last. */
function breakOffNextReading(db: Database): void {
  const connection = db.backendDB() as IDBDatabase
  const { objectStore } = IDBTransaction.prototype
  const using = vi.spyOn(IDBTransaction.prototype, 'objectStore').mockImplementation(function (
    this: IDBTransaction,
    name,
  ) {
    if (this.db === connection && this.mode === 'readonly') {
      using.mockRestore()
      connection.close()
      // When it has been asked for something.
      queueMicrotask(() => this.abort())
    }
    return objectStore.call(this, name)
  })
  onTestFinished(() => using.mockRestore())
}

it('D10: a full disk: what was written before the browser let go is on screen all the same', async () => {
  const db = freshDatabase()
  const shown = vi.fn()
  const failed = vi.fn()
  onTestFinished(
    watchBookmarks((rows) => shown(rows.map(({ sessionId }) => sessionId)), failed, db),
  )
  await vi.waitFor(() => expect(shown).toHaveBeenLastCalledWith([]))
  breakOffNextReading(db)
  await addBookmark(bookmarkOf('2020-a'), db)
  await vi.waitFor(() => expect(shown).toHaveBeenLastCalledWith(['2020-a']))
  expect(failed).not.toHaveBeenCalled()
  expect(takeWarnings(/Need to reopen db/)).toBeGreaterThan(0)
})

it('D10: a full disk: a reading that was broken off is done again', async () => {
  const db = freshDatabase()
  await addBookmark(bookmarkOf('2020-a'), db)
  breakOffNextReading(db)
  expect(await read(db, [db.bookmarks], () => db.bookmarks.count())).toBe(1)
})
