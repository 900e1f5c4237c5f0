/*
 * Scripts that a new release has taken off the host, by the numbers of the catalogue of faults (S), in
 * every engine. No worker here: with one, they are on the device.
 */
import type { RequestListener } from 'node:http'
import { expect, inject } from 'vitest'
import { HEADERS_OF_MISSING } from '../../src/build/headers.ts'
import { VIEW_WORD, WORD } from '../e2e/support/changedBuilds.ts'
import { BuiltSite } from '../e2e/support/site.ts'
import { withoutScript } from '../e2e/support/worker.ts'
import { withoutWorker } from './support/breaks.ts'
import { loadsOf } from './support/recorder.ts'
import {
  eventually,
  footer,
  heading,
  isKept,
  keep,
  main,
  press,
  sessionTitles,
} from './support/screen.ts'
import { inEachEngine } from './support/stage.ts'

const KEPT = '2020-samskabt-ledelse'
/** As Chromium, Firefox and WebKit put it that a script cannot be had. */
const MISSING_SCRIPT =
  /dynamically imported module|Importing a module script failed|valid JavaScript MIME type/
/** What is fetched ahead for other pages is broken off when the page is left, and Firefox tells of it. */
const STYLE_BROKEN_OFF = /^missing: .*\/assets\/[^/]+\.css$/
const gone: RequestListener = (_, response) =>
  void response.writeHead(404, HEADERS_OF_MISSING).end()
const pageInstead: RequestListener = (_, response) => {
  response
    .writeHead(200, { ...HEADERS_OF_MISSING, 'Content-Type': 'text/html' })
    .end('<h1>Hov</h1>')
}

inEachEngine((test) => {
  for (const [fault, answer] of [
    ['S02: a script that a new release has taken off the host', gone],
    ['S06: a script for which the host answers with a page', pageInstead],
  ] as const) {
    test(
      `${fault}: the tab is loaded anew, once, and goes on`,
      async (stage, tab) => {
        const session = stage.site.session(KEPT)
        stage.mayTell(MISSING_SCRIPT)
        await tab.goto(stage.url('/program'))
        await keep(tab, session)
        const loads = await loadsOf(tab)
        const old = new BuiltSite(stage.server.folder)
        stage.publish(inject('nextRelease'))
        withoutScript(stage.server, old, 'search', answer)
        await tab.click('input[type=search]')
        await eventually(() => footer(tab)).toContain(WORD.next)
        await tab.click('input[type=search]')
        await tab.type('samskabt ledelse')
        await eventually(async () => (await sessionTitles(tab))[0]).toBe(session.title)
        expect(await isKept(tab, session)).toBe(true)
        expect(await loadsOf(tab)).toBe(loads + 1)
      },
      withoutWorker,
    )
  }

  test(
    'S06: a link whose script is answered with a page leads there all the same',
    async (stage, tab) => {
      stage.mayTell(MISSING_SCRIPT, STYLE_BROKEN_OFF)
      await tab.goto(stage.url('/blog'))
      // Mounted: only then is a link the app's own.
      await eventually(() =>
        tab.evaluate(() => '__vue_app__' in (document.querySelector('#app') ?? {})),
      ).toBe(true)
      const restore = withoutScript(stage.server, stage.site, 'AboutView', pageInstead)
      stage.server.answer('/om', (_, response) => {
        restore()
        response.setHeader('Content-Type', 'text/html').end(stage.site.read('om.html'))
      })
      await press(tab, VIEW_WORD.link, 'nav')
      await eventually(() => main(tab)).toContain('Kontakt')
      expect(await loadsOf(tab)).toBe(2)
    },
    withoutWorker,
  )

  test(
    'S03: a script that is gone for good, on a host with two minds, is no reason to load over and over',
    async (stage, tab) => {
      stage.mayTell(MISSING_SCRIPT)
      const old = new BuiltSite(stage.server.folder)
      stage.publish(inject('nextRelease'))
      const next = new BuiltSite(stage.server.folder)
      for (const site of [old, next]) withoutScript(stage.server, site, 'search', gone)
      for (const file of old.files('assets')) {
        if (next.files('assets').includes(file) || file.includes('/search-')) continue
        stage.server.answer(file, (_, response) => {
          const type = file.endsWith('.css') ? 'text/css' : 'text/javascript'
          response.setHeader('Content-Type', type).end(old.read(file))
        })
      }
      // Whatever is open, the other release is offered.
      const pages = [old, next].map((site) => site.read('program.html'))
      let asked = 0
      stage.server.answer('/program', (_, response) => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        response.end(pages[Math.ceil(asked++ / 2) % 2])
      })
      await tab.goto(stage.url('/program'))
      await keep(tab, stage.site.session(KEPT))
      expect(await footer(tab)).toContain(WORD.now)
      await tab.click('input[type=search]')
      await eventually(() => footer(tab)).toContain(WORD.next)
      await eventually(() => isKept(tab, stage.site.session(KEPT))).toBe(true)
      const before = asked
      await tab.click('input[type=search]')
      await eventually(() => asked).toBeGreaterThan(before)
      await press(tab, 'Blog', 'nav')
      await eventually(() => heading(tab)).toBe('Blog')
      expect(await loadsOf(tab)).toBe(2)
    },
    withoutWorker,
  )
})
