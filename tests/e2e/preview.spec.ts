/* The preview clock: the site as it is at another moment, said plainly, and easy to leave. */
import { sessionPath } from '../../src/domain/addresses.ts'
import { answers, heading } from './support/screen.ts'
import { expect, test } from './support/test.ts'

test.use({ hasWorker: false })

/** Its deadline is 9 October 2020 at 12. */
const SESSION = '2020-reflekterende-laeringsmiljoeer'

test('one can still register before the deadline, and not after', async ({ page, site }) => {
  const path = sessionPath(site.session(SESSION).slug)
  const main = page.getByRole('main')

  await page.goto(`${path}?nu=2020-10-07T10:00`)
  await expect(page.getByRole('region', { name: 'Prøveur' })).toContainText(
    'onsdag den 7. oktober 2020 kl. 10.00',
  )
  await expect(main).toContainText('Tilmeld dig senest den 9. oktober kl. 12.00.')
  await expect(main.getByRole('link', { name: 'sihu@fredensborg.dk' })).toBeVisible()

  await page.goto(`${path}?nu=2020-10-09T11:59`)
  await expect(main).toContainText('Tilmeldingen lukker snart: den 9. oktober kl. 12.00.')

  await page.goto(`${path}?nu=2020-10-09T12:01`)
  await expect(main).toContainText('Tilmeldingen lukkede den 9. oktober kl. 12.00.')
  await expect(main.getByRole('link', { name: 'sihu@fredensborg.dk' })).toHaveCount(0)
})

test('it follows from page to page, outlives a reload and is ended by the button', async ({
  page,
  site,
}) => {
  const { title } = site.session(SESSION)
  const banner = page.getByRole('region', { name: 'Prøveur' })
  await page.goto('/program?nu=2020-10-07T10:00')
  await expect(banner).toBeVisible()
  await page.getByRole('link', { name: title }).click()
  await expect(heading(page)).toHaveText(title)
  await expect(page).toHaveURL(/\?nu=2020-10-07T10:00$/)
  await expect(page.getByRole('main')).toContainText('Tilmeld dig senest den 9. oktober')
  await page.reload()
  await expect(banner).toContainText('onsdag den 7. oktober 2020')
  await page.goBack()
  await expect(heading(page)).toHaveText('Program')
  await expect(banner).toBeVisible()
  await page.goForward()

  await banner.getByRole('button', { name: 'Vis siden, som den er nu' }).click()
  await expect(banner).toHaveCount(0)
  await expect(page).toHaveURL(sessionPath(site.session(SESSION).slug))
  await expect(page.getByRole('main')).toContainText('Tilmeldingen lukkede den 9. oktober 2020')
  await page.reload()
  await expect(page.getByRole('main')).toContainText('Tilmeldingen lukkede den 9. oktober 2020')
  await expect(banner).toHaveCount(0)
})

test('a moment that is none is passed over', async ({ page }) => {
  for (const moment of ['i-morgen', '2020-02-30', '2020-10-27T25:00', '']) {
    await page.goto(`/program?nu=${moment}`)
    await answers(page.getByRole('button', { name: /^Gem / }).first())
    await expect(page.getByRole('region', { name: 'Prøveur' })).toHaveCount(0)
  }
})
