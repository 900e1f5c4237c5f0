/*
 * The one database on the device. Content is a cache that may be dropped and refilled;
 * bookmarks, notes, what was handed to a calendar, and settings are the user's property and are
 * never pruned because content changed.
 * Rows come back as `unknown`: they pass a schema before anybody uses them.
 */
import { Dexie, type Table } from 'dexie'

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

  constructor(name = DATABASE_NAME) {
    super(name)
    this.version(1).stores({
      sessions: 'id',
      posts: 'id',
      pages: 'id',
      editions: 'year',
      contentMeta: 'key',
      bookmarks: 'sessionId',
      settings: 'key',
    })
    // Versions only add: what an earlier release has written stays where it is.
    this.version(2).stores({ notes: 'sessionId', calendarExports: 'uid' })
  }

  get contentTables(): Table[] {
    return [this.sessions, this.posts, this.pages, this.editions, this.contentMeta]
  }
}

export const database = new Database()
