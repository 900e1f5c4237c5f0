/*
 * What schedule apps have no place for, as lines below the description: people read them there, and
 * `hent` takes them out again.
 */
import type { Session } from '../../domain/contentSchema.ts'
import { cellOf, columnOf, COLUMNS, type Column } from './columns.ts'

/** What the format has a place for. */
const OWN =
  /^(id|slug|title|date|startsAt|endsAt|summary|description|sectors|type|related|speakers)$/

/** Of no use to those who attend; of these, only the table tells. */
const LEFT_OUT = /^(sources|formerSlugs|formerIds|revision|revisedAt)$/

/** What is not in the files for schedule apps, in the words of the table. */
export const NOT_IN_SCHEDULE = COLUMNS.filter(({ field }) => LEFT_OUT.test(field)).map(
  ({ heading }) => heading,
)

/** Stands for a type that is not stated, which the format wants. */
export const TYPE_UNKNOWN = 'arrangement'
const UNKNOWN = 'ikke oplyst'
/** Content has no such sign; a line of words must be one line. */
const BREAK = '\u2028'

const isNeeded: Readonly<Record<string, (session: Session) => boolean>> = {
  type: ({ type }) => type === TYPE_UNKNOWN,
  related: ({ related }) => related.some(({ availableFrom }) => availableFrom !== null),
  speakers: ({ speakers }) =>
    speakers.some(
      ({ name, certain, ...more }) =>
        name === null || !certain || Object.values(more).some((part) => part !== null),
    ),
}

/** The last paragraph of a description. It is never empty, so that it is known by its place. */
export const scheduleLines = (session: Session): string =>
  COLUMNS.filter(
    ({ field }) =>
      !LEFT_OUT.test(field) && (!OWN.test(field) || isNeeded[field]?.(session) === true),
  )
    .flatMap((column) => {
      const cell = cellOf(column, session) || (column.field === 'attendance' ? UNKNOWN : '')
      return cell ? [`${column.heading}: ${cell.replaceAll('\n', BREAK)}`] : []
    })
    .join('\n')

/** @returns the fields that such lines tell and what stands above them; null for what is no such text */
export function readScheduleLines(
  text: string,
): { said: [column: Column, cell: string][]; rest: string } | null {
  const paragraphs = text.split('\n\n')
  const said = (paragraphs.pop() ?? '').split('\n').map((line): [Column, string] | null => {
    const [, heading = '', cell = ''] = /^([^:]+): (.*)$/s.exec(line) ?? []
    const column = columnOf(heading)
    return column ? [column, cell.replaceAll(BREAK, '\n')] : null
  })
  const known = said.flatMap((line) => (line ? [line] : []))
  if (known.length < said.length || !known.some(([{ field }]) => field === 'attendance'))
    return null
  const isSaid = ([{ field }, cell]: [Column, string]) => field !== 'attendance' || cell !== UNKNOWN
  return { said: known.filter(isSaid), rest: paragraphs.join('\n\n') }
}
