/* Times are Danish times, wherever the phone thinks it is. */
import type { Page } from '@playwright/test'
import { answers, bookmarkButton } from './support/screen.ts'
import { expect, test } from './support/test.ts'

test.use({ hasWorker: false })

const SESSION = '2020-samskabt-ledelse'
const ZONES = ['America/New_York', 'Asia/Tokyo', 'Pacific/Auckland']

/** Headings, times and badges of the programme, in order. */
const SHOWN = 'main :is(h1, h2, h3, time, .duration, .badge)'

const shownTexts = async (page: Page) =>
  (await page.locator(SHOWN).allTextContents()).map((text) => text.trim())

for (const timezoneId of ZONES) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId })

    test('the programme reads as it was built', async ({ page, browser, baseURL, guard, site }) => {
      await page.goto('/program')
      await answers(bookmarkButton(page, site.session(SESSION)))
      expect(await page.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(
        timezoneId,
      )
      const plain = await browser.newContext({ baseURL, javaScriptEnabled: false })
      guard.watch(plain)
      const asBuilt = await plain.newPage()
      await asBuilt.goto('/program')
      const built = await shownTexts(asBuilt)
      await plain.close()
      expect(built).toContain('kl.\u00a010.00-11.15')
      expect(await shownTexts(page)).toEqual(built)
    })

    test('the deadline falls at its Danish hour', async ({ page, site }) => {
      const { slug } = site.session('2020-ensomt-paa-toppen')
      const main = page.getByRole('main')
      await page.goto(`/arrangement/${slug}?nu=2020-10-08T23:59`)
      await expect(main).toContainText('Tilmeldingen lukker snart: den 8. oktober.')
      await expect(page.getByRole('region', { name: 'Prøveur' })).toContainText('kl. 23.59')
      await page.goto(`/arrangement/${slug}?nu=2020-10-09T00:00`)
      await expect(main).toContainText('Tilmeldingen lukkede den 8. oktober.')
    })
  })
}
