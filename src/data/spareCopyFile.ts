/*
 * A second copy of what the user owns, outside of the database: a browser that cannot write, or finds its
 * database damaged, may throw it away and begin a new one (Chromium does on a full disk). Kept in Cache
 * Storage, as the text of a backup. Two are kept: one may be cut off when the device dies or is full.
 */

/** The kill switch leaves alone what begins with »backup-« (worker/killSwitch.ts). */
const CACHE = 'backup-latest'
const COPIES = 2

/** Not in a page without a secure connection, and refused in some private windows. */
const canCopy = () => typeof caches !== 'undefined'
const addressOf = (number: number) => `/backup/${number}.json`
const numberOf = ({ url }: Request) => Number(/(\d+)\.json$/.exec(url)?.[1] ?? 0)

/** Without opening it, which would make one. */
export const hasSpareCopy = async (): Promise<boolean> => canCopy() && caches.has(CACHE)

/** The texts of the copies, the newest first. */
export async function readSpareCopies(): Promise<string[]> {
  if (!(await hasSpareCopy())) return []
  const cache = await caches.open(CACHE)
  const newestFirst = [...(await cache.keys())].sort((a, b) => numberOf(b) - numberOf(a))
  const found = await Promise.all(newestFirst.map((request) => cache.match(request)))
  return Promise.all(found.map((response) => response?.text() ?? ''))
}

/** Writes one more beside the others, and only then takes away those before it: a full disk breaks none that is there. */
export async function addSpareCopy(text: string): Promise<void> {
  if (!canCopy()) return
  const cache = await caches.open(CACHE)
  const numbers = (await cache.keys()).map(numberOf).sort((a, b) => a - b)
  await cache.put(
    addressOf((numbers.at(-1) ?? 0) + 1),
    new Response(text, { headers: { 'Content-Type': 'application/json' } }),
  )
  const outlived = numbers.slice(0, Math.max(0, numbers.length + 1 - COPIES))
  await Promise.all(outlived.map((number) => cache.delete(addressOf(number))))
}

/** The user has nothing, or wants nothing to be kept. */
export async function removeSpareCopies(): Promise<void> {
  if (canCopy()) await caches.delete(CACHE)
}
