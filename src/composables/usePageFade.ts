/*
 * A move to another page is one fade: the old page is held until the new one is there, scrolled and focused.
 * Nothing is painted meanwhile, so to take the old one away, to make the new one and to lay it out are tasks of
 * their own: in one piece they would hold up what is pressed for three times as long.
 */
import { nextTick, ref, type Ref } from 'vue'
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
  /** Of the move that is being made: ends the holding of the old page. */
  let show: (() => void) | undefined

  router.beforeResolve((to, from) => {
    if (from.matched.length === 0 || to.path === from.path || !canFade()) return true
    return new Promise<boolean>((goOn) =>
      fadeTo(() => {
        goOn(true)
        return new Promise((isShown) => (show = isShown))
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
  router.afterEach(async (_to, _from, failure) => {
    const showIt = show
    // The next move may be under way before this page is there.
    show = undefined
    if (showIt && !failure) isMade = makePage()
    await pageMade()
    // The router scrolls, and the focus moves, within the steps that follow.
    if (showIt) setTimeout(showIt)
  })
  return isBetween
}
