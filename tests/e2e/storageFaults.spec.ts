/*
 * What browsers, other tabs and full devices do to storage, by the numbers of the catalogue of faults, where
 * it takes a worker, or what Chromium alone lets tests do. More of it, in every engine, in tests/engines.
 * Nothing that the app has called kept may be gone, and what was not kept must be said.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { sessionPath } from '../../src/domain/addresses.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import { MESSAGES, STORAGE_TROUBLE } from '../../src/domain/messages.ts'
import { rowsOn } from './support/device.ts'
import { answers, bookmarkButton, keep, notices, visitUntilReadyOffline } from './support/screen.ts'
import type { SiteServer } from './support/server.ts'
import { expect, test } from './support/test.ts'

test.use({ hasWorker: false })

const SESSION = '2020-samskabt-ledelse'
const OTHER = '2020-faglig-ledelse'

/** A page of the same site without the app in it. */
function serveBarePage(server: SiteServer): string {
  server.answer('/tom', (_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end('<!doctype html><link rel="icon" href="data:,"><title>Tom</title>')
  })
  return '/tom'
}
async function bareTab(context: BrowserContext, server: SiteServer): Promise<Page> {
  const page = await context.newPage()
  await page.goto(serveBarePage(server))
  return page
}

/** What a release of later does to the database. */
const upgrade = (page: Page, rows: Record<string, unknown[]>) =>
  page.evaluate(
    (written) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('ledelsesugen', 40)
        request.onerror = () => reject(request.error ?? new Error('not opened'))
        request.onupgradeneeded = () => {
          for (const [name, of] of Object.entries(written)) {
            for (const row of of) request.transaction?.objectStore(name).put(row)
          }
        }
        request.onsuccess = () => {
          request.result.close()
          resolve()
        }
      }),
    rows,
  )

const idsOn = async (page: Page) => (await rowsOn(page, 'bookmarks')).keys

/** Opens the page of a session and waits until it can be kept. */
async function openSession(page: Page, session: Session) {
  await page.goto(sessionPath(session.slug))
  await answers(bookmarkButton(page, session))
  return bookmarkButton(page, session)
}
test.describe(() => {
  test.use({ hasWorker: true })

  test('D06: a release that was taken back shows what the later one has kept, and changes nothing', async ({
    page,
    context,
    site,
    server,
  }) => {
    await visitUntilReadyOffline(page, '/program')
    await keep(page, site.session(SESSION))
    // As if it had not been told yet that all is ready without net: that cannot be written down either.
    await upgrade(await bareTab(context, server), {
      meta: [{ key: 'schema', appSchema: 4, minReader: 4 }],
      settings: [{ key: 'toldReadyOffline', value: false }],
    })
    await page.reload()
    await expect(notices(page)).toContainText(STORAGE_TROUBLE.newer)
    await expect(bookmarkButton(page, site.session(SESSION))).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await bookmarkButton(page, site.session(OTHER)).click()
    await expect(notices(page)).toContainText(MESSAGES.changeFailed.trim())
    await expect(bookmarkButton(page, site.session(OTHER))).toHaveAttribute('aria-pressed', 'false')
    expect(await idsOn(page)).toEqual([SESSION])
  })
})

test('D09: a full device: what was not kept is said, the words stay, and with room again all is kept', async ({
  profile,
  server,
  site,
}) => {
  const [session, other] = [site.session(SESSION), site.session(OTHER)]
  const first = await profile.open()
  await visitUntilReadyOffline(first, sessionPath(session.slug))
  await keep(first, session)
  // Opened anew: a browser remembers for a while how much room there was.
  const page = await profile.reopen()
  await page.goto(serveBarePage(server))
  const devtools = await page.context().newCDPSession(page)
  const limit = (quotaSize?: number) =>
    devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize })
  await limit(1)
  const button = await openSession(page, other)
  await button.click()
  await expect(notices(page)).toContainText(MESSAGES.bookmarkFailed)
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await page.getByRole('button', { name: /^Skriv en privat note/ }).click()
  const field = page.getByRole('textbox', { name: /^Din note/ })
  await field.fill('Spørg om pladsen')
  await expect(notices(page)).toContainText(MESSAGES.noteFailed)
  await expect(field).toHaveValue('Spørg om pladsen')
  await limit()
  await notices(page).getByRole('button', { name: 'Prøv igen' }).click()
  await expect(notices(page)).not.toContainText(MESSAGES.noteFailed)
  await keep(page, other)
  await page.reload()
  await expect(page.getByRole('textbox', { name: /^Din note/ })).toHaveValue('Spørg om pladsen')
  expect((await idsOn(page)).sort()).toEqual([OTHER, SESSION])
})

test.describe(() => {
  test.use({ hasWorker: true })

  test('D12: the browser clears everything away: the app starts clean, and keeps again', async ({
    page,
    context,
    site,
    baseURL,
  }) => {
    // A worker that is only being installed would tell that it cannot be.
    await visitUntilReadyOffline(page, '/program')
    await keep(page, site.session(SESSION))
    const devtools = await context.newCDPSession(page)
    await devtools.send('Storage.clearDataForOrigin', {
      origin: baseURL ?? '',
      storageTypes: 'all',
    })
    await keep(page, site.session(OTHER))
    expect(await idsOn(page)).toEqual([OTHER])
    await page.reload()
    await expect(bookmarkButton(page, site.session(OTHER))).toHaveAttribute('aria-pressed', 'true')
    await expect(bookmarkButton(page, site.session(SESSION))).toHaveAttribute(
      'aria-pressed',
      'false',
    )
  })
})

test('D12: the browser loses the database alone: what was kept is brought back, and that is said', async ({
  page,
  context,
  site,
  baseURL,
}) => {
  await page.goto('/program')
  await keep(page, site.session(SESSION))
  const isCopied = (title: string) =>
    page.evaluate(async (looked) => {
      const copies = await (await caches.open('backup-latest')).matchAll()
      const texts = await Promise.all(copies.map((copy) => copy.text()))
      return texts.some((text) => text.includes(looked))
    }, title)
  await expect.poll(() => isCopied(site.session(SESSION).title)).toBe(true)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Storage.clearDataForOrigin', {
    origin: baseURL ?? '',
    storageTypes: 'indexeddb',
  })
  await keep(page, site.session(OTHER))
  await expect(notices(page)).toContainText('lagt det tilbage: 1 gemt arrangement.')
  await expect(bookmarkButton(page, site.session(SESSION))).toHaveAttribute('aria-pressed', 'true')
  expect((await idsOn(page)).sort()).toEqual([OTHER, SESSION])

  await page.goto('/data')
  await page.getByRole('button', { name: 'Slet alt på denne enhed' }).click()
  await page.getByRole('button', { name: 'Slet alt', exact: true }).click()
  await expect(page.getByRole('main')).toContainText('0 gemte arrangementer')
  await expect
    .poll(() => page.evaluate(() => caches.keys()))
    .not.toContainEqual(expect.stringMatching(/^backup-/))
})

test('D17: two tabs keep everything at the same time: each session is kept, once', async ({
  page,
  context,
  site,
}) => {
  const second = await context.newPage()
  const tabs = [page, second]
  const sessions = site.programme.slice(0, 8)
  await Promise.all(tabs.map((tab) => tab.goto('/program')))
  for (const tab of tabs) {
    for (const session of sessions) await answers(bookmarkButton(tab, session))
  }
  const halves = [sessions.slice(0, 5), sessions.slice(3)]
  await Promise.all(
    tabs.map((tab, at) =>
      tab.evaluate(
        (names) =>
          names.forEach((name) =>
            document.querySelector<HTMLElement>(`button[aria-label="${name}"]`)?.click(),
          ),
        (halves[at] ?? []).map(({ title }) => `Gem ${title} i Min uge`),
      ),
    ),
  )
  for (const tab of tabs) {
    // Those that both have pressed may have been kept by one and taken away by the other, but alike in both.
    for (const session of [...sessions.slice(0, 3), ...sessions.slice(5)]) {
      await expect(bookmarkButton(tab, session)).toHaveAttribute('aria-pressed', 'true')
    }
  }
  const pressed = (tab: Page) =>
    tab.locator('button.bookmark[aria-pressed=true]').evaluateAll((all) => all.length)
  const kept = await idsOn(page)
  expect(new Set(kept).size).toBe(kept.length)
  expect([await pressed(page), await pressed(second)]).toEqual([kept.length, kept.length])
})

test('D19: the browser is killed the moment after Gem: nothing that was called kept is gone', async ({
  site,
  baseURL,
  launchOptions,
  headless,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'))
  const open = async () => {
    const context = await chromium.launchPersistentContext(folder, {
      ...launchOptions,
      baseURL: baseURL ?? '',
      headless: headless ?? true,
    })
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto('/program')
    return { context, page }
  }
  try {
    const sessions = site.programme.slice(0, 6)
    for (const [at, session] of sessions.entries()) {
      const { context, page } = await open()
      for (const before of sessions.slice(0, at)) {
        await expect(bookmarkButton(page, before)).toHaveAttribute('aria-pressed', 'true')
      }
      await keep(page, session)
      const gone = new Promise((resolve) => context.once('close', resolve))
      killThose(folder)
      await gone
    }
    const { context, page } = await open()
    await expect(bookmarkButton(page, sessions[5]!)).toHaveAttribute('aria-pressed', 'true')
    expect((await idsOn(page)).sort()).toEqual(sessions.map(({ id }) => id).sort())
    await context.close()
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})

/** Kills the processes of the browser with that profile, as a phone without power would. */
function killThose(profile: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      if (line.includes(`--user-data-dir=${profile}`)) process.kill(Number(pid), 'SIGKILL')
    } catch {
      // It ended by itself meanwhile.
    }
  }
}
