// @vitest-environment happy-dom
/* Installing: offered once after the first bookmark, found at any time, and quiet where it is done. */
import '../support/device.ts'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { find, findAll, namesOf, textOf } from '../support/byRole.ts'
import { keepBefore, openApp } from '../support/openApp.ts'
import { realSession } from '../support/realContent.ts'
import { readSetting } from '../../src/data/settingTable.ts'
import { MESSAGES } from '../../src/domain/messages.ts'
import { askToInstall, keepInstallPrompt } from '../../src/platform/install.ts'
import { useBookmarks } from '../../src/stores/bookmarks.ts'
import { useInstall } from '../../src/stores/install.ts'

keepInstallPrompt()
const session = realSession('2020-ledertraef')
const offerIn = (root: ParentNode) => root.querySelector('aside[aria-labelledby=tilbud-om-app]')
const untilOffered = (root: ParentNode) =>
  vi.waitFor(() => {
    const offer = offerIn(root)
    expect(offer).not.toBeNull()
    return offer as HTMLElement
  })

/** As Chromium says that it can install. @returns what the browser's own question is asked with */
function browserCanInstall(outcome: 'accepted' | 'dismissed' = 'accepted') {
  const prompt = vi.fn(() => Promise.resolve({ outcome }))
  const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt })
  dispatchEvent(event)
  expect(event.defaultPrevented, 'no bar of the browser over the page').toBe(true)
  onTestFinished(async () => void (await askToInstall()))
  return prompt
}
/** As Safari on an iPhone says where the site is shown. */
function onIphone(standalone: boolean) {
  Object.defineProperty(navigator, 'standalone', { configurable: true, value: standalone })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'standalone'))
}
const press = (root: ParentNode, name: string) => find(root, 'button', name).click()

describe('after the first bookmark', () => {
  it('it is offered beside what was pressed, and the browser asks when the user wants it', async () => {
    const prompt = browserCanInstall()
    const { root } = await openApp('/arrangement/ledertraef-2020')
    await vi.waitFor(() => expect(useBookmarks().isReady).toBe(true))
    expect(offerIn(root)).toBeNull()
    press(root, `Gem ${session.title} i Min uge`)
    const offer = await untilOffered(root)
    expect(prompt).not.toHaveBeenCalled()
    press(offer, 'Installér')
    await vi.waitFor(() => expect(textOf(root)).toContain(MESSAGES.installed))
    expect(prompt).toHaveBeenCalledOnce()
    expect(document.activeElement?.textContent).toBe(MESSAGES.installed)
    expect(offerIn(root)).toBeNull()
  })

  it('a no is a no, now and at the next visit, and leads to where it can be done later', async () => {
    browserCanInstall()
    await keepBefore(session)
    const first = await openApp('/min-uge')
    press(await untilOffered(first.root), 'Nej tak')
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(MESSAGES.installLater))
    expect(await readSetting('offeredInstall')).toBe(true)

    const { root } = await openApp('/min-uge')
    await vi.waitFor(() => expect(textOf(root)).toContain('1 gemt arrangement'))
    expect(useInstall().way).toBe('prompt')
    await useInstall().offerOnce()
    expect(offerIn(root)).toBeNull()
  })

  it('that the user says no to the browser is a no as well', async () => {
    browserCanInstall('dismissed')
    await keepBefore(session)
    const { root } = await openApp('/min-uge')
    press(await untilOffered(root), 'Installér')
    await vi.waitFor(() => expect(textOf(root)).toContain(MESSAGES.installLater))
    expect(offerIn(root)).toBeNull()
  })

  it('on an iPhone it leads to the steps', async () => {
    onIphone(false)
    await keepBefore(session)
    const { root } = await openApp('/min-uge')
    const link = find(await untilOffered(root), 'link', 'Se, hvordan du gør')
    expect(link.getAttribute('href')).toBe('/data#installer')
  })

  it.each([
    ['that cannot install', () => undefined],
    ['where the app runs from the home screen', () => onIphone(true)],
  ])('nothing is offered in a browser %s', async (_, arrange) => {
    arrange()
    await keepBefore(session)
    const { root } = await openApp('/min-uge')
    await vi.waitFor(() => expect(textOf(root)).toContain('1 gemt arrangement'))
    await vi.waitFor(() => expect(useInstall().way).not.toBeNull())
    expect(offerIn(root)).toBeNull()
    expect(await readSetting('offeredInstall')).toBe(false)
  })
})

describe('the place where the app can be installed', () => {
  it('is linked from every page and tells the steps, also before anything is known of the device', async () => {
    const { root } = await openApp('/om')
    const link = find(find(root, 'navigation', 'Flere sider'), 'link', 'Installér appen')
    expect(link.getAttribute('href')).toBe('/data#installer')
    link.click()
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('installer'))
    const section = find(root, 'region', 'Installér appen')
    expect(findAll(section, 'heading').slice(1).map(textOf)).toEqual([
      'iPhone og iPad',
      'Android',
      'Computer',
    ])
    expect(findAll(section, 'listitem')).toHaveLength(9)
    expect(namesOf(section, 'button')).toEqual([])
  })

  it('has a button where the browser can, which says what came of it', async () => {
    const prompt = browserCanInstall()
    const { root } = await openApp('/data')
    const section = find(root, 'region', 'Installér appen')
    await vi.waitFor(() => expect(namesOf(section, 'button')).toEqual(['Installér']))
    press(section, 'Installér')
    await vi.waitFor(() => expect(textOf(section)).toContain(MESSAGES.installed))
    expect(prompt).toHaveBeenCalledOnce()
    expect(findAll(section, 'listitem')).toEqual([])
  })

  it('in the installed app says that it is', async () => {
    onIphone(true)
    const { root } = await openApp('/data')
    await vi.waitFor(() => expect(textOf(root)).toContain(MESSAGES.installed))
  })
})

it('an app that was installed from the browser own menu is asked to be kept for good', async () => {
  const persist = vi.fn(() => Promise.resolve(true))
  Object.defineProperty(navigator, 'storage', { configurable: true, value: { persist } })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'storage'))
  const { root } = await openApp('/data')
  await vi.waitFor(() => expect(useInstall().way).toBe('byHand'))
  dispatchEvent(new Event('appinstalled'))
  await vi.waitFor(() => expect(textOf(root)).toContain(MESSAGES.installed))
  expect(persist).toHaveBeenCalledOnce()
})
