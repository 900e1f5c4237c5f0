/*
 * A script of the site that is read when needed can be out of reach: the net went before the site
 * was on the device, or a new release has taken its place on the host.
 */

/** As Chromium, Firefox and Safari put it; the language has no name for it. */
const MISSING = /dynamically imported module|importing a module script failed/i

export const isMissingScript = (error: unknown): boolean =>
  error instanceof TypeError && MISSING.test(error.message)

/** What an import gives; null when its script is out of reach. Any other error is thrown on. */
export async function orMissing<T>(importing: Promise<T>): Promise<T | null> {
  try {
    return await importing
  } catch (error) {
    if (isMissingScript(error)) return null
    throw error
  }
}

/** Loads a page whole, with all of its scripts. False when the page itself cannot be had: then the one that is open stays. */
export async function loadWhole(path: string): Promise<boolean> {
  const page = await fetch(path).catch(() => null)
  if (!page?.ok) return false
  const isOpen = path === location.pathname + location.search
  if (isOpen) location.reload()
  else location.assign(path)
  return true
}
