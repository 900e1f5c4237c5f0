/* The promise of the app: what a leader keeps in the lobby is there in the basement. */
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import type { Locator, Page } from '@playwright/test'
import { calendarPath, postPath, sessionPath } from '../../src/domain/addresses.ts'
import {
  bookmarkButton,
  heading,
  keep,
  notices,
  sessionTitles,
  visitUntilReadyOffline,
  widthOf,
} from './support/screen.ts'
import { expect, test } from './support/test.ts'

/** The narrowest that WCAG 1.4.10 asks for. */
const SMALL = { width: 320, height: 640 }

const FROM_CARD = '2020-samskabt-ledelse'
const FROM_PAGE = '2020-ensomt-paa-toppen'
const OFFLINE = '2020-borgeren-i-centrum'

test('what is kept on the first visit is there without net after the browser was closed', async ({
  server,
  site,
  profile,
}) => {
  const fromCard = site.session(FROM_CARD)
  const fromPage = site.session(FROM_PAGE)

  let page = await profile.open()
  await page.goto('/')
  await page.getByRole('link', { name: 'Program', exact: true }).click()
  await expect(heading(page)).toHaveText('Program')
  await keep(page, fromCard)
  await page.getByRole('link', { name: fromPage.title }).click()
  await expect(heading(page)).toHaveText(fromPage.title)
  await keep(page, fromPage)
  await expect(notices(page)).toContainText('Klar til brug offline')

  await server.stop()
  page = await profile.reopen()
  await page.goto('/min-uge')
  await expect(sessionTitles(page)).toHaveText([fromCard.title, fromPage.title])
  await expect(bookmarkButton(page, fromCard)).toHaveAttribute('aria-pressed', 'true')

  // Kept without net, and there on the day after.
  await page.goto(sessionPath(site.session(OFFLINE).slug))
  await keep(page, site.session(OFFLINE))
  page = await profile.reopen()
  await page.goto('/min-uge')
  await expect(sessionTitles(page)).toHaveText([
    fromCard.title,
    fromPage.title,
    site.session(OFFLINE).title,
  ])
})

test('every address opens cold without net, also those never visited, and fits a small screen', async ({
  server,
  site,
  profile,
}) => {
  test.setTimeout(180_000)
  let page = await profile.open()
  await visitUntilReadyOffline(page, '/')
  await server.stop()
  page = await profile.reopen()

  await page.setViewportSize(SMALL)

  expect(site.paths.length).toBeGreaterThan(30)
  for (const path of site.paths) {
    const { title, heading: words } = site.page(path)
    await page.goto(path)
    await expect(page).toHaveTitle(title)
    await expect(heading(page)).toHaveText(words)
    expect(await widthOf(page), path).toBe(SMALL.width)
  }
})

test('without net one gets about by links, and is told to be offline', async ({
  server,
  site,
  profile,
}) => {
  const post = site.content.posts[0]!
  const session = site.session(FROM_CARD)
  let page = await profile.open()
  await visitUntilReadyOffline(page, '/')
  await server.stop()
  page = await profile.reopen()

  await page.goto(postPath(post.slug))
  await expect(heading(page)).toHaveText(post.title)
  await page.context().setOffline(true)
  await expect(page.getByText(/^Du er offline/)).toBeVisible()
  await page.getByRole('link', { name: 'Program', exact: true }).click()
  await page.getByRole('link', { name: session.title }).click()
  await expect(heading(page)).toHaveText(session.title)
  await page.getByRole('link', { name: 'Alle udgaver' }).click()
  await page.getByRole('link', { name: 'Ledelsesugen 2019' }).click()
  await expect(page).toHaveTitle('Ledelsesugen 2019 – arkiv')
  await page.goBack()
  await expect(heading(page)).toHaveText('Alle udgaver')
})

test('that the app is ready offline is said once, and not on the next visit', async ({
  profile,
}) => {
  let page = await profile.open()
  await visitUntilReadyOffline(page, '/program')
  await expect(notices(page).getByText('Klar til brug offline')).toHaveCount(1)
  await notices(page).getByRole('button', { name: 'Luk' }).click()
  await expect(notices(page)).toBeEmpty()

  page = await profile.reopen()
  const said = await recordNotices(page)
  await page.goto('/program')
  // The worker was asked whether it has everything: now or never the app would say it.
  await expect.poll(() => said.askedWorker()).toContain('isPrecacheComplete')
  await page.getByRole('link', { name: 'Cookies og data på din enhed' }).click()
  await expect(page.getByText('0 gemte arrangementer')).toBeVisible()
  expect(await said.all()).toEqual([])
})

test('calendar files can be had without net: of a session, and of Min uge', async ({
  server,
  site,
  profile,
}) => {
  const kept = [FROM_CARD, FROM_PAGE].map((id) => site.session(id))
  const session = site.session(FROM_PAGE)
  const address = calendarPath(session.id)
  const file = site.read(address)
  let page = await profile.open()
  await visitUntilReadyOffline(page, '/program')
  for (const one of kept) await keep(page, one)
  await server.stop()
  page = await profile.reopen()

  await page.goto(sessionPath(session.slug))
  const answer = await page.evaluate(async (url) => {
    const response = await fetch(url)
    return { type: response.headers.get('content-type'), text: await response.text() }
  }, address)
  expect(answer).toEqual({ type: 'text/calendar; charset=utf-8', text: file })
  const own = await downloadBy(page.getByRole('link', { name: 'Tilføj til kalender' }))
  expect(own).toEqual({ name: `${session.id}.ics`, text: file })

  await page.getByRole('link', { name: /^Min uge/ }).click()
  const whole = await downloadBy(page.getByRole('link', { name: 'Hent Min uge til kalenderen' }))
  expect(whole.name).toMatch(/\.ics$/)
  expect(eventsOf(whole.text)).toEqual([
    [`${FROM_CARD}@ledelsesugen.dk`, kept[0]?.title, '2020-10-27T09:00:00.000Z'],
    [`${FROM_PAGE}@ledelsesugen.dk`, kept[1]?.title, '2020-10-28T10:30:00.000Z'],
  ])
})

async function downloadBy(control: Locator) {
  const [download] = await Promise.all([control.page().waitForEvent('download'), control.click()])
  return {
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  }
}

/** Id, title and beginning of what a calendar program finds in a file, in order of time. */
function eventsOf(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  return calendar
    .getAllSubcomponents('vevent')
    .map((entry) => new ICAL.Event(entry))
    .map(({ uid, summary, startDate }) => [uid, summary, startDate.toJSDate().toISOString()])
    .sort(([, , a = ''], [, , b = '']) => a.localeCompare(b))
}

/** Keeps every notice that is ever on screen, and what the page asks its worker, from the next page on. */
async function recordNotices(page: Page) {
  await page.addInitScript(() => {
    const record = { notices: [] as string[], asked: [] as string[] }
    Object.assign(window, { record })
    const post = ServiceWorker.prototype.postMessage
    ServiceWorker.prototype.postMessage = function (this: ServiceWorker, ...args: unknown[]) {
      record.asked.push((args[0] as { type: string }).type)
      ;(post as (...all: unknown[]) => void).apply(this, args)
    }
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target as Element).closest?.('[aria-label="Beskeder"]')
        if (region?.textContent) record.notices.push(region.textContent)
      }
    }).observe(document, { childList: true, subtree: true })
  })
  const read = () =>
    page.evaluate(
      () => (window as unknown as { record: { notices: string[]; asked: string[] } }).record,
    )
  return {
    all: async () => (await read()).notices,
    askedWorker: async () => (await read()).asked,
  }
}
