/* What there is to read, through topic and search: what is listed, and how each answers. */
import { computed, type Ref } from 'vue'
import type { Article } from '../domain/articles.ts'
import type { SessionFilter } from '../domain/filter.ts'
import { formatCount } from '../domain/formatText.ts'
import { useProgramme } from '../stores/programme.ts'
import { useSearch } from '../stores/search.ts'

export function useBlogResults(filter: Ref<SessionFilter>) {
  const programme = useProgramme()
  const search = useSearch()
  const articles = computed(() => programme.content?.articles ?? [])

  const text = computed(() => filter.value.text.trim())
  const results = computed(() => (text.value ? search.find(text.value) : null))
  /** Searching, and the index is still being made ready. */
  const isPreparing = computed(() => text.value !== '' && !results.value)
  /** How each answers the search, by address, in the order of rank. */
  const hits = computed(
    () =>
      new Map(
        (results.value?.groups ?? [])
          .filter(({ kind }) => kind === 'post' || kind === 'page')
          .flatMap((group) => group.hits.map((hit) => [hit.document.address, hit])),
      ),
  )

  const listed = computed(() => {
    const { topic } = filter.value
    const onTopic = articles.value.filter(
      ({ topics }) => topic.length === 0 || topics.some((one) => topic.includes(one)),
    )
    if (!results.value) return onTopic
    const rank = [...hits.value.keys()]
    return onTopic
      .filter(({ address }) => hits.value.has(address))
      .sort((a, b) => rank.indexOf(a.address) - rank.indexOf(b.address))
  })
  const posts = computed(() => listed.value.filter(({ kind }) => kind === 'post'))
  const others = computed(() => listed.value.filter(({ kind }) => kind !== 'post'))
  const hitOf = ({ address }: Article) => hits.value.get(address) ?? null

  const status = computed(() =>
    isPreparing.value
      ? 'Søgningen gøres klar …'
      : formatCount(listed.value.length, 'artikel', 'artikler'),
  )

  return { articles, listed, posts, others, hitOf, isPreparing, status }
}
