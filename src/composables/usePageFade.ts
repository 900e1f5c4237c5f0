/* A move to another page is one fade: the old page is held until the new one is there, scrolled and focused. */
import { nextTick } from 'vue'
import { useRouter } from 'vue-router'
import { canFade, fadeTo } from '../platform/pageFade.ts'

export function usePageFade(): void {
  const router = useRouter()
  if (typeof document === 'undefined') return
  const waiting: (() => void)[] = []

  router.beforeResolve((to, from) => {
    if (from.matched.length === 0 || to.path === from.path || !canFade()) return true
    return new Promise<boolean>((goOn) =>
      fadeTo(() => {
        goOn(true)
        return new Promise((isShown) => waiting.push(isShown))
      }),
    )
  })
  // Also after a move that failed: a page that is waited for in vain would stand still.
  router.afterEach(async () => {
    await nextTick()
    // The router scrolls, and the focus moves, within the steps that follow.
    setTimeout(() => waiting.splice(0).forEach((isShown) => isShown()))
  })
}
