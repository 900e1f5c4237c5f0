// @vitest-environment happy-dom
/* T05, T06: a device that has the time all wrong. It may say »nu« of the wrong thing; it hides and loses nothing. */
import { database } from '../support/device.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { find, findAll, textOf } from '../support/byRole.ts'
import { everything } from '../support/freshDatabase.ts'
import { keepBefore, openApp } from '../support/openApp.ts'
import { realContent, realSession } from '../support/realContent.ts'
import { reconcile } from '../../src/domain/carryOver.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'

const KEPT = [
  realSession('2020-reflekterende-laeringsmiljoeer'),
  realSession('2020-samskabt-ledelse'),
  realSession('2020-ensomt-paa-toppen'),
  realSession('2021-ledermobilitet-webinar'),
]
const CLOCKS = [
  '1970-01-01T00:00:00Z',
  '1999-12-31T23:59:59Z',
  '2019-10-28T08:00:00Z',
  '2020-10-25T01:30:00Z',
  '2020-10-28T11:00:00Z',
  '2020-11-15T09:00:00Z',
  '2026-11-21T11:00:00Z',
  '2038-01-19T03:14:08Z',
  '2099-12-31T23:59:59Z',
]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** The titles of what is kept, in the order in which the page has them. */
const titles = (main: HTMLElement) =>
  findAll(main, 'article').map((card) => textOf(findAll(card, 'heading')[0] ?? card))

async function openAgenda() {
  const { root } = await openApp('/min-uge')
  const main = find(root, 'main')
  await vi.waitFor(() => expect(findAll(main, 'article')).toHaveLength(KEPT.length))
  return main
}

describe.each(CLOCKS)('a device on which it is %s', (clock) => {
  it('T05: shows all of Min uge, and nothing on the device goes', async () => {
    await keepBefore(...KEPT)
    const { bookmarks } = await everything(database)
    vi.setSystemTime(clock)
    const main = await openAgenda()
    expect(titles(main).sort()).toEqual(KEPT.map(({ title }) => title).sort())
    expect(textOf(main)).not.toMatch(/om -|-\d+ (minut|time|dag)|NaN|undefined|Invalid/)
    expect((await everything(database)).bookmarks).toEqual(bookmarks)
  })
})

describe.each([CLOCKS[0], CLOCKS[5], CLOCKS[8]])('a device on which it is %s', (clock) => {
  it('T05: shows the whole programme when all days are asked for', async () => {
    vi.setSystemTime(clock!)
    const { root } = await openApp('/program?dag=alle')
    const main = find(root, 'main')
    const titlesOf2020 = realContent.sessions
      .filter(({ edition }) => edition === 2020)
      .map(({ title }) => title)
    await vi.waitFor(() => expect(main.querySelectorAll('article')).toHaveLength(15))
    expect(titlesOf2020.filter((title) => !main.textContent?.includes(title))).toEqual([])
    expect(main.textContent).not.toMatch(/om -|NaN|undefined|Invalid/)
  })
})

describe('T06: a clock that jumps while the app is open', () => {
  it('back by a year and forth by ten: all stays, in its order', async () => {
    await keepBefore(...KEPT)
    vi.setSystemTime('2020-10-28T11:00:00Z')
    const main = await openAgenda()
    const inOrder = titles(main)
    const { bookmarks } = await everything(database)
    for (const clock of ['2019-10-28T11:00:00Z', '2020-10-28T10:59:00Z', '2020-10-08T21:59:00Z']) {
      vi.setSystemTime(clock)
      document.dispatchEvent(new Event('visibilitychange'))
      await vi.waitFor(() => expect(titles(main)).toEqual(inOrder))
      expect(textOf(main)).not.toMatch(/om -|-\d+ (minut|time|dag)|NaN/)
    }
    vi.setSystemTime('2030-10-28T11:00:00Z')
    document.dispatchEvent(new Event('visibilitychange'))
    await vi.waitFor(() => expect(titles(main).sort()).toEqual([...inOrder].sort()))
    expect((await everything(database)).bookmarks).toEqual(bookmarks)
  })

  it('does not change which bookmark is which, whenever they say that they were kept', () => {
    const at = (time: string) => KEPT.map((session) => toBookmark(session, new Date(time)))
    const outcomes = CLOCKS.map((clock) =>
      reconcile(at(clock), realContent.sessions).map((result) => [
        result.bookmark.sessionId,
        result.outcome,
      ]),
    )
    const mixed = KEPT.map((session, index) =>
      toBookmark(session, new Date(CLOCKS[(index * 5) % CLOCKS.length]!)),
    )
    outcomes.push(
      reconcile(mixed, realContent.sessions).map(({ bookmark, outcome }) => [
        bookmark.sessionId,
        outcome,
      ]),
    )
    for (const outcome of outcomes) expect(outcome).toEqual(KEPT.map(({ id }) => [id, 'kept']))
  })
})
