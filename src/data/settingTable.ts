/* Small things the app remembers for the user, one row each. */
import { database } from './database.ts'

/** What is remembered, by name. */
export interface Settings {
  /** The app has said once that it is ready offline. */
  toldReadyOffline: boolean
}

/** Was it ever set? */
export async function readSetting(key: keyof Settings, db = database): Promise<boolean> {
  return ((await db.settings.get(key)) as { value?: unknown } | undefined)?.value === true
}

export async function replaceSetting(
  key: keyof Settings,
  value: boolean,
  db = database,
): Promise<void> {
  await db.settings.put({ key, value })
}
