/* What a device fetches: the site once, and later only what is another. */
import type { Page } from '@playwright/test'
import { listPrecache } from '../../src/build/workerPlugin.ts'
import { expect, test } from './support/changedBuilds.ts'
import { visitUntilReadyOffline } from './support/screen.ts'

const WORKER = '/sw.js'
const CONTENT = '/content.json'

/** Asks for a new worker, and waits until it is known whether there is one. */
const isAnotherWorker = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    return registration.installing !== null || registration.waiting !== null
  })

test('at the first visit each file comes once, for the page and for later alike', async ({
  page,
  server,
}) => {
  await visitUntilReadyOffline(page, '/program')
  const again = server.sent.filter((path, at) => server.sent.indexOf(path) !== at)
  expect(again).toEqual([])
  const kept = listPrecache(server.folder).map(({ url }) => `/${url.replace(/^\//, '')}`)
  expect(kept.filter((path) => !server.sent.includes(path))).toEqual([])
})

test('a release that changes nothing is no download', async ({ page, server }) => {
  await visitUntilReadyOffline(page, '/program')
  server.sent.length = 0
  server.publish(server.folder)
  await page.reload()
  expect(await isAnotherWorker(page)).toBe(false)
  expect(server.sent.filter((path) => path !== WORKER && path !== CONTENT)).toEqual([])
})

test('of new content only the files that it changes are fetched, each once', async ({
  page,
  server,
  newContent,
}) => {
  await visitUntilReadyOffline(page, '/program')
  const before = new Set(listPrecache(server.folder).map(({ integrity }) => integrity))
  server.sent.length = 0
  server.publish(newContent.dist)
  const changed = listPrecache(server.folder)
    .filter(({ integrity }) => !before.has(integrity))
    .map(({ url }) => `/${url.replace(/^\//, '')}`)
  expect(changed).toContain(CONTENT)
  expect(changed.filter((path) => path.startsWith('/assets/'))).toEqual([])

  await page.reload()
  await expect
    .poll(() => server.sent.filter((path) => path !== WORKER).sort())
    .toEqual(changed.sort())
})
