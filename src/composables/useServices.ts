/*
 * What goes on behind the screen once it can be used: the clock at once, and all that is not needed
 * for the first picture (startServices.ts) as soon as its script is here.
 */
import { getActivePinia } from 'pinia'
import { onMounted, onUnmounted } from 'vue'
import { FIRST_MESSAGES } from '../domain/wording.ts'
import { endEarlyTaps } from '../platform/earlyTaps.ts'
import { loadWhole, orMissing } from '../platform/missingScript.ts'
import { afterPaint } from '../platform/turns.ts'
import { useClock } from '../stores/clock.ts'
import { useNotices } from '../stores/notices.ts'
import { allTaken, isRendered } from './useTurns.ts'

export function useServices(): void {
  const pinia = getActivePinia()
  const clock = useClock()
  const notices = useNotices()
  const stops: (() => void)[] = []
  let hasEnded = false

  const isTakenOver = isRendered()
  onMounted(async () => {
    if (isTakenOver) await allTaken()
    if (hasEnded) return
    endEarlyTaps()
    void layOutTheRest(() => hasEnded)
    stops.push(clock.start())
    const services = await orMissing(import('./startServices.ts'))
    if (hasEnded) return
    if (services) stops.push(services.startServices(pinia, tellIncomplete))
    else tellIncomplete()
  })
  onUnmounted(() => {
    hasEnded = true
    stops.forEach((stop) => stop())
  })

  function tellIncomplete() {
    notices.show({
      id: 'incomplete',
      kind: 'error',
      text: FIRST_MESSAGES.pageIncomplete,
      action: {
        label: 'Prøv igen',
        run: () => void loadWhole(location.pathname + location.search),
      },
    })
  }
}

/** As many parts as a slow phone lays out between two frames or three. */
const LAID_OUT_IN_ONE_GO = 5

/** What was out of sight (styles/base.css): some parts in each picture, since all at once hold up a slow phone. */
async function layOutTheRest(isOver: () => boolean): Promise<void> {
  const list = document.getElementById('liste')
  const parts = [...(list?.querySelectorAll<HTMLElement>('section,.slot,li') ?? [])]
  for (const [at, part] of parts.entries()) {
    part.style.contentVisibility = 'visible'
    if (at % LAID_OUT_IN_ONE_GO === 0) await afterPaint()
    if (isOver()) return
  }
  delete document.documentElement.dataset.opening
  for (const part of parts) part.style.contentVisibility = ''
}
