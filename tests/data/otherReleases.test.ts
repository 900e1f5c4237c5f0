/* Two releases of the app at one database: in two tabs, or one after the other. */
import { openDeafTab, openNative, upgradeTo } from '../support/brokenStorage.ts'
import { everything, freshDatabase, uniqueName } from '../support/freshDatabase.ts'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import {
  addBookmark,
  readBookmarks,
  removeBookmark,
  watchBookmarks,
} from '../../src/data/bookmarkTable.ts'
import { readStoredContent, replaceStoredContent } from '../../src/data/contentTable.ts'
import type { Database } from '../../src/data/database.ts'
import { reconnect } from '../../src/data/gate.ts'
import { removeKeptData } from '../../src/data/keptData.ts'
import { replaceNote } from '../../src/data/noteTable.ts'
import { layAside } from '../../src/data/quarantineTable.ts'
import { SCHEMA } from '../../src/data/stamp.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import { toNote } from '../../src/domain/notes.ts'
import { buildSession } from '../support/buildSession.ts'
import { realContent } from '../support/realContent.ts'
import secondRelease from '../support/secondRelease.json' with { type: 'json' }

const AT = new Date('2020-10-01T08:00:00Z')
const bookmarkOf = (id: string) => toBookmark(buildSession({ id }), AT)
const LATER = SCHEMA + 1

/** What the second release made of the database. */
function makeSecondRelease(db: IDBDatabase) {
  for (const [name, keyPath] of Object.entries(secondRelease.stores)) {
    db.createObjectStore(name, { keyPath })
  }
}

describe('D04: a tab with an earlier release does not let go', () => {
  async function blocked() {
    const name = uniqueName()
    const old = await openNative(name, 2, makeSecondRelease)
    old.close()
    const close = await openDeafTab(name, 2)
    const db = freshDatabase(name)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    return { db, close }
  }

  /** The browser has said so; its clock is not the one of the test. */
  async function isBlocked(db: Database) {
    while (!db.isBlocked) await new Promise((resolve) => setImmediate(resolve))
  }

  it('and after four seconds that is said, not endured', async () => {
    const { db } = await blocked()
    const failed = vi.fn()
    const act = addBookmark(bookmarkOf('2020-a'), db).catch(failed)
    await isBlocked(db)
    await vi.advanceTimersByTimeAsync(3_900)
    expect(failed).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(200)
    await act
    expect(failed.mock.calls[0]?.[0]).toMatchObject({ trouble: 'blocked' })
    expect(db.trouble).toBe('blocked')
  })

  it('and when it is closed everything goes on by itself', async () => {
    const { db, close } = await blocked()
    const shown = vi.fn()
    onTestFinished(watchBookmarks((rows) => shown(rows.length), vi.fn(), db))
    await isBlocked(db)
    await vi.advanceTimersByTimeAsync(4_100)
    expect(db.trouble).toBe('blocked')
    vi.useRealTimers()
    close()
    await vi.waitFor(() => expect(shown).toHaveBeenLastCalledWith(0))
    expect(db.trouble).toBeNull()
    await addBookmark(bookmarkOf('2020-a'), db)
    await vi.waitFor(() => expect(shown).toHaveBeenLastCalledWith(1))
  })
})

describe('D05: another tab brings a later release while this one is open', () => {
  it('and does not have to wait for this one, which says so', async () => {
    const db = freshDatabase()
    await addBookmark(bookmarkOf('2020-a'), db)
    await upgradeTo(LATER, db.name)
    expect(db.trouble).toBe('outdated')
  })

  it('and what was being written is written', async () => {
    const db = freshDatabase()
    await reconnect(db)
    const writing = Promise.all(
      ['2020-a', '2020-b', '2020-c'].map((id) => addBookmark(bookmarkOf(id), db)),
    )
    const upgrading = upgradeTo(LATER, db.name, SCHEMA)
    await Promise.all([writing, upgrading])
    expect((await readBookmarks(db)).map(({ sessionId }) => sessionId)).toEqual([
      '2020-a',
      '2020-b',
      '2020-c',
    ])
  })

  it('and nothing is written in the old shape where the later release forbids it', async () => {
    const db = freshDatabase()
    await addBookmark(bookmarkOf('2020-a'), db)
    await upgradeTo(LATER, db.name)
    await expect(addBookmark(bookmarkOf('2020-b'), db)).rejects.toMatchObject({ trouble: 'newer' })
    expect((await readBookmarks(db)).map(({ sessionId }) => sessionId)).toEqual(['2020-a'])
    expect(db.trouble).toBe('newer')
  })

  it('and to delete everything in another tab does not have to wait either', async () => {
    const db = freshDatabase()
    await addBookmark(bookmarkOf('2020-a'), db)
    await freshDatabase(db.name).delete()
    expect(db.trouble).toBeNull()
    expect(await readBookmarks(db)).toEqual([])
  })
})

describe('D06: the device has been used by a later release, which was taken back', () => {
  async function laterDevice(minReader = LATER) {
    const first = freshDatabase()
    await addBookmark(bookmarkOf('2020-a'), first)
    await replaceStoredContent(realContent, first)
    await first.notes.add({ sessionId: '2020-a', text: 'I en ny form', mood: 'glad' })
    first.close()
    await upgradeTo(LATER, first.name, minReader)
    return freshDatabase(first.name)
  }

  it('and what can be read is shown, and nothing is changed, whatever is tried', async () => {
    const db = await laterDevice()
    expect((await readBookmarks(db)).map(({ sessionId }) => sessionId)).toEqual(['2020-a'])
    expect(await readStoredContent(db)).toMatchObject({ version: realContent.version })
    const before = await everything(db)
    const acts = [
      () => addBookmark(bookmarkOf('2020-b'), db),
      () => removeBookmark('2020-a', db),
      () => replaceNote(toNote(buildSession(), 'ny', AT), db),
      () => replaceStoredContent(realContent, db),
      () => removeKeptData(db),
    ]
    for (const act of acts) await expect(act()).rejects.toMatchObject({ trouble: 'newer' })
    expect(await layAside(db)).toBe(0)
    expect(await everything(db)).toEqual(before)
    expect(db.trouble).toBe('newer')
  })

  it('and may be written to where the later release has said so, but nothing is laid aside', async () => {
    const db = await laterDevice(SCHEMA)
    await addBookmark(bookmarkOf('2020-b'), db)
    expect((await readBookmarks(db)).map(({ sessionId }) => sessionId)).toEqual([
      '2020-a',
      '2020-b',
    ])
    expect(await layAside(db)).toBe(0)
    expect(await db.notes.get('2020-a')).toMatchObject({ mood: 'glad' })
    expect(db.trouble).toBeNull()
  })

  it('and its own version tells as much where the stamp is gone', async () => {
    const db = await laterDevice()
    await reconnect(db)
    await db.meta.clear()
    db.close({ disableAutoOpen: false })
    await expect(addBookmark(bookmarkOf('2020-b'), db)).rejects.toMatchObject({ trouble: 'newer' })
  })
})
