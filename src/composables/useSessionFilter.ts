/*
 * The filter of the programme stands in the address, all of it, so that every view is a link.
 * What is typed answers at once; the address follows a moment later (Safari refuses an address
 * that changes with every key).
 */
import { computed, onUnmounted, ref, watch, type Ref } from 'vue'
import { useRoute, useRouter, type RouteLocationRaw } from 'vue-router'
import {
  emptyFilter,
  FILTER_PARAMETERS,
  partsInUse,
  readFilter,
  toQuery,
  type SessionFilter,
} from '../domain/filter.ts'
import { useClock } from '../stores/clock.ts'

const TYPING_PAUSE = 300
/** Says in the address that all days are meant, where silence would mean today. */
const ALL_DAYS = 'alle'
/** As silence: a shortcut of the installed app, which is called so all year. */
const TODAY = 'i-dag'

/** @param today the day on which a programme of this moment opens; null when it has none */
export function useSessionFilter(today: Ref<string | null>) {
  const route = useRoute()
  const router = useRouter()
  const clock = useClock()
  const typed = ref('')
  const page = route.path
  let pause: ReturnType<typeof setTimeout> | undefined
  /** What is typed is not in the address yet, and newer than what is. */
  let isAhead = false

  // The page is rendered at build without a query; until it is mounted it must say the same.
  const isMounted = computed(() => clock.now !== null)
  const inAddress = computed(() => (isMounted.value ? readFilter(route.query) : emptyFilter()))
  const filter = computed<SessionFilter>(() => ({ ...inAddress.value, text: typed.value }))

  watch(
    () => inAddress.value.text,
    (text) => {
      if (!isAhead && text !== typed.value.trim()) typed.value = text
    },
    { immediate: true },
  )

  /** The address of the programme through a filter. What else stands in the address stays there. */
  function addressOf(changed: SessionFilter): RouteLocationRaw {
    const others = Object.entries(route.query).filter(([key]) => !FILTER_PARAMETERS.includes(key))
    const query = {
      ...(isMounted.value && Object.fromEntries(others)),
      ...toQuery({ ...changed, text: changed.text.trim() }),
    }
    if (today.value && changed.day.length === 0) query.dag = ALL_DAYS
    return { path: page, query }
  }

  /** Shows the programme through another filter, as a step that Back undoes. */
  function apply(changed: SessionFilter) {
    clearTimeout(pause)
    isAhead = false
    typed.value = changed.text
    void router.push(addressOf(changed))
  }

  /** Follows what is typed. The first letter is a step of its own; the rest belongs to it. */
  function type(text: string) {
    const isFirst = inAddress.value.text === '' && typed.value === ''
    typed.value = text
    clearTimeout(pause)
    if (isFirst) void router.push(addressOf(filter.value))
    else pause = setTimeout(() => void follow(), TYPING_PAUSE)
    isAhead = !isFirst
  }

  async function follow() {
    const { text } = filter.value
    await router.replace(addressOf(filter.value))
    if (typed.value === text) isAhead = false
  }

  // Whoever goes on before the address has followed is not called back by it, and comes back to what was typed.
  const stopWatching = router.beforeEach((to, from) => {
    const isLeaving = to.path !== page
    if (isLeaving) stopOpening()
    const own = router.resolve(addressOf(filter.value)).fullPath
    if (!isAhead || to.fullPath === own) return
    const { history } = router.options
    // On the way back the browser is at another entry already.
    const isBack = history.location !== from.fullPath
    if (isBack) isAhead = false
    else history.replace(own)
    if (isBack || isLeaving) clearTimeout(pause)
  })

  // During the week the programme opens on today, unless the address asks for something of its own, or one is leaving.
  const stopOpening = watch(
    [isMounted, today],
    ([isThere, day]) => {
      if (!isThere || !day) return
      const { dag = TODAY } = route.query
      const asks = route.hash || dag !== TODAY || partsInUse(filter.value).length > 0
      if (!asks) void router.replace(addressOf({ ...emptyFilter(), day: [day] }))
      queueMicrotask(() => stopOpening())
    },
    { immediate: true },
  )

  onUnmounted(() => {
    stopWatching()
    clearTimeout(pause)
  })

  return { filter, addressOf, apply, type }
}
