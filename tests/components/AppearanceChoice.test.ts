// @vitest-environment happy-dom
import '../support/device.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { PAGE_SCRIPT } from '../../src/build/pageScript.ts'
import { APPEARANCE_KEY } from '../../src/domain/appearance.ts'
import { find } from '../support/byRole.ts'
import { openApp } from '../support/openApp.ts'

const shown = () => document.documentElement.dataset.appearance

async function openChoice() {
  const { root } = await openApp('/om')
  return find(root, 'combobox', 'Udseende') as HTMLSelectElement
}
async function choose(choice: HTMLSelectElement, value: string) {
  choice.value = value
  choice.dispatchEvent(new Event('change', { bubbles: true }))
  await nextTick()
}

const storage = localStorage
afterEach(() => {
  vi.stubGlobal('localStorage', storage)
  storage.clear()
  delete document.documentElement.dataset.appearance
})

describe('how the pages look', () => {
  it('is as the device is, until one chooses', async () => {
    const choice = await openChoice()
    expect(choice.value).toBe('device')
    expect([...choice.options].map(({ text }) => text.trim())).toEqual([
      'Som enheden',
      'Lyst',
      'Mørkt',
    ])
    expect(shown()).toBeUndefined()
  })

  it('is chosen at once, remembered, and can be left to the device again', async () => {
    const choice = await openChoice()
    await choose(choice, 'dark')
    expect([shown(), localStorage.getItem(APPEARANCE_KEY)]).toEqual(['dark', 'dark'])
    await choose(choice, 'device')
    expect([shown(), localStorage.getItem(APPEARANCE_KEY)]).toEqual([undefined, null])
  })

  it('is what was chosen at an earlier visit', async () => {
    localStorage.setItem(APPEARANCE_KEY, 'light')
    expect((await openChoice()).value).toBe('light')
    expect(shown()).toBe('light')
  })

  it('follows what another tab chooses', async () => {
    const choice = await openChoice()
    localStorage.setItem(APPEARANCE_KEY, 'dark')
    dispatchEvent(new StorageEvent('storage', { key: APPEARANCE_KEY }))
    await vi.waitFor(() => expect(choice.value).toBe('dark'))
    expect(shown()).toBe('dark')
  })

  it('can be chosen for the visit where the browser keeps nothing', async () => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    vi.stubGlobal('localStorage', {
      getItem: refuse,
      setItem: refuse,
      removeItem: refuse,
      key: refuse,
    })
    await choose(await openChoice(), 'dark')
    expect(shown()).toBe('dark')
  })
})

describe('the script that knows it before the first paint', () => {
  const run = () => {
    // What stands in the page is run as the browser does: as a script of its own.
    const script = PAGE_SCRIPT.replace(/^<script>|<\/script>$/g, '')
    new Function(script)()
  }

  it.each([
    ['light', 'light'],
    ['dark', 'dark'],
    ['device', undefined],
    ['"><script>', undefined],
  ])('finds %s and shows %s', (kept, looks) => {
    localStorage.setItem(APPEARANCE_KEY, kept)
    run()
    expect(shown()).toBe(looks)
  })

  it('does nothing on a first visit, or where it may not look', () => {
    run()
    expect(shown()).toBeUndefined()
    vi.stubGlobal('localStorage', undefined)
    run()
    expect(shown()).toBeUndefined()
  })
})
