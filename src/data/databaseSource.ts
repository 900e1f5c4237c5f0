/*
 * Where the database is opened from. Safari can drop a page's connection to IndexedDB for good, and then
 * refuses that page's own `indexedDB` everything; the one of a fresh, empty frame still works.
 * Asked anew at every call, so that the one database of the app can change from one to the other.
 */
export interface DatabaseSource {
  indexedDB: IDBFactory
  IDBKeyRange: typeof IDBKeyRange
}

/** @returns null where there is no frame to be had: in a worker, or in a page that refuses it */
export type FreshSource = () => DatabaseSource | null

let getFresh: FreshSource = () => null
let fresh: DatabaseSource | null = null

/** The page says how a fresh one is made; `data` runs in the worker too, which has no frames. */
export function provideFreshSource(get: FreshSource): void {
  getFresh = get
}

export const currentSource = (): DatabaseSource => fresh ?? globalThis

/** Takes a fresh one from here on. False where there is none. */
export function renewSource(): boolean {
  const next = getFresh()
  fresh = next ?? fresh
  return next !== null
}

/** @throws what the browser says where the site may keep nothing */
export function requireFactory(): IDBFactory {
  const factory = currentSource().indexedDB as IDBFactory | undefined
  if (!factory) throw new DOMException('There is no IndexedDB', 'NotSupportedError')
  return factory
}
const ranges = () => currentSource().IDBKeyRange

/** In the place of `indexedDB`, with what Dexie calls of it. */
export const databaseFactory: IDBFactory = {
  open: (...args) => requireFactory().open(...args),
  deleteDatabase: (name) => requireFactory().deleteDatabase(name),
  databases: () => requireFactory().databases(),
  cmp: (first, second) => requireFactory().cmp(first, second),
}

/** In the place of `IDBKeyRange`, with what Dexie calls of it. */
export const databaseRanges = {
  only: (value: unknown) => ranges().only(value),
  bound: (lower: unknown, upper: unknown, isLowerOpen?: boolean, isUpperOpen?: boolean) =>
    ranges().bound(lower, upper, isLowerOpen, isUpperOpen),
  lowerBound: (bound: unknown, isOpen?: boolean) => ranges().lowerBound(bound, isOpen),
  upperBound: (bound: unknown, isOpen?: boolean) => ranges().upperBound(bound, isOpen),
}
