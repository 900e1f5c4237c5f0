/* What is kept on the device, for the page that shows it. */
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { KeptData } from '../data/keptData.ts'
import { noteKept } from '../platform/earlyTaps.ts'
import { orMissing } from '../platform/missingScript.ts'
import { dropKeptSubmission } from '../platform/keptSubmission.ts'
import { readStorageUse } from '../platform/storageUse.ts'
import { useNotes } from './notes.ts'
import { useSearch } from './search.ts'

export const useKeptData = defineStore('keptData', () => {
  const kept = shallowRef<KeptData | null>(null)
  const bytes = ref<number | null>(null)
  const persisted = ref<boolean | null>(null)
  const isUnavailable = ref(false)

  /** Follows what is stored of the content. Returns a function that ends it; null when the script for it is out of reach. */
  async function start(): Promise<(() => void) | null> {
    const table = await orMissing(import('../data/contentTable.ts'))
    const look = () => void refresh()
    return table && table.watchStoredContent(look, look)
  }

  /** Counts the questions: an answer that comes after one to a later question is out of date. */
  let asked = 0

  async function refresh() {
    const own = ++asked
    const measured = readStorageUse()
    try {
      const { readKeptData } = await import('../data/keptData.ts')
      const found = await readKeptData()
      // Shown together: each answer alone would push down what stands below.
      const use = await measured
      if (own !== asked) return
      kept.value = found
      bytes.value = use.bytes
      persisted.value = use.persisted
      isUnavailable.value = false
    } catch {
      // A browser that keeps nothing: the page says so.
      if (own === asked) isUnavailable.value = true
    }
  }

  /** Deletes all of it. False when the browser refused, and then nothing is deleted. */
  async function removeAll(): Promise<boolean> {
    const { removeKeptData } = await import('../data/keptData.ts')
    try {
      await removeKeptData()
    } catch {
      return false
    }
    useNotes().forgetDrafts()
    dropKeptSubmission()
    noteKept([])
    useSearch().recent = []
    // Not waited for: on a net that never answers it would not come, and all is deleted by now.
    void orMissing(import('./calendar.ts')).then((it) => it?.useCalendar().forgetChoices())
    await refresh()
    return true
  }

  return { kept, bytes, persisted, isUnavailable, start, refresh, removeAll }
})
