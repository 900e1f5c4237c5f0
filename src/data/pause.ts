/* Long work in parts: in between, the screen has its turn. */

interface Scheduler {
  yield?: () => Promise<void>
}

/** Settles when what the user did meanwhile has been answered. */
export const pause = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: Scheduler }
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))
}
