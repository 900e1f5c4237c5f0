/* What rules of content are written with. */
import { UnreadField } from './readableContent.ts'

/** Puts a problem down: the field, as a path in what the rule was asked about, and a Danish sentence. */
export type Report = (field: string[], message: string) => void

/** Puts problems down under a place in what `report` knows. */
export const under =
  (report: Report, ...place: string[]): Report =>
  (field, message) =>
    report([...place, ...field], message)

/** Asks a rule. About a field that could not be read it has nothing to say. */
export function ask<Answer>(rule: () => Answer): Answer | null {
  try {
    return rule()
  } catch (error) {
    if (error instanceof UnreadField) return null
    throw error
  }
}

export function eachOf<Entry>(
  entries: readonly (Entry | null)[],
  act: (entry: Entry, index: string) => void,
) {
  entries.forEach((entry, index) => entry && act(entry, `${index}`))
}
