/* The generated programmes that larger tests stand on must be as valid as the real one. */
import { describe, expect, it, vi } from 'vitest'
import { checkRules } from '../../src/domain/contentRules.ts'
import { wholeContent } from '../../src/domain/pageContent.ts'
import { buildSearchIndex, search } from '../../src/domain/search.ts'
import { toSearchDocuments } from '../../src/domain/searchDocuments.ts'
import { generateContent } from '../support/generateSessions.ts'

// Thousands of sessions take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

describe('a generated programme', () => {
  // `generateContent` has it parsed, so that it throws where the schema refuses anything.
  it.each([
    [2800, 2020],
    [100, 2026],
    [100, 2027],
  ])('of %i sessions in %i passes the same doors as the real one', (sessions, year) => {
    const content = generateContent({ seed: 1, sessions, year })
    expect(content.sessions).toHaveLength(sessions)
    expect(checkRules(content)).toEqual([])
  })

  it('is the same for the same seed and another for another', () => {
    const [one, same, other] = [7, 7, 8].map((seed) => generateContent({ seed, sessions: 20 }))
    expect(same).toEqual(one)
    expect(other?.sessions).not.toEqual(one?.sessions)
  })

  it('has everything a week may have', () => {
    const { sessions } = generateContent({ seed: 2, sessions: 600 })
    const kinds = <Value>(of: (session: (typeof sessions)[number]) => Value) =>
      new Set(sessions.map(of)).size
    expect(kinds(({ date }) => date)).toBe(5)
    expect(kinds(({ attendance }) => attendance)).toBe(4)
    expect(kinds(({ access }) => access)).toBe(4)
    expect(kinds(({ recording }) => recording.available)).toBe(3)
    expect(sessions.some(({ startsAt, allDay }) => !startsAt && !allDay)).toBe(true)
    expect(sessions.some(({ allDay }) => allDay)).toBe(true)
    expect(sessions.some(({ title }) => title.length > 150)).toBe(true)
    expect(sessions.some(({ status }) => status === 'cancelled')).toBe(true)
    expect(sessions.some(({ programme }) => programme.length > 0)).toBe(true)
    const hours = sessions.flatMap(({ startsAt }) => (startsAt ? [startsAt.slice(11)] : []))
    expect(hours.every((time) => time >= '08:00' && time < '20:00')).toBe(true)
  })
})

describe('a search through 2,800 sessions', () => {
  const content = generateContent({ seed: 3, sessions: 2800 })
  const index = buildSearchIndex(toSearchDocuments(wholeContent(content)))
  const now = new Date('2020-10-28T11:00:00Z')
  const find = (query: string) => search(index, query, { now, currentYear: 2020 })

  it('gives all there are, each once, and marks the last as it marks the first', () => {
    const hits = find('ledelse').groups[0]?.hits ?? []
    expect(hits.length).toBeGreaterThan(200)
    expect(new Set(hits.map(({ document }) => document.id)).size).toBe(hits.length)
    for (const hit of [hits.at(0), hits.at(-1)]) {
      const pieces = [hit?.title, hit?.snippet, hit?.reason?.text].flatMap((each) => each ?? [])
      expect(pieces.some(({ marked, text }) => marked && /ledelse/i.test(text))).toBe(true)
    }
  })

  it('puts what is still to come before what is over', () => {
    const [group] = find('webinar').groups
    const isOver = group?.hits.map(({ document: { date, endsAt } }) =>
      endsAt ? endsAt <= '2020-10-28T12:00' : (date ?? '') < '2020-10-28',
    )
    expect(isOver).toEqual([...(isOver ?? [])].sort((a, b) => Number(a) - Number(b)))
    expect(new Set(isOver).size).toBe(2)
  })

  it('has every session among the first by its own title, also one that is over', () => {
    for (const { id, title } of content.sessions.filter((_, at) => at % 200 === 0)) {
      const first = find(title).groups[0]?.hits.slice(0, 20)
      expect(first?.map(({ document }) => document.id)).toContain(id)
    }
  })
})
