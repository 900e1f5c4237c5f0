/*
 * What is pressed before the app is there: the script that stands in the pages (build/pageScript.ts)
 * collects the sessions whose Gem was pressed, and the app carries it out. It outlives the page that
 * is left before that.
 */
import { EARLY_TAPS_KEY as KEY } from '../domain/earlyTaps.ts'

declare global {
  /** Where the script in the page collects, until somebody hears. */
  var earlyTaps: string[] | undefined
  /** Whom it tells of what is pressed where the app is not yet; it stops when this is gone. */
  var earlyTap: ((sessionId: string) => boolean) | undefined
}

/**
 * From here on `hear` is told of what is pressed, and says whether that waits to be kept.
 * @returns ids of sessions that were pressed before, on this page and one that was left
 */
export function hearEarlyTaps(hear: (sessionId: string) => boolean): string[] {
  const taps = [...readKept(), ...(globalThis.earlyTaps ?? [])]
  delete globalThis.earlyTaps
  if (globalThis.earlyTap) globalThis.earlyTap = hear
  return [...new Set(taps)]
}

/** All of the page is the app's: it hears by itself what is pressed. */
export function endEarlyTaps(): void {
  delete globalThis.earlyTap
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
