/* For everybody: with a screen reader, a keyboard, large text, a small screen, in the dark. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOnly, RunOptions } from 'axe-core'
import type { Page } from '@playwright/test'
import { bookmarkButton, heading, keep, sessionTitles, widthOf } from './support/screen.ts'
import { expect, test } from './support/test.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const PHONE = { width: 360, height: 740 }
const DESK = { width: 1280, height: 800 }
/** The narrowest that WCAG 1.4.10 asks for. */
const SMALL = { width: 320, height: 640 }

/** One of each kind of page; of sessions and years those that have most, and least, to show. */
const PAGES = [
  '/',
  '/program',
  '/arrangement/ensomt-paa-toppen',
  '/arrangement/kls-ledertraef-2019',
  '/min-uge',
  '/blog',
  '/blog/faellesoffentlig-ledelse',
  '/ambassadoer',
  '/ambassadoer/interview',
  '/ledermobilitet',
  '/om',
  '/deltag',
  '/arkiv',
  '/arkiv/2020',
  '/arkiv/2021',
  '/arkiv/2027',
  '/data',
  '/tilgaengelighed',
]
/** Two that overlap. */
const KEPT = ['2020-ensomt-paa-toppen', '2020-djoef-chefkonference']

/** What axe finds, on a phone and on a desk, in light and dark; and whether the page fits a small screen. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = []
  const { pathname } = new URL(page.url())
  await page.evaluate(AXE)
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme: 'light' })
    const light = await runAxe(page, { type: 'tag', values: TAGS })
    // In the dark nothing differs but the colours.
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await runAxe(page, { type: 'rule', values: ['color-contrast'] })
    const where = `${pathname} at ${size.width}`
    faults.push(...light.map((fault) => `${where}: ${fault}`))
    faults.push(...dark.map((fault) => `${where}, dark: ${fault}`))
  }
  await page.setViewportSize(SMALL)
  const width = await widthOf(page)
  if (width > SMALL.width) faults.push(`${pathname} is ${width} wide`)
  await page.setViewportSize(PHONE)
  return faults
}

async function runAxe(page: Page, runOnly: RunOnly): Promise<string[]> {
  const { violations } = await page.evaluate(
    (options) =>
      (
        window as unknown as {
          axe: { run(root: Document, options: RunOptions): Promise<AxeResults> }
        }
      ).axe.run(document, options),
    { runOnly, resultTypes: ['violations'], preload: false } satisfies RunOptions,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id} at ${target.join(' ')}`),
  )
}

test('axe finds no fault on any kind of page, light and dark, small and large', async ({
  page,
  site,
}) => {
  test.setTimeout(180_000)
  await page.goto('/program')
  for (const id of KEPT) await keep(page, site.session(id))
  const faults: string[] = []
  for (const path of PAGES) {
    await page.goto(path)
    await expect(page.getByRole('link', { name: 'Min uge 2 gemt' })).toBeVisible()
    faults.push(...(await faultsOf(page)))
  }
  expect(faults).toEqual([])
})

test('axe finds no fault in what comes and goes: banner, notice, dialog, nothing kept, nothing found', async ({
  page,
  guard,
}) => {
  guard.expect(/^answer 404: .*\/findes-ikke$/, /^console error: .* 404 .*findes-ikke/)
  await page.goto('/data?nu=2020-10-27T11:45')
  await expect(page.getByRole('region', { name: 'Beskeder' })).toContainText('Klar til brug')
  await expect(page.getByRole('region', { name: 'Prøveur' })).toBeVisible()
  const faults = await faultsOf(page)
  await page.getByRole('button', { name: 'Slet alt på denne enhed' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  faults.push(...(await faultsOf(page)))
  await page.goto('/min-uge')
  await expect(page.getByText('Du har ikke gemt noget endnu.')).toBeVisible()
  faults.push(...(await faultsOf(page)))
  await page.goto('/findes-ikke')
  await expect(heading(page)).toHaveText('Siden findes ikke')
  faults.push(...(await faultsOf(page)))
  expect(faults).toEqual([])
})

test('after a move to another page the focus is on its heading, and after Back on the link', async ({
  page,
  site,
}) => {
  const session = site.session('2020-samskabt-ledelse')
  await page.goto('/')
  await page.getByRole('link', { name: 'Program', exact: true }).click()
  await expect(heading(page)).toHaveText('Program')
  await expect(heading(page)).toBeFocused()
  await page.getByRole('link', { name: session.title }).click()
  await expect(heading(page)).toHaveText(session.title)
  await expect(heading(page)).toBeFocused()

  // Back leads to where one was: the link that was followed from there.
  await page.goBack()
  await expect(heading(page)).toHaveText('Program')
  await expect(page.getByRole('link', { name: session.title })).toBeFocused()
})

test('the keyboard comes first to the way past the menu, and can keep a session', async ({
  page,
}) => {
  await page.goto('/program')
  const first = bookmarkButton(page, {
    title: await sessionTitles(page).first().innerText(),
  })
  await expect(first).toBeEnabled()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Gå til sidens indhold' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await first.focus()
  await page.keyboard.press('Space')
  await expect(first).toHaveAttribute('aria-pressed', 'true')
  await expect(first).toBeFocused()
})
