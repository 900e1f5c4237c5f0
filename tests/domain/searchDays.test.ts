/* Days as people type them, among other words. */
import { describe, expect, it } from 'vitest'
import { takeDays, type DayCondition } from '../../src/domain/searchDays.ts'

// Tuesday; in Denmark already the 27th, in UTC still the 26th.
const now = new Date('2020-10-26T23:30:00Z')

const read = (query: string, clock: Date | null = now) => {
  const { days, rest } = takeDays(query, clock)
  return { days: days.map(({ condition }) => condition), rest: rest.trim().replace(/\s+/g, ' ') }
}
const dayOfMonth = (day: number, month: number): DayCondition => ({
  kind: 'dayOfMonth',
  day,
  month,
})
const date = (value: string): DayCondition => ({ kind: 'date', date: value })

describe('a day in a query', () => {
  it.each([
    ['30/10', dayOfMonth(30, 10)],
    ['30.10', dayOfMonth(30, 10)],
    ['30.10.', dayOfMonth(30, 10)],
    ['d. 30/10', dayOfMonth(30, 10)],
    ['30. oktober', dayOfMonth(30, 10)],
    ['den 30. okt.', dayOfMonth(30, 10)],
    ['30 okt', dayOfMonth(30, 10)],
    ['1. november', dayOfMonth(1, 11)],
    ['30/10/2020', date('2020-10-30')],
    ['30/10-2020', date('2020-10-30')],
    ['30.10.20', date('2020-10-30')],
    ['2020-10-30', date('2020-10-30')],
    ['30. oktober 2019', date('2019-10-30')],
    ['fredag', { kind: 'weekday', weekday: 5 }],
    ['på onsdag', { kind: 'weekday', weekday: 3 }],
    ['lørdag', { kind: 'weekday', weekday: 6 }],
    ['loerdag', { kind: 'weekday', weekday: 6 }],
    ['sondag', { kind: 'weekday', weekday: 0 }],
    ['i dag', date('2020-10-27')],
    ['idag', date('2020-10-27')],
    ['i morgen', date('2020-10-28')],
    ['i overmorgen', date('2020-10-29')],
    ['i går', date('2020-10-26')],
    ['i gaar', date('2020-10-26')],
    ['igar', date('2020-10-26')],
    ['eftermiddag', { kind: 'dayPart', from: 12, to: 18 }],
    ['om formiddagen', { kind: 'dayPart', from: 0, to: 12 }],
    ['den 29', { kind: 'dayAlone', day: 29 }],
    ['d. 29.', { kind: 'dayAlone', day: 29 }],
    ['kl. 13', { kind: 'clock', hour: 13, minute: null }],
    ['kl 9.30', { kind: 'clock', hour: 9, minute: 30 }],
  ])('%s', (query, condition) => {
    expect(read(query)).toEqual({ days: [condition], rest: '' })
  })

  it('leaves the other words', () => {
    expect(read('stress fredag den 30/10 i skolen')).toEqual({
      days: [dayOfMonth(30, 10), { kind: 'weekday', weekday: 5 }],
      rest: 'stress i skolen',
    })
  })

  it('and the part of it stand together', () => {
    expect(read('fredag eftermiddag').days).toEqual([
      { kind: 'weekday', weekday: 5 },
      { kind: 'dayPart', from: 12, to: 18 },
    ])
    expect(read('i aften').days).toEqual([
      date('2020-10-27'),
      { kind: 'dayPart', from: 17, to: 24 },
    ])
    expect(read('torsdag den 29').days).toEqual([
      { kind: 'dayAlone', day: 29 },
      { kind: 'weekday', weekday: 4 },
    ])
  })

  it.each([
    'den 3. gang',
    'den 40 kommuner',
    'den 32',
    'eftermiddagsmøde',
    'aftensmad',
    '31/2',
    '13.00',
    '40 kommuner',
    'mandagsmøde',
    'fredagsbar',
    'morgensalon',
    'i dagtilbud',
    'uge 44',
    'kl 2020',
    'version 2.0',
    '10. majestæt',
  ])('%s is none', (query) => {
    expect(read(query)).toEqual({ days: [], rest: query })
  })

  it('cannot be "i dag" without a clock', () => {
    expect(read('i dag', null)).toEqual({ days: [], rest: 'i dag' })
    expect(read('fredag', null).days).toHaveLength(1)
  })
})
