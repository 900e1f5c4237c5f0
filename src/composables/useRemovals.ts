/*
 * What is taken out of a list of kept sessions can be brought back, and the focus does not fall off the
 * page with the card that goes. Cards carry `data-kept`.
 */
import { nextTick, onUnmounted, watch } from 'vue'
import type { Bookmark } from '../domain/bookmarkSchema.ts'
import { MESSAGES } from '../domain/messages.ts'
import { removedText } from '../domain/wording.ts'
import { useAgenda } from '../stores/agenda.ts'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useNotices } from '../stores/notices.ts'

const NOTICE = 'removed'
function focusOn(card: HTMLElement | undefined) {
  const target =
    card?.querySelector<HTMLElement>('.bookmark, button') ??
    document.querySelector<HTMLElement>('main h1')
  target?.focus()
}
const cards = () => [...document.querySelectorAll<HTMLElement>('main [data-kept]')]

export function useRemovals(): void {
  const agenda = useAgenda()
  const bookmarks = useBookmarks()
  const notices = useNotices()
  /** Asked for, and not yet seen in the list; `at`: which of the cards has the focus. */
  let leaving: { bookmark: Bookmark; title: string; at: number } | null = null

  /** Whose return is offered. */
  let offered: Bookmark | null = null
  /** Asked back, and not yet seen in the list again. */
  let returning: string | null = null

  const stop = bookmarks.$onAction(({ name, args }) => {
    if (name !== 'toggle' && name !== 'remove') return
    const [what] = args
    const id = typeof what === 'string' ? what : what.id
    const item = agenda.items.find(({ bookmark }) => bookmark.sessionId === id)
    const at = cards().findIndex((card) => card.contains(document.activeElement))
    leaving = item ? { bookmark: item.bookmark, title: item.title, at } : null
  })

  watch(
    () => agenda.items,
    async (items) => {
      if (returning && items.some(({ bookmark }) => bookmark.sessionId === returning)) {
        const id = returning
        returning = null
        await nextTick()
        focusOn(cards().find((card) => card.dataset.kept === id))
      }
      if (!leaving || bookmarks.isKept(leaving.bookmark.sessionId)) return
      const { bookmark, title, at } = leaving
      leaving = null
      offered = bookmark
      notices.show({
        id: NOTICE,
        kind: 'info',
        text: removedText(title),
        action: { label: 'Fortryd', run: () => void bringBack(bookmark), undoes: true },
        later: 'Luk',
      })
      await nextTick()
      if (at < 0 || document.activeElement !== document.body) return
      const left = cards()
      const next = left[at] ?? left.at(-1)
      focusOn(next)
    },
  )

  async function bringBack(bookmark: Bookmark) {
    returning = bookmark.sessionId
    const count = await bookmarks.addAll([bookmark], MESSAGES.bookmarkFailed)
    // Where it could not be brought back, it stays offered.
    if (count === null) returning = null
    else if (offered === bookmark) notices.dismiss(NOTICE)
  }

  onUnmounted(() => {
    stop()
    notices.dismiss(NOTICE)
  })
}
