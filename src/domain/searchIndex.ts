/* Documents made ready for searching: each with its folded texts, and the names they go by. */
import type { SearchDocument } from './searchDocument.ts'
import { isLongField, SEARCH_FIELDS, type SearchField } from './searchFields.ts'
import type { FoldedFields } from './searchMatch.ts'
import { toNameBook, type NameBook } from './searchNames.ts'
import { FIELD_BREAK, foldBoth, hideClock, type Spelling } from './searchText.ts'

type Field = SearchDocument['fields'][number]

/** Fields of a document, as written and folded. */
export interface IndexedFields extends FoldedFields {
  fields: readonly Field[]
}

export interface IndexedDocument {
  document: SearchDocument
  /** The title and all other short fields. */
  short: IndexedFields
  /** Looked through last. */
  long: IndexedFields
}

export interface SearchIndex {
  entries: readonly IndexedDocument[]
  names: NameBook
  /** All words, lazily spelt. Made when first a word is found nowhere. */
  vocabulary: ReadonlySet<string> | null
}

export function buildSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const organisers = documents.filter(({ kind }) => kind === 'organiser')
  return {
    entries: documents.map(toEntry),
    names: toNameBook(
      organisers.map(({ title, fields }) => ({
        name: title,
        aliases: fields.filter(({ field }) => field === 'otherTitle').map(({ text }) => text),
      })),
    ),
    vocabulary: null,
  }
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
  const { full, lazy } = foldBoth(hideClock(texts.join(` ${FIELD_BREAK} `)))
  const fullEnds = endsOf(full)
  return {
    fields,
    full,
    lazy,
    ends: { full: fullEnds, lazy: lazy === full ? fullEnds : endsOf(lazy) },
    weights: fields.map(({ field }) => weightOf(field)),
  }
}

function endsOf(folded: string): number[] {
  const ends: number[] = []
  for (let at = folded.indexOf(FIELD_BREAK); at >= 0; at = folded.indexOf(FIELD_BREAK, at + 1)) {
    ends.push(at)
  }
  return [...ends, folded.length]
}

/** One field's part of the folded text, with its spaces at both ends. */
export function foldedField(fields: FoldedFields, field: number, spelling: Spelling): string {
  const ends = fields.ends[spelling]
  return fields[spelling].slice(field === 0 ? 0 : (ends[field - 1] ?? 0) + 1, ends[field])
}

/** Does any document have these folded words in a row? */
export const hasAnywhere = ({ entries }: SearchIndex, spelling: Spelling, folded: string) =>
  entries.some(
    ({ short, long }) => short[spelling].includes(folded) || long[spelling].includes(folded),
  )

export function vocabularyOf(index: SearchIndex): ReadonlySet<string> {
  if (index.vocabulary) return index.vocabulary
  const words = new Set<string>()
  for (const { short, long } of index.entries) {
    for (const { lazy } of [short, long]) {
      for (const word of lazy.split(' ')) if (word.length > 1) words.add(word)
    }
  }
  index.vocabulary = words
  return words
}
