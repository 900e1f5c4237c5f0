/*
 * How much of a long list is in the page: the first part, and more as one asks or scrolls.
 * The number belongs to the step in the browser's history, so that Back finds the list as it was.
 */
import { onMounted, onUnmounted, ref, watch, type Ref } from 'vue'

const STEP = 60

export function useShownCount(end: Ref<HTMLElement | null>, restart: () => unknown) {
  const remembered = () =>
    typeof history === 'undefined' ? STEP : ((history.state as { shown?: number })?.shown ?? STEP)
  const shown = ref(remembered())

  function showMore() {
    shown.value += STEP
    history.replaceState({ ...history.state, shown: shown.value }, '')
  }

  let observer: IntersectionObserver | undefined
  onMounted(() => {
    observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && showMore(),
      { rootMargin: '600px' },
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
  watch(restart, () => {
    shown.value = remembered()
  })

  return { shown, showMore }
}
