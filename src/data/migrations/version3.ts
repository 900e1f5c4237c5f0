/* Adds a place for rows that cannot be read, and the stamp that tells who may write. */
import type { Dexie } from 'dexie'
import { copyBeforeUpgrade } from '../copyBeforeUpgrade.ts'
import { putStamp } from '../stamp.ts'

export const version3 = (db: Dexie) =>
  db
    .version(3)
    .stores({ quarantine: '++id, table', meta: 'key' })
    .upgrade(async (transaction) => {
      await copyBeforeUpgrade(3, transaction)
      await putStamp(transaction)
    })
