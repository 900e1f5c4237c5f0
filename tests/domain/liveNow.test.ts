import { expect, it } from 'vitest'
import { liveNow } from '../../src/domain/liveNow.ts'
import { toInstant } from '../../src/domain/localTime.ts'
import { buildSession } from '../support/buildSession.ts'

const session = (id: string, start: string | null, end: string | null, more = {}) =>
  buildSession({
    id,
    title: id,
    date: '2020-10-27',
    startsAt: start && `2020-10-27T${start}`,
    endsAt: end && `2020-10-27T${end}`,
    ...more,
  })
const sessions = [
  session('2020-untimed', null, null),
  session('2020-morning', '10:00', '11:15'),
  session('2020-noon', '12:00', '13:00'),
  session('2020-late', '15:00', '17:00'),
  session('2020-late-kept', '16:00', '17:00'),
  session('2020-cancelled', '12:00', '13:00', { status: 'cancelled', statusNote: 'Syg' }),
  session('2020-tomorrow', '09:00', '10:00', {
    date: '2020-10-28',
    startsAt: '2020-10-28T09:00',
    endsAt: '2020-10-28T10:00',
  }),
]
const at = (time: string) => {
  const live = liveNow(sessions, toInstant(`2020-10-27T${time}`), (id) => id === '2020-late-kept')
  const ids = (part: { id: string }[]) => part.map(({ id }) => id.slice(5))
  return { nu: ids(live.current), lidt: ids(live.soon), resten: ids(live.laterToday) }
}

it('in the morning all of the day lies ahead, the kept one first, the cancelled one not at all', () => {
  expect(at('08:00')).toEqual({
    nu: [],
    lidt: [],
    resten: ['late-kept', 'untimed', 'morning', 'noon', 'late'],
  })
})

it('a session is soon within the hour, now from its first to before its last minute, then gone', () => {
  expect(at('09:00').lidt).toEqual(['morning'])
  expect(at('10:00').nu).toEqual(['morning'])
  expect(at('11:14')).toMatchObject({ nu: ['morning'], lidt: ['noon'] })
  expect(at('11:15').nu).toEqual([])
})

it('in the evening only what has no known time may still come', () => {
  expect(at('20:00')).toEqual({ nu: [], lidt: [], resten: ['untimed'] })
})
