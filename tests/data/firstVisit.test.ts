import { expect, it } from 'vitest'
import { blockStorage, everything, freshDatabase } from '../support/freshDatabase.ts'
import { realContent } from '../support/realContent.ts'
import { watchBookmarks } from '../../src/data/bookmarkTable.ts'
import {
  holdsContent,
  readStoredContent,
  replaceStoredContent,
} from '../../src/data/contentTable.ts'
import { readKeptData } from '../../src/data/keptData.ts'
import { readSetting } from '../../src/data/settingTable.ts'
import type { Bookmark } from '../../src/domain/bookmarkSchema.ts'

it('there is nothing on the device, and that is no error', async () => {
  const db = freshDatabase()
  expect(await readStoredContent(db)).toBeNull()
  expect(await holdsContent(realContent, db)).toBe(false)
  expect(await readSetting('toldReadyOffline', db)).toBe(false)
  expect(await readKeptData(db)).toEqual({
    bookmarks: 0,
    notes: 0,
    unreadable: 0,
    sessions: 0,
    posts: 0,
    contentUpdatedAt: null,
  })
})

it('the bookmarks are known to be none, not merely unknown', async () => {
  const db = freshDatabase()
  const bookmarks = await new Promise<Bookmark[]>((resolve, reject) => {
    const stop = watchBookmarks(
      (rows) => {
        stop()
        resolve(rows)
      },
      reject,
      db,
    )
  })
  expect(bookmarks).toEqual([])
})

it('D15: what a browser without storage holds is nothing, and no error', async () => {
  const db = freshDatabase()
  blockStorage()
  expect(await holdsContent(realContent, db)).toBe(false)
})

it('what the network gives is put on the device, all of it', async () => {
  const db = freshDatabase()
  expect(await replaceStoredContent(realContent, db)).toBe('stored')
  expect(await holdsContent(realContent, db)).toBe(true)
  const rows = await everything(db)
  expect(rows.sessions).toHaveLength(20)
  expect(rows.posts).toHaveLength(4)
  expect(rows.pages).toHaveLength(5)
  expect(rows.editions).toHaveLength(9)
  expect(rows.bookmarks).toEqual([])
})

it('an entry is found by what never changes: id or year', async () => {
  const db = freshDatabase()
  await replaceStoredContent(realContent, db)
  expect(await db.sessions.get('2020-ledertraef')).toMatchObject({ slug: 'ledertraef-2020' })
  expect(await db.editions.get(2020)).toMatchObject({ held: 'confirmed' })
})
