/* What the device holds, asked past the app. */
import type { Page } from '@playwright/test'

/** The rows of a table, and their keys in the same order; none while the app has not made its database. */
export const rowsOn = (page: Page, table: string): Promise<{ keys: string[]; rows: unknown[] }> =>
  page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('ledelsesugen')
        let isMissing = false
        // An empty database of our own would stand in the way of the app: what is not there is not made.
        request.onupgradeneeded = () => {
          isMissing = true
          request.transaction?.abort()
        }
        request.onerror = () => {
          if (isMissing) resolve({ keys: [], rows: [] })
          else reject(request.error ?? new Error('not opened'))
        }
        request.onsuccess = () => {
          const store = request.result.transaction(name).objectStore(name)
          const keys = store.getAllKeys()
          const rows = store.getAll()
          rows.onsuccess = () => {
            request.result.close()
            resolve({ keys: keys.result as string[], rows: rows.result as unknown[] })
          }
        }
      }),
    table,
  )
