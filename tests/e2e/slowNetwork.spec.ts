/* A net that does not answer, or late, by the numbers of the catalogue of faults (F): nobody waits for it. */
import { CONTENT_PATH, sessionPath } from '../../src/domain/addresses.ts'
import {
  changed,
  json,
  JSON_TYPE,
  PROGRAMME,
  renameAll,
  TOLD,
  visitAndRead,
} from './support/changedContent.ts'
import { heading, notices, sessionTitles } from './support/screen.ts'
import { expect, test } from './support/test.ts'

test('F07: with a net that never answers the programme is on screen at once', async ({
  page,
  server,
  site,
}) => {
  const titles = await visitAndRead(page)
  server.answer(CONTENT_PATH, () => undefined)
  const started = Date.now()
  await page.goto(PROGRAMME)
  await expect(sessionTitles(page)).toHaveText(titles)
  await page.getByRole('link', { name: 'Blog', exact: true }).click()
  await expect(page.getByRole('main')).toContainText(site.content.posts[0]!.title)
  // Who waits for the net waits for longer than this.
  expect(Date.now() - started).toBeLessThan(10_000)
})

test('F07: so it is where the browser has lost the stored content, but not the app', async ({
  page,
  server,
  site,
}) => {
  await visitAndRead(page)
  await page.goto('/data')
  await page.getByRole('button', { name: 'Slet alt på denne enhed' }).click()
  await page.getByRole('button', { name: 'Slet alt', exact: true }).click()
  await expect(page.getByRole('main')).toContainText('Intet gemt endnu')
  server.answer(CONTENT_PATH, () => undefined)
  await page.goto('/program')
  await page.getByRole('link', { name: 'Blog', exact: true }).click()
  await expect(page.getByRole('main')).toContainText(site.content.posts[0]!.title)
})

test('F12: a browser that believes itself on the net shows what it has, and catches up when the net is back', async ({
  page,
  server,
  site,
}) => {
  const titles = await visitAndRead(page)
  await server.stop()
  await page.goto(PROGRAMME)
  expect(await page.evaluate(() => navigator.onLine)).toBe(true)
  await expect(sessionTitles(page)).toHaveText(titles)
  await expect(notices(page)).toContainText(TOLD)
  await expect(notices(page)).toContainText('Det, du har gemt i Min uge, er ikke berørt.')

  server.answer(CONTENT_PATH, json(200, changed(site, renameAll)))
  await server.start()
  await notices(page).getByRole('button', { name: 'Prøv igen' }).click()
  await expect(sessionTitles(page).first()).toHaveText(/^Ny: /)
  await expect(notices(page)).toBeEmpty()
})

test('F12: the net that is back is noticed by itself', async ({ page, server, site }) => {
  await visitAndRead(page)
  await server.stop()
  await page.context().setOffline(true)
  const failed = page.waitForEvent('requestfailed', (request) =>
    request.url().endsWith(CONTENT_PATH),
  )
  await page.goto(PROGRAMME)
  await failed
  await expect(page.getByText(/^Du er offline/)).toBeVisible()
  await expect(notices(page)).toBeEmpty()

  server.answer(CONTENT_PATH, json(200, changed(site, renameAll)))
  await server.start()
  await page.context().setOffline(false)
  await expect(sessionTitles(page).first()).toHaveText(/^Ny: /)
})

test('F16: on a slow net everything is there before the net has answered', async ({
  page,
  server,
  site,
}) => {
  const titles = await visitAndRead(page)
  const session = site.session('2020-samskabt-ledelse')
  const text = changed(site, renameAll)
  const finishes: (() => void)[] = []
  server.answer(CONTENT_PATH, (_, response) => {
    response.writeHead(200, JSON_TYPE).write(text.slice(0, 1000))
    finishes.push(() => response.end(text.slice(1000)))
  })
  await page.goto(sessionPath(session.slug))
  await expect(heading(page)).toHaveText(session.title)
  await page.getByRole('link', { name: 'Program', exact: true }).click()
  await expect(sessionTitles(page)).toHaveCount(titles.length)
  await expect.poll(() => finishes.length).toBeGreaterThan(0)
  finishes.forEach((finish) => finish())
  await expect(sessionTitles(page).first()).toHaveText(/^Ny: /)
})
