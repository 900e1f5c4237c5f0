/*
 * What is waited for comes, or does not: how long a loaded machine needs for it says nothing. Vitest's own
 * limit is one second. And what is still being loaded when the last test of a file is over is waited for.
 */
import { afterAll, vi } from 'vitest'

const { waitFor } = vi
vi.waitFor = (callback, options) =>
  waitFor(callback, {
    timeout: 10_000,
    ...(typeof options === 'number' ? { timeout: options } : options),
  })

afterAll(() => vi.dynamicImportSettled())
