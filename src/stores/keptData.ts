/* What is kept on the device, for the page that shows it. */
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { KeptData } from '../data/keptData.ts'
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

  async function refresh() {
    const asked = readStorageUse()
    try {
      const { readKeptData } = await import('../data/keptData.ts')
      const found = await readKeptData()
      // Shown together: each answer alone would push down what stands below.
      const use = await asked
      kept.value = found
      bytes.value = use.bytes
      persisted.value = use.persisted
      isUnavailable.value = false
    } catch {
      // A browser that keeps nothing: the page says so.
      isUnavailable.value = true
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
    useSearch().recent = []
    await refresh()
    return true
  }

  return { kept, bytes, persisted, isUnavailable, start, refresh, removeAll }
})
