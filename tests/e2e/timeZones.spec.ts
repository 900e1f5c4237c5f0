/* Times are Danish times, wherever the phone thinks it is. */
import type { Page } from '@playwright/test'
import { INSTANTS, KEPT_THEN, ZONES as EVERYWHERE } from '../support/danishTimes.ts'
import { answers, bookmarkButton, keep, sessionTitles } from './support/screen.ts'
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

test('K: Min uge says the same at twelve instants in five time zones', async ({
  browser,
  baseURL,
  guard,
  site,
  viewport,
}) => {
  // Five phones at once, and sixty pages.
  test.setTimeout(180_000)
  const readIn = async (timezoneId: string): Promise<Record<string, string>> => {
    const context = await browser.newContext({ timezoneId, baseURL, viewport, locale: 'da-DK' })
    guard.watch(context)
    const page = await context.newPage()
    await page.goto('/program')
    for (const id of KEPT_THEN) await keep(page, site.session(id))
    const read: Record<string, string> = {}
    for (const [time, says] of Object.entries(INSTANTS)) {
      await page.clock.setFixedTime(time)
      await page.goto('/min-uge')
      await expect(sessionTitles(page)).toHaveCount(KEPT_THEN.length)
      await expect(page.getByRole('main'), `${timezoneId} ${time}`).toContainText(says)
      read[time] = await page.getByRole('main').innerText()
    }
    await context.close()
    return read
  }
  const [inDenmark, ...elsewhere] = await Promise.all(EVERYWHERE.map(readIn))
  for (const read of elsewhere) expect(read).toEqual(inDenmark)
})
