/*
 * All that is the user's, as one file. Read again it may have been cut off, edited or made by another
 * version of the app: what is good in it is taken, and the rest is told of.
 */
import type * as v from 'valibot'
import { BACKUP_VERSION, headingSchema, rowSchemas, type Setting } from './backupSchema.ts'
import { bookmarkSchema, type Bookmark } from './bookmarkSchema.ts'
import { calendarExportSchema, type CalendarExport } from './calendarExportSchema.ts'
import { formatCount, formatList } from './formatText.ts'
import { toLocal } from './localTime.ts'
import { noteSchema, type Note } from './noteSchema.ts'
import { check } from './parseContent.ts'

/** The rows of the tables that are the user's. */
export interface Backup {
  bookmarks: Bookmark[]
  notes: Note[]
  calendarExports: CalendarExport[]
  settings: Setting[]
}
export type BackupTable = keyof Backup
/** The same, as storage has them: not looked at. */
export type BackupRows = Record<BackupTable, unknown[]>

/** A file that was read: what is good in it (null: nothing), and in Danish what is not. */
export interface ReadBackup {
  backup: Backup | null
  problems: string[]
}

/** `ledelsesugen-sikkerhedskopi-2026-11-21.json`, by the day in Denmark. */
export const backupName = (now: Date): string =>
  `ledelsesugen-sikkerhedskopi-${toLocal(now).slice(0, 10)}.json`

/** Rows → the text of a file. Rows that this version cannot read are in it as well. */
export function toBackupText(rows: BackupRows, now: Date): string {
  const { bookmarks, notes, calendarExports, settings } = rows
  const heading = { app: 'ledelsesugen', kind: 'sikkerhedskopi', version: BACKUP_VERSION }
  const file = {
    ...heading,
    madeAt: now.toISOString(),
    bookmarks,
    notes,
    calendarExports,
    settings,
  }
  return JSON.stringify(file, null, 2)
}

/** Rows of the tables → those that can be read. */
export function toBackup(rows: BackupRows): Backup {
  return {
    bookmarks: rows.bookmarks.flatMap((row) => check(bookmarkSchema, row).value ?? []),
    notes: rows.notes.flatMap((row) => check(noteSchema, row).value ?? []),
    calendarExports: rows.calendarExports.flatMap(
      (row) => check(calendarExportSchema, row).value ?? [],
    ),
    settings: rows.settings.flatMap((row) => check(rowSchemas.settings, row).value ?? []),
  }
}

/** The text of a file → what can be taken from it. Never throws. */
export function parseBackup(text: string): ReadBackup {
  const refuse = (problem: string): ReadBackup => ({ backup: null, problems: [problem] })
  const data = parseJson(text)
  if (data === undefined) {
    return refuse(/^\s*\{[^[]{0,99}"ledelsesugen"/.test(text) ? PROBLEMS.damaged : PROBLEMS.foreign)
  }
  const heading = check(headingSchema, data).value
  if (!heading || Array.isArray(data)) return refuse(PROBLEMS.foreign)

  const lists = data as Partial<Record<BackupTable, unknown>>
  const bookmarks = readRows(rowSchemas.bookmarks, lists.bookmarks, (row) => row.sessionId)
  const notes = readRows(rowSchemas.notes, lists.notes, (row) => row.sessionId)
  const calendarExports = readRows(
    rowSchemas.calendarExports,
    lists.calendarExports,
    (row) => row.uid,
  )
  const settings = readRows(rowSchemas.settings, lists.settings, (row) => row.key)
  const read = { bookmarks, notes, calendarExports, settings }
  return {
    backup: {
      bookmarks: bookmarks.rows,
      notes: notes.rows,
      calendarExports: calendarExports.rows,
      settings: settings.rows,
    },
    problems: [
      ...(heading.version > BACKUP_VERSION ? [PROBLEMS.newer] : []),
      ...problemsOf(read),
      ...(Object.values(read).every(({ rows }) => rows.length === 0) ? [PROBLEMS.empty] : []),
    ],
  }
}

/** Undefined where it is no JSON. A `__proto__` in it never becomes anything's prototype. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''), (key, value: unknown) =>
      key === '__proto__' ? undefined : value,
    )
  } catch {
    return undefined
  }
}

/** Far more than anybody has of anything. What comes after is not looked at, so that no file can hold up the device. */
export const MOST_ROWS = 5000

interface ReadRows<Row> {
  rows: Row[]
  /** Rows that cannot be read; null where there is no list of them. */
  bad: number | null
  /** Rows that say again what another has said. */
  repeated: number
  /** Rows that were not looked at. */
  left: number
}

function readRows<const Schema extends v.GenericSchema>(
  schema: Schema,
  list: unknown,
  keyOf: (row: v.InferOutput<Schema>) => string,
): ReadRows<v.InferOutput<Schema>> {
  if (!Array.isArray(list)) return { rows: [], bad: null, repeated: 0, left: 0 }
  const looked = list.slice(0, MOST_ROWS)
  const good = looked.map((row) => check(schema, row).value).filter((row) => row !== undefined)
  const byKey = new Map<string, v.InferOutput<Schema>>()
  // The first one stands, as it would have in the table.
  for (const row of good) if (!byKey.has(keyOf(row))) byKey.set(keyOf(row), row)
  return {
    rows: [...byKey.values()],
    bad: looked.length - good.length,
    repeated: good.length - byKey.size,
    left: list.length - looked.length,
  }
}

const NAMES: Record<BackupTable, [one: string, many: string]> = {
  bookmarks: ['gemt arrangement', 'gemte arrangementer'],
  notes: ['note', 'noter'],
  calendarExports: ['oplysning om kalenderen', 'oplysninger om kalenderen'],
  settings: ['indstilling', 'indstillinger'],
}

function problemsOf(read: Record<BackupTable, ReadRows<unknown>>): string[] {
  const tables = Object.entries(read) as [BackupTable, ReadRows<unknown>][]
  const missing = tables.filter(([, { bad }]) => bad === null).map(([table]) => NAMES[table][1])
  const bad = tables.flatMap(([table, rows]) =>
    rows.bad ? [formatCount(rows.bad, ...NAMES[table])] : [],
  )
  const repeated = tables.reduce((sum, [, rows]) => sum + rows.repeated, 0)
  const left = tables.some(([, rows]) => rows.left > 0)
  return [
    ...(left ? [PROBLEMS.tooMany] : []),
    ...(missing.length ? [`Filen har ingen læselig liste over ${formatList(missing)}.`] : []),
    ...(bad.length ? [`${formatList(bad)} i filen kunne ikke læses og kommer ikke med.`] : []),
    ...(repeated
      ? [`${repeated} af filens oplysninger står der flere gange. Den første af dem kommer med.`]
      : []),
  ]
}

const PROBLEMS = {
  foreign: 'Filen er ikke en sikkerhedskopi fra Ledelsesugen. Intet er ændret.',
  damaged:
    'Filen begynder som en sikkerhedskopi fra Ledelsesugen, men den er ikke hel. Intet er ændret. Hent filen igen der, hvor den ligger.',
  newer:
    'Sikkerhedskopien er lavet med en nyere udgave af appen. Du kan få det med, som kan læses her. Genindlæs siden, når du har net, for at få det hele.',
  tooMany: `Filen har flere end ${MOST_ROWS} af en slags. Så meget har en sikkerhedskopi ikke. Resten er ikke læst.`,
  empty: 'Der er ikke noget i filen, som kan lægges ind.',
} as const

/** What is said when the browser had lost these, and the app has brought them back from its own copy; empty for what nobody misses. */
export function broughtBackText({ bookmarks, notes }: Backup): string {
  const counted = formatList(
    Object.entries({ bookmarks, notes }).flatMap(([table, { length }]) =>
      length > 0 ? [formatCount(length, ...NAMES[table as BackupTable])] : [],
    ),
  )
  return (
    counted &&
    `Browseren havde mistet det, du har gemt på enheden. Appen havde en kopi og har lagt det tilbage: ${counted}. Se Min uge igennem, for det allersidste, du ændrede, kan mangle.`
  )
}

/** The text for a file that could not be read as text. */
export const FILE_PROBLEMS = {
  tooLarge:
    'Filen fylder mere end 5 MB. Så meget fylder en sikkerhedskopi ikke, og den er ikke læst. Vælg en anden fil.',
  unreadable:
    'Filen kunne ikke åbnes. Ligger den i skyen, så hent den ned på enheden, og vælg den igen.',
  encoding:
    'Filen er gemt med et tegnsæt, der ikke kan læses her, eller er ikke en tekstfil. Gem den som UTF-8, eller vælg en anden fil.',
} as const
