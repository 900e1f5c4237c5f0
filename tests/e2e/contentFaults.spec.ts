/*
 * What can go wrong with the content on its way, by the numbers of the catalogue of faults (F). The
 * last good content is on screen at once and stays, and the next good answer is taken.
 * More answers of that kind (F01-F04, F09, F15) are in badNetwork.spec.ts, slow nets (F07, F12, F16)
 * in slowNetwork.spec.ts. F11, mixed versions of several files, does not apply: the content is one file.
 */
import type { RequestListener } from 'node:http'
import { CONTENT_PATH } from '../../src/domain/addresses.ts'
import type { Content } from '../../src/domain/contentSchema.ts'
import {
  changed,
  json,
  PROGRAMME,
  renameAll,
  TOLD,
  visitAndRead,
} from './support/changedContent.ts'
import { notices, sessionTitles } from './support/screen.ts'
import type { BuiltSite } from './support/site.ts'
import { expect, test } from './support/test.ts'

/** Good content but for one thing: were it taken, the titles would tell. */
const spoilt = (site: BuiltSite, change: (content: Content) => void = () => undefined) =>
  changed(site, (content) => {
    renameAll(content)
    change(content)
  })

interface Fault {
  answer: (site: BuiltSite) => RequestListener
  /** What the browser says of it. */
  provokes?: RegExp[]
  /** Was the newest missed? Content that is refused for what it says is no reason to worry the user. */
  isTold: boolean
}

const FAULTS: Record<string, Fault> = {
  'F05: the file is not found': {
    answer: (site) => json(404, spoilt(site)),
    provokes: [/^answer 404: .*content\.json$/, /^console error: .* 404 .*content\.json/],
    isTold: true,
  },
  'F05: the host is down': {
    answer: (site) => json(503, spoilt(site)),
    provokes: [/^answer 503: .*content\.json$/, /^console error: .* 503 .*content\.json/],
    isTold: true,
  },
  'F06: the connection is reset': {
    answer: () => (request) => void request.socket.destroy(),
    provokes: [/^console error: .*ERR_\w+ .*content\.json/],
    isTold: true,
  },
  'F08: the content is for a later app': {
    answer: (site) =>
      json(
        200,
        spoilt(site, (content) => Object.assign(content, { format: 2 })),
      ),
    isTold: true,
  },
  'F09: four of five sessions are gone': {
    answer: (site) =>
      json(
        200,
        spoilt(site, ({ sessions }) => void sessions.splice(Math.floor(sessions.length / 5))),
      ),
    isTold: false,
  },
  'F10: a node on the way has an older version': {
    answer: (site) =>
      json(
        200,
        spoilt(site, (content) => (content.updatedAt = '2019-01-01T00:00')),
      ),
    isTold: false,
  },
  'F13: unchanged, says the host to somebody who has nothing': {
    answer: () => (_, response) => void response.writeHead(304).end(),
    isTold: true,
  },
  'F14: a part of the file': {
    answer: (site) => json(206, spoilt(site)),
    isTold: true,
  },
}

for (const [name, { answer, provokes = [], isTold }] of Object.entries(FAULTS)) {
  test(`${name}: what was there stays, and the next good answer is taken`, async ({
    page,
    server,
    site,
    guard,
  }) => {
    guard.expect(...provokes)
    const titles = await visitAndRead(page)
    // Else the browser would put its own copy in the place of some answers.
    const session = await page.context().newCDPSession(page)
    await session.send('Network.clearBrowserCache')
    let asked = 0
    server.answer(CONTENT_PATH, (request, response) => {
      asked++
      answer(site)(request, response)
    })
    await page.goto(PROGRAMME)
    await expect.poll(() => asked).toBeGreaterThan(0)
    if (isTold) await expect(notices(page)).toContainText(TOLD)
    // The page of kept data asks the store, after the answer has come.
    await page.getByRole('link', { name: 'Cookies og data på din enhed' }).click()
    await expect(page.getByRole('main')).toContainText(
      `${site.content.sessions.length} arrangementer`,
    )
    await page.getByRole('link', { name: 'Program', exact: true }).click()
    await expect(sessionTitles(page)).toHaveText(titles)
    if (!isTold) await expect(notices(page)).toBeEmpty()

    server.answer(CONTENT_PATH, json(200, changed(site, renameAll)))
    await page.goto(PROGRAMME)
    await expect(sessionTitles(page)).toHaveText(titles.map((title) => `Ny: ${title}`))
    await expect(notices(page)).toBeEmpty()
  })
}

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
