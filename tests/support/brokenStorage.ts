/* What browsers and other tabs do to storage, done to the one of the tests. */
import 'fake-indexeddb/auto'
import { onTestFinished, vi } from 'vitest'
import type { Database } from '../../src/data/database.ts'
import { provideFreshSource, renewSource } from '../../src/data/databaseSource.ts'

/** Word for word what Safari says when its storage process has been killed. */
export const lost = () =>
  new DOMException(
    'Connection to Indexed Database server lost. Refresh the page to try again',
    'UnknownError',
  )
const refuse = () => {
  throw lost()
}
/** The request is taken, and refused a moment later. */
const refuseLate = () => {
  const request = new EventTarget() as IDBOpenDBRequest
  Object.assign(request, { error: lost() })
  request.addEventListener('error', (event) => request.onerror?.(event))
  setTimeout(() => request.dispatchEvent(new Event('error')))
  return request
}

/**
 * The connection is lost, and the page's own `indexedDB` with it, for good.
 * @param refusedAtOnce how many openings are; those after them a moment later
 * @returns how often it was tried all the same, and a function that brings it back
 */
export function loseConnection(
  db: Database,
  refusedAtOnce = Infinity,
): { tried: () => number; restore: () => void } {
  const connection = db.backendDB() as IDBDatabase | null
  const { objectStore } = IDBTransaction.prototype
  const using = vi.spyOn(IDBTransaction.prototype, 'objectStore').mockImplementation(function (
    this: IDBTransaction,
    name,
  ) {
    return this.db === connection ? refuse() : objectStore.call(this, name)
  })
  const opening = vi
    .spyOn(indexedDB, 'open')
    .mockImplementation(() =>
      opening.mock.calls.length <= refusedAtOnce ? refuse() : refuseLate(),
    )
  return {
    tried: () => opening.mock.calls.length,
    restore: () => {
      using.mockRestore()
      opening.mockRestore()
    },
  }
}

/** A fresh frame has an `indexedDB` that still works, on the same databases. @returns how many were made */
export function offerFreshSource(): () => number {
  let made = 0
  const { open } = IDBFactory.prototype
  const works = new Proxy(indexedDB, {
    get: (target, key) =>
      key === 'open'
        ? open.bind(target)
        : (Reflect.get(target, key) as (...args: unknown[]) => unknown).bind(target),
  })
  provideFreshSource(() => {
    made += 1
    return { indexedDB: works, IDBKeyRange }
  })
  onTestFinished(() => {
    // The next test begins with the page's own again.
    provideFreshSource(() => globalThis)
    renewSource()
    provideFreshSource(() => null)
  })
  return () => made
}

/** A tab that holds the database open in an earlier version, and is deaf to being asked to let go. */
export async function openDeafTab(name: string, version: number): Promise<() => void> {
  const tab = await openNative(name, version)
  onTestFinished(() => tab.close())
  return () => tab.close()
}

/** Opens a database past the app and past Dexie, which counts in tenths. */
export function openNative(
  name: string,
  version: number,
  upgrade: (db: IDBDatabase, transaction: IDBTransaction) => void = () => undefined,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version * 10)
    request.onupgradeneeded = () => {
      if (request.transaction) upgrade(request.result, request.transaction)
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('not opened'))
  })
}

/** A later release has brought the database to its version, with or without the promise that earlier ones may write. */
export async function upgradeTo(appSchema: number, name: string, minReader = appSchema) {
  const db = await openNative(name, appSchema, (_, transaction) => {
    transaction.objectStore('meta').put({ key: 'schema', appSchema, minReader })
  })
  db.close()
}

/** Takes what Dexie says on the console of its own attempts, and nothing else. */
export function takeWarnings(pattern: RegExp): number {
  const { mock } = vi.mocked(console.warn)
  const found = mock.calls.filter(([text]) => pattern.test(String(text)))
  mock.calls.splice(0, mock.calls.length, ...mock.calls.filter((call) => !found.includes(call)))
  return found.length
}
