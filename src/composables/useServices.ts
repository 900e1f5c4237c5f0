/*
 * What goes on behind the screen once it can be used: the clock, the whole content, the bookmarks and
 * notes, and last, in a built site only, the worker that keeps it all on the device.
 */
import { onMounted, onUnmounted } from 'vue'
import { MESSAGES } from '../domain/wording.ts'
import { loadWhole, orMissing } from '../platform/missingScript.ts'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useClock } from '../stores/clock.ts'
import { useNotes } from '../stores/notes.ts'
import { useNotices } from '../stores/notices.ts'
import { useProgramme } from '../stores/programme.ts'
import { useBehindNotice } from './useBehindNotice.ts'

const REFRESH_AFTER = 10 * 60_000
const RETRY_AFTER = 3_000

export function useServices(): void {
  const clock = useClock()
  const bookmarks = useBookmarks()
  const notes = useNotes()
  const programme = useProgramme()
  const notices = useNotices()
  const stops: (() => void)[] = []
  let hasEnded = false

  /** An app that lay in the background asks again when it is looked at, if that is a while ago. */
  let askedAt = 0
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

  useBehindNotice()
  onMounted(async () => {
    stops.push(clock.start())
    askedAt = Date.now()
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
    if (begun.length < starts.length) tellIncomplete()
    else if (import.meta.env.PROD) await keepOnDevice()
  })
  onUnmounted(() => {
    hasEnded = true
    stops.forEach((stop) => stop())
  })

  function tellIncomplete() {
    notices.show({
      id: 'incomplete',
      kind: 'error',
      text: MESSAGES.pageIncomplete,
      action: {
        label: 'Prøv igen',
        run: () => void loadWhole(location.pathname + location.search),
      },
    })
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
    if (!isRegistered) return
    if ((await worker.isPrecacheComplete()) && (await programme.isStored())) await tellReadyOnce()
  }

  async function tellReadyOnce() {
    const settings = await orMissing(import('../data/settingTable.ts'))
    if (!settings || (await settings.readSetting('toldReadyOffline'))) return
    try {
      await settings.replaceSetting('toldReadyOffline', true)
    } catch {
      // Storage that takes nothing now: that is told where it matters, and this another time.
      return
    }
    notices.show({ id: 'ready', kind: 'info', text: MESSAGES.readyOffline })
  }
}
