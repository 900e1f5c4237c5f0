/* A network that answers with something else, or that goes: what is shown and kept stays. */
import type { RequestListener, ServerResponse } from 'node:http'
import { CONTENT_PATH, sessionPath } from '../../src/domain/addresses.ts'
import {
  answers,
  heading,
  notices,
  sessionTitles,
  visitUntilReadyOffline,
} from './support/screen.ts'
import { expect, test } from './support/test.ts'

const LATER = '2099-01-01T12:00'

const sendJson = (response: ServerResponse, text: string) =>
  response.setHeader('Content-Type', 'application/json; charset=utf-8').end(text)

const ANSWERS: Record<string, (content: string) => RequestListener> = {
  'a login page': () => (_, response) => {
    response.setHeader('Content-Type', 'text/html').end('<h1>Velkommen til hotellets net</h1>')
  },
  'a login page that calls itself JSON': () => (_, response) => {
    sendJson(response, '<h1>Velkommen til hotellets net</h1>')
  },
  'a way to another address': () => (_, response) => {
    response.writeHead(302, { Location: '/program' }).end()
  },
  'JSON that ends too early': (content) => (_, response) => {
    sendJson(response, content.slice(0, content.length / 2))
  },
  'a connection that breaks': (content) => (_, response) => {
    response.setHeader('Content-Type', 'application/json')
    response.setHeader('Content-Length', Buffer.byteLength(content))
    response.write(content.slice(0, content.length / 2), () => response.destroy())
  },
  'an error of the server': () => (_, response) => {
    response.writeHead(500).end('{}')
  },
  'content without sessions': (content) => (_, response) => {
    const data = JSON.parse(content) as object
    sendJson(response, JSON.stringify({ ...data, version: 'tom', updatedAt: LATER, sessions: [] }))
  },
  'content of another shape': (content) => (_, response) => {
    const data = JSON.parse(content) as { sessions: object[] }
    const sessions = data.sessions.map((session) => ({ ...session, title: 7 }))
    sendJson(response, JSON.stringify({ ...data, version: 'skæv', updatedAt: LATER, sessions }))
  },
  'nothing at all': () => (_, response) => {
    sendJson(response, '')
  },
}

test('F01, F02, F03, F04, F05, F15: the programme stays as it was, on screen and on the device', async ({
  page,
  server,
  site,
  guard,
}) => {
  guard.expect(/^answer 500: .*content\.json$/, /^console error: .* 500 .*content\.json/)
  const titles = site.programme.map(({ title }) => title).sort()
  await visitUntilReadyOffline(page, '/program')
  await notices(page).getByRole('button', { name: 'Luk' }).click()

  for (const [name, answer] of Object.entries(ANSWERS)) {
    await test.step(name, async () => {
      let asked = 0
      const restore = server.answer(CONTENT_PATH, (request, response) => {
        asked++
        answer(site.read('content.json'))(request, response)
      })
      await page.goto('/program')
      await expect.poll(() => asked).toBeGreaterThan(0)
      // The page of kept data asks the store, after the answer has come.
      await page.getByRole('link', { name: 'Cookies og data på din enhed' }).click()
      await expect(page.getByRole('main')).toContainText(
        `${site.content.sessions.length} arrangementer`,
      )
      await page.getByRole('link', { name: 'Program', exact: true }).click()
      await expect(sessionTitles(page)).toHaveCount(titles.length)
      expect((await sessionTitles(page).allInnerTexts()).sort()).toEqual(titles)
      await expect(notices(page)).toBeEmpty()
      restore()
    })
  }

  await server.stop()
  const { slug, title } = site.session('2020-samskabt-ledelse')
  await page.goto(sessionPath(slug))
  await expect(heading(page)).toHaveText(title)
})

test('F01: on a first visit, too, the page that came stays', async ({ page, server, site }) => {
  const answer = ANSWERS['a login page']?.('')
  if (answer) server.answer(CONTENT_PATH, answer)
  const answered = page.waitForResponse((response) => response.url().endsWith(CONTENT_PATH))
  await page.goto('/program')
  await (await answered).finished()
  await expect(sessionTitles(page)).toHaveCount(site.programme.length)
  await page.getByRole('link', { name: 'Blog', exact: true }).click()
  await expect(heading(page)).toHaveText('Siden kunne ikke vises')

  server.answer(CONTENT_PATH, (_, response) => void sendJson(response, site.read('content.json')))
  await page.getByRole('button', { name: 'Prøv igen' }).click()
  await expect(heading(page)).toHaveText('Blog')
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
