/* Words of which it is known what they are about → the fields of a draft. */
import { readDanishDeadline } from '../../../domain/danishTime.ts'
import { nearestWord } from '../../../domain/nearestWord.ts'
import { foldFlag } from '../commandLine.ts'
import { registrationFields } from '../flagValues.ts'
import { fieldName } from '../shownFields.ts'
import { leave, put, putText, type Draft, type ImportContext } from './draft.ts'

export const ADDRESS = /https?:\/\/[^\s<>"]+[^\s<>".,;:)]/
const BARE_ADDRESS = /(?<![\w./@])www\.[^\s<>"]+\.[^\s<>"]*[^\s<>".,;:)]/i
export const MAIL = /[^\s@<>"',;:?&()]+@[^\s@<>"',;:?&()]+\.[a-zæøå]{2,}/i

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

/** The first web address in a text and how it stands there; `www.` is one too. */
export function findAddress(words: string): { url: string; written: string } | null {
  const [written] = ADDRESS.exec(words) ?? []
  if (written) return { url: written, written }
  const [bare] = BARE_ADDRESS.exec(words) ?? []
  return bare ? { url: `https://${bare}`, written: bare } : null
}

/** What registration is told with, apart from where, when and whether. */
const PLAIN_WORDS =
  /(?<!\p{L})(tilmeld(?:ing|e|er)?|sker|foregår|via|på|til|ved|pr|mail|e-mail|link|linket|her|dette|det|du|dig|man|sig|kan|skal|senest|inden|frist|at|skrive|den|nej|ja|ingen|nødvendig|følgende|hjemmeside|vores)(?!\p{L})/giu

export function placeRegistration(draft: Draft, words: string, context: ImportContext): void {
  const web = findAddress(words)
  const [email] = web ? [] : (MAIL.exec(words) ?? [])
  const address = web?.url ?? email
  const isNo = /^(nej|ingen|ikke nødvendig|kræver ikke)/i.test(words)
  if (address || isNo || /^(ja|nødvendig)$/i.test(words)) {
    const { urlLost: _, ...said } = registrationFields(isNo ? 'nej' : (address ?? 'ja'))
    for (const [key, value] of Object.entries(said)) {
      put(draft, `registration.${key}`, value, words === address ? 'sikkert' : 'sandsynligt', words)
    }
  }
  const rest = words.replace(web?.written ?? email ?? /$^/, ' ')
  const [told, by] = /(?:senest|inden|frist:?)\s+([^;\n]+)/i.exec(rest) ?? []
  if (by) placeDeadline(draft, by.replace(/[.\s]+$/, ''), context)
  if (!address && !isNo && !by) putText(draft, 'registration.note', words, 'sandsynligt')
  else if (/\p{L}{3}/u.test(rest.replace(told ?? /$^/, ' ').replace(PLAIN_WORDS, ' ')))
    leave(draft, 'Tilmelding', words)
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
  else leave(draft, fieldName(field), words)
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
    else leave(draft, fieldName(field), word)
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
