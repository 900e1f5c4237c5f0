/*
 * After a move to another page the focus goes to its heading, so that a screen reader begins there
 * and the keyboard goes on from there (WCAG 2.4.3). A change of the query is no move.
 */
import { nextTick } from 'vue'
import { useRouter } from 'vue-router'

export function useFocusOnNavigation(): void {
  const router = useRouter()
  router.afterEach(async (to, from, failure) => {
    if (failure || from.matched.length === 0 || to.path === from.path || to.hash) return
    await nextTick()
    const heading = document.querySelector<HTMLElement>('main h1')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
  })
}
