/* All tables that are the user's at once: read for a backup, and added to from one. */
import type { Table } from 'dexie'
import { toBackup, type Backup, type BackupRows } from '../domain/backup.ts'
import { planRestore } from '../domain/restore.ts'
import { database, type Database } from './database.ts'
import { read, write } from './gate.ts'
import { readAside, type UserTable } from './quarantineTable.ts'

const tablesOf = ({ bookmarks, notes, calendarExports, settings, quarantine }: Database) => [
  bookmarks,
  notes,
  calendarExports,
  settings,
  quarantine,
]

/** Every row, also those that this version of the app cannot read: they are the user's as well. */
export async function readBackupRows(db = database): Promise<BackupRows> {
  return read(db, tablesOf(db), async () => {
    const all = async (name: UserTable) => [
      ...(await db[name].toArray()),
      ...(await readAside(name, db)),
    ]
    const [bookmarks, notes, calendarExports, settings] = await Promise.all([
      all('bookmarks'),
      all('notes'),
      all('calendarExports'),
      db.settings.toArray(),
    ])
    return { bookmarks, notes, calendarExports, settings }
  })
}

/**
 * Adds what `chosen` has and is not here, all or nothing. What is here is asked for again inside:
 * another tab may have written meanwhile.
 * @returns what was written
 */
export async function restoreBackup(chosen: Backup, db = database): Promise<Backup> {
  return write(db, tablesOf(db), async () => {
    const here = toBackup(await readBackupRows(db))
    const plan = planRestore(here, chosen)
    const id = (row: { sessionId: string }) => row.sessionId
    const uid = (row: { uid: string }) => row.uid
    const key = (row: { key: string }) => row.key
    return {
      bookmarks: await putRows(db.bookmarks, plan.bookmarks, here.bookmarks, id),
      notes: await putRows(db.notes, plan.notes, here.notes, id),
      calendarExports: await putRows(
        db.calendarExports,
        plan.calendarExports,
        here.calendarExports,
        uid,
      ),
      settings: await putRows(db.settings, plan.settings, here.settings, key),
    }
  })
}

/** A row that cannot be read is the user's all the same, and nothing is written over it. */
async function putRows<Row>(
  table: Table<unknown, string>,
  rows: Row[],
  readable: Row[],
  keyOf: (row: Row) => string,
): Promise<Row[]> {
  const closed = new Set(await table.toCollection().primaryKeys())
  for (const row of readable) closed.delete(keyOf(row))
  const written = rows.filter((row) => !closed.has(keyOf(row)))
  await table.bulkPut(written)
  return written
}
