/*
 * A week that somebody has sent, beside the user's own. Nothing of it is kept before the user says so.
 */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { parseAgendaLink, type AgendaLink } from '../domain/agendaLink.ts'
import { toBookmark } from '../domain/bookmark.ts'
import { compareWeeks, indexByCode } from '../domain/sharedWeek.ts'
import { MESSAGES } from '../domain/messages.ts'
import { useAgenda } from './agenda.ts'
import { useBookmarks } from './bookmarks.ts'
import { useProgramme } from './programme.ts'

export const useSharedWeek = defineStore('sharedWeek', () => {
  const agenda = useAgenda()
  const bookmarks = useBookmarks()
  const programme = useProgramme()

  const link = shallowRef<AgendaLink | null>(null)
  /** What may be compared is here: the whole content, and Min uge or the certainty that there can be none. */
  const isReady = computed(
    () => programme.content?.whole === true && (bookmarks.isReady || bookmarks.isUnavailable),
  )
  const byCode = computed(() => indexByCode(programme.cards))
  const weeks = computed(() =>
    link.value && isReady.value ? compareWeeks(link.value.codes, agenda.items, byCode.value) : null,
  )

  /** Takes the fragment of an address. One that is no link leaves what is shown; none at all ends it. */
  function read(fragment: string) {
    if (fragment === '') link.value = null
    else link.value = parseAgendaLink(fragment) ?? link.value
  }

  /** Keeps the sessions, all or none. @returns how many are new; null when the browser refused, which is told. */
  async function keep(sessionIds: readonly string[]): Promise<number | null> {
    const wanted = new Set(sessionIds)
    const now = new Date()
    const chosen = programme.cards
      .filter(({ id }) => wanted.has(id))
      .map((session) => toBookmark(session, now))
    return bookmarks.addAll(chosen, MESSAGES.sharedWeekFailed)
  }

  return { link, weeks, read, keep }
})
