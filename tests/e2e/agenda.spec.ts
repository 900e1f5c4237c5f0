/* Min uge is the user's own: carried to another phone, laid over a colleague's, put right in the calendar, printed. */
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import type { Download, Locator, Page } from '@playwright/test'
import { sessionPath } from '../../src/domain/addresses.ts'
import { expect, MOVED, test } from './support/changedBuilds.ts'
import { rowsOn } from './support/device.ts'
import { BuiltSite } from './support/site.ts'
import { bookmarkButton, keep, sessionTitles, visitUntilReadyOffline } from './support/screen.ts'

/** Before the week of 2020, so that all of it lies ahead. */
const AGENDA = '/min-uge?nu=2020-10-20T09:00'
const FIRST = '2020-det-lange-seje-traek'
const SECOND = '2020-organisatorisk-sammenhaeng'
const THIRD = '2020-ledertraef'

const main = (page: Page) => page.getByRole('main')

async function downloadBy(control: Locator): Promise<Download> {
  const [download] = await Promise.all([control.page().waitForEvent('download'), control.click()])
  return download
}

/** What an independent reader finds in a calendar file. */
async function eventsIn(download: Download) {
  const file = readFileSync(await download.path(), 'utf8')
  return new ICAL.Component(ICAL.parse(file) as unknown[])
    .getAllSubcomponents('vevent')
    .map((entry) => {
      const value = (name: string) => entry.getFirstPropertyValue(name)?.toString()
      return {
        uid: value('uid'),
        sequence: value('sequence'),
        location: value('location'),
        alarms: entry.getAllSubcomponents('valarm').length,
      }
    })
}

test('what was put in the calendar is put right when the session moves, also without net', async ({
  page,
  server,
  site,
  newContent,
}) => {
  const moved = site.session(MOVED.id)
  const uid = `${moved.id}@ledelsesugen.dk`
  await visitUntilReadyOffline(page, sessionPath(moved.slug))
  await keep(page, moved)
  const before = await downloadBy(page.getByRole('link', { name: 'Tilføj til kalender' }))
  expect(await eventsIn(before)).toMatchObject([{ uid, sequence: '0' }])
  await page.goto(AGENDA)
  const repair = page.getByRole('region', { name: 'Din kalender er ikke længere ajour' })
  await expect(page.getByRole('link', { name: 'Hent Min uge til kalenderen' })).toBeVisible()
  await expect(repair).toHaveCount(0)

  server.publish(newContent.dist)
  await page.goto(AGENDA)
  await expect(repair).toContainText(moved.title)
  await expect(repair).toContainText(MOVED.place)
  await expect.poll(() => storedVersion(page)).toBe(new BuiltSite(newContent.dist).content.version)

  await server.stop()
  await page.reload()
  await expect(repair).toContainText(MOVED.place)
  const file = await downloadBy(repair.getByRole('link', { name: 'Ret min kalender' }))
  expect(file.suggestedFilename()).toBe('rettelser-til-kalenderen.ics')
  expect(await eventsIn(file)).toEqual([
    { uid, sequence: '1', location: expect.stringContaining(MOVED.place), alarms: 0 },
  ])
  await repair.getByRole('button', { name: 'Det er rettet' }).click()
  await expect(repair).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('link', { name: 'Hent Min uge til kalenderen' })).toBeVisible()
  await expect(repair).toHaveCount(0)
})

test('reminders and one day of Min uge, from an address that is answered without net', async ({
  page,
  server,
  site,
}) => {
  await visitUntilReadyOffline(page, '/program')
  for (const id of [FIRST, THIRD]) await keep(page, site.session(id))
  await page.goto(AGENDA)
  await main(page).getByText('Påmindelse, frister og noter').click()
  await page.getByLabel('Påmindelse', { exact: true }).selectOption({ label: '30 minutter før' })
  await expect
    .poll(async () => (await rowsOn(page, 'settings')).rows)
    .toContainEqual(expect.objectContaining({ value: expect.objectContaining({ reminder: 30 }) }))
  await server.stop()
  await page.reload()

  const whole = await downloadBy(page.getByRole('link', { name: 'Hent Min uge til kalenderen' }))
  expect(whole.suggestedFilename()).toBe('min-uge.ics')
  expect((await eventsIn(whole)).map(({ alarms }) => alarms)).toEqual([1, 1])
  const day = page.getByRole('region', { name: 'Onsdag den 28. oktober' })
  const ofDay = await downloadBy(day.getByRole('link', { name: /til kalenderen/ }))
  expect(ofDay.suggestedFilename()).toBe('min-uge-2020-10-28.ics')
  expect(await eventsIn(ofDay)).toMatchObject([{ uid: `${FIRST}@ledelsesugen.dk` }])
  const answer = await page.evaluate(async () => {
    const { status, headers } = await fetch('/kalender/min-uge.ics')
    return [status, headers.get('content-type'), headers.get('content-disposition')]
  })
  expect(answer).toEqual([
    200,
    'text/calendar; charset=utf-8',
    'attachment; filename="min-uge.ics"',
  ])
})

test('a week is carried to another phone by link, and compared, without net on either', async ({
  page,
  profile,
  server,
  site,
}) => {
  await visitUntilReadyOffline(page, '/program')
  for (const id of [FIRST, SECOND]) await keep(page, site.session(id))
  const other = await profile.open()
  await visitUntilReadyOffline(other, '/program')
  for (const id of [SECOND, THIRD]) await keep(other, site.session(id))
  await server.stop()

  await page.goto(AGENDA)
  await page.getByRole('button', { name: 'Vis QR-kode' }).click()
  await expect(
    page.getByRole('img', { name: /^QR-kode med link til 2 arrangementer/ }),
  ).toBeVisible()
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'share', { value: undefined })
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: async (text: string) => void (document.title = text),
    })
  })
  await page.getByRole('button', { name: 'Del link til Min uge' }).click()
  await expect(page).toHaveTitle(/#uge=/)
  const link = (await page.title()).trim().split(/\s/).at(-1) ?? ''

  await other.goto(link)
  const preview = other.getByRole('region', { name: 'Ugen i linket sammenlignet med din' })
  const group = (name: RegExp) => preview.getByRole('group', { name })
  await expect(group(/^Kun i linket/)).toContainText(site.session(FIRST).title)
  await expect(group(/^Fælles/)).toContainText(site.session(SECOND).title)
  await expect(group(/^Kun i din uge/)).toContainText(site.session(THIRD).title)
  await preview.getByRole('button', { name: 'Gem de valgte i Min uge' }).click()
  await expect(preview).toContainText('1 arrangement er gemt i Min uge.')
  await preview.getByRole('button', { name: 'Luk' }).click()
  await expect(preview).toHaveCount(0)
  await expect(other).toHaveURL(/\/min-uge$/)
  await other.goto(AGENDA)
  await expect(sessionTitles(other)).toHaveCount(3)
})

test('a note is saved as it is typed, and goes along in the backup', async ({
  page,
  profile,
  server,
  site,
}) => {
  const session = site.session(FIRST)
  const note = 'Spørg Åse om budgettet 👩🏽‍💻\n– også \\næste år'
  await visitUntilReadyOffline(page, sessionPath(session.slug))
  await keep(page, session)
  await server.stop()
  await page.getByRole('button', { name: /^Skriv en privat note/ }).click()
  await page.getByRole('textbox', { name: /^Din note/ }).fill(note)
  await expect(main(page)).toContainText('Gemt på din enhed.')
  await page.reload()
  await expect(page.getByRole('textbox', { name: /^Din note/ })).toHaveValue(note)
  await page.goto('/data')
  const backup = await downloadBy(
    page.getByRole('button', { name: 'Gem en sikkerhedskopi' }).first(),
  )
  const file = await backup.path()
  await server.start()

  const other = await profile.open()
  await visitUntilReadyOffline(other, '/data')
  await other
    .getByLabel(/sikkerhedskopi/i)
    .and(other.locator('input'))
    .setInputFiles(file)
  await expect(main(other)).toContainText(session.title)
  await other.getByRole('button', { name: 'Læg det valgte ind' }).click()
  await expect(main(other)).toContainText('Lagt ind: 1 arrangement og 1 note.')
  await other.goto(sessionPath(session.slug))
  await expect(bookmarkButton(other, session)).toHaveAttribute('aria-pressed', 'true')
  await expect(other.getByRole('textbox', { name: /^Din note/ })).toHaveValue(note)
})

test('on paper Min uge has its addresses written out and nothing to press', async ({
  page,
  site,
}) => {
  await page.goto('/program')
  const kept = [FIRST, THIRD].map((id) => site.session(id))
  for (const session of kept) await keep(page, session)
  await page.goto(AGENDA)
  await expect(sessionTitles(page)).toHaveCount(2)
  await page.emulateMedia({ media: 'print' })
  for (const control of ['button', 'link', 'textbox', 'combobox'] as const) {
    expect(await main(page).getByRole(control).count(), control).toBe(0)
  }
  for (const { title, slug, registration } of kept) {
    await expect(main(page)).toContainText(title)
    await expect(main(page)).toContainText(`https://ledelsesugen.dk${sessionPath(slug)}`)
    if (registration.email) await expect(main(page)).toContainText(registration.email)
  }
  const sheets = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length
  expect(sheets(await page.pdf())).toBe(1)
})

/** The version of the content on the device. */
const storedVersion = async (page: Page) =>
  ((await rowsOn(page, 'contentMeta')).rows[0] as { version: string } | undefined)?.version
