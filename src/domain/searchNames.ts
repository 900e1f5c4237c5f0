/*
 * What goes by several names: abbreviations, bodies that changed their name, the same thing in two
 * words, plurals that no ending explains. Names in capitals count as whole words only: SU is never
 * found inside "sundhed" or "HSU". The content's own organiser aliases are added to these.
 */
import { foldBoth } from './searchText.ts'

export const SAME_NAMES: readonly (readonly string[])[] = [
  ['SU', 'samarbejdsudvalg'],
  ['HSU', 'hovedsamarbejdsudvalg'],
  ['FSU', 'fakultetssamarbejdsudvalg'],
  ['KL', 'Kommunernes Landsforening'],
  [
    'COI',
    'CO-PI',
    'COPI',
    'Center for Offentlig Innovation',
    'Center for Offentlig-Privat Innovation',
  ],
  ['KOMDIR', 'Kommunaldirektørforeningen'],
  ['RUC', 'Roskilde Universitet'],
  ['KU', 'Københavns Universitet'],
  ['CBS', 'Copenhagen Business School'],
  ['BUPL', 'Børne- og Ungdomspædagogernes Landsforbund'],
  ['MEDST', 'Medarbejder- og Kompetencestyrelsen'],
  ['Kronprins Frederiks Center', 'Kong Frederiks Center'],
  ['corona', 'covid'],
  ['online', 'virtuel'],
  ['sygehus', 'hospital'],
  ['dagtilbud', 'daginstitution', 'børnehave', 'vuggestue'],
  ['barn', 'børn'],
  ['bog', 'bøger'],
  ['kursus', 'kurser'],
]

const ACRONYM = /^[A-ZÆØÅ]{2,6}(-[A-ZÆØÅ]{2,6})?$/
/** In content capitals may also be a matter of style (FORUM, ODEON), so only the shortest count. */
const CONTENT_ACRONYM = /^[A-ZÆØÅ]{2,4}$/

/** A name and what else is searched for when somebody types it. */
export interface KnownName {
  /** The words, lazily spelt: `['kommunernes', 'landsforening']`. */
  words: string[]
  isAcronym: boolean
  others: { text: string; isAcronym: boolean }[]
}

/** Known names by their first word. */
export type NameBook = Map<string, KnownName[]>

/** The names above and, for each organiser of the content, its name with its aliases. */
export function toNameBook(organisers: readonly { name: string; aliases: string[] }[]): NameBook {
  const book: NameBook = new Map()
  const known = new Map<string, KnownName>()

  const add = (
    name: string,
    isAcronym: boolean,
    others: { text: string; isAcronym: boolean }[],
  ) => {
    const words = foldBoth(name).lazy.trim().split(' ')
    const [first] = words
    if (!first) return
    const entry = known.get(words.join(' ')) ?? { words, isAcronym, others: [] }
    if (!known.has(words.join(' '))) {
      known.set(words.join(' '), entry)
      book.set(first, [...(book.get(first) ?? []), entry])
    }
    for (const other of others) {
      if (entry.others.every(({ text }) => text !== other.text)) entry.others.push(other)
    }
  }

  for (const names of SAME_NAMES) {
    const all = names.map((text) => ({ text, isAcronym: ACRONYM.test(text) }))
    for (const { text, isAcronym } of all) {
      add(
        text,
        isAcronym,
        all.filter((other) => other.text !== text),
      )
    }
  }
  for (const { name, aliases } of organisers) {
    const toName = (text: string) => ({ text, isAcronym: CONTENT_ACRONYM.test(text) })
    // "Lederne" is also a plain word, so the full name must not lead to it; back it may lead.
    const distinctive = aliases
      .map(toName)
      .filter((alias) => alias.isAcronym || / /.test(alias.text))
    add(name, CONTENT_ACRONYM.test(name), distinctive)
    for (const alias of aliases) add(alias, CONTENT_ACRONYM.test(alias), [toName(name)])
  }
  for (const entries of book.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return book
}
