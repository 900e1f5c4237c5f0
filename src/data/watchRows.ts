/* A question that the database answers now and after each change, in this tab or another. */
import { liveQuery, type Subscription } from 'dexie'
import { StorageTrouble } from '../domain/storageTrouble.ts'
import type { Database } from './database.ts'
import { isConnectionLost, reconnect } from './gate.ts'

/**
 * Goes on over connections that are lost: it is asked anew on every one.
 * @param onError when there is no connection to be had
 * @returns a function that ends it
 */
export function watchRows<T>(
  db: Database,
  read: () => Promise<T>,
  onChange: (answer: T) => void,
  onError: (error: unknown) => void,
): () => void {
  let subscription: Subscription | undefined
  let hasEnded = false
  const fail = (error: unknown) => {
    // What is blocked opens by itself when the other tab is closed, and then there is an answer.
    const isWaiting = error instanceof StorageTrouble && error.trouble === 'blocked'
    if (!hasEnded && !isWaiting) onError(error)
  }
  // A live query keeps silent about a connection that is gone.
  const ask = () =>
    read().catch((error: unknown) => {
      if (isConnectionLost(error, 'r')) reconnect(db).catch(fail)
      throw error
    })
  const listen = () => {
    subscription?.unsubscribe()
    if (hasEnded) return
    subscription = liveQuery(ask).subscribe(onChange, (error) => {
      if (!isConnectionLost(error, 'r')) fail(error)
    })
  }
  db.on('ready', listen, true)
  reconnect(db).catch(fail)
  return () => {
    hasEnded = true
    db.on.ready.unsubscribe(listen)
    subscription?.unsubscribe()
  }
}
