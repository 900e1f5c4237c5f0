/* What the user searched for lately, on this device alone. One row; the newest comes first. */
import * as v from 'valibot'
import { check } from '../domain/parseContent.ts'
import { database } from './database.ts'
import { read, write } from './gate.ts'

const KEY = 'recentSearches'
const MOST = 6
const rowSchema = v.object({ value: v.array(v.string()) })

export async function readRecentSearches(db = database): Promise<string[]> {
  return (
    check(rowSchema, await read(db, [db.settings], () => db.settings.get(KEY))).value?.value ?? []
  )
}

/** Puts a search first. The same one, whatever its case, is not kept twice. */
export async function addRecentSearch(text: string, db = database): Promise<string[]> {
  return write(db, [db.settings], async () => {
    const same = (other: string) => other.toLocaleLowerCase('da') === text.toLocaleLowerCase('da')
    const before = await readRecentSearches(db)
    const value = [text, ...before.filter((other) => !same(other))].slice(0, MOST)
    await db.settings.put({ key: KEY, value })
    return value
  })
}

export async function removeRecentSearches(db = database): Promise<void> {
  await write(db, [db.settings], () => db.settings.delete(KEY))
}
