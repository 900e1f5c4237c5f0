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

  it('a session that begins takes the focus along to where it stands now', async () => {
    const { slug } = realSession('2020-samskabt-ledelse')
    const app = await openApp('/?nu=2020-10-27T09:59')
    const link = () => app.root.querySelector<HTMLElement>(`[href="/arrangement/${slug}"]`)
    await vi.waitFor(() => expect(link()?.closest('section')?.textContent).toContain('Om lidt'))
    link()?.focus()
    await waitAMinute(app)
    await nextTick()
    expect(link()?.closest('section')?.textContent).not.toContain('Om lidt')
    expect(document.activeElement).toBe(link())
  })

  it('a session that ends leaves the focus to the list', async () => {
    const { slug } = realSession('2020-samskabt-ledelse')
    const app = await openApp('/program?nu=2020-10-27T11:14')
    const link = () => app.root.querySelector<HTMLElement>(`#liste [href="/arrangement/${slug}"]`)
    await vi.waitFor(() => expect(link()).toBeTruthy())
    link()?.focus()
    expect(document.activeElement).toBe(link())
    await waitAMinute(app)
    await nextTick()
    const main = find(app.root, 'main')
    expect(textOf(main)).toContain('Tidligere i dag')
    expect(main.contains(document.activeElement)).toBe(true)
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
