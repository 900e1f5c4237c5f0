// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "enableIframePageLoading": true } }
/* The frames whose storage is used where the page's own is dead. */
import { expect, it, vi } from 'vitest'
import { freshIndexedDb } from '../../src/platform/freshIndexedDb.ts'

const frames = () => [...document.querySelectorAll('iframe')]

it('D01: the frame before stays, for what is just being opened there; those before it go', () => {
  const storage = {} as IDBFactory
  vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockReturnValue({
    indexedDB: storage,
  } as unknown as typeof HTMLIFrameElement.prototype.contentWindow)
  expect(freshIndexedDb()?.indexedDB).toBe(storage)
  const [first] = frames()
  freshIndexedDb()
  const [, second] = frames()
  expect(frames()).toEqual([first, second])
  freshIndexedDb()
  expect(frames()).toHaveLength(2)
  expect(frames()[0]).toBe(second)
})

it('D01: one without storage is of no use, and does not stay', () => {
  const before = frames()
  vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockReturnValue(null)
  expect(freshIndexedDb()).toBeNull()
  expect(frames()).toEqual(before)
})
