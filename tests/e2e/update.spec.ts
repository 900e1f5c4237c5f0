/* A visitor has the site on the device, and a newer one is published. */
import type { Page } from '@playwright/test'
import { sessionPath } from '../../src/domain/addresses.ts'
import { expect, MOVED, RENAMED, test, WORD } from './support/changedBuilds.ts'
import {
  bookmarkButton,
  heading,
  keep,
  notices,
  sessionTitles,
  visitUntilReadyOffline,
} from './support/screen.ts'
import { BuiltSite } from './support/site.ts'
import { emptyCaches, footer, reloadButton } from './support/worker.ts'

declare global {
  interface Window {
    takeovers: number
  }
}
/** Another worker has taken this document over. It is not asked: Chromium waits until the old one has nothing to answer. */
const takenOver = (page: Page) =>
  expect.poll(() => page.evaluate(() => window.takeovers)).toBeGreaterThan(0)

/** Marks the document, so that a reload can be told. */
const mark = (page: Page) => page.evaluate(() => void (document.documentElement.id = 'same'))
const isMarked = (page: Page) => page.evaluate(() => document.documentElement.id === 'same')

test.describe('a new release of the app', () => {
  test('waits until it is asked for, then comes with what was kept', async ({
    page,
    server,
    site,
    newRelease,
  }) => {
    const session = site.session(MOVED.id)
    await visitUntilReadyOffline(page, '/program')
    await keep(page, session)

    server.publish(newRelease.dist)
    await page.reload()
    await mark(page)
    await expect(reloadButton(page)).toBeVisible()
    await page.getByRole('link', { name: /^Min uge/ }).click()
    await expect(sessionTitles(page)).toHaveText([session.title])
    await expect(footer(page)).toContainText(WORD.now)
    expect(await isMarked(page)).toBe(true)
    // One that had taken over is offered with the same words, and its pages do not fit the scripts of this one.
    expect(await textOf(page, '/min-uge')).toContain(WORD.now)

    await reloadButton(page).click()
    await expect(footer(page)).toContainText(WORD.next)
    await expect(sessionTitles(page)).toHaveText([session.title])
    await expect(reloadButton(page)).toHaveCount(0)

    await server.stop()
    await page.goto('/arkiv')
    await expect(footer(page)).toContainText(WORD.next)
  })

  test('put off, is offered again at the next visit', async ({ page, server, newRelease }) => {
    await visitUntilReadyOffline(page, '/program')
    server.publish(newRelease.dist)
    await page.reload()
    await expect(reloadButton(page)).toBeVisible()
    await notices(page).getByRole('button', { name: 'Senere' }).click()
    await expect(reloadButton(page)).toHaveCount(0)
    await page.goto('/blog')
    await expect(footer(page)).toContainText(WORD.now)
    await expect(reloadButton(page)).toBeVisible()
  })

  test('is told of in every tab, and taken by each when it likes', async ({
    page,
    context,
    server,
    newRelease,
  }) => {
    const other = await context.newPage()
    await visitUntilReadyOffline(page, '/program')
    await visitUntilOpened(other, '/blog')
    await mark(other)

    server.publish(newRelease.dist)
    await page.reload()
    await expect(reloadButton(page)).toBeVisible()
    await expect(reloadButton(other)).toBeVisible()
    await reloadButton(page).click()
    await expect(footer(page)).toContainText(WORD.next)

    expect(await isMarked(other)).toBe(true)
    await expect(footer(other)).toContainText(WORD.now)
    await expect(reloadButton(other)).toHaveCount(1)
    await reloadButton(other).click()
    await expect(footer(other)).toContainText(WORD.next)
    await expect(heading(other)).toHaveText('Blog')
  })

  test('S07: an app that comes back in sight asks for a new release, at most every half minute', async ({
    page,
    server,
    newRelease,
  }) => {
    await page.clock.install()
    await visitUntilReadyOffline(page, '/program')
    server.publish(newRelease.dist)
    const comeBack = () => page.evaluate(() => void dispatchEvent(new Event('pageshow')))
    let asked = 0
    page.context().on('request', (request) => {
      if (request.url().endsWith('/sw.js')) asked++
    })

    await comeBack()
    await page.getByRole('link', { name: 'Blog', exact: true }).click()
    await expect(heading(page)).toHaveText('Blog')
    expect(asked).toBe(0)
    await page.clock.fastForward(31_000)
    await comeBack()
    await expect(reloadButton(page)).toBeVisible()
  })

  test('S11: is what is shown where the browser has cleared the files of the one before away', async ({
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

test.describe('new content in the same release', () => {
  test.beforeEach(async ({ page, site, newContent }) => {
    const builds = 'dist is older than the source: run npm run build first'
    expect(new BuiltSite(newContent.dist).release, builds).toBe(site.release)
    await page.addInitScript(() => {
      window.takeovers = 0
      navigator.serviceWorker?.addEventListener('controllerchange', () => window.takeovers++)
    })
  })

  test('shows by itself, and is there without net afterwards', async ({
    page,
    server,
    site,
    newContent,
  }) => {
    const path = sessionPath(site.session(MOVED.id).slug)
    const main = page.getByRole('main')
    await visitUntilReadyOffline(page, path)
    await expect(main).toContainText('Abelonelundvej')

    server.publish(newContent.dist)
    await page.reload()
    await mark(page)
    await expect(main).toContainText(MOVED.place)
    await expect(main).not.toContainText('Abelonelundvej')
    // The new worker has taken over, and hands out the new page.
    await takenOver(page)
    expect(await textOf(page, path)).toContain(MOVED.place)
    expect(await isMarked(page)).toBe(true)
    await expect(notices(page)).not.toContainText('ny udgave')

    await server.stop()
    const answer = await page.reload()
    expect(await answer?.text()).toContain(MOVED.place)
    await expect(main).toContainText(MOVED.place)
    await expect(reloadButton(page)).toHaveCount(0)
  })

  test('is told in Min uge, old and new, until it is seen; also without net', async ({
    page,
    server,
    site,
    newContent,
  }) => {
    const moved = site.session(MOVED.id)
    const main = page.getByRole('main')
    const menu = page.getByRole('navigation', { name: 'Hovedmenu' })
    await visitUntilReadyOffline(page, sessionPath(moved.slug))
    await keep(page, moved)
    await expect(menu).not.toContainText('ændret')

    server.publish(newContent.dist)
    await page.goto('/min-uge')
    await expect(menu).toContainText('1 ændret')
    await expect(main).toContainText('Abelonelundvej 40')
    await expect(main).toContainText(MOVED.place)
    await takenOver(page)
    expect(await textOf(page, sessionPath(moved.slug))).toContain(MOVED.place)

    await server.stop()
    await page.reload()
    await expect(menu).toContainText('1 ændret')
    await main.getByRole('button', { name: 'Set', exact: true }).click()
    await expect(menu).not.toContainText('ændret')
    await page.reload()
    await expect(main).toContainText(MOVED.place)
    await expect(main).not.toContainText('Abelonelundvej 40')
    await expect(menu).not.toContainText('ændret')
  })

  test('reaches what is kept, and the former address of a session leads on', async ({
    page,
    server,
    site,
    newContent,
  }) => {
    const renamed = site.session(RENAMED.id)
    await visitUntilReadyOffline(page, sessionPath(RENAMED.from))
    await keep(page, renamed)

    server.publish(newContent.dist)
    await page.goto('/min-uge')
    await expect(page.getByRole('link', { name: renamed.title })).toHaveAttribute(
      'href',
      sessionPath(RENAMED.to),
    )
    await takenOver(page)
    expect(await textOf(page, sessionPath(RENAMED.to))).toContain(renamed.title)

    for (const isOnline of [true, false]) {
      if (!isOnline) await server.stop()
      await page.goto(sessionPath(RENAMED.from))
      await expect(page).toHaveURL(sessionPath(RENAMED.to))
      await expect(heading(page)).toHaveText(renamed.title)
      await expect(bookmarkButton(page, renamed)).toHaveAttribute('aria-pressed', 'true')
    }
  })
})

async function visitUntilOpened(page: Page, path: string) {
  await page.goto(path)
  await expect(page.getByRole('link', { name: /^Min uge/ })).toBeVisible()
}

/** What the address answers, to a script of the page: the worker is in between. */
const textOf = (page: Page, path: string) =>
  page.evaluate(async (url) => (await fetch(url)).text(), path)
