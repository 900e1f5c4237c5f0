/* Words of the closed lists as an editor writes them. */
import { nearestWord } from '../../domain/nearestWord.ts'
import { ACCESS_LABELS, ATTENDANCE_LABELS, STATUS_LABELS } from '../../domain/wording.ts'
import { foldFlag } from './commandLine.ts'
import { DeskError } from './deskError.ts'

/** What says that something is not stated. */
export const UNKNOWN = /^(ukendt|ikke oplyst|-|)$/i

export const FORMS = { ...ATTENDANCE_LABELS, begge: 'Begge dele' }
export const ACCESS = {
  ...ACCESS_LABELS,
  åbent: 'Åbent',
  målgruppe: 'Målgruppe',
  inviterede: 'Inviterede',
}
const SAME: Record<string, string> = {
  begge: 'hybrid',
  åbent: 'open',
  målgruppe: 'audience',
  inviterede: 'invited',
  planlagt: 'scheduled',
}
export const STATUS_WORDS = { scheduled: 'Planlagt', ...STATUS_LABELS }

/** The id of a closed list by its id or its Danish label; null for `ukendt`. */
export function labelled(
  flag: string,
  word: string,
  labels: Readonly<Record<string, string>>,
): string | null {
  if (UNKNOWN.test(word)) return null
  const folded = foldFlag(word)
  const found = Object.entries(labels).find(
    ([id, label]) => foldFlag(id) === folded || foldFlag(label) === folded,
  )
  if (found) return SAME[found[0]] ?? found[0]
  const words = Object.values(labels).map((label) => label.toLowerCase())
  const near = nearestWord(word, words)
  const meant = near ? ` Mente du ${near}?` : ''
  throw new DeskError(`--${flag}: »${word}« kendes ikke. Vælg en af: ${words.join(', ')}.${meant}`)
}
