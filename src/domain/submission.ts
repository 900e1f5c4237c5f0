/*
 * A session that an organiser offers: the file of the form, and the part of a mail that a machine reads.
 * Both carry the same; what the secretariat brings in with `hent` need not be typed again.
 */
import * as v from 'valibot'
import { sessionSchema, type Edition, type Session } from './contentSchema.ts'
import { check, type Problem } from './parseContent.ts'
import { emailAddress, record, text, unknownOr, year, yesNo } from './schemaParts.ts'
import { SESSION_RULES } from './sessionRules.ts'
import { toSlug } from './slugs.ts'

const offeredSession = v.pick(sessionSchema, [
  'title',
  'shortTitle',
  'theme',
  'type',
  'date',
  'dateNote',
  'startsAt',
  'endsAt',
  'allDay',
  'outsideWeek',
  'attendance',
  'attendanceNote',
  'venue',
  'organisers',
  'partners',
  'speakers',
  'programme',
  'audience',
  'access',
  'registration',
  'joinUrl',
  'price',
  'recording',
  'sectors',
  'topics',
  'related',
  'seriesNote',
  'summary',
  'description',
])

export const submissionSchema = record({
  format: v.literal('ledelsesugen-forslag'),
  /** Rises when an older reader could not make sense of it. */
  version: v.literal(1),
  edition: year,
  session: offeredSession,
  /** They would like the ambassador to take part. */
  wantsAmbassador: v.optional(yesNo, false),
  /** Whom the secretariat writes to. Never published. */
  contact: unknownOr(record({ name: text, email: emailAddress, phone: unknownOr(text) })),
  /** To the secretariat. Never published. */
  remark: unknownOr(text),
})

export type Submission = v.InferOutput<typeof submissionSchema>

/**
 * The offered session as the public would see it: complete, with a name that it may not get.
 * @param revisedAt Danish wall time
 */
export const toOfferedSession = (
  { session, edition }: Submission,
  revisedAt = '2000-01-01T00:00',
): Session =>
  v.parse(sessionSchema, {
    ...session,
    id: `${edition}-${toSlug(session.title) || 'uden-titel'}`,
    slug: toSlug(session.title) || 'uden-titel',
    edition,
    revisedAt,
  })

/** Unknown data → a submission, or every problem by the rules that published sessions follow. */
export function parseSubmission(
  data: unknown,
  editions: readonly Edition[] = [],
): { value: Submission; problems?: never } | { value?: never; problems: Problem[] } {
  const { value, problems } = check(submissionSchema, data)
  if (problems) return { problems }
  const found: Problem[] = []
  const edition = editions.find((each) => each.year === value.edition)
  for (const rule of SESSION_RULES) {
    const report = (path: string[], message: string) =>
      void found.push({ path: ['session', ...path], message })
    rule(toOfferedSession(value), report, edition)
  }
  return found.length > 0 ? { problems: found } : { value }
}

/** The text of the file that the form makes. */
export const submissionFile = (submission: Submission): string =>
  `${JSON.stringify(submission, null, 2)}\n`

const LINE = 64

/** No sign of it is changed by what mail programs do to texts: no `=`, `+`, `/`, no dashes in a row, no line to be wrapped. */
function toLetters(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte))
  return btoa(bytes.join('')).replaceAll('+', '.').replaceAll('/', '_').replace(/=+$/, '')
}

function fromLetters(letters: string): string {
  const bytes = atob(letters.replaceAll('.', '+').replaceAll('_', '/'))
  const codes = Uint8Array.from(bytes, (sign) => sign.charCodeAt(0))
  return new TextDecoder('utf-8', { fatal: true }).decode(codes)
}

/** FNV-1a of 32 bits: tells a part that was cut off or changed on the way. */
function checkOf(letters: string): string {
  let hash = 0x811c9dc5
  for (const letter of letters) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0
  return hash.toString(36)
}

/** The part of a mail that a machine reads, as lines that no mail program wraps. */
export function submissionBlock(submission: Submission): string {
  const letters = toLetters(JSON.stringify(submission))
  const lines = letters.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []
  return [
    '*** LEDELSESUGEN 1: Ret ikke herfra ***',
    ...lines,
    `*** SLUT ${checkOf(letters)} ***`,
  ].join('\n')
}

const BLOCK = /\*{3} ?LEDELSESUGEN (\d+)[^*]*\*{3}([^*]*)(?:\*{3}\s*SLUT\s+(\w+)\s*\*{3})?/

/**
 * The submission in the text of a mail, also when it was quoted or wrapped on the way.
 * @returns null where there is none; `fault` is a Danish sentence of what happened to it
 */
export function readSubmissionBlock(
  mail: string,
): { data: unknown; rest: string; fault?: never } | { fault: string } | null {
  const match = BLOCK.exec(mail)
  if (!match) return null
  const [whole, version, body = '', sum] = match
  if (version !== '1') return { fault: 'Mailens maskindel er lavet af en nyere udgave af appen.' }
  const letters = body.replace(/[^A-Za-z0-9._]/g, '')
  if (!sum) return { fault: 'Mailens maskindel er klippet af. Bed om filen i stedet.' }
  if (checkOf(letters) !== sum) {
    return { fault: 'Mailens maskindel er ændret undervejs. Bed om filen i stedet.' }
  }
  try {
    const data: unknown = JSON.parse(fromLetters(letters))
    return { data, rest: mail.replace(whole, '').trim() }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { fault: 'Mailens maskindel kan ikke læses. Bed om filen i stedet.' }
  }
}
