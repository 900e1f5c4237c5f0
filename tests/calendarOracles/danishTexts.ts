/*
 * The worst texts that could reach a calendar file, the same in every run, and what must be read of them.
 * Also for the programs that are asked by `npm run check:calendar`.
 */
import type { Session } from '../../src/domain/contentSchema.ts'
import { buildSession } from '../support/buildSession.ts'

/** Numbers that are the same for the same seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const LETTERS = [...'æøåÆØÅéüœenNabt', ' ', '  ', '.', '–', '’', '»', '«', '\u00a0', 'a\u030a']
const WORDS = [
  'ledelse',
  'på tværs',
  'nærhedsreform',
  'Ærøskøbing',
  'ædølåsø',
  'kl. 9.00',
  '€',
  '𝔏',
]
const EMOJI = ['👩🏽‍💼', '👍🏿', '👨‍👩‍👧‍👦', '🇩🇰', '❤️', '🧑🏾‍🤝‍🧑🏻', '\u200d', '\ufe0f', '\ufeff']
const SIGNS = [',', ';', ':', '"', "'", '=', '%', '^n', '&amp;', '<b>', '{', '--']
const BREAKS = ['\n', '\n\n', '\r\n', '\r', '\n ', '\n\t', '\u0085', '\u2028', '\u2029', '\v', '\f']
const CONTROLS = ['\0', '\u0001', '\u0007', '\b', '\u001b', '\u007f', '\u0080', '\u009f', '\t']
const LINES = ['BEGIN:VEVENT', 'END:VCALENDAR', '\nATTENDEE:mailto:x@example.dk', '\r\n DTSTART:1']
const HALVES = ['\ud83d', '\udc4d']
const BACKSLASHES = ['\\', '\\\\', '\\n', '\\N', '\\,', '\\;', '\\"', 'C:\\mappe\\ny', '\\\n']

const PLAIN = [
  ...LETTERS,
  ...WORDS,
  ...EMOJI,
  ...SIGNS,
  ...BREAKS,
  ...CONTROLS,
  ...LINES,
  ...HALVES,
]

/**
 * Most are as long as one line or two, where folding goes wrong; one in fifty has 2,000 characters.
 * Backslashes are in every fourth only: some readers get them wrong, and the rest is for them too.
 */
export function danishTexts(count: number): string[] {
  const random = seededRandom(2020)
  return Array.from({ length: count }, (_, index) => {
    const pieces = index % 4 === 0 ? [...PLAIN, ...BACKSLASHES, ...BACKSLASHES] : PLAIN
    const length = index % 50 === 0 ? 2000 : Math.floor(random() * 180)
    let text = ''
    while (text.length < length) text += pieces[Math.floor(random() * pieces.length)] ?? ''
    return text
  })
}

/** Sessions that have three of the texts each: in title, description and place. */
export function sessionsWith(texts: readonly string[]): Session[] {
  const session = buildSession()
  return Array.from({ length: Math.ceil(texts.length / 3) }, (_, index) => {
    const [title = '', description = '', place = ''] = texts.slice(index * 3, index * 3 + 3)
    const id = `2020-tekst-${index}`
    const venue = { name: place, street: null, postcode: null, city: null, note: null }
    return { ...session, id, title, description, venue }
  })
}

/**
 * The text as it should reach a reader: every line break as `\n`, no control characters but the tab, and
 * what is then still half a character as the replacement character.
 */
export function readable(text: string): string {
  const kept = Array.from(text.replaceAll('\r\n', '\n'), (character) => {
    const code = character.codePointAt(0) ?? 0
    if ([0x0a, 0x0d, 0x85, 0x2028, 0x2029].includes(code)) return '\n'
    const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f)
    return isControl && character !== '\t' ? '' : character
  })
  return kept.join('').replace(/\p{Cs}/gu, '\ufffd')
}
