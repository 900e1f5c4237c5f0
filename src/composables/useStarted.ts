/* Something that listens as long as a part of the screen is there. */
import { onMounted, onUnmounted } from 'vue'

/** @param start begins it, and answers with what ends it; null when it could not begin */
export function useStarted(start: () => Promise<(() => void) | null>): void {
  let stop: (() => void) | null = null
  let hasEnded = false
  onMounted(async () => {
    stop = await start()
    if (hasEnded) stop?.()
  })
  onUnmounted(() => {
    hasEnded = true
    stop?.()
  })
}
