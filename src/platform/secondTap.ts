/*
 * Two quick taps on a button that takes something away: the second is meant for the button as well, and
 * would fall on what lay beneath it.
 */

/** As long as two taps of one hand may be apart, in ms, and as far, in CSS pixels. */
const QUICK = 500
const NEAR = 24

/** Passes over the next click, when it is the second of two quick taps. Pressed with a key, nothing is. */
export function passOverSecondTap({ clientX, clientY, timeStamp, detail }: MouseEvent): void {
  if (detail === 0) return
  const pass = (next: MouseEvent) => {
    const isQuick = next.timeStamp - timeStamp < QUICK
    const isNear = Math.hypot(next.clientX - clientX, next.clientY - clientY) < NEAR
    if (!isQuick || !isNear) return
    next.preventDefault()
    next.stopPropagation()
  }
  addEventListener('click', pass, { capture: true, once: true })
}
