/*
 * Lists that are found anew, as the clock goes or content arrives, and hold the same things. Whoever
 * shows one is not to do so again for that: a list stays the same object as long as it says the same.
 */
import { computed, type ComputedRef } from 'vue'

/** The same things in the same order? */
export const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((entry, index) => entry === b[index])

/** A list that changes when what is in it does. */
export const computedList = <T>(find: () => T[]): ComputedRef<T[]> =>
  computed<T[]>((before) => {
    const found = find()
    return before && isSameList(before, found) ? before : found
  })
