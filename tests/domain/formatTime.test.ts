import { describe, expect, it } from 'vitest'
import {
  formatClock,
  formatClockRange,
  formatDate,
  formatDateRange,
  formatDayAndMonth,
  formatDeadline,
  formatDuration,
  formatMonth,
  formatWeekday,
} from '../../src/domain/formatTime.ts'
import { addDays } from '../../src/domain/localTime.ts'

describe('days', () => {
  it('names all weekdays', () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((day) => formatWeekday(addDays('2020-10-26', day)))
    expect(week).toEqual(['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'])
  })

  it('names all months', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      formatMonth(`2020-${String(index + 1).padStart(2, '0')}`),
    )
    expect(months.map((month) => month.replace(' 2020', ''))).toEqual(
      'januar februar marts april maj juni juli august september oktober november december'.split(
        ' ',
      ),
    )
    expect(formatMonth('2020-03-29')).toBe('marts 2020')
  })

  it('leaves the year out only where it is the current one', () => {
    expect(formatDate('2020-10-26', 2020)).toBe('mandag den 26. oktober')
    expect(formatDate('2020-10-26', 2021)).toBe('mandag den 26. oktober 2020')
    expect(formatDate('2020-10-26')).toBe('mandag den 26. oktober 2020')
    expect(formatDayAndMonth('2020-10-26', 2020)).toBe('26. oktober')
    expect(formatDayAndMonth('2019-10-26', 2020)).toBe('26. oktober 2019')
  })

  it('writes no leading zero', () => {
    expect(formatDate('2021-11-01', 2021)).toBe('mandag den 1. november')
    expect(formatDate('2026-01-09', 2026)).toBe('fredag den 9. januar')
  })
})

describe('clock', () => {
  it.each([
    ['2020-10-26T09:00', '9.00'],
    ['2020-10-26T11:30', '11.30'],
    ['2020-10-26T09:05', '9.05'],
    ['2020-10-26T00:00', '0.00'],
    ['2020-10-26T00:30', '0.30'],
    ['2020-10-26T23:59', '23.59'],
    ['2020-10-26T20:00', '20.00'],
  ])('%s is %s', (local, text) => {
    expect(formatClock(local)).toBe(text)
  })

  it('follows the day: mandag den 26. oktober kl. 9.00-10.30', () => {
    const when = `${formatDate('2020-10-26', 2020)} ${formatClockRange('2020-10-26T09:00', '2020-10-26T10:30')}`
    expect(when).toBe('mandag den 26. oktober kl. 9.00-10.30')
  })

  it('has only a start where the end is unknown', () => {
    expect(formatClockRange('2020-10-26T09:00', null)).toBe('kl. 9.00')
  })

  it('names the day of an end on another day', () => {
    expect(formatClockRange('2020-10-26T20:00', '2020-10-27T01:00')).toBe(
      'kl. 20.00 til 27. oktober kl. 1.00',
    )
    expect(formatClockRange('2020-10-31T20:00', '2020-11-01T00:00')).toBe(
      'kl. 20.00 til 1. november kl. 0.00',
    )
    expect(formatClockRange('2020-12-31T20:00', '2021-01-01T01:00')).toBe(
      'kl. 20.00 til 1. januar 2021 kl. 1.00',
    )
  })
})

describe('date ranges', () => {
  it.each([
    ['2020-10-26', '2020-10-30', '26.-30. oktober 2020'],
    ['2021-11-01', '2021-11-05', '1.-5. november 2021'],
    ['2022-10-31', '2022-11-04', '31. oktober-4. november 2022'],
    ['2020-12-28', '2021-01-03', '28. december 2020-3. januar 2021'],
    ['2020-10-26', '2021-10-30', '26. oktober 2020-30. oktober 2021'],
    ['2020-10-26', '2020-10-26', '26. oktober 2020'],
  ])('%s to %s is %s', (from, to, text) => {
    expect(formatDateRange(from, to)).toBe(text)
  })
})

describe('durations', () => {
  it.each([
    [90, '1 time 30 minutter'],
    [45, '45 minutter'],
    [60, '1 time'],
    [120, '2 timer'],
    [61, '1 time 1 minut'],
    [1, '1 minut'],
    [195, '3 timer 15 minutter'],
    [1500, '25 timer'],
    [0, '0 minutter'],
  ])('%i is %s', (minutes, text) => {
    expect(formatDuration(minutes)).toBe(text)
  })
})

describe('deadlines', () => {
  it('tells the time only where it is known', () => {
    expect(formatDeadline('2020-10-09T12:00')).toBe('den 9. oktober 2020 kl. 12.00')
    expect(formatDeadline('2020-10-08')).toBe('den 8. oktober 2020')
    expect(formatDeadline('2020-10-08', 2020)).toBe('den 8. oktober')
    expect(formatDeadline('2020-10-09T12:00', 2020)).toBe('den 9. oktober kl. 12.00')
    expect(formatDeadline('2019-10-08', 2020)).toBe('den 8. oktober 2019')
  })
})
