/* The way into what useHistoryStep shows: apart from it, so that a press need not wait for what is shown. */
import type { Router } from 'vue-router'

/**
 * Makes the step: the same address again, without a fragment, which would lead to a place on the page.
 * Pressed again before anything is shown, it is there already.
 */
export function enterStep(router: Router, name: string): void {
  if (router.options.history.state.over === name) return
  const { path, query } = router.currentRoute.value
  void router.push({ path, query, force: true, state: { over: name } })
}
