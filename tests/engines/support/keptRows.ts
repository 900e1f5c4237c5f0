/* What the device holds of the user's, asked past the app. */
import type { SiteServer } from '../../e2e/support/server.ts'
import type { Tab } from './engine.ts'

export interface KeptRows {
  bookmarks: string[]
  notes: string[]
}

/**
 * The ids of the sessions that are kept, and of those that have a note, in order. The tab is taken to a page
 * without the app: WebKit can leave one of two connections that a page opens at once without an answer.
 */
export async function keptRows(tab: Tab, server: SiteServer): Promise<KeptRows> {
  server.answer('/tom', (_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end('<!doctype html><link rel="icon" href="data:,"><title>Tom</title>')
  })
  await tab.goto(`${server.origin}/tom`)
  return tab.evaluate(
    () =>
      new Promise<KeptRows>((resolve, reject) => {
        const opening = indexedDB.open('ledelsesugen')
        opening.onerror = () => reject(opening.error ?? new Error('not opened'))
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['bookmarks', 'notes'])
          const keysOf = (name: string) => transaction.objectStore(name).getAllKeys()
          const [bookmarks, notes] = [keysOf('bookmarks'), keysOf('notes')]
          transaction.oncomplete = () => {
            opening.result.close()
            resolve({
              bookmarks: bookmarks.result as string[],
              notes: notes.result as string[],
            })
          }
          transaction.onabort = () => reject(transaction.error ?? new Error('not read'))
        }
      }),
  )
}
