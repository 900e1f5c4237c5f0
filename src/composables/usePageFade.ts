/*
 * A move to another page is one fade: the old page is held until the new one is there, scrolled and focused.
 * Nothing is painted meanwhile, so to take the old one away, to make the new one and to lay it out are tasks of
 * their own: in one piece they would hold up what is pressed for three times as long.
 */
import { nextTick, readonly, ref, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { canFade, fadeTo } from '../platform/pageFade.ts'
import { nextTask } from '../platform/turns.ts'

let isMade: Promise<unknown> | undefined

/** After a move, when its page is there: who scrolls or moves the focus waits for that. */
export async function pageMade(): Promise<void> {
  await nextTick()
  await isMade
}

/** @returns has the old page been taken away, and the new one is not there yet? */
export function usePageFade(): Readonly<Ref<boolean>> {
  const router = useRouter()
  const isBetween = ref(false)
  if (typeof document === 'undefined') return isBetween
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
  async function makePage() {
    isBetween.value = true
    await nextTask()
    isBetween.value = false
    await nextTask()
  }
  // Also after a move that failed: a page that is waited for in vain would stand still.
  router.afterEach(async (to, from, failure) => {
    if (waiting.length > 0 && !failure && to.path !== from.path) isMade = makePage()
    await pageMade()
    // The router scrolls, and the focus moves, within the steps that follow.
    setTimeout(() => waiting.splice(0).forEach((isShown) => isShown()))
  })
  return readonly(isBetween)
}
