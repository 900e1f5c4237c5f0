/* Where the user was in long texts, on this device alone. One row. */
import * as v from 'valibot'
import { check } from '../domain/parseContent.ts'
import { withPlace } from '../domain/readingPlace.ts'
import { readingPlaces, type ReadingPlace } from '../domain/readingPlaceSchema.ts'
import { database } from './database.ts'
import { read, write } from './gate.ts'

const KEY = 'readingPlaces'
const rowSchema = v.object({ value: readingPlaces })

async function readPlaces(db = database): Promise<ReadingPlace[]> {
  const row = await read(db, [db.settings], () => db.settings.get(KEY))
  return check(rowSchema, row).value?.value ?? []
}

/** The place in the text of a page; null where none is kept. */
export async function readReadingPlace(path: string, db = database): Promise<ReadingPlace | null> {
  return (await readPlaces(db)).find((place) => place.path === path) ?? null
}

/** Keeps the place in the text of a page; null when it has been read to its end. */
export async function replaceReadingPlace(
  path: string,
  place: Omit<ReadingPlace, 'path'> | null,
  db = database,
): Promise<void> {
  await write(db, [db.settings], async () => {
    const before = await readPlaces(db)
    if (!place && !before.some((other) => other.path === path)) return
    await db.settings.put({ key: KEY, value: withPlace(before, path, place) })
  })
}
