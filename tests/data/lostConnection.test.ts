/* A browser that drops the connection, or keeps silent: nothing is lost, and nobody waits for ever. */
import { lost, loseConnection, offerFreshSource, takeWarnings } from '../support/brokenStorage.ts'
import { Dexie } from 'dexie'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { freshDatabase } from '../support/freshDatabase.ts'
import { addBookmark, readBookmarks, watchBookmarks } from '../../src/data/bookmarkTable.ts'
import type { Database } from '../../src/data/database.ts'
import { reconnect, write } from '../../src/data/gate.ts'
import { readNotes, replaceNote } from '../../src/data/noteTable.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import { toNote } from '../../src/domain/notes.ts'
import { buildSession } from '../support/buildSession.ts'

const AT = new Date('2020-10-01T08:00:00Z')
/** So often it asks again by itself. */
const DEXIES_OWN_TRIES = 3
const bookmarkOf = (id: string) => toBookmark(buildSession({ id }), AT)
const idsOf = async (db: Database) => (await readBookmarks(db)).map(({ sessionId }) => sessionId)

async function usedDatabase() {
  const db = freshDatabase()
  await addBookmark(bookmarkOf('2020-a'), db)
  return db
}
/** Follows the bookmarks of a database as the screen does. */
function follow(db: Database) {
  const shown = vi.fn()
  const failed = vi.fn()
  onTestFinished(
    watchBookmarks((rows) => shown(rows.map(({ sessionId }) => sessionId)), failed, db),
  )
  return { shown, failed }
}

describe('D01: the connection is lost for good, as on an iPhone that was out of sight', () => {
  it('and what is written then is kept all the same, beside what was there', async () => {
    const db = await usedDatabase()
    const made = offerFreshSource()
    loseConnection(db)
    await addBookmark(bookmarkOf('2020-b'), db)
    await replaceNote(toNote(buildSession(), 'Husk det', AT), db)
    expect(await idsOf(db)).toEqual(['2020-a', '2020-b'])
    expect((await readNotes(db)).map(({ text }) => text)).toEqual(['Husk det'])
    expect(made()).toBe(1)
    expect(db.trouble).toBeNull()
    expect(takeWarnings(/UnknownError on open/)).toBeGreaterThan(0)
  })

  it('and several acts at once are each done, once', async () => {
    const db = await usedDatabase()
    offerFreshSource()
    loseConnection(db)
    const ids = ['2020-b', '2020-c', '2020-d', '2020-e']
    await Promise.all(ids.map((id) => addBookmark(bookmarkOf(id), db)))
    expect(await idsOf(db)).toEqual(['2020-a', ...ids])
    takeWarnings(/UnknownError on open/)
  })

  it('and the screen goes on following what is kept', async () => {
    const db = await usedDatabase()
    const { shown, failed } = follow(db)
    await vi.waitFor(() => expect(shown).toHaveBeenLastCalledWith(['2020-a']))
    offerFreshSource()
    loseConnection(db)
    await addBookmark(bookmarkOf('2020-b'), db)
    await vi.waitFor(() => expect(shown).toHaveBeenLastCalledWith(['2020-a', '2020-b']))
    await addBookmark(bookmarkOf('2020-c'), db)
    await vi.waitFor(() => expect(shown).toHaveBeenLastCalledWith(['2020-a', '2020-b', '2020-c']))
    expect(failed).not.toHaveBeenCalled()
    takeWarnings(/UnknownError on open/)
  })

  it('and a look at it from the page brings it back before anybody presses anything', async () => {
    const db = await usedDatabase()
    const { shown } = follow(db)
    await vi.waitFor(() => expect(shown).toHaveBeenCalledTimes(1))
    const made = offerFreshSource()
    loseConnection(db)
    await reconnect(db)
    await vi.waitFor(() => expect(shown).toHaveBeenCalledTimes(2))
    expect(made()).toBe(1)
    takeWarnings(/UnknownError on open/)
  })

  it('and what is just being opened of the dead one is no answer for the fresh one', async () => {
    const db = await usedDatabase()
    const made = offerFreshSource()
    let tries = 0
    const act = write(db, [db.bookmarks], async () => {
      tries += 1
      if (tries === 1) throw lost()
      if (tries === 2) {
        const { tried } = loseConnection(db, DEXIES_OWN_TRIES)
        // Another act has met the same, and opens it again.
        db.close({ disableAutoOpen: false })
        db.open().catch(() => undefined)
        while (tried() <= DEXIES_OWN_TRIES) await Promise.resolve()
        throw lost()
      }
      await addBookmark(bookmarkOf('2020-b'), db)
    })
    await expect(act).resolves.toBeUndefined()
    expect([tries, made()]).toEqual([3, 1])
    expect(await idsOf(db)).toEqual(['2020-a', '2020-b'])
    expect(takeWarnings(/UnknownError on open/)).toBe(DEXIES_OWN_TRIES)
  })

  it('and without a fresh frame the failure is told as what it is, and nothing is gone', async () => {
    const db = await usedDatabase()
    const { tried, restore } = loseConnection(db)
    await expect(addBookmark(bookmarkOf('2020-b'), db)).rejects.toMatchObject({ trouble: 'lost' })
    expect(db.trouble).toBe('lost')
    expect(tried()).toBeGreaterThan(0)
    takeWarnings(/UnknownError on open/)
    restore()
    await reconnect(db)
    expect(db.trouble).toBeNull()
    expect(await idsOf(db)).toEqual(['2020-a'])
  })

  it('and one who listens is told when there is no connection to be had', async () => {
    const db = await usedDatabase()
    db.close({ disableAutoOpen: false })
    loseConnection(db)
    const { failed } = follow(db)
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce())
    takeWarnings(/UnknownError on open/)
  })
})

describe('D02: the connection was closed while the app was out of sight', () => {
  it.each([
    [
      'by the browser, which does not say so',
      (db: Database) => (db.backendDB() as IDBDatabase).close(),
    ],
    ['and the app knows', (db: Database) => db.close({ disableAutoOpen: false })],
  ])('%s: a write opens it again', async (_, close) => {
    const db = await usedDatabase()
    const { shown } = follow(db)
    await vi.waitFor(() => expect(shown).toHaveBeenLastCalledWith(['2020-a']))
    close(db)
    await addBookmark(bookmarkOf('2020-b'), db)
    expect(await idsOf(db)).toEqual(['2020-a', '2020-b'])
    await vi.waitFor(() => expect(shown).toHaveBeenLastCalledWith(['2020-a', '2020-b']))
    takeWarnings(/Need to reopen db/)
  })

  it('again and again: each write is kept', async () => {
    const db = await usedDatabase()
    const ids = Array.from({ length: 12 }, (__, at) => `2020-${10 + at}`)
    for (const id of ids) {
      const connection = db.backendDB() as IDBDatabase
      connection.close()
      await addBookmark(bookmarkOf(id), db)
    }
    expect(await idsOf(db)).toEqual([...ids, '2020-a'])
    takeWarnings(/Need to reopen db/)
  })
})

describe('D11: a write whose transaction is broken off', () => {
  it('without a reason fails, and leaves nothing', async () => {
    const db = await usedDatabase()
    const act = write(db, [db.bookmarks], async () => {
      await db.bookmarks.add(bookmarkOf('2020-b'))
      Dexie.currentTransaction?.idbtrans.abort()
    })
    await expect(act).rejects.toThrow()
    expect(await idsOf(db)).toEqual(['2020-a'])
  })

  it('is not called done before its transaction is complete', async () => {
    const db = await usedDatabase()
    const order: string[] = []
    await write(db, [db.bookmarks], async () => {
      Dexie.currentTransaction?.on('complete', () => order.push('complete'))
      await db.bookmarks.add(bookmarkOf('2020-b'))
      order.push('put')
    })
    order.push('told')
    expect(order).toEqual(['put', 'complete', 'told'])
  })
})

describe('D11: a device that does not answer', () => {
  /** Somebody holds the bookmarks for as long as they like. */
  function hold(db: Database) {
    let release = () => {}
    const until = new Promise<void>((resolve) => (release = resolve))
    const holding = db.transaction('rw', db.bookmarks, () => Dexie.waitFor(until))
    return async () => {
      release()
      await holding
    }
  }

  it('is given up after five seconds, and what was called a failure never comes true', async () => {
    const db = await usedDatabase()
    const release = hold(db)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const failed = vi.fn()
    const act = addBookmark(bookmarkOf('2020-b'), db).catch(failed)
    await vi.advanceTimersByTimeAsync(4_900)
    expect(failed).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(200)
    await act
    expect(failed.mock.calls[0]?.[0]).toMatchObject({ trouble: 'slow' })
    vi.useRealTimers()
    await release()
    await addBookmark(bookmarkOf('2020-c'), db)
    expect(await idsOf(db)).toEqual(['2020-a', '2020-c'])
  })
})

it('D19: a write is asked to be on the disk before it is called done', async () => {
  const opening = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const db = await usedDatabase()
  await reconnect(db)
  const writes = opening.mock.calls.filter(([, mode]) => mode === 'readwrite')
  expect(writes.map(([, , options]) => options)).toEqual([{ durability: 'strict' }])
})

it('a mistake of ours is not taken for a lost connection, and done once', async () => {
  const db = await usedDatabase()
  const act = vi.fn(() => Promise.reject(new TypeError('ours')))
  await expect(write(db, [db.bookmarks], act)).rejects.toThrow('ours')
  expect(act).toHaveBeenCalledOnce()
})
