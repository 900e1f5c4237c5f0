/* What an earlier (or later) version of the app, or a fault of the device, has left behind. */
import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../support/freshDatabase.ts'
import { realContent } from '../support/realContent.ts'
import { addBookmark } from '../../src/data/bookmarkTable.ts'
import {
  holdsContent,
  readStoredContent,
  replaceStoredContent,
} from '../../src/data/contentTable.ts'
import type { Database } from '../../src/data/database.ts'
import { readKeptData } from '../../src/data/keptData.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import { buildSession } from '../support/buildSession.ts'

const bookmark = toBookmark(buildSession(), new Date('2020-10-01T08:00:00Z'))

type Damage = (db: Database) => Promise<unknown>

const damages: [string, Damage][] = [
  [
    'a session in the shape of an earlier version of the app',
    (db) => db.sessions.update('2020-ledertraef', { where: 'Online', attendance: undefined }),
  ],
  ['a field the app does not know', (db) => db.posts.toCollection().modify({ likes: 3 })],
  ['a page that is gone', (db) => db.pages.delete('om')],
  ['all pages gone', (db) => db.pages.clear()],
  ['a page too many', (db) => db.pages.add({ id: 'presse', title: 'Presse' })],
  ['a row that is only a key', (db) => db.sessions.put({ id: '2020-x' })],
  ['an edition without its dates', (db) => db.editions.put({ year: 2020 })],
  ['a heading of another format', (db) => db.contentMeta.update('content', { format: 2 })],
  ['a heading without a site', (db) => db.contentMeta.update('content', { site: null })],
  ['a heading that says nothing', (db) => db.contentMeta.put({ key: 'content' })],
  ['no heading at all', (db) => db.contentMeta.clear()],
  [
    'rows of a later format under a later date',
    (db) => db.contentMeta.update('content', { format: 2, updatedAt: '2099-01-01T00:00' }),
  ],
]

describe.each(damages)('stored content with %s', (_, damage) => {
  async function damagedDatabase() {
    const db = freshDatabase()
    await replaceStoredContent(realContent, db)
    await addBookmark(bookmark, db)
    await damage(db)
    return db
  }

  it('is as if there were none', async () => {
    const db = await damagedDatabase()
    expect(await readStoredContent(db)).toBeNull()
    expect(await holdsContent(realContent, db)).toBe(false)
    expect(await readKeptData(db)).toMatchObject({ sessions: 0, bookmarks: 1 })
  })

  it('is refilled by the network, though the version is the same', async () => {
    const db = await damagedDatabase()
    expect(await replaceStoredContent(realContent, db)).toBe('stored')
    expect(await holdsContent(realContent, db)).toBe(true)
  })

  it('costs the user nothing of what is kept', async () => {
    const db = await damagedDatabase()
    await readStoredContent(db)
    await replaceStoredContent(realContent, db)
    expect(await db.bookmarks.toArray()).toEqual([bookmark])
  })
})

describe('stored content of which sessions are missing', () => {
  it('is not called whole: the app does not say that it is ready offline', async () => {
    const db = freshDatabase()
    await replaceStoredContent(realContent, db)
    await db.sessions.delete('2020-ledertraef')
    expect(await holdsContent(realContent, db)).toBe(false)
  })
})
