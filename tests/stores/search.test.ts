import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import '../support/device.ts'
import { generateContent } from '../support/generateSessions.ts'
import { realContent } from '../support/realContent.ts'
import type { Content } from '../../src/domain/contentSchema.ts'
import { wholeContent } from '../../src/domain/pageContent.ts'
import { useProgramme } from '../../src/stores/programme.ts'
import { useSearch } from '../../src/stores/search.ts'

beforeEach(() => setActivePinia(createPinia()))

const large = generateContent({ seed: 1, sessions: 300 })
const show = (content: Content) => useProgramme().show(wholeContent(content))
const titles = (text: string) =>
  useSearch()
    .find(text)
    ?.groups.flatMap(({ kind, hits }) => (kind === 'session' ? hits : []))
    .map(({ document }) => document.title) ?? null

it('a small week is ready as soon as the engine is', async () => {
  show(realContent)
  const search = useSearch()
  await search.prepare()
  expect(search.isReady).toBe(true)
  expect(titles('ledertræf 2020')).toContain('Ledertræf')
})

it('a large one is made ready while the screen has its turn in between, and found whole', async () => {
  show(large)
  const search = useSearch()
  await search.prepare()
  await vi.waitFor(() => expect(search.isReady).toBe(true))
  for (const { title } of large.sessions.slice(0, 20)) expect(titles(title)).toContain(title)
})

it('what was found stays until newer content can be searched', async () => {
  show(realContent)
  const search = useSearch()
  await search.prepare()
  show(large)
  expect(titles('ledertræf 2020')).toContain('Ledertræf')
  await vi.waitFor(() => expect(titles(large.sessions[0]?.title ?? '')).not.toEqual([]))
})

it('of two contents in a row the last one is searched', async () => {
  const search = useSearch()
  show(large)
  await search.prepare()
  show(realContent)
  await vi.waitFor(() => expect(search.isReady).toBe(true))
  // All that the first would still do is done when the screen has had its turn.
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve))
  expect(titles('ledertræf 2020')).toContain('Ledertræf')
})
