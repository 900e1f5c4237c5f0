/*
 * Search over everything: sessions, posts, pages, people, organisers. A folded text per document is
 * made once and looked through with indexOf: measured against index libraries this was the fastest
 * whole, and it finds the parts of Danish compounds without being told where they are.
 */
import { toLocal, type LocalDateTime } from './localTime.ts'
import type { SearchDocument, SearchKind } from './searchDocument.ts'
import { toHit, type SearchHit } from './searchHit.ts'
import type { SearchIndex } from './searchIndex.ts'
import { findMatches, type Match } from './searchMatches.ts'

export type { SearchDocument, SearchKind } from './searchDocument.ts'
export type { SearchHit } from './searchHit.ts'
export { buildSearchIndex, type SearchIndex } from './searchIndex.ts'
export type { Marked } from './searchText.ts'

export interface SearchOptions {
  /** Without a clock nothing is past, and "i dag" is two words. */
  now: Date | null
  currentYear: number
  /** The most hits of each kind; 50 unless told. */
  limit?: number
}

export interface SearchGroup {
  kind: SearchKind
  /** How many there are, also those beyond the limit. */
  total: number
  hits: SearchHit[]
}

export interface SearchResults {
  groups: SearchGroup[]
  /** Nothing has all the words; these are the best that have some. */
  isPartial: boolean
  /** Words that nothing at all has, as typed. */
  missing: string[]
}

const KINDS: readonly SearchKind[] = ['session', 'post', 'page', 'person', 'organiser']
const DEFAULT_LIMIT = 50

/** Everything that a query finds, in order, the best first; never throws, whatever was typed. */
export function search(index: SearchIndex, query: string, options: SearchOptions): SearchResults {
  const { matches, sought, isPartial, missing } = findMatches(index, query, options)
  const compare = inOrder(options.currentYear, options.now && toLocal(options.now))
  const groups = KINDS.flatMap((kind) => {
    const ofKind = matches.filter(({ entry }) => entry.document.kind === kind).sort(compare)
    if (ofKind.length === 0) return []
    const hits = ofKind
      .slice(0, options.limit ?? DEFAULT_LIMIT)
      .map(({ entry, score }) => toHit(entry, sought, score))
    return [{ kind, total: ofKind.length, hits }]
  })
  return { groups, isPartial, missing }
}

/**
 * This year's before other years', coming before past, then by rank. Only what somebody asked for
 * by its very title stands before all that: else a past session is not to be found among many.
 */
function inOrder(currentYear: number, now: LocalDateTime | null) {
  const places = new Map<Match, number[]>()
  const placeOf = (match: Match): number[] => {
    const known = places.get(match)
    if (known) return known
    const { document } = match.entry
    const { kind, edition } = document
    const place = [
      ...(kind === 'session'
        ? [
            match.isNamed ? 0 : 1,
            edition === currentYear ? 0 : 1,
            now && isPast(document, now) ? 1 : 0,
          ]
        : []),
      // A score is a sum of fractions, so equal ones must be made so.
      -Math.round(match.score * 1000),
      // This year's, then what is of no year, then the newest.
      edition === currentYear ? -2 : edition === null ? -1 : -edition / 10_000,
    ]
    places.set(match, place)
    return place
  }
  const begins = ({ entry: { document } }: Match) => document.startsAt ?? document.date ?? '9999'
  return (a: Match, b: Match): number => {
    const [one, other] = [placeOf(a), placeOf(b)]
    for (let at = 0; at < one.length; at++) {
      const difference = (one[at] ?? 0) - (other[at] ?? 0)
      if (difference !== 0) return difference
    }
    return begins(a) < begins(b) ? -1 : begins(a) > begins(b) ? 1 : 0
  }
}

/** Over when its end has passed; where no end is known, when its day has. */
function isPast({ date, endsAt, edition }: SearchDocument, now: LocalDateTime): boolean {
  if (endsAt) return endsAt <= now
  if (date) return date < now.slice(0, 10)
  return edition !== null && edition < Number(now.slice(0, 4))
}
