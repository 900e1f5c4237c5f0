/* Long work in parts: in between, the screen has its turn. */

interface Scheduler {
  yield?: () => Promise<void>
}

/** A turn costs something too, in some browsers four milliseconds: short parts are done in one. */
const WORK = 8
let began = 0

/** Settles when what the user did meanwhile has been answered; at once where that was a moment ago. */
export async function pause(): Promise<void> {
  if (performance.now() - began < WORK) return
  const { scheduler } = globalThis as { scheduler?: Scheduler }
  await (scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)))
  began = performance.now()
}
