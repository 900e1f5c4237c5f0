/* The database of the app as somebody else uses it: another tab, another release, past the app. */
import type { Tab } from './engine.ts'
import type { Stage } from './stage.ts'

export interface Deed {
  version: number
  /** The stores to make, where there is no database yet. */
  stores?: Record<string, string>
  rows?: Record<string, unknown[]>
  /** Holds the connection, and is deaf to being asked to let go. */
  isDeaf?: boolean
}
declare global {
  interface Window {
    held?: IDBDatabase
  }
}

const BARE = '/tom'

/** The address of a page of the same site without the app in it. */
export function barePage(stage: Stage): string {
  stage.server.answer(BARE, (_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end('<!doctype html><link rel="icon" href="data:,"><title>Tom</title>')
  })
  return stage.url(BARE)
}

export async function bareTab(stage: Stage): Promise<Tab> {
  const tab = await stage.newTab()
  await tab.goto(barePage(stage))
  return tab
}

export const act = (tab: Tab, deed: Deed): Promise<void> =>
  tab.evaluate(
    ({ version, stores = {}, rows = {}, isDeaf = false }) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('ledelsesugen', version * 10)
        request.onerror = () => reject(request.error ?? new Error('not opened'))
        request.onupgradeneeded = () => {
          const { result: db, transaction } = request
          for (const [name, keyPath] of Object.entries(stores)) {
            if (!db.objectStoreNames.contains(name)) db.createObjectStore(name, { keyPath })
          }
          for (const [name, of] of Object.entries(rows)) {
            for (const row of of) transaction?.objectStore(name).put(row)
          }
        }
        request.onsuccess = () => {
          if (isDeaf) window.held = request.result
          else request.result.close()
          resolve()
        }
      }),
    deed,
  )

/** Writes a row into the bookmarks, whatever it is. */
export const writeRow = (tab: Tab, row: object): Promise<void> =>
  tab.evaluate(
    (written) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('ledelsesugen')
        request.onerror = () => reject(request.error ?? new Error('not opened'))
        request.onsuccess = () => {
          const writing = request.result.transaction('bookmarks', 'readwrite')
          writing.objectStore('bookmarks').put(written)
          writing.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      }),
    row,
  )

/** All rows of a store, asked past the app; none while the app has not made its database. */
const rowsOf = <Row>(tab: Tab, store: string): Promise<Row[]> =>
  tab.evaluate(
    (name) =>
      new Promise<Row[]>((resolve, reject) => {
        const request = indexedDB.open('ledelsesugen')
        let isMissing = false
        // An empty database of our own would stand in the way of the app: what is not there is not made.
        request.onupgradeneeded = () => {
          isMissing = true
          request.transaction?.abort()
        }
        request.onerror = () => {
          if (isMissing) resolve([])
          else reject(request.error ?? new Error('not opened'))
        }
        request.onsuccess = () => {
          const all = request.result.transaction(name).objectStore(name).getAll()
          all.onsuccess = () => {
            request.result.close()
            resolve(all.result as Row[])
          }
        }
      }),
    store,
  )

/** The ids of the bookmarks that the device holds, in order. */
export const idsOn = async (tab: Tab): Promise<string[]> =>
  (await rowsOf<{ sessionId: string }>(tab, 'bookmarks')).map(({ sessionId }) => sessionId).sort()

/** The version of the content that the device holds. */
export const storedVersion = async (tab: Tab): Promise<string | undefined> =>
  (await rowsOf<{ version: string }>(tab, 'contentMeta'))[0]?.version

/** What browsers do that cannot read it any more. */
export const loseDatabase = (tab: Tab): Promise<void> =>
  tab.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('ledelsesugen')
        request.onsuccess = () => resolve()
        request.onerror = () => reject(request.error ?? new Error('not deleted'))
      }),
  )

/** The text of the copy of what the user owns that was made last; empty when there is none. */
export const newestCopy = (tab: Tab): Promise<string> =>
  tab.evaluate(async () => {
    if (!(await caches.has('backup-latest'))) return ''
    const texts = (await (await caches.open('backup-latest')).matchAll()).map((it) => it.text())
    return (await Promise.all(texts)).sort().at(-1) ?? ''
  })
