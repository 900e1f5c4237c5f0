/* The only door for content. Past it values are typed, and nobody checks again. */
import * as v from 'valibot'
import { compacting } from './compact.ts'
import { contentSchema, type Content } from './contentSchema.ts'

/** Something wrong in content: where (`sessions`, `3`, `startsAt`) and a Danish sentence of what and what to do. */
export interface Problem {
  path: string[]
  message: string
}

/** Thrown with every problem at once, so that ten mistakes are mended in one round. */
export class ContentError extends Error {
  readonly problems: Problem[]
  constructor(problems: Problem[]) {
    super(problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
    this.name = 'ContentError'
    this.problems = problems
  }
}

const DANISH_KIND: Record<string, string> = {
  strict_object: 'Her skal stå felter i krøllede parenteser { }.',
  array: 'Her skal stå en liste i kantede parenteser [ ].',
  literal: 'Værdien passer ikke her.',
}

function toProblem(issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).map((item) => String(item.key))
  const field = path.at(-1) ?? ''
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return {
      path,
      message: `Feltet »${field}« kendes ikke. Ret stavningen, eller fjern feltet.`,
    }
  }
  if (issue.received === 'undefined') {
    return { path, message: `Feltet »${field}« mangler. Tilføj det.` }
  }
  if (issue.received === 'null') {
    return { path, message: `Feltet »${field}« må ikke være null. Udfyld det.` }
  }
  return { path, message: DANISH_KIND[issue.type] ?? issue.message }
}

/** Checks one value against a schema. Returns the typed value or every problem, never throws. */
export function check<const Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): { value: v.InferOutput<Schema>; problems?: never } | { value?: never; problems: Problem[] } {
  const result = v.safeParse(schema, value, { abortPipeEarly: true })
  return result.success ? { value: result.output } : { problems: result.issues.map(toProblem) }
}

/**
 * Unknown data (files, network, storage) → content.
 * @throws {ContentError} with all problems when anything in it is not as the schema says.
 */
export function parseContent(data: unknown): Content {
  const { value, problems } = check(contentSchema, data)
  if (problems) throw new ContentError(problems)
  return value
}

/** Sessions that are checked in one go: not more than a slow phone does between two frames, the first time. */
const IN_ONE_GO = 5

/**
 * The same in parts: sessions, however many there are, and posts pass the door a few at a time.
 * @param pause settles when the screen has had its turn
 * @throws {ContentError} with the problems of the first part that has any
 */
export async function parseContentInParts(
  data: unknown,
  pause: () => Promise<void>,
): Promise<Content> {
  const { sessions, posts } = (data ?? {}) as { sessions?: unknown; posts?: unknown }
  if (!Array.isArray(sessions) || !Array.isArray(posts)) return parseContent(data)
  const content = parseContent({ ...(data as object), sessions: [], posts: [] })
  const { entries } = contentSchema
  content.sessions = await checkInParts(entries.sessions, sessions, pause)
  content.posts = await checkInParts(entries.posts, posts, pause)
  return content
}

async function checkInParts<const Schema extends v.GenericSchema<unknown, object[]>>(
  schema: Schema,
  values: readonly unknown[],
  pause: () => Promise<void>,
): Promise<v.InferOutput<Schema>> {
  const checked: object[] = []
  const compact = compacting()
  for (let start = 0; start < values.length; start += IN_ONE_GO) {
    await pause()
    const { value, problems } = check(schema, values.slice(start, start + IN_ONE_GO))
    if (problems) throw new ContentError(problems)
    for (const one of value) checked.push(compact(one))
  }
  return checked
}
