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
import { orMissing } from '../platform/missingScript.ts'
import { useNotices } from './notices.ts'

export const useBookmarks = defineStore('bookmarks', () => {
  /** Null until the database has answered for the first time. */
  const bookmarks = shallowRef<Bookmark[] | null>(null)
  const isUnavailable = ref(false)
  const ids = computed(() => new Set(bookmarks.value?.map(({ sessionId }) => sessionId)))
  const isReady = computed(() => bookmarks.value !== null)

  const isKept = (sessionId: string) => ids.value.has(sessionId)

  /** Listens to the database. Returns a function that ends it; null when the script for it is out of reach. */
  async function start(): Promise<(() => void) | null> {
    const table = await orMissing(import('../data/bookmarkTable.ts'))
    if (!table) return null
    return table.watchBookmarks(
      (rows) => {
        bookmarks.value = rows
        isUnavailable.value = false
      },
      () => {
        isUnavailable.value = true
      },
    )
  }

  /** Keeps the session, or takes it away when it is kept. A failure is told, and nothing pretends to be saved. */
  async function toggle(session: SessionCard) {
    const { addBookmark, removeBookmark } = await import('../data/bookmarkTable.ts')
    const kept = isKept(session.id)
    const notices = useNotices()
    try {
      await (kept ? removeBookmark(session.id) : addBookmark(toBookmark(session, new Date())))
      notices.dismiss('bookmark')
    } catch {
      const text = kept ? MESSAGES.removeFailed : MESSAGES.bookmarkFailed
      notices.show({ id: 'bookmark', kind: 'error', text })
    }
  }

  /** Takes away a bookmark whose session the content no longer has. */
  async function remove(sessionId: string) {
    const { removeBookmark } = await import('../data/bookmarkTable.ts')
    try {
      await removeBookmark(sessionId)
    } catch {
      useNotices().show({ id: 'bookmark', kind: 'error', text: MESSAGES.removeFailed })
    }
  }

  return { bookmarks, isReady, isUnavailable, isKept, start, toggle, remove }
})
