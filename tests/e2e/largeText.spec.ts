/* A reader who has set a larger text in the browser: the menu stays within reach, and the page has the screen. */
import type { Page } from '@playwright/test'
import { isAlive, widthOf } from './support/screen.ts'
import { expect, test } from './support/test.ts'

test.use({ hasWorker: false })

/** The menu of a phone. */
const PLACES = ['Program', 'Min uge', 'Søg', 'Blog', 'Mere']

/** The size that a browser begins with is 16 px: pages and their queries grow with it. */
async function setDefaultSize(page: Page, pixels: number) {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: pixels } })
}
const menu = (page: Page) => page.getByRole('navigation', { name: 'Hovedmenu' })

/** Words that are broken without a hyphen, or not all in sight. */
const brokenWords = (page: Page, selector: string) =>
  page.evaluate((within) => {
    const found: string[] = []
    for (const one of document.querySelectorAll(within)) {
      if (!one.checkVisibility()) continue
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT)
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        if (text.parentElement?.closest('.visually-hidden')) continue
        // A soft hyphen is a place to part, and shows a hyphen there.
        for (const { 0: part, index } of (text.textContent ?? '').matchAll(/[^\s\u00ad-]+/g)) {
          const range = document.createRange()
          range.setStart(text, index)
          range.setEnd(text, index + part.length)
          const { left, right, width } = range.getBoundingClientRect()
          // By the foot of each letter: the one after a place to part has that of the hyphen as well.
          const feet = [...part].map((_, letter) => {
            range.setStart(text, index + letter)
            range.setEnd(text, index + letter + 1)
            return [...range.getClientRects()].at(-1)?.bottom
          })
          if (new Set(feet).size > 1) found.push(`${part} is broken`)
          if (width > 0 && (left < 0 || right > innerWidth)) found.push(`${part} is cut off`)
        }
      }
    }
    return found
  }, selector)

for (const { width, height } of [
  { width: 360, height: 740 },
  { width: 320, height: 640 },
]) {
  for (const percent of [125, 150]) {
    test(`the menu lies under the thumb with text of ${percent} % at ${width}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height })
      await setDefaultSize(page, (16 * percent) / 100)
      await page.goto('/program')
      await isAlive(page)
      const { y = 0, height: tall = 0 } = (await menu(page).boundingBox()) ?? {}
      expect(y + tall).toBe(height)
      expect(tall).toBeLessThan(height / 8)
      await expect(menu(page).getByRole('link')).toHaveText(PLACES)
      expect(await brokenWords(page, 'nav[aria-label=Hovedmenu] .label')).toEqual([])
      // The end of the page stands clear of it.
      const clear = await page.evaluate(() =>
        parseFloat(getComputedStyle(document.querySelector('#app')!).paddingBottom),
      )
      expect(clear).toBeGreaterThanOrEqual(tall)
      const header = await page.locator('#app > header').boundingBox()
      expect(header?.height).toBeLessThan(height / 4)
      expect(await widthOf(page)).toBe(width)
    })
  }

  test(`with text of 200 % at ${width} the header has all of the menu in a quarter of the screen`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await setDefaultSize(page, 32)
    await page.goto('/arrangement/samskabt-ledelse')
    await isAlive(page)
    const header = await page.locator('#app > header').boundingBox()
    expect(header?.height).toBeLessThanOrEqual(height / 4)
    await expect(menu(page).getByRole('link')).toHaveText(PLACES)
    for (const link of await menu(page).getByRole('link').all()) {
      expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    }
    expect(await brokenWords(page, '#app > header')).toEqual([])
    expect(await widthOf(page)).toBe(width)
    await menu(page).getByRole('link', { name: 'Søg' }).click()
    await expect(page.getByRole('searchbox')).toBeFocused()
  })
}

test('with text of 200 % no heading of a page breaks a word without a hyphen', async ({ page }) => {
  await setDefaultSize(page, 32)
  const faults: string[] = []
  for (const path of [
    '/',
    '/program',
    '/min-uge',
    '/blog',
    '/ambassadoer',
    '/ledermobilitet',
    '/om',
    '/deltag',
    '/arkiv',
    '/data',
    '/tilgaengelighed',
  ]) {
    await page.goto(path)
    await isAlive(page)
    faults.push(...(await brokenWords(page, 'main h1')).map((fault) => `${path}: ${fault}`))
  }
  expect(faults).toEqual([])
})

test('long words are parted as Danish ones where a line holds few letters, and never an address', async ({
  page,
}) => {
  await page.goto('/om')
  const hyphens = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).hyphens)
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('da')
  expect(await hyphens('main p')).toBe('auto')
  expect(await hyphens('main h1')).toBe('auto')
  expect(await hyphens('main a[href^="mailto:"]')).toBe('manual')
  await page.setViewportSize({ width: 1280, height: 800 })
  expect(await hyphens('main h1')).toBe('manual')
})
