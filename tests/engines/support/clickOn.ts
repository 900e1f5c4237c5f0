/* A click as a hand makes it: again where the page has moved under it. */
import type { Tab } from './engine.ts'
import { middleOf } from './middleOf.ts'

declare global {
  interface Window {
    /** Did the click meet what was meant? */
    isMet?: Promise<boolean>
  }
}

/** Runs in the page. A click that meets something else is kept from it. */
function watchNextClick(selector: string): void {
  window.isMet = new Promise((resolve) => {
    const judge = (event: Event) => {
      const isMet = event.target instanceof Element && event.target.closest(selector) !== null
      if (!isMet) {
        event.preventDefault()
        event.stopImmediatePropagation()
      }
      resolve(isMet)
    }
    addEventListener('click', judge, { capture: true, once: true })
    // Where what was pressed has gone before it was let go, no click follows.
    addEventListener('mouseup', () => setTimeout(resolve, 0, false), { capture: true, once: true })
  })
}

/**
 * @param send makes a click at this place of the page
 * @param isLeft is this what the tab says when a page was left meanwhile, as by a click on a link?
 */
export async function clickOn(
  tab: Tab,
  selector: string,
  send: (x: number, y: number) => Promise<unknown>,
  isLeft: (error: unknown) => boolean,
): Promise<void> {
  for (let isMet = false; !isMet;) {
    const middle = await tab.evaluate(middleOf, selector)
    await tab.evaluate(watchNextClick, selector)
    await send(...middle)
    try {
      // Another page knows nothing of it.
      isMet = (await tab.evaluate(() => window.isMet)) ?? true
    } catch (error) {
      if (!isLeft(error)) throw error
      return
    }
  }
}
