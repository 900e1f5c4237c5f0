/*
 * A script of the site that is read when needed can be out of reach: the net went before the site
 * was on the device, or a new release has taken its place on the host.
 */

import { ownRelease, releaseIn } from './release.ts'

/** As Chromium, Firefox and Safari put it, the last also of a page that came in its place; the language has no name for it. */
const MISSING =
  /dynamically imported module|importing a module script failed|not a valid javascript mime type/i
/** As the bundler's loader says of the styles of a script. */
const WITHOUT_STYLES = /^unable to preload css/i

export const isMissingScript = (error: unknown): boolean =>
  error instanceof Error &&
  (WITHOUT_STYLES.test(error.message) ||
    (error instanceof TypeError && MISSING.test(error.message)))

/** What an import gives; null when its script is out of reach. Any other error is thrown on. */
export async function orMissing<T>(importing: Promise<T>): Promise<T | null> {
  try {
    return await importing
  } catch (error) {
    if (isMissingScript(error)) return null
    throw error
  }
}

/** Is a page being loaded anyway? */
let isLeaving = false

/**
 * Loads a page whole, with all of its scripts. False when the page itself cannot be had: then the one that is open
 * stays. So it does when the user has gone elsewhere meanwhile.
 */
export async function loadWhole(path: string): Promise<boolean> {
  isLeaving = true
  const from = location.pathname
  const page = await fetch(path).catch(() => null)
  const hasGone = location.pathname !== from
  isLeaving = page?.ok === true && !hasGone
  if (hasGone) return true
  if (!isLeaving) return false
  if (path === openPath()) location.reload()
  else location.assign(path)
  return true
}

const openPath = () => location.pathname + location.search

const HEALED_AT = 'healedAt'
const HEAL_PAUSE = 60_000

/**
 * Loads the open page anew when that brings its scripts back: the page that would come is of another
 * release. Without net, and when the script is gone for good, it would not; and never twice within
 * a minute, whatever a host with two minds may say.
 */
export async function healMissingScript(): Promise<void> {
  const page = await fetch(openPath()).catch(() => null)
  // Somebody else may have the page loaded before it has been read.
  const release = page?.ok ? releaseIn(await page.text().catch(() => '')) : ''
  if (isLeaving || release === '' || release === ownRelease()) return
  if (rememberHealing()) location.reload()
}

/** False when the last one was just now, and where it cannot be remembered. */
function rememberHealing(): boolean {
  try {
    const last = Number(sessionStorage.getItem(HEALED_AT) ?? 0)
    if (Math.abs(Date.now() - last) < HEAL_PAUSE) return false
    sessionStorage.setItem(HEALED_AT, `${Date.now()}`)
    return true
  } catch {
    // Storage is blocked: better no cure than a page that is loaded for ever.
    return false
  }
}
