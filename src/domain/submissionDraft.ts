/* What stands in the form of /deltag, in its order: texts as they are typed, and what is chosen; empty where nothing is. */
import * as v from 'valibot'
import { addDays, type LocalDate } from './localTime.ts'
import { check } from './parseContent.ts'
import { ACCESSES, ATTENDANCES, SECTORS } from './vocabulary.ts'

const typed = v.fallback(v.string(), '')
const ticked = v.fallback(v.boolean(), false)
const chosen = <const Options extends readonly string[]>(options: Options) =>
  v.fallback(v.picklist(['', ...options]), '')
/** So many rows at least; a stored draft with more than anybody fills in is none of ours. */
const rows = <Schema extends v.GenericSchema>(row: Schema, least: 0 | 1) =>
  v.fallback(v.pipe(v.array(row), v.minLength(least), v.maxLength(50)), () =>
    Array.from({ length: least }, () => v.parse(row, {})),
  )

/** A day is one of the week's, another one, or not settled. */
export const OTHER_DAY = 'anden'
export const OPEN_DAY = 'aaben'

/** Whatever is damaged in a stored draft is empty, and the rest is kept. */
const draftSchema = v.object({
  title: typed,
  summary: typed,
  description: typed,
  day: typed,
  otherDay: typed,
  dateNote: typed,
  starts: typed,
  ends: typed,
  attendance: chosen(ATTENDANCES),
  venueName: typed,
  street: typed,
  postcode: typed,
  city: typed,
  joinUrl: typed,
  organisers: rows(v.object({ name: typed }), 1),
  speakers: rows(v.object({ name: typed, title: typed }), 0),
  sectors: v.fallback(v.array(v.picklist(SECTORS)), () => []),
  audience: typed,
  access: chosen(ACCESSES),
  registration: chosen(['none', 'link', 'email']),
  registrationUrl: typed,
  registrationEmail: typed,
  deadline: typed,
  price: chosen(['free', 'paid']),
  priceNote: typed,
  wantsAmbassador: ticked,
  contactName: typed,
  contactEmail: typed,
  contactPhone: typed,
  remark: typed,
})

export type SubmissionDraft = v.InferOutput<typeof draftSchema>
export const emptyDraft = (): SubmissionDraft => v.parse(draftSchema, {})

/** Stored data → a draft; null where it is none, and where nothing is in it. */
export function parseDraft(data: unknown): SubmissionDraft | null {
  const { value } = check(draftSchema, data)
  return value && !isEmptyDraft(value) ? value : null
}

export const isEmptyDraft = (draft: SubmissionDraft): boolean =>
  JSON.stringify(draft) === JSON.stringify(emptyDraft())

/** The days from the first to the last, both included. */
export function daysOf(week: { startsOn: LocalDate; endsOn: LocalDate }): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = week.startsOn; day <= week.endsOn; day = addDays(day, 1)) days.push(day)
  return days
}
