/* Addresses that are wrong, old or not pages: each gets the answer that is true of it, with and without net. */
import { sessionPath } from '../../src/domain/addresses.ts'
import { heading, sessionCard, visitUntilReadyOffline } from './support/screen.ts'
import { expect, test } from './support/test.ts'

const SESSION = '2020-samskabt-ledelse'
/** One that is yet to come at the moment that the query asks for. */
const LATER_THAT_DAY = '2020-naerhedsreform'
/** With an icon of its own, so that the browser does not look for one. */
const PLAIN_PAGE = '<link rel="icon" href="data:," /><title>Erklæring</title>'
/** Files of the site that are not kept on the device. */
const ONLINE_ONLY = ['/robots.txt', '/sitemap.xml', '/share.png']

test('an unknown address says so in Danish, with a real 404 as long as there is net', async ({
  page,
  server,
  guard,
}) => {
  guard.expect(/^answer 404: .*\/arrangement\/findes-ikke$/, /^console error: .* 404 .*findes-ikke/)
  const first = await page.goto('/arrangement/findes-ikke')
  expect(first?.status()).toBe(404)
  expect(first?.headers()['content-type']).toBe('text/html; charset=utf-8')
  await expect(heading(page)).toHaveText('Siden findes ikke')
  await expect(page).toHaveTitle('Siden findes ikke – Ledelsesugen 2020')
  await expect(page.locator('link[rel=canonical]')).toHaveCount(0)

  // The same with the worker in between.
  await visitUntilReadyOffline(page, '/')
  const second = await page.goto('/arrangement/findes-ikke')
  expect(second?.status()).toBe(404)
  expect(second?.fromServiceWorker()).toBe(true)
  await expect(heading(page)).toHaveText('Siden findes ikke')

  await server.stop()
  for (const path of ['/arrangement/findes-ikke', '/findes/heller/ikke']) {
    const third = await page.goto(path)
    expect(third?.fromServiceWorker()).toBe(true)
    await expect(heading(page)).toHaveText('Siden findes ikke')
    await expect(page).toHaveTitle('Siden findes ikke – Ledelsesugen 2020')
  }
  await page.getByRole('link', { name: 'Se programmet' }).click()
  await expect(heading(page)).toHaveText('Program')
})

test('files and the way to the statement are never answered with a page of the app', async ({
  page,
  server,
  site,
  guard,
}) => {
  guard.expect(/^answer 404: .*\/rapport\.pdf$/, /^console error: .* 404 .*\/rapport\.pdf/)
  await visitUntilReadyOffline(page, '/')

  for (const path of ONLINE_ONLY) {
    const answer = await page.evaluate(async (url) => {
      const response = await fetch(url)
      return { status: response.status, bytes: (await response.arrayBuffer()).byteLength }
    }, path)
    expect(answer).toEqual({ status: 200, bytes: site.bytes(path) })
  }
  expect((await page.goto('/rapport.pdf'))?.status()).toBe(404)
  await page.goto('/om')
  expect(await page.evaluate(async () => (await fetch('/was')).text())).toBe(site.read('was.html'))
  // Where it leads is the secretariat's choice: here a page of our own, to see who answers.
  server.answer('/was', (_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(PLAIN_PAGE)
  })
  await page.goto('/was')
  await expect(page).toHaveTitle('Erklæring')

  await server.stop()
  for (const path of [...ONLINE_ONLY, '/rapport.pdf', '/was', '/was?fra=mail']) {
    await expect(page.goto(path)).rejects.toThrow(/net::ERR_/)
  }
})

test('a reload far down in the site stays there, from the device', async ({ page, site }) => {
  const { title, slug } = site.session(SESSION)
  await visitUntilReadyOffline(page, '/')
  await page.goto(sessionPath(slug))
  const answer = await page.reload()
  expect(answer?.fromServiceWorker()).toBe(true)
  await expect(page).toHaveURL(sessionPath(slug))
  await expect(heading(page)).toHaveText(title)
})

test('an address with a query opens without net, and its query counts', async ({
  page,
  server,
  site,
}) => {
  await visitUntilReadyOffline(page, '/')
  await server.stop()
  await page.goto('/program?nu=2020-10-27T11:45&utm_source=mail')
  await expect(heading(page)).toHaveText('Program')
  await expect(sessionCard(page, site.session(LATER_THAT_DAY))).toBeVisible()
  await expect(page.getByText('tirsdag den 27. oktober 2020 kl. 11.45')).toBeVisible()
})
