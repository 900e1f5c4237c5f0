/*
 * The transactions under way, so that a page can break off what is of no loss when it is left. Safari keeps
 * such a page for the way back with its transactions as they are, and they hold up the next page.
 */
import type { Dexie } from 'dexie'

/**
 * Keeps an eye on all transactions through this connection.
 * @param isExpendable may it be broken off? Asked of those that write, with the names of their tables
 * @returns a function that breaks off what reads, and what is expendable
 */
export function followTransactions(
  db: Dexie,
  isExpendable: (tables: readonly string[]) => boolean,
): () => void {
  const underWay = new Set<IDBTransaction>()
  db.use({
    stack: 'dbcore',
    name: 'transactions',
    create: (core) => ({
      ...core,
      transaction(tables, mode, options) {
        // What Dexie passes on here is the browser's own.
        const transaction = core.transaction(tables, mode, options) as unknown as IDBTransaction
        if (mode === 'readonly' || isExpendable(tables)) follow(transaction)
        return transaction
      },
    }),
  })

  function follow(transaction: IDBTransaction) {
    const end = () => underWay.delete(transaction)
    underWay.add(transaction)
    transaction.addEventListener('complete', end)
    transaction.addEventListener('abort', end)
  }

  return () => underWay.forEach(breakOff)
}

function breakOff(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It has just ended by itself.
  }
}
