/*
 * The part of a mail that a machine reads: a submission as lines that no mail program changes. Most
 * programs take an address of a mail only up to some 2,000 signs, so it is pressed together where the
 * browser can do that (version 2); version 1 is the same without.
 */
import type { Submission } from './submission.ts'

const LINE = 64
const NEWEST = 2
/** What no form fills: a mail that unpacks to more is not ours. */
const MOST_BYTES = 500_000

/** The submission as such lines, between two that say what they are. */
export async function submissionBlock(submission: Submission): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(submission, leaveOutEmpty))
  const canPress = typeof CompressionStream === 'function'
  const pressed = canPress ? await through(new CompressionStream('deflate-raw'), bytes) : bytes
  const letters = toLetters(pressed)
  const lines = letters.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []
  return [
    `*** LEDELSESUGEN ${canPress ? NEWEST : 1}: Ret ikke herfra ***`,
    ...lines,
    `*** SLUT ${checkOf(letters)} ***`,
  ].join('\n')
}

/** What is left out means the same (`unknownOr`, `listOf`). */
const leaveOutEmpty = (_: string, value: unknown) =>
  value === null || (Array.isArray(value) && value.length === 0) ? undefined : value

const BLOCK = /\*{3} ?LEDELSESUGEN (\d+)[^*]*\*{3}([^*]*)(?:\*{3}\s*SLUT\s+(\w+)\s*\*{3})?/

/**
 * The submission in the text of a mail, also when it was quoted or wrapped on the way.
 * @returns null where there is none; `rest` is the mail without it or what is left of it, `fault` a Danish sentence of what happened to it
 */
export async function readSubmissionBlock(
  mail: string,
): Promise<{ data?: unknown; rest: string; fault?: string } | null> {
  const match = BLOCK.exec(mail)
  const rest = withoutBlock(mail)
  const broken = (how: string) => ({ fault: `Mailens maskindel ${how}`, rest })
  // Somebody took the first line away, and more than that may be gone.
  if (!match) return rest === mail ? null : broken('er ændret undervejs. Bed om filen i stedet.')
  const [whole, version, body = '', sum] = match
  if (Number(version) > NEWEST) return broken('er lavet af en nyere udgave af appen.')
  const letters = body.replace(/[^A-Za-z0-9._]/g, '')
  if (!sum) return broken('er klippet af. Bed om filen i stedet.')
  if (checkOf(letters) !== sum) return broken('er ændret undervejs. Bed om filen i stedet.')
  try {
    const bytes = fromLetters(letters)
    const plain =
      version === '1' ? bytes : await through(new DecompressionStream('deflate-raw'), bytes)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(plain)
    return { data: JSON.parse(text) as unknown, rest: mail.replace(whole, '').trim() }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return broken('kan ikke læses. Bed om filen i stedet.')
  }
}

const FIRST =
  /(?:^[>\t ]*)?\*{0,3}[^\S\n]*LEDELSESUGEN\s+\d+\s*(?::[\s>]*Ret[\s>]+ikke[\s>]+herfra[\s>]*\*{0,3}|\*{3})/gm
const LAST =
  /(?:^[>\t ]*)?\*{1,3}[^\S\n]*SLUT[\s>]+\w{1,7}[\s>]*\*{0,3}|^[>\t ]*SLUT[^\S\n]+\w{1,7}[^\S\n]*\*{1,3}/gm
const IS_FIRST = new RegExp(`^${FIRST.source}$`)
const IS_LAST = new RegExp(`^(?:${LAST.source})$`)
const ONLY_LETTERS = /^[A-Za-z0-9._]+$/
/** No word of a person is so long and so mixed. */
const LONG_LETTERS = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9._]{30,}$/

/**
 * A mail without any line of such a part, however it was spoiled: it holds whom to write to, and must
 * never be taken for words about the event. What somebody wrote between its lines stays.
 */
function withoutBlock(mail: string): string {
  const alone = (fence: string) => `\n${fence.replace(/[\s>]+/g, ' ').trim()}\n`
  const fenced = mail.replace(FIRST, alone).replace(LAST, alone)
  if (fenced === mail && !mail.split(/[\s>]+/).some((word) => LONG_LETTERS.test(word))) return mail
  const lines = fenced.split('\n').map((line) => {
    const bare = line.replace(/^[>\s]+/, '').replace(/=?\s*$/, '')
    const isFirst = IS_FIRST.test(bare)
    const isLast = IS_LAST.test(bare)
    const words = bare.split(/\s+/)
    const isLong = words.some((word) => LONG_LETTERS.test(word))
    return { line, bare, words, isFirst, isLast, isLong }
  })
  const last = lines.findIndex(({ isLast }) => isLast)
  let isInside = false
  const kept: string[] = []
  for (const [at, { line, bare, words, isFirst, isLast, isLong }] of lines.entries()) {
    if (isFirst || isLong) isInside = true
    const isShort =
      words.length === 1 &&
      ONLY_LETTERS.test(bare) &&
      (last > at || !/^\p{L}\p{Ll}*\.?$/u.test(bare))
    const isLetters = words.every((word) => ONLY_LETTERS.test(word)) && (isLong || isShort)
    if (isFirst || isLast || (isInside && isLetters)) {
      if (isLast) isInside = false
      continue
    }
    if (isLong) kept.push(words.filter((word) => !LONG_LETTERS.test(word)).join(' '))
    else kept.push(line)
    // What follows a cut is the mail again.
    if (isInside && last < at && bare !== '') isInside = false
  }
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

async function through(
  press: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = press.writable.getWriter()
  const writing = Promise.all([writer.write(bytes), writer.close()])
  const found: number[] = []
  const reading = (async () => {
    const reader = press.readable.getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (found.length + part.value.length > MOST_BYTES) throw new RangeError('Too much')
      for (const byte of part.value as Uint8Array) found.push(byte)
    }
  })()
  await Promise.all([writing, reading])
  return Uint8Array.from(found)
}

/** No sign of it is changed by what mail programs do to texts: no `=`, `+`, `/`, no dashes in a row, no line to be wrapped. */
function toLetters(bytes: Uint8Array): string {
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte))
  return btoa(signs.join('')).replaceAll('+', '.').replaceAll('/', '_').replace(/=+$/, '')
}

function fromLetters(letters: string): Uint8Array<ArrayBuffer> {
  const codes = atob(letters.replaceAll('.', '+').replaceAll('_', '/'))
  return Uint8Array.from(codes, (sign) => sign.charCodeAt(0))
}

/** FNV-1a of 32 bits: tells a part that was cut off or changed on the way. */
function checkOf(letters: string): string {
  let hash = 0x811c9dc5
  for (const letter of letters) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0
  return hash.toString(36)
}
