/*
 * Search over all content, made ready when somebody is about to search: the index is built once
 * for each content, from what is in memory. Nothing that is typed leaves the device.
 */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type * as search from '../domain/search.ts'
import type * as searchDocuments from '../domain/searchDocuments.ts'
import { useClock } from './clock.ts'
import { useProgramme } from './programme.ts'

type Engine = typeof search & typeof searchDocuments

export const useSearch = defineStore('search', () => {
  const programme = useProgramme()
  const clock = useClock()
  const engine = shallowRef<Engine | null>(null)
  const recent = ref<string[]>([])

  const index = computed<search.SearchIndex | null>(() => {
    const { content } = programme
    if (!engine.value || !content?.whole) return null
    return engine.value.buildSearchIndex(engine.value.toSearchDocuments(content))
  })
  const isReady = computed(() => index.value !== null)

  /** Loads what searching needs, and what was searched for before. */
  async function prepare() {
    if (engine.value) return
    const [finding, documents] = await Promise.all([
      import('../domain/search.ts'),
      import('../domain/searchDocuments.ts'),
    ])
    engine.value = { ...finding, ...documents }
    const { readRecentSearches } = await import('../data/recentSearchTable.ts')
    // Without storage there are none, and searching works all the same.
    recent.value = await readRecentSearches().catch(() => [])
  }

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
