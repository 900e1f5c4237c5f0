// @vitest-environment happy-dom
import '../support/device.ts'
import { afterEach, expect, it, vi } from 'vitest'
import { find, findAll } from '../support/byRole.ts'
import { openApp } from '../support/openApp.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

it('the sheet is painted before its choices are counted, each time', async () => {
  const { root } = await openApp('/program')
  await vi.waitFor(() => expect(root.querySelector('dialog')).toBeTruthy())
  const dialog = root.querySelector('dialog')!
  const pictures: FrameRequestCallback[] = []
  vi.stubGlobal('requestAnimationFrame', (paint: FrameRequestCallback) => pictures.push(paint))
  const choices = () => dialog.querySelectorAll('input[type=checkbox]').length

  for (let time = 0; time < 2; time++) {
    find(root, 'button', /^Filtre/).click()
    await vi.waitFor(() => expect(dialog.open).toBe(true))
    await vi.waitFor(() => expect(pictures.length).toBeGreaterThan(0))
    expect(findAll(dialog, 'button').length).toBe(3)
    expect(choices()).toBe(0)
    for (const paint of pictures.splice(0)) paint(0)
    await vi.waitFor(() => expect(choices()).toBeGreaterThan(5))
    find(dialog, 'button', 'Luk').click()
    await vi.waitFor(() => expect(dialog.open).toBe(false))
  }
})

it('the second of two quick taps that open it chooses nothing, and the next one does', async () => {
  const { root } = await openApp('/program')
  await vi.waitFor(() => expect(root.querySelector('dialog')).toBeTruthy())
  const dialog = root.querySelector('dialog')!
  const tap = (target: Element, at: number) => {
    const place = { clientX: 300, clientY: 400, detail: 1 }
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...place })
    Object.defineProperty(event, 'timeStamp', { value: at })
    target.dispatchEvent(event)
  }
  tap(find(root, 'button', /^Filtre/), 1000)
  const first = () => dialog.querySelector<HTMLInputElement>('input[type=checkbox]')
  await vi.waitFor(() => expect(first()).toBeTruthy())
  tap(first()!, 1250)
  expect(first()!.checked).toBe(false)
  tap(first()!, 1400)
  expect(first()!.checked).toBe(true)
})
