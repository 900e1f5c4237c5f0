/*
 * A device that is full to the last byte: what could not be kept is said, what was kept before is there,
 * and with room again all goes on. The whole profile of the browser lies on the full disk.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CONTENT_PATH, sessionPath } from '../../src/domain/addresses.ts'
import { formatDate } from '../../src/domain/formatTime.ts'
import { MESSAGES, STORAGE_TROUBLE } from '../../src/domain/messages.ts'
import { changed, json, renameAll } from '../e2e/support/changedContent.ts'
import { DIST, SiteServer } from '../e2e/support/server.ts'
import { BuiltSite } from '../e2e/support/site.ts'
import { newestCopy } from './support/database.ts'
import type { Browser, Tab } from './support/engine.ts'
import { ENGINES } from './support/engines.ts'
import { reasonWithoutDisk, SmallDisk } from './support/fullDisk.ts'
import { keptRows } from './support/keptRows.ts'
import { backupOf, offerBackup } from './support/restoring.ts'
import {
  answerNotice,
  eventually,
  isKept,
  keep,
  main,
  notices,
  press,
  pressBookmark,
  sessionTitles,
  visitUntilReadyOffline,
} from './support/screen.ts'
import { temporaryFolder } from './support/stage.ts'

const MEGABYTES = 200
const FIRST = '2020-samskabt-ledelse'
/** The day of the newer content. */
const LATER = '2099-01-01'
/** As long as a note may be. */
const LONG = 'Spørg om pladsen. '.repeat(550)

/** A browser says that there is no room, or lets go of the storage altogether. */
const refusal = (text: string) => new RegExp(`^(${text}|.*${STORAGE_TROUBLE.lost})`)
const REFUSALS = {
  bookmark: refusal(MESSAGES.bookmarkFailed),
  note: refusal(MESSAGES.noteFailed),
  restore: refusal(MESSAGES.restoreFailed),
}

const reason = reasonWithoutDisk()
if (reason) console.error(`No full disk is tested here: ${reason}.`)
const given = reason ? ` (skipped: ${reason})` : ''

describe.skipIf(reason).each(ENGINES.map((engine) => [engine.name, engine] as const))(
  '%s',
  (name, engine) => {
    const server = new SiteServer(DIST)
    const site = new BuiltSite(server.folder)
    const first = site.session(FIRST)
    const others = site.programme.filter(({ id }) => id !== FIRST)
    const url = (path: string) => server.origin + path
    let disk: SmallDisk
    let profile: string
    let browser: Browser
    let tab: Tab

    /** A device that has the site, and something kept. Each test has a copy of it. */
    let prepared: string | undefined

    beforeAll(async () => {
      await server.startFirst(20 + Number(process.env.VITEST_POOL_ID ?? 0))
      disk = await SmallDisk.mount(MEGABYTES)
    })
    beforeEach(async () => {
      prepared ??= await prepare()
      profile = mkdtempSync(join(disk.folder, 'profile-'))
      cpSync(prepared, profile, { recursive: true })
    })
    afterEach(async () => {
      await browser.kill()
      disk.makeRoom()
      rmSync(profile, { recursive: true, maxRetries: 5 })
    })
    afterAll(async () => {
      await server.stop()
      await disk?.unmount()
    })

    async function open(folder: string) {
      browser = await engine.open(folder)
      tab = await browser.newTab()
    }
    async function prepare() {
      const folder = temporaryFolder()
      await open(folder)
      await visitUntilReadyOffline(tab, url('/program'))
      await keep(tab, first)
      // Chromium may throw the whole database away: then what is kept comes from the copy.
      await eventually(() => newestCopy(tab)).toContain(first.title)
      await browser.close()
      return folder
    }
    /** In a browser that was opened just now: its files have no room left in them. */
    async function visit(path: string) {
      await open(profile)
      await tab.goto(url(path))
      await eventually(() => isKept(tab, first)).toBe(true)
    }

    it(`${name} · D10: a full disk: Gem is refused and says so, and works again${given}`, async () => {
      await visit('/program')
      disk.fill()
      const kept = [FIRST]
      // A few may still find room.
      for (const session of others) {
        await pressBookmark(tab, session)
        await eventually(
          async () => (await isKept(tab, session)) || (await notices(tab)),
        ).toBeTruthy()
        if ((await isKept(tab, session)) !== true) break
        kept.push(session.id)
      }
      await eventually(() => notices(tab)).toMatch(REFUSALS.bookmark)
      disk.makeRoom()
      const [refused] = others.slice(kept.length - 1)
      await keep(tab, refused!)
      expect((await keptRows(tab, server)).bookmarks).toEqual([...kept, refused!.id].sort())
    })

    it(`${name} · D10: a full disk: a note is not kept, stays on the screen, and is kept with room again${given}`, async () => {
      await visit(sessionPath(first.slug))
      await press(tab, 'Skriv en privat note')
      disk.fill()
      await write(tab, LONG)
      await eventually(() => notices(tab)).toMatch(REFUSALS.note)
      expect(await main(tab)).toContain(MESSAGES.noteUnsaved)
      expect(await textOfNote(tab)).toBe(LONG)
      disk.makeRoom()
      await answerNotice(tab, 'Prøv igen')
      await eventually(() => main(tab)).toContain('Gemt på din enhed.')
      await eventually(() => notices(tab)).toBe('')
      expect((await keptRows(tab, server)).notes).toEqual([FIRST])
    })

    it(`${name} · D10: a full disk: a backup is laid in whole or not at all, and says so${given}`, async () => {
      await visit('/program')
      const before = await keptRows(tab, server)
      await tab.goto(url('/data'))
      const ids = ['2020-x', '2020-y', '2020-z']
      await offerBackup(tab, backupOf(ids, LONG))
      disk.fill()
      await press(tab, 'Læg det valgte ind')
      await eventually(() => notices(tab)).toMatch(REFUSALS.restore)
      disk.makeRoom()
      await press(tab, 'Læg det valgte ind')
      await eventually(() => main(tab)).toContain('Lagt ind: 3 arrangementer og 3 noter.')
      expect(await keptRows(tab, server)).toEqual({
        bookmarks: [...before.bookmarks, ...ids].sort(),
        notes: [...before.notes, ...ids].sort(),
      })
    })

    it(`${name} · D10: a full disk: new content is shown, and what is on the device stays whole and says its age${given}`, async () => {
      await visit('/program')
      const old = await sessionTitles(tab)
      const restore = server.answer(CONTENT_PATH, json(200, changed(site, renameAll)))
      disk.fill()
      await tab.reload()
      await eventually(() => sessionTitles(tab)).toEqual(old.map((title) => `Ny: ${title}`))
      await server.stop()

      await tab.goto(url('/data'))
      await eventually(() => main(tab)).toMatch(/ arrangementer og |gemmer ikke noget/)
      const isNewer = (await main(tab))?.includes(formatDate(LATER)) === true
      // Where Chromium has thrown the whole database away there is room for the newer.
      if (name !== 'Chromium') expect(isNewer).toBe(false)
      const held = isNewer ? old.map((title) => `Ny: ${title}`) : old
      await tab.goto(url('/program'))
      await eventually(() => sessionTitles(tab)).toEqual(held)

      disk.makeRoom()
      await browser.close()
      await visit('/program')
      expect(await sessionTitles(tab)).toEqual(held)
      await server.start()
      await tab.goto(url('/data'))
      await eventually(() => main(tab)).toContain(formatDate(LATER))
      restore()
    })
  },
)

/** Puts a text in the field of the note, as when it is pasted. */
const write = (tab: Tab, text: string): Promise<void> =>
  tab.evaluate((pasted) => {
    const field = document.querySelector('textarea')!
    field.value = pasted
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, text)

const textOfNote = (tab: Tab) =>
  tab.evaluate(() => document.querySelector('textarea')?.value ?? null)
