/* Two tabs of the same browser: one truth. */
import { sessionPath } from '../../src/domain/addresses.ts'
import { bookmarkButton, keep, sessionTitles } from './support/screen.ts'
import { expect, test } from './support/test.ts'

test.use({ hasWorker: false })

test('a session kept in one tab is kept in the other, without a reload', async ({
  page,
  context,
  site,
}) => {
  const session = site.session('2020-samskabt-ledelse')
  const agenda = await context.newPage()
  const own = await context.newPage()
  await page.goto('/program')
  await agenda.goto('/min-uge')
  await own.goto(sessionPath(session.slug))
  await expect(agenda.getByText('Du har ikke gemt noget endnu.')).toBeVisible()

  await keep(page, session)
  await expect(sessionTitles(agenda)).toHaveText([session.title])
  await expect(bookmarkButton(own, session)).toHaveAttribute('aria-pressed', 'true')

  await bookmarkButton(own, session).click()
  await expect(agenda.getByText('Du har ikke gemt noget endnu.')).toBeVisible()
  await expect(bookmarkButton(page, session)).toHaveAttribute('aria-pressed', 'false')
})
