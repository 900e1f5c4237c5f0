/*
 * What has the focus may go away, by what is pressed or by the clock; the focus then comes to where it has
 * moved, or to what stands in its place, and does not fall off the page (WCAG 2.4.3).
 */
import { nextTick, watch } from 'vue'

/**
 * @param change by which it goes
 * @param peers selects it and the others of its kind; null where it has none
 * @param place selects where the focus goes when it has none; made able to have it
 */
export function useStandIn(change: () => unknown, peers: string | null, place: string): void {
  const ofItsKind = () => (peers ? [...document.querySelectorAll<HTMLElement>(peers)] : [])
  watch(change, async () => {
    // Before the place is there, nothing of this had the focus.
    if (!document.querySelector(place)) return
    const focused = document.activeElement as HTMLElement | null
    const at = focused ? ofItsKind().indexOf(focused) : -1
    await nextTick()
    if (!focused || focused.isConnected) return
    const focus = (target?: HTMLElement | null) => {
      target?.focus({ preventScroll: true })
      return target && document.activeElement === target
    }
    const left = ofItsKind()
    if (focus(twinOf(focused)) || (at >= 0 && focus(left[at] ?? left.at(-1)))) return
    const stand = document.querySelector<HTMLElement>(place)
    stand?.setAttribute('tabindex', '-1')
    focus(stand)
  })
}

/** The same link, or the same button of a session, where it stands now. */
function twinOf(gone: HTMLElement): HTMLElement | undefined {
  const name = gone.hasAttribute('href') ? 'href' : 'data-session'
  const value = gone.getAttribute(name)
  if (value === null) return undefined
  return [...document.querySelectorAll<HTMLElement>(`[${name}]`)].find(
    (one) => one.getAttribute(name) === value,
  )
}
