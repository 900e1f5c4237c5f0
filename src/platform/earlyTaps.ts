/*
 * What was pressed before the app was there: the script that stands in the pages (build/pageScript.ts)
 * collects the sessions whose Gem was pressed, and the app carries it out. It outlives the page that
 * is left before that.
 */
import { EARLY_TAPS_KEY as KEY } from '../domain/earlyTaps.ts'

/** Where the script in the page collects, and stops to when this is gone. */
declare global {
  var earlyTaps: string[] | undefined
}

/** Ids of sessions, from this page and one that was left. From here on the app hears what is pressed. */
export function takeEarlyTaps(): string[] {
  const taps = [...readKept(), ...(globalThis.earlyTaps ?? [])]
  delete globalThis.earlyTaps
  return [...new Set(taps)]
}

function readKept(): string[] {
  try {
    return sessionStorage.getItem(KEY)?.split(' ') ?? []
  } catch {
    // Storage is blocked: then nothing was kept.
    return []
  }
}

/** Keeps what still waits for the next page; nothing when there is nothing. */
export function keepEarlyTaps(ids: readonly string[]): void {
  try {
    if (ids.length > 0) sessionStorage.setItem(KEY, ids.join(' '))
    else sessionStorage.removeItem(KEY)
  } catch {
    // Storage is blocked: what waits lasts as long as this page.
  }
}
