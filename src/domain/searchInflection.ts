/*
 * Endings and typing errors. No stemmer: Danish ones make leder, ledere and ledelse one word, and
 * here every text is about those. An ending may be taken off only when what is left is a word with
 * another such ending (or none) in the text.
 */

/** Endings of nouns, adjectives and past tenses. "-else", "-ing" and "-skab" make other words and are none. */
const ENDINGS = new Set(
  'e en ens er ers erne ernes et ets ene enes es s n ns r rs rne rnes ne nes t te ede'.split(' '),
)
const LONGEST_ENDING = 5
const SHORTEST_STEM = 4

/** A -t is an ending of adjectives (digitalt, ensomt), not of every word (talent). */
const ADJECTIVE_T = /(ig|al|iv|om|el|bar|fuld)t$/

/** Words that look like a stem of another: a "leder" is more than somebody who can "lede". */
const NO_STEMS = new Set(['lede'])

/** The words that everything here is about: none of them is a mistyped other. */
const OWN_WORDS = /^lede(r|re|ren|rne|lse|lsen|lser)?$/

export const isEnding = (text: string): boolean => ENDINGS.has(text)

/** The rest of the word that goes on at `at`, or null when it is longer than any ending. */
export function restOfWord(text: string, at: number): string | null {
  for (let end = at; end <= at + LONGEST_ENDING; end++) {
    if (text.charCodeAt(end) === 32 || end >= text.length) return text.slice(at, end)
  }
  return null
}

/** What is left of a folded word without its ending, shortest first: lederne → leder. */
export function stemsOf(word: string): string[] {
  const stems = new Set<string>()
  for (let length = 1; length <= LONGEST_ENDING; length++) {
    const stem = word.slice(0, -length)
    const ending = word.slice(-length)
    if (stem.length < SHORTEST_STEM - 1 || !ENDINGS.has(ending)) continue
    if (ending === 't' && !ADJECTIVE_T.test(word)) continue
    // debatter → debat, toppen → top
    const undoubled =
      /([bdfgklmnprst])\1$/.test(stem) && /^e/.test(ending) ? stem.slice(0, -1) : null
    if (undoubled && undoubled.length >= SHORTEST_STEM - 1) stems.add(undoubled)
    if (stem.length >= SHORTEST_STEM) stems.add(stem)
  }
  return [...stems].filter((stem) => !NO_STEMS.has(stem)).sort((a, b) => a.length - b.length)
}

/**
 * Does `word` with one letter too many, too few, wrong or two swapped (or none) begin `text`?
 * Returns how much of `text` that is, or -1.
 */
export function lengthWithinOneEdit(word: string, text: string): number {
  let same = 0
  while (same < word.length && word.charCodeAt(same) === text.charCodeAt(same)) same++
  if (same === word.length) return word.length
  const goesOn = (fromWord: number, fromText: number) =>
    fromText <= text.length && text.startsWith(word.slice(fromWord), fromText)
  if (goesOn(same + 1, same + 1)) return word.length
  const isSwapped = word[same] === text[same + 1] && word[same + 1] === text[same]
  if (isSwapped && goesOn(same + 2, same + 2)) return word.length
  if (goesOn(same, same + 1)) return word.length + 1
  if (goesOn(same + 1, same)) return word.length - 1
  return -1
}

const SHORTEST_MENDED = 5
const LONGEST_MENDED = 40
const MOST_MENDED = 12

/**
 * The words of the content that were probably meant by one that is in none of them: those that
 * differ by one typing error, else those that begin so, else those that have it in them.
 */
export function mendWord(spellings: readonly string[], vocabulary: ReadonlySet<string>): string[] {
  const whole = new Set<string>()
  const begun = new Set<string>()
  const inside = new Set<string>()
  const words = spellings.filter(
    (word) =>
      word.length >= SHORTEST_MENDED && word.length <= LONGEST_MENDED && !OWN_WORDS.test(word),
  )
  for (const word of words) {
    for (const text of vocabulary) {
      for (let at = 0; at <= text.length - word.length + 1; at++) {
        const rest = at === 0 ? text : text.slice(at)
        const length = lengthWithinOneEdit(word, rest)
        if (length < 0) continue
        const mended = rest.slice(0, length)
        if (at > 0) inside.add(mended)
        else if (length === text.length || isEnding(text.slice(length))) whole.add(mended)
        else begun.add(mended)
      }
    }
  }
  return [...([whole, begun, inside].find(({ size }) => size > 0) ?? [])].slice(0, MOST_MENDED)
}

/**
 * The ways to part a word in two or three that the content has, in two first: whitepaper,
 * gåhjemmøde. Of three one may be as short as "gå".
 */
export function partWord(
  word: string,
  vocabulary: ReadonlySet<string>,
  { parts = 3, shortest = 3 } = {},
): string[] {
  if (word.length > LONGEST_MENDED) return []
  const inTwo: string[] = []
  const inThree: string[] = []
  for (let at = 2; at <= word.length - shortest; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)]
    if (!vocabulary.has(left)) continue
    if (at >= shortest && vocabulary.has(right)) inTwo.push(`${left} ${right}`)
    if (parts > 2) {
      const rest = partWord(right, vocabulary, { parts: 2 })
      inThree.push(...rest.map((way) => `${left} ${way}`))
    }
  }
  return [...inTwo, ...inThree]
}
