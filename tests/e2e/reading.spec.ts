/* Reading at length: the place is kept and offered, lines are short, paper has the text alone; the blog is searched. */
import type { Page } from '@playwright/test'
import { rowsOn } from './support/device.ts'
import { longestLine } from './support/lines.ts'
import { heading, widthOf } from './support/screen.ts'
import { expect, test } from './support/test.ts'

test.use({ hasWorker: false })

const INTERVIEW = '/ambassadoer/interview'
const resume = (page: Page) => page.getByRole('button', { name: 'Fortsæt, hvor du slap' })
const question = (page: Page) =>
  page.getByRole('heading', { name: 'Hvad fylder for hende som leder lige nu?' })
const scrolled = (page: Page) => page.evaluate(() => scrollY)
const topOf = async (page: Page) => (await question(page).boundingBox())?.y ?? NaN
/** What the device keeps of where one was. */
const keptPlaces = async (page: Page) => {
  const { keys, rows } = await rowsOn(page, 'settings')
  const row = rows[keys.indexOf('readingPlaces')] as { value: unknown } | undefined
  return row?.value ?? []
}
const readAsFarAsTheQuestion = (page: Page) =>
  question(page).evaluate((element) => {
    scrollTo({ top: scrollY + element.getBoundingClientRect().top - 4 })
  })

test('the place in a long text is offered on another visit, and nothing moves before one says so', async ({
  page,
}) => {
  await page.goto(INTERVIEW)
  await expect(resume(page)).toBeHidden()
  await readAsFarAsTheQuestion(page)
  await expect.poll(() => keptPlaces(page)).toMatchObject([{ path: INTERVIEW }])

  // Back finds the place by itself, and so does a reload: neither offers it.
  const place = await scrolled(page)
  await page.evaluate(() => document.querySelector<HTMLElement>('footer a[href="/om"]')?.click())
  await expect(heading(page)).toHaveText('Om Ledelsesugen')
  await page.goBack()
  await expect(heading(page)).toHaveText('Q&A Jette Runchel')
  await expect.poll(() => scrolled(page)).toBe(place)
  await expect(resume(page)).toBeHidden()

  // By a link one comes to the top, and is asked.
  await page.goto('/ambassadoer')
  await page.getByRole('main').getByRole('link', { name: 'Q&A Jette Runchel' }).click()
  await expect(resume(page)).toBeVisible()
  expect(await scrolled(page)).toBe(0)
  const before = await topOf(page)
  await resume(page).click()
  await expect(question(page)).toBeFocused()
  await expect(question(page)).toBeInViewport()
  expect(await topOf(page)).toBeLessThan(100)
  expect(before - (await topOf(page))).toBe(await scrolled(page))

  // Read to its end, it is done with.
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight }))
  await expect.poll(() => keptPlaces(page)).toEqual([])
})

test('the offer has its room: what stands below it does not move when it comes', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(INTERVIEW)
  const before = await topOf(page)
  await readAsFarAsTheQuestion(page)
  await expect.poll(() => keptPlaces(page)).toMatchObject([{ path: INTERVIEW }])
  await page.goto('/om')
  await page.goto(INTERVIEW)
  await expect(resume(page)).toBeVisible()
  expect(await topOf(page)).toBe(before)
  expect(await widthOf(page)).toBe(320)
})

test('no line of what is read is longer than 66 characters; on paper there is the text, its sources and its address', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1600, height: 900 })
  const elsewhere = ['/program?q=ledelse', '/arkiv/2021', '/deltag', '/data', '/tilgaengelighed']
  const articles = ['/om', '/ledermobilitet', '/blog', '/ambassadoer', INTERVIEW]
  for (const path of ['/', ...elsewhere, ...articles]) {
    await page.goto(path)
    if (path.includes('?q=')) await expect(page.locator('mark').first()).toBeVisible()
    const { count, text } = await longestLine(page)
    expect(count, text).toBeLessThanOrEqual(66)
    expect(count, path).toBeGreaterThan(40)
  }
  await page.emulateMedia({ media: 'print' })
  await expect(question(page)).toBeVisible()
  expect((await longestLine(page)).count).toBeLessThanOrEqual(66)
  await expect(page.getByText(`Fra https://ledelsesugen.dk${INTERVIEW}`)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Kilder' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Læs også' })).toBeHidden()
  await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0)
})

test('the blog is searched and narrowed in the address, and Back undoes it; its engine comes when it is asked', async ({
  page,
}) => {
  const cards = page.getByRole('main').getByRole('article')
  const status = page.getByRole('main').getByRole('status')
  const scripts = () => page.evaluate(() => performance.getEntriesByType('resource').length)
  await page.goto('/blog')
  await expect(status).toHaveText('6 artikler')
  await page
    .getByRole('navigation', { name: 'Emner' })
    .getByRole('link', { name: /^Corona/ })
    .click()
  await expect(page).toHaveURL('/blog?emne=corona-erfaringer')
  await expect(cards).toHaveCount(2)
  await page.goBack()
  await expect(cards).toHaveCount(6)

  const before = await scripts()
  await page.getByRole('searchbox', { name: 'Søg i bloggen' }).fill('faellesoffentlig')
  await expect(page).toHaveURL('/blog?q=faellesoffentlig')
  await expect(status).toHaveText('1 artikel')
  await expect(cards.locator('mark').first()).toBeVisible()
  expect(await scripts()).toBeGreaterThan(before)
  await page.reload()
  await expect(status).toHaveText('1 artikel')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the blog is a plain list, whatever its address asks for', async ({ page, site }) => {
    await page.goto('/blog?emne=corona-erfaringer')
    const links = page.getByRole('main').getByRole('article').getByRole('link')
    await expect(links).toHaveCount(site.content.posts.length + 2)
    await expect(page.getByRole('searchbox')).toBeHidden()
    await expect(page.getByRole('navigation', { name: 'Emner' })).toBeHidden()
    await links.first().click()
    await expect(heading(page)).toContainText('Fællesoffentlig ledelse')
    await expect(page.getByText('1 minuts læsning', { exact: true })).toBeVisible()
  })
})
