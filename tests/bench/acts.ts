/* What a leader does in weeks of several sizes: searching, filtering, keeping, opening, scrolling, Min uge. */
import type { Browser, CDPSession, Page } from '@playwright/test'
import { rowsOn } from '../e2e/support/device.ts'
import { isAlive } from '../e2e/support/screen.ts'
import { measureAct, scrollThrough, type Act } from './act.ts'
import { quantile, typicalAndWorst } from './figures.ts'
import { hostSite } from './hosts.ts'
import { openPhone, slowDown } from './phone.ts'
import { newsOfWeek } from './weeks.ts'

const QUERIES = ['ledelse', 'trivsel', 'læringsmiljøer', 'tillid kommune', 'åse ærø']
const KEPT = 60
const MOST_FRAMES = 3000

const main = (page: Page) => page.getByRole('main')
const gems = (page: Page) => main(page).locator('button[data-session]')

/** By name of the act; each was done several times. */
type Acts = Map<string, Act[]>

export async function measureActs(
  browser: Browser,
  dist: string,
  sizes: readonly number[],
  rounds: number,
): Promise<void> {
  for (const sessions of sizes) {
    const site = await hostSite(dist, newsOfWeek(dist, sessions))
    const acts: Acts = new Map()
    const notes: Record<string, string> = {}
    for (let round = 0; round < rounds; round++) {
      const phone = await openPhone(browser)
      const page = await phone.newPage()
      const session = await phone.newCDPSession(page)
      await walk(page, session, { origin: site.origin, sessions, acts, notes })
      await phone.close()
    }
    site.stop()
    console.log(`\n${sessions} sessions: from the act to the new picture, in ms`)
    console.table(
      [...acts].map(([act, all]) => ({
        act,
        times: all.length,
        'median / 95th percentile': typicalAndWorst(all.map(({ picture }) => picture)),
        'longest task, 95th percentile': Math.round(
          quantile(
            all.map(({ longest }) => longest),
            0.95,
          ),
        ),
      })),
    )
    console.table(notes)
  }
}

interface Walk {
  origin: string
  sessions: number
  acts: Acts
  notes: Record<string, string>
}

async function walk(page: Page, session: CDPSession, { origin, sessions, acts, notes }: Walk) {
  const measure = async (name: string, doIt: () => Promise<unknown>) => {
    const act = await measureAct(page, doIt)
    if (act) acts.set(name, [...(acts.get(name) ?? []), act])
  }
  const note = (name: string, value: string) => (notes[name] = value)
  const programme = async () => {
    await page.goto(`${origin}/program`)
    await isAlive(page)
    await main(page).getByText(`${sessions} arrangementer`, { exact: true }).waitFor()
  }

  await programme()
  // The database is the app's to make: asked for before, it would be made empty.
  await main(page).locator('button[aria-pressed]').first().waitFor()
  while ((await rowsOn(page, 'sessions')).rows.length < sessions) await page.waitForTimeout(200)
  await slowDown(session)
  await programme()
  note('heap with all content, MB', await heap(session))

  const list = main(page).getByRole('article').getByRole('link')
  for (let at = 0; at < 5; at++) {
    await measure('Gem', () => gems(page).nth(at).click())
    await measure('Gem taken back', () => gems(page).nth(at).click())
  }
  for (let at = 0; at < 3; at++) {
    await measure('opening a session', () => list.nth(at).click())
    await measure('back to the list', () => page.goBack())
  }
  for (const day of ['Onsdag den 28. oktober', 'Fredag den 30. oktober', 'Alle dage'])
    await measure('a day', () => page.getByRole('link', { name: day }).click())

  await measure('the filters open', () => page.getByRole('button', { name: /^Filtre/ }).click())
  const sheet = page.getByRole('dialog', { name: 'Filtre' })
  for (const choice of [/^Blev eller bliver optaget/, /^Online/, /^Eftermiddag/, /^Kommune/])
    await measure('a choice in the filters', () =>
      sheet.getByRole('checkbox', { name: choice }).check(),
    )
  await measure('the filters are taken', () =>
    sheet.getByRole('button', { name: /^Vis \d+/ }).click(),
  )
  await page.goto(`${origin}/program`)
  await main(page).getByText(`${sessions} arrangementer`, { exact: true }).waitFor()

  const field = page.getByRole('searchbox')
  const asked = performance.now()
  await field.focus()
  await field.press('l')
  await main(page).locator('mark').first().waitFor()
  note('focus to first answer of the search, ms', String(Math.round(performance.now() - asked)))
  for (const query of QUERIES) {
    await field.fill('')
    await main(page).getByText(`${sessions} arrangementer`, { exact: true }).waitFor()
    for (const letter of query)
      await measure('a key in the search', () => field.pressSequentially(letter))
  }
  note('heap after searching, MB', await heap(session))

  await programme()
  const scroll = await scrollThrough(page, MOST_FRAMES)
  note('scrolled through, cards', String(scroll.cards))
  note('scrolling: frame, median / 95th percentile, ms', typicalAndWorst(scroll.frames))
  note('scrolling: longest task, ms', String(Math.round(scroll.longest)))

  await keepMany(page, session, programme)
  await measure('Min uge with what is kept', () =>
    page
      .getByRole('link', { name: /^Min uge/ })
      .first()
      .click(),
  )
  await measure('Min uge: one taken back', () => gems(page).first().click())
}

/** Keeps sixty, or all where there are fewer. */
async function keepMany(page: Page, session: CDPSession, programme: () => Promise<void>) {
  await slowDown(session, false)
  await programme()
  const count = Math.min(KEPT, await gems(page).count())
  await gems(page).evaluateAll((buttons, most) => {
    for (const button of buttons.slice(0, most))
      if (button.getAttribute('aria-pressed') === 'false') (button as HTMLElement).click()
  }, count)
  while ((await rowsOn(page, 'bookmarks')).rows.length < count) await page.waitForTimeout(100)
  await slowDown(session)
}

/** What is in use after what is not has been cleared away. */
async function heap(session: CDPSession): Promise<string> {
  await session.send('Performance.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN
  return (used / 1e6).toFixed(1)
}
