/*
 * Who has written the database last. Dexie opens a database of a later release without a word, and rows
 * that are then written into it in the old shape are never upgraded: the stamp is asked first.
 */
import type { Dexie, Table, Transaction } from 'dexie'
import * as v from 'valibot'
import { check } from '../domain/parseContent.ts'

/** The version of the database that this release writes: one more with every new shape of a row. */
export const SCHEMA = 3
/** The earliest version that may write beside this one, because it knows all that it can come upon. */
const MIN_READER = 3

const KEY = 'schema'
const stampSchema = v.object({
  appSchema: v.number(),
  minReader: v.number(),
  isNew: v.optional(v.boolean()),
})

export type Stamp = v.InferOutput<typeof stampSchema>

/** Within a transaction: of the upgrade of a database, or later. */
export const putStamp = (db: { table(name: string): Table }) =>
  db.table('meta').put({ key: KEY, appSchema: SCHEMA, minReader: MIN_READER })

/**
 * Within the transaction that makes the database. It may stand in the place of one that the browser has
 * lost, and says that it is new until somebody has looked for a copy of that (spareCopy.ts).
 */
export const putNewStamp = (db: Transaction) =>
  db.table('meta').put({ key: KEY, appSchema: SCHEMA, minReader: MIN_READER, isNew: true })

export const isNew = async (db: Dexie): Promise<boolean> => (await readStamp(db)).isNew === true

/** The stamp of an open database. One without, or with another than we know, tells by its own version. */
export async function readStamp(db: Dexie): Promise<Stamp> {
  const row = check(stampSchema, await db.table('meta').get(KEY)).value
  // Dexie counts in tenths.
  const native = Math.floor((db.backendDB().version ?? 0) / 10)
  return row ?? { appSchema: native, minReader: native }
}
