/* Small things the app remembers for the user, one row each. */
import { database } from './database.ts'
import { read, write } from './gate.ts'

/** What is remembered, by name. */
export interface Settings {
  /** The app has said once that it is ready offline. */
  toldReadyOffline: boolean
  /** It has been offered once to install the app. */
  offeredInstall: boolean
}

/** Was it ever set? */
export async function readSetting(key: keyof Settings, db = database): Promise<boolean> {
  const row = await read(db, [db.settings], () => db.settings.get(key))
  return (row as { value?: unknown } | undefined)?.value === true
}

export async function replaceSetting(
  key: keyof Settings,
  value: boolean,
  db = database,
): Promise<void> {
  await write(db, [db.settings], () => db.settings.put({ key, value }))
}
