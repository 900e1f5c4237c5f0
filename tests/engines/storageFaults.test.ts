/*
 * What browsers and full devices do to storage, by the numbers of the catalogue of faults
 * (D), in every engine. Nothing that the app has called kept may be gone, and what was not kept must
 * be said. Full disks (D10) are had for real in disk.test.ts, the connection is in
 * connectionFaults.test.ts. No worker here: it has no part in this, and takes its time to install.
 */
import { expect } from 'vitest'
import { sessionPath } from '../../src/domain/addresses.ts'
import { MESSAGES } from '../../src/domain/messages.ts'
import {
  withDatabaseRefused,
  withEndlessQuestion,
  withFrailDatabase,
  withoutDatabase,
  withoutWorker,
} from './support/breaks.ts'
import { barePage, bareTab, idsOn, loseDatabase, newestCopy, writeRow } from './support/database.ts'
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
} from './support/screen.ts'
import { inEachEngine, type Stage } from './support/stage.ts'

const SESSION = '2020-samskabt-ledelse'
const OTHER = '2020-faglig-ledelse'
const BOTH = [OTHER, SESSION]

const two = ({ site }: Stage) => [site.session(SESSION), site.session(OTHER)] as const

inEachEngine((test) => {
  test(
    'D09, D11: writes that are broken off without a reason are said not to be kept, and the words stay',
    async (stage, tab) => {
      const [session, other] = two(stage)
      await tab.goto(stage.url('/program'))
      await keep(tab, session)
      await tab.goto(stage.url(sessionPath(other.slug)))
      await eventually(() => isKept(tab, other)).toBe(false)
      await tab.evaluate(() => void (window.isFull = true))
      await pressBookmark(tab, other)
      await eventually(() => notices(tab)).toContain(MESSAGES.bookmarkFailed)
      expect(await isKept(tab, other)).toBe(false)
      await press(tab, 'Skriv en privat note')
      // As one stroke: each would be a try of its own, and the last may come when there is room again.
      await eventually(() => tab.evaluate(() => document.querySelector('textarea') !== null)).toBe(
        true,
      )
      await tab.evaluate(() => {
        const field = document.querySelector('textarea')
        if (field) field.value = 'Om pladsen'
        field?.dispatchEvent(new Event('input'))
      })
      await eventually(() => notices(tab)).toContain(MESSAGES.noteFailed)
      const written = () => tab.evaluate(() => document.querySelector('textarea')?.value)
      expect(await written()).toBe('Om pladsen')

      await tab.evaluate(() => void (window.isFull = false))
      await answerNotice(tab, 'Prøv igen')
      await eventually(() => notices(tab)).not.toContain(MESSAGES.noteFailed)
      await keep(tab, other)
      await tab.reload()
      await eventually(written).toBe('Om pladsen')
      expect(await idsOn(tab)).toEqual(BOTH)
    },
    withoutWorker,
    withFrailDatabase,
  )

  test(
    'D12: the browser clears everything away: the app starts clean, and keeps again',
    async (stage, tab) => {
      const [session, other] = two(stage)
      await tab.goto(stage.url('/program'))
      await keep(tab, session)
      stage.server.answer('/ryd', (_, response) => {
        response.setHeader('Clear-Site-Data', '"storage"').setHeader('Content-Type', 'text/html')
        response.end('<link rel="icon" href="data:,">')
      })
      const clearing = await stage.newTab()
      await clearing.goto(stage.url('/ryd'))
      await tab.show()
      await keep(tab, other)
      expect(await idsOn(tab)).toEqual([OTHER])
      await tab.reload()
      await eventually(() => isKept(tab, other)).toBe(true)
      expect(await isKept(tab, session)).toBe(false)
    },
    withoutWorker,
  )

  test(
    'D12: the browser loses the database alone: what was kept is brought back, and that is said',
    async (stage, tab) => {
      const [session] = two(stage)
      await tab.goto(stage.url('/program'))
      await keep(tab, session)
      await eventually(() => newestCopy(tab)).toContain(session.title)
      // Not under the app's eyes: it would bring it back at once, and say so before it is loaded anew.
      await tab.goto(barePage(stage))
      await loseDatabase(tab)
      await tab.goto(stage.url('/program'))
      await eventually(() => notices(tab)).toContain('lagt det tilbage: 1 gemt arrangement.')
      await eventually(() => isKept(tab, session)).toBe(true)
    },
    withoutWorker,
  )

  for (const [how, breaks] of [
    ['refuses it', withDatabaseRefused],
    ['does not have it', withoutDatabase],
  ] as const) {
    test(
      `D15: a browser that ${how}: Gem works for this visit, and that is said`,
      async (stage, tab) => {
        const [session] = two(stage)
        await tab.goto(stage.url('/program'))
        await keep(tab, session)
        await eventually(() => notices(tab)).toContain(MESSAGES.keptForThisVisit)
        await press(tab, 'Min uge', 'nav')
        await eventually(() => sessionTitles(tab)).toEqual([session.title])
      },
      withoutWorker,
      breaks,
    )
  }

  test(
    'D17: two tabs keep everything at the same time: each session is kept, once',
    async (stage, tab) => {
      const sessions = stage.site.programme.slice(0, 8)
      const tabs = [tab, await stage.newTab()]
      for (const each of tabs) {
        await each.goto(stage.url('/program'))
        for (const session of sessions) await eventually(() => isKept(each, session)).toBe(false)
      }
      const halves = [sessions.slice(0, 4), sessions.slice(4)]
      await Promise.all(
        tabs.map((each, at) =>
          each.evaluate(
            (names) => {
              for (const name of names) {
                document.querySelector<HTMLElement>(`button[aria-label="${name}"]`)?.click()
              }
            },
            (halves[at] ?? []).map(({ title }) => `Gem ${title} i Min uge`),
          ),
        ),
      )
      for (const each of tabs) {
        await each.show()
        for (const session of sessions) await eventually(() => isKept(each, session)).toBe(true)
      }
      expect(await idsOn(tab)).toEqual(sessions.map(({ id }) => id).sort())
    },
    withoutWorker,
  )

  test(
    'D20: on the way back to a page that the browser has kept, Gem works',
    async (stage, tab) => {
      const [session, other] = two(stage)
      await tab.goto(stage.url('/program'))
      await keep(tab, session)
      await tab.goto(barePage(stage))
      await tab.evaluate(() => void setTimeout(() => history.back()))
      await eventually(() => isKept(tab, session)).toBe(true)
      await keep(tab, other)
      expect(await idsOn(tab)).toEqual(BOTH)
    },
    withoutWorker,
  )

  test(
    'D21: nobody waits for a question about storage that the browser leaves open',
    async (stage, tab) => {
      const [session, other] = two(stage)
      await tab.goto(stage.url('/program'))
      await keep(tab, session)
      await keep(tab, other)
      await tab.reload()
      await eventually(() => isKept(tab, other)).toBe(true)
      expect(await notices(tab)).toBe('')
    },
    withoutWorker,
    withEndlessQuestion,
  )

  test(
    'D22: a row that cannot be read is laid aside and told of, and the rest is in order',
    async (stage, tab) => {
      const [session, other] = two(stage)
      await tab.goto(stage.url('/program'))
      await keep(tab, session)
      await writeRow(await bareTab(stage), { sessionId: OTHER, from: 'another app' })
      await tab.show()
      await tab.reload()
      await eventually(() => notices(tab)).toContain('En gemt ting kunne ikke læses')
      await eventually(() => isKept(tab, session)).toBe(true)
      await keep(tab, other)
      await tab.goto(stage.url('/data'))
      await eventually(() => main(tab)).toContain('2 gemte arrangementer')
      expect(await main(tab)).toContain('1 gemt ting, der er lagt til side')
    },
    withoutWorker,
  )
})

inEachEngine(
  (test) => {
    test('D16: in a private window all can be read and kept, for as long as it is open', async (stage, tab) => {
      const [session, other] = two(stage)
      await tab.goto(stage.url('/program'))
      await keep(tab, session)
      await keep(tab, other)
      await press(tab, 'Min uge', 'nav')
      await eventually(async () => (await sessionTitles(tab)).length).toBe(2)
    })
  },
  { isPrivate: true },
)
