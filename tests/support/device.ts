/* The device as the app finds it: the one database of the app, empty before every test. */
import 'fake-indexeddb/auto'
import { beforeEach, vi } from 'vitest'
import { database } from '../../src/data/database.ts'
import { blockStorage } from './freshDatabase.ts'

export { database }

beforeEach(async () => {
  await database.delete({ disableAutoOpen: false })
})

/** From here on the browser lets the site keep nothing. */
export function blockDevice(): void {
  // In this order: what an earlier app still asks for must not open it again in between.
  blockStorage()
  database.close({ disableAutoOpen: false })
}

/**
 * From here on nothing more can be written: the device is full. What is there stays and can be read.
 * @returns a function that makes room again
 */
export function fillDevice(): () => void {
  const full = () => {
    throw new DOMException('The device is full.', 'QuotaExceededError')
  }
  const spies = (['add', 'put', 'delete', 'clear'] as const).map((act) =>
    vi.spyOn(IDBObjectStore.prototype, act).mockImplementation(full),
  )
  return () => spies.forEach((spy) => spy.mockRestore())
}
