/*
 * The one database on the device. Content is a cache that may be dropped and refilled;
 * bookmarks, notes, what was handed to a calendar, and settings are the user's property and are
 * never pruned because content changed.
 * Rows come back as `unknown`: they pass a schema before anybody uses them.
 */
import { Dexie, type Table } from 'dexie'
import type { Trouble } from '../domain/storageTrouble.ts'
import { databaseFactory, databaseRanges } from './databaseSource.ts'
import { version1 } from './migrations/version1.ts'
import { version2 } from './migrations/version2.ts'
import { version3 } from './migrations/version3.ts'
import { putNewStamp, readStamp, SCHEMA, type Stamp } from './stamp.ts'
import { followTransactions } from './transactions.ts'

export const DATABASE_NAME = 'ledelsesugen'

export class Database extends Dexie {
  declare sessions: Table<unknown, string>
  declare posts: Table<unknown, string>
  declare pages: Table<unknown, string>
  declare editions: Table<unknown, number>
  declare contentMeta: Table<unknown, string>
  declare bookmarks: Table<unknown, string>
  declare settings: Table<unknown, string>
  declare notes: Table<unknown, string>
  declare calendarExports: Table<unknown, string>
  declare quarantine: Table<unknown, number>
  declare meta: Table<unknown, string>

  /** What stands in the way now; null when nothing does. */
  trouble: Trouble | null = null
  /** Called when that changes. */
  onTrouble: (trouble: Trouble | null) => void = () => undefined
  /** Called when something of the user's may have been written through this connection. */
  onWritten: () => void = () => undefined
  /** It was begun anew from this page: on a first visit, or because the browser has lost the one before. */
  wasMade = false
  /** Another connection has been asked to let go, and has not yet. */
  isBlocked = false
  private stamp: Stamp | null = null
  // That no copy was found for a new database is looked up again by the next page, as content is.
  private readonly breakOff = followTransactions(this, (tables) =>
    tables.every((name) => [this.meta, ...this.contentTables].some((table) => table.name === name)),
  )

  constructor(name = DATABASE_NAME) {
    // Strict: a write is done when it is on the disk, not when the system has promised to put it there.
    super(name, {
      indexedDB: databaseFactory,
      IDBKeyRange: databaseRanges,
      chromeTransactionDurability: 'strict',
    })
    // Versions only add: what an earlier release has written stays where it is.
    version1(this)
    version2(this)
    version3(this)
    this.on('populate', (transaction) => {
      this.wasMade = true
      return putNewStamp(transaction)
    })
    // At every opening, also after the connection was lost. Others wait until this is done.
    this.on('ready', (db) => this.judge(db), true)
    this.on('versionchange', ({ newVersion }) => this.letGo(newVersion))
    this.on('blocked', () => {
      this.isBlocked = true
      return false
    })
  }

  /** Has it been open since the page was loaded? */
  get hasBeenOpen(): boolean {
    return this.stamp !== null
  }
  /** A release that this one does not understand all of has written here: nothing may be changed. */
  get isReadOnly(): boolean {
    return (this.stamp?.minReader ?? 0) > SCHEMA
  }
  /** A later release has written here: what cannot be read may be its own, and in order. */
  get isFromLater(): boolean {
    return (this.stamp?.appSchema ?? 0) > SCHEMA
  }

  get contentTables(): Table[] {
    return [this.sessions, this.posts, this.pages, this.editions, this.contentMeta]
  }

  /** Says what stands in the way, once for each change. */
  tell(trouble: Trouble | null): void {
    if (trouble === this.trouble) return
    this.trouble = trouble
    this.onTrouble(trouble)
  }

  /**
   * The page is left, and perhaps kept for the way back: it must not hold up the next one. What the user has
   * asked for is written to its end; a reading is done again by whoever comes back (`reconnect`), and the
   * content is stored by the next page.
   */
  leave(): void {
    this.breakOff()
    this.close({ disableAutoOpen: false })
  }

  private async judge(db: Dexie) {
    this.stamp = await readStamp(db)
    this.isBlocked = false
    if (this.isReadOnly) this.tell('newer')
    else if (this.trouble !== 'outdated') this.tell(null)
  }

  /** Another tab wants to bring a newer version, or to delete it all: it must not have to wait. What is under way is finished. */
  private letGo(newVersion: number | null): false {
    this.close({ disableAutoOpen: false })
    if (newVersion) this.tell('outdated')
    // Dexie's own answer would do the same, and warn on the console.
    return false
  }
}

export const database = new Database()
