/* A page that is left in the middle of what it does, and perhaps comes back as it was. */
import 'fake-indexeddb/auto'
import type { Transaction } from 'dexie'
import { expect, it, onTestFinished, vi } from 'vitest'
import { freshDatabase } from '../support/freshDatabase.ts'
import { realContent } from '../support/realContent.ts'
import { addBookmark, watchBookmarks } from '../../src/data/bookmarkTable.ts'
import { holdsContent, replaceStoredContent } from '../../src/data/contentTable.ts'
import { read, reconnect } from '../../src/data/gate.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import { buildSession } from '../support/buildSession.ts'

const bookmarkOf = (id: string) => toBookmark(buildSession({ id }), new Date())

it('D20: a reading is broken off when its page is left, and done again on the way back', async () => {
  const db = freshDatabase()
  await addBookmark(bookmarkOf('2020-a'), db)
  let attempts = 0
  const count = await read(db, [db.bookmarks], async () => {
    attempts += 1
    await db.bookmarks.get('2020-a')
    if (attempts === 1) db.leave()
    return db.bookmarks.count()
  })
  expect(count).toBe(1)
  expect(attempts).toBe(2)
})

it('D20: a page that was left holds nobody up', async () => {
  const left = freshDatabase()
  const next = freshDatabase(left.name)
  const reading = vi.fn()
  // Frozen: it asks and asks, and its transaction does not end before it is broken off.
  let isLeft = false
  const endless = left
    .transaction('r', [left.bookmarks], async () => {
      while (!isLeft) reading(await left.bookmarks.count())
    })
    .catch((error: unknown) => Object(error).name as string)
  await vi.waitFor(() => expect(reading).toHaveBeenCalled())
  const adding = addBookmark(bookmarkOf('2020-a'), next)
  left.leave()
  await adding
  isLeft = true
  expect(await endless).toBe('AbortError')
})

it('D20: content that is being stored when the page is left can wait for the next one', async () => {
  const db = freshDatabase()
  const brokenOff = vi.fn()
  const leaveOnce = (_key: unknown, _row: unknown, transaction: Transaction) => {
    db.editions.hook('creating').unsubscribe(leaveOnce)
    transaction.on('abort', brokenOff)
    db.leave()
  }
  db.editions.hook('creating', leaveOnce)
  await replaceStoredContent(realContent, db).catch(() => undefined)
  expect(brokenOff).toHaveBeenCalled()
  await replaceStoredContent(realContent, db)
  expect(await holdsContent(realContent, db)).toBe(true)
})

it('D20: what is being written when the page is left is finished', async () => {
  const db = freshDatabase()
  await reconnect(db)
  const adding = addBookmark(bookmarkOf('2020-a'), db)
  db.leave()
  await adding
  expect(await db.bookmarks.count()).toBe(1)
})

it('D20: on the way back, a page shows what others have done meanwhile', async () => {
  const db = freshDatabase()
  const other = freshDatabase(db.name)
  const shown = vi.fn()
  const failed = vi.fn()
  onTestFinished(
    watchBookmarks((rows) => shown(rows.map(({ sessionId }) => sessionId)), failed, db),
  )
  await vi.waitFor(() => expect(shown).toHaveBeenLastCalledWith([]))
  db.leave()
  await addBookmark(bookmarkOf('2020-a'), other)
  await reconnect(db)
  await vi.waitFor(() => expect(shown).toHaveBeenLastCalledWith(['2020-a']))
  expect(failed).not.toHaveBeenCalled()
})
