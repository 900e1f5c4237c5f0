/* Documents made ready for searching: each with its folded texts, and the names they go by. */
import { compareDanish } from './danishOrder.ts'
import type { SearchDocument } from './searchDocument.ts'
import { isLongField, SEARCH_FIELDS } from './searchFields.ts'
import { toNameBook, type NameBook } from './searchNames.ts'
import { FIELD_BREAK, foldBoth, hideClock, SPELLINGS, type Spelling } from './searchText.ts'

type Field = SearchDocument['fields'][number]

/**
 * The folded texts of all documents one after the other: one run through one long text is several
 * times faster than ten thousand runs through short ones.
 */
export interface JoinedTexts {
  text: string
  /** Where each document's text begins, and the end of the last. */
  starts: Int32Array
  /** Where each field ends, those of one document after those of the one before. */
  ends: Int32Array
}

/** The short or the long fields of all documents, in lists for all of them: an object for each would be twice the memory. */
export interface JoinedFields extends Record<Spelling, JoinedTexts> {
  /** Where in the lists each document's fields begin, and the end of the last. */
  firsts: Int32Array
  /** What a word counts in each field; the weightiest of a document comes first. */
  weights: Float32Array
}

/** What a term is worth in each document, in the order of the index; 0 where it is not. */
export type Worths = Float64Array

export interface SearchIndex {
  documents: readonly SearchDocument[]
  /** The place of each among all by when it begins, then by title: what decides between equals. */
  orders: Int32Array
  /** The title and all other short fields; and those that are looked through last. */
  joined: Record<Length, JoinedFields>
  names: NameBook
  /** All words, lazily spelt. Made when first a word is found nowhere. */
  vocabulary: ReadonlySet<string> | null
  /** Terms that were asked for last: of what is typed on, only the last word is another. */
  weighed: Map<string, Worths>
}

export type Length = 'short' | 'long'
export const LENGTHS: readonly Length[] = ['short', 'long']
const NOTHING = { full: '', lazy: '' }

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
  given: Iterable<SearchDocument>,
): Generator<undefined, SearchIndex, undefined> {
  const documents: SearchDocument[] = []
  const joining = { short: new Joining(), long: new Joining() }
  for (const document of given) {
    documents.push(document)
    const fields = fieldsOf(document)
    for (const length of LENGTHS) joining[length].add(fields[length])
    if (documents.length % IN_ONE_GO === 0) yield
  }
  const inOrder = [...documents.entries()].sort(([, a], [, b]) => compareInTime(a, b))
  const orders = new Int32Array(documents.length)
  for (const [order, [at]] of inOrder.entries()) orders[at] = order
  yield
  const organisers = documents.filter(({ kind }) => kind === 'organiser')
  return {
    documents,
    orders,
    joined: { short: joining.short.end(), long: joining.long.end() },
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

/** The title with all other short fields, and the long ones, each the weightiest first. */
export function fieldsOf(document: SearchDocument): Record<Length, Field[]> {
  const { title, fields } = document
  const inOrder = (some: Field[]) => some.sort((a, b) => weightOf(b) - weightOf(a))
  const long = fields.filter(({ field }) => isLongField(field))
  const short = fields.filter(({ field }) => !isLongField(field))
  return { short: inOrder([{ field: 'title', text: title }, ...short]), long: inOrder(long) }
}

/** What a word in a field counts. */
const weightOf = ({ field }: Field): number => SEARCH_FIELDS[field].weight

/** Joins what is added, document by document. */
class Joining {
  readonly #firsts = [0]
  readonly #weights: number[] = []
  readonly #spelt = { full: new JoiningTexts(), lazy: new JoiningTexts() }

  add(fields: readonly Field[]) {
    this.#weights.push(...fields.map(weightOf))
    this.#firsts.push(this.#weights.length)
    const texts = fields.map(({ text }) => `${text.replaceAll(FIELD_BREAK, ' ')} ${FIELD_BREAK} `)
    const folded = texts.length > 0 ? foldBoth(hideClock(texts.join(''))) : NOTHING
    for (const spelling of SPELLINGS) this.#spelt[spelling].add(folded[spelling])
  }

  end(): JoinedFields {
    return {
      firsts: Int32Array.from(this.#firsts),
      weights: Float32Array.from(this.#weights),
      full: this.#spelt.full.end(),
      lazy: this.#spelt.lazy.end(),
    }
  }
}

class JoiningTexts {
  readonly #texts: string[] = []
  readonly #starts = [0]
  readonly #ends: number[] = []

  add(folded: string) {
    const start = this.#starts.at(-1) ?? 0
    this.#texts.push(narrow(folded))
    this.#starts.push(start + folded.length)
    for (let at = folded.indexOf(FIELD_BREAK); at >= 0; at = folded.indexOf(FIELD_BREAK, at + 1)) {
      this.#ends.push(start + at)
    }
  }

  end(): JoinedTexts {
    return {
      text: this.#texts.join(''),
      starts: Int32Array.from(this.#starts),
      ends: Int32Array.from(this.#ends),
    }
  }
}

/**
 * The same text in a byte a letter. Made of one with a dash or a curly quotation mark it has two, though no
 * such sign is left, and so would all texts that are joined: twice the memory.
 */
const narrow = (text: string) => JSON.parse(JSON.stringify(text)) as string

/** The folded text of one document. */
export function foldedText(index: SearchIndex, at: number, length: Length, spelling: Spelling) {
  const { text, starts } = index.joined[length][spelling]
  return text.slice(starts[at], starts[at + 1])
}

/** One field's part of it, with its spaces at both ends. */
export function foldedField(
  index: SearchIndex,
  at: number,
  length: Length,
  field: number,
  spelling: Spelling,
) {
  const { firsts, [spelling]: joined } = index.joined[length]
  const place = (firsts[at] ?? 0) + field
  const start = field === 0 ? joined.starts[at] : (joined.ends[place - 1] ?? 0) + 1
  return joined.text.slice(start, joined.ends[place])
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
  for (const at of index.documents.keys()) {
    for (const length of LENGTHS) {
      for (const word of foldedText(index, at, length, 'lazy').split(' ')) {
        if (word.length > 1) words.add(word)
      }
    }
    if (at % IN_ONE_GO === IN_ONE_GO - 1) yield
  }
  index.vocabulary ??= words
}
