/* What stands behind a flag of `ny` and `ret` → a value, or why it cannot be one. */
import * as v from 'valibot'
import { emailAddress, webAddress } from '../../domain/schemaParts.ts'
import { labelled, UNKNOWN } from './closedLists.ts'
import { DeskError } from './deskError.ts'
import { shorten } from './shownFields.ts'
import type { Fields } from './workOnContent.ts'

export function neededText(flag: string, value: string): string {
  if (!UNKNOWN.test(value)) return value
  const kept = flag === 'titel' ? 'en titel' : flag === 'resumé' ? 'et resumé' : 'en beskrivelse'
  throw new DeskError(
    `--${flag}: Der står ikke noget, og et arrangement skal have ${kept}. Skriv det, der skal stå, i anførselstegn. Intet er ændret.`,
  )
}

/** @param also what may stand there as well */
export function webOf(flag: string, value: string, also = ''): string {
  const address = /^www\./i.test(value) ? `https://${value}` : value
  if (v.is(webAddress, address)) return address
  throw new DeskError(
    `--${flag}: »${shorten(value, 100)}« er ikke en webadresse. Skriv hele adressen, fx https://eksempel.dk/ledelse${also}. Intet er ændret.`,
  )
}

export function registrationOf(value: string): string {
  const mail = value.replace(/^mailto:/i, '')
  if (UNKNOWN.test(value) || /^(ja|nej)$/i.test(value)) return value
  if (v.is(emailAddress, mail)) return mail
  if (value.includes('@') && !/^(https?:|www\.)/i.test(value))
    throw new DeskError(
      `--tilmelding: »${shorten(value, 100)}« er ikke en mailadresse. Skriv den som navn@eksempel.dk. Intet er ændret.`,
    )
  return webOf('tilmelding', value, ', en mailadresse, eller ja, nej eller ukendt')
}

export function registrationFields(value: string): Fields {
  if (/^nej$/i.test(value)) return { required: false, method: null, url: null, email: null }
  if (/^ja$/i.test(value)) return { required: true }
  if (UNKNOWN.test(value)) return { required: null, method: null, url: null, email: null }
  return value.includes('@') && !/^https?:/i.test(value)
    ? { required: true, method: 'email', email: value.replace(/^mailto:/i, ''), url: null }
    : { required: true, method: 'link', url: value, email: null, urlLost: false }
}

export function priceFields(value: string): Fields {
  if (UNKNOWN.test(value)) return { free: null }
  return /^(gratis|0|0,00|0 ?kr\.?)$/i.test(value)
    ? { free: true }
    : { free: /gratis/i.test(value) ? null : false, note: value }
}

export function yesOrNo(flag: string, value: string): boolean | null {
  if (/^ja$/i.test(value)) return true
  if (/^nej$/i.test(value)) return false
  if (UNKNOWN.test(value)) return null
  throw new DeskError(`Efter --${flag} skal der stå ja, nej eller ukendt.`)
}

/** `--emne "innovation, strategi"` says the same as the flag given twice; `ukendt` that there are none. */
export const idsOf = (
  flag: string,
  words: readonly string[],
  labels: Readonly<Record<string, string>>,
) =>
  words
    .flatMap((word) => word.split(/\s*[,;]\s*/))
    .map((word) => labelled(flag, word, labels))
    .filter((id) => id !== null)

/** What stands before a name. */
export const TITLE =
  /\p{L}*(?:direktør|chef|leder|formand|professor|lektor|adjunkt|konsulent|minister|borgmester|forsker)/u
/** `Professor Åse Ærø` */
const TITLED = new RegExp(`^(${TITLE.source}) (\\p{Lu}\\p{L}*\\.? .+)$`, 'iu')

/** `Åse Ærø, kommunaldirektør, Eksempelby Kommune` */
export function toSpeaker(text: string): Fields {
  const [first = '', ...said] = text.split(/,\s*/)
  const [, before, bare] = TITLED.exec(first) ?? []
  const [title, ...more] = before ? [before.toLowerCase(), ...said] : said
  return {
    name: bare ?? first,
    ...(title && { title }),
    ...(more.length > 0 && { organisation: more.join(', ') }),
  }
}
