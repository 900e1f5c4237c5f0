/* What was handed to the user's calendar, one row per entry. It stays when the bookmark goes: the entry does too. */
import { calendarExportSchema, type CalendarExport } from '../domain/calendarExportSchema.ts'
import { check } from '../domain/parseContent.ts'
import { database } from './database.ts'
import { write } from './gate.ts'
import { watchRows } from './watchRows.ts'

/** Everything that was handed out, but what cannot be read. Joins the transaction that it is called in. */
export async function readCalendarExports(db = database): Promise<CalendarExport[]> {
  const rows = await db.calendarExports.toArray()
  return rows.flatMap((row) => check(calendarExportSchema, row).value ?? [])
}

/** Remembers what has been handed out. What is remembered with a higher SEQUENCE, by another tab, stays. */
export async function replaceCalendarExports(
  exported: readonly CalendarExport[],
  db = database,
): Promise<void> {
  await write(db, [db.calendarExports], async () => {
    const stored = new Map((await readCalendarExports(db)).map((row) => [row.uid, row.sequence]))
    await db.calendarExports.bulkPut(
      exported.filter(({ uid, sequence }) => (stored.get(uid) ?? -1) <= sequence),
    )
  })
}

/** An entry of a session follows it to its new id, unless one of that id has been handed out already. */
export async function carryCalendarExports(
  moves: readonly { from: string; to: string }[],
  db = database,
): Promise<void> {
  const rows = await readCalendarExports(db)
  const targets = new Map(moves.map(({ from, to }) => [from, to]))
  const isLeaving = ({ sessionId }: CalendarExport) => targets.has(sessionId)
  const staying = new Set(rows.filter((row) => !isLeaving(row)).map(placeOf))
  const moved = rows.filter(isLeaving).flatMap((row) => {
    const carried = { ...row, sessionId: targets.get(row.sessionId) ?? row.sessionId }
    return staying.has(placeOf(carried)) ? [] : [carried]
  })
  await db.calendarExports.bulkPut(moved)
}

const placeOf = ({ kind, sessionId }: CalendarExport) => `${kind} ${sessionId}`

/**
 * Calls `onChange` with everything that was handed out, now and after each change, in this tab or another.
 * @returns a function that ends it
 */
export const watchCalendarExports = (
  onChange: (exports: CalendarExport[]) => void,
  onError: (error: unknown) => void,
  db = database,
): (() => void) => watchRows(db, () => readCalendarExports(db), onChange, onError)
