/* The shape of a stored bookmark. Apart from what is done with one, so that only storage loads the schemas. */
import * as v from 'valibot'
import { record, unknownOr } from './schemaParts.ts'

const shownText = v.string()
/** What the first release did not remember. Left out means that nobody knows, and so that nothing is new. */
const laterText = v.optional(v.nullable(shownText))

export const snapshotSchema = record({
  title: shownText,
  slug: shownText,
  edition: v.number(),
  status: shownText,
  date: unknownOr(shownText),
  startsAt: unknownOr(shownText),
  endsAt: unknownOr(shownText),
  allDay: v.boolean(),
  attendance: unknownOr(shownText),
  place: unknownOr(shownText),
  deadline: unknownOr(shownText),
  registrationUrl: laterText,
  registrationEmail: laterText,
  recording: unknownOr(v.boolean()),
  recordingUrl: laterText,
})

export const bookmarkSchema = record({
  sessionId: shownText,
  /** ISO 8601 instant. */
  savedAt: shownText,
  seen: snapshotSchema,
  /** The title under which it was kept before it was carried over to another id; until that has been seen. */
  carriedFrom: unknownOr(shownText),
  /** The user knows that it is gone, or that it is none of the sessions that were proposed. */
  settled: v.optional(v.boolean(), false),
})

export type Snapshot = v.InferOutput<typeof snapshotSchema>
export type Bookmark = v.InferOutput<typeof bookmarkSchema>
