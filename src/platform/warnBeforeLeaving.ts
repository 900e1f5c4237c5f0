/* Lets the browser ask before the page is closed, as long as something on it is not saved. */

const ask = (event: BeforeUnloadEvent) => event.preventDefault()

/** Listens only while it is needed: a page with this listener is not kept for the way back. */
export function warnBeforeLeaving(isNeeded: boolean): void {
  if (isNeeded) addEventListener('beforeunload', ask)
  else removeEventListener('beforeunload', ask)
}
