/* The same screens with a week of 2,800 sessions: the list, the filters and the search stay usable. */
import { CONTENT_PATH } from '../../src/domain/addresses.ts'
import { generateContent } from '../support/generateSessions.ts'
import { heading } from './support/screen.ts'
import { expect, test } from './support/test.ts'

test.use({ hasWorker: false })

const LARGE = JSON.stringify({
  ...generateContent({ seed: 44, sessions: 2800 }),
  updatedAt: '2099-01-01T12:00',
})

test.beforeEach(({ server }) => {
  server.answer(CONTENT_PATH, (_, response) => {
    response.setHeader('Content-Type', 'application/json; charset=utf-8').end(LARGE)
  })
})

test('a leader finds one of 2,800 by day, filter and search, and comes back to where the list was', async ({
  page,
}) => {
  const main = page.getByRole('main')
  const status = main.getByRole('status').first()
  const links = main.getByRole('article').getByRole('link')
  await page.goto('/program')
  await expect(status).toHaveText('2800 arrangementer')

  // Only the first part is in the page; more comes as one asks for it.
  expect(await main.getByRole('article').count()).toBeLessThan(200)
  await page.getByRole('button', { name: /^Vis flere/ }).click()
  await expect.poll(() => main.getByRole('article').count()).toBeGreaterThan(60)

  await page.getByRole('link', { name: 'Onsdag den 28. oktober' }).click()
  await expect(status).not.toHaveText('2800 arrangementer')
  await page.getByRole('button', { name: /^Filtre/ }).click()
  const sheet = page.getByRole('dialog', { name: 'Filtre' })
  await sheet.getByRole('checkbox', { name: /^Blev eller bliver optaget/ }).check()
  const show = sheet.getByRole('button', { name: /^Vis \d+ arrangement/ })
  const promised = (await show.textContent())?.match(/\d+/)?.[0]
  await show.click()
  await expect(status).toHaveText(new RegExp(`^${promised} arrangement`))

  await page.getByRole('searchbox').fill('ledelse')
  await expect(status).not.toHaveText(new RegExp(`^${promised} `))
  await expect(main.locator('mark').first()).toBeVisible()
  const link = links.nth(20)
  const title = (await link.textContent())?.trim() ?? ''
  await link.scrollIntoViewIfNeeded()
  await link.click()
  await expect(heading(page)).toHaveText(title)
  await page.goBack()
  await expect(page.getByRole('searchbox')).toHaveValue('ledelse')
  await expect(main.getByRole('link', { name: title, exact: true }).first()).toBeFocused()
})
