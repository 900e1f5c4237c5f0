import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DESCRIPTIONS } from '../../src/build/schemaDescriptions.ts'
import { makeSchemas, schemaText } from '../../src/build/writeSchemas.ts'
import {
  ACCESS_LABELS,
  ATTENDANCE_LABELS,
  SECTOR_LABELS,
  STATUS_LABELS,
  TOPIC_LABELS,
} from '../../src/domain/wording.ts'
import { CONTENT_FOLDER } from '../support/plantMistake.ts'

const read = (name: string) => readFileSync(join(CONTENT_FOLDER, name), 'utf8')

const contentFiles = readdirSync(CONTENT_FOLDER, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.json') && !/^(schema|udkast)\//.test(name))

describe('the schemas beside the content', () => {
  const schemas = Object.entries(makeSchemas())

  it.each(schemas)('%s is what `npm run schemas` writes', (name, schema) => {
    expect(read(`schema/${name}`)).toBe(schemaText(schema))
  })

  it('are all there, and no others', () => {
    const names = schemas.map(([name]) => name).sort()
    expect(readdirSync(join(CONTENT_FOLDER, 'schema')).sort()).toEqual(names)
  })

  it.each(schemas)('%s leaves out what the folder says and allows $schema', (_, schema) => {
    const { properties, additionalProperties } = schema as Record<string, object>
    expect(properties).toHaveProperty('$schema')
    expect(additionalProperties).toBe(false)
    expect(properties).not.toHaveProperty('year')
  })

  it.each(schemas)('%s explains every field of a file in Danish', (_, schema) => {
    const { properties } = schema as { properties: Record<string, { description?: string }> }
    const unexplained = Object.keys(properties).filter(
      (field) => field !== '$schema' && !properties[field]?.description,
    )
    expect(unexplained).toEqual([])
  })
})

it.each(contentFiles)('%s points to a schema that is there and begins with it', (name) => {
  const [first, $schema] = Object.entries(JSON.parse(read(name)) as Record<string, string>)[0] ?? []
  expect(first).toBe('$schema')
  expect(existsSync(join(CONTENT_FOLDER, dirname(name), $schema ?? 'nothing'))).toBe(true)
})

it('the guide for editors knows every word of the closed lists', () => {
  const guide = read('README.md')
  const labels = [
    ...Object.entries(SECTOR_LABELS),
    ...Object.entries(TOPIC_LABELS),
    ...Object.entries(ATTENDANCE_LABELS),
    ...Object.entries(ACCESS_LABELS),
    ...Object.entries(STATUS_LABELS),
  ]
  const rows = guide.split('\n').map((line) => line.replace(/ +/g, ' '))
  expect(labels.filter(([id, label]) => !rows.includes(`| \`${id}\` | ${label} |`))).toEqual([])
})

it('the guide for editors speaks of every field', () => {
  const guide = read('README.md')
  const fields = Object.values(DESCRIPTIONS).flatMap((descriptions) => Object.keys(descriptions))
  expect(fields.filter((field) => !guide.includes(`\`${field}\``))).toEqual([])
})
