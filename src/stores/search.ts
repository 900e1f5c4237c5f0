/*
 * Search over all content, made ready when somebody is about to search: the index is built once
 * for each content, from what is in memory. Nothing that is typed leaves the device.
 */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type * as pause from '../data/pause.ts'
import type * as search from '../domain/search.ts'
import type * as searchDocuments from '../domain/searchDocuments.ts'
import { useClock } from './clock.ts'
import { useProgramme } from './programme.ts'

type Engine = typeof search & typeof searchDocuments & typeof pause

/** So many sessions are made ready before anybody notices. */
const SMALL = 100

export const useSearch = defineStore('search', () => {
  const programme = useProgramme()
  const clock = useClock()
  const engine = shallowRef<Engine | null>(null)
  const recent = ref<string[]>([])

  /** Of the content before, as long as that of the newest is being made. */
  const index = shallowRef<search.SearchIndex | null>(null)
  const isReady = computed(() => index.value !== null)

  /** Loads what searching needs, and what was searched for before. */
  async function prepare() {
    if (engine.value) return
    const [finding, documents, waiting] = await Promise.all([
      import('../domain/search.ts'),
      import('../domain/searchDocuments.ts'),
      import('../data/pause.ts'),
    ])
    engine.value = { ...finding, ...documents, ...waiting }
    const { readRecentSearches } = await import('../data/recentSearchTable.ts')
    // Without storage there are none, and searching works all the same.
    recent.value = await readRecentSearches().catch(() => [])
  }

  /** Makes the index for the content of now, in one go for a small week; a large one leaves the screen its turn. */
  async function makeIndex() {
    const { content } = programme
    if (!engine.value || !content?.whole) return
    const { indexing, searchDocuments, collectingWords, pause } = engine.value
    const isOvertaken = () => programme.content !== content
    const steps = indexing(searchDocuments(content))
    let step = steps.next()
    while (!step.done) {
      if (content.sessions.length > SMALL) await pause()
      if (isOvertaken()) return
      step = steps.next()
    }
    index.value = step.value
    // What mends typing errors comes behind, so that a first one need not wait for it.
    for (const words = collectingWords(step.value); !words.next().done;) {
      await pause()
      if (isOvertaken()) return
    }
  }
  watch([engine, () => programme.content], () => void makeIndex(), { flush: 'sync' })

  /** The answer to a text; null until searching is ready. */
  function find(text: string): search.SearchResults | null {
    if (!engine.value || !index.value) return null
    return engine.value.search(index.value, text, {
      now: clock.now,
      currentYear: programme.currentYear,
    })
  }

  async function remember(text: string) {
    const trimmed = text.trim()
    if (trimmed.length < 2) return
    const { addRecentSearch } = await import('../data/recentSearchTable.ts')
    recent.value = await addRecentSearch(trimmed).catch(() => recent.value)
  }

  async function forgetAll() {
    const { removeRecentSearches } = await import('../data/recentSearchTable.ts')
    await removeRecentSearches().catch(() => undefined)
    recent.value = []
  }

  return { isReady, recent, prepare, find, remember, forgetAll }
})
