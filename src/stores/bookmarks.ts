/*
 * What the user has kept. The database is the truth: a click writes there, and the answer of the
 * database repaints this tab and every other. There is no optimistic copy and nothing to roll back.
 * What is pressed before the database has answered, or before the app was there, is a wish: it waits.
 */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { toBookmark } from '../domain/bookmark.ts'
import type { Bookmark } from '../domain/bookmarkSchema.ts'
import { AWAY } from '../domain/earlyTaps.ts'
import type { SessionCard } from '../domain/pageContent.ts'
import {
  hearEarlyTaps,
  keepEarlyTaps,
  noteKept,
  sessionOf,
  wishOf,
  type Wish,
} from '../platform/earlyTaps.ts'
import { orMissing } from '../platform/missingScript.ts'
import { useProgramme } from './programme.ts'

export const useBookmarks = defineStore('bookmarks', () => {
  const programme = useProgramme()
  /** Null until the database has answered for the first time. */
  const bookmarks = shallowRef<Bookmark[] | null>(null)
  /** The browser stores nothing for the site, and nothing is kept. */
  const isUnavailable = ref(false)
  /** The browser stores nothing for the site: what is kept here is gone when the page is. */
  const isTemporary = ref(false)
  const ids = computed(() => new Set(bookmarks.value?.map(({ sessionId }) => sessionId)))
  const isReady = computed(() => bookmarks.value !== null || isUnavailable.value)

  /** What is to be kept, or taken away, as soon as that is possible. */
  const wishes = shallowRef<Wish[]>([])

  const isKept = (sessionId: string) => ids.value.has(sessionId)
  const isWished = (sessionId: string) => wishes.value.some((wish) => sessionOf(wish) === sessionId)

  const acts = async () =>
    (await import('./bookmarkActs.ts')).bookmarkActs({
      bookmarks,
      isUnavailable,
      isTemporary,
      isKept,
    })
  /** Listens to the database. Returns a function that ends it; null when the script for it is out of reach. */
  const start = async () => (await orMissing(acts()))?.start() ?? null
  /** Keeps several, all or none. @returns how many are new; null on failure, which is told with `text` */
  const addAll = async (added: readonly Bookmark[], text?: string) =>
    (await acts()).addAll(added, text)
  /** Takes a bookmark away, also one whose session the content no longer has. */
  const remove = async (sessionId: string) => (await acts()).remove(sessionId)

  /** Keeps the session, or takes it away when it is kept. A failure is told, and nothing pretends to be saved. */
  async function toggle(session: SessionCard) {
    if (!isReady.value || isWished(session.id)) return void wait(wishOf(session.id))
    if (isKept(session.id)) return remove(session.id)
    await addAll([toBookmark(session, new Date())])
  }

  /** Waits with a wish; pressed again, it is taken back. @returns whether it waits now */
  function wait(wish: Wish): boolean {
    const others = wishes.value.filter((one) => sessionOf(one) !== sessionOf(wish))
    wishes.value = wishes.value.includes(wish) ? others : [...others, wish]
    keepEarlyTaps(wishes.value)
    return wishes.value.includes(wish)
  }
  wishes.value = hearEarlyTaps(wait)

  /** Does what was wished for. What this page does not carry waits for the whole content; what that does not have is gone. */
  async function carryOut() {
    if (!isReady.value || wishes.value.length === 0) return
    const heard = wishes.value
    /** Else nobody knows what there is to take away, and that waits. */
    const isKnown = bookmarks.value !== null && !isTemporary.value
    const leaving = [...ids.value].filter((id) => heard.includes(AWAY + id))
    for (const id of leaving) await remove(id)
    const found = programme.cards.filter(({ id }) => heard.includes(id))
    const arriving = found.filter(({ id }) => !isKept(id))
    if (arriving.length > 0) {
      const now = new Date()
      const added = arriving.map((session) => toBookmark(session, now))
      await addAll(added)
    }
    const isWhole = programme.content?.whole === true
    const isDone = (wish: Wish) =>
      wish.startsWith(AWAY) ? isKnown : isWhole || found.some(({ id }) => id === wish)
    wishes.value = wishes.value.filter((wish) => !heard.includes(wish) || !isDone(wish))
    keepEarlyTaps(wishes.value)
  }
  watch([isReady, () => bookmarks.value !== null, () => programme.cards], carryOut)
  watch(bookmarks, () => {
    if (!isTemporary.value) noteKept([...ids.value])
  })

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
