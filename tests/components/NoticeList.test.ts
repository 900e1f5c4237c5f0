// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { nextTick } from 'vue'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { find, findAll, namesOf, textOf } from '../support/byRole.ts'
import NoticeList from '../../src/components/NoticeList.vue'
import { useNotices } from '../../src/stores/notices.ts'

beforeEach(() => setActivePinia(createPinia()))

function showList() {
  const wrapper = mount(NoticeList, { attachTo: document.body })
  onTestFinished(() => wrapper.unmount())
  return find(document, 'region', 'Beskeder')
}

it('the place for notices is there before anything is said, so that it is read aloud', () => {
  const region = showList()
  expect(region.querySelectorAll('[aria-live]')).toHaveLength(1)
  expect(region.querySelector('[aria-live]')?.getAttribute('aria-live')).toBe('polite')
  expect(textOf(region)).toBe('')
})

it('a notice can be read and closed', async () => {
  const region = showList()
  useNotices().show({ id: 'ready', kind: 'info', text: 'Klar til brug offline.' })
  await nextTick()
  expect(textOf(region)).toContain('Klar til brug offline.')
  expect(findAll(region, 'alert')).toEqual([])
  expect(textOf(region.querySelector('[aria-live]')!)).toContain('Klar til brug offline.')
  find(region, 'button', 'Luk').click()
  await nextTick()
  expect(textOf(region)).toBe('')
})

it('a failure interrupts, once: it is not within what is read by itself', async () => {
  const region = showList()
  useNotices().show({ id: 'bookmark', kind: 'error', text: 'Det blev ikke gemt.' })
  await nextTick()
  const alert = find(region, 'alert')
  expect(textOf(alert)).toContain('Det blev ikke gemt.')
  expect(alert.closest('[aria-live], [role=status], [role=log]')).toBeNull()
})

it('a new release waits until it is asked for, or for later', async () => {
  const region = showList()
  const run = vi.fn()
  const action = { label: 'Genindlæs', run }
  useNotices().show({ id: 'update', kind: 'info', text: 'Der er en ny udgave.', action })
  await nextTick()
  expect(namesOf(region, 'button')).toEqual(['Genindlæs', 'Senere'])
  expect(run).not.toHaveBeenCalled()
  find(region, 'button', 'Genindlæs').click()
  expect(run).toHaveBeenCalledTimes(1)
  find(region, 'button', 'Senere').click()
  await nextTick()
  expect(findAll(region, 'button')).toEqual([])
})

it('what was taken away is brought back by the keys that undo, from anywhere but a field', async () => {
  const region = showList()
  const run = vi.fn()
  const action = { label: 'Fortryd', run, undoes: true }
  useNotices().show({ id: 'removed', kind: 'info', text: 'Det er fjernet.', action, later: 'Luk' })
  await nextTick()
  expect(find(region, 'button', 'Fortryd').getAttribute('aria-keyshortcuts')).toBe(
    'Control+Z Meta+Z',
  )
  expect(textOf(region)).toContain('Det er fjernet. Fortryd eller Ctrl+Z')
  const field = document.body.appendChild(document.createElement('textarea'))
  onTestFinished(() => field.remove())
  const press = (target: Element, keys: KeyboardEventInit) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...keys })
    target.dispatchEvent(event)
    return event.defaultPrevented
  }
  expect(press(field, { key: 'z', ctrlKey: true })).toBe(false)
  expect(press(document.body, { key: 'z' })).toBe(false)
  expect(press(document.body, { key: 'z', ctrlKey: true, shiftKey: true })).toBe(false)
  expect(run).not.toHaveBeenCalled()
  expect(press(document.body, { key: 'z', ctrlKey: true })).toBe(true)
  expect(run).toHaveBeenCalledTimes(1)
  expect(press(document.body, { key: 'z', metaKey: true })).toBe(true)
  expect(run).toHaveBeenCalledTimes(2)
  useNotices().dismiss('removed')
  expect(press(document.body, { key: 'z', ctrlKey: true })).toBe(false)
  expect(run).toHaveBeenCalledTimes(2)
})

it('the keys that undo do nothing else that a notice offers', async () => {
  showList()
  const run = vi.fn()
  const action = { label: 'Genindlæs', run }
  useNotices().show({ id: 'update', kind: 'info', text: 'Der er en ny udgave.', action })
  await nextTick()
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, key: 'z', ctrlKey: true }),
  )
  expect(run).not.toHaveBeenCalled()
})

it('several notices stand together, and closing one leaves the others', async () => {
  const region = showList()
  useNotices().show({ id: 'a', kind: 'info', text: 'Den ene.' })
  useNotices().show({ id: 'b', kind: 'info', text: 'Den anden.' })
  await nextTick()
  const [first] = findAll(region, 'button', 'Luk')
  first?.click()
  await nextTick()
  expect(textOf(region)).toBe('Den anden. Luk')
})

it('the focus goes back to where it was before it came to a notice that is closed', async () => {
  const region = showList()
  const outside = document.body.appendChild(document.createElement('button'))
  onTestFinished(() => outside.remove())
  useNotices().show({ id: 'ready', kind: 'info', text: 'Klar til brug offline.' })
  await nextTick()
  outside.focus()
  const close = find(region, 'button', 'Luk')
  close.focus()
  close.dispatchEvent(new FocusEvent('focusin', { bubbles: true, relatedTarget: outside }))
  close.click()
  await vi.waitFor(() => expect(document.activeElement).toBe(outside))
})
