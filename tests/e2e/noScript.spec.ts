/* A reader whose script is blocked, broken or not there yet. */
import { sessionPath } from '../../src/domain/addresses.ts'
import { heading, sessionTitles } from './support/screen.ts'
import { expect, test } from './support/test.ts'

test.use({ javaScriptEnabled: false })

test('the programme and a session can be read', async ({ page, site }) => {
  const session = site.session('2020-ensomt-paa-toppen')
  await page.goto('/')
  await page.getByRole('link', { name: 'Se programmet' }).click()
  await expect(heading(page)).toHaveText('Program')
  await expect(sessionTitles(page)).toHaveCount(site.programme.length)
  const titles = await sessionTitles(page).allInnerTexts()
  expect(titles.sort()).toEqual(site.programme.map(({ title }) => title).sort())

  await page.getByRole('link', { name: session.title }).click()
  await expect(page).toHaveURL(sessionPath(session.slug))
  await expect(heading(page)).toHaveText(session.title)
  const main = page.getByRole('main')
  await expect(main).toContainText('Onsdag den 28. oktober 2020')
  await expect(main).toContainText('kl. 11.30-14.30')
  await expect(main).toContainText('Brogaarden, Abelonelundvej 40, Middelfart')
  await expect(main).toContainText('Tilmeldingsfrist: den 8. oktober 2020.')
  await expect(main).toContainText(session.description.slice(0, 80))

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tilføj til kalender' }).click()
  expect((await download).suggestedFilename()).toBe(`${session.id}.ics`)
})

test('every page stands by itself, and offers no button that does nothing', async ({
  page,
  site,
}) => {
  const titles: string[] = []
  const descriptions: string[] = []
  for (const path of site.paths) {
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('lang', 'da')
    await expect(heading(page)).toHaveText(/\S/)
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0)
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      `https://ledelsesugen.dk${path}`,
    )
    titles.push(await page.title())
    descriptions.push((await page.locator('meta[name=description]').getAttribute('content')) ?? '')
  }
  expect(titles.every((title) => title.includes('Ledelsesugen'))).toBe(true)
  expect(descriptions.every((description) => description.length > 20)).toBe(true)
  expect(repeated(titles)).toEqual([])
  expect(repeated(descriptions)).toEqual([])
})

test('Min uge says why it is empty', async ({ page }) => {
  await page.goto('/min-uge')
  await expect(page.getByText(/^Min uge kræver JavaScript/)).toBeVisible()
  await expect(page.getByText('Henter det, du har gemt …')).toBeHidden()
})

const repeated = (texts: string[]) => texts.filter((text, index) => texts.indexOf(text) !== index)
