/*
 * What becomes of the connection to the database, by the numbers of the catalogue of faults (D), in
 * every engine: it is lost, closed, blocked by an old release or outdated by a new one. The death of
 * processes (D01, D19) is had for real in death.test.ts. No worker here: it has no part in this.
 */
import { expect } from 'vitest'
import { sessionPath } from '../../src/domain/addresses.ts'
import { MESSAGES, STORAGE_TROUBLE } from '../../src/domain/messages.ts'
import secondRelease from '../support/secondRelease.json' with { type: 'json' }
import { withFrailDatabase, withoutWorker } from './support/breaks.ts'
import { act, bareTab, idsOn } from './support/database.ts'
import {
  answerNotice,
  buttonOf,
  eventually,
  isBusy,
  isKept,
  keep,
  notices,
  press,
  pressBookmark,
  sessionTitles,
} from './support/screen.ts'
import { inEachEngine, type Stage } from './support/stage.ts'
import { cacheNames } from './support/worker.ts'

const SESSION = '2020-samskabt-ledelse'
const OTHER = '2020-faglig-ledelse'
const BOTH = [OTHER, SESSION]

const laterStamp = (minReader: number) => ({ meta: [{ key: 'schema', appSchema: 4, minReader }] })
const two = ({ site }: Stage) => [site.session(SESSION), site.session(OTHER)] as const

inEachEngine((test) => {
  test(
    'D01: the connection is lost for good: a fresh frame takes its place, and the screen follows',
    async (stage, tab) => {
      const [session, other] = two(stage)
      stage.mayTell(/Workaround for Chrome UnknownError/)
      await tab.goto(stage.url('/program'))
      await keep(tab, session)
      await tab.evaluate(() => void (window.isDead = true))
      await keep(tab, other)
      expect(await notices(tab)).toBe('')
      await press(tab, 'Min uge', 'nav')
      await eventually(async () => (await sessionTitles(tab)).length).toBe(2)
      await tab.evaluate(() => void (window.isDead = false))
      expect(await idsOn(tab)).toEqual(BOTH)
    },
    withoutWorker,
    withFrailDatabase,
  )

  test(
    'D02: the connection was closed behind the app’s back: the next Gem is kept',
    async (stage, tab) => {
      const [session, other] = two(stage)
      stage.mayTell(/Need to reopen db/)
      await tab.goto(stage.url('/program'))
      await keep(tab, session)
      await tab.evaluate(() => window.connections.forEach((connection) => connection.close()))
      await keep(tab, other)
      expect(await idsOn(tab)).toEqual(BOTH)
    },
    withoutWorker,
    withFrailDatabase,
  )

  test(
    'D04: an old release in another tab does not let go: it is named, and when closed all goes on',
    async (stage, tab) => {
      const [session] = two(stage)
      const { stores, rows } = secondRelease
      const old = await bareTab(stage)
      await act(old, { version: 2, stores, rows, isDeaf: true })
      await tab.show()
      await tab.goto(stage.url(sessionPath(session.slug)))
      await eventually(() => notices(tab)).toContain(STORAGE_TROUBLE.blocked)
      expect(await isKept(tab, session)).toBeNull()
      // What is pressed meanwhile waits.
      await tab.click(buttonOf(session))
      await eventually(() => isBusy(tab, session)).toBe(true)
      expect(await isKept(tab, session)).toBeNull()
      await stage.close(old)
      await eventually(() => isKept(tab, session)).toBe(true)
      expect(await isBusy(tab, session)).toBe(false)
      expect(await notices(tab)).not.toContain(STORAGE_TROUBLE.blocked)
      await press(tab, 'Min uge', 'nav')
      await eventually(async () => (await sessionTitles(tab)).length).toBeGreaterThan(0)
      const before = rows.bookmarks.map(({ sessionId }) => sessionId)
      expect(await idsOn(tab)).toEqual([...before, session.id].sort())
      // What was there before is copied, beyond the reach of the upgrade.
      expect(await cacheNames(tab)).toContain('backup-v3')
    },
    withoutWorker,
  )

  test(
    'D05: a newer release in another tab: nothing waits, nothing is lost, and Genindlæs is offered',
    async (stage, tab) => {
      const [session, other] = two(stage)
      await tab.goto(stage.url('/program'))
      await keep(tab, session)
      await act(await bareTab(stage), { version: 4, rows: laterStamp(3) })
      await tab.show()
      await eventually(() => notices(tab)).toContain(STORAGE_TROUBLE.outdated)
      await keep(tab, other)
      await answerNotice(tab, 'Genindlæs')
      await eventually(() => notices(tab)).not.toContain(STORAGE_TROUBLE.outdated)
      await eventually(() => isKept(tab, session)).toBe(true)
      await eventually(() => isKept(tab, other)).toBe(true)
    },
    withoutWorker,
  )

  test(
    'D06: a release that was taken back shows what the later one has kept, and changes nothing',
    async (stage, tab) => {
      const [session, other] = two(stage)
      await tab.goto(stage.url('/program'))
      await keep(tab, session)
      await act(await bareTab(stage), { version: 4, rows: laterStamp(4) })
      await tab.show()
      await tab.reload()
      await eventually(() => notices(tab)).toContain(STORAGE_TROUBLE.newer)
      await eventually(() => isKept(tab, session)).toBe(true)
      await pressBookmark(tab, other)
      await eventually(() => notices(tab)).toContain(MESSAGES.changeFailed.trim())
      expect(await isKept(tab, other)).toBe(false)
      expect(await idsOn(tab)).toEqual([SESSION])
    },
    withoutWorker,
  )
})
