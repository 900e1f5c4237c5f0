/*
 * What goes on behind the screen once it can be used: the clock, the whole content, the bookmarks,
 * and last, in a built site only, the worker that keeps it all on the device.
 */
import { onMounted, onUnmounted } from 'vue'
import { MESSAGES } from '../domain/wording.ts'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useClock } from '../stores/clock.ts'
import { useNotices } from '../stores/notices.ts'
import { useProgramme } from '../stores/programme.ts'

export function useServices(): void {
  const clock = useClock()
  const bookmarks = useBookmarks()
  const programme = useProgramme()
  const notices = useNotices()
  const stops: (() => void)[] = []

  onMounted(async () => {
    stops.push(clock.start())
    const [stopBookmarks] = await Promise.all([bookmarks.start(), programme.load()])
    stops.push(stopBookmarks)
    if (import.meta.env.PROD) await keepOnDevice()
  })
  onUnmounted(() => stops.forEach((stop) => stop()))

  async function keepOnDevice() {
    const worker = await import('../platform/serviceWorker.ts')
    if (!worker.canRegister()) return
    const ask = (run: () => void) =>
      notices.show({
        id: 'update',
        kind: 'info',
        text: MESSAGES.updateWaiting,
        action: { label: 'Genindlæs', run },
      })
    await worker.registerServiceWorker({
      onReleaseWaiting: ask,
      onReleaseTaken: () => ask(() => location.reload()),
    })
    if ((await worker.isPrecacheComplete()) && (await programme.isStored())) await tellReadyOnce()
  }

  async function tellReadyOnce() {
    const { readSetting, replaceSetting } = await import('../data/settingTable.ts')
    if (await readSetting('toldReadyOffline')) return
    await replaceSetting('toldReadyOffline', true)
    notices.show({ id: 'ready', kind: 'info', text: MESSAGES.readyOffline })
  }
}
