/*
 * What the user has made, as it was before an upgrade, in a place that the upgrade does not touch: should
 * a release ever spoil rows, the next one finds them here.
 */
import type { Transaction } from 'dexie'

const PREFIX = 'backup-v'
/** `backup-v3`: as it was before version 3. */
const nameOf = (version: number) => `${PREFIX}${version}`
const FILE = '/backup.json'

/** Not in a page without a secure connection, and refused in some private windows. */
const canCopy = () => typeof caches !== 'undefined'

/**
 * Called by an upgrade before it changes anything. The rows are read here, and written outside of the
 * transaction, which would not wait for them: a copy that cannot be made is no reason not to go on.
 */
export async function copyBeforeUpgrade(version: number, transaction: Transaction): Promise<void> {
  if (!canCopy()) return
  const [bookmarks, notes] = await Promise.all([
    transaction.table('bookmarks').toArray(),
    transaction.table('notes').toArray(),
  ])
  const text = JSON.stringify({ version, bookmarks, notes })
  // Out of the transaction's reach: a timer is not part of it.
  setTimeout(() => void store(version, text).catch(() => undefined))
}

async function store(version: number, text: string) {
  const cache = await caches.open(nameOf(version))
  await cache.put(FILE, new Response(text, { headers: { 'Content-Type': 'application/json' } }))
  await removeCopies((copied) => copied <= version - 2)
}

/** The user has deleted everything, or a copy has outlived its use. */
export async function removeCopies(isMeant: (version: number) => boolean = () => true) {
  if (!canCopy()) return
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX))
  const meant = names.filter((name) => isMeant(Number(name.slice(PREFIX.length))))
  await Promise.all(meant.map((name) => caches.delete(name)))
}
