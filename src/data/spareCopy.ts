/* The second copy of what the user owns: made of the database, and brought back into one that has been begun anew. */
import { parseBackup, toBackupText, type Backup } from '../domain/backup.ts'
import { readBackupRows, restoreBackup } from './backupTable.ts'
import type { Database } from './database.ts'
import { read, write } from './gate.ts'
import { addSpareCopy, readSpareCopies, removeSpareCopies } from './spareCopyFile.ts'
import { isNew, putStamp } from './stamp.ts'

/**
 * Looks for a copy when the database is new, once: afterwards it is no longer new, whatever was found.
 * @returns what was brought back; null when there was no need to, or nothing to be had
 * @throws what `write` throws; then it is looked for again another time
 */
export async function bringBackSpareCopy(db: Database): Promise<Backup | null> {
  if (!(await read(db, [db.meta], () => isNew(db)))) return null
  const copies = await readSpareCopies()
  const copy = copies.map((text) => parseBackup(text).backup).find((backup) => backup !== null)
  return write(db, copy ? db.tables : [db.meta], async () => {
    // Another tab may have been quicker.
    if (!(await isNew(db))) return null
    await putStamp(db)
    return copy ? restoreBackup(copy, db) : null
  })
}

/** Copies what the database holds now. Never called for a new one: it would replace what was lost by nothing. */
export async function makeSpareCopy(db: Database, now: Date): Promise<void> {
  const rows = await readBackupRows(db)
  const isEmpty = Object.values(rows).every(({ length }) => length === 0)
  await (isEmpty ? removeSpareCopies() : addSpareCopy(toBackupText(rows, now)))
}
