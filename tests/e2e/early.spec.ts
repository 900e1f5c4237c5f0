/* What is pressed and typed on a page that stands there before the app does, as on a slow net. */
import { sessionPath } from '../../src/domain/addresses.ts'
import { holdApp } from './support/heldApp.ts'
import { bookmarkButton, heading, sessionTitles } from './support/screen.ts'
import { expect, test } from './support/test.ts'

test.use({ hasWorker: false })

const SESSION = '2020-samskabt-ledelse'
const OTHER = '2020-faglig-ledelse'

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
