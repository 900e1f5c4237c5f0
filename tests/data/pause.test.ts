import { expect, it, vi } from 'vitest'
import { pause } from '../../src/data/pause.ts'

it('long work gives the screen its turn, and waits for none where nobody is looking', async () => {
  const turn = vi.fn(() => Promise.resolve())
  vi.stubGlobal('scheduler', { yield: turn })
  vi.stubGlobal('document', { hidden: true })
  vi.spyOn(performance, 'now').mockReturnValue(1_000_000)
  await pause()
  expect(turn).toHaveBeenCalledTimes(0)
  vi.stubGlobal('document', { hidden: false })
  await pause()
  expect(turn).toHaveBeenCalledTimes(1)
  // A moment later there is nothing to wait for.
  await pause()
  expect(turn).toHaveBeenCalledTimes(1)
  vi.unstubAllGlobals()
})
