/* Danish times in Danish words, whichever engine shows them and wherever the device believes to be. */
import { describe, expect, it } from 'vitest'
import { INSTANTS, KEPT_THEN, WRONG_CLOCKS, ZONES } from '../support/danishTimes.ts'
import { withoutWorker, withSetClock } from './support/breaks.ts'
import type { Tab } from './support/engine.ts'
import { ENGINES } from './support/engines.ts'
import { eventually, isKept, keep, main, press, sessionTitles } from './support/screen.ts'
import { inEachEngine, Stage, temporaryFolder } from './support/stage.ts'

/** What the first engine has said in Denmark, by page and time. All others must say the same. */
const danish = new Map<string, string | null>()

/**
 * The words of the page, but for those that are read without scripts, and for the offer to install the app:
 * some engines have one, and make it once.
 */
const wordsOfTime = (tab: Tab) =>
  tab.evaluate(() => {
    const page = document.querySelector('main')?.cloneNode(true) as Element | undefined
    page?.querySelectorAll('aside.offer, noscript').forEach((offer) => offer.remove())
    return page?.textContent?.replace(/\s+/g, ' ').trim() ?? null
  })

/** Sets the device's clock. An app that is open looks at it when it comes back in sight. */
const setClock = (tab: Tab, time: string) =>
  tab.evaluate((at) => {
    sessionStorage.setItem('clock', at)
    document.dispatchEvent(new Event('visibilitychange'))
  }, time)

describe.each(ENGINES.map((engine) => [engine.name, engine] as const))('%s', (name, engine) => {
  it.each(ZONES)(
    `${name} · T08: Min uge says the same at ${Object.keys(INSTANTS).length} instants, and the programme once, in %s`,
    async (timeZone) => {
      const browser = await engine.open(temporaryFolder(), { timeZone })
      try {
        const stage = await Stage.open(browser, withoutWorker, withSetClock)
        const tab = await stage.newTab()
        await tab.goto(stage.url('/program'))
        for (const id of KEPT_THEN) await keep(tab, stage.site.session(id))
        const device = await tab.evaluate(
          () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
        )
        expect(device).toBe(timeZone)

        const compare = async (key: string) => {
          const text = await wordsOfTime(tab)
          if (!danish.has(key)) danish.set(key, text)
          expect(text, key).toBe(danish.get(key))
        }
        await press(tab, 'Min uge', 'nav')
        const expectAt = async (time: string, says: string) => {
          await eventually(async () => (await sessionTitles(tab)).length).toBe(KEPT_THEN.length)
          await eventually(() => main(tab), time).toContain(says)
          await compare(time)
        }
        for (const [time, says] of Object.entries(INSTANTS)) {
          await setClock(tab, time)
          await expectAt(time, says)
          // That a page which is opened at that time says the same is up to the app, and not to the engine.
          if (engine !== ENGINES[0]) continue
          await tab.reload()
          await expectAt(time, says)
        }
        await setClock(tab, '2020-10-27T08:30:00Z')
        await tab.goto(stage.url('/program?dag=alle'))
        await eventually(() => main(tab)).toContain('kl. 10.00-11.15')
        await eventually(() => isKept(tab, stage.site.session(KEPT_THEN[0] ?? ''))).toBe(true)
        await compare('/program')
        await stage.end()
      } finally {
        await browser.close()
      }
    },
  )
})

inEachEngine((test) => {
  test(
    'T05: a phone that is years wrong shows and keeps all the same',
    async (stage, tab) => {
      const session = stage.site.session('2020-samskabt-ledelse')
      await tab.goto(stage.url('/program'))
      await keep(tab, session)
      for (const wrong of WRONG_CLOCKS) {
        await setClock(tab, wrong)
        await tab.goto(stage.url('/min-uge'))
        await eventually(() => sessionTitles(tab), wrong).toEqual([session.title])
        await tab.goto(stage.url('/program?dag=alle'))
        const all = stage.site.programme.length
        await eventually(async () => (await sessionTitles(tab)).length, wrong).toBe(all)
        await eventually(() => isKept(tab, session), wrong).toBe(true)
      }
    },
    withoutWorker,
    withSetClock,
  )
})
