/*
 * How it stands with the storage itself, for all that use it: what stands in the way is told once, here,
 * and an act that failed because of it says so in the same words.
 */
import { defineStore } from 'pinia'
import { StorageTrouble, type Trouble } from '../domain/storageTrouble.ts'
import { laidAside, STORAGE_TROUBLE, MESSAGES } from '../domain/messages.ts'
import { orMissing } from '../platform/missingScript.ts'
import { reloadPage, wasReloaded } from '../platform/pageReload.ts'
import { useNotices, type Notice } from './notices.ts'

const ID = 'storage'
const RELOAD = { label: 'Genindlæs', run: reloadPage }

export const useStorage = defineStore('storage', () => {
  const notices = useNotices()

  /** Watches over the database. Returns a function that ends it; null when the script for it is out of reach. */
  async function start(): Promise<(() => void) | null> {
    const scripts = await orMissing(
      Promise.all([
        import('../data/database.ts'),
        import('../data/databaseSource.ts'),
        import('../data/gate.ts'),
        import('../data/keepSpareCopy.ts'),
        import('../data/quarantineTable.ts'),
        import('../platform/freshIndexedDb.ts'),
      ]),
    )
    if (!scripts) return null
    const [
      { database },
      { provideFreshSource },
      { reconnect },
      { keepSpareCopy },
      { layAside },
      { freshIndexedDb },
    ] = scripts
    provideFreshSource(freshIndexedDb)
    database.onTrouble = tell
    tell(database.trouble)
    const stopCopying = keepSpareCopy(database, tellBroughtBack)
    // A phone may have dropped the connection while the app was out of sight. A failure is told by `tell`.
    const look = () => {
      if (document.visibilityState === 'visible') reconnect(database).catch(() => undefined)
    }
    const leave = () => database.leave()
    document.addEventListener('visibilitychange', look)
    addEventListener('pagehide', leave)
    // Where nothing can be laid aside, nothing can be kept either, and that is told where it matters.
    void layAside().then(tellAside, () => undefined)
    return () => {
      document.removeEventListener('visibilitychange', look)
      removeEventListener('pagehide', leave)
      database.onTrouble = () => undefined
      stopCopying()
    }
  }

  function tell(trouble: Trouble | null) {
    if (trouble) notices.show(noticeOf(trouble, ''))
    else notices.dismiss(ID)
  }

  function tellAside(count: number) {
    if (count > 0) notices.show({ id: 'aside', kind: 'error', text: laidAside(count) })
  }

  function tellBroughtBack(text: string) {
    notices.show({ id: 'broughtBack', kind: 'info', text })
  }

  function noticeOf(trouble: Trouble, before: string): Notice {
    const isInVain = trouble === 'lost' && wasReloaded()
    const text = before + (isInVain ? MESSAGES.storageLostAgain : STORAGE_TROUBLE[trouble])
    const canReload = trouble === 'outdated' || trouble === 'newer' || trouble === 'lost'
    const action = canReload && !isInVain ? { action: RELOAD } : {}
    return { id: ID, kind: trouble === 'outdated' ? 'info' : 'error', text, ...action }
  }

  /** Why the storage refused, in Danish; null when it was the browser that did, or there is no room. */
  const reasonOf = (error: unknown): string | null =>
    error instanceof StorageTrouble ? STORAGE_TROUBLE[error.trouble] : null

  /** Tells of an act of the user's that failed. @param notice what to say when there is no other reason than the browser's */
  function tellFailure(error: unknown, notice: Pick<Notice, 'id' | 'text'>) {
    if (error instanceof StorageTrouble)
      notices.show(noticeOf(error.trouble, MESSAGES.changeFailed))
    else notices.show({ ...notice, kind: 'error' })
  }

  return { start, reasonOf, tellFailure }
})
