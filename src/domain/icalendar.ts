/*
 * The iCalendar format alone (RFC 5545): lines, text and times, nothing about sessions.
 * Written by hand because the packages fold by characters instead of octets, leave out the
 * last line break or weigh more than this whole app's calendar part should.
 */
import type { LocalDate } from './localTime.ts'

const LINE_BREAK = '\r\n'
const MAX_OCTETS = 75

/**
 * Text for people → TEXT value (§3.3.11): `\`, `;` and `,` get a backslash, line breaks become `\n`.
 * Every kind of line break counts, also those that only some readers know (NEL, U+2028, U+2029),
 * and other control characters go (§3.1): what is left cannot end its line and begin another property.
 */
export function toText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
}

/** Instant → DATE-TIME in UTC (§3.3.5, form 2): `20201026T080000Z`. */
export const toUtcTime = (instant: Date): string =>
  `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** Day → DATE (§3.3.4): `20201026`. */
export const toDateValue = (date: LocalDate): string => date.replaceAll('-', '')

/** Octets in UTF-8 of one character, where a lone surrogate is written as U+FFFD. */
function octetsOf(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
}

/**
 * A content line, folded (§3.1): no physical line is over 75 octets, the space that begins a
 * continuation included. Breaks between code points only, and only when one more follows:
 * iCloud refuses a file with an empty continuation.
 */
export function foldLine(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > MAX_OCTETS) {
      folded += `${LINE_BREAK} `
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

/** Content lines → file. Each is folded and ended by CRLF, also the last (§3.1). */
export const toFile = (lines: readonly string[]): string =>
  lines.map((line) => foldLine(line) + LINE_BREAK).join('')
