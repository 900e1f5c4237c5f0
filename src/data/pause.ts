/* Long work in parts: in between, the screen has its turn. */

/** What not every browser has, and a worker less. */
interface Surroundings {
  scheduler?: { yield?: () => Promise<void> }
  document?: { hidden: boolean }
}

/** A turn costs something too, in some browsers four milliseconds: short parts are done in one. */
const WORK = 8
let began = 0

/**
 * Settles when what the user did meanwhile has been answered; at once where that was a moment ago, and where
 * nobody is looking: there a turn may take a second or more.
 */
export async function pause(): Promise<void> {
  const { scheduler, document } = globalThis as Surroundings
  if (performance.now() - began < WORK || document?.hidden) return
  await (scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)))
  began = performance.now()
}
