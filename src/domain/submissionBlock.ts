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
 * @returns null where there is none; `rest` is the mail without it, `fault` a Danish sentence of what happened to it
 */
export async function readSubmissionBlock(
  mail: string,
): Promise<{ data: unknown; rest: string; fault?: never } | { fault: string } | null> {
  const match = BLOCK.exec(mail)
  if (!match) return null
  const [whole, version, body = '', sum] = match
  if (Number(version) > NEWEST)
    return { fault: 'Mailens maskindel er lavet af en nyere udgave af appen.' }
  const letters = body.replace(/[^A-Za-z0-9._]/g, '')
  if (!sum) return { fault: 'Mailens maskindel er klippet af. Bed om filen i stedet.' }
  if (checkOf(letters) !== sum) {
    return { fault: 'Mailens maskindel er ændret undervejs. Bed om filen i stedet.' }
  }
  try {
    const bytes = fromLetters(letters)
    const plain =
      version === '1' ? bytes : await through(new DecompressionStream('deflate-raw'), bytes)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(plain)
    return { data: JSON.parse(text) as unknown, rest: mail.replace(whole, '').trim() }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { fault: 'Mailens maskindel kan ikke læses. Bed om filen i stedet.' }
  }
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
