// @vitest-environment happy-dom
/* What people are told when something stands between the app and what it keeps. */
import { database, fillDevice } from '../support/device.ts'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import {
  loseConnection,
  offerFreshSource,
  openDeafTab,
  openNative,
  takeWarnings,
  upgradeTo,
} from '../support/brokenStorage.ts'
import { find, findAll, textOf } from '../support/byRole.ts'
import { keepBefore, openApp } from '../support/openApp.ts'
import { realSession } from '../support/realContent.ts'
import { SCHEMA } from '../../src/data/stamp.ts'
import { laidAside, MESSAGES, STORAGE_TROUBLE } from '../../src/domain/messages.ts'
import { bookmarkName } from '../../src/domain/wording.ts'
import secondRelease from '../support/secondRelease.json' with { type: 'json' }

// A document of the tests has no frames.
vi.mock('../../src/platform/freshIndexedDb.ts', () => ({ freshIndexedDb: () => null }))

const session = realSession('2020-faglig-ledelse')
const other = realSession('2020-ledertraef')
const becomes = (check: () => void) => vi.waitFor(check, { timeout: 15_000 })
const told = (root: Element) => textOf(find(root, 'region', 'Beskeder'))
const reload = (root: Element) => findAll(find(root, 'region', 'Beskeder'), 'button', 'Genindlæs')

/** The page of a session, with the button that keeps it. */
async function open() {
  const { root } = await openApp(`/arrangement/${session.slug}`)
  const button = () =>
    find(find(root, 'main'), 'button', bookmarkName(session.title)) as HTMLButtonElement
  const pressed = () => button().getAttribute('aria-pressed')
  return { root, button, pressed }
}
async function openReady() {
  const app = await open()
  await becomes(() => expect(app.pressed()).not.toBeNull())
  return app
}

describe('D01: the browser drops the connection', () => {
  it('and Gem works all the same, without a word', async () => {
    const { root, button, pressed } = await openReady()
    offerFreshSource()
    loseConnection(database)
    button().click()
    await becomes(() => expect(pressed()).toBe('true'))
    expect(told(root)).toBe('')
    takeWarnings(/UnknownError on open/)
  })

  it('and gives no other: what is safe is said, and a way out', async () => {
    const { root, button, pressed } = await openReady()
    const { restore } = loseConnection(database)
    button().click()
    await becomes(() => expect(told(root)).toContain(STORAGE_TROUBLE.lost))
    await becomes(() => expect(told(root)).toContain(MESSAGES.changeFailed.trim()))
    expect(pressed()).toBe('false')
    expect(reload(root)).toHaveLength(1)
    takeWarnings(/UnknownError on open/)
    restore()
  })

  it('also after a reload: then another way out is named, and no circle', async () => {
    const { root, button } = await openReady()
    const entry = { type: 'reload' } as PerformanceNavigationTiming
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([entry])
    const { restore } = loseConnection(database)
    button().click()
    await becomes(() => expect(told(root)).toContain(MESSAGES.storageLostAgain))
    expect(reload(root)).toEqual([])
    takeWarnings(/UnknownError on open/)
    restore()
  })

  it('while the app is out of sight: what was said is taken back when it is seen again', async () => {
    const { root, button } = await openReady()
    const { restore } = loseConnection(database)
    button().click()
    await becomes(() => expect(told(root)).toContain(STORAGE_TROUBLE.lost))
    takeWarnings(/UnknownError on open/)
    restore()
    document.dispatchEvent(new Event('visibilitychange'))
    await becomes(() => expect(told(root)).toBe(''))
  })
})

it('D04: a deaf tab is named, and when it is closed the bookmarks come', async () => {
  await database.delete({ disableAutoOpen: false })
  const old = await openNative(database.name, 2, (db) => {
    for (const [name, keyPath] of Object.entries(secondRelease.stores)) {
      db.createObjectStore(name, { keyPath })
    }
  })
  old.close()
  const close = await openDeafTab(database.name, 2)
  const { root, button, pressed } = await open()
  await becomes(() => expect(told(root)).toContain(STORAGE_TROUBLE.blocked))
  // What is pressed meanwhile waits, and is then kept.
  button().click()
  await becomes(() => expect(button().getAttribute('aria-busy')).toBe('true'))
  expect(pressed()).toBeNull()
  close()
  await becomes(() => expect(pressed()).toBe('true'))
  expect(button().getAttribute('aria-busy')).toBeNull()
  expect(told(root)).toBe('')
})

it('D05: a later release in another tab is told of, with Genindlæs, and the screen stays', async () => {
  await keepBefore(session)
  const { root, pressed } = await openReady()
  await becomes(() => expect(pressed()).toBe('true'))
  await upgradeTo(SCHEMA + 1, database.name, SCHEMA)
  await becomes(() => expect(told(root)).toContain(STORAGE_TROUBLE.outdated))
  expect(reload(root)).toHaveLength(1)
  expect(pressed()).toBe('true')
})

it('D06: what a later release has kept is shown and not changed, and that is said', async () => {
  await keepBefore(other)
  database.close({ disableAutoOpen: false })
  await upgradeTo(SCHEMA + 1, database.name)
  const { root, button, pressed } = await openReady()
  await becomes(() => expect(told(root)).toContain(STORAGE_TROUBLE.newer))
  button().click()
  await becomes(() => expect(told(root)).toContain(MESSAGES.changeFailed.trim()))
  expect(pressed()).toBe('false')
  expect(await database.bookmarks.toCollection().primaryKeys()).toEqual([other.id])
})

describe('D22: something that cannot be read', () => {
  it('is told of once, counted under Cookies og data på din enhed, and its place is free', async () => {
    await keepBefore(other)
    await database.bookmarks.add({ sessionId: session.id, from: 'another app' })
    const { root, button, pressed } = await openReady()
    await becomes(() => expect(told(root)).toContain(laidAside(1)))
    button().click()
    await becomes(() => expect(pressed()).toBe('true'))
  })

  it('is shown beside what is kept', async () => {
    await database.notes.add({ sessionId: session.id, text: 5 })
    const { root } = await openApp('/data')
    const main = find(root, 'main')
    await becomes(() => expect(textOf(main)).toContain('Kan ikke læses 1 gemt ting'))
  })

  it('is not spoken of where there is none', async () => {
    const { root } = await openApp('/data')
    await becomes(() => expect(textOf(root)).toContain('0 gemte arrangementer'))
    expect(textOf(root)).not.toContain('Kan ikke læses')
  })
})

it('D09: a full device is told as that, and nothing else', async () => {
  const { root, button } = await openReady()
  const makeRoom = fillDevice()
  onTestFinished(makeRoom)
  button().click()
  await becomes(() => expect(told(root)).toContain(MESSAGES.bookmarkFailed))
  expect(told(root)).not.toContain(MESSAGES.changeFailed.trim())
})
