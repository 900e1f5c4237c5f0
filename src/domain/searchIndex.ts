/* Documents made ready for searching: each with its folded texts, and the names they go by. */
import { compareDanish } from './danishOrder.ts'
import type { SearchDocument } from './searchDocument.ts'
import { isLongField, SEARCH_FIELDS, type SearchField } from './searchFields.ts'
import { toNameBook, type NameBook } from './searchNames.ts'
import { FIELD_BREAK, foldBoth, hideClock, type Spelling } from './searchText.ts'

type Field = SearchDocument['fields'][number]

/** Some fields of one document, the weightiest first. */
export interface IndexedFields {
  fields: readonly Field[]
  /** Its folded text and where in it the fields end, in each spelling. */
  text: Record<Spelling, string>
  ends: Record<Spelling, readonly number[]>
}

export interface IndexedDocument {
  document: SearchDocument
  /** Its place among all by when it begins, then by title: what decides between equals. */
  order: number
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

/** What a term is worth in each document, in the order of the index; 0 where it is not. */
export type Worths = Float64Array

export interface SearchIndex {
  entries: readonly IndexedDocument[]
  joined: Record<Length, Record<Spelling, JoinedTexts>>
  names: NameBook
  /** All words, lazily spelt. Made when first a word is found nowhere. */
  vocabulary: ReadonlySet<string> | null
  /** Terms that were asked for last: of what is typed on, only the last word is another. */
  weighed: Map<string, Worths>
}

export type Length = 'short' | 'long'

export function buildSearchIndex(documents: Iterable<SearchDocument>): SearchIndex {
  const steps = indexing(documents)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Not more documents than a slow phone makes ready between two frames or three. */
const IN_ONE_GO = 50

/** The same in steps, between which the screen can have its turn; the last one brings the index. */
export function* indexing(
  documents: Iterable<SearchDocument>,
): Generator<undefined, SearchIndex, undefined> {
  const entries: IndexedDocument[] = []
  for (const document of documents) {
    entries.push(toEntry(document))
    if (entries.length % IN_ONE_GO === 0) yield
  }
  const inOrder = [...entries].sort((a, b) => compareInTime(a.document, b.document))
  for (const [order, entry] of inOrder.entries()) entry.order = order
  yield
  const organisers = entries
    .map(({ document }) => document)
    .filter(({ kind }) => kind === 'organiser')
  const joined = (length: Length) => ({
    full: joinTexts(entries, length, 'full'),
    lazy: joinTexts(entries, length, 'lazy'),
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
    weighed: new Map(),
  }
}

/** By when it begins; what does not begin comes last. Of equals, by title. */
function compareInTime(a: SearchDocument, b: SearchDocument): number {
  const beginsA = a.startsAt ?? a.date ?? '9999'
  const beginsB = b.startsAt ?? b.date ?? '9999'
  if (beginsA !== beginsB) return beginsA < beginsB ? -1 : 1
  return compareDanish(a.title, b.title)
}

/** From here on the text of each document is a part of the joined one, or all would be in memory twice. */
function joinTexts(
  entries: readonly IndexedDocument[],
  length: Length,
  spelling: Spelling,
): JoinedTexts {
  const texts = entries.map((entry) => entry[length].text)
  const text = texts.map((own) => own[spelling]).join('')
  const starts = new Int32Array(texts.length + 1)
  for (const [place, own] of texts.entries()) {
    const start = starts[place] ?? 0
    const end = start + own[spelling].length
    starts[place + 1] = end
    own[spelling] = text.slice(start, end)
  }
  return { text, starts }
}

function toEntry(document: SearchDocument): IndexedDocument {
  const { title, fields } = document
  const short = fields.filter(({ field }) => !isLongField(field))
  return {
    document,
    order: 0,
    short: foldFields([{ field: 'title', text: title }, ...short]),
    long: foldFields(fields.filter(({ field }) => isLongField(field))),
  }
}

/** What a word in a field counts; nothing where there is no such field. */
export const weightOf = (field: SearchField | undefined): number =>
  field ? SEARCH_FIELDS[field].weight : 0

function foldFields(unsorted: readonly Field[]): IndexedFields {
  const fields = [...unsorted].sort((a, b) => weightOf(b.field) - weightOf(a.field))
  const texts = fields.map(({ text }) => text.replaceAll(FIELD_BREAK, ' '))
  const both = foldBoth(hideClock(`${texts.join(` ${FIELD_BREAK} `)} ${FIELD_BREAK} `))
  const folded = { full: narrow(both.full), lazy: narrow(both.lazy) }
  const full = endsOf(folded.full)
  return {
    fields,
    text: folded,
    ends: { full, lazy: folded.lazy === folded.full ? full : endsOf(folded.lazy) },
  }
}

/**
 * The same text in a byte a letter. Made of one with a dash or a curly quotation mark it has two, though no
 * such sign is left, and so would all texts that are joined: twice the memory.
 */
const narrow = (text: string) => JSON.parse(JSON.stringify(text)) as string

function endsOf(folded: string): number[] {
  const ends: number[] = []
  for (let at = folded.indexOf(FIELD_BREAK); at >= 0; at = folded.indexOf(FIELD_BREAK, at + 1)) {
    ends.push(at)
  }
  // A list that grew has room for more than it holds.
  return ends.slice()
}

/** One field's part of the folded text, with its spaces at both ends. */
export function foldedField({ text, ends }: IndexedFields, field: number, spelling: Spelling) {
  const before = ends[spelling][field - 1]
  return text[spelling].slice(before === undefined ? 0 : before + 1, ends[spelling][field])
}

/** Does any document have these folded words in a row? */
export const hasAnywhere = ({ joined }: SearchIndex, spelling: Spelling, folded: string) =>
  joined.short[spelling].text.includes(folded) || joined.long[spelling].text.includes(folded)

/** All words of an index; at once, where nobody has had the time to collect them before. */
export function vocabularyOf(index: SearchIndex): ReadonlySet<string> {
  for (const steps = collectingWords(index); !steps.next().done;);
  return index.vocabulary ?? new Set()
}

/** Collects the words of an index in steps, between which the screen can have its turn. */
export function* collectingWords(index: SearchIndex): Generator<undefined, void, undefined> {
  if (index.vocabulary) return
  const words = new Set<string>()
  for (const [at, { short, long }] of index.entries.entries()) {
    for (const { text } of [short, long]) {
      for (const word of text.lazy.split(' ')) if (word.length > 1) words.add(word)
    }
    if (at % IN_ONE_GO === IN_ONE_GO - 1) yield
  }
  index.vocabulary ??= words
}
