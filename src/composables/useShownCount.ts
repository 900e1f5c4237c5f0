/*
 * How much of a long list is in the page: the first part, and more as one asks or scrolls.
 * The number belongs to the step in the browser's history, so that Back finds the list as it was.
 */
import { nextTick, onMounted, onUnmounted, ref, watch, type Ref } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { isRendered } from './useTurns.ts'

/** As many as a rendered page has. */
const RENDERED = 60
/** The first picture of any other list: some screens of a phone, and all of a week as they are. */
const FIRST = 24
/** What a slow phone puts there between two frames or three. */
const STEP = 10
/** More comes when the end is nearer than this. */
const AHEAD = '1500px'

/** What a step in the history holds. */
interface Step {
  position?: number
  shown?: number
}

const step = (): Step => (typeof history === 'undefined' ? {} : (history.state ?? {}))

/**
 * @param end what stands where more will be; null when all is there
 * @param address of the list: what was shown there is shown again
 * @param ahead what makes another list before the address follows, as typing does; null when it has
 */
export function useShownCount(
  end: Ref<HTMLElement | null>,
  address: () => unknown,
  ahead: () => unknown = () => null,
) {
  const isFirst = typeof history === 'undefined' || isRendered()
  const remembered = () => step().shown ?? FIRST
  const shown = ref(isFirst ? Math.max(RENDERED, remembered()) : remembered())
  let position = step().position

  function remember(count: number | undefined) {
    if (step().shown !== count) history.replaceState({ ...history.state, shown: count }, '')
  }
  function showMore() {
    shown.value += STEP
    remember(shown.value)
  }

  let observer: IntersectionObserver | undefined
  onMounted(() => {
    observer = new IntersectionObserver(
      async (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        showMore()
        await nextTick()
        // Looked at anew: it may still be near, and then nothing else would tell.
        if (!end.value) return
        observer?.unobserve(end.value)
        observer?.observe(end.value)
      },
      { rootMargin: AHEAD },
    )
    watch(
      end,
      (element, before) => {
        if (before) observer?.unobserve(before)
        if (element) observer?.observe(element)
      },
      { immediate: true },
    )
  })
  onUnmounted(() => observer?.disconnect())

  // Another list begins at its beginning, or where this step of the history left it.
  watch(address, () => {
    shown.value = remembered()
    position = step().position
  })
  watch(ahead, (list) => {
    if (list === null) return
    shown.value = FIRST
    remember(undefined)
  })

  // Who comes back needs what was in sight, and not all that was passed before. By Back the history stands elsewhere already.
  onBeforeRouteLeave(() => {
    if (step().position === position) remember(countInSight())
  })

  return { shown, showMore }
}

/** The sessions of the page down to a screen below what is in sight. */
function countInSight(): number {
  const cards = [...(document.getElementById('main-content')?.querySelectorAll('article') ?? [])]
  const below = cards.findIndex((card) => card.getBoundingClientRect().top > 2 * innerHeight)
  return below < 0 ? cards.length : below
}
