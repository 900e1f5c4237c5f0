/* The judged queries: what leaders type, and what they should meet. The list is searchQueries.json. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readContent, toPublished } from '../../src/build/readContent.ts'
import { toInstant } from '../../src/domain/localTime.ts'
import { wholeContent } from '../../src/domain/pageContent.ts'
import { buildSearchIndex, search, type SearchIndex } from '../../src/domain/search.ts'
import { toSearchDocuments } from '../../src/domain/searchDocuments.ts'
import { CONTENT_FOLDER } from '../support/plantMistake.ts'

/** What one query should find. Documents are named by their address. */
interface Judged {
  query: string
  /** In a few Danish words: what this query is there to show. */
  why: string
  /** Danish time; the first morning of the week unless told. */
  at?: string
  /** The very first hit. */
  first?: string
  /** Exactly these sessions, in any order. */
  sessions?: string[]
  /** Found somewhere. */
  has?: string[]
  /** Found nowhere. */
  not?: string[]
  nothing?: true
  partial?: true
}

const FIELDS = ['query', 'why', 'at', 'first', 'sessions', 'has', 'not', 'nothing', 'partial']

const judged = JSON.parse(
  readFileSync(new URL('searchQueries.json', import.meta.url), 'utf8'),
) as Judged[]

let index: SearchIndex
let known: Set<string>

beforeAll(() => {
  const documents = toSearchDocuments(wholeContent(toPublished(readContent(CONTENT_FOLDER))))
  known = new Set(documents.map(({ address }) => address))
  index = buildSearchIndex(documents)
})

/** What is wrong with the answer, in words; empty when it is as it should be. */
function faultsOf({ query, at = '2020-10-26T08:00', ...wanted }: Judged): string[] {
  const results = search(index, query, { now: toInstant(at), currentYear: 2020 })
  const hits = results.groups.flatMap((group) => group.hits)
  const addresses = hits.map(({ document }) => document.address)
  const sessions = hits
    .filter(({ document }) => document.kind === 'session')
    .map(({ document }) => document.address)
  const faults: string[] = []
  const { first, has = [], not = [] } = wanted
  if (first && addresses[0] !== first) faults.push(`first is ${addresses[0]}, not ${first}`)
  if (wanted.sessions && `${[...wanted.sessions].sort()}` !== `${[...sessions].sort()}`) {
    faults.push(`sessions are ${sessions.join(', ')}`)
  }
  for (const address of has) if (!addresses.includes(address)) faults.push(`lacks ${address}`)
  for (const address of not) if (addresses.includes(address)) faults.push(`has ${address}`)
  if (wanted.nothing && hits.length > 0) faults.push(`finds ${addresses.join(', ')}`)
  if (results.isPartial !== (wanted.partial ?? false)) {
    faults.push(results.isPartial ? 'is only partial' : 'is not partial')
  }
  return faults
}

describe('the judged queries', () => {
  it('all meet what they should', () => {
    const failing = judged
      .map((each) => ({ each, faults: faultsOf(each) }))
      .filter(({ faults }) => faults.length > 0)
      .map(({ each, faults }) => `»${each.query}« (${each.why}): ${faults.join('; ')}`)
    expect(failing).toEqual([])
  })

  it('are at least sixty, each with a reason and something to be held to', () => {
    expect(judged.length).toBeGreaterThanOrEqual(60)
    for (const each of judged) {
      expect(each.why, each.query).not.toBe('')
      expect(Object.keys(each).filter((field) => !FIELDS.includes(field))).toEqual([])
      expect(
        Object.keys(each).filter((field) => !['query', 'why', 'at'].includes(field)),
      ).not.toEqual([])
    }
    expect(new Set(judged.map(({ query }) => query)).size).toBe(judged.length)
  })

  it('name only what there is', () => {
    const named = judged.flatMap(({ first, sessions = [], has = [], not = [] }) => [
      ...(first ? [first] : []),
      ...sessions,
      ...has,
      ...not,
    ])
    expect(named.filter((address) => !known.has(address))).toEqual([])
  })
})
