/* The promise of the app in every engine: what a leader keeps in the lobby is there in the basement. */
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { serveSite } from '../../src/build/previewPlugin.ts'
import { listPrecache } from '../../src/build/workerPlugin.ts'
import { sessionPath } from '../../src/domain/addresses.ts'
import { MESSAGES } from '../../src/domain/messages.ts'
import { WORD } from '../e2e/support/changedBuilds.ts'
import { withTimePassed } from './support/breaks.ts'
import { ENGINES } from './support/engines.ts'
import { loadsOf } from './support/recorder.ts'
import {
  answerNotice,
  eventually,
  footer,
  heading,
  isKept,
  keep,
  notices,
  press,
  sessionTitles,
  visitUntilReadyOffline,
} from './support/screen.ts'
import { inEachEngine, Stage, temporaryFolder } from './support/stage.ts'
import { cached, cacheNames, workers } from './support/worker.ts'

const FIRST = '2020-samskabt-ledelse'
const SECOND = '2020-ensomt-paa-toppen'
const THIRD = '2020-borgeren-i-centrum'

describe.each(ENGINES.map((engine) => [engine.name, engine] as const))('%s', (name, engine) => {
  it(`${name} · S13, S16, D18: what is kept on the first visit is there without net after the browser was closed, and in a second tab`, async () => {
    const profile = temporaryFolder()
    const browser = await engine.open(profile)
    const stage = await Stage.open(browser)
    const { server } = stage
    const first = stage.site.session(FIRST)
    const tab = await stage.newTab()
    await tab.goto(stage.url('/program'))
    await keep(tab, first)
    await eventually(() => notices(tab)).toContain(MESSAGES.readyOffline)
    // Under the policy that is shipped, nothing of it is missing, and nothing from elsewhere is there.
    const held = await cached(tab)
    expect(held.length).toBe(listPrecache(server.folder).length)
    expect(held.length).toBeGreaterThan(100)
    expect(held.filter(({ status, type }) => status !== 200 || type !== 'basic')).toEqual([])
    expect(held.filter(({ url }) => !url.startsWith(`${server.origin}/`))).toEqual([])
    await server.stop()
    await stage.closeTabs()
    await browser.close()

    const again = await engine.open(profile)
    try {
      stage.moveTo(again)
      await useWithoutNet(stage)
      await stage.end()
    } finally {
      await again.close()
    }
  })
})

/** On a device that has the site and the first session, and no net. */
async function useWithoutNet(stage: Stage): Promise<void> {
  const [first, second, third] = [FIRST, SECOND, THIRD].map((id) => stage.site.session(id))
  if (!first || !second || !third) throw new Error('The content has changed.')
  const tab = await stage.newTab()
  await tab.goto(stage.url('/min-uge'))
  await eventually(() => sessionTitles(tab)).toEqual([first.title])

  // An address that was never visited.
  await tab.goto(stage.url(sessionPath(second.slug)))
  await eventually(() => heading(tab)).toBe(second.title)
  await keep(tab, second)

  const other = await stage.newTab()
  await other.goto(stage.url('/min-uge'))
  await eventually(() => sessionTitles(other)).toEqual([first.title, second.title])
  await tab.show()
  await press(tab, 'Program', 'nav')
  await keep(tab, third)
  await other.show()
  await eventually(() => sessionTitles(other)).toEqual([first.title, second.title, third.title])

  const calendar = () =>
    other.evaluate(() => {
      const links = [...document.querySelectorAll('a')]
      return links.find((it) => it.textContent?.includes('Hent Min uge til kalenderen'))?.href
    })
  await eventually(calendar).toContain('.ics')
  const file = await other.evaluate(
    async (url) => {
      const answer = await fetch(url)
      return {
        status: answer.status,
        type: answer.headers.get('content-type'),
        text: await answer.text(),
      }
    },
    (await calendar()) ?? '',
  )
  expect(file).toMatchObject({ status: 200, type: 'text/calendar; charset=utf-8' })
  const ids = [...file.text.matchAll(/^UID:(.+)@ledelsesugen\.dk\r$/gm)].map(([, id]) => id)
  expect(ids.sort()).toEqual([FIRST, SECOND, THIRD].sort())
}

inEachEngine((test) => {
  test(
    'S07: a new release is found when the app comes back in sight, waits until it is asked for, then comes with what was kept',
    async (stage, tab) => {
      const session = stage.site.session(FIRST)
      await visitUntilReadyOffline(tab, stage.url('/program'))
      await keep(tab, session)
      stage.publish(inject('nextRelease'))
      await tab.evaluate(() => {
        sessionStorage.setItem('passed', '31000')
        dispatchEvent(new Event('pageshow'))
      })
      await eventually(() => notices(tab)).toContain(MESSAGES.updateWaiting)
      await press(tab, 'Min uge', 'nav')
      await eventually(() => sessionTitles(tab)).toEqual([session.title])
      expect(await footer(tab)).toContain(WORD.now)
      const loads = await loadsOf(tab)

      await answerNotice(tab, 'Genindlæs')
      await eventually(() => footer(tab)).toContain(WORD.next)
      await eventually(() => sessionTitles(tab)).toEqual([session.title])
      expect(await notices(tab)).toBe('')
      expect(await loadsOf(tab)).toBe(loads + 1)

      await stage.server.stop()
      await tab.goto(stage.url('/arkiv'))
      await eventually(() => footer(tab)).toContain(WORD.next)
    },
    withTimePassed,
  )

  test('S10: the kill switch takes the worker and its files away, leaves what was kept, and a good worker comes back', async (stage, tab) => {
    const { server, site } = stage
    const session = site.session(FIRST)
    await visitUntilReadyOffline(tab, stage.url('/program'))
    await keep(tab, session)
    // As the app leaves it before it upgrades the database.
    await tab.evaluate(async () => void (await caches.open('backup-v2')))
    const address = join(server.folder, 'sw.js')
    const good = site.read('sw.js')
    /** How often the page asked for the worker that came from the host, and not from the worker before. */
    let asked = 0
    const host = serveSite(server.folder)
    server.answer('/min-uge', (request, response) => {
      asked = 0
      host(request, response)
    })
    server.answer('/sw.js', (request, response) => {
      asked++
      host(request, response)
    })
    copyFileSync(join(server.folder, 'kill-switch/sw.js'), address)
    const loads = await loadsOf(tab)

    await tab.goto(stage.url('/min-uge'))
    await eventually(() => loadsOf(tab)).toBe(loads + 2)
    await eventually(() => sessionTitles(tab)).toEqual([session.title])
    // The app of the broken release registers it once more: it goes again, and nothing is loaded anew.
    await eventually(() => asked).toBeGreaterThan(0)
    await eventually(() => workers(tab)).toEqual([])
    await eventually(async () => (await cacheNames(tab)).sort()).toEqual([
      'backup-latest',
      'backup-v2',
    ])
    expect(await loadsOf(tab)).toBe(loads + 2)

    writeFileSync(address, good)
    await tab.reload()
    await eventually(async () => (await cached(tab)).length).toBe(
      listPrecache(server.folder).length,
    )
    await eventually(() => workers(tab)).toEqual(['/sw.js'])
    await server.stop()
    await tab.goto(stage.url('/program'))
    await eventually(() => isKept(tab, session)).toBe(true)
  })
})
