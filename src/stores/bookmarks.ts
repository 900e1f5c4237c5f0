/*
 * What the user has kept. The database is the truth: a click writes there, and the answer of the
 * database repaints this tab and every other. There is no optimistic copy and nothing to roll back.
 * What is pressed before the database has answered, or before the app was there, is a wish: it waits.
 */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { toBookmark } from '../domain/bookmark.ts'
import type { Bookmark } from '../domain/bookmarkSchema.ts'
import type { SessionCard } from '../domain/pageContent.ts'
import { MESSAGES } from '../domain/wording.ts'
import { askToKeepStorage } from '../platform/askToKeepStorage.ts'
import { keepEarlyTaps, takeEarlyTaps } from '../platform/earlyTaps.ts'
import { orMissing } from '../platform/missingScript.ts'
import { useNotices } from './notices.ts'
import { useProgramme } from './programme.ts'
import { useStorage } from './storage.ts'

export const useBookmarks = defineStore('bookmarks', () => {
  const notices = useNotices()
  const storage = useStorage()
  const programme = useProgramme()
  /** Null until the database has answered for the first time. */
  const bookmarks = shallowRef<Bookmark[] | null>(null)
  /** The browser stores nothing for the site, and nothing is kept. */
  const isUnavailable = ref(false)
  /** The browser stores nothing for the site: what is kept here is gone when the page is. */
  const isTemporary = ref(false)
  const ids = computed(() => new Set(bookmarks.value?.map(({ sessionId }) => sessionId)))
  const isReady = computed(() => bookmarks.value !== null || isUnavailable.value)

  /** Ids of sessions that are to be kept as soon as that is possible. */
  const wishes = shallowRef(takeEarlyTaps())

  const isKept = (sessionId: string) => ids.value.has(sessionId)
  const isWished = (sessionId: string) => wishes.value.includes(sessionId)
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
    if (!isReady.value) return wish(session.id)
    if (isKept(session.id)) return remove(session.id)
    await addAll([toBookmark(session, new Date())], MESSAGES.bookmarkFailed)
  }

  /** Waits to keep the session; pressed again, it is taken back. */
  function wish(sessionId: string) {
    const others = wishes.value.filter((id) => id !== sessionId)
    wishes.value = isWished(sessionId) ? others : [...others, sessionId]
    keepEarlyTaps(wishes.value)
  }

  /** Keeps what was wished for. What this page does not carry waits for the whole content; what that does not have is gone. */
  async function carryOut() {
    if (!isReady.value || wishes.value.length === 0) return
    const found = programme.cards.filter(({ id }) => isWished(id))
    const arriving = found.filter(({ id }) => !isKept(id))
    if (arriving.length > 0) {
      const now = new Date()
      const added = arriving.map((session) => toBookmark(session, now))
      await addAll(added, MESSAGES.bookmarkFailed)
    }
    const isWhole = programme.content?.whole === true
    wishes.value = isWhole ? [] : wishes.value.filter((id) => !found.some((card) => card.id === id))
    keepEarlyTaps(wishes.value)
  }
  watch([isReady, () => programme.cards], carryOut)

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
    isWished,
    start,
    toggle,
    addAll,
    remove,
  }
})
