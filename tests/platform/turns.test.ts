// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTask } from '../../src/platform/turns.ts'

// Of timers only what a test lets go by does, as in a tab where browsers hold them up.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }))
afterEach(() => void vi.useRealTimers())

it('where nobody is looking a turn waits for no timer, and is a task of its own all the same', async () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  let isThrough = false
  const turn = nextTask().then(() => (isThrough = true))
  for (let depth = 0; depth < 20; depth++) await Promise.resolve()
  expect(isThrough).toBe(false)
  await turn
  expect(vi.getTimerCount()).toBe(0)
})

it('where somebody is looking it comes after what has waited longer', async () => {
  const order: string[] = []
  setTimeout(() => order.push('before'))
  const turn = nextTask().then(() => order.push('turn'))
  setTimeout(() => order.push('after'))
  expect(order).toEqual([])
  await vi.runAllTimersAsync()
  await turn
  expect(order).toEqual(['before', 'turn', 'after'])
})
