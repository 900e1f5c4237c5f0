/* What a view shows but not in its first picture, and asks for when all of it is there. Who comes back to the view has it at once. */
import { onMounted, shallowRef, type ShallowRef } from 'vue'
import { orMissing } from '../platform/missingScript.ts'
import { allTaken, isRendered } from './useTurns.ts'

const loaded = new Map<() => Promise<object>, object>()

/**
 * @param load one function for all uses of the view, by which it is known what is here already
 * @returns null until it is here, and as long as its script is out of reach
 */
export function useLater<T extends object>(load: () => Promise<T>): ShallowRef<T | null> {
  const found: ShallowRef<T | null> = shallowRef<T | null>((loaded.get(load) as T) ?? null)
  const isTakenOver = isRendered()
  onMounted(async () => {
    if (found.value) return
    if (isTakenOver) await allTaken()
    found.value = await orMissing(load())
    if (found.value) loaded.set(load, found.value)
  })
  return found
}
