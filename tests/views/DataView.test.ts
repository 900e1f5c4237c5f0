// @vitest-environment happy-dom
import { blockDevice, database, fillDevice } from '../support/device.ts'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { find, findAll, namesOf, textOf } from '../support/byRole.ts'
import { keepBefore, openApp } from '../support/openApp.ts'
import { realContent, realSession } from '../support/realContent.ts'
import { replaceStoredContent } from '../../src/data/contentTable.ts'
import { replaceNote } from '../../src/data/noteTable.ts'
import { toNote } from '../../src/domain/notes.ts'
import { MESSAGES } from '../../src/domain/messages.ts'

async function openWithSomethingKept() {
  await replaceStoredContent(realContent, database)
  await keepBefore(realSession('2020-ledertraef'))
  const { root } = await openApp('/data')
  const main = find(root, 'main')
  await vi.waitFor(() => expect(textOf(main)).toContain('1 gemt arrangement'))
  return main
}
const countRows = async () => (await database.bookmarks.count()) + (await database.sessions.count())

describe('what is kept on the device', () => {
  it('is told in plain words', async () => {
    const text = textOf(await openWithSomethingKept())
    expect(text).toContain('Min uge 1 gemt arrangement')
    expect(text).toContain('20 arrangementer og 4 blogindlæg fra alle årene')
    expect(text).toMatch(/Indholdet er sidst ændret \p{L}+ den \d/u)
  })

  it('follows what another tab keeps', async () => {
    const main = await openWithSomethingKept()
    await keepBefore(realSession('2020-faglig-ledelse'))
    await vi.waitFor(() => expect(textOf(main)).toContain('2 gemte arrangementer'))
  })

  it('counts the notes, also those that another tab writes', async () => {
    const main = await openWithSomethingKept()
    expect(textOf(main)).toContain('Noter 0 noter')
    await replaceNote(toNote(realSession('2020-ledertraef'), 'Husk det', new Date()))
    await vi.waitFor(() => expect(textOf(main)).toContain('Noter 1 note'))
    await replaceNote(toNote(realSession('2020-faglig-ledelse'), 'Og det', new Date()))
    await vi.waitFor(() => expect(textOf(main)).toContain('Noter 2 noter'))
  })

  it('counts the programme when it has been stored, however late that is', async () => {
    const { root } = await openApp('/data')
    await vi.waitFor(() =>
      expect(textOf(root)).toContain('0 arrangementer og 0 blogindlæg fra alle årene'),
    )
    await replaceStoredContent(realContent, database)
    await vi.waitFor(() =>
      expect(textOf(root)).toContain('20 arrangementer og 4 blogindlæg fra alle årene'),
    )
  })

  it('is nothing on a first visit without net, and that is said', async () => {
    const { root } = await openApp('/data')
    await vi.waitFor(() => expect(textOf(root)).toContain('Intet gemt endnu'))
  })
})

describe('deleting it', () => {
  it('asks first, and can be left', async () => {
    const main = await openWithSomethingKept()
    expect(findAll(main, 'dialog')).toEqual([])
    find(main, 'button', 'Slet alt på denne enhed').click()
    await vi.waitFor(() => expect(find(main, 'dialog', 'Slet alt på denne enhed?')).toBeTruthy())
    const dialog = find(main, 'dialog')
    expect(textOf(dialog)).toContain('dine noter bliver slettet')
    expect(namesOf(dialog, 'button')).toEqual([
      'Gem en sikkerhedskopi først',
      'Slet alt',
      'Behold det',
    ])
    find(dialog, 'button', 'Behold det').click()
    expect(findAll(main, 'dialog')).toEqual([])
    expect(await countRows()).toBe(21)
  })

  it('deletes everything and says so', async () => {
    const main = await openWithSomethingKept()
    find(main, 'button', 'Slet alt på denne enhed').click()
    find(find(main, 'dialog'), 'button', 'Slet alt').click()
    await vi.waitFor(() => expect(textOf(main)).toContain(MESSAGES.deleted))
    expect(await countRows()).toBe(0)
    await vi.waitFor(() => expect(textOf(main)).toContain('0 gemte arrangementer'))
  })

  it('that the browser refuses is told, and nothing is gone', async () => {
    const main = await openWithSomethingKept()
    const makeRoom = fillDevice()
    find(main, 'button', 'Slet alt på denne enhed').click()
    find(find(main, 'dialog'), 'button', 'Slet alt').click()
    await vi.waitFor(() => expect(textOf(main)).toContain(MESSAGES.deleteFailed))
    expect(textOf(main)).toContain('1 gemt arrangement')
    makeRoom()
    expect(await countRows()).toBe(21)
  })
})

describe('a browser that lets the site keep nothing', () => {
  it('is told of, and there is nothing to delete', async () => {
    blockDevice()
    const { root } = await openApp('/data')
    const main = find(root, 'main')
    await vi.waitFor(() => expect(textOf(main)).toContain(MESSAGES.storageUnavailable))
    const button = find(main, 'button', 'Slet alt på denne enhed') as HTMLButtonElement
    expect(button.disabled).toBe(true)
  })
})

describe('S15: whether the site can be had without net', () => {
  const openData = async () => find((await openApp('/data')).root, 'main')
  /** As a browser has it that can keep a site. */
  function stubWorkers(getRegistration: () => Promise<undefined>) {
    Object.defineProperty(navigator, 'serviceWorker', {
      configurable: true,
      value: { controller: null, getRegistration: vi.fn(getRegistration) },
    })
    onTestFinished(() => void Reflect.deleteProperty(navigator, 'serviceWorker'))
    return navigator.serviceWorker
  }

  it('is told in a browser that has no workers', async () => {
    const main = await openData()
    await vi.waitFor(() => expect(textOf(main)).toContain(MESSAGES.onlineOnly))
  })

  it('is told in a browser that refuses them', async () => {
    stubWorkers(() => Promise.reject(new DOMException('Denied', 'SecurityError')))
    const main = await openData()
    await vi.waitFor(() => expect(textOf(main)).toContain(MESSAGES.onlineOnly))
  })

  it('is not spoken of where it can, also before it does', async () => {
    const { getRegistration } = stubWorkers(() => Promise.resolve(undefined))
    const main = await openData()
    await vi.waitFor(() => expect(getRegistration).toHaveBeenCalled())
    await vi.waitFor(() => expect(textOf(main)).toContain('Intet gemt endnu'))
    expect(textOf(main)).not.toContain(MESSAGES.onlineOnly)
  })
})
