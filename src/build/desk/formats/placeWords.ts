/* Words of which it is known what they are about → the fields of a draft. */
import { readDanishDeadline } from '../../../domain/danishTime.ts'
import { nearestWord } from '../../../domain/nearestWord.ts'
import { foldFlag } from '../commandLine.ts'
import { registrationFields } from '../sessionFields.ts'
import { leave, put, putText, type Draft, type ImportContext } from './draft.ts'

export const ADDRESS = /https?:\/\/[^\s<>"]+[^\s<>".,;:)]/
const MAIL = /[^\s@<>"',;:?&()]+@[^\s@<>"',;:?&()]+\.[a-zæøå]{2,}/i

export const names = (words: string) =>
  words
    .split(/\s*[;\n]\s*|\s+og\s+(?=\p{Lu})|,\s+(?=\p{Lu})/u)
    .map((name) => name.trim())
    .filter(Boolean)

/** A label as it is compared. */
export const fold = (label: string) =>
  foldFlag(
    label
      .trim()
      .replace(/[:*_#]+/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )

export function placeForm(draft: Draft, words: string): void {
  const isOnline = /online|digital|virtuel|zoom|teams|webinar/i.test(words)
  const isHere = /fysisk|fremmøde/i.test(words)
  const isBoth = (isOnline && isHere) || /begge|hybrid/i.test(words)
  const form = isBoth ? 'hybrid' : isOnline ? 'online' : isHere ? 'inPerson' : null
  if (form) put(draft, 'attendance', form, 'sikkert', words)
  else leave(draft, 'Form', words)
}

export function placeRegistration(draft: Draft, words: string, context: ImportContext): void {
  const [address] = ADDRESS.exec(words) ?? MAIL.exec(words) ?? []
  const isNo = /^(nej|ingen|ikke nødvendig|kræver ikke)/i.test(words)
  if (address || isNo || /^(ja|nødvendig)$/i.test(words)) {
    for (const [key, value] of Object.entries(
      registrationFields(isNo ? 'nej' : (address ?? 'ja')),
    )) {
      put(draft, `registration.${key}`, value, words === address ? 'sikkert' : 'sandsynligt', words)
    }
  }
  const [, by] =
    /(?:senest|inden|frist:?)\s+([^;\n]+)/i.exec(words.replace(address ?? /$^/, ' ')) ?? []
  if (by) placeDeadline(draft, by.replace(/[.\s]+$/, ''), context)
  if (!address && !isNo && !by) putText(draft, 'registration.note', words, 'sandsynligt')
}

export function placeDeadline(draft: Draft, words: string, context: ImportContext): void {
  const answer = readDanishDeadline(words, context)
  if (answer.fault !== undefined) {
    leave(draft, 'Tilmeldingsfrist', words)
    draft.doubts.push(`Fristen: ${answer.fault}`)
    return
  }
  put(
    draft,
    'registration.deadline',
    answer.deadline,
    answer.doubts.length > 0 ? 'sandsynligt' : 'sikkert',
    words,
  )
  draft.doubts.push(...answer.doubts)
}

export function putLabel(
  draft: Draft,
  field: string,
  words: string,
  labels: Readonly<Record<string, string>>,
) {
  const found = idOf(words, labels)
  if (found) put(draft, field, found, 'sikkert', words)
  else leave(draft, field, words)
}

export function putLabels(
  draft: Draft,
  field: string,
  words: string,
  labels: Readonly<Record<string, string>>,
) {
  const ids: string[] = []
  for (const word of words.split(/\s*[;,\n]\s*/).filter(Boolean)) {
    const id = idOf(word, labels)
    if (id) ids.push(id)
    else leave(draft, field, word)
  }
  put(draft, field, ids, 'sikkert', words)
}

function idOf(word: string, labels: Readonly<Record<string, string>>): string | null {
  const exact = Object.entries(labels).find(
    ([id, label]) => fold(id) === fold(word) || fold(label) === fold(word),
  )
  if (exact) return exact[0]
  const near = nearestWord(word, Object.values(labels))
  return Object.entries(labels).find(([, label]) => label === near)?.[0] ?? null
}
