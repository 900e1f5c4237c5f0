import { describe, expect, it } from 'vitest'
import {
  overlapMinutes,
  overlapsOf,
  toAgenda,
  toAgendaDays,
  type AgendaItem,
} from '../../src/domain/agenda.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import { buildSession } from '../support/buildSession.ts'
import { realContent, realSession } from '../support/realContent.ts'

const SAVED = new Date('2020-09-01T10:00:00Z')
const keep = (...sessions: Session[]) => sessions.map((session) => toBookmark(session, SAVED))

function item(from: string | null, to: string | null, more: Partial<Session> = {}): AgendaItem {
  const time = (clock: string | null) => clock && `2020-10-28T${clock}`
  const id = `2020-${from}-${to}`
  const session = buildSession({ id, startsAt: time(from), endsAt: time(to), ...more })
  const [found] = toAgenda(keep(session), [session])
  if (!found) throw new Error('The agenda is empty')
  return found
}

describe('Min uge', () => {
  it('has what is kept, in the order of the week and not of the clicks', () => {
    const kept = keep(
      realSession('2020-borgeren-i-centrum'),
      realSession('2020-evaluering-af-su'),
      realSession('2020-ledertraef'),
    )
    const items = toAgenda(kept, realContent.sessions)
    expect(items.map(({ bookmark }) => bookmark.sessionId)).toEqual([
      '2020-ledertraef',
      '2020-evaluering-af-su',
      '2020-borgeren-i-centrum',
    ])
    expect(toAgendaDays(items).map(({ date }) => date)).toEqual(['2020-10-26', '2020-10-30'])
  })

  it('is empty when nothing is kept', () => {
    expect(toAgenda([], realContent.sessions)).toEqual([])
    expect(toAgendaDays([])).toEqual([])
  })

  it('shows a kept session as the content has it now', () => {
    const before = realSession('2020-evaluering-af-su')
    const moved = { ...before, date: '2020-10-29', startsAt: null, endsAt: null }
    const [found] = toAgenda(keep(before), [moved])
    expect(found).toMatchObject({ date: '2020-10-29', startsAt: null, title: before.title })
    expect(found?.changes.map(({ field }) => field)).toEqual(['time'])
    expect(found?.bookmark.seen.date).toBe('2020-10-26')
    const [retitled] = toAgenda(keep(before), [{ ...before, title: 'Ny titel' }])
    expect(retitled).toMatchObject({ date: '2020-10-26', title: 'Ny titel' })
    expect(retitled?.changes.map(({ field }) => field)).toEqual(['title'])
  })

  it('asks when another title and another time stand under the id: it may be another talk', () => {
    const before = realSession('2020-evaluering-af-su')
    const other = { ...before, date: '2020-10-29', startsAt: null, endsAt: null, title: 'Ny titel' }
    const [found] = toAgenda(keep(before), [other])
    expect(found).toMatchObject({ session: null, title: before.title, candidates: [other] })
  })

  it('keeps a session that has left the programme, as it was last seen, on its old day', () => {
    const gone = buildSession()
    const items = toAgenda(keep(gone, realSession('2020-ensomt-paa-toppen')), realContent.sessions)
    expect(items).toHaveLength(2)
    const vanished = items.find(({ bookmark }) => bookmark.sessionId === gone.id)
    expect(vanished).toMatchObject({
      session: null,
      title: gone.title,
      date: '2020-10-28',
      startsAt: '2020-10-28T11:30',
    })
    expect(vanished?.bookmark.seen.place).toBe('Brogaarden, Abelonelundvej 40, Middelfart')
  })

  it('keeps everything even when all content is gone', () => {
    const kept = keep(...realContent.sessions)
    const items = toAgenda(kept, [])
    expect(items).toHaveLength(20)
    expect(items.every(({ session, title }) => session === null && title !== '')).toBe(true)
  })

  it('has sessions of other years and without a date too, the dateless last', () => {
    const kept = keep(
      realSession('2021-ledermobilitet-webinar'),
      realSession('2022-cbs-offentlig-innovation'),
      realSession('2019-paa-jagt-efter-den-gode-ledelse'),
    )
    const days = toAgendaDays(toAgenda(kept, realContent.sessions))
    expect(days.map(({ date }) => date)).toEqual(['2019-11-01', '2022-11-03', null])
  })
})

describe('two sessions at once', () => {
  it.each([
    ['09:00', '10:00', '10:00', '11:00', 0, 'one after the other'],
    ['09:00', '10:00', '09:59', '11:00', 1, 'by a minute'],
    ['09:00', '12:00', '10:00', '10:45', 45, 'one inside the other'],
    ['09:00', '10:30', '09:00', '10:30', 90, 'the same time'],
    ['09:00', '10:00', '13:00', '14:00', 0, 'morning and afternoon'],
  ])('%s-%s and %s-%s share %i minutes (%s)', (fromA, toA, fromB, toB, minutes) => {
    const [a, b] = [item(fromA, toA), item(fromB, toB)]
    expect(overlapMinutes(a, b)).toBe(minutes)
    expect(overlapMinutes(b, a)).toBe(minutes)
  })

  it('are not called so where a time is unknown', () => {
    expect(overlapMinutes(item('09:00', null), item('09:00', '10:00'))).toBe(0)
    expect(overlapMinutes(item(null, null), item('09:00', '10:00'))).toBe(0)
  })

  it('are counted in real time on the night with an hour more', () => {
    const night = { startsAt: '2020-10-24T23:00', endsAt: '2020-10-25T04:00' }
    expect(overlapMinutes(item('09:00', '10:00', night), item('09:00', '11:00', night))).toBe(360)
  })

  it('are found among the real sessions of Wednesday and Friday', () => {
    const items = toAgenda(keep(...realContent.sessions), realContent.sessions)
    const overlapping = (id: string) => {
      const found = items.find(({ bookmark }) => bookmark.sessionId === id)
      if (!found) throw new Error(`${id} is not kept`)
      return overlapsOf(found, items).map(({ other, minutes }) => [
        other.bookmark.sessionId.slice(5),
        minutes,
      ])
    }
    expect(overlapping('2020-ensomt-paa-toppen')).toEqual([
      ['organisatorisk-sammenhaeng', 60],
      ['djoef-chefkonference', 90],
    ])
    expect(overlapping('2020-faglig-ledelse')).toEqual([['borgeren-i-centrum', 60]])
    expect(overlapping('2020-ledertraef')).toEqual([])
  })

  it('do not clash when one of them is called off', () => {
    const on = item('09:00', '10:00')
    for (const status of ['cancelled', 'withdrawn'] as const) {
      const off = item('09:00', '11:00', { status })
      expect(overlapsOf(on, [on, off])).toEqual([])
      expect(overlapsOf(off, [on, off])).toEqual([])
    }
    const moved = item('09:00', '11:00', { status: 'moved' })
    expect(overlapsOf(on, [on, moved])).toHaveLength(1)
  })
})
