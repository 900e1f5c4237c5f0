import type { Flags, Input } from './commandLine.ts'
import type { Desk } from './deskError.ts'

/** One word that the desk understands. */
export interface Verb {
  name: string
  /** What it does, in one Danish line. */
  does: string
  /** How it is written, behind the name. */
  usage: string
  example: string
  flags: Flags
  /** How many words without a flag it takes; none where it is not said. */
  words?: number
  /** @returns whether all is well; false ends the command as failed */
  run(desk: Desk, input: Input): Promise<boolean>
}
