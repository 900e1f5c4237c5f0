/*
 * Min uge: what the user has kept, joined with the content, and what is new about it. A session found
 * again under another id takes its bookmark along; everything else waits for the user.
 */
import { defineStore } from 'pinia'
import { computed, watch } from 'vue'
import { isNews, toAgenda, type AgendaItem } from '../domain/agenda.ts'
import { toSnapshot } from '../domain/bookmark.ts'
import type { Bookmark } from '../domain/bookmarkSchema.ts'
import { carry, reconcile } from '../domain/carryOver.ts'
import type * as bookmarkTable from '../data/bookmarkTable.ts'
import type { SessionCard } from '../domain/pageContent.ts'
import { attachBlocked, MESSAGES } from '../domain/messages.ts'
import { useBookmarks } from './bookmarks.ts'
import { useNotices } from './notices.ts'
import { useProgramme } from './programme.ts'
import { useStorage } from './storage.ts'

export const useAgenda = defineStore('agenda', () => {
  const bookmarks = useBookmarks()
  const programme = useProgramme()
  const notices = useNotices()
  const storage = useStorage()

  /** Only the whole content can tell what has become of something. */
  const isJoined = computed(() => programme.content?.whole === true && bookmarks.isReady)
  const items = computed(() =>
    toAgenda(bookmarks.bookmarks ?? [], programme.cards, programme.currentYear),
  )
  const news = computed(() => (isJoined.value ? items.value.filter(isNews) : []))

  /** @returns whether it is written */
  async function write(act: (table: typeof bookmarkTable) => Promise<void>): Promise<boolean> {
    try {
      await act(await import('../data/bookmarkTable.ts'))
      notices.dismiss('agenda')
      return true
    } catch (error) {
      storage.tellFailure(error, { id: 'agenda', text: MESSAGES.agendaFailed })
      return false
    }
  }

  const asSeen = ({ bookmark, session }: AgendaItem): Bookmark =>
    session
      ? { ...bookmark, seen: toSnapshot(session), carriedFrom: null, settled: false }
      : { ...bookmark, settled: true }

  /** The user has seen what is new about an item. */
  const settle = (item: AgendaItem) => write((table) => table.replaceSeen(asSeen(item)))
  const settleAll = () =>
    write(async (table) => {
      for (const item of news.value.filter(({ candidates }) => candidates.length === 0)) {
        await table.replaceSeen(asSeen(item))
      }
    })
  /** The user says which session it is. Where another bookmark still has its id, that one has to go first. */
  async function attach({ bookmark }: AgendaItem, session: SessionCard) {
    const holder = bookmarks.bookmarks?.find(({ sessionId }) => sessionId === session.id)
    if (holder && holder.sessionId !== bookmark.sessionId) {
      notices.show({ id: 'agenda', kind: 'error', text: attachBlocked(holder.seen.title) })
      return
    }
    await write((table) =>
      session.id === bookmark.sessionId
        ? table.replaceSeen({ ...bookmark, seen: toSnapshot(session), settled: false })
        : table.carryBookmarks([
            { from: bookmark.sessionId, to: carry({ bookmark, session }), isMerge: false },
          ]),
    )
  }

  watch(
    () => [isJoined.value, bookmarks.bookmarks, programme.content?.version],
    () => {
      if (!isJoined.value) return
      const moves = reconcile(bookmarks.bookmarks ?? [], programme.cards).flatMap((result) =>
        // Once is enough: two tabs with different content must not hand a bookmark to and fro.
        result.outcome === 'carried' && result.bookmark.carriedFrom === null
          ? [
              {
                from: result.bookmark.sessionId,
                to: carry(result),
                isMerge: result.into !== null,
              },
            ]
          : [],
      )
      if (moves.length > 0) void write((table) => table.carryBookmarks(moves))
    },
  )

  return { items, news, isJoined, settle, settleAll, attach }
})
