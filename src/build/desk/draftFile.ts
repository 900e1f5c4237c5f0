/* What `hent` has drafted: one file for each file that was brought in, in `content/udkast`, which is never published or committed. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DeskError } from './deskError.ts'
import type { Fields } from './workOnContent.ts'

export const DRAFT_FOLDER = 'udkast'

/** How sure a value is: read as it stands, understood, or guessed. */
export type Sureness = 'sikkert' | 'sandsynligt' | 'gæt'

/** Where a field comes from: the words that stood there. */
export interface Origin {
  sure: Sureness
  words: string
}

export interface Draft {
  /** The fields of a session file, as far as they are known. */
  session: Fields
  /** Field → where it comes from. */
  from: Record<string, Origin>
  /** What stood there and has no place in a session, word for word. */
  unplaced: string[]
  doubts: string[]
}

interface DraftFile {
  source: string
  drafts: Draft[]
}

export function readDrafts(folder: string, name: string, number: string | null): Draft {
  const file = join(folder, DRAFT_FOLDER, `${basename(name).replace(/\.json$/, '')}.json`)
  if (!existsSync(file)) throw new DeskError(`Der er ingen kladde, der hedder »${name}« (${file}).`)
  const { drafts } = JSON.parse(readFileSync(file, 'utf8')) as DraftFile
  if (number === null && drafts.length > 1) {
    throw new DeskError(
      `Kladden har ${drafts.length} arrangementer. Vælg et med --nr 1 til --nr ${drafts.length}.`,
    )
  }
  const draft = drafts[Number(number ?? 1) - 1]
  if (!draft) throw new DeskError(`Kladden har ikke noget nummer ${number}.`)
  return draft
}
