/*
 * What is done with bookmarks: written, taken away, listened to. Apart from the store that shows them,
 * because a first picture needs none of it.
 */
import type { Ref, ShallowRef } from 'vue'
import { addBookmarks, removeBookmark, watchBookmarks } from '../data/bookmarkTable.ts'
import type { Bookmark } from '../domain/bookmarkSchema.ts'
import { MESSAGES } from '../domain/messages.ts'
import { askToKeepStorage } from '../platform/askToKeepStorage.ts'
import { useNotices } from './notices.ts'
import { useStorage } from './storage.ts'

/** What the store holds. */
export interface KeptBookmarks {
  bookmarks: ShallowRef<Bookmark[] | null>
  isUnavailable: Ref<boolean>
  isTemporary: Ref<boolean>
  isKept(sessionId: string): boolean
}

export function bookmarkActs(kept: KeptBookmarks) {
  const { bookmarks, isUnavailable, isTemporary, isKept } = kept
  const notices = useNotices()
  const storage = useStorage()
  const hasNoStorage = () => isUnavailable.value || isTemporary.value

  /** Listens to the database. Returns a function that ends it; null when a script for it is out of reach. */
  async function start(): Promise<(() => void) | null> {
    const stopStorage = await storage.start()
    if (!stopStorage) return null
    const stop = watchBookmarks(show, () => {
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
    if (waiting.length > 0) void addAll(waiting)
  }

  /** Keeps several, all or none. @returns how many are new; null on failure, which is told with `text` */
  async function addAll(
    added: readonly Bookmark[],
    text: string = MESSAGES.bookmarkFailed,
  ): Promise<number | null> {
    const isFirst = bookmarks.value?.length === 0
    try {
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
      bookmarks.value = bookmarks.value?.filter((one) => one.sessionId !== sessionId) ?? []
      return
    }
    try {
      await removeBookmark(sessionId)
      notices.dismiss('bookmark')
    } catch (error) {
      storage.tellFailure(error, { id: 'bookmark', text: MESSAGES.removeFailed })
    }
  }

  return { start, addAll, remove }
}
