/*
 * A network that answers with something else, never, or that goes: what is shown stays. Much more of it happens
 * in every engine (tests/engines: contentFaults, workerFaults).
 */
import { CONTENT_PATH, sessionPath } from '../../src/domain/addresses.ts'
import { changed, json, PROGRAMME, visitAndRead } from './support/changedContent.ts'
import {
  answers,
  heading,
  notices,
  sessionTitles,
  visitUntilReadyOffline,
} from './support/screen.ts'
import { expect, test } from './support/test.ts'
import { loginPage, silent } from './support/worker.ts'

test('F01: on a first visit, too, the page that came stays', async ({ page, server, site }) => {
  server.answer(CONTENT_PATH, loginPage)
  const answered = page.waitForResponse((response) => response.url().endsWith(CONTENT_PATH))
  await page.goto('/program')
  await (await answered).finished()
  await expect(sessionTitles(page)).toHaveCount(site.programme.length)
  await page.getByRole('link', { name: 'Blog', exact: true }).click()
  await expect(heading(page)).toHaveText('Siden kunne ikke vises')

  server.answer(CONTENT_PATH, json(200, site.read('content.json')))
  await page.getByRole('button', { name: 'Prøv igen' }).click()
  await expect(heading(page)).toHaveText('Blog')
})

test('F09: fewer than half of the sessions are taken when the secretariat has confirmed it', async ({
  page,
  server,
  site,
}) => {
  await visitAndRead(page)
  const left = site.programme.slice(0, 2)
  server.answer(
    CONTENT_PATH,
    json(
      200,
      changed(site, (content) => {
        content.sessions = left
        content.site.confirmedSessions = left.length
      }),
    ),
  )
  await page.goto(PROGRAMME)
  await expect(sessionTitles(page)).toHaveCount(left.length)
})

test('F05: when no week is near, nobody is told that the newest could not be had', async ({
  page,
  server,
  site,
  guard,
}) => {
  guard.expect(/^answer 500: .*content\.json$/, /^console error: .* 500 .*content\.json/)
  const titles = await visitAndRead(page)
  let asked = 0
  server.answer(CONTENT_PATH, (request, response) => {
    asked++
    json(500, '{}')(request, response)
  })
  await page.goto('/program?nu=2021-03-01T10:00')
  await expect.poll(() => asked).toBeGreaterThan(0)
  // The page of kept data asks the store, after the answer has come.
  await page.getByRole('link', { name: 'Cookies og data på din enhed' }).click()
  await expect(page.getByRole('main')).toContainText(
    `${site.content.sessions.length} arrangementer`,
  )
  await page.getByRole('link', { name: 'Program', exact: true }).click()
  await expect(sessionTitles(page)).toHaveText(titles)
  await expect(notices(page)).toBeEmpty()
})

test('S12: a net that never answers holds up neither stored pages nor others for long', async ({
  page,
  server,
  site,
}) => {
  await visitUntilReadyOffline(page, '/program')
  const { slug, title } = site.session('2020-samskabt-ledelse')
  const path = sessionPath(slug)
  for (const address of [CONTENT_PATH, path, '/sw.js', '/arrangement/findes-ikke']) {
    server.answer(address, silent)
  }
  const started = Date.now()
  await page.goto(path)
  await expect(heading(page)).toHaveText(title)
  // Not in the store: it might be newer than the release, so the net is asked, and given up.
  await page.goto('/arrangement/findes-ikke')
  await expect(heading(page)).toHaveText('Siden findes ikke')
  expect(Date.now() - started).toBeLessThan(10_000)
})

test.describe('in a browser that has no worker', () => {
  test.use({ hasWorker: false })

  test('S15: a link that cannot be followed without net says so, and works again with net', async ({
    page,
    server,
    site,
  }) => {
    const content = page.waitForResponse((response) => response.url().endsWith(CONTENT_PATH))
    await page.goto('/program')
    await (await content).finished()
    await answers(page.getByRole('button', { name: /^Gem / }).first())
    await server.stop()
    await page.getByRole('link', { name: 'Blog', exact: true }).click()
    await expect(notices(page).getByRole('alert')).toContainText('Siden kunne ikke hentes.')
    await expect(sessionTitles(page)).toHaveCount(site.programme.length)

    await server.start()
    await page.getByRole('link', { name: 'Blog', exact: true }).click()
    await expect(heading(page)).toHaveText('Blog')
    await expect(notices(page)).toBeEmpty()
  })

  test('a page that came only in part says so, and is whole at the next try', async ({
    page,
    server,
    site,
    guard,
  }) => {
    guard.expect(/^answer 503: .*\/assets\//, /^console error: .* 503 .*\/assets\//)
    const late = site.files('assets').filter((file) => /(behind|database)-/.test(file))
    expect(late).toHaveLength(2)
    const restore = late.map((file) =>
      server.answer(file, (_, response) => void response.writeHead(503).end()),
    )
    await page.goto('/program')
    await expect(notices(page).getByRole('alert')).toContainText('Nettet faldt ud')
    await expect(sessionTitles(page)).toHaveCount(site.programme.length)

    restore.forEach((undo) => undo())
    await notices(page).getByRole('button', { name: 'Prøv igen' }).click()
    await answers(page.getByRole('button', { name: /^Gem / }).first())
    await expect(notices(page)).toBeEmpty()
  })
})
