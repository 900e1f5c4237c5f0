/* Times are Danish times, wherever the phone thinks it is. */
import type { Page } from '@playwright/test'
import { bookmarkButton, keep, sessionTitles } from './support/screen.ts'
import { expect, test } from './support/test.ts'

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
      await expect(bookmarkButton(page, site.session(SESSION))).toBeEnabled()
      expect(await page.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(
        timezoneId,
      )
      const plain = await browser.newContext({ baseURL, javaScriptEnabled: false })
      guard.watch(plain)
      const asBuilt = await plain.newPage()
      await asBuilt.goto('/program')
      const built = await shownTexts(asBuilt)
      await plain.close()
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

const EVERYWHERE = [
  'Europe/Copenhagen',
  'America/Los_Angeles',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
]
/**
 * What the page must say at twelve instants; the whole of it must be the same everywhere. The clock of the
 * device is set and not the preview clock, which begins with a Danish time and so proves less.
 */
const INSTANTS: Record<string, string> = {
  '2020-08-01T10:00:00Z': 'Om 68 dage',
  '2020-10-08T21:59:00Z': 'I dag inden midnat: om 1 minut',
  '2020-10-08T22:00:00Z': 'I dag kl. 12.00: om 12 timer',
  '2020-10-09T10:00:00Z': 'Onsdag den 28. oktober',
  '2020-10-25T00:30:00Z': 'Mandag den 26. oktober',
  '2020-10-25T01:30:00Z': 'kl. 9.00-10.30',
  '2020-10-25T23:00:00Z': 'kl. 9.00-10.30',
  '2020-10-28T12:00:00Z': 'kl. 11.30-14.30',
  '2020-10-30T22:59:59Z': 'kl. 11.30-14.30',
  '2020-10-30T23:00:00Z': 'Ledelsesugen 2020',
  '2020-12-31T23:00:00Z': 'Ledelsesugen 2020',
  '2021-03-28T01:00:00Z': 'Ledelsesugen 2020',
}

test('K: Min uge says the same at twelve instants in five time zones', async ({
  browser,
  baseURL,
  guard,
  site,
  viewport,
}) => {
  const kept = ['2020-ensomt-paa-toppen', '2020-reflekterende-laeringsmiljoeer']
  // Five phones at once, and sixty pages.
  test.setTimeout(180_000)
  const readIn = async (timezoneId: string): Promise<Record<string, string>> => {
    const context = await browser.newContext({ timezoneId, baseURL, viewport, locale: 'da-DK' })
    guard.watch(context)
    const page = await context.newPage()
    await page.goto('/program')
    for (const id of kept) await keep(page, site.session(id))
    const read: Record<string, string> = {}
    for (const [time, says] of Object.entries(INSTANTS)) {
      await page.clock.setFixedTime(time)
      await page.goto('/min-uge')
      await expect(sessionTitles(page)).toHaveCount(kept.length)
      await expect(page.getByRole('main'), `${timezoneId} ${time}`).toContainText(says)
      read[time] = await page.getByRole('main').innerText()
    }
    await context.close()
    return read
  }
  const [inDenmark, ...elsewhere] = await Promise.all(EVERYWHERE.map(readIn))
  for (const read of elsewhere) expect(read).toEqual(inDenmark)
})

test('T05: a phone that is years wrong shows and keeps all the same', async ({ page, site }) => {
  const session = site.session(SESSION)
  await page.goto('/program')
  await keep(page, session)
  for (const wrong of ['1999-12-31T23:59:59Z', '2019-10-28T08:00:00Z', '2038-01-19T03:14:08Z']) {
    await page.clock.setFixedTime(wrong)
    await page.goto('/min-uge')
    await expect(sessionTitles(page)).toHaveText([session.title])
    await page.goto('/program?dag=alle')
    await expect(sessionTitles(page)).toHaveCount(site.programme.length)
    await expect(bookmarkButton(page, session)).toHaveAttribute('aria-pressed', 'true')
  }
})
