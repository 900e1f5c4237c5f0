/*
 * What goes on behind the screen and is not needed for the first picture: the whole content, the
 * bookmarks and notes, and last, in a built site only, the worker that keeps it all on the device.
 */
import type { Pinia } from 'pinia'
import { effectScope } from 'vue'
import { MESSAGES } from '../domain/messages.ts'
import { orMissing } from '../platform/missingScript.ts'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useNotes } from '../stores/notes.ts'
import { useNotices } from '../stores/notices.ts'
import { useProgramme } from '../stores/programme.ts'
import { useBehindNotice } from './useBehindNotice.ts'

const REFRESH_AFTER = 10 * 60_000
const RETRY_AFTER = 3_000

/**
 * Starts all of it for an app.
 * @param onIncomplete a script that this needs is out of reach
 * @returns a function that ends it
 */
export function startServices(pinia: Pinia | undefined, onIncomplete: () => void): () => void {
  const bookmarks = useBookmarks(pinia)
  const notes = useNotes(pinia)
  const programme = useProgramme(pinia)
  const notices = useNotices(pinia)
  const scope = effectScope()
  const stops: (() => void)[] = [() => scope.stop()]
  let hasEnded = false

  /** An app that lay in the background asks again when it is looked at, if that is a while ago. */
  let askedAt = Date.now()
  let retry: ReturnType<typeof setTimeout> | undefined
  function refreshWhenSeen() {
    if (document.visibilityState === 'hidden' || Date.now() - askedAt < REFRESH_AFTER) return
    void refresh()
  }
  function refresh() {
    askedAt = Date.now()
    return programme.load()
  }
  /** Browsers say so a little before the first question gets through. */
  async function refreshWhenOnline() {
    await refresh()
    if (programme.isBehind && !hasEnded) retry = setTimeout(refresh, RETRY_AFTER)
  }

  async function start() {
    document.addEventListener('visibilitychange', refreshWhenSeen)
    addEventListener('online', refreshWhenOnline)
    stops.push(() => {
      document.removeEventListener('visibilitychange', refreshWhenSeen)
      removeEventListener('online', refreshWhenOnline)
      clearTimeout(retry)
    })
    const [starts] = await Promise.all([
      Promise.all([bookmarks.start(), notes.start()]),
      programme.load(),
    ])
    const begun = starts.filter((stop) => stop !== null)
    if (hasEnded) return begun.forEach((stop) => stop())
    stops.push(...begun)
    if (begun.length < starts.length) onIncomplete()
    else if (import.meta.env.PROD) await keepOnDevice()
  }

  async function keepOnDevice() {
    const worker = await orMissing(import('../platform/serviceWorker.ts'))
    if (!worker?.canRegister()) return
    const ask = (run: () => void) =>
      notices.show({
        id: 'update',
        kind: 'info',
        text: MESSAGES.updateWaiting,
        action: { label: 'Genindlæs', run },
      })
    const isRegistered = await worker.registerServiceWorker({
      onReleaseWaiting: ask,
      onReleaseTaken: () => ask(() => location.reload()),
    })
    if (isRegistered && (await worker.isPrecacheComplete())) await tellReadyOnce()
  }

  async function tellReadyOnce() {
    const settings = await orMissing(import('../data/settingTable.ts'))
    // Where nothing can be read, nothing is ready.
    const isTold = await settings?.readSetting('toldReadyOffline').catch(() => true)
    if (!settings || isTold) return
    // All of the store is read for this, which is not asked of every visit.
    if (!(await programme.isStored())) return
    try {
      await settings.replaceSetting('toldReadyOffline', true)
    } catch {
      // Storage that takes nothing now: that is told where it matters, and this another time.
      return
    }
    notices.show({ id: 'ready', kind: 'info', text: MESSAGES.readyOffline })
  }

  scope.run(useBehindNotice)
  void start()
  return () => {
    hasEnded = true
    stops.forEach((stop) => stop())
  }
}
