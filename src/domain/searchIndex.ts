/* Documents made ready for searching: each with its folded texts, and the names they go by. */
import type { SearchDocument } from './searchDocument.ts'
import { isLongField, SEARCH_FIELDS, type SearchField } from './searchFields.ts'
import { toNameBook, type NameBook } from './searchNames.ts'
import { FIELD_BREAK, foldBoth, hideClock, type Spelling } from './searchText.ts'

type Field = SearchDocument['fields'][number]

/** Some fields of one document, the weightiest first. */
export interface IndexedFields {
  fields: readonly Field[]
  weights: readonly number[]
  /** Its folded text and where in it the fields end, in each spelling. */
  text: Record<Spelling, string>
  ends: Record<Spelling, readonly number[]>
}

export interface IndexedDocument {
  document: SearchDocument
  /** The title and all other short fields. */
  short: IndexedFields
  /** Looked through last. */
  long: IndexedFields
}

/**
 * The folded texts of all documents one after the other: one run through one long text is several
 * times faster than ten thousand runs through short ones.
 */
export interface JoinedTexts {
  text: string
  /** Where each document's text begins, and the end of the last. */
  starts: Int32Array
}

export interface SearchIndex {
  entries: readonly IndexedDocument[]
  joined: Record<Length, Record<Spelling, JoinedTexts>>
  names: NameBook
  /** All words, lazily spelt. Made when first a word is found nowhere. */
  vocabulary: ReadonlySet<string> | null
}

export type Length = 'short' | 'long'

export function buildSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const entries = documents.map(toEntry)
  const organisers = documents.filter(({ kind }) => kind === 'organiser')
  const joined = (length: Length) => ({
    full: joinTexts(entries.map((entry) => entry[length].text.full)),
    lazy: joinTexts(entries.map((entry) => entry[length].text.lazy)),
  })
  return {
    entries,
    joined: { short: joined('short'), long: joined('long') },
    names: toNameBook(
      organisers.map(({ title, fields }) => ({
        name: title,
        aliases: fields.filter(({ field }) => field === 'otherTitle').map(({ text }) => text),
      })),
    ),
    vocabulary: null,
  }
}

function joinTexts(texts: readonly string[]): JoinedTexts {
  const starts = new Int32Array(texts.length + 1)
  let at = 0
  for (const [place, { length }] of texts.entries()) {
    starts[place] = at
    at += length
  }
  starts[texts.length] = at
  return { text: texts.join(''), starts }
}

function toEntry(document: SearchDocument): IndexedDocument {
  const { title, fields } = document
  const short = fields.filter(({ field }) => !isLongField(field))
  return {
    document,
    short: foldFields([{ field: 'title', text: title }, ...short]),
    long: foldFields(fields.filter(({ field }) => isLongField(field))),
  }
}

const weightOf = (field: SearchField): number => SEARCH_FIELDS[field].weight

function foldFields(unsorted: readonly Field[]): IndexedFields {
  const fields = [...unsorted].sort((a, b) => weightOf(b.field) - weightOf(a.field))
  const texts = fields.map(({ text }) => text.replaceAll(FIELD_BREAK, ' '))
  const folded = foldBoth(hideClock(`${texts.join(` ${FIELD_BREAK} `)} ${FIELD_BREAK} `))
  const full = endsOf(folded.full)
  return {
    fields,
    weights: fields.map(({ field }) => weightOf(field)),
    text: folded,
    ends: { full, lazy: folded.lazy === folded.full ? full : endsOf(folded.lazy) },
  }
}

function endsOf(folded: string): number[] {
  const ends: number[] = []
  for (let at = folded.indexOf(FIELD_BREAK); at >= 0; at = folded.indexOf(FIELD_BREAK, at + 1)) {
    ends.push(at)
  }
  return ends
}

/** One field's part of the folded text, with its spaces at both ends. */
export function foldedField({ text, ends }: IndexedFields, field: number, spelling: Spelling) {
  const before = ends[spelling][field - 1]
  return text[spelling].slice(before === undefined ? 0 : before + 1, ends[spelling][field])
}

/** Does any document have these folded words in a row? */
export const hasAnywhere = ({ joined }: SearchIndex, spelling: Spelling, folded: string) =>
  joined.short[spelling].text.includes(folded) || joined.long[spelling].text.includes(folded)

export function vocabularyOf(index: SearchIndex): ReadonlySet<string> {
  if (index.vocabulary) return index.vocabulary
  const words = new Set<string>()
  for (const { short, long } of index.entries) {
    for (const { text } of [short, long]) {
      for (const word of text.lazy.split(' ')) if (word.length > 1) words.add(word)
    }
  }
  index.vocabulary = words
  return words
}
