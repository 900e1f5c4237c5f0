/* Lists below what is in sight: made with the rest they would hold up the picture that is waited for. */
import { shallowRef, watch, type ShallowRef } from 'vue'
import { afterPaint, nextTask } from '../platform/turns.ts'

/**
 * Follows a list, an entry in each task, when what changed with it has been painted. Until its turn comes an
 * entry is as it was; what is no longer in the list goes at once.
 * @param mayWait false where all must be there at once, as on the way back, when the place in the page is sought
 */
export function useOneByOne<T extends { id: string }>(
  list: () => readonly T[],
  mayWait: () => boolean,
): Readonly<ShallowRef<readonly T[]>> {
  const shown = shallowRef(list())
  watch(list, async (wanted) => {
    const before = new Map(shown.value.map((entry) => [entry.id, entry]))
    const show = (turns: number) => {
      shown.value = wanted.flatMap((entry, at) => (at < turns ? entry : before.get(entry.id)) ?? [])
    }
    if (!mayWait()) return show(wanted.length)
    show(0)
    await afterPaint()
    for (let turns = 1; turns <= wanted.length && list() === wanted; turns++) {
      show(turns)
      await nextTask()
    }
  })
  return shown
}
