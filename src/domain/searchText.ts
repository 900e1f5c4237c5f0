/*
 * Text as search compares it: small letters a-z and digits, one space between words and at both ends.
 * Danish is typed in three ways, so there are two spellings, and a word counts when either agrees:
 * `full` writes æ ø å as ae oe aa, `lazy` as a o a (and aa as a), the way a foreign keyboard does.
 * One spelling for all would not do: shortening "ae" everywhere makes "coronaerfaringer" lose its "erfaringer".
 */
export type Spelling = 'full' | 'lazy'
export const SPELLINGS: readonly Spelling[] = ['full', 'lazy']

/** A part of a text, from its first character to after its last. */
export interface Range {
  start: number
  end: number
}

export interface Marked {
  text: string
  marked: boolean
}

/** Parts two fields in one folded text. No content has it, and no word. */
export const FIELD_BREAK = '\u0001'

const FULL: Record<string, string> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ä: 'ae',
  ö: 'oe',
  ß: 'ss',
  ς: 'σ',
}
const LAZY: Record<string, string> = { ...FULL, æ: 'a', ø: 'o', å: 'a', ä: 'a', ö: 'o' }
/** Whatever is no word, except the single spaces that are right already: those are by far the most. */
const SEPARATORS = / *[^a-z0-9 \u0001\u0080-\uffff][^a-z0-9\u0001\u0080-\uffff]*| {2,}/g
const BEYOND_ASCII = /[\u0080-\uffff]/g
const ACCENTS = /[\u0300-\u036f]/g
const INVISIBLE = /[\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufe0f\ufeff]/

const known = { full: new Map<string, string>(), lazy: new Map<string, string>() }

/** One small letter beyond ASCII → what stands for it; a space when it is no letter. */
function foldLetter(letter: string, spelling: Spelling): string {
  const seen = known[spelling].get(letter)
  if (seen !== undefined) return seen
  const plain = letter.normalize('NFD').replace(ACCENTS, '')
  const folded =
    (spelling === 'full' ? FULL : LAZY)[letter] ??
    (INVISIBLE.test(letter) ? '' : /^[\p{L}\p{N}]+$/u.test(plain) ? plain : ' ')
  known[spelling].set(letter, folded)
  return folded
}

function foldSmall(small: string, spelling: Spelling): string {
  const [ae, oe, aa] = spelling === 'full' ? ['ae', 'oe', 'aa'] : ['a', 'o', 'a']
  // One after the other is several times faster than asking a function for each letter.
  const danish = small.replace(/æ/g, ae).replace(/ø/g, oe).replace(/å/g, aa)
  const plain = danish.replace(BEYOND_ASCII, (letter) => foldLetter(letter, spelling))
  return ` ${plain} `.replace(SEPARATORS, ' ')
}

/** A text in both spellings; the same string twice where they agree. */
export function foldBoth(text: string): Record<Spelling, string> {
  const small = text.normalize('NFC').toLowerCase()
  const full = foldSmall(small, 'full')
  // Shortened before å becomes a: "coronaår" keeps both of its.
  const short = small.includes('aa') ? small.replace(/aa/g, 'a') : small
  if (short === small && !/[æøåäö]/.test(small)) return { full, lazy: full }
  return { full, lazy: foldSmall(short, 'lazy') }
}

/** A folded text that knows where each of its characters stood in the original. */
export interface TracedText {
  folded: string
  /** Where a range of the folded text lies in the original. */
  origin: (range: Range) => Range
}

/** The same folding as `foldBoth`, slower, for the few texts in which words are marked. */
export function foldTraced(text: string, spelling: Spelling): TracedText {
  const letters = [' ']
  const starts = [0]
  const ends = [0]
  let before = ''
  const append = (letter: string, start: number, end: number) => {
    if (letter === ' ' && letters.at(-1) === ' ') return
    letters.push(letter)
    starts.push(start)
    ends.push(end)
  }
  for (let at = 0; at < text.length;) {
    const end = clusterEnd(text, at)
    for (const unit of smallLetters(text, at, end)) {
      if (spelling === 'lazy' && unit === 'a' && before === 'a') {
        before = ''
        ends[ends.length - 1] = end
        continue
      }
      before = unit
      if (isPlain(unit)) append(unit, at, end)
      else if (unit <= '\u007f') append(' ', at, end)
      else for (const letter of foldLetter(unit, spelling)) append(letter, at, end)
    }
    at = end
  }
  append(' ', text.length, text.length)
  return {
    folded: letters.join(''),
    origin: ({ start, end }) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? text.length }),
  }
}

const isPlain = (letter: string) =>
  (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter === FIELD_BREAK

/** Nearly every character is one small letter or becomes one; only the others need the long way. */
function smallLetters(text: string, at: number, end: number): string | string[] {
  const letter = text.charAt(at)
  if (end === at + 1 && letter <= '\u007f') return isPlain(letter) ? letter : letter.toLowerCase()
  return text.slice(at, end).normalize('NFC').toLowerCase().split('')
}

/** After the character that begins here, its accents included. */
function clusterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
  for (let code = text.charCodeAt(end); code >= 0x300 && code <= 0x36f;) {
    code = text.charCodeAt(++end)
  }
  return end
}

/** Hides the "kl." of a time of day, which is not KL. Keeps the length, so that places stay true. */
export const hideClock = (text: string): string => text.replace(/\b[Kk]l(?=\.?\s?\d)/g, '  ')

/** Ranges in order, those that touch or overlap made one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else merged.push({ ...range })
  }
  return merged
}

/** A text (or the `window` of it) in pieces, marked where a range says so. Nothing of it is lost. */
export function toMarked(
  text: string,
  ranges: readonly Range[],
  window: Range = { start: 0, end: text.length },
): Marked[] {
  const pieces: Marked[] = []
  let at = window.start
  const cut = (end: number, marked: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), marked })
    at = Math.max(at, end)
  }
  for (const { start, end } of mergeRanges(ranges)) {
    if (end <= window.start || start >= window.end) continue
    cut(Math.max(start, window.start), false)
    cut(Math.min(end, window.end), true)
  }
  cut(window.end, false)
  return pieces
}

/** About `length` characters around a range, from word to word, with "…" where the text goes on. */
export function excerpt(
  text: string,
  ranges: readonly Range[],
  around: Range,
  length: number,
): Marked[] {
  const line = text.replace(/\s/g, ' ')
  const window = windowAround(line, around, length)
  const pieces = toMarked(line, ranges, window)
  if (window.start > 0) pieces.unshift({ text: '…', marked: false })
  if (window.end < line.length) pieces.push({ text: '…', marked: false })
  return joinAlike(pieces)
}

function windowAround(text: string, around: Range, length: number): Range {
  if (text.length <= length) return { start: 0, end: text.length }
  const room = Math.max(0, length - (around.end - around.start))
  let start = Math.max(0, around.start - Math.floor(room / 3))
  let end = Math.min(text.length, start + length)
  if (end === text.length) start = Math.max(0, end - length)
  if (start > 0) {
    const space = text.indexOf(' ', start - 1)
    start = space >= 0 && space < around.start ? space + 1 : around.start
  }
  if (end < text.length) {
    const space = text.lastIndexOf(' ', end)
    end = space >= around.end ? space : Math.max(around.end, wholeCharacter(text, end))
  }
  return { start, end }
}

/** Never cuts between the two halves of an emoji. */
const wholeCharacter = (text: string, at: number) =>
  /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at

function joinAlike(pieces: readonly Marked[]): Marked[] {
  const joined: Marked[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && last.marked === piece.marked) last.text += piece.text
    else joined.push({ ...piece })
  }
  return joined
}
