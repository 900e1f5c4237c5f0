/* What of a list is ticked: all of it but where there is a doubt, until the user says otherwise. */
import { computed, ref, type ComputedRef } from 'vue'

interface Choosable {
  id: string
  isUnsure?: boolean
}

export interface Choice {
  /** The ids that are ticked. */
  chosen: ComputedRef<ReadonlySet<string>>
  choose: (id: string, isTicked: boolean) => void
  /** Begins anew, for another list. */
  forget: () => void
}

export function useChoice(list: () => readonly Choosable[]): Choice {
  const said = ref(new Map<string, boolean>())
  const chosen = computed(
    () =>
      new Set(
        list()
          .filter(({ id, isUnsure = false }) => said.value.get(id) ?? !isUnsure)
          .map(({ id }) => id),
      ),
  )
  return {
    chosen,
    choose: (id, isTicked) => said.value.set(id, isTicked),
    forget: () => said.value.clear(),
  }
}
