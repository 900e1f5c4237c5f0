/*
 * What lies over the page is a step of its own in the browser's history, so that Back takes it away and
 * not the page under it. It is shown exactly while the history stands there, also after a reload.
 */
import { onMounted, onUnmounted } from 'vue'
import { useRouter } from 'vue-router'

export function useHistoryStep(name: string, show: () => void, hide: () => void) {
  const router = useRouter()
  const isThere = () => router.options.history.state.over === name

  onMounted(() => {
    if (isThere()) show()
  })
  /** Asked for, and not answered yet: Back asked for twice would leave the page as well. */
  let isLeaving = false
  onUnmounted(
    router.afterEach(() => {
      isLeaving = false
      return isThere() ? show() : hide()
    }),
  )

  function leave() {
    if (!isThere() || isLeaving) return
    isLeaving = true
    router.back()
  }
  return { leave }
}
