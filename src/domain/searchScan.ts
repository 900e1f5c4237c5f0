/* What a term is worth in every document: one run through all texts for each way to write it. */
import {
  weightOf,
  type JoinedTexts,
  type Length,
  type SearchIndex,
  type Worths,
} from './searchIndex.ts'
import { LAZY_WORTH, nextPlace, type Pattern, type Reach } from './searchMatch.ts'
import type { Term } from './searchQuery.ts'
import type { Spelling } from './searchText.ts'

const HOLDS_WORTH = 3

/** As many terms as are remembered: those of what is being typed, of which each key changes the last. */
const MOST_REMEMBERED = 12

/** What a term is worth in each document. What depends on the day, as "i dag" does, is asked anew each time. */
export function weighTerm(index: SearchIndex, term: Term): Worths {
  if (term.holds) return weighAnew(index, term)
  const { weighed } = index
  const key = JSON.stringify([term.alternatives, term.titleOnly])
  let worths = weighed.get(key)
  if (!worths) {
    if (weighed.size === MOST_REMEMBERED) weighed.clear()
    worths = weighAnew(index, term)
    weighed.set(key, worths)
  }
  return worths
}

function weighAnew(index: SearchIndex, term: Term): Worths {
  const { entries } = index
  const worths = new Float64Array(entries.length)
  scanAll(index, 'short', term, worths, null)
  if (!term.titleOnly) {
    // Long texts only where no short one has it.
    const isFound = worths.slice()
    scanAll(index, 'long', term, worths, isFound)
  }
  if (term.holds) {
    for (const [at, { document }] of entries.entries()) {
      if (term.holds(document)) worths[at] = Math.max(worths[at] ?? 0, HOLDS_WORTH)
    }
  }
  return worths
}

function scanAll(
  index: SearchIndex,
  length: Length,
  { alternatives, titleOnly }: Term,
  worths: Worths,
  isFound: Worths | null,
) {
  for (const { full, lazy, reach, worth } of alternatives) {
    const scanFor = (spelling: Spelling, pattern: Pattern, factor: number) => {
      const most = (at: number) => weightOf(index.entries[at]?.[length].fields[0]?.field) * factor
      const weigh = (at: number, start: number, quality: number) => {
        const fields = index.entries[at]?.[length]
        const ends = fields?.ends[spelling] ?? []
        let field = 0
        while (start >= (ends[field] ?? Infinity)) field++
        return titleOnly && field > 0
          ? 0
          : quality * factor * weightOf(fields?.fields[field]?.field)
      }
      scan(index.joined[length][spelling], pattern, reach, (at, start, quality) => {
        if (isFound?.[at]) return true
        const value = weigh(at, start, quality)
        if (value > (worths[at] ?? 0)) worths[at] = value
        return value >= most(at)
      })
    }
    if (full) scanFor('full', full, worth)
    if (lazy) scanFor('lazy', lazy, worth * LAZY_WORTH)
  }
}

/** Calls `found` for each place with the document and where in it; true goes on with the next document. */
function scan(
  { text, starts }: JoinedTexts,
  pattern: Pattern,
  reach: Reach,
  found: (at: number, start: number, quality: number) => boolean,
) {
  if (pattern.text === '') return
  let at = 0
  let place = nextPlace(text, pattern, reach, 0)
  while (place) {
    while ((starts[at + 1] ?? Infinity) <= place.start) at++
    const isEnough = found(at, place.start - (starts[at] ?? 0), place.quality)
    const next = isEnough ? (starts[at + 1] ?? text.length) : place.start + 1
    place = nextPlace(text, pattern, reach, next)
  }
}
