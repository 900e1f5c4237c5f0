/* How a found document is shown: its title and a piece of its text with the words marked, and why it was found. */
import type { SearchDocument } from './searchDocument.ts'
import { SEARCH_FIELDS, type SearchField } from './searchFields.ts'
import { fieldsOf, foldedField, LENGTHS, type SearchIndex } from './searchIndex.ts'
import { allPlaces } from './searchMatch.ts'
import type { Query, Term } from './searchQuery.ts'
import {
  excerpt,
  foldTraced,
  hideClock,
  mergeRanges,
  SPELLINGS,
  toMarked,
  type Marked,
  type Range,
  type Spelling,
} from './searchText.ts'

export interface SearchHit {
  document: SearchDocument
  title: Marked[]
  /** About 160 characters around the best place; the beginning where the words stand elsewhere; null without text. */
  snippet: Marked[] | null
  /** Where a word stands that neither the title nor the snippet shows. */
  reason: { label: string; text: Marked[] } | null
  score: number
}

export type Sought = Pick<Query, 'terms' | 'phrase'>

/** A text and where each term stands in it. */
interface Searched {
  field: SearchField
  text: string
  places: { term: Term; range: Range; quality: number }[]
  /** Where all words stand in a row, small ones included. */
  inARow: Range[]
}

const SNIPPET_LENGTH = 160
const REASON_LENGTH = 120

/** A hit that looks for its marks when they are first asked for. A class, since there may be thousands of a letter. */
class LazyHit implements SearchHit {
  readonly document: SearchDocument
  readonly score: number
  private readonly index: SearchIndex
  private readonly at: number
  private readonly sought: Sought
  private shown: Shown | undefined

  constructor(index: SearchIndex, at: number, sought: Sought, score: number) {
    this.document = index.documents[at]!
    this.score = score
    this.index = index
    this.at = at
    this.sought = sought
  }

  get title() {
    return this.show().title
  }
  get snippet() {
    return this.show().snippet
  }
  get reason() {
    return this.show().reason
  }
  private show(): Shown {
    return (this.shown ??= toShown(this.index, this.at, this.sought))
  }
}

export const toHit = (index: SearchIndex, at: number, sought: Sought, score: number): SearchHit =>
  new LazyHit(index, at, sought, score)

type Shown = Pick<SearchHit, 'title' | 'snippet' | 'reason'>

/** A field of a document, and its folded texts. */
interface FieldText {
  field: SearchField
  text: string
  folded: Record<Spelling, string>
}

function toShown(index: SearchIndex, at: number, sought: Sought): Shown {
  const document = index.documents[at]!
  const ofDocument = fieldsOf(document)
  const fields = LENGTHS.flatMap((length) =>
    ofDocument[length].map((each, place): FieldText => {
      const folded = (spelling: Spelling) => foldedField(index, at, length, place, spelling)
      return { ...each, folded: { full: folded('full'), lazy: folded('lazy') } }
    }),
  )
  const [first] = fields
  // The title is the weightiest field, so it is the first.
  const title = lookThrough(first!, sought)
  const snippet = bestSnippet(fields, sought)
  const shown = new Set([...title.places, ...(snippet?.inWindow ?? [])].map(({ term }) => term))
  return {
    title: toMarked(document.title, rangesOf(title)),
    snippet: snippet?.pieces ?? null,
    reason: reasonFor(fields, {
      ...sought,
      terms: sought.terms.filter((term) => !shown.has(term) && !term.titleOnly),
    }),
  }
}

function lookThrough({ field, text, folded }: FieldText, { terms, phrase }: Sought): Searched {
  const searched: Searched = { field, text, places: [], inARow: [] }
  for (const spelling of SPELLINGS) {
    const found = terms
      .filter(({ titleOnly }) => !titleOnly || field === 'title')
      .map((term) => ({ term, places: allPlaces(folded[spelling], spelling, term.alternatives) }))
      .filter(({ places }) => places.length > 0)
    const row = phrase ? folded[spelling].indexOf(` ${phrase[spelling]} `) : -1
    if (found.length === 0 && row < 0) continue
    const { origin } = foldTraced(hideClock(text), spelling)
    for (const { term, places } of found) {
      for (const place of places) {
        searched.places.push({ term, range: origin(place), quality: place.quality })
      }
    }
    if (phrase && row >= 0) {
      const start = row + 1
      searched.inARow.push(origin({ start, end: start + phrase[spelling].length }))
    }
  }
  searched.places.sort((a, b) => a.range.start - b.range.start)
  return searched
}

const rangesOf = ({ places, inARow }: Searched): Range[] =>
  mergeRanges([...places.map(({ range }) => range), ...inARow])

interface Snippet {
  pieces: Marked[]
  inWindow: Searched['places']
  distinct: number
}

/** The summary where it shows as many of the words as any other piece, else the piece that shows most. */
function bestSnippet(fields: readonly FieldText[], sought: Sought): Snippet | null {
  let best: Snippet | null = null
  for (const each of fields) {
    if (each.field !== 'summary' && each.field !== 'description') continue
    if (best?.distinct === sought.terms.length) return best
    const snippet = toSnippet(lookThrough(each, sought))
    if (!best || snippet.distinct > best.distinct) best = snippet
  }
  return best
}

function toSnippet(searched: Searched): Snippet {
  const { text, places, inARow } = searched
  const reach = SNIPPET_LENGTH - 20
  let around: Range = { start: 0, end: 0 }
  let inWindow: Searched['places'] = []
  let best = 0
  for (const first of [...inARow, ...places.map(({ range }) => range)]) {
    const near = places.filter(
      ({ range }) => range.start >= first.start && range.end <= first.start + reach,
    )
    const worth = [...bestPerTerm(near).values()].reduce((sum, quality) => sum + quality, 0)
    if (worth <= best) continue
    best = worth
    inWindow = near
    around = { start: first.start, end: Math.max(first.end, ...near.map(({ range }) => range.end)) }
  }
  const pieces = excerpt(text, rangesOf(searched), around, SNIPPET_LENGTH)
  return { pieces, inWindow, distinct: bestPerTerm(inWindow).size }
}

function bestPerTerm(places: Searched['places']): Map<Term, number> {
  const best = new Map<Term, number>()
  for (const { term, quality } of places) best.set(term, Math.max(best.get(term) ?? 0, quality))
  return best
}

function reasonFor(fields: readonly FieldText[], sought: Sought): SearchHit['reason'] {
  if (sought.terms.length === 0) return null
  for (const each of fields) {
    const searched = lookThrough(each, sought)
    const [first] = searched.places
    if (!first) continue
    return {
      label: SEARCH_FIELDS[each.field].label,
      text: excerpt(each.text, rangesOf(searched), first.range, REASON_LENGTH),
    }
  }
  return null
}
