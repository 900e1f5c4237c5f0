/* A question that the database answers now and after each change, in this tab or another. */
import { liveQuery, type Subscription } from 'dexie'
import type { Database } from './database.ts'

/** @returns a function that ends it */
export function watchRows<T>(
  db: Database,
  read: () => Promise<T>,
  onChange: (answer: T) => void,
  onError: (error: unknown) => void,
): () => void {
  let subscription: Subscription | undefined
  let hasEnded = false
  const listen = () => {
    if (!hasEnded) subscription = liveQuery(read).subscribe(onChange, onError)
  }
  // Opened first, because a live query keeps silent about a database that cannot be opened.
  db.open().then(listen, onError)
  return () => {
    hasEnded = true
    subscription?.unsubscribe()
  }
}
