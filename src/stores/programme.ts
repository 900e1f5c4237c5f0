/*
 * The content on screen. Storage first, network behind: what the page or the device has is shown
 * at once; what the network has replaces it when it is newer, here and in the store.
 */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { hasSlug } from '../domain/addresses.ts'
import type { Content } from '../domain/contentSchema.ts'
import { mayReplace } from '../domain/contentVersions.ts'
import type { PageContent } from '../domain/pageContent.ts'
import { compareSessions, programmeOf } from '../domain/schedule.ts'
import { orMissing } from '../platform/missingScript.ts'
import { nextTask } from '../platform/turns.ts'

/** loading: not all content is here yet; ready: it is; failed: it could not be had, from storage or network. */
export type LoadState = 'loading' | 'ready' | 'failed'

export const useProgramme = defineStore('programme', () => {
  const content = shallowRef<PageContent | null>(null)
  const loadState = ref<LoadState>('loading')
  /** The newest could not be had the last time it was asked for. What is shown may be behind. */
  const isBehind = ref(false)

  const site = computed(() => content.value?.site ?? null)
  const cards = computed(() => content.value?.cards ?? [])
  /** How many sessions of the programme on stage are not here yet. */
  const more = computed(() => content.value?.more ?? 0)
  const currentYear = computed(() => site.value?.currentEdition ?? 0)
  const currentEdition = computed(() =>
    content.value?.editions.find(({ year }) => year === currentYear.value),
  )
  /** The programme of the edition on stage. */
  const currentCards = computed(() => programmeOf(cards.value, currentYear.value))
  /** The same as it takes place. Kept here, since whoever comes back to a list would wait for it. */
  const inOrder = computed(() => [...currentCards.value].sort(compareSessions))

  const sessionBySlug = (slug: string) =>
    content.value?.sessions.find((session) => hasSlug(session, slug))
  const postBySlug = (slug: string) => content.value?.posts.find((post) => hasSlug(post, slug))
  const editionByYear = (year: number) =>
    content.value?.editions.find((edition) => edition.year === year)

  /** Puts content on screen: what a page carries, or all of it. */
  function show(shown: PageContent) {
    content.value = shown
    if (shown.whole) loadState.value = 'ready'
  }

  /**
   * Shows the stored copy, then asks the network and stores what is newer.
   * Expected faults (no net, no storage) leave what is shown.
   */
  async function load(): Promise<void> {
    if (loadState.value === 'failed') loadState.value = 'loading'
    const scripts = await orMissing(
      Promise.all([
        import('../data/contentSource.ts'),
        import('../data/contentTable.ts'),
        import('../domain/pageContent.ts'),
      ]),
    )
    if (!scripts) {
      if (loadState.value !== 'ready') loadState.value = 'failed'
      return
    }
    const [{ fetchContent, fetchContentOfRelease, ContentUnavailable }, contentTable, toShown] =
      scripts
    function isNewer(offered: Content): boolean {
      const held = content.value
      const completes = held?.version === offered.version && !held.whole
      return completes || mayReplace(held, offered)
    }
    /** In turns: each of them is long on a slow phone, and something newer may be shown in between. */
    async function showIfNewer(offered: Content) {
      if (!isNewer(offered)) return
      const whole = await toShown.wholeContentInParts(offered, content.value, nextTask)
      await nextTask()
      if (isNewer(offered)) show(whole)
    }
    const reading = contentTable.readStoredContent().catch(() => null)
    const fetching = fetchContent(reading.then((stored) => stored?.version ?? null)).catch(
      (error: unknown) => {
        if (error instanceof ContentUnavailable) return undefined
        throw error
      },
    )
    // Without storage there is no copy: then what the worker has, and else the network alone, must do.
    const stored = (await reading) ?? (await fetchContentOfRelease())
    if (stored) await showIfNewer(stored)
    const fetched = await fetching
    // Null is what the device has already.
    isBehind.value = fetched === undefined
    if (fetched) {
      await showIfNewer(fetched)
      // Storage that refuses costs the offline copy, not the page; the page of kept data tells of it.
      await contentTable.replaceStoredContent(fetched).catch(() => 'kept')
    }
    if (loadState.value !== 'ready') loadState.value = 'failed'
  }

  /** Is all that is shown also on the device? */
  async function isStored(): Promise<boolean> {
    const { holdsContent } = await import('../data/contentTable.ts')
    return content.value?.whole === true && (await holdsContent(content.value))
  }

  return {
    content,
    loadState,
    isBehind,
    site,
    cards,
    more,
    currentYear,
    currentEdition,
    currentCards,
    inOrder,
    sessionBySlug,
    postBySlug,
    editionByYear,
    show,
    load,
    isStored,
  }
})
