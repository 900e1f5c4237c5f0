/*
 * When to ask for a new release. Browsers ask when a page is loaded; an app on the home screen may
 * lie in the background for weeks without that, and come back as it was.
 */

/** Who switches to and fro between apps asks once. */
const PAUSE = 30_000

/** Runs `check` whenever the app comes back in sight, at most every half minute. The load counts as a look. */
export function checkWhenSeen(check: () => void): void {
  let checkedAt = performance.now()
  function ask() {
    const now = performance.now()
    if (document.visibilityState === 'hidden' || now - checkedAt < PAUSE) return
    checkedAt = now
    check()
  }
  document.addEventListener('visibilitychange', ask)
  addEventListener('focus', ask)
  addEventListener('pageshow', ask)
}
