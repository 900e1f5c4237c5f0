/*
 * Danish spelling, by the word list of Stavekontrolden. Danish makes words by putting words together,
 * more than any list holds: one that is not in it is right when it is two words of the list with an s,
 * an e, a hyphen or nothing between them. The list's own rule for that lets far too much through.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { decodeTrie } from 'cspell-trie-lib'

/** The shortest that counts as a part: endings such as -et and -er are no words of their own. */
const SHORTEST = 4

/** @param own words of our own, as they are written: names, terms, and rare parts of compounds */
export async function loadSpelling(own: readonly string[]) {
  const folder = dirname(createRequire(import.meta.url).resolve('@cspell/dict-da-dk'))
  const list = await decodeTrie(readFileSync(join(folder, 'da_DK.trie')))
  const ownWords = new Set(own)
  const known = new Map<string, boolean>()

  function isWord(word: string): boolean {
    if (ownWords.has(word)) return true
    const { found, compoundUsed, forbidden } = list.findWord(word, { caseSensitive: true })
    return Boolean(found) && !compoundUsed && !forbidden
  }
  const isPart = (word: string) => word.length >= SHORTEST && isWord(word)
  function isCompound(word: string): boolean {
    for (let at = SHORTEST; at <= word.length - SHORTEST; at++) {
      const first = word.slice(0, at).replace(/-$/, '')
      const rest = word.slice(at)
      const isFirst = isPart(first) || (/[se]$/.test(first) && isPart(first.slice(0, -1)))
      if (isFirst && (isPart(rest) || isCompound(rest))) return true
    }
    return false
  }
  function isKnown(word: string): boolean {
    const lower = word.toLowerCase()
    const answer = known.get(word) ?? (isWord(word) || isWord(lower) || isCompound(lower))
    known.set(word, answer)
    return answer
  }

  return { unknownIn: (text: string) => wordsOf(text).filter((word) => !isKnown(word)) }
}

/** Without addresses, and without what has digits or capitals within: names of things. */
const wordsOf = (text: string) =>
  (
    text
      .replace(/\S+(@|:\/\/|\.(dk|com|org|nz|eu)\b|#)\S*|\S*\/\S+/g, ' ')
      .match(/\p{L}[\p{L}\p{N}-]*[\p{L}\p{N}]|\p{L}/gu) ?? []
  ).filter((word) => !/\p{N}|^\p{Lu}+$|\p{L}\p{Lu}/u.test(word))
