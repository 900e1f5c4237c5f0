/* The page as it was fades into the next one, where the browser has View Transitions and motion is wanted. */

/** As much as is used; not every browser has it. */
type FadingDocument = Omit<Document, 'startViewTransition'> & {
  startViewTransition?: (change: () => Promise<void>) => Record<'ready' | 'finished', Promise<void>>
}

export const canFade = (): boolean =>
  'startViewTransition' in document && !matchMedia('(prefers-reduced-motion: reduce)').matches

/** @param change makes the next page; it is always called, whatever becomes of the fading */
export function fadeTo(change: () => Promise<void>): void {
  const fading = (document as FadingDocument).startViewTransition?.(change)
  // Left out, as in a tab in the background, or overtaken by the next one: the page is there all the same.
  fading?.ready.catch(() => undefined)
  fading?.finished.catch(() => undefined)
}
