/*
 * Keeps where one is in a long text, and offers that place when one comes back another time. Back, Forward
 * and a reload restore it by themselves: then nothing is offered, and the text never moves unasked.
 */
import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import { placeIn } from '../domain/readingPlace.ts'
import { orMissing } from '../platform/missingScript.ts'

/** Long enough that one has stopped to read. */
const PAUSE = 800

/** @param text holds the text, and nothing beside it */
export function useReadingPlace(text: Ref<HTMLElement | null>, path: string) {
  const pieces = () => [...(text.value?.querySelectorAll<HTMLElement>('h2, h3, p, li') ?? [])]
  const kept = ref<HTMLElement | null>(null)
  const table = () => orMissing(import('../data/readingPlaceTable.ts'))
  let pause: ReturnType<typeof setTimeout> | undefined
  let hasMoved = false

  function keep() {
    clearTimeout(pause)
    if (!hasMoved) return
    hasMoved = false
    const all = pieces()
    const at = placeIn(
      all.map((piece) => piece.getBoundingClientRect()),
      innerHeight,
    )
    if (at === 'start') return
    const place = at === 'end' ? null : { piece: at, of: all.length }
    // Without storage no place is kept, and one can read all the same.
    void table()
      .then((known) => known?.replaceReadingPlace(path, place))
      .catch(() => undefined)
  }
  function follow() {
    hasMoved = true
    clearTimeout(pause)
    pause = setTimeout(keep, PAUSE)
  }

  onMounted(async () => {
    addEventListener('scroll', follow, { passive: true })
    addEventListener('pagehide', keep)
    const known = await table()
    const place = await known?.readReadingPlace(path).catch(() => null)
    const all = pieces()
    const isElsewhere = scrollY > 0 || location.hash !== ''
    if (place?.of === all.length && !isElsewhere) kept.value = all[place.piece] ?? null
  })
  onBeforeUnmount(() => {
    removeEventListener('scroll', follow)
    removeEventListener('pagehide', keep)
    keep()
  })

  /** Goes to the kept place, with the focus, so that keyboard and screen reader go on from there. */
  function resume() {
    const piece = kept.value
    piece?.setAttribute('tabindex', '-1')
    piece?.focus({ preventScroll: true })
    piece?.scrollIntoView({ block: 'start' })
    kept.value = null
  }

  return { kept, resume }
}
