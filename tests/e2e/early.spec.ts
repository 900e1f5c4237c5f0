/* What is pressed and typed on a page that stands there before the app does, as on a slow net. */
import type { Locator, Page } from '@playwright/test'
import { sessionPath } from '../../src/domain/addresses.ts'
import { KEPT_KEY } from '../../src/domain/earlyTaps.ts'
import { holdApp } from './support/heldApp.ts'
import { bookmarkButton, heading, sessionTitles } from './support/screen.ts'
import { expect, test } from './support/test.ts'

test.use({ hasWorker: false })

const SESSION = '2020-samskabt-ledelse'
const OTHER = '2020-faglig-ledelse'
const THIRD = '2020-ensomt-paa-toppen'

/** Each file is asked for anew, also one that the browser has: else it could not be held back. */
async function askAnew(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
}

/** What the eye sees of these buttons: size, icon and words. */
const looksOf = (...buttons: Locator[]) =>
  Promise.all(
    buttons.map((button) =>
      button.evaluate((one) => {
        const { width, height } = one.getBoundingClientRect()
        const words = one.querySelector('span')
        const isOwn = words?.checkVisibility()
        const drawn = getComputedStyle(one, '::after').content
        const said = isOwn ? words?.textContent : (JSON.parse(drawn) as string)
        return {
          size: [width, height].map(Math.round),
          fill: getComputedStyle(one.querySelector('svg')!).fill,
          words: said?.toLowerCase(),
          hasBoth: isOwn && drawn !== 'none',
        }
      }),
    ),
  )

test('Gem is taken from the first paint, shown at once, and carried out when the app is there', async ({
  page,
  server,
  site,
}) => {
  const send = holdApp(server, site)
  await page.goto('/program', { waitUntil: 'commit' })
  const [kept, regretted] = [SESSION, OTHER].map((id) => bookmarkButton(page, site.session(id)))
  if (!kept || !regretted) throw new Error('Two sessions are needed.')
  await kept.click()
  await expect(kept).toHaveAttribute('aria-busy', 'true')
  await regretted.click()
  await regretted.click()
  await expect(regretted).toHaveAttribute('aria-busy', 'false')
  await expect(kept).not.toHaveAttribute('aria-pressed')

  send()
  await expect(kept).toHaveAttribute('aria-pressed', 'true')
  await expect(kept).not.toHaveAttribute('aria-busy')
  await expect(regretted).toHaveAttribute('aria-pressed', 'false')
  await page.reload()
  await expect(kept).toHaveAttribute('aria-pressed', 'true')
})

test('what was kept is shown as kept from the first paint of the next visit, and can be taken away', async ({
  page,
  server,
  site,
}) => {
  await askAnew(page)
  await page.goto('/program')
  const [kept, regretted, other] = [SESSION, OTHER, THIRD].map((id) =>
    bookmarkButton(page, site.session(id)),
  )
  if (!kept || !regretted || !other) throw new Error('Three sessions are needed.')
  for (const button of [kept, regretted]) {
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
  }
  const before = await looksOf(kept, other)

  const send = holdApp(server, site)
  await page.reload({ waitUntil: 'commit' })
  await expect(kept).not.toHaveAttribute('aria-pressed')
  // To the eye it is the same as when it is known for certain.
  expect(before.map(({ words }) => words)).toEqual(['i min uge', 'gem'])
  expect(await looksOf(kept, other)).toEqual(before)
  await regretted.click()
  await expect(regretted).toHaveAttribute('aria-busy', 'true')
  await kept.click()
  await kept.click()
  await other.click()

  send()
  await expect(regretted).toHaveAttribute('aria-pressed', 'false')
  await expect(kept).toHaveAttribute('aria-pressed', 'true')
  await expect(other).toHaveAttribute('aria-pressed', 'true')
  for (const button of [kept, regretted, other])
    await expect(button).not.toHaveAttribute('aria-busy')
  await page.reload()
  await expect(other).toHaveAttribute('aria-pressed', 'true')
  await expect(regretted).toHaveAttribute('aria-pressed', 'false')
})

test('a browser that cannot show it offers it to be kept, and a tap then keeps it', async ({
  page,
  server,
  site,
}) => {
  await page.addInitScript(
    ([key, value]) => {
      localStorage.setItem(key, value)
      Object.assign(globalThis, { CSSStyleSheet: undefined })
    },
    [KEPT_KEY, SESSION] as const,
  )
  const send = holdApp(server, site)
  await page.goto('/program', { waitUntil: 'commit' })
  const button = bookmarkButton(page, site.session(SESSION))
  expect(await looksOf(button)).toMatchObject([{ words: 'gem' }])
  await button.click()
  await expect(button).toHaveAttribute('aria-busy', 'true')

  send()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
})

test('what is noted as kept is never more than ids, whatever stands there', async ({
  page,
  server,
  site,
}) => {
  const hostile = `a"],*{display:none}[a=" ] ${SESSION} \\ } *{color:red} 🙂 ${'x'.repeat(100_000)}`
  await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [
    KEPT_KEY,
    hostile,
  ] as const)
  const send = holdApp(server, site)
  await page.goto('/program', { waitUntil: 'commit' })
  const button = bookmarkButton(page, site.session(SESSION))
  const [look] = await looksOf(button)
  expect(look?.words).toBe('i min uge')
  expect(await looksOf(bookmarkButton(page, site.session(OTHER)))).toMatchObject([{ words: 'gem' }])
  const rules = await page.evaluate(() =>
    document.adoptedStyleSheets.map((one) => one.cssRules.length),
  )
  expect(rules).toEqual([1])

  send()
  await expect(button).toHaveAttribute('aria-pressed', 'false')
})

test('what was kept is no longer shown as kept when all is deleted', async ({
  page,
  server,
  site,
}) => {
  await askAnew(page)
  await page.goto('/program')
  const button = bookmarkButton(page, site.session(SESSION))
  const offered = await looksOf(button)
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await page.goto('/data')
  await page.getByRole('button', { name: 'Slet alt' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Slet alt' }).click()
  await expect(page.getByText('Alt, hvad du havde gemt, er slettet.')).toBeVisible()

  const send = holdApp(server, site)
  await page.goto('/program', { waitUntil: 'commit' })
  expect(await looksOf(button)).toEqual(offered)
  send()
  await expect(button).toHaveAttribute('aria-pressed', 'false')
})

test('what is chosen in a field before the app is there counts when it is', async ({
  page,
  server,
  site,
}) => {
  const send = holdApp(server, site)
  await page.goto(sessionPath(site.session(SESSION).slug), { waitUntil: 'commit' })
  await page.getByText('Påmindelse og andre kalendere').click()
  await page.getByRole('combobox', { name: 'Påmindelse' }).selectOption('1 dag før')
  const deadlines = page.getByRole('checkbox', { name: /tilmeldingsfrister/ })
  await deadlines.check()
  await page.getByRole('combobox', { name: 'Udseende' }).selectOption('Mørkt')
  const shown = () => page.evaluate(() => document.documentElement.dataset.appearance)
  expect(await shown()).toBeUndefined()

  send()
  await expect.poll(shown).toBe('dark')
  const calendar = page.getByRole('link', { name: /^Tilføj .*til kalender/ })
  await expect(calendar).toHaveAttribute('href', /1440/)
  await expect(deadlines).toBeChecked()
  await page.reload()
  await expect.poll(shown).toBe('dark')
})

/** The pieces in which the app takes the page over come one at a time, when they are asked for. */
function holdTurns() {
  const waiting: (() => void)[] = []
  const set = globalThis.setTimeout
  const held = (run: () => void, delay?: number) =>
    delay === undefined ? waiting.push(run) : set(run, delay)
  Object.assign(globalThis, {
    setTimeout: held,
    nextTurn: () => waiting.shift()?.(),
    allTurns() {
      globalThis.setTimeout = set
      for (const run of waiting.splice(0)) run()
    },
  })
}
declare global {
  var nextTurn: () => void
  var allTurns: () => void
}

test('Gem is taken while the app has a part of the page, and the button is in the other', async ({
  page,
  site,
}) => {
  await page.addInitScript(holdTurns)
  await page.goto('/program')
  await page.waitForFunction(() => {
    const hasBegun = '__vue_app__' in (document.getElementById('app') ?? {})
    if (!hasBegun) globalThis.nextTurn()
    return hasBegun
  })
  const [kept, regretted] = [SESSION, OTHER].map((id) => bookmarkButton(page, site.session(id)))
  if (!kept || !regretted) throw new Error('Two sessions are needed.')
  await kept.click()
  await expect(kept).toHaveAttribute('aria-busy', 'true')
  await regretted.click()
  await regretted.click()
  // The app itself would have taken the attribute away.
  await expect(regretted).toHaveAttribute('aria-busy', 'false')

  await page.evaluate(() => globalThis.allTurns())
  await expect(kept).toHaveAttribute('aria-pressed', 'true')
  await expect(kept).not.toHaveAttribute('aria-busy')
  await expect(regretted).toHaveAttribute('aria-pressed', 'false')
  await kept.click()
  await expect(kept).toHaveAttribute('aria-pressed', 'false')
})

test('Gem on a page that is left before the app is there is carried out on the next', async ({
  page,
  server,
  site,
}) => {
  const send = holdApp(server, site)
  const { slug, title } = site.session(OTHER)
  await page.goto('/program', { waitUntil: 'commit' })
  await bookmarkButton(page, site.session(SESSION)).click()
  await bookmarkButton(page, site.session(OTHER)).click()
  await page.getByRole('main').getByRole('link', { name: title, exact: true }).click()
  await expect(page).toHaveURL(sessionPath(slug))
  await expect(heading(page)).toHaveText(title)

  send()
  // This one stands on the page; the other comes with the whole content.
  await expect(bookmarkButton(page, site.session(OTHER))).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('link', { name: /^Min uge 2 gemt/ })).toBeVisible()
})

test('what was pressed on pages that were left is known on the next, and can be taken back there', async ({
  page,
  server,
  site,
}) => {
  const send = holdApp(server, site)
  const button = (id: string) => bookmarkButton(page, site.session(id))
  await page.goto('/program', { waitUntil: 'commit' })
  await button(SESSION).click()
  await button(OTHER).click()
  await page.reload({ waitUntil: 'commit' })
  for (const id of [SESSION, OTHER]) await expect(button(id)).toHaveAttribute('aria-busy', 'true')
  await button(THIRD).click()
  await page.goto(sessionPath(site.session(OTHER).slug), { waitUntil: 'commit' })
  await expect(button(OTHER)).toHaveAttribute('aria-busy', 'true')
  // It stands by itself there, and shows that it waits by more than a colour.
  await expect(button(OTHER)).toHaveCSS('border-style', 'dashed')
  await button(OTHER).click()
  await expect(button(OTHER)).toHaveAttribute('aria-busy', 'false')

  send()
  await expect(button(OTHER)).toHaveAttribute('aria-pressed', 'false')
  await expect(page.getByRole('link', { name: /^Min uge 2 gemt/ })).toBeVisible()
  await page.goto('/program')
  for (const id of [SESSION, THIRD])
    await expect(button(id)).toHaveAttribute('aria-pressed', 'true')
})

test('what is typed to search for stays, and is searched for when the app is there', async ({
  page,
  server,
  site,
}) => {
  const send = holdApp(server, site)
  await page.goto('/program', { waitUntil: 'commit' })
  const field = page.getByRole('searchbox')
  await field.click()
  await page.keyboard.type('ledertræf')
  send()
  await expect(sessionTitles(page).first()).toHaveText('Ledertræf')
  await expect(field).toHaveValue('ledertræf')
  await expect(field).toBeFocused()
  await page.keyboard.type('!')
  await expect(field).toHaveValue('ledertræf!')
})
