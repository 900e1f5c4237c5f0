/*
 * After a move to another page the focus goes to its heading, so that a screen reader begins there
 * and the keyboard goes on from there (WCAG 2.4.3). Back and Forward lead to the link that was
 * followed from there, which the step in the browser's history remembers. A change of the query
 * is no move.
 */
import { useRouter } from 'vue-router'
import { INSTALL_ADDRESS, SEARCH_PLACE } from '../domain/addresses.ts'
import { pageMade } from './usePageFade.ts'

/** What a step in the history holds: the router's own position, and what was followed from there. */
interface Step {
  position?: number
  followed?: string
}

/** Any other fragment may be what a link carries, as that of a week. */
const isPlace = (hash: string) => hash === SEARCH_PLACE || hash === INSTALL_ADDRESS.hash

/** Where a link to a place leads, if it is there. */
export const placeOf = (hash: string): HTMLElement | null =>
  isPlace(hash) ? document.getElementById(hash.slice(1)) : null

export function useFocusOnNavigation(): void {
  const router = useRouter()
  if (typeof history === 'undefined') return
  const step = () => (history.state ?? {}) as Step
  let position = step().position

  router.beforeEach((to, from) => {
    // By Back or Forward the history stands at the other step already: nothing was followed.
    if (step().position !== position || to.path === from.path) return
    const followed = document.activeElement?.closest('main a')?.getAttribute('href')
    if (followed) history.replaceState({ ...history.state, followed } satisfies Step, '')
  })

  router.afterEach(async (to, from, failure) => {
    const { followed } = step()
    const isBack = (step().position ?? 0) < (position ?? 0)
    position = step().position
    // A link to a place leads into it, also when one is there already: to the field to search in, or a section.
    if (isPlace(to.hash) && (failure || !(followed || (isBack && to.path === from.path)))) {
      await pageMade()
      return placeOf(to.hash)?.focus()
    }
    if (failure || from.matched.length === 0 || to.path === from.path || to.hash) return
    await pageMade()
    const links = [...document.querySelectorAll<HTMLElement>('main a[href]')]
    const link = followed && links.find((one) => one.getAttribute('href') === followed)
    if (link) return link.focus({ preventScroll: true })
    focusHeading()
  })
}

export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
}
