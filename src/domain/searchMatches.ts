/* Which documents a query finds, and what each is worth. The order is made elsewhere. */
import type { SearchDocument } from './searchDocument.ts'
import {
  foldedText,
  hasAnywhere,
  vocabularyOf,
  type Length,
  type SearchIndex,
  type Worths,
} from './searchIndex.ts'
import { mendWord, partWord } from './searchInflection.ts'
import { hasWhole, toLazyAlternative } from './searchMatch.ts'
import { readQuery, type Query, type Term } from './searchQuery.ts'
import { weighTerm } from './searchScan.ts'
import { foldBoth, type Spelling } from './searchText.ts'

/** A document with what it is worth for a query. */
export interface Match {
  /** Its place in the index. */
  at: number
  document: SearchDocument
  score: number
  /** Its title is just what was typed, or has it word for word. */
  isNamed: boolean
}

export interface Found {
  matches: Match[]
  /** What was looked for in the end: what is marked in the hits. */
  sought: Query
  isPartial: boolean
  missing: string[]
}

const MENDED_WORTH = 0.6
/** In a partial match a day alone is less than a word. */
const DAY_COUNTS = 0.5

/**
 * All that has every word. Where nothing has: names and quotations word by word, typing errors
 * mended, days in words taken for words; and at last what has the most of the words.
 */
export function findMatches(
  index: SearchIndex,
  query: string,
  { now, currentYear }: { now: Date | null; currentYear: number },
): Found {
  const read = (together: boolean, daysNarrow: boolean) =>
    withoutFalseFriends(index, readQuery(query, index.names, { together, daysNarrow }, now))
  const found = (matches: Match[], sought: Query): Found => {
    return { matches, sought, isPartial: false, missing: [] }
  }

  const strict = weighAll(index, read(true, true), new Map())
  const { sought } = strict
  if (sought.terms.length === 0) return found([], sought)
  const complete = matchesOf(index, strict, strict.all)
  if (sought.meansThisYear) {
    const ofThisYear = complete.filter(({ document }) => document.edition === currentYear)
    if (ofThisYear.length > 0) return found(ofThisYear, sought)
  }
  if (complete.length > 0) return found(complete, sought)
  if (sought.terms.every(({ isDay }) => isDay)) return found([], sought)

  const loose = weighAll(index, read(false, true), strict.known, mendTerm)
  const mended = matchesOf(index, loose, loose.all)
  if (mended.length > 0) return found(mended, loose.sought)
  if (sought.terms.some(({ isDay, alternatives }) => isDay && alternatives.length > 0)) {
    const worded = weighAll(index, read(false, false), loose.known, mendTerm)
    const matches = matchesOf(index, worded, worded.all)
    if (matches.length > 0) return found(matches, worded.sought)
  }
  const matches = matchesOf(index, loose, loose.most)
  return {
    matches,
    sought: loose.sought,
    isPartial: matches.length > 0,
    missing: loose.weighed.filter(({ isFound }) => !isFound).map(({ term }) => term.typed),
  }
}

/** Short words count lazily spelt only where nothing has them as typed: "mode" is no "møde" then. */
function withoutFalseFriends(index: SearchIndex, query: Query): Query {
  const terms = query.terms.map((term) => {
    const [typed, lazily, ...others] = term.alternatives
    if (!typed?.full || typed.lazy || !lazily?.lazy || lazily.full) return term
    return hasAnywhere(index, 'full', ` ${typed.full.text} `)
      ? { ...term, alternatives: [typed, ...others] }
      : term
  })
  return { ...query, terms }
}

interface Weighed {
  term: Term
  worths: Worths
  isFound: boolean
}

const weigh = (index: SearchIndex, term: Term): Weighed => {
  const worths = weighTerm(index, term)
  return { term, worths, isFound: worths.some((worth) => worth > 0) }
}

/** Every term in every document. What is `known` from another reading of the query is not looked for again. */
function weighAll(
  index: SearchIndex,
  query: Query,
  known: ReadonlyMap<string, Weighed>,
  mend?: (index: SearchIndex, term: Term) => Term | null,
) {
  const keyOf = ({ typed, isDay }: Term) => `${isDay} ${typed}`
  const weighed = query.terms.map((term) => {
    const asTyped = known.get(keyOf(term)) ?? weigh(index, term)
    if (asTyped.isFound || !mend) return asTyped
    const mended = mend(index, term)
    return mended ? weigh(index, mended) : asTyped
  })
  const countOf = ({ term }: Weighed) => (term.isDay ? DAY_COUNTS : 1)
  const counts = new Float64Array(index.documents.length)
  for (const each of weighed) {
    const count = countOf(each)
    for (const [at, worth] of each.worths.entries()) if (worth > 0) counts[at]! += count
  }
  return {
    sought: { ...query, terms: weighed.map(({ term }) => term) },
    weighed,
    known: new Map(weighed.map((each) => [keyOf(each.term), each])),
    counts,
    all: weighed.reduce((sum, each) => sum + countOf(each), 0),
    most: counts.reduce((best, count) => Math.max(best, count), 0),
  }
}

/** The documents that have just so much of what is sought. */
function matchesOf(
  index: SearchIndex,
  { sought, weighed, counts }: ReturnType<typeof weighAll>,
  wanted: number,
): Match[] {
  if (wanted === 0) return []
  return index.documents.flatMap((document, at) => {
    if (counts[at] !== wanted) return []
    const score = weighed.reduce((sum, { worths }) => sum + (worths[at] ?? 0), 0)
    return [{ at, document, ...withPhrase(index, at, sought.phrase, score) }]
  })
}

const MOST_WAYS = 4

/** Two words written as one, else words that differ by one typing error; null when none is meant. */
function mendTerm(index: SearchIndex, term: Term): Term | null {
  const { spellings } = term
  if (spellings.length === 0) return null
  const vocabulary = vocabularyOf(index)
  const parted = spellings
    .flatMap((word) => partWord(word, vocabulary).slice(0, MOST_WAYS))
    .filter((words) => hasAnywhere(index, 'lazy', ` ${words}`))
  const meant = parted.length > 0 ? parted : mendWord(spellings, vocabulary)
  if (meant.length === 0) return null
  return { ...term, alternatives: meant.map((words) => toLazyAlternative(words, MENDED_WORTH)) }
}

const TITLE_IS_IT = 15
const TITLE_SAYS_IT = 10
const TEXT_SAYS_IT = 3
/** Fewer words in a row may stand in a title by chance. */
const ENOUGH_WORDS = 3

function withPhrase(
  index: SearchIndex,
  at: number,
  phrase: Query['phrase'],
  score: number,
): Pick<Match, 'score' | 'isNamed'> {
  const document = index.documents[at]
  if (!phrase || !document) return { score, isNamed: false }
  const isSaidIn = ({ full, lazy }: Record<Spelling, string>) =>
    hasWhole(full, phrase.full) || hasWhole(lazy, phrase.lazy)
  const text = (length: Length) => ({
    full: foldedText(index, at, length, 'full'),
    lazy: foldedText(index, at, length, 'lazy'),
  })
  if (!isSaidIn(text('short'))) {
    return { score: score + (isSaidIn(text('long')) ? TEXT_SAYS_IT : 0), isNamed: false }
  }
  const titles = [
    document.title,
    ...document.fields.filter(({ field }) => field === 'otherTitle').map(({ text }) => text),
  ].map(foldBoth)
  if (titles.some(({ full, lazy }) => full === ` ${phrase.full} ` || lazy === ` ${phrase.lazy} `)) {
    return { score: score + TITLE_IS_IT, isNamed: true }
  }
  if (!titles.some(isSaidIn)) return { score: score + TEXT_SAYS_IT, isNamed: false }
  return { score: score + TITLE_SAYS_IT, isNamed: phrase.words >= ENOUGH_WORDS }
}
