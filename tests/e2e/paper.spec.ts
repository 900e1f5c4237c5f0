/* On paper: what is read, without what is pressed, and where links lead. */
import { sessionTitles } from './support/screen.ts'
import { expect, test } from './support/test.ts'
import type { Page } from '@playwright/test'

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
