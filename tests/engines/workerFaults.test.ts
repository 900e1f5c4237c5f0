/*
 * What can go wrong with the worker and with new releases, by the numbers of the catalogue of faults
 * (S), in every engine. That the installation is complete (S13), and the kill switch (S10), are in
 * mainJob.test.ts, scripts that are gone in missingScripts.test.ts.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject } from 'vitest'
import { listPrecache } from '../../src/build/workerPlugin.ts'
import { CONTENT_PATH, sessionPath } from '../../src/domain/addresses.ts'
import { VIEW_WORD, WORD } from '../e2e/support/changedBuilds.ts'
import { BuiltSite } from '../e2e/support/site.ts'
import { loginPage, missing, newScripts, silent } from '../e2e/support/worker.ts'
import { withLateNews, withStateLeftBehind } from './support/breaks.ts'
import type { Tab } from './support/engine.ts'
import { loadsOf } from './support/recorder.ts'
import {
  answerNotice,
  eventually,
  footer,
  heading,
  isKept,
  keep,
  main,
  notices,
  press,
  sessionTitles,
  visitUntilReadyOffline,
  words,
} from './support/screen.ts'
import { inEachEngine, type Stage, WORKBOX_CAME_LATE } from './support/stage.ts'
import { cached, emptyCaches, outcomeOfUpdate, workers } from './support/worker.ts'

const KEPT = '2020-samskabt-ledelse'
const updateIsOffered = (tab: Tab) => eventually(() => notices(tab)).toContain('Genindlæs')
const isComplete = async (tab: Tab, { server }: Stage) =>
  (await cached(tab)).length === listPrecache(server.folder).length

/** A tab that has the programme open, and the worker in control. */
async function openControlled(stage: Stage, tab: Tab) {
  await tab.goto(stage.url('/program'))
  await eventually(() =>
    tab.evaluate(() => navigator.serviceWorker.controller?.state ?? null),
  ).toBe('activated')
  await eventually(() => isKept(tab, stage.site.session(KEPT))).not.toBeNull()
}

/** A tab as the app sees it: two windows beside each other are both looked at. */
const setVisibility = (tab: Tab, state: DocumentVisibilityState) =>
  tab.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => value })
  }, state)

inEachEngine((test) => {
  test('S01: a new release that is taken in one tab leaves no dead link in another', async (stage, tab) => {
    // The browser's own cache must not help out.
    const view = stage.site.files('assets').find((file) => file.startsWith('/assets/AboutView-'))
    const script = stage.site.read(view ?? '')
    const stop = stage.server.answer(view ?? '', (_, response) => {
      response.setHeader('Cache-Control', 'no-store').setHeader('Content-Type', 'text/javascript')
      response.end(script)
    })
    const other = await stage.newTab()
    await tab.show()
    await visitUntilReadyOffline(tab, stage.url('/program'))
    await keep(tab, stage.site.session(KEPT))
    await other.show()
    await openControlled(stage, other)

    stop()
    stage.publish(inject('nextRelease'))
    await setVisibility(other, 'visible')
    await tab.show()
    await tab.reload()
    await updateIsOffered(tab)
    await answerNotice(tab, 'Genindlæs')
    await eventually(() => footer(tab)).toContain(WORD.next)
    expect(await loadsOf(other)).toBe(1)

    await other.show()
    await press(other, VIEW_WORD.link, 'nav')
    await eventually(() => main(other)).toContain('Skriv til os')
    expect(await footer(other)).toContain(WORD.next)
    await press(other, 'Program', 'nav')
    await eventually(() => isKept(other, stage.site.session(KEPT))).toBe(true)
  })

  test('S04: a first installation that lacks one file leaves the page to the net', async (stage, tab) => {
    const session = stage.site.session(KEPT)
    stage.mayTell(/^missing: .*favicon\.svg/)
    const restore = stage.server.answer('/favicon.svg', missing)
    await tab.goto(stage.url('/program'))
    await keep(tab, session)
    await eventually(() => workers(tab)).toEqual([])
    expect(await notices(tab)).toBe('')
    await tab.goto(stage.url('/blog'))
    await eventually(() => heading(tab)).toBe('Blog')
    restore()
    await visitUntilReadyOffline(tab, stage.url('/min-uge'))
    await stage.server.stop()
    await tab.reload()
    await eventually(() => sessionTitles(tab)).toEqual([session.title])
  })

  test('S05, S17: an update through a login page, and one that a host has rewritten, are refused, and the next is told of', async (stage, tab) => {
    await visitUntilReadyOffline(tab, stage.url('/program'))
    stage.publish(inject('nextRelease'))
    const next = new BuiltSite(inject('nextRelease'))
    const files = newScripts({ dist: next.folder }, stage.site)
    expect(files.length).toBeGreaterThan(0)
    const spoil = (file: string) => [
      loginPage,
      (_: unknown, response: Parameters<typeof loginPage>[1]) =>
        void response.setHeader('Content-Type', 'text/javascript').end(`${next.read(file)}\n`),
    ]
    for (const way of [0, 1]) {
      for (const file of files) stage.server.answer(file, spoil(file)[way] ?? missing)
      expect(await outcomeOfUpdate(tab)).toBe('redundant')
    }
    await tab.reload()
    await eventually(() => isKept(tab, stage.site.session(KEPT))).toBe(false)
    expect(await footer(tab)).toContain(WORD.now)
    expect(await outcomeOfUpdate(tab)).toBe('redundant')
    expect(await notices(tab)).toBe('')

    for (const file of files) stage.server.answer(file, () => undefined)()
    expect(await outcomeOfUpdate(tab)).toBe('installed')
    await answerNotice(tab, 'Genindlæs')
    await eventually(() => footer(tab)).toContain(WORD.next)
    await stage.server.stop()
    await tab.goto(stage.url(VIEW_WORD.path))
    await eventually(() => main(tab)).toContain('Skriv til os')
  })

  for (const [what, breaks, ...faults] of [
    [
      'whose worker is ready, and not said to be, comes all the same when it is asked for',
      withStateLeftBehind,
    ],
    [
      'is offered where the browser tells of it first when it waits',
      withLateNews,
      WORKBOX_CAME_LATE,
    ],
  ] as const) {
    test(
      `S07: a new release ${what}`,
      async (stage, tab) => {
        stage.expectFault(...faults)
        await visitUntilReadyOffline(tab, stage.url('/program'))
        stage.publish(inject('nextRelease'))
        await tab.reload()
        await updateIsOffered(tab)
        await answerNotice(tab, 'Genindlæs')
        await eventually(() => footer(tab)).toContain(WORD.next)
      },
      breaks,
    )
  }

  test('S08, S09: a host that lets the worker be kept for a day hides no release, and a tab in the background follows', async (stage, tab) => {
    stage.server.answer('/sw.js', (_, response) => {
      response.setHeader('Cache-Control', 'max-age=86400')
      response.setHeader('Content-Type', 'text/javascript')
      response.end(new BuiltSite(stage.server.folder).read('sw.js'))
    })
    const other = await stage.newTab()
    await tab.show()
    await visitUntilReadyOffline(tab, stage.url('/program'))
    await other.show()
    await openControlled(stage, other)
    stage.publish(inject('nextRelease'))
    await tab.show()
    await tab.reload()
    await updateIsOffered(tab)
    await updateIsOffered(other)
    await setVisibility(other, 'hidden')
    const loads = await loadsOf(other)
    await answerNotice(tab, 'Genindlæs')
    await eventually(() => footer(tab)).toContain(WORD.next)
    await eventually(() => footer(other)).toContain(WORD.next)
    expect(await notices(other)).not.toContain('Genindlæs')
    expect(await loadsOf(other)).toBe(loads + 1)
  })

  test('S11: where the browser has cleared the files away, a last page says so in Danish, and with net all is back', async (stage, tab) => {
    const session = stage.site.session(KEPT)
    await visitUntilReadyOffline(tab, stage.url('/program'))
    await keep(tab, session)
    await emptyCaches(tab)
    await stage.server.stop()
    await tab.goto(stage.url('/min-uge'))
    await eventually(() => heading(tab)).toBe('Siden kan ikke vises lige nu')
    expect(await main(tab)).toContain('Det, du har gemt i Min uge')
    // In Danish, and without any file.
    expect(
      await tab.evaluate(() => [
        document.documentElement.lang,
        document.querySelectorAll('[src], link').length,
      ]),
    ).toEqual(['da', 0])
    await stage.server.start()
    await press(tab, 'Prøv igen')
    await eventually(() => sessionTitles(tab)).toEqual([session.title])
    await eventually(() => isComplete(tab, stage)).toBe(true)
    await stage.server.stop()
    await tab.goto(stage.url('/blog'))
    await eventually(() => heading(tab)).toBe('Blog')
  })

  test('S12: a net that never answers holds up neither stored pages nor others', async (stage, tab) => {
    await visitUntilReadyOffline(tab, stage.url('/program'))
    const session = stage.site.session(KEPT)
    const path = sessionPath(session.slug)
    for (const address of [CONTENT_PATH, path, '/sw.js', '/arrangement/findes-ikke']) {
      stage.server.answer(address, silent)
    }
    await tab.goto(stage.url(path))
    await eventually(() => heading(tab)).toBe(session.title)
    await keep(tab, session)
    await tab.goto(stage.url('/arrangement/findes-ikke'))
    await eventually(() => heading(tab)).toBe('Siden findes ikke')
  })

  test('S14: workers of other names and places go, and one is left', async (stage, tab) => {
    writeFileSync(join(stage.server.folder, 'old-sw.js'), 'addEventListener("fetch", () => {})')
    stage.server.answer('/for-siden', (_, response) => {
      response.setHeader('Content-Type', 'text/html').end('<link rel="icon" href="data:,">')
    })
    await tab.goto(stage.url('/for-siden'))
    await tab.evaluate(async () => {
      await navigator.serviceWorker.register('/old-sw.js')
      await navigator.serviceWorker.register('/old-sw.js', { scope: '/arrangement/' })
    })
    await tab.goto(stage.url('/program'))
    await eventually(() => workers(tab)).toEqual(['/sw.js'])
    await eventually(async () => (await sessionTitles(tab)).length).toBe(
      stage.site.programme.length,
    )
  })

  test(
    'S15: a browser that refuses the worker shows and keeps everything with net',
    async (stage, tab) => {
      const session = stage.site.session(KEPT)
      await tab.goto(stage.url('/program'))
      await keep(tab, session)
      await press(tab, 'Min uge', 'nav')
      await eventually(() => sessionTitles(tab)).toEqual([session.title])
      await tab.reload()
      await eventually(() => sessionTitles(tab)).toEqual([session.title])
      expect(await notices(tab)).toBe('')
      expect(await words(tab, 'footer')).toContain(WORD.now)
    },
    () => {
      navigator.serviceWorker.register = () => Promise.reject(new DOMException('', 'SecurityError'))
    },
  )
})
