/* One thing that can be found. What a search looks through, not what it shows: that is in the content. */
import type { LocalDate, LocalDateTime } from './localTime.ts'
import type { SearchField } from './searchFields.ts'

export type SearchKind = 'session' | 'post' | 'page' | 'person' | 'organiser'

export interface SearchDocument {
  kind: SearchKind
  /** Unique among its kind. */
  id: string
  title: string
  /** Path within the site, with a query where it leads to a search. */
  address: string
  edition: number | null
  /** When a session takes place; null for everything else. */
  date: LocalDate | null
  startsAt: LocalDateTime | null
  endsAt: LocalDateTime | null
  /** The parts beside the title. A field may come several times. */
  fields: { field: SearchField; text: string }[]
}

/** For what takes place at no time. */
export const UNDATED = { date: null, startsAt: null, endsAt: null }

/** Fields with text; what is not known leaves none. */
export function toFields(
  ...fields: [SearchField, (string | null | undefined)[]][]
): SearchDocument['fields'] {
  return fields.flatMap(([field, texts]) =>
    texts.flatMap((text) => (text ? [{ field, text }] : [])),
  )
}
