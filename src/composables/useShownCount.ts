/*
 * How much of a long list is in the page: the first part, and more as one asks or scrolls.
 * The number belongs to the step in the browser's history, so that Back finds the list as it was.
 */
import { onMounted, onUnmounted, ref, watch, type Ref } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'
import { isRendered } from './useTurns.ts'

/** As many as a rendered page has. */
const RENDERED = 60
/** Some screens of a phone, and all of a week as they are: so many are there, whatever is in sight. */
const OPENED = 24
/** Of another list while the page stands: two screens of a phone. The next ones come as soon as they are painted. */
const FIRST = 6
/** The same for a key, of which there may be several in a second: more than a phone shows at once. */
const FIRST_OF_TYPED = 4
/** What a slow phone puts there between two frames or three. */
const STEP = 5
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
  const opened = step().shown ?? OPENED
  const shown = ref(isFirst ? Math.max(RENDERED, opened) : opened)
  let position = step().position

  function remember(count: number | undefined) {
    if (step().shown !== count) history.replaceState({ ...history.state, shown: count }, '')
  }
  function showMore() {
    shown.value += STEP
  }
  /** When this step of the history is left, and not whenever the list grows: each time it costs what some cards do. */
  function leave(countShown: () => number) {
    // By Back the history stands elsewhere already.
    if (step().position === position) remember(countShown())
  }
  const keepShown = () => leave(() => shown.value)

  let observer: IntersectionObserver | undefined
  onMounted(() => {
    observer = new IntersectionObserver(
      (entries) => {
        const isNear = entries.some(({ isIntersecting }) => isIntersecting)
        if (isNear || shown.value < OPENED) showMore()
      },
      { rootMargin: AHEAD },
    )
    // Looked at anew with each number: it may be as near, or as far, as it was, and then nothing else would tell.
    watch(
      [end, shown],
      () => {
        observer?.disconnect()
        if (end.value) observer?.observe(end.value)
      },
      { flush: 'post', immediate: true },
    )
    addEventListener('pagehide', keepShown)
  })
  onUnmounted(() => {
    observer?.disconnect()
    removeEventListener('pagehide', keepShown)
  })

  // Another list begins at its beginning, or where this step of the history left it.
  watch(address, () => {
    shown.value = step().shown ?? FIRST
    position = step().position
  })
  watch(ahead, (list) => {
    if (list === null) return
    shown.value = FIRST_OF_TYPED
    remember(undefined)
  })

  onBeforeRouteUpdate(keepShown)
  // Who comes back to the page needs what was in sight, and not all that was passed before.
  onBeforeRouteLeave(() => leave(countInSight))

  return { shown, showMore }
}

/** The sessions of the page down to a screen below what is in sight. */
function countInSight(): number {
  const cards = [...(document.getElementById('main-content')?.querySelectorAll('article') ?? [])]
  const below = cards.findIndex((card) => card.getBoundingClientRect().top > 2 * innerHeight)
  return below < 0 ? cards.length : below
}
