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
export { buildSearchIndex, collectingWords, indexing, type SearchIndex } from './searchIndex.ts'
export type { Marked } from './searchText.ts'

export interface SearchOptions {
  /** Without a clock nothing is past, and "i dag" is two words. */
  now: Date | null
  currentYear: number
}

export interface SearchGroup {
  kind: SearchKind
  /** All of them. What a hit shows is made when it is asked for, so a long list costs little. */
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

/** Everything that a query finds, in order, the best first; never throws, whatever was typed. */
export function search(index: SearchIndex, query: string, options: SearchOptions): SearchResults {
  const { matches, sought, isPartial, missing } = findMatches(index, query, options)
  const place = placing(index, options.currentYear, options.now && toLocal(options.now))
  const groups = KINDS.flatMap((kind) => {
    const ofKind = matches.filter(({ document }) => document.kind === kind)
    if (ofKind.length === 0) return []
    const hits = ofKind
      .map(place)
      .sort(comparePlaces)
      .map(({ match: { at, score } }) => toHit(index, at, sought, score))
    return [{ kind, hits }]
  })
  return { groups, isPartial, missing }
}

/** A match and what decides where it stands: lower is earlier. */
interface Placed {
  match: Match
  tier: number
  rank: number
  age: number
  order: number
}

/**
 * This year's before other years', coming before past, then by rank. Only what somebody asked for
 * by its very title stands before all that: else a past session is not to be found among many.
 */
const placing =
  ({ orders }: SearchIndex, currentYear: number, now: LocalDateTime | null) =>
  (match: Match): Placed => {
    const { at, document } = match
    const { kind, edition } = document
    const isSession = kind === 'session'
    const isOver = isSession && now !== null && isPast(document, now)
    return {
      match,
      tier: isSession
        ? (match.isNamed ? 0 : 4) + (edition === currentYear ? 0 : 2) + (isOver ? 1 : 0)
        : 0,
      // A score is a sum of fractions, so equal ones must be made so.
      rank: -Math.round(match.score * 1000),
      // This year's, then what is of no year, then the newest.
      age: edition === currentYear ? -2 : edition === null ? -1 : 1 - edition / 10_000,
      order: orders[at] ?? 0,
    }
  }

const comparePlaces = (a: Placed, b: Placed): number =>
  a.tier - b.tier || a.rank - b.rank || a.age - b.age || a.order - b.order

/** Over when its end has passed; where no end is known, when its day has. */
function isPast({ date, endsAt, edition }: SearchDocument, now: LocalDateTime): boolean {
  if (endsAt) return endsAt <= now
  if (date) return date < now.slice(0, 10)
  return edition !== null && edition < Number(now.slice(0, 4))
}
