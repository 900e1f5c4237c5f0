/* The programme through filter and search: what is listed, what else was found, and the ways out. */
import { computed, type Ref } from 'vue'
import {
  choicesOf,
  filterSessions,
  partsInUse,
  relaxations,
  type FilterContext,
  type SessionFilter,
} from '../domain/filter.ts'
import { formatCount } from '../domain/formatText.ts'
import { dateOf } from '../domain/localTime.ts'
import type { SessionCard } from '../domain/pageContent.ts'
import { isOver } from '../domain/registration.ts'
import type { SearchKind } from '../domain/search.ts'
import { FIRST_MESSAGES } from '../domain/wording.ts'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useClock } from '../stores/clock.ts'
import { useProgramme } from '../stores/programme.ts'
import { useSearch } from '../stores/search.ts'
import { computedList } from './sameList.ts'

export function useProgrammeResults(filter: Ref<SessionFilter>) {
  const programme = useProgramme()
  const bookmarks = useBookmarks()
  const clock = useClock()
  const search = useSearch()

  const context = computed<FilterContext>(() => ({ now: clock.now, isKept: bookmarks.isKept }))
  const text = computed(() => filter.value.text.trim())
  const results = computed(() => (text.value ? search.find(text.value) : null))
  const inUse = computed(() => partsInUse(filter.value))
  /** Searching, and the index is still being made ready; or choosing from a week that is not all here yet. */
  const isPreparing = computed(
    () => (text.value !== '' && !results.value) || (programme.more > 0 && inUse.value.length > 0),
  )

  const hitsOf = (kind: SearchKind) =>
    results.value?.groups.find((group) => group.kind === kind)?.hits ?? []
  /** How each session answers the search, by id, in the order of rank. */
  const hits = computed(() => new Map(hitsOf('session').map((hit) => [hit.document.id, hit])))
  const answers = (session: { id: string }) => !results.value || hits.value.has(session.id)
  const byId = computed(() => new Map(programme.currentCards.map((card) => [card.id, card])))
  /** By time, or by how well they answer the search. */
  const answering = computed(() =>
    results.value
      ? hitsOf('session')
          .map(({ document }) => byId.value.get(document.id))
          .filter((session) => session !== undefined)
      : programme.inOrder,
  )

  /** The sessions that a filter lets through. */
  const listFor = (asked: SessionFilter): SessionCard[] =>
    filterSessions(answering.value, asked, context.value)
  const choicesFor = (asked: SessionFilter) => choicesOf(answering.value, asked, context.value)

  /** The days that the programme has something on, whatever is chosen. */
  const days = computed(() => [
    ...new Set(programme.currentCards.map(({ date }) => date).filter((date) => date !== null)),
  ])

  const listed = computedList(() => listFor(filter.value))
  const choices = computed(() => choicesFor(filter.value))
  const waysOut = computed(() =>
    listed.value.length === 0
      ? relaxations(programme.currentCards, filter.value, context.value, answers)
      : [],
  )

  /** Of today, what is over already is folded away; a search lists it where it belongs. */
  const earlierToday = computedList(() => {
    const { now, localNow } = clock
    if (results.value || !now || !localNow) return []
    const today = dateOf(localNow)
    return listed.value.filter((session) => session.date === today && isOver(session, now))
  })
  const ahead = computed(() => {
    const past = new Set(earlierToday.value)
    return past.size > 0 ? listed.value.filter((session) => !past.has(session)) : listed.value
  })

  const isFiltered = computed(() => inUse.value.some((part) => part !== 'text'))
  /** Hits that are no session of this programme. Filters say nothing of them, so they need a search alone. */
  const otherGroups = computed(() => {
    if (!results.value || isFiltered.value) return []
    const earlier = hitsOf('session').filter(({ document }) => !byId.value.has(document.id))
    return [
      { id: 'fund-blog', heading: 'Blog', hits: hitsOf('post') },
      { id: 'fund-sider', heading: 'Sider', hits: hitsOf('page') },
      { id: 'fund-personer', heading: 'Personer', hits: hitsOf('person') },
      { id: 'fund-arrangoerer', heading: 'Arrangører', hits: hitsOf('organiser') },
      { id: 'fund-tidligere', heading: 'Andre udgaver', hits: earlier },
    ].filter((group) => group.hits.length > 0)
  })

  const status = computed(() => {
    if (isPreparing.value) return text.value ? 'Søgningen gøres klar …' : FIRST_MESSAGES.loading
    const found = formatCount(listed.value.length + programme.more, 'arrangement', 'arrangementer')
    if (results.value?.isPartial && listed.value.length > 0) {
      return `Intet svarer til alle ordene. ${found} svarer til nogle af dem.`
    }
    return found
  })

  return {
    results,
    isPreparing,
    hits,
    listed,
    listFor,
    days,
    choices,
    choicesFor,
    inUse,
    waysOut,
    earlierToday,
    ahead,
    otherGroups,
    status,
  }
}
