/*
 * Of what is made here the first screen comes at once, and the rest some parts at a time, each time in a task
 * of its own: sixty cards in one piece would hold up a slow phone for half a second.
 */
import { ref, type Ref } from 'vue'
import { nextTask } from '../platform/turns.ts'
import { isRendered } from './useTurns.ts'

const IN_ONE_GO = 5
let begun = 0
const waiting: (() => void)[] = []

/** The step of the history was left before: its place and its focus are found again only in the whole page. */
const isReturn = (): boolean => Boolean((history.state as { scroll?: object } | null)?.scroll)

async function giveTurns() {
  do {
    await nextTask()
    for (const take of waiting.splice(0, IN_ONE_GO)) take()
  } while (waiting.length > 0)
  begun = 0
}

/**
 * Is it the turn of what is being set up? What is rendered already is there.
 * @param isLate it is not in the first picture, however little there is
 */
export function useOwnTurn(isLate = false): Ref<boolean> {
  if (import.meta.env.SSR || isRendered() || isReturn()) return ref(true)
  if (begun === 0) void giveTurns()
  begun++
  const isHere = ref(!isLate && begun <= IN_ONE_GO)
  if (!isHere.value) waiting.push(() => (isHere.value = true))
  return isHere
}
