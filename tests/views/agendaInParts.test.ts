// @vitest-environment happy-dom
import { expect, it, onTestFinished, vi } from 'vitest'
import { find } from '../support/byRole.ts'
import { keepBefore, openApp } from '../support/openApp.ts'
import { realContent } from '../support/realContent.ts'

it('a week in which much is kept comes a few cards at a time, and all of it in the end', async () => {
  const kept = realContent.sessions.filter(({ edition }) => edition === 2020)
  await keepBefore(...kept)
  const { root } = await openApp('/min-uge')
  const main = find(root, 'main')
  const counts = [0]
  const watching = new MutationObserver(() => counts.push(main.querySelectorAll('article').length))
  watching.observe(main, { childList: true, subtree: true })
  onTestFinished(() => watching.disconnect())
  await vi.waitFor(() => expect(main.querySelectorAll('article')).toHaveLength(kept.length))
  await vi.waitFor(() => expect(counts.at(-1)).toBe(kept.length))
  const steps = counts.map((count, at) => count - (counts[at - 1] ?? 0))
  expect(Math.max(...steps)).toBeLessThanOrEqual(5)
  await vi.waitFor(() => expect(main.querySelectorAll('.entry')).toHaveLength(kept.length))
})
