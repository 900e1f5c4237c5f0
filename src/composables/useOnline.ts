/* Whether the browser believes it has a network: a hint for a line of text, never a gate. */
import { onMounted, onUnmounted, readonly, ref } from 'vue'

export function useOnline() {
  /** Null until it is asked: a page is rendered for both. */
  const isOnline = ref<boolean | null>(null)
  const ask = () => {
    isOnline.value = navigator.onLine
  }
  onMounted(() => {
    ask()
    addEventListener('online', ask)
    addEventListener('offline', ask)
  })
  onUnmounted(() => {
    removeEventListener('online', ask)
    removeEventListener('offline', ask)
  })
  return readonly(isOnline)
}
