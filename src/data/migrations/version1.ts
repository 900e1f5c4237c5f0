/* The first release: the content as it was fetched, bookmarks, and what the app remembers. */
import type { Dexie } from 'dexie'

export const version1 = (db: Dexie) =>
  db.version(1).stores({
    sessions: 'id',
    posts: 'id',
    pages: 'id',
    editions: 'year',
    contentMeta: 'key',
    bookmarks: 'sessionId',
    settings: 'key',
  })
