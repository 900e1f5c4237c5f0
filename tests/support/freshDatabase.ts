/* A database of its own for a test, and what lies in it, read past the code that is tested. */
import 'fake-indexeddb/auto'
import { onTestFinished, vi } from 'vitest'
import { Database } from '../../src/data/database.ts'

let count = 0
export const uniqueName = (): string => `test-${++count}`

/** @param name of another one, to be a second tab on it */
export function freshDatabase(name = uniqueName()): Database {
  const db = new Database(name)
  onTestFinished(() => db.close())
  return db
}

/** A browser that lets the site keep nothing: every database refuses to open, until the test is over. */
export function blockStorage(): void {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  })
}

/** Every row of every table, by table. The stamp is nobody's, and is left out. */
export async function everything(db: Database): Promise<Record<string, unknown[]>> {
  const rows = await Promise.all(
    db.tables
      .filter(({ name }) => name !== 'meta')
      .map(async (table) => [table.name, await table.toArray()] as const),
  )
  return Object.fromEntries(rows)
}
