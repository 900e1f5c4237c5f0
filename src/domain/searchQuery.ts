/* What somebody typed → what to look for. */
import { monthNumber, meetsDay, takeDays, type DayCondition } from './searchDays.ts'
import type { SearchDocument } from './searchDocument.ts'
import { stemsOf } from './searchInflection.ts'
import { toAlternatives, type Alternative, type Reach } from './searchMatch.ts'
import type { KnownName, NameBook } from './searchNames.ts'
import { foldBoth } from './searchText.ts'

/** One thing a document must have: a word, a name, words in quotation marks, or a day. */
export interface Term {
  typed: string
  alternatives: Alternative[]
  /** True where the document itself says so: its day, its month, its year. */
  holds: ((document: SearchDocument) => boolean) | null
  /** A day named in words also counts where it stands in a title: "Blå mandag". */
  titleOnly: boolean
  isDay: boolean
  /** Its letters as typed, in the ways a typing error is looked for; empty where none is mended. */
  spellings: string[]
}

export interface Query {
  terms: Term[]
  /** All its words in a row, both spellings, for titles that say it in just these words. */
  phrase: { full: string; lazy: string; words: number } | null
  /** A day without a year means this year's week, as long as anything fits there. */
  meansThisYear: boolean
}

export interface Reading {
  /** Words in quotation marks and known names hold together. */
  together: boolean
  /** "fredag" and "i dag" are days; else they are words. A day in numbers is always one. */
  daysNarrow: boolean
}

const MOST_LETTERS = 300
const MOST_TERMS = 12
const LONG_ENOUGH_TO_MEND = 5

/** Words that carry a sentence and narrow nothing. */
const SMALL_WORDS = new Set(
  `og i paa pa af til for med om en et den det de at er som der fra ved hos eller man vi jeg du
  hvad hvordan hvorfor hvornar hvornaar hvor hvem kan skal vil har mit min mine vores
  arrangement arrangementer arrangementet arrangementerne`.split(/\s+/),
)

const QUOTED = /["“”„»«]([^"“”„»«]+)["“”„»«]/g
const GENITIVE = /([\p{L}\p{N}])['’‘´`](?:s|er|erne|en|et|ens|ets)(?![\p{L}\p{N}])/gu
const WORDS = /\p{L}[\p{L}\p{M}]*|\p{N}+/gu
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufe0f\ufeff]/g

export function readQuery(
  query: string,
  names: NameBook,
  reading: Reading,
  now: Date | null,
): Query {
  const typed = query
    .slice(0, MOST_LETTERS)
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(GENITIVE, '$1')
  const small = typed.toLowerCase()
  const { days, rest } = takeDays(small, now)
  const asWords = days.flatMap(({ words }) => (words && !reading.daysNarrow ? [words] : []))
  const dayTerms = toDayTerms(days.filter(({ words }) => !words || reading.daysNarrow))
  let text = rest

  const terms = asWords.map((words) => plainTerm(words, toAlternatives(words, { reach: 'word' })))
  if (reading.together) {
    text = text.replace(QUOTED, (_, words: string) => {
      if (wordsOf(words).length < 2) return ` ${words} `
      terms.push(plainTerm(words.trim(), toAlternatives(words, { reach: 'start' })))
      return ' '
    })
  }
  const words = wordsOf(text)
  const wordTerms = toWordTerms(words, names, reading.together)
  const telling = wordTerms.filter(({ typed: word }) => !isSmall(word))
  terms.push(...(telling.length + terms.length + dayTerms.length > 0 ? telling : wordTerms))
  const all = [...terms.slice(0, MOST_TERMS), ...dayTerms]

  const { full, lazy } = foldBoth(wordsOf(small).join(' '))
  const count = full.trim().split(' ').length
  return {
    terms: all,
    phrase: count > 1 ? { full: full.trim(), lazy: lazy.trim(), words: count } : null,
    meansThisYear:
      dayTerms.some(({ isDay }) => isDay) &&
      days.every(({ condition }) => condition.kind !== 'date') &&
      !all.some(({ typed: word }) => YEAR.test(word)),
  }
}

const wordsOf = (text: string): string[] => text.match(WORDS) ?? []
const lazily = (word: string): string => foldBoth(word).lazy.trim()
const isSmall = (word: string): boolean =>
  SMALL_WORDS.has(foldBoth(word).full.trim()) || (word.length === 1 && !/\p{N}/u.test(word))

const plainTerm = (typed: string, alternatives: Alternative[]): Term => ({
  typed,
  alternatives,
  holds: null,
  titleOnly: false,
  isDay: false,
  spellings: [],
})

/** Two weekdays mean either of them; a weekday and a date mean both. */
function toDayTerms(days: { condition: DayCondition; words: string | null }[]): Term[] {
  const kinds = [...new Set(days.map(({ condition }) => condition.kind))]
  return kinds.map((kind) => {
    const alike = days.filter(({ condition }) => condition.kind === kind)
    return {
      ...plainTerm(
        alike.map(({ words }) => words ?? '').join(' '),
        alike.flatMap(({ words }) => (words ? toAlternatives(words, { reach: 'word' }) : [])),
      ),
      holds: (document: SearchDocument) =>
        alike.some(({ condition }) => meetsDay(condition, document)),
      titleOnly: true,
      isDay: true,
    }
  })
}

function toWordTerms(words: string[], names: NameBook, together: boolean): Term[] {
  const terms: Term[] = []
  for (let at = 0; at < words.length && terms.length < 3 * MOST_TERMS;) {
    const name = nameAt(words, at, names, together)
    const count = name?.words.length ?? 1
    const typed = words.slice(at, at + count).join(' ')
    at += count
    const isLast = at >= words.length
    if (terms.every((term) => term.typed !== typed)) terms.push(toTerm(typed, name, isLast))
  }
  return terms
}

/** The longest known name that begins here; its last word may have an ending. */
function nameAt(
  words: string[],
  at: number,
  names: NameBook,
  together: boolean,
): KnownName | undefined {
  const typed = words.slice(at, at + 12).map(lazily)
  const firsts = [typed[0] ?? '', ...stemsOf(typed[0] ?? '')]
  return firsts
    .flatMap((first) => names.get(first) ?? [])
    .find(({ words: wanted, isAcronym }) => {
      if (wanted.length > 1 && !together) return false
      return wanted.every((word, index) => {
        const given = typed[index] ?? ''
        const mayHaveEnding = index === wanted.length - 1 && !isAcronym
        return given === word || (mayHaveEnding && stemsOf(given).includes(word))
      })
    })
}

const YEAR = /^20\d\d$/

function toTerm(typed: string, name: KnownName | undefined, isLast: boolean): Term {
  const lazy = lazily(typed)
  const isWord = !typed.includes(' ')
  const reach: Reach = name?.isAcronym ? 'word' : isWord ? reachOf(lazy, isLast) : 'start'
  const others = (name?.others ?? []).flatMap(({ text, isAcronym }) =>
    toAlternatives(text, { reach: isAcronym ? 'word' : 'start', worth: OTHER_NAME_WORTH }),
  )
  const month = isWord ? monthNumber(typed) : null
  const year = YEAR.test(typed) ? Number(typed) : null
  const shortened = lazy.replace(/ae/g, 'a').replace(/oe/g, 'o')
  return {
    ...plainTerm(typed, [...toAlternatives(typed, { reach }), ...others]),
    holds:
      month !== null
        ? ({ date }) => Number(date?.slice(5, 7)) === month
        : year !== null
          ? ({ edition }) => edition === year
          : null,
    spellings:
      isWord && !name?.isAcronym && lazy.length >= LONG_ENOUGH_TO_MEND && !/\d/.test(lazy)
        ? [...new Set([lazy, shortened])]
        : [],
  }
}

const OTHER_NAME_WORTH = 0.9

/** The shorter a word, the more it stands by chance inside others. The last may still be in the typing. */
function reachOf(lazy: string, isLast: boolean): Reach {
  if (/^\d+$/.test(lazy)) return lazy.length > 2 ? 'start' : 'word'
  if (lazy.length <= 2) return isLast ? 'start' : 'word'
  return lazy.length === 3 ? 'edges' : 'anywhere'
}
