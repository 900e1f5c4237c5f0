import { describe, expect, it } from 'vitest'
import { toAgenda } from '../../src/domain/agenda.ts'
import { gapsOf, isAhead, sessionsThatFit } from '../../src/domain/agendaGaps.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import { toInstant } from '../../src/domain/localTime.ts'
import { buildSession } from '../support/buildSession.ts'
import { realContent, realSession } from '../support/realContent.ts'

const BEFORE = toInstant('2020-10-01T10:00')

/** A session of Wednesday, online unless told. Times with a day of their own are taken as they are. */
function at(from: string | null, to: string | null, more: Partial<Session> = {}): Session {
  const time = (clock: string | null) =>
    clock && (clock.includes('T') ? clock : `2020-10-28T${clock}`)
  const startsAt = time(from)
  return buildSession({
    id: `2020-${from}-${to}`,
    title: `${from}-${to}`,
    date: startsAt?.slice(0, 10) ?? '2020-10-28',
    startsAt,
    endsAt: time(to),
    attendance: 'online',
    venue: null,
    ...more,
  })
}
const keep = (...sessions: Session[]) =>
  toAgenda(
    sessions.map((session) => toBookmark(session, BEFORE)),
    sessions,
  )
const gaps = (...sessions: Session[]) =>
  gapsOf(keep(...sessions)).map(({ from, to }) => `${from.slice(-5)}-${to.slice(-5)}`)

describe('free time', () => {
  it('lies between two kept sessions of a day, and says how long it is', () => {
    const items = keep(at('09:00', '10:30'), at('13:00', '14:00'))
    expect(gapsOf(items)).toEqual([
      { from: '2020-10-28T10:30', to: '2020-10-28T13:00', minutes: 150, before: items[1] },
    ])
  })

  it.each<[string, Session[], string[]]>([
    ['is at least half an hour', [at('09:00', '10:00'), at('10:30', '11:00')], ['10:00-10:30']],
    ['is not a minute less', [at('09:00', '10:00'), at('10:29', '11:00')], []],
    ['is not where they touch', [at('09:00', '10:00'), at('10:00', '11:00')], []],
    ['is not where they overlap', [at('09:00', '10:30'), at('10:00', '11:00')], []],
    [
      'begins when the last of those that overlap ends',
      [at('09:00', '12:00'), at('09:30', '10:00'), at('13:00', '14:00')],
      ['12:00-13:00'],
    ],
    [
      'is not inside a long one',
      [at('09:00', '15:00'), at('09:30', '10:00'), at('12:00', '13:00')],
      [],
    ],
    [
      'passes through what is called off',
      [at('09:00', '10:00'), at('11:00', '12:00', { status: 'cancelled' }), at('13:00', '14:00')],
      ['10:00-13:00'],
    ],
    [
      'is not guessed after one without an end',
      [at('09:00', '10:00'), at('11:00', null), at('14:00', '15:00'), at('16:00', '17:00')],
      ['10:00-11:00', '15:00-16:00'],
    ],
    ['is not before the first or after the last', [at('12:00', '13:00')], []],
    ['needs two with a time', [at(null, null), at('12:00', '13:00')], []],
    [
      'is not on a day with something that lasts all of it',
      [at(null, null, { allDay: true }), at('09:00', '10:00'), at('12:00', '13:00')],
      [],
    ],
    [
      'is there on a day with something of which the time is not known',
      [at(null, null), at('09:00', '10:00'), at('12:00', '13:00')],
      ['10:00-12:00'],
    ],
    [
      'is not the night',
      [at('2020-10-28T20:00', '2020-10-28T22:00'), at('2020-10-29T09:00', '2020-10-29T10:00')],
      [],
    ],
    [
      'is not while something goes on that began the day before',
      [
        at('2020-10-28T20:00', '2020-10-29T12:00'),
        at('2020-10-29T08:00', '2020-10-29T09:00'),
        at('2020-10-29T11:00', '2020-10-29T11:30'),
      ],
      [],
    ],
    [
      'is not after midnight, when the evening has gone on',
      [at('2020-10-28T22:00', '2020-10-29T01:00'), at('2020-10-29T09:00', '2020-10-29T10:00')],
      [],
    ],
  ])('%s', (_, sessions, expected) => {
    expect(gaps(...sessions)).toEqual(expected)
  })

  it('is counted in real time on the night with an hour more', () => {
    const [gap] = gapsOf(
      keep(at('2020-10-25T00:00', '2020-10-25T01:30'), at('2020-10-25T04:00', '2020-10-25T05:00')),
    )
    expect(gap?.minutes).toBe(210)
  })

  it('counts what has left the programme as taken: it may still be held', () => {
    const sessions = [at('09:00', '10:00'), at('11:00', '12:00'), at('13:00', '14:00')]
    const bookmarks = sessions.map((session) => toBookmark(session, BEFORE))
    const found = gapsOf(
      toAgenda(
        bookmarks,
        [sessions[0], sessions[2]].flatMap((it) => it ?? []),
      ),
    )
    expect(found.map(({ minutes }) => minutes)).toEqual([60, 60])
  })

  it('is ahead as long as enough of it is left', () => {
    const [gap] = gapsOf(keep(at('09:00', '10:00'), at('12:00', '13:00')))
    expect(gap && isAhead(gap, toInstant('2020-10-28T11:30'))).toBe(true)
    expect(gap && isAhead(gap, toInstant('2020-10-28T11:31'))).toBe(false)
  })
})

describe('what fits into it', () => {
  const kept = [at('09:00', '10:00'), at('12:00', '13:00')]
  const fitting = (programme: Session[], chosen = kept, now = BEFORE) => {
    const items = keep(...chosen)
    const [gap] = gapsOf(items)
    if (!gap) throw new Error('There is no gap')
    return sessionsThatFit(gap, items, [...programme, ...chosen], now).map(({ title }) => title)
  }

  it.each<[string, Session, boolean]>([
    ['lies inside', at('10:15', '11:45'), true],
    ['may fill it', at('10:00', '12:00'), true],
    ['does not begin before', at('09:59', '11:00'), false],
    ['does not end after', at('11:00', '12:01'), false],
    ['has a start', at(null, null), false],
    ['has an end', at('10:30', null), false],
    ['is not called off', at('10:30', '11:00', { status: 'cancelled' }), false],
    ['may be moved', at('10:30', '11:00', { status: 'moved' }), true],
    ['is of the same edition', at('10:30', '11:00', { edition: 2021 }), false],
    ['is of the same day', at('2020-10-29T10:30', '2020-10-29T11:00'), false],
  ])('%s', (_, session, fits) => {
    expect(fitting([session])).toEqual(fits ? [session.title] : [])
  })

  it('is not kept already, whatever its bookmark last saw', () => {
    const seen = at('10:30', '11:00', { status: 'cancelled' })
    expect(fitting([{ ...seen, status: 'scheduled' }], [...kept, seen])).toEqual([])
  })

  it('is not over', () => {
    const session = at('10:15', '10:45')
    expect(fitting([session], kept, toInstant('2020-10-28T10:30'))).toEqual([session.title])
    expect(fitting([session], kept, toInstant('2020-10-28T10:45'))).toEqual([])
  })

  const place = (name: string, city: string) => ({
    attendance: 'inPerson' as const,
    venue: { name, city, street: null, postcode: null, note: null },
  })
  const here = place('Brogaarden', 'Middelfart')

  it('can be reached from the one before, and the one after from it', () => {
    const physical = [at('09:00', '10:00', here), at('12:00', '13:00', here)]
    const nearby = place('Kulturøen', 'Middelfart')
    const fits = (from: string, to: string, where: Partial<Session>) =>
      fitting([at(from, to, where)], physical).length === 1
    expect(fits('10:15', '11:15', here)).toBe(true)
    expect(fits('10:30', '11:30', nearby)).toBe(true)
    expect(fits('10:15', '11:30', nearby)).toBe(false)
    expect(fits('10:30', '11:45', nearby)).toBe(false)
    expect(fits('10:30', '11:30', place('Rådhuset', 'Aarhus'))).toBe(false)
    expect(fits('10:15', '11:45', { attendance: 'online', venue: null })).toBe(true)
  })

  it('is reckoned from where one was last and will be next, less what is followed online between', () => {
    const chosenUntil = (next: string) => [
      at('07:00', '08:00', here),
      at('08:00', '09:00'),
      at('12:00', '13:00'),
      at(next, '15:00', here),
    ]
    const far = place('Rådhuset', 'Aarhus')
    const eleven = at('11:00', '11:30', far)
    expect(fitting([eleven], chosenUntil('14:30'))).toEqual([eleven.title])
    expect(fitting([eleven], chosenUntil('14:15'))).toEqual([])
    expect(fitting([at('10:45', '11:30', far)], chosenUntil('14:30'))).toEqual([])
  })

  it('is found among the real sessions of Wednesday', () => {
    const chosen = [
      realSession('2020-reflekterende-laeringsmiljoeer'),
      at('2020-10-26T14:00', '2020-10-26T15:00'),
    ]
    const items = keep(...chosen)
    const [gap] = gapsOf(items)
    expect(gap?.minutes).toBe(210)
    expect(
      gap && sessionsThatFit(gap, items, realContent.sessions, BEFORE).map(({ id }) => id),
    ).toEqual(['2020-evaluering-af-su'])
  })
})
