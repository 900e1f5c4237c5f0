/* Which documents a query finds, and what each is worth. The order is made elsewhere. */
import type { SearchDocument } from './searchDocument.ts'
import {
  hasAnywhere,
  vocabularyOf,
  type IndexedDocument,
  type IndexedFields,
  type SearchIndex,
} from './searchIndex.ts'
import { mendWord, partWord } from './searchInflection.ts'
import { bestPlace, hasWhole, toLazyAlternative, type Alternative } from './searchMatch.ts'
import { readQuery, type Query, type Term } from './searchQuery.ts'
import { foldBoth } from './searchText.ts'

/** A document with what it is worth for a query. */
export interface Match {
  entry: IndexedDocument
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
const HOLDS_WORTH = 3
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

  const strict = read(true, true)
  if (strict.terms.length === 0) return found([], strict)
  if (strict.meansThisYear) {
    const thisYear = completeMatches(index, strict, ({ edition }) => edition === currentYear)
    if (thisYear.length > 0) return found(thisYear, strict)
  }
  const anyYear = completeMatches(index, strict)
  if (anyYear.length > 0) return found(anyYear, strict)
  if (strict.terms.every(({ isDay }) => isDay)) return found([], strict)

  const loose = weighAll(index, read(false, true))
  if (loose.complete.length > 0) return found(loose.complete, loose.sought)
  if (strict.terms.some(({ isDay, alternatives }) => isDay && alternatives.length > 0)) {
    const worded = weighAll(index, read(false, false))
    if (worded.complete.length > 0) return found(worded.complete, worded.sought)
  }
  const { partial, sought, missing } = loose
  return { matches: partial, sought, isPartial: partial.length > 0, missing }
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

/** What a term is worth in a document, 0 when it is not there. Long texts only where no short one has it. */
function worthOf({ document, short, long }: IndexedDocument, term: Term): number {
  const held = term.holds?.(document) ? HOLDS_WORTH : 0
  const place = bestPlace(short, term.alternatives)
  if (term.titleOnly) return place.field === 0 ? Math.max(held, place.worth) : held
  return Math.max(held, place.worth || bestPlace(long, term.alternatives).worth)
}

function completeMatches(
  index: SearchIndex,
  { terms, phrase }: Query,
  isWanted: (document: SearchDocument) => boolean = () => true,
): Match[] {
  const matches: Match[] = []
  for (const entry of index.entries) {
    if (!isWanted(entry.document)) continue
    let score = 0
    const isComplete = terms.every((term) => {
      const worth = worthOf(entry, term)
      score += worth
      return worth > 0
    })
    if (isComplete) matches.push(withPhrase(entry, phrase, score))
  }
  return matches
}

/** Every term in every document, words that are found nowhere mended. */
function weighAll(index: SearchIndex, query: Query) {
  const weighed = query.terms.map((term) => weighMended(index, term))
  const sought: Query = { ...query, terms: weighed.map(({ term }) => term) }
  const counts = index.entries.map((_, at) =>
    weighed.reduce(
      (sum, { term, worths }) => sum + (worths[at] ? (term.isDay ? DAY_COUNTS : 1) : 0),
      0,
    ),
  )
  const all = weighed.reduce((sum, { term }) => sum + (term.isDay ? DAY_COUNTS : 1), 0)
  const most = counts.reduce((best, count) => Math.max(best, count), 0)
  const matchesOf = (wanted: number) =>
    index.entries.flatMap((entry, at) => {
      if (counts[at] !== wanted || wanted === 0) return []
      const score = weighed.reduce((sum, { worths }) => sum + (worths[at] ?? 0), 0)
      return [withPhrase(entry, query.phrase, score)]
    })
  return {
    sought,
    complete: most === all ? matchesOf(all) : [],
    partial: most < all ? matchesOf(most) : [],
    missing: weighed.filter(({ isFound }) => !isFound).map(({ term }) => term.typed),
  }
}

function weighMended(index: SearchIndex, term: Term) {
  const worths = index.entries.map((entry) => worthOf(entry, term))
  if (worths.some((worth) => worth > 0)) return { term, worths, isFound: true }
  const meant = meantBy(index, term.spellings)
  if (meant.length === 0) return { term, worths, isFound: false }
  const mended = { ...term, alternatives: meant }
  return {
    term: mended,
    worths: index.entries.map((entry) => worthOf(entry, mended)),
    isFound: true,
  }
}

/** Two words written as one, else words that differ by one typing error. */
function meantBy(index: SearchIndex, spellings: readonly string[]): Alternative[] {
  if (spellings.length === 0) return []
  const vocabulary = vocabularyOf(index)
  const parted = spellings
    .flatMap((word) => partWord(word, vocabulary))
    .filter((words) => hasAnywhere(index, 'lazy', ` ${words}`))
  const meant = parted.length > 0 ? parted : mendWord(spellings, vocabulary)
  return meant.map((words) => toLazyAlternative(words, MENDED_WORTH))
}

const TITLE_IS_IT = 15
const TITLE_SAYS_IT = 10
const TEXT_SAYS_IT = 3
/** Fewer words in a row may stand in a title by chance. */
const ENOUGH_WORDS = 3

function withPhrase(entry: IndexedDocument, phrase: Query['phrase'], score: number): Match {
  const { document, short, long } = entry
  if (!phrase) return { entry, score, isNamed: false }
  const isSaidIn = ({ full, lazy }: IndexedFields) =>
    hasWhole(full, phrase.full) || hasWhole(lazy, phrase.lazy)
  if (!isSaidIn(short)) {
    return { entry, score: score + (isSaidIn(long) ? TEXT_SAYS_IT : 0), isNamed: false }
  }
  const titles = [
    document.title,
    ...document.fields.filter(({ field }) => field === 'otherTitle').map(({ text }) => text),
  ].map((title) => foldBoth(title).lazy)
  if (titles.some((title) => title.trim() === phrase.lazy)) {
    return { entry, score: score + TITLE_IS_IT, isNamed: true }
  }
  if (!titles.some((title) => hasWhole(title, phrase.lazy))) {
    return { entry, score: score + TEXT_SAYS_IT, isNamed: false }
  }
  return { entry, score: score + TITLE_SAYS_IT, isNamed: phrase.words >= ENOUGH_WORDS }
}
