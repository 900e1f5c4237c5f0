/* The shape of a stored note: the user's own words about a session. */
import * as v from 'valibot'
import { record } from './schemaParts.ts'

export const noteSchema = record({
  sessionId: v.string(),
  /** As typed, line breaks and all; never empty. */
  text: v.string(),
  /** What the session was called, and its year: the note can be read also when the content has lost it. */
  title: v.string(),
  edition: v.number(),
  /** ISO 8601 instant. */
  changedAt: v.string(),
})

export type Note = v.InferOutput<typeof noteSchema>
