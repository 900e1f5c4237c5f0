/* The programme as a table: every session of a year a row, in the order of their times. `hent` reads it back. */
import type { Session } from '../../domain/contentSchema.ts'
import { writeCsv } from '../../domain/csv.ts'
import { compareSessions } from '../../domain/schedule.ts'
import { cellOf, COLUMNS } from './columns.ts'

/** @param comma the sign between cells: a Danish Excel opens `;` by a double click */
export function programmeCsv(sessions: readonly Session[], origin: string, comma = ','): string {
  const rows = [...sessions].sort(compareSessions).map((session) =>
    COLUMNS.map((column) => {
      const cell = cellOf(column, session)
      return column.field === 'slug' ? origin + cell : cell
    }),
  )
  return writeCsv([COLUMNS.map(({ heading }) => heading), ...rows], comma)
}
