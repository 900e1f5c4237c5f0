import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { useNotices, type Notice } from '../../src/stores/notices.ts'

beforeEach(() => setActivePinia(createPinia()))

const notice = (id: string, text: string): Notice => ({ id, text, kind: 'info' })
const texts = () => useNotices().notices.map(({ text }) => text)

it('nothing is said to begin with', () => {
  expect(texts()).toEqual([])
})

it('what is said later stands below', () => {
  useNotices().show(notice('a', 'først'))
  useNotices().show(notice('b', 'så'))
  expect(texts()).toEqual(['først', 'så'])
})

it('one matter is told once: what is new takes the place of what was said before, and stands last', () => {
  useNotices().show(notice('a', 'først'))
  useNotices().show(notice('b', 'så'))
  useNotices().show(notice('a', 'nu'))
  expect(texts()).toEqual(['så', 'nu'])
})

it('what is dismissed is gone, and the rest stays', () => {
  useNotices().show(notice('a', 'først'))
  useNotices().show(notice('b', 'så'))
  useNotices().dismiss('a')
  useNotices().dismiss('findes-ikke')
  expect(texts()).toEqual(['så'])
})
