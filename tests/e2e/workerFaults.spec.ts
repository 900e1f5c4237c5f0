/*
 * What can go wrong with the worker, by the numbers of the catalogue of faults (S): its installation,
 * its store, its end. Updates are in workerUpdates.spec.ts and update.spec.ts (S01, S08), scripts
 * that are gone in missingScripts.spec.ts.
 */
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listPrecache } from '../../src/build/workerPlugin.ts'
import { CONTENT_PATH, sessionPath } from '../../src/domain/addresses.ts'
import { expect, test, WORD } from './support/changedBuilds.ts'
import {
  bookmarkButton,
  heading,
  keep,
  notices,
  sessionTitles,
  visitUntilReadyOffline,
} from './support/screen.ts'
import {
  cached,
  countLoads,
  emptyCaches,
  footer,
  isComplete,
  missing,
  silent,
  workersOf,
} from './support/worker.ts'

const KEPT = '2020-samskabt-ledelse'

test.describe('the installation', () => {
  test('S04: of a first visit that lacks one file leaves the page to the net', async ({
    page,
    server,
    site,
    guard,
  }) => {
    // One that no page asks for: what is missing is missed by the worker alone.
    const file = '/icons/icon-maskable-512.png'
    guard.expect(/^answer 404: .*icon-maskable-512\.png$/)
    const restore = server.answer(file, missing)
    await page.goto('/program')
    await keep(page, site.session(KEPT))
    await expect.poll(() => workersOf(page)).toEqual([])
    await expect(notices(page)).toBeEmpty()
    await page.goto('/blog')
    await expect(heading(page)).toHaveText('Blog')

    restore()
    await visitUntilReadyOffline(page, '/min-uge')
    await server.stop()
    await page.reload()
    await expect(sessionTitles(page)).toHaveText([site.session(KEPT).title])
  })

  test('S13, S16: stores every file of the release whole, and nothing from anywhere else', async ({
    page,
    server,
    site,
  }) => {
    await visitUntilReadyOffline(page, '/program')
    const held = await cached(page)
    expect(held.length).toBe(listPrecache(site.folder).length)
    expect(held.length).toBeGreaterThan(100)
    expect(held.filter(({ status, type }) => status !== 200 || type !== 'basic')).toEqual([])
    expect(held.filter(({ url }) => new URL(url).origin !== server.origin)).toEqual([])
  })
})

test('S10: the kill switch takes the worker and its files away, leaves what was kept, and a good worker comes back', async ({
  page,
  server,
  site,
}) => {
  const session = site.session(KEPT)
  await visitUntilReadyOffline(page, '/min-uge')
  await page.goto('/program')
  await keep(page, session)
  // As the app leaves it before it upgrades the database.
  await page.evaluate(() => caches.open('backup-v2'))
  const address = join(server.folder, 'sw.js')
  const good = site.read('sw.js')

  const loads = countLoads(page)
  copyFileSync(join(server.folder, 'kill-switch/sw.js'), address)
  const askForUpdate = () =>
    page
      .evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration()
        void registration?.update()
      })
      // The page asks by itself as well: it may be loaded anew before this has ended.
      .catch(() => undefined)
  // A question of the page's own that was under way when the host changed is no second one.
  await expect
    .poll(async () => {
      if (loads() === 0) await askForUpdate()
      return loads()
    })
    .toBe(1)
  await expect.poll(() => workersOf(page)).toEqual([])
  await expect
    .poll(async () => (await page.evaluate(() => caches.keys())).sort())
    .toEqual(['backup-latest', 'backup-v2'])
  await expect(bookmarkButton(page, session)).toHaveAttribute('aria-pressed', 'true')
  // The app of the broken release registers it once more: it goes again, and nothing is loaded anew.
  const again = page.context().waitForEvent('serviceworker')
  const loadsAfter = countLoads(page)
  await page.goto('/min-uge')
  await again
  await expect.poll(() => workersOf(page)).toEqual([])
  await expect(sessionTitles(page)).toHaveText([session.title])
  expect([loads(), loadsAfter()]).toEqual([2, 1])

  writeFileSync(address, good)
  await page.reload()
  await expect.poll(() => isComplete(page, site)).toBe(true)
  await server.stop()
  await page.goto('/min-uge')
  await expect(sessionTitles(page)).toHaveText([session.title])
})

test.describe('the browser has cleared the files of the app away', () => {
  test('S11: without net a last page says so in Danish, and with net all is back', async ({
    page,
    server,
    site,
    guard,
  }) => {
    guard.expect(/^answer 503: .*\/min-uge$/, /^console error: .* 503 .*\/min-uge/)
    const session = site.session(KEPT)
    await visitUntilReadyOffline(page, '/program')
    await keep(page, session)
    await emptyCaches(page)
    await server.stop()

    await page.goto('/min-uge')
    await expect(heading(page)).toHaveText('Siden kan ikke vises lige nu')
    await expect(page.locator('html')).toHaveAttribute('lang', 'da')
    await expect(page.getByRole('main')).toContainText('Det, du har gemt i Min uge')
    expect(await page.locator('[src], link').count()).toBe(0)

    await server.start()
    await page.getByRole('link', { name: 'Prøv igen' }).click()
    await expect(sessionTitles(page)).toHaveText([session.title])
    await expect.poll(() => isComplete(page, site)).toBe(true)
    await server.stop()
    await page.goto('/blog')
    await expect(heading(page)).toHaveText('Blog')
  })

  test('S11: with net and a newer site the page is the newer one', async ({
    page,
    server,
    newRelease,
  }) => {
    await visitUntilReadyOffline(page, '/program')
    await emptyCaches(page)
    server.publish(newRelease.dist)
    await page.goto('/om')
    await expect(footer(page)).toContainText(WORD.next)
  })
})

test('S12: a net that never answers holds up neither stored pages nor others for long', async ({
  page,
  server,
  site,
}) => {
  await visitUntilReadyOffline(page, '/program')
  const path = sessionPath(site.session(KEPT).slug)
  for (const address of [CONTENT_PATH, path, '/sw.js', '/arrangement/findes-ikke']) {
    server.answer(address, silent)
  }
  const started = Date.now()
  await page.goto(path)
  await expect(heading(page)).toHaveText(site.session(KEPT).title)
  // Not in the store: it might be newer than the release, so the net is asked, and given up.
  await page.goto('/arrangement/findes-ikke')
  await expect(heading(page)).toHaveText('Siden findes ikke')
  expect(Date.now() - started).toBeLessThan(10_000)
})

test('S14: workers of other names and places go, and one is left', async ({
  page,
  server,
  site,
}) => {
  writeFileSync(join(server.folder, 'old-sw.js'), 'addEventListener("fetch", () => {})')
  server.answer('/for-siden', (_, response) => {
    response.setHeader('Content-Type', 'text/html').end('<link rel="icon" href="data:,">')
  })
  await page.goto('/for-siden')
  await page.evaluate(() => navigator.serviceWorker.register('/old-sw.js'))
  await page.evaluate(() =>
    navigator.serviceWorker.register('/old-sw.js', { scope: '/arrangement/' }),
  )
  await expect.poll(() => workersOf(page)).toHaveLength(2)

  await page.goto('/program')
  await expect(sessionTitles(page)).toHaveCount(site.programme.length)
  await expect.poll(() => workersOf(page)).toEqual([['/', '/sw.js']])
})

test.describe('S15: a browser that will have no worker', () => {
  test.use({ serviceWorkers: 'block' })

  test('shows and keeps everything with net', async ({ page, site, guard }) => {
    guard.expect(/^console warning: Service Worker registration blocked/)
    const session = site.session(KEPT)
    await page.goto('/program')
    await keep(page, session)
    await page.getByRole('link', { name: /^Min uge/ }).click()
    await expect(sessionTitles(page)).toHaveText([session.title])
    await page.reload()
    await expect(sessionTitles(page)).toHaveText([session.title])
    await expect(notices(page)).toBeEmpty()
  })
})
