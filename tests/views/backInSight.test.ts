// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { openApp } from '../support/openApp.ts'
import { answers } from '../support/fetchMock.ts'

/** The app comes back in sight, so much later. */
function comeBackAfter(minutes: number) {
  const now = Date.now()
  vi.spyOn(Date, 'now').mockReturnValue(now + minutes * 60_000)
  document.dispatchEvent(new Event('visibilitychange'))
}

it('an app that lay in the background asks for new content when it is looked at again', async () => {
  const { network } = await openApp('/program', { answer: answers.noNetwork() })
  await vi.waitFor(() => expect(network.asked).toHaveLength(1))
  comeBackAfter(3)
  expect(network.asked).toHaveLength(1)
  comeBackAfter(30)
  await vi.waitFor(() => expect(network.asked).toHaveLength(2))
})
