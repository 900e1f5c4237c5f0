/*
 * What the user has kept. The database is the truth: a click writes there, and the answer of the
 * database repaints this tab and every other. There is no optimistic copy and nothing to roll back.
 */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { toBookmark } from '../domain/bookmark.ts'
import type { Bookmark } from '../domain/bookmarkSchema.ts'
import type { SessionCard } from '../domain/pageContent.ts'
import { MESSAGES } from '../domain/wording.ts'
import { askToKeepStorage } from '../platform/askToKeepStorage.ts'
import { orMissing } from '../platform/missingScript.ts'
import { useNotices } from './notices.ts'
import { useStorage } from './storage.ts'

export const useBookmarks = defineStore('bookmarks', () => {
  const notices = useNotices()
  const storage = useStorage()
  /** Null until the database has answered for the first time. */
  const bookmarks = shallowRef<Bookmark[] | null>(null)
  /** The browser stores nothing for the site, and nothing is kept. */
  const isUnavailable = ref(false)
  /** The browser stores nothing for the site: what is kept here is gone when the page is. */
  const isTemporary = ref(false)
  const ids = computed(() => new Set(bookmarks.value?.map(({ sessionId }) => sessionId)))
  const isReady = computed(() => bookmarks.value !== null || isUnavailable.value)

  const isKept = (sessionId: string) => ids.value.has(sessionId)
  const hasNoStorage = () => isUnavailable.value || isTemporary.value

  /** Listens to the database. Returns a function that ends it; null when the script for it is out of reach. */
  async function start(): Promise<(() => void) | null> {
    const table = await orMissing(import('../data/bookmarkTable.ts'))
    const stopStorage = table && (await storage.start())
    if (!table || !stopStorage) return null
    const stop = table.watchBookmarks(show, () => {
      // What is on screen is right as far as it goes; only where nothing is known, nothing can be shown.
      if (bookmarks.value === null) isUnavailable.value = true
    })
    return () => {
      stop()
      stopStorage()
    }
  }

  function show(rows: Bookmark[]) {
    const waiting = isTemporary.value ? (bookmarks.value ?? []) : []
    bookmarks.value = rows
    isUnavailable.value = false
    isTemporary.value = false
    // The browser stores after all: then what had to wait for that goes there.
    if (waiting.length > 0) void addAll(waiting, MESSAGES.bookmarkFailed)
  }

  /** Keeps the session, or takes it away when it is kept. A failure is told, and nothing pretends to be saved. */
  async function toggle(session: SessionCard) {
    if (isKept(session.id)) return remove(session.id)
    await addAll([toBookmark(session, new Date())], MESSAGES.bookmarkFailed)
  }

  /** Keeps several, all or none. @returns how many are new; null on failure, which is told with `text` */
  async function addAll(added: readonly Bookmark[], text: string): Promise<number | null> {
    const isFirst = bookmarks.value?.length === 0
    try {
      const { addBookmarks } = await import('../data/bookmarkTable.ts')
      const count = await addBookmarks(added)
      notices.dismiss('bookmark')
      if (isFirst) askToKeepStorage()
      return count
    } catch (error) {
      if (hasNoStorage()) return keepForThisVisit(added)
      storage.tellFailure(error, { id: 'bookmark', text })
      return null
    }
  }

  function keepForThisVisit(added: readonly Bookmark[]): number {
    const arriving = added.filter(({ sessionId }) => !isKept(sessionId))
    bookmarks.value = [...(bookmarks.value ?? []), ...arriving]
    isTemporary.value = true
    isUnavailable.value = false
    notices.show({ id: 'bookmark', kind: 'error', text: MESSAGES.keptForThisVisit })
    return arriving.length
  }

  /** Takes a bookmark away, also one whose session the content no longer has. */
  async function remove(sessionId: string) {
    if (isTemporary.value) {
      bookmarks.value = bookmarks.value?.filter((kept) => kept.sessionId !== sessionId) ?? []
      return
    }
    try {
      const { removeBookmark } = await import('../data/bookmarkTable.ts')
      await removeBookmark(sessionId)
      notices.dismiss('bookmark')
    } catch (error) {
      storage.tellFailure(error, { id: 'bookmark', text: MESSAGES.removeFailed })
    }
  }

  return {
    bookmarks,
    isReady,
    isUnavailable,
    isTemporary,
    isKept,
    start,
    toggle,
    addAll,
    remove,
  }
})
