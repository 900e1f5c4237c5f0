import { describe, expect, it, vi } from 'vitest'
import { everything, freshDatabase } from '../support/freshDatabase.ts'
import { newerContent, olderContent, realContent } from '../support/realContent.ts'
import { addBookmark } from '../../src/data/bookmarkTable.ts'
import {
  holdsContent,
  readStoredContent,
  replaceStoredContent,
} from '../../src/data/contentTable.ts'
import { Database } from '../../src/data/database.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import { buildSession } from '../support/buildSession.ts'
import { generateContent } from '../support/generateSessions.ts'

async function visitedBefore() {
  const db = freshDatabase()
  await replaceStoredContent(realContent, db)
  return db
}
const sortedById = <Entry extends { id: string }>(entries: readonly Entry[]) =>
  [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))

describe('what was stored', () => {
  it('is there again, whole and unchanged', async () => {
    const { name } = await visitedBefore()
    const db = new Database(name)
    const stored = await readStoredContent(db)
    db.close()
    expect(stored).toEqual({
      ...realContent,
      sessions: sortedById(realContent.sessions),
      posts: sortedById(realContent.posts),
    })
  })

  it('is left alone when the network has the same', async () => {
    const db = await visitedBefore()
    expect(await replaceStoredContent(structuredClone(realContent), db)).toBe('kept')
  })

  it('stays when a cache on the way has something older', async () => {
    const db = await visitedBefore()
    expect(await replaceStoredContent(olderContent(), db)).toBe('kept')
    expect(await holdsContent(realContent, db)).toBe(true)
  })
})

describe('newer content', () => {
  const newer = newerContent(({ sessions }) => {
    sessions.splice(0, 1)
    Object.assign(sessions[0] ?? {}, { title: 'En ny titel' })
  })

  it('takes the place of the old, and nothing of the old is left over', async () => {
    const db = await visitedBefore()
    expect(await replaceStoredContent(newer, db)).toBe('stored')
    const stored = await readStoredContent(db)
    expect(stored).toMatchObject({ version: 'newer' })
    expect(stored?.sessions).toEqual(sortedById(newer.sessions))
    expect(await holdsContent(newer, db)).toBe(true)
    expect(await holdsContent(realContent, db)).toBe(false)
  })

  it('never touches what the user has kept', async () => {
    const db = await visitedBefore()
    const bookmark = toBookmark(buildSession(), new Date())
    await addBookmark(bookmark, db)
    await replaceStoredContent(newer, db)
    expect((await everything(db)).bookmarks).toEqual([bookmark])
  })
})

describe('a week of more sessions than are read or written in one go', () => {
  const large = generateContent({ seed: 1, sessions: 250 })

  it('is there again, whole and unchanged', async () => {
    const db = freshDatabase()
    await replaceStoredContent(large, db)
    expect(await readStoredContent(db)).toEqual({ ...large, sessions: sortedById(large.sessions) })
    expect(await holdsContent(large, db)).toBe(true)
  })

  it('is taken the place of without being read', async () => {
    const db = freshDatabase()
    await replaceStoredContent(large, db)
    const read = vi.spyOn(IDBObjectStore.prototype, 'getAll')
    const newer = { ...large, version: 'newer', updatedAt: '2099-01-01T12:00' }
    expect(await replaceStoredContent(newer, db)).toBe('stored')
    expect(read).not.toHaveBeenCalled()
    read.mockRestore()
    expect((await readStoredContent(db))?.sessions).toHaveLength(250)
  })

  it('stays when most of it is gone in what comes', async () => {
    const db = freshDatabase()
    await replaceStoredContent(large, db)
    const few = { ...large, sessions: large.sessions.slice(0, 100), version: 'few' }
    expect(await replaceStoredContent({ ...few, updatedAt: '2099-01-01T12:00' }, db)).toBe('kept')
  })
})

describe('a failure in the middle of storing', () => {
  const faulty = newerContent(({ sessions }) => {
    // The same id twice: the database refuses the second when most is already written.
    sessions.push(...sessions.slice(0, 1))
  })

  it('leaves the old as it was, whole', async () => {
    const db = await visitedBefore()
    const before = await everything(db)
    await expect(replaceStoredContent(faulty, db)).rejects.toThrow()
    expect(await everything(db)).toEqual(before)
    expect(await holdsContent(realContent, db)).toBe(true)
  })

  it('leaves nothing half where there was nothing', async () => {
    const db = freshDatabase()
    await expect(replaceStoredContent(faulty, db)).rejects.toThrow()
    expect(Object.values(await everything(db)).flat()).toEqual([])
  })

  it('does not stand in the way of the next attempt', async () => {
    const db = await visitedBefore()
    await expect(replaceStoredContent(faulty, db)).rejects.toThrow()
    expect(await replaceStoredContent(newerContent(), db)).toBe('stored')
  })
})
