/*
 * A session that an organiser offers. The form sends it in a mail, or in a file with the same text
 * (`submissionMail`); what the secretariat brings in with `hent` need not be typed again.
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
