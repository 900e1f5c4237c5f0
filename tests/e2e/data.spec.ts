/* What the app keeps is the user's to see and to delete. */
import { bookmarkButton, keep, sessionTitles, visitUntilReadyOffline } from './support/screen.ts'
import { expect, test } from './support/test.ts'

test('all that is kept is shown, and deleted only when asked twice', async ({ page, site }) => {
  const session = site.session('2020-samskabt-ledelse')
  const { sessions, posts } = site.content
  await visitUntilReadyOffline(page, '/program')
  await keep(page, session)
  await page.getByRole('link', { name: 'Cookies og data på din enhed' }).click()
  const kept = (name: string) =>
    page.getByRole('main').locator('dl > div', { hasText: name }).getByRole('definition')
  await expect(kept('Min uge')).toHaveText('1 gemt arrangement')
  await expect(kept('Indhold til brug uden net')).toHaveText(
    `${sessions.length} arrangementer og ${posts.length} blogindlæg fra alle årene`,
  )
  await expect(kept('Fylder')).toHaveText(/\d+ [kM]B/)

  const dialog = page.getByRole('dialog', { name: 'Slet alt på denne enhed?' })
  await page.getByRole('button', { name: 'Slet alt på denne enhed' }).click()
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Behold det' }).click()
  await expect(dialog).toBeHidden()
  await page.reload()
  await expect(kept('Min uge')).toHaveText('1 gemt arrangement')

  await page.getByRole('button', { name: 'Slet alt på denne enhed' }).click()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(kept('Min uge')).toHaveText('1 gemt arrangement')

  await page.getByRole('button', { name: 'Slet alt på denne enhed' }).click()
  await dialog.getByRole('button', { name: 'Slet alt', exact: true }).click()
  await expect(page.getByText(/^Alt, hvad du havde gemt, er slettet/)).toBeVisible()
  await expect(kept('Min uge')).toHaveText('0 gemte arrangementer')
  await expect(kept('Indhold til brug uden net')).toHaveText(
    '0 arrangementer og 0 blogindlæg fra alle årene',
  )

  // The app goes on: it reads, keeps, and has the content again at the next visit.
  await page.getByRole('link', { name: 'Program', exact: true }).click()
  await expect(bookmarkButton(page, session)).toHaveAttribute('aria-pressed', 'false')
  await keep(page, session)
  await page.getByRole('link', { name: /^Min uge/ }).click()
  await expect(sessionTitles(page)).toHaveText([session.title])
  await page.goto('/data')
  await expect(kept('Min uge')).toHaveText('1 gemt arrangement')
  await expect(kept('Indhold til brug uden net')).toContainText(`${sessions.length} arrangementer`)
})
