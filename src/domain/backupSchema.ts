/*
 * The shape of a backup file. Its rows are those of the tables, but a file can come from anywhere and
 * have been edited: what is later put in an address, a calendar or a calculation of time is held to
 * the rules of the content.
 */
import * as v from 'valibot'
import { bookmarkSchema, snapshotSchema } from './bookmarkSchema.ts'
import { calendarExportSchema } from './calendarExportSchema.ts'
import { NOTE_LIMIT } from './notes.ts'
import { noteSchema } from './noteSchema.ts'
import {
  count,
  emailAddress,
  localDate,
  localDateOrDateTime,
  localDateTime,
  record,
  sessionId,
  slug,
  text,
  unknownOr,
  webAddress,
  year,
} from './schemaParts.ts'

export const BACKUP_VERSION = 1

/** What a file says of itself. What else is in it is looked at row by row. */
export const headingSchema = v.object({
  app: v.literal('ledelsesugen'),
  kind: v.literal('sikkerhedskopi'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/),
  v.check((value) => !Number.isNaN(Date.parse(value))),
)
const notBlank = v.pipe(v.string(), v.regex(/\S/))
/** Nothing in it can end a line of a calendar file. */
const unbroken = v.pipe(v.string(), v.regex(/^[^\s\p{Cc}]+$/u))

const seen = record({
  ...snapshotSchema.entries,
  title: text,
  slug,
  edition: year,
  date: unknownOr(localDate),
  startsAt: unknownOr(localDateTime),
  endsAt: unknownOr(localDateTime),
  deadline: unknownOr(localDateOrDateTime),
  registrationUrl: v.optional(v.nullable(webAddress)),
  registrationEmail: v.optional(v.nullable(emailAddress)),
  recordingUrl: v.optional(v.nullable(webAddress)),
})

/** Several notes of full length can have become one. */
const LONGEST_NOTE = 10 * NOTE_LIMIT

/** Longer names and larger values are none of the app's. */
const MOST_OF_KEY = 100
const MOST_OF_VALUE = 5000
function isSmall(value: unknown): boolean {
  try {
    return (JSON.stringify(value) ?? '').length <= MOST_OF_VALUE
  } catch {
    // Nothing that is written in a file: it holds itself, or is deeper than can be followed.
    return false
  }
}

/** They are counted up from here and written in calendars, which know no larger ones (RFC 5545 §3.3.8). */
const sequence = v.pipe(count, v.maxValue(1_000_000))

/** By table, in the order in which they are told of. */
export const rowSchemas = {
  bookmarks: record({ ...bookmarkSchema.entries, sessionId, savedAt: instant, seen }),
  notes: record({
    ...noteSchema.entries,
    sessionId,
    text: v.pipe(notBlank, v.maxLength(LONGEST_NOTE)),
    title: text,
    edition: year,
    changedAt: instant,
  }),
  calendarExports: record({
    ...calendarExportSchema.entries,
    uid: unbroken,
    sessionId,
    sequence,
    revision: sequence,
    exportedAt: instant,
    startsAt: localDateOrDateTime,
    endsAt: unknownOr(localDateTime),
    /** No reminder comes more than a month before. */
    reminder: unknownOr(v.pipe(count, v.maxValue(31 * 1440))),
    url: v.pipe(unbroken, v.regex(/^https?:\/\//i)),
  }),
  settings: record({
    key: v.pipe(notBlank, v.maxLength(MOST_OF_KEY)),
    value: v.pipe(v.unknown(), v.check(isSmall)),
  }),
}

export type Setting = v.InferOutput<typeof rowSchemas.settings>
