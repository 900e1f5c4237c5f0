/*
 * When the second copy of what the user owns is made, and brought back: a moment after each change, never
 * before it is acknowledged, and at every opening of the database. Without a copy everything works.
 */
import type { Database } from './database.ts'
import { hasSpareCopy } from './spareCopyFile.ts'

/** Several changes in a row make one copy. */
const PAUSE = 300

/**
 * @param onBroughtBack told, in Danish, what the browser had lost and has again
 * @returns a function that ends it
 */
export function keepSpareCopy(db: Database, onBroughtBack: (text: string) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: Promise<unknown> = Promise.resolve()
  let hasEnded = false

  function soon() {
    if (hasEnded) return
    // One after the other, and a copy that cannot be made or read now is tried again at the next change.
    timer ??= setTimeout(() => {
      timer = undefined
      last = last.then(settle).catch(() => 'later')
    }, PAUSE)
  }
  async function settle() {
    const [{ bringBackSpareCopy, makeSpareCopy }, { broughtBackText }] = await Promise.all([
      import('./spareCopy.ts'),
      import('../domain/backup.ts'),
    ])
    const rows = await bringBackSpareCopy(db)
    const text = rows && broughtBackText(rows)
    if (text) onBroughtBack(text)
    await makeSpareCopy(db, new Date())
  }
  /** The first visit has nothing to bring back, and nothing to copy. */
  const look = async () => {
    if (!db.wasMade || (await hasSpareCopy())) soon()
  }
  const onReady = () => void look().catch(() => 'later')

  db.onWritten = soon
  db.on('ready', onReady, true)
  return () => {
    hasEnded = true
    clearTimeout(timer)
    db.onWritten = () => undefined
    db.on.ready.unsubscribe(onReady)
  }
}
