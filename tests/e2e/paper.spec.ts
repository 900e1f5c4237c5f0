/* On paper: what is read, without what is pressed, and where links lead. */
import { longestLine } from './support/lines.ts'
import { sessionTitles } from './support/screen.ts'
import { expect, test } from './support/test.ts'
import type { Page } from '@playwright/test'

test.use({ hasWorker: false })

/** What A4 has between its margins, in CSS pixels. */
const PAPER = { width: 658, height: 980 }

const pressed = (page: Page) =>
  page.locator('button, select, input, nav, .button').filter({ visible: true })

test('the programme and a session can be printed: all that is read, nothing to press, and the address', async ({
  page,
  site,
}) => {
  await page.goto('/program')
  await expect(page.getByRole('status').filter({ hasText: 'arrangementer' })).toBeVisible()
  const titles = await sessionTitles(page).allTextContents()
  expect(titles).toHaveLength(site.programme.length)
  await page.emulateMedia({ media: 'print' })
  expect(await sessionTitles(page).allInnerTexts()).toEqual(titles)
  await expect(page.getByText('kl. 9.00-10.30', { exact: true })).toBeVisible()
  await expect(pressed(page)).toHaveCount(0)

  const session = site.session('2020-ensomt-paa-toppen')
  await page.goto(`/arrangement/${session.slug}`)
  await expect(page.getByText('kl. 11.30-14.30', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Om arrangementet' })).toBeVisible()
  await expect(
    page.getByText(`Fra https://ledelsesugen.dk/arrangement/${session.slug}`),
  ).toBeVisible()
  await expect(pressed(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'På samme tid' })).toBeHidden()
})

test('on paper too no line of what is read is longer than 66 characters', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  for (const size of [PAPER, { width: PAPER.height, height: PAPER.width }]) {
    await page.setViewportSize(size)
    for (const path of [
      ...['/program', '/arrangement/ensomt-paa-toppen', '/blog', '/om', '/ledermobilitet'],
      ...['/ambassadoer', '/ambassadoer/interview', '/arkiv/2020', '/tilgaengelighed', '/data'],
    ]) {
      await page.goto(path)
      const { count, text } = await longestLine(page)
      expect(count, `${path}: ${text}`).toBeLessThanOrEqual(66)
      expect(count, path).toBeGreaterThan(40)
    }
  }
})
