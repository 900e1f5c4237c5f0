/*
 * The gate: all that reads or writes on the device goes through here, except what listens (watchRows).
 * Whatever the browser does, an act settles in time, and it is done when its transaction is complete.
 * One whose connection was lost is done again: after reopening, and then from a fresh source. To do an
 * act twice must therefore be the same as to do it once.
 */
import { Dexie, type Table, type Transaction } from 'dexie'
import { StorageTrouble } from '../domain/storageTrouble.ts'
import type { Database } from './database.ts'
import { currentSource, renewSource, requireFactory } from './databaseSource.ts'

const OPEN_LIMIT = 4_000
const LIMITS = { r: 10_000, rw: 5_000 }
type Mode = keyof typeof LIMITS

/** Reads in one transaction, or joins the one that it is called in. */
export const read = <T>(db: Database, tables: Table[], work: () => Promise<T>): Promise<T> =>
  pass(db, 'r', tables, work)

/**
 * Writes in one transaction, all or nothing, or joins the one that it is called in.
 * @throws {StorageTrouble} or what the browser says; then nothing was written, and nothing will be
 */
export const write = <T>(db: Database, tables: Table[], work: () => Promise<T>): Promise<T> =>
  pass(db, 'rw', tables, work)

/** Makes sure that there is a connection that answers. Those who listen are told of a new one. */
export const reconnect = (db: Database): Promise<unknown> =>
  read(db, [db.meta], () => db.meta.count())

function pass<T>(db: Database, mode: Mode, tables: Table[], work: () => Promise<T>): Promise<T> {
  return Dexie.currentTransaction
    ? db.transaction(mode, tables, work)
    : inTime(db, mode, tables, work)
}

async function inTime<T>(db: Database, mode: Mode, tables: Table[], work: () => Promise<T>) {
  const limit = startLimit(LIMITS[mode])
  let running: Transaction | undefined
  const attempt = async () => {
    await open(db)
    // Async, because that is how Dexie knows that what is awaited belongs to the transaction.
    return db.transaction(mode, tables, async (transaction) => {
      if (mode === 'rw' && db.isReadOnly) throw new StorageTrouble('newer')
      // What has been called a failure must not come true afterwards.
      if (limit.isOver) throw new StorageTrouble('slow')
      running = transaction
      return work()
    })
  }
  try {
    const answer = await Promise.race([withRepairs(db, mode, attempt), limit.over])
    if (mode === 'rw' && tables.some((table) => !db.contentTables.includes(table))) db.onWritten()
    return answer
  } catch (error) {
    if (limit.isOver && running) {
      running.abort()
      // It may have been the connection that kept silent.
      reopen(db)
    }
    throw error
  } finally {
    limit.end()
  }
}

/** Opens the database, if it is not open. @throws {StorageTrouble} when that takes too long; it goes on waiting */
async function open(db: Database): Promise<void> {
  const limit = startLimit(OPEN_LIMIT)
  try {
    // Asked first: where the browser refuses it, Dexie would wait for ever the second time.
    requireFactory()
    await Promise.race([db.open(), limit.over])
  } catch (error) {
    if (!limit.isOver || !db.isBlocked) throw error
    db.tell('blocked')
    throw new StorageTrouble('blocked')
  } finally {
    limit.end()
  }
}

function startLimit(milliseconds: number) {
  let timer: ReturnType<typeof setTimeout>
  const limit = {
    isOver: false,
    over: new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        limit.isOver = true
        reject(new StorageTrouble('slow'))
      }, milliseconds)
    }),
    end: () => clearTimeout(timer),
  }
  return limit
}

async function withRepairs<T>(db: Database, mode: Mode, attempt: () => Promise<T>): Promise<T> {
  const repairs = [reopen, openFresh, giveUp]
  for (;;) {
    const [connection, source] = [db.backendDB(), currentSource()]
    try {
      return await attempt()
    } catch (error) {
      if (!isConnectionLost(error, mode)) throw error
      // Another act may have mended it meanwhile: then it is only done again. Its limit ends that.
      const isSame = db.backendDB() === connection && currentSource() === source
      if (isSame) await repairs.shift()?.(db, error)
    }
  }
}

const reopen = (db: Database) => db.close({ disableAutoOpen: false })

async function openFresh(db: Database, error: unknown) {
  if (!renewSource()) giveUp(db, error)
  reopen(db)
  // Who reads past the gate may just have begun to open the source before, and Dexie opens one at a time:
  // what that says is no answer for the fresh one.
  await db.open().catch(() => undefined)
}

/** A browser that never gave a connection has none to lose: it says why itself. */
function giveUp(db: Database, cause: unknown): never {
  if (!db.hasBeenOpen) throw cause
  db.tell('lost')
  throw new StorageTrouble('lost', { cause })
}

const LOST = ['UnknownError', 'InvalidStateError', 'DatabaseClosedError']
/** A reading is broken off when its page is left, and by Chromium when the disk is full and it lets go of all connections. */
const LOST_READING = [...LOST, 'AbortError']

/** Is it the connection that is gone, and not the act that was wrong? */
export function isConnectionLost(error: unknown, mode: Mode): boolean {
  const { name, inner } = Object(error) as { name?: string; inner?: unknown }
  // Dexie tells what the browser said as the inner error.
  if (inner) return isConnectionLost(inner, mode)
  return (mode === 'r' ? LOST_READING : LOST).includes(name ?? '')
}
