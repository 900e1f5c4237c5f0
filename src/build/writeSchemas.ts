/*
 * The Valibot schemas → JSON Schema files in content/schema, which give an editor completion,
 * explanations and underlined mistakes while a file is written. The build itself never reads them.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { sessionSchema, siteSchema } from '../domain/contentSchema.ts'
import { editionSchema } from '../domain/editionSchema.ts'
import {
  aboutPageSchema,
  ambassadorPageSchema,
  blogPageSchema,
  interviewPageSchema,
  mobilityPageSchema,
  postSchema,
} from '../domain/readingSchema.ts'
import { source, SOURCE_SHAPES } from '../domain/schemaParts.ts'
import { ledgerSchema } from './ledger.ts'
import { DESCRIPTIONS, TITLES, type SchemaName } from './schemaDescriptions.ts'

interface JsonObject {
  [key: string]: unknown
  properties?: Record<string, JsonObject>
  required?: string[]
  items?: JsonObject
  anyOf?: JsonObject[]
}

/** What depends on what is written is said as a choice. */
const SOURCE = {
  anyOf: SOURCE_SHAPES.map((schema) => {
    const { $schema: _, ...shape } = toJsonSchema(schema, { errorMode: 'ignore' })
    return shape
  }),
}

/** What the folder or the file name already says must not stand in the file as well. */
const SCHEMAS: Record<SchemaName, v.GenericSchema> = {
  session: v.omit(sessionSchema, ['edition']),
  post: v.omit(postSchema, ['edition']),
  edition: v.omit(editionSchema, ['year']),
  site: siteSchema,
  ids: ledgerSchema,
  'page-om': v.omit(aboutPageSchema, ['id']),
  'page-ledermobilitet': v.omit(mobilityPageSchema, ['id']),
  'page-ambassadoer': v.omit(ambassadorPageSchema, ['id']),
  'page-interview': v.omit(interviewPageSchema, ['id']),
  'page-blog': v.omit(blogPageSchema, ['id']),
}

/**
 * All schemas by file name (`session.schema.json`).
 * @throws when a description belongs to a field that no longer exists
 */
export function makeSchemas(): Record<string, object> {
  const entries = Object.entries(SCHEMAS) as [SchemaName, v.GenericSchema][]
  return Object.fromEntries(
    entries.map(([name, schema]) => [`${name}.schema.json`, makeSchema(name, schema)]),
  )
}

function makeSchema(name: SchemaName, schema: v.GenericSchema): object {
  // Rules that JSON Schema cannot say (does the date exist?) are left to the build.
  const { $schema, properties, ...rest } = toJsonSchema(schema, {
    typeMode: 'input',
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema }) => (valibotSchema === source ? SOURCE : undefined),
  }) as JsonObject
  const fields = { $schema: { type: 'string' }, ...properties }
  for (const [path, description] of Object.entries(DESCRIPTIONS[name])) {
    describe({ properties: fields }, path.split('.'), description, `${name}: ${path}`)
  }
  return { $schema, title: TITLES[name], ...rest, properties: fields }
}

function describe(schema: JsonObject, [key = '', ...rest]: string[], text: string, at: string) {
  const field = fieldsOf(schema)?.[key]
  if (!field) throw new Error(`A description without a field: ${at}`)
  if (rest.length > 0) describe(field, rest, text, at)
  else field.description = text
}

/** The fields of an object, of the things in a list, or of what may also be null. */
function fieldsOf({ properties, items, anyOf = [] }: JsonObject): JsonObject['properties'] {
  return (
    properties ?? [items, ...anyOf].flatMap((part) => (part ? [fieldsOf(part)] : [])).find(Boolean)
  )
}

export const schemaText = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`

export default function writeSchemas(): void {
  const folder = new URL('../../content/schema/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  for (const [file, schema] of Object.entries(makeSchemas())) {
    writeFileSync(new URL(file, folder), schemaText(schema))
  }
}
