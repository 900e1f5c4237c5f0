/* Times are Danish times, wherever the phone thinks it is. */
import type { Page } from '@playwright/test'
import { bookmarkButton } from './support/screen.ts'
import { expect, test } from './support/test.ts'

const SESSION = '2020-samskabt-ledelse'
const ZONES = ['America/New_York', 'Asia/Tokyo', 'Pacific/Auckland']

/** Headings, times and badges of the programme, in order. */
const SHOWN = 'main :is(h1, h2, h3, time, .duration, .badge)'

const shownTexts = (page: Page) =>
  page.locator(SHOWN).evaluateAll((parts) => parts.map((part) => part.textContent?.trim()))

for (const timezoneId of ZONES) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId })

    test('the programme reads as it was built', async ({ page, site }) => {
      await page.goto('/program')
      await expect(bookmarkButton(page, site.session(SESSION))).toBeEnabled()
      expect(await page.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(
        timezoneId,
      )
      const built = await page.evaluate(
        ({ html, shown }) =>
          [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll(shown)].map(
            (part) => part.textContent?.trim(),
          ),
        { html: site.read('program.html'), shown: SHOWN },
      )
      expect(built).toContain('kl. 10.00-11.15')
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
