// @vitest-environment happy-dom
import '../support/device.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { find, findAll, textOf } from '../support/byRole.ts'
import { keepBefore, openApp, type OpenApp } from '../support/openApp.ts'
import { contentWithSession, realSession } from '../support/realContent.ts'
import { wholeContent } from '../../src/domain/pageContent.ts'
import { useClock } from '../../src/stores/clock.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
  vi.setSystemTime('2026-11-21T11:00:00Z')
})
afterEach(() => {
  vi.useRealTimers()
})

/** Lets a minute go by. Returns what of the lists was rendered again for it. */
async function waitAMinute({ renderedAgain }: OpenApp) {
  await nextTick()
  renderedAgain.length = 0
  const before = useClock().localNow
  vi.advanceTimersByTime(60_000)
  await nextTick()
  expect(useClock().localNow).not.toBe(before)
  // Where the app is looked at with this clock, a line says what time it is.
  expect(renderedAgain).toContain('PreviewBanner')
  return renderedAgain.filter((name) => /^(Session|AgendaItem|AgendaYear)/.test(name))
}

describe('as the clock goes', () => {
  it('the programme is left alone as long as nothing comes out otherwise', async () => {
    const app = await openApp('/program?nu=2020-10-20T09:00')
    await vi.waitFor(() => expect(findAll(app.root, 'article').length).toBeGreaterThan(5))
    expect(await waitAMinute(app)).toEqual([])
  })

  it('and so are the cards of Min uge', async () => {
    await keepBefore(realSession('2020-faglig-ledelse'), realSession('2020-borgeren-i-centrum'))
    const app = await openApp('/min-uge?nu=2020-10-20T09:00')
    await vi.waitFor(() => expect(textOf(find(app.root, 'main'))).toContain('2 gemte'))
    expect(await waitAMinute(app)).toEqual([])
  })

  it('a card says by itself that it will soon be too late', async () => {
    const { registration } = realSession('2020-samskabt-ledelse')
    const content = contentWithSession('2020-samskabt-ledelse', {
      registration: { ...registration, required: true, deadline: '2020-10-22T09:01' },
    })
    const app = await openApp('/program?nu=2020-10-20T09:00', { page: wholeContent(content) })
    await vi.waitFor(() => expect(findAll(app.root, 'article').length).toBeGreaterThan(5))
    const SOON = 'Tilmeldingen lukker snart'
    expect(textOf(app.root)).not.toContain(SOON)
    expect(await waitAMinute(app)).toEqual(['SessionBadges'])
    expect(textOf(app.root)).toContain(SOON)
  })
})
