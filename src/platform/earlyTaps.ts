/*
 * What is pressed before the app is there: the script that stands in the pages (build/pageScript.ts)
 * collects the sessions whose Gem was pressed, and the app carries it out. It outlives the page that
 * is left before that. What is kept is noted for the next page, which shows it as kept before the app is there.
 */
import { AWAY, EARLY_TAPS_KEY as KEY, KEPT_KEY } from '../domain/earlyTaps.ts'

declare global {
  /** Where the script in the page collects, until somebody hears. */
  var earlyTaps: string[] | undefined
  /** Whom it tells of what is pressed where the app is not yet; it stops when this is gone. */
  var earlyTap: ((wish: Wish) => boolean) | undefined
  /** Ids of what it shows as kept, until the database has answered. */
  var earlyKept: string[] | undefined
}

/** The id of a session that is to be kept, or after `AWAY` of one that is to be taken away. */
export type Wish = string

export const sessionOf = (wish: Wish): string =>
  wish.startsWith(AWAY) ? wish.slice(AWAY.length) : wish

/** What somebody wants who presses the button of a session before the database has answered. */
export const wishOf = (sessionId: string): Wish =>
  (globalThis.earlyKept?.includes(sessionId) ? AWAY : '') + sessionId

/** Notes what is kept, so that the next page shows it as kept from its first paint. */
export function noteKept(sessionIds: readonly string[]): void {
  try {
    if (sessionIds.length > 0) localStorage.setItem(KEPT_KEY, sessionIds.join(' '))
    else localStorage.removeItem(KEPT_KEY)
  } catch {
    // Full or forbidden: the next page shows it when the database has answered.
  }
}

/**
 * From here on `hear` is told of what is pressed, and says whether that waits to be carried out.
 * @returns what was pressed before, on this page and one that was left
 */
export function hearEarlyTaps(hear: (wish: Wish) => boolean): Wish[] {
  const taps = [...readKept(), ...(globalThis.earlyTaps ?? [])]
  delete globalThis.earlyTaps
  if (globalThis.earlyTap) globalThis.earlyTap = hear
  // Of one session only what was wanted last.
  return [...new Map(taps.map((wish) => [sessionOf(wish), wish])).values()]
}

/** All of the page is the app's: it hears by itself what is pressed. */
export function endEarlyTaps(): void {
  delete globalThis.earlyTap
}

function readKept(): Wish[] {
  try {
    return sessionStorage.getItem(KEY)?.split(' ') ?? []
  } catch {
    // Storage is blocked: then nothing was kept.
    return []
  }
}

/** Keeps what still waits for the next page; nothing when there is nothing. */
export function keepEarlyTaps(ids: readonly Wish[]): void {
  try {
    if (ids.length > 0) sessionStorage.setItem(KEY, ids.join(' '))
    else sessionStorage.removeItem(KEY)
  } catch {
    // Storage is blocked: what waits lasts as long as this page.
  }
}
