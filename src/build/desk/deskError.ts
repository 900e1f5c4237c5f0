import type { Disk } from './writeTogether.ts'

/** Why a verb did not do what it was asked, in Danish. Nothing has been changed when it is thrown. */
export class DeskError extends Error {}

/** What a verb works on and with. */
export interface Desk {
  /** The content folder. */
  folder: string
  now: Date
  say(line: string): void
  /** Asks whoever sits there; null where nobody does. */
  ask: ((question: string) => Promise<string>) | null
  /** What writes; tests break it off. */
  disk?: Disk
}
