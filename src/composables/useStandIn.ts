/*
 * What is pressed may go away by that: the focus then comes to what stands in its place, and does not
 * fall off the page (WCAG 2.4.3).
 */
import { nextTick, watch } from 'vue'

/**
 * @param change by which it goes
 * @param peers selects it and the others of its kind
 * @param place selects where the focus goes when it has none; made able to have it
 */
export function useStandIn(change: () => unknown, peers: string, place: string): void {
  watch(change, async () => {
    const focused = document.activeElement
    const at = [...document.querySelectorAll(peers)].indexOf(focused as Element)
    await nextTick()
    if (!focused || focused.isConnected) return
    const left = [...document.querySelectorAll<HTMLElement>(peers)]
    const peer = at < 0 ? undefined : (left[at] ?? left.at(-1))
    const target = peer ?? document.querySelector<HTMLElement>(place)
    if (!peer) target?.setAttribute('tabindex', '-1')
    target?.focus({ preventScroll: true })
  })
}
