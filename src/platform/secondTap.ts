/*
 * Two quick taps on a button that takes something away, or lays something over the page: the second is
 * meant for the button as well, and would fall on what lies there now.
 */

/** As long as two taps of one hand may be apart, in ms, and as far, in CSS pixels. */
const QUICK = 500
const NEAR = 24

/** Passes over the next click, and the focus that comes with it, when it is the second of two quick taps. Pressed with a key, nothing is. */
export function passOverSecondTap({ clientX, clientY, timeStamp, detail }: MouseEvent): void {
  if (detail === 0) return
  const end = new AbortController()
  const pass = (next: MouseEvent) => {
    if (next.type === 'click') end.abort()
    const isQuick = next.timeStamp - timeStamp < QUICK
    const isNear = Math.hypot(next.clientX - clientX, next.clientY - clientY) < NEAR
    if (!isQuick || !isNear) return
    next.preventDefault()
    next.stopPropagation()
  }
  for (const kind of ['mousedown', 'click'] as const)
    addEventListener(kind, pass, { capture: true, signal: end.signal })
}
