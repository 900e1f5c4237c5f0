/*
 * What browsers, other tabs and full devices do to storage, by the numbers of the catalogue of faults.
 * Nothing that the app has called kept may be gone, and what was not kept must be said.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { sessionPath } from '../../src/domain/addresses.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import { MESSAGES, STORAGE_TROUBLE } from '../../src/domain/messages.ts'
import secondRelease from '../support/secondRelease.json' with { type: 'json' }
import { rowsOn } from './support/device.ts'
import {
  answers,
  bookmarkButton,
  keep,
  notices,
  sessionTitles,
  visitUntilReadyOffline,
} from './support/screen.ts'
import type { SiteServer } from './support/server.ts'
import { expect, test } from './support/test.ts'

test.use({ hasWorker: false })

const SESSION = '2020-samskabt-ledelse'
const OTHER = '2020-faglig-ledelse'

/** What another tab does to the database of the app, past the app. */
interface Deed {
  version: number
  /** The stores to make, where there is no database yet. */
  stores?: Record<string, string>
  rows?: Record<string, unknown[]>
  /** Holds the connection, and is deaf to being asked to let go. */
  isDeaf?: boolean
}
declare global {
  interface Window {
    held?: IDBDatabase
    connections: IDBDatabase[]
    isDead?: boolean
  }
}

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

const act = (page: Page, deed: Deed) =>
  page.evaluate(
    ({ version, stores = {}, rows = {}, isDeaf = false }) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('ledelsesugen', version * 10)
        request.onerror = () => reject(request.error ?? new Error('not opened'))
        request.onupgradeneeded = () => {
          const { result: db, transaction } = request
          for (const [name, keyPath] of Object.entries(stores)) {
            if (!db.objectStoreNames.contains(name)) db.createObjectStore(name, { keyPath })
          }
          for (const [name, of] of Object.entries(rows)) {
            for (const row of of) transaction?.objectStore(name).put(row)
          }
        }
        request.onsuccess = () => {
          if (isDeaf) window.held = request.result
          else request.result.close()
          resolve()
        }
      }),
    deed,
  )

const idsOn = async (page: Page) => (await rowsOn(page, 'bookmarks')).keys

const laterStamp = (minReader: number) => ({
  meta: [{ key: 'schema', appSchema: 4, minReader }],
})

/** Remembers the page's connections, and lets `isDead` end all that its own `indexedDB` can do. A frame's is its own. */
const spyOnConnections = (page: Page) =>
  page.addInitScript(() => {
    if (window !== window.top) return
    window.connections = []
    const lost = () =>
      new DOMException(
        'Connection to Indexed Database server lost. Refresh the page.',
        'UnknownError',
      )
    const { open } = IDBFactory.prototype
    const { transaction } = IDBDatabase.prototype
    IDBFactory.prototype.open = function (...args) {
      if (window.isDead) throw lost()
      const request = open.apply(this, args)
      request.addEventListener('success', () => window.connections.push(request.result))
      return request
    }
    IDBDatabase.prototype.transaction = function (...args) {
      if (window.isDead) throw lost()
      return transaction.apply(this, args)
    }
  })

/** Opens the page of a session and waits until it can be kept. */
async function openSession(page: Page, session: Session) {
  await page.goto(sessionPath(session.slug))
  await answers(bookmarkButton(page, session))
  return bookmarkButton(page, session)
}
const follow = (page: Page, name: RegExp | string) =>
  page.getByRole('navigation').getByRole('link', { name }).first().click()

test('D01: the connection is lost for good: a fresh frame takes its place, and the screen follows', async ({
  page,
  guard,
  site,
}) => {
  guard.expect(/Workaround for Chrome UnknownError/)
  await spyOnConnections(page)
  await page.goto('/program')
  await keep(page, site.session(SESSION))
  await page.evaluate(() => (window.isDead = true))
  await keep(page, site.session(OTHER))
  await expect(notices(page)).toHaveText('')
  await follow(page, /^Min uge/)
  await expect(sessionTitles(page)).toHaveCount(2)
  await page.evaluate(() => (window.isDead = false))
  expect((await idsOn(page)).sort()).toEqual([OTHER, SESSION])
})

test('D02: the connection was closed behind the app’s back: the next Gem is kept', async ({
  page,
  guard,
  site,
}) => {
  guard.expect(/Need to reopen db/)
  await spyOnConnections(page)
  await page.goto('/program')
  await keep(page, site.session(SESSION))
  await page.evaluate(() => window.connections.forEach((connection) => connection.close()))
  await keep(page, site.session(OTHER))
  expect((await idsOn(page)).sort()).toEqual([OTHER, SESSION])
})

test('D04: an old release in another tab does not let go: it is named, and when closed all goes on', async ({
  page,
  context,
  site,
  server,
}) => {
  const old = await bareTab(context, server)
  const { stores, rows } = secondRelease
  await act(old, { version: 2, stores, rows, isDeaf: true })
  const button = bookmarkButton(page, site.session(SESSION))
  await page.goto(sessionPath(site.session(SESSION).slug))
  await expect(notices(page)).toContainText(STORAGE_TROUBLE.blocked)
  // What is pressed meanwhile waits.
  await button.click()
  await expect(button).toHaveAttribute('aria-busy', 'true')
  await expect(button).not.toHaveAttribute('aria-pressed')
  await old.close()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await expect(button).not.toHaveAttribute('aria-busy')
  await expect(notices(page)).not.toContainText(STORAGE_TROUBLE.blocked)
  await follow(page, /^Min uge/)
  await expect(sessionTitles(page).first()).toBeVisible()
  const before = rows.bookmarks.map(({ sessionId }) => sessionId)
  expect((await idsOn(page)).sort()).toEqual([...before, SESSION].sort())
  // What was there before is copied, beyond the reach of the upgrade.
  expect(await page.evaluate(() => caches.has('backup-v3'))).toBe(true)
})

test('D05: a newer release in another tab: nothing waits, nothing is lost, and Genindlæs is offered', async ({
  page,
  context,
  site,
  server,
}) => {
  await page.goto('/program')
  await keep(page, site.session(SESSION))
  await act(await bareTab(context, server), { version: 4, rows: laterStamp(3) })
  await expect(notices(page)).toContainText(STORAGE_TROUBLE.outdated)
  await keep(page, site.session(OTHER))
  await notices(page).getByRole('button', { name: 'Genindlæs' }).click()
  await expect(bookmarkButton(page, site.session(SESSION))).toHaveAttribute('aria-pressed', 'true')
  await expect(bookmarkButton(page, site.session(OTHER))).toHaveAttribute('aria-pressed', 'true')
})

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
    const rows = { ...laterStamp(4), settings: [{ key: 'toldReadyOffline', value: false }] }
    await act(await bareTab(context, server), { version: 4, rows })
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

for (const how of ['refuses it', 'does not have it']) {
  test(`D15: a browser that ${how}: Gem works for this visit, and that is said`, async ({
    page,
    site,
  }) => {
    await page.addInitScript((isRefused) => {
      const get = () => {
        if (isRefused) throw new DOMException('The operation is insecure.', 'SecurityError')
        return undefined
      }
      Object.defineProperty(window, 'indexedDB', { configurable: true, get })
    }, how === 'refuses it')
    await page.goto('/program')
    await keep(page, site.session(SESSION))
    await expect(notices(page)).toContainText(MESSAGES.keptForThisVisit)
    await follow(page, /^Min uge/)
    await expect(sessionTitles(page)).toHaveText([site.session(SESSION).title])
  })
}

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

test('D20: on the way back to a page that the browser has kept, Gem works', async ({
  page,
  site,
  server,
}) => {
  await page.goto('/program')
  await keep(page, site.session(SESSION))
  await page.goto(serveBarePage(server))
  await page.goBack()
  await keep(page, site.session(OTHER))
  expect((await idsOn(page)).sort()).toEqual([OTHER, SESSION])
})

test('D22: a row that cannot be read is laid aside and told of, and the rest is in order', async ({
  page,
  context,
  site,
  server,
}) => {
  await page.goto('/program')
  await keep(page, site.session(SESSION))
  const other = await bareTab(context, server)
  await other.evaluate(
    (sessionId) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('ledelsesugen')
        request.onsuccess = () => {
          const writing = request.result.transaction('bookmarks', 'readwrite')
          writing.objectStore('bookmarks').put({ sessionId, from: 'another app' })
          writing.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      }),
    OTHER,
  )
  await page.reload()
  await expect(notices(page)).toContainText('En gemt ting kunne ikke læses')
  await expect(bookmarkButton(page, site.session(SESSION))).toHaveAttribute('aria-pressed', 'true')
  await keep(page, site.session(OTHER))
  await page.goto('/data')
  await expect(page.getByRole('main')).toContainText('1 gemt ting, der er lagt til side')
  await expect(page.getByRole('main')).toContainText('2 gemte arrangementer')
})
