/* The browser loses the database (D10), and what the user had is brought back from the copy beside it. */
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { bookmarkOf, buildBackup, MADE_AT, noteOn } from '../support/buildBackup.ts'
import { everything, freshDatabase } from '../support/freshDatabase.ts'
import { stubCaches } from '../support/stubCaches.ts'
import { restoreBackup } from '../../src/data/backupTable.ts'
import { addBookmark, removeBookmark } from '../../src/data/bookmarkTable.ts'
import type { Database } from '../../src/data/database.ts'
import { keepSpareCopy } from '../../src/data/keepSpareCopy.ts'
import { removeKeptData } from '../../src/data/keptData.ts'
import { bringBackSpareCopy, makeSpareCopy } from '../../src/data/spareCopy.ts'
import { addSpareCopy, readSpareCopies } from '../../src/data/spareCopyFile.ts'
import { broughtBackText } from '../../src/domain/backup.ts'

const becomes = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000 })
const idsIn = (db: Database) => db.bookmarks.toCollection().primaryKeys()
const idsInCopy = async (): Promise<unknown> => {
  const [newest = '{}'] = await readSpareCopies()
  const { bookmarks = [] } = JSON.parse(newest) as { bookmarks?: { sessionId: string }[] }
  return bookmarks.map(({ sessionId }) => sessionId)
}

/** A device with everything on it, and a copy of that. */
async function usedDevice() {
  const db = freshDatabase()
  await restoreBackup(buildBackup(), db)
  await bringBackSpareCopy(db)
  await makeSpareCopy(db, MADE_AT)
  return { db, before: await everything(db) }
}

/** What the browser does: the database is gone, and the next opening begins a new one. */
const lose = (db: Database) => db.delete({ disableAutoOpen: false })

/** The app is opened: what it says of itself, in order. */
function openedApp(db: Database): string[] {
  const told: string[] = []
  onTestFinished(keepSpareCopy(db, (text) => told.push(text)))
  return told
}

describe('D10: a database that the browser has thrown away', () => {
  it('is as it was, with everything that was the user’s, and that is said', async () => {
    stubCaches()
    const { db, before } = await usedDevice()
    await lose(db)
    expect(await idsIn(db)).toEqual([])
    const told = openedApp(db)
    await becomes(() => expect(told).toEqual([broughtBackText(buildBackup())]))
    expect(told[0]).toContain('2 gemte arrangementer og 2 noter')
    expect(await everything(db)).toEqual(before)
  })

  it('while the app is open: what was kept before and what is kept now are both there', async () => {
    stubCaches()
    const { db } = await usedDevice()
    const told = openedApp(db)
    await lose(db)
    await addBookmark(bookmarkOf('2020-new'), db)
    await becomes(() => expect(told).toHaveLength(1))
    await becomes(async () => expect(await idsInCopy()).toEqual(['2020-a', '2020-b', '2020-new']))
  })

  it('in two tabs: it is brought back once', async () => {
    stubCaches()
    const { db } = await usedDevice()
    await lose(db)
    const second = freshDatabase(db.name)
    const found = await Promise.all([bringBackSpareCopy(db), bringBackSpareCopy(second)])
    expect(found.filter((rows) => rows !== null)).toHaveLength(1)
  })

  it('twice in a row: the second time as well', async () => {
    stubCaches()
    const { db, before } = await usedDevice()
    const told = openedApp(db)
    for (const time of [1, 2]) {
      await lose(db)
      await db.open()
      await becomes(() => expect(told).toHaveLength(time))
      expect(await everything(db)).toEqual(before)
    }
  })

  it('with a last copy that was cut off: the one before it is taken', async () => {
    stubCaches()
    const { db, before } = await usedDevice()
    await addSpareCopy('{ "app": "ledelsesugen", "kind": "sikkerhedsk')
    await lose(db)
    await bringBackSpareCopy(db)
    expect(await everything(db)).toEqual(before)
  })

  it('on a device that is full: the copy stays, and is brought back when there is room', async () => {
    stubCaches()
    const { db, before } = await usedDevice()
    await lose(db)
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The device is full.', 'QuotaExceededError')
    })
    await db.open().catch(() => undefined)
    await expect(bringBackSpareCopy(db)).rejects.toThrow()
    full.mockRestore()
    db.close({ disableAutoOpen: false })
    await bringBackSpareCopy(db)
    expect(await everything(db)).toEqual(before)
  })
})

describe('nothing comes back', () => {
  it('that the user has taken away', async () => {
    stubCaches()
    const { db } = await usedDevice()
    openedApp(db)
    await removeBookmark('2020-a', db)
    await becomes(async () => expect(await idsInCopy()).toEqual(['2020-b']))
    await lose(db)
    await becomes(async () => expect(await idsIn(db)).toEqual(['2020-b']))
  })

  it('where everything was deleted: no copy is left', async () => {
    const caches = stubCaches('other')
    const { db } = await usedDevice()
    await removeKeptData(db)
    expect(caches.names()).toEqual(['other'])
    await makeSpareCopy(db, MADE_AT)
    expect(caches.names()).toEqual(['other'])
  })

  it('into a database that was not lost', async () => {
    stubCaches()
    const { db } = await usedDevice()
    await addSpareCopy((await readSpareCopies())[0]!.replaceAll('2020-a', '2020-z'))
    db.close({ disableAutoOpen: false })
    expect(await bringBackSpareCopy(db)).toBeNull()
    expect(await idsIn(db)).toEqual(['2020-a', '2020-b'])
  })

  it('on a first visit, and nothing is stored for it', async () => {
    const caches = stubCaches()
    const db = freshDatabase()
    const told = openedApp(db)
    await db.open()
    expect(await bringBackSpareCopy(db)).toBeNull()
    expect([told, caches.names()]).toEqual([[], []])
  })
})

describe('the copy', () => {
  it('follows several changes at once, and only the last two are kept', async () => {
    stubCaches()
    const { db } = await usedDevice()
    openedApp(db)
    for (const at of [1, 2, 3]) {
      await addBookmark(bookmarkOf(`2020-more-${at}`), db)
      await becomes(async () => expect(await idsInCopy()).toContain(`2020-more-${at}`))
    }
    expect(await readSpareCopies()).toHaveLength(2)
  })

  it('is made at the next visit where the page was left before', async () => {
    stubCaches()
    const db = freshDatabase()
    await addBookmark(bookmarkOf('2020-a'), db)
    const next = freshDatabase(db.name)
    openedApp(next)
    await next.open()
    await becomes(async () => expect(await idsInCopy()).toEqual(['2020-a']))
  })

  it('where there is no room for it: everything else works, and the one before it stays', async () => {
    const caches = stubCaches()
    const { db } = await usedDevice()
    const told = openedApp(db)
    caches.fill()
    await addBookmark(bookmarkOf('2020-new'), db)
    await expect(makeSpareCopy(db, MADE_AT)).rejects.toThrow()
    expect(await idsIn(db)).toEqual(['2020-a', '2020-b', '2020-new'])
    expect([await idsInCopy(), told]).toEqual([['2020-a', '2020-b'], []])
  })

  it('where the browser has no place for it: everything else works', async () => {
    vi.stubGlobal('caches', undefined)
    onTestFinished(() => void vi.unstubAllGlobals())
    const { db } = await usedDevice()
    const told = openedApp(db)
    await removeKeptData(db)
    expect([told, await idsIn(db)]).toEqual([[], []])
  })
})

it('counts what it has brought back, and says nothing where nobody misses anything', () => {
  const nothing = buildBackup({ bookmarks: [], notes: [] })
  expect(broughtBackText(nothing)).toBe('')
  expect(broughtBackText({ ...nothing, notes: [noteOn('2020-a', 'Kaffe')] })).toContain(
    ': 1 note. ',
  )
})
