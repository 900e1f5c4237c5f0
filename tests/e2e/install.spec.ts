/* The app on the home screen, and how it moves from page to page. */
import type { Page } from '@playwright/test'
import { heading, isAlive, keep, visitUntilReadyOffline, widthOf } from './support/screen.ts'
import { expect, test } from './support/test.ts'

/** As Chromium says it outside of tests: it can install, and the user will say no to it. */
const browserCanInstall = (page: Page) =>
  page.evaluate(() =>
    dispatchEvent(
      Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
        prompt: () => Promise.resolve({ outcome: 'dismissed' }),
      }),
    ),
  )
const offer = (page: Page) => page.getByRole('complementary', { name: 'Ledelsesugen som app' })

test('it is offered once, in the page and never over it, and can be found at any time', async ({
  page,
  site,
}) => {
  const session = site.session('2020-samskabt-ledelse')
  await visitUntilReadyOffline(page, `/arrangement/${session.slug}`)
  await page.getByRole('button', { name: 'Luk' }).click()
  await browserCanInstall(page)
  await expect(offer(page)).toHaveCount(0)
  await keep(page, session)
  await expect(offer(page)).toBeVisible()
  expect(await offer(page).evaluate((box) => getComputedStyle(box).position)).toBe('static')
  expect(await widthOf(page)).toBe(360)
  await offer(page).getByRole('button', { name: 'Nej tak' }).click()
  await expect(page.getByText('Appen er ikke installeret.')).toBeFocused()

  await page.goto('/min-uge')
  await browserCanInstall(page)
  await expect(page.getByText('1 gemt arrangement.')).toBeVisible()
  await page.getByRole('link', { name: 'Installér appen' }).click()
  await expect(page).toHaveURL('/data#installer')
  const section = page.getByRole('region', { name: 'Installér appen' })
  await expect(section).toBeFocused()
  await expect(section.getByRole('heading', { name: 'iPhone og iPad' })).toBeInViewport()
  await section.getByRole('button', { name: 'Installér' }).click()
  await expect(section.getByRole('status')).toContainText('Appen er ikke installeret.')
  // The browser was asked, and puts the question once; by hand it can still be done.
  await expect(section.getByRole('button')).toHaveCount(0)
  await expect(section.getByRole('listitem')).toHaveCount(9)
  await page.getByRole('link', { name: /^Min uge/ }).click()
  await expect(page.getByText('1 gemt arrangement.')).toBeVisible()
  await expect(offer(page)).toHaveCount(0)
})

test.describe(() => {
  test.use({ hasWorker: false })

  test('pages fade into each other, but not for those who want no motion; the focus moves all the same', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const start = document.startViewTransition.bind(document)
      Object.assign(document, {
        fades: 0,
        startViewTransition: (change: () => Promise<void>) => {
          ;(document as unknown as { fades: number }).fades++
          return start(change)
        },
      })
    })
    const fades = () => page.evaluate(() => (document as unknown as { fades: number }).fades)
    await page.goto('/om')
    await expect(heading(page)).toHaveText('Om Ledelsesugen')
    await isAlive(page)
    await page.getByRole('link', { name: 'Program', exact: true }).click()
    await expect(heading(page)).toHaveText('Program')
    await expect(heading(page)).toBeFocused()
    expect(await fades()).toBe(1)
    // Quicker than the fade: the last one counts, and nothing stands still.
    await page.evaluate(() => {
      for (const path of ['/blog', '/min-uge', '/blog']) {
        document.querySelector<HTMLElement>(`nav a[href="${path}"]`)?.click()
      }
    })
    await expect(heading(page)).toHaveText('Blog')
    await expect(heading(page)).toBeFocused()
    const before = await fades()
    expect(before).toBeGreaterThan(1)

    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goBack()
    await expect(heading(page)).toHaveText('Program')
    await page.getByRole('link', { name: /^Min uge/ }).click()
    await expect(heading(page)).toHaveText('Min uge')
    await expect(heading(page)).toBeFocused()
    expect(await fades()).toBe(before)
  })
})
