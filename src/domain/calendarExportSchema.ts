/*
 * The shape of what the app remembers of an entry that it has handed to the user's calendar: enough
 * to see whether the entry is still right, and to take it back when the content no longer has it.
 */
import * as v from 'valibot'
import { oneOf, record, unknownOr } from './schemaParts.ts'

export const calendarExportSchema = record({
  /** The UID in the user's calendar. It stays, also when the session gets another id. */
  uid: v.string(),
  /** The session that the entry is about; it follows when a bookmark is carried over. */
  sessionId: v.string(),
  kind: oneOf(['session', 'deadline']),
  /** The SEQUENCE that was handed out, and the content's own revision at that time. */
  sequence: v.number(),
  revision: v.number(),
  /** ISO 8601 instant. */
  exportedAt: v.string(),
  status: oneOf(['CONFIRMED', 'CANCELLED']),
  summary: v.string(),
  location: unknownOr(v.string()),
  /** Danish wall time, or a day. */
  startsAt: v.string(),
  endsAt: unknownOr(v.string()),
  transparent: v.boolean(),
  url: v.string(),
  /** Minutes before; null where the user wanted no reminder. */
  reminder: unknownOr(v.number()),
  /** The user wanted the note in it. */
  withNote: v.boolean(),
  /** A correction has been fetched, and the user has not said that it is in the calendar: either may be there. */
  isInDoubt: v.optional(v.boolean(), false),
})

export type CalendarExport = v.InferOutput<typeof calendarExportSchema>
