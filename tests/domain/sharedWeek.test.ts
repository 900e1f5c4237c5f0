import { describe, expect, it } from 'vitest'
import { buildSession } from '../support/buildSession.ts'
import { toAgenda } from '../../src/domain/agenda.ts'
import { sessionCode } from '../../src/domain/agendaLink.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import { compareWeeks, indexByCode } from '../../src/domain/sharedWeek.ts'

const NOW = new Date('2020-10-01T08:00:00Z')
const session = (name: string, changes: Partial<Session> = {}) =>
  buildSession({ id: `2020-${name}`, slug: name, title: name, ...changes })
const [a, b, c] = [session('a'), session('b'), session('c')]

/** A link to `sent`, opened by somebody who has kept `kept`. */
function compare(sent: string[], kept: Session[], content: Session[] = [a, b, c]) {
  const mine = toAgenda(
    kept.map((one) => toBookmark(one, NOW)),
    content,
  )
  const weeks = compareWeeks(sent.map(sessionCode), mine, indexByCode(content))
  const ids = (lines: { id: string }[]) => lines.map(({ id }) => id)
  return {
    theirs: ids(weeks.theirs),
    common: ids(weeks.common),
    mine: ids(weeks.mine),
    unknown: weeks.unknown,
    lines: weeks.theirs,
  }
}

describe('two weeks side by side', () => {
  it('part into what only the other has, what both have, and what only I have', () => {
    expect(compare([a.id, b.id], [b, c])).toMatchObject({
      theirs: [a.id],
      common: [b.id],
      mine: [c.id],
      unknown: 0,
    })
  })

  it('stand in the order of the week', () => {
    const late = session('sent', { date: '2020-10-30', startsAt: null, endsAt: null })
    expect(compare([late.id, b.id, a.id], [], [a, b, late]).theirs).toEqual([a.id, b.id, late.id])
  })

  it('are the same week where the link is my own', () => {
    expect(compare([a.id, b.id], [a, b])).toMatchObject({ theirs: [], mine: [], unknown: 0 })
  })

  it('count one session once, however often it is sent', () => {
    expect(compare([a.id, a.id, '2020-ukendt', '2020-ukendt'], [])).toMatchObject({
      theirs: [a.id],
      unknown: 1,
    })
  })
})

describe('a session of the link', () => {
  it('that the programme here does not have is counted', () => {
    expect(compare([a.id, '2021-noget-helt-andet'], [])).toMatchObject({
      theirs: [a.id],
      unknown: 1,
    })
  })

  it('that has another id since then is found', () => {
    const renamed = session('nyt-id', { formerIds: [a.id] })
    expect(compare([a.id], [], [renamed]).theirs).toEqual([renamed.id])
    expect(compare([a.id, renamed.id], [], [renamed]).theirs).toEqual([renamed.id])
    expect(compare([a.id], [renamed], [renamed]).common).toEqual([renamed.id])
  })

  it('that has left the programme is still in common with one who kept it', () => {
    expect(compare([a.id], [a], [b])).toMatchObject({ common: [a.id], unknown: 0 })
  })

  it('whose code fits two is for the user to point out', () => {
    const twins = [session('en'), session('to', { formerIds: ['2020-en'] })]
    const { lines } = compare(['2020-en'], [], twins)
    expect(lines.map(({ isUnsure }) => isUnsure)).toEqual([true, true])
  })
})
