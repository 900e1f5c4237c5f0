/* What a term is worth in every document: one run through all texts for each way to write it. */
import type { JoinedTexts, Length, SearchIndex, Worths } from './searchIndex.ts'
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
  const { documents } = index
  const worths = new Float64Array(documents.length)
  scanAll(index, 'short', term, worths, null)
  if (!term.titleOnly) {
    // Long texts only where no short one has it.
    const isFound = worths.slice()
    scanAll(index, 'long', term, worths, isFound)
  }
  if (term.holds) {
    for (const [at, document] of documents.entries()) {
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
  const { firsts, weights, ...joined } = index.joined[length]
  for (const { full, lazy, reach, worth } of alternatives) {
    const scanFor = (spelling: Spelling, pattern: Pattern, factor: number) => {
      const { ends } = joined[spelling]
      scan(joined[spelling], pattern, reach, (at, start, quality) => {
        if (isFound?.[at]) return true
        const first = firsts[at] ?? 0
        let field = first
        while (start >= (ends[field] ?? Infinity)) field++
        if (titleOnly && field > first) return false
        const value = quality * factor * (weights[field] ?? 0)
        if (value > (worths[at] ?? 0)) worths[at] = value
        return value >= (weights[first] ?? 0) * factor
      })
    }
    if (full) scanFor('full', full, worth)
    if (lazy) scanFor('lazy', lazy, worth * LAZY_WORTH)
  }
}

/** Calls `found` for each place with its document and where it is; true goes on with the next document. */
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
    const isEnough = found(at, place.start, place.quality)
    const next = isEnough ? (starts[at + 1] ?? text.length) : place.start + 1
    place = nextPlace(text, pattern, reach, next)
  }
}
