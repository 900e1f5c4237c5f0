/* Where a word of a query stands in a folded text, and how well it fits there. */
import { isEnding, restOfWord, stemsOf } from './searchInflection.ts'
import { foldBoth, type Range, type Spelling } from './searchText.ts'

/** Which words count: only the whole, with endings, what begins so, begins or ends so, or has it anywhere. */
export type Reach = 'word' | 'inflected' | 'start' | 'edges' | 'anywhere'

/** A word (or words in a row) to look for in one spelling. */
export interface Pattern {
  text: string
  /** What to run through a text for: the shortest that may lead to it. */
  needle: string
  /** Its beginnings that count too when an ending follows them, shortest first. */
  stems: string[]
}

export interface Alternative {
  full: Pattern | null
  /** Null where the lazy spelling must not count, or says no more than the full one. */
  lazy: Pattern | null
  reach: Reach
  /** 1 for what was typed, less for another name of it or a mended typing error. */
  worth: number
}

const WHOLE = 1
const INFLECTED = 0.95
const OTHER_ENDING = 0.85
const WORD_START = 0.75
const WORD_END = 0.65
const INSIDE = 0.5

export const LAZY_WORTH = 0.9
const SPACE = 32

/** May it stand in the middle of a word? */
const isInside = (reach: Reach) => reach === 'edges' || reach === 'anywhere'

function toPattern(text: string, reach: Reach): Pattern {
  const stems = reach === 'word' || reach === 'start' ? [] : stemsOf(text)
  // The spaces around it keep "su" from stopping in every "resultat", and "l" at every l.
  const needle = `${isInside(reach) ? '' : ' '}${reach === 'word' ? `${text} ` : (stems[0] ?? text)}`
  return { text, stems, needle }
}

/** A short word lazily spelt is too easily another one to count as a part. */
export const SHORT_LETTERS = 4

/** A word (or several in a row) as typed: itself and its other endings, in both spellings. */
export function toAlternatives(
  typed: string,
  { reach, worth = 1 }: { reach: Reach; worth?: number },
): Alternative[] {
  const folded = foldBoth(typed)
  const full = folded.full.trim()
  const lazy = folded.lazy.trim()
  const alternative = {
    full: toPattern(full, reach),
    // Without a, o, æ, ø and å the two spellings cannot differ.
    lazy: /[ao]/.test(full) ? toPattern(lazy, reach) : null,
    reach,
    worth,
  }
  if (!alternative.lazy || reach === 'word' || lazy.length > SHORT_LETTERS) return [alternative]
  return [
    { ...alternative, lazy: null },
    { full: null, lazy: toPattern(lazy, 'inflected'), reach: 'inflected', worth },
  ]
}

/** A word that is known only as it stands in the lazily spelt texts. */
export const toLazyAlternative = (text: string, worth: number): Alternative => ({
  full: null,
  lazy: { text, needle: text, stems: [] },
  reach: 'anywhere',
  worth,
})

export interface Place extends Range {
  quality: number
}

/** The first place at or after `from`. */
export function nextPlace(
  text: string,
  { text: word, needle, stems }: Pattern,
  reach: Reach,
  from: number,
): Place | null {
  const before = isInside(reach) ? 0 : 1
  let at = text.indexOf(needle, Math.max(0, from - before))
  while (at >= 0) {
    const start = at + before
    const atStart = before > 0 || text.charCodeAt(start - 1) === SPACE
    const place = placeAt(text, start, atStart, word, stems, reach)
    if (place) return place
    at = text.indexOf(needle, at + 1)
  }
  return null
}

function placeAt(
  text: string,
  start: number,
  atStart: boolean,
  word: string,
  stems: string[],
  reach: Reach,
): Place | null {
  const end = start + word.length
  if (text.startsWith(word, start)) {
    const isWhole = text.charCodeAt(end) === SPACE
    if (isWhole && atStart) return { start, end, quality: WHOLE }
    const rest = isWhole ? '' : restOfWord(text, end)
    const isLast = isWhole || (rest !== null && isEnding(rest))
    if (atStart && isLast) return { start, end, quality: INFLECTED }
    if (reach === 'inflected') return null
    if (atStart) return { start, end, quality: WORD_START }
    if (isLast) return { start, end, quality: WORD_END }
    return reach === 'anywhere' ? { start, end, quality: INSIDE } : null
  }
  for (const stem of stems) {
    if (!text.startsWith(stem, start)) continue
    const rest = restOfWord(text, start + stem.length)
    if (rest === null || (rest !== '' && !isEnding(rest))) continue
    return {
      start,
      end: start + stem.length + rest.length,
      quality: OTHER_ENDING * (atStart ? WHOLE : WORD_END),
    }
  }
  return null
}

/** Every place in one text, as places of the folded text. */
export function allPlaces(
  folded: string,
  spelling: Spelling,
  alternatives: readonly Alternative[],
): Place[] {
  const places: Place[] = []
  for (const { [spelling]: pattern, reach } of alternatives) {
    if (!pattern || pattern.text === '') continue
    for (
      let place = nextPlace(folded, pattern, reach, 0);
      place;
      place = nextPlace(folded, pattern, reach, place.start + 1)
    ) {
      places.push(place)
    }
  }
  return places
}

/** Is it a whole word (of any number of words) of this text? */
export const hasWhole = (folded: string, words: string): boolean => folded.includes(` ${words} `)
