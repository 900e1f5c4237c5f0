/*
 * Content in which something could not be read, as far as it could: the rules between fields are asked
 * of the rest, so that an editor with a misspelt field and a wrong weekday hears of both at once.
 */
import type * as v from 'valibot'
import { sessionSchema, siteSchema, type Content, type PageId } from './contentSchema.ts'
import { editionSchema } from './editionSchema.ts'
import { check } from './parseContent.ts'
import {
  aboutPageSchema,
  ambassadorPageSchema,
  interviewPageSchema,
  mobilityPageSchema,
  postSchema,
} from './readingSchema.ts'

/** Null where there is nothing to read. A field that could not be read throws `UnreadField` when asked for. */
export interface ReadableContent {
  site: Content['site'] | null
  editions: readonly (Content['editions'][number] | null)[]
  sessions: readonly (Content['sessions'][number] | null)[]
  posts: readonly (Content['posts'][number] | null)[]
  pages: { [Id in Exclude<PageId, 'blog'>]: Content['pages'][Id] | null }
}

/** Thrown at a rule that asks for a field that could not be read. It has nothing to say then. */
export class UnreadField extends Error {}

/** Content as it was put together from the files, unchecked. Its entries keep their places. */
export interface RawContent {
  site: unknown
  editions: readonly unknown[]
  sessions: readonly unknown[]
  posts: readonly unknown[]
  pages: Record<string, unknown>
}

export function toReadable(raw: RawContent): ReadableContent {
  return {
    site: readFields(siteSchema, raw.site),
    editions: raw.editions.map((entry) => readFields(editionSchema, entry)),
    sessions: raw.sessions.map((entry) => readFields(sessionSchema, entry)),
    posts: raw.posts.map((entry) => readFields(postSchema, entry)),
    pages: {
      om: readFields(aboutPageSchema, raw.pages.om),
      ledermobilitet: readFields(mobilityPageSchema, raw.pages.ledermobilitet),
      ambassadoer: readFields(ambassadorPageSchema, raw.pages.ambassadoer),
      interview: readFields(interviewPageSchema, raw.pages.interview),
    },
  }
}

/** A field that nobody knows may be any of those that are left out, misspelt: then these are not known either. */
function readFields<const Entries extends v.ObjectEntries>(
  { entries }: v.StrictObjectSchema<Entries, undefined>,
  data: unknown,
): v.InferOutput<v.StrictObjectSchema<Entries, undefined>> | null {
  if (typeof data !== 'object' || data === null) return null
  const written = data as Record<string, unknown>
  const hasUnknown = Object.keys(written).some((key) => !Object.hasOwn(entries, key))
  const fields: Record<string, unknown> = {}
  for (const [key, schema] of Object.entries(entries)) {
    const isWritten = Object.hasOwn(written, key)
    const { value, problems } = check(schema as v.GenericSchema, written[key])
    if (!problems && (isWritten || !hasUnknown)) fields[key] = value
    else {
      Object.defineProperty(fields, key, {
        get() {
          throw new UnreadField(key)
        },
      })
    }
  }
  return fields as v.InferOutput<v.StrictObjectSchema<Entries, undefined>>
}
