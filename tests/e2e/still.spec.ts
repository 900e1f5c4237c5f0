/* Nothing that is on the screen moves when the app comes, and when it has found out what it had to ask for. */
import type { Locator, Page } from '@playwright/test'
import { holdApp, holdRest } from './support/heldApp.ts'
import { answers, isAlive, isLaidOut, keep, visitUntilReadyOffline } from './support/screen.ts'
import { expect, test } from './support/test.ts'

/** Less than a line of text that moves by a line. */
const NOTHING = 0.002

declare global {
  var isPainted: boolean
  var shifts: { value: number; what: string[] }[]
}

/** Runs in the page before anything else. */
function watchShifts() {
  globalThis.shifts = []
  globalThis.isPainted = false
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as unknown as {
        value: number
        sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[]
      }
      const told = ({ x, y, width, height }: DOMRect) => `${x},${y} ${width}x${height}`
      const what = sources.map(
        ({ node, previousRect, currentRect }) =>
          `${node?.nodeName} ${told(previousRect)} → ${told(currentRect)}: ${node?.textContent?.trim().slice(0, 40)}`,
      )
      globalThis.shifts.push({ value, what })
    }
  }).observe({ type: 'layout-shift', buffered: true })
  // Asked for afterwards, a page whose clock stands would know of no paint.
  new PerformanceObserver(() => (globalThis.isPainted = true)).observe({ type: 'paint' })
}

async function expectStill(page: Page) {
  // What has been found out is painted before it is counted.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
  const moved = (await page.evaluate(() => globalThis.shifts)).filter(
    ({ value }) => value > NOTHING,
  )
  expect(moved).toEqual([])
}

const gem = (page: Page) => page.getByRole('main').locator('button[data-session]').first()
const text = (words: string | RegExp) => (page: Page) => page.getByRole('main').getByText(words)

/** What is there when all of a page is. */
const PAGES: { path: string; what: string; at?: string; sign: (page: Page) => Locator }[] = [
  { path: '/', what: 'after the week', sign: text(/Uge\s44 i 20\d\d er/) },
  { path: '/', what: 'in the week', at: '2020-10-27T11:45', sign: text('Nu') },
  { path: '/', what: 'before the week', at: '2020-10-07T10:00', sign: text('Gør dig klar') },
  { path: '/program', what: 'the programme', sign: gem },
  { path: '/om?nu=2020-10-27T11:45', what: 'a clock that is set', sign: text('En uge om ledelse') },
  { path: '/program?dag=2020-10-28', what: 'a day', sign: text(/^\d arrangementer$/) },
  { path: '/min-uge', what: 'Min uge with nothing kept', sign: text('Find arrangementer') },
  { path: '/data', what: 'what is kept', sign: text('0 gemte arrangementer') },
]

for (const { path, what, at, sign } of PAGES) {
  test(`nothing moves: ${what}`, async ({ page, server, site }) => {
    if (at) await page.clock.setFixedTime(at)
    await page.addInitScript(watchShifts)
    const send = holdApp(server, site)
    await page.goto(path, { waitUntil: 'commit' })
    await page.waitForFunction(() => globalThis.isPainted)
    send()
    await isAlive(page)
    await expect(sign(page).first()).toBeVisible()
    await expectStill(page)
  })
}

/** What tells the browser to paint no page by half. */
const EXPECT = /<link rel="expect"[^>]*>/

/** Where a page may be cut by the net, or by a browser that reads it a little at a time. */
const CUTS = [
  ['/', '<ul role="list"'],
  ['/', '<li class="phone" '],
  ['/', '</header>'],
  ['/', '</main>'],
  ['/min-uge', 'Min uge</h1>'],
  ['/program', '<a href="/program?dag=2020-10-28"'],
] as const
for (const [path, end] of CUTS) {
  test(`nothing moves: ${path} still comes, is there up to ${end}, and is painted all the same`, async ({
    page,
    server,
  }) => {
    await page.addInitScript(watchShifts)
    const sendRest = await holdRest(server, path, end, (text) => text.replace(EXPECT, ''))
    await page.goto(path, { waitUntil: 'commit' })
    await page.waitForFunction(() => globalThis.isPainted)
    sendRest()
    await isAlive(page)
    await expectStill(page)
  })
}

test('a page is painted when what it says is there, and not by half', async ({
  page,
  context,
  server,
}) => {
  await context.addInitScript(watchShifts)
  const sendRest = await holdRest(server, '/program', '</main>')
  await page.goto('/program', { waitUntil: 'commit' })
  await expect(page.getByRole('main').locator('button[data-session]')).not.toHaveCount(0)

  // One that comes later, and does not ask for it, is painted by half meanwhile.
  const other = await context.newPage()
  const sendOther = await holdRest(server, '/blog', '</main>', (text) => text.replace(EXPECT, ''))
  await other.goto('/blog', { waitUntil: 'commit' })
  await other.waitForFunction(() => globalThis.isPainted)
  expect(await page.evaluate(() => globalThis.isPainted)).toBe(false)
  sendOther()
  await other.close()

  sendRest()
  await page.waitForFunction(() => globalThis.isPainted)
  await isAlive(page)
  await expectStill(page)
})

test('nothing moves: Min uge with something kept, also from the device', async ({ page, site }) => {
  await page.addInitScript(watchShifts)
  await visitUntilReadyOffline(page, '/program')
  for (const session of site.programme.slice(0, 2)) await keep(page, session)
  for (let visit = 0; visit < 2; visit++) {
    await page.goto('/min-uge')
    await answers(gem(page))
    await expectStill(page)
  }
})

test('what was out of sight is laid out when the app is there, and nothing of that is left', async ({
  page,
}) => {
  await page.goto('/program')
  await isLaidOut(page)
  const parts = page.locator('#liste :is(section, .slot, li), #app > footer')
  const left = parts.evaluateAll((all) =>
    all.filter(
      (part) =>
        getComputedStyle(part).contentVisibility !== 'visible' ||
        (part as HTMLElement).style.contentVisibility !== '',
    ),
  )
  expect(await left).toEqual([])
})

test('of a long day what is far down is not laid out before the app is there', async ({ page }) => {
  await page.goto('/program')
  await isLaidOut(page)
  const slots = page.locator('#liste section').first().locator('.slot')
  await slots.first().evaluate((slot) => {
    document.documentElement.dataset.opening = ''
    for (let more = 0; more < 10; more++) {
      slot.after(slot.cloneNode(true))
      slot.querySelector('li')?.after(slot.querySelector('li')!.cloneNode(true))
    }
  })
  for (const parts of [slots, slots.first().locator('li')]) {
    await expect(parts.first()).toHaveCSS('content-visibility', 'visible')
    await expect(parts.last()).toHaveCSS('content-visibility', 'auto')
  }
})
