/* A row of the table that `eksportér` writes → a draft with the very same in it. */
import { columnOf, readTimes } from '../../exchange/columns.ts'
import { complete, newDraft, put, putTimes, type Draft, type ImportContext } from './draft.ts'
import { placeLabelled } from './placeLabelled.ts'

type Pair = [label: string, words: string]

/** Whether a table has the columns that tell it from anybody else's. */
export const isOwnRow = (pairs: readonly Pair[]): boolean =>
  ['Id', 'Adressen på siden', 'Prisnote'].every((name) => pairs.some(([label]) => label === name))

/** A cell that somebody wrote otherwise than we do is read like one of any other table. */
export function readOwnRow(pairs: readonly Pair[], context: ImportContext): Draft {
  const draft = newDraft()
  const cellOf = (name: string) => pairs.find(([label]) => label === name)?.[1].trim() ?? ''
  const TIMES = ['Dato', 'Start', 'Slut'] as const
  const [date, start, end] = TIMES.map(cellOf) as [string, string, string]
  const times = readTimes(date, start, end)
  if (times) putTimes(draft, times, 'sikkert', [date, start, end].join(' ').trim(), context)
  const others = pairs.filter(([label, words]) => {
    const column = columnOf(label)
    if (TIMES.some((name) => name === label)) return !times
    if (!column || words === '') return words !== ''
    const value = column.cell.read(words)
    if (value === undefined) return true
    put(draft, column.field, value, 'sikkert', words)
    return false
  })
  placeLabelled(draft, others, context)
  return complete(draft)
}
