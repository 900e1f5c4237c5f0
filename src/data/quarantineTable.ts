/*
 * Rows of the user's that cannot be read: by a fault of the device, or by a release that was taken back.
 * They are laid aside, so that the rest works and their place is free; and back, when they can be read again.
 */
import * as v from 'valibot'
import { bookmarkSchema } from '../domain/bookmarkSchema.ts'
import { calendarExportSchema } from '../domain/calendarExportSchema.ts'
import { noteSchema } from '../domain/noteSchema.ts'
import { check } from '../domain/parseContent.ts'
import { database, type Database } from './database.ts'
import { read, write } from './gate.ts'

const SCHEMAS = {
  bookmarks: bookmarkSchema,
  notes: noteSchema,
  calendarExports: calendarExportSchema,
} as const
/** The tables whose rows are the user's work. */
export type UserTable = keyof typeof SCHEMAS
const NAMES = Object.keys(SCHEMAS) as UserTable[]

const asideSchema = v.object({ id: v.number(), table: v.picklist(NAMES), row: v.unknown() })

const isReadable = (name: UserTable, row: unknown) => check(SCHEMAS[name], row).value !== undefined
const tablesOf = (db: Database) => [...NAMES.map((name) => db[name]), db.quarantine]

/** What lies aside of a table, as it was. */
export async function readAside(name: UserTable, db = database): Promise<unknown[]> {
  const rows = await db.quarantine.where('table').equals(name).toArray()
  return rows.flatMap((aside) => check(asideSchema, aside).value?.row ?? [])
}

/**
 * Lays aside what cannot be read, all or nothing. Does nothing where a later release has been: what
 * looks unreadable here may be in order there.
 * @returns how many rows were laid aside now
 */
export async function layAside(db = database): Promise<number> {
  const [found, aside] = await read(db, tablesOf(db), async () => [
    await findUnreadable(db),
    await db.quarantine.count(),
  ])
  if (db.isFromLater || (found.length === 0 && aside === 0)) return 0
  return write(db, tablesOf(db), async () => {
    await bringBack(db)
    const unreadable = await findUnreadable(db)
    await db.quarantine.bulkAdd(unreadable.map(({ name, row }) => ({ table: name, row })))
    for (const { name, key } of unreadable) await db[name].delete(key)
    return unreadable.length
  })
}

async function findUnreadable(db: Database) {
  const found: { name: UserTable; key: string; row: unknown }[] = []
  for (const name of NAMES) {
    await db[name].each((row, { primaryKey }) => {
      if (!isReadable(name, row)) found.push({ name, key: primaryKey, row })
    })
  }
  return found
}

/** Puts back what can be read, where its place is still free. */
async function bringBack(db: Database) {
  for (const aside of await db.quarantine.toArray()) {
    const { id, table: name, row } = check(asideSchema, aside).value ?? {}
    if (id === undefined || !name || !isReadable(name, row)) continue
    const table = db[name]
    const key = (row as Record<string, string>)[String(table.schema.primKey.keyPath)]
    if (key === undefined || (await table.get(key))) continue
    await table.add(row)
    await db.quarantine.delete(id)
  }
}
