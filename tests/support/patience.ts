/* What is waited for comes, or does not: how long a loaded machine needs for it says nothing. Vitest's own limit is one second. */
import { vi } from 'vitest'

const { waitFor } = vi
vi.waitFor = (callback, options) =>
  waitFor(callback, {
    timeout: 10_000,
    ...(typeof options === 'number' ? { timeout: options } : options),
  })
