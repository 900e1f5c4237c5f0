/* The shape of a stored bookmark. Apart from what is done with one, so that only storage loads the schemas. */
import * as v from 'valibot'
import { record, unknownOr } from './schemaParts.ts'

const shownText = v.string()

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
  registrationUrl: unknownOr(shownText),
  registrationEmail: unknownOr(shownText),
  recording: unknownOr(v.boolean()),
  recordingUrl: unknownOr(shownText),
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
