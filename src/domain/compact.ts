/* Thousands of records in as little memory as they need. */

/** Names, times and choices, which many records share. Of longer texts there are no two alike. */
const LONGEST_SHARED = 60

/**
 * Makes records compact, those of one content with the same function: what has just been read holds each
 * text by itself, also one that a thousand others have, and lists with room for more than is in them.
 * @returns the record itself, with other lists and texts in it that say the same
 */
export function compacting(): <T extends object>(record: T) => T {
  const shared = new Map<string, string>()
  const compact = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (value.length > LONGEST_SHARED) return value
      const known = shared.get(value)
      if (known === undefined) shared.set(value, value)
      return known ?? value
    }
    if (Array.isArray(value)) return value.map(compact)
    if (typeof value === 'object' && value !== null) compactFields(value)
    return value
  }
  const compactFields = <T extends object>(record: T): T => {
    const fields = record as Record<string, unknown>
    for (const key in fields) fields[key] = compact(fields[key])
    return record
  }
  return compactFields
}
