/*
 * The browser dies in the middle of writing, or the process that holds its storage does: what the app has
 * called kept is there afterwards, nothing is there by half, and the app goes on.
 * LEDELSESUGEN_ROUNDS says how often each is done; a few rounds show that it works, 30 are the figure.
 */
import { readdirSync, rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatCount } from '../../src/domain/formatText.ts'
import { DIST, SiteServer } from '../e2e/support/server.ts'
import { BuiltSite } from '../e2e/support/site.ts'
import type { Browser, Engine, Tab } from './support/engine.ts'
import { ENGINES } from './support/engines.ts'
import { keptRows } from './support/keptRows.ts'
import { backupOf, restoreAll } from './support/restoring.ts'
import { eventually, isKept, main, notices, pressBookmark } from './support/screen.ts'
import { temporaryFolder } from './support/stage.ts'
import { webkit } from './support/webkit.ts'

const ROUNDS = Number(process.env.LEDELSESUGEN_ROUNDS ?? 3)
const PAIRS_PER_ROUND = 12
const LIMIT = 60_000 + ROUNDS * 40_000

let server: SiteServer
let profile: string
beforeEach(async () => {
  server = new SiteServer(DIST)
  await server.startFirst(20 + Number(process.env.VITEST_POOL_ID ?? 0))
  profile = temporaryFolder()
})
afterEach(async () => {
  await server.stop()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
})

/** Does something in the browser, which is then ended, whatever has happened. */
async function inBrowser<T>(engine: Engine, act: (tab: Tab, browser: Browser) => Promise<T>) {
  // Puppeteer puts the settings of a Firefox that was killed back after its end.
  await eventually(() =>
    readdirSync(profile).filter((file) => file.endsWith('.puppeteer')),
  ).toEqual([])
  const browser = await engine.open(profile)
  try {
    return await act(await browser.newTab(), browser)
  } finally {
    await browser.kill()
  }
}

/** Opens Min uge, which must show what the device holds: all that was called kept, and no half of a pair. */
async function look(tab: Tab, acknowledged: ReadonlySet<string>): Promise<number> {
  const { bookmarks, notes } = await keptRows(tab, server)
  expect(bookmarks, 'torn').toEqual(notes)
  const lost = [...acknowledged].filter((id) => !bookmarks.includes(id))
  expect(lost, 'lost').toEqual([])
  const count = formatCount(bookmarks.length, 'gemt arrangement', 'gemte arrangementer')
  await tab.goto(`${server.origin}/min-uge`)
  await eventually(() => main(tab)).toContain(bookmarks.length > 0 ? count : 'ikke gemt noget')
  return bookmarks.length
}

/** Settles at the moment when the page tells that it has begun with a pair, or has kept it. */
const told = (what: 'begun' | 'kept', wanted: number, note: (number: number) => void) =>
  new Promise<void>((resolve) => {
    server.answer(`/${what}`, (request, response) => {
      const number = Number(request.url?.split('?')[1])
      note(number)
      if (number === wanted) resolve()
      response.writeHead(204).end()
    })
  })

describe.each(ENGINES.map((engine) => [engine.name, engine] as const))('%s', (name, engine) => {
  it(
    `${name} · D19: killed ${ROUNDS} times in the middle of writing: nothing that was called kept is gone`,
    async () => {
      const acknowledged = new Set<string>()
      for (let round = 0; round < ROUNDS; round++) {
        await inBrowser(engine, async (tab) => {
          if (round > 0) await look(tab, acknowledged)
          const ids = Array.from({ length: PAIRS_PER_ROUND }, (_, at) => `2020-${round}-${at}`)
          const last = 2 + (round % (PAIRS_PER_ROUND - 3))
          const begun = told('begun', last, () => undefined)
          const kept = told('kept', last, (number) => acknowledged.add(ids[number] ?? ''))
          await tab.goto(`${server.origin}/data`)
          await restoreAll(
            tab,
            ids.map((id) => backupOf([id])),
          )
          await (round % 2 ? begun : kept)
        })
      }
      const found = await inBrowser(engine, (tab) => look(tab, acknowledged))
      console.log(
        `${name}: ${ROUNDS} kills, ${acknowledged.size} pairs acknowledged, ${found} found`,
      )
      expect(acknowledged.size).toBeGreaterThanOrEqual(ROUNDS * 2)
    },
    LIMIT,
  )
})

it.runIf(ENGINES.includes(webkit))(
  `WebKit · D01: its process for storage killed ${ROUNDS} times under a page: the next Gem is kept`,
  async () => {
    const sessions = new BuiltSite(server.folder).programme
    const kept = await inBrowser(webkit, async (tab, browser) => {
      await tab.goto(`${server.origin}/program`)
      const ids = new Set<string>()
      for (let round = 0; round < ROUNDS; round++) {
        const session = sessions[round % sessions.length]!
        const wasKept = ids.has(session.id)
        await eventually(() => isKept(tab, session)).toBe(wasKept)
        expect(await browser.killNetworkProcess()).toBe(true)
        await pressBookmark(tab, session)
        await eventually(async () => [await isKept(tab, session), await notices(tab)]).toEqual([
          !wasKept,
          '',
        ])
        if (wasKept) ids.delete(session.id)
        else ids.add(session.id)
      }
      for (const session of sessions) expect(await isKept(tab, session)).toBe(ids.has(session.id))
      return ids
    })
    const found = await inBrowser(webkit, async (tab) => {
      const rows = await keptRows(tab, server)
      await tab.goto(`${server.origin}/min-uge`)
      const count = formatCount(kept.size, 'gemt arrangement', 'gemte arrangementer')
      await eventually(() => main(tab)).toContain(kept.size > 0 ? count : 'ikke gemt noget')
      return rows
    })
    expect(found.bookmarks).toEqual([...kept].sort())
  },
  LIMIT,
)
