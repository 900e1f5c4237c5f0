import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  addDays,
  dateOf,
  daysBetween,
  isoWeek,
  isRealDate,
  minutesBetween,
  summerTimeFault,
  toInstant,
  toLocal,
  weekdayIndex,
} from '../../src/domain/localTime.ts'

/** Written from the calendar: when summer time begins and ends, and the Monday of week 44. */
const YEARS = [
  { year: 2019, spring: '2019-03-31', autumn: '2019-10-27', monday: '2019-10-28' },
  { year: 2020, spring: '2020-03-29', autumn: '2020-10-25', monday: '2020-10-26' },
  { year: 2021, spring: '2021-03-28', autumn: '2021-10-31', monday: '2021-11-01' },
  { year: 2022, spring: '2022-03-27', autumn: '2022-10-30', monday: '2022-10-31' },
  { year: 2023, spring: '2023-03-26', autumn: '2023-10-29', monday: '2023-10-30' },
  { year: 2024, spring: '2024-03-31', autumn: '2024-10-27', monday: '2024-10-28' },
  { year: 2025, spring: '2025-03-30', autumn: '2025-10-26', monday: '2025-10-27' },
  { year: 2026, spring: '2026-03-29', autumn: '2026-10-25', monday: '2026-10-26' },
  { year: 2027, spring: '2027-03-28', autumn: '2027-10-31', monday: '2027-11-01' },
  { year: 2028, spring: '2028-03-26', autumn: '2028-10-29', monday: '2028-10-30' },
  { year: 2029, spring: '2029-03-25', autumn: '2029-10-28', monday: '2029-10-29' },
  { year: 2030, spring: '2030-03-31', autumn: '2030-10-27', monday: '2030-10-28' },
  { year: 2031, spring: '2031-03-30', autumn: '2031-10-26', monday: '2031-10-27' },
  { year: 2032, spring: '2032-03-28', autumn: '2032-10-31', monday: '2032-10-25' },
]

const instantOf = (local: string) => toInstant(local).toISOString().slice(0, 16)
const localOf = (utc: string) => toLocal(new Date(`${utc}:00Z`))

describe.each(YEARS)('summer time in $year', ({ spring, autumn }) => {
  const before = (day: string) => addDays(day, -1)

  it('begins: two hours ahead of UTC from 3.00', () => {
    expect(instantOf(`${before(spring)}T09:00`)).toBe(`${before(spring)}T08:00`)
    expect(instantOf(`${spring}T00:00`)).toBe(`${before(spring)}T23:00`)
    expect(instantOf(`${spring}T01:59`)).toBe(`${spring}T00:59`)
    expect(instantOf(`${spring}T03:00`)).toBe(`${spring}T01:00`)
    expect(instantOf(`${spring}T09:00`)).toBe(`${spring}T07:00`)
  })

  it('ends: one hour ahead of UTC from 3.00', () => {
    expect(instantOf(`${before(autumn)}T09:00`)).toBe(`${before(autumn)}T07:00`)
    expect(instantOf(`${autumn}T00:00`)).toBe(`${before(autumn)}T22:00`)
    expect(instantOf(`${autumn}T01:59`)).toBe(`${before(autumn)}T23:59`)
    expect(instantOf(`${autumn}T03:00`)).toBe(`${autumn}T02:00`)
    expect(instantOf(`${autumn}T09:00`)).toBe(`${autumn}T08:00`)
    expect(instantOf(`${addDays(autumn, 1)}T09:00`)).toBe(`${addDays(autumn, 1)}T08:00`)
  })

  it('is read off an instant on both sides of each change', () => {
    expect(localOf(`${spring}T00:59`)).toBe(`${spring}T01:59`)
    expect(localOf(`${spring}T01:00`)).toBe(`${spring}T03:00`)
    expect(localOf(`${autumn}T00:59`)).toBe(`${autumn}T02:59`)
    expect(localOf(`${autumn}T01:00`)).toBe(`${autumn}T02:00`)
    expect(localOf(`${before(autumn)}T22:00`)).toBe(`${autumn}T00:00`)
  })

  it('skips an hour in spring, which counts on from before the gap', () => {
    for (const minute of ['00', '30', '59']) {
      expect(summerTimeFault(`${spring}T02:${minute}`)).toBe('skipped')
      expect(instantOf(`${spring}T02:${minute}`)).toBe(`${spring}T01:${minute}`)
      expect(toLocal(toInstant(`${spring}T02:${minute}`))).toBe(`${spring}T03:${minute}`)
    }
    expect(summerTimeFault(`${spring}T01:59`)).toBe('real')
    expect(summerTimeFault(`${spring}T03:00`)).toBe('real')
  })

  it('repeats an hour in autumn, of which the first is meant', () => {
    for (const minute of ['00', '30', '59']) {
      expect(summerTimeFault(`${autumn}T02:${minute}`)).toBe('repeated')
      expect(instantOf(`${autumn}T02:${minute}`)).toBe(`${autumn}T00:${minute}`)
    }
    expect(summerTimeFault(`${autumn}T01:59`)).toBe('real')
    expect(summerTimeFault(`${autumn}T03:00`)).toBe('real')
  })

  it('makes one night an hour shorter and another an hour longer', () => {
    expect(minutesBetween(`${before(spring)}T22:00`, `${spring}T06:00`)).toBe(7 * 60)
    expect(minutesBetween(`${before(autumn)}T22:00`, `${autumn}T06:00`)).toBe(9 * 60)
  })
})

describe('wall time and instant', () => {
  it.each(['2020', '2032'])(
    'lead to one another at every hour of %s but the repeated one',
    (year) => {
      const end = Date.parse(`${year}-12-31T23:00Z`)
      const astray: string[] = []
      for (let time = Date.parse(`${year}-01-01T00:00Z`); time <= end; time += 3_600_000) {
        const local = toLocal(new Date(time))
        if (toInstant(local).getTime() !== time) astray.push(local)
      }
      const autumns = YEARS.map(({ autumn }) => autumn).filter((day) => day.startsWith(year))
      expect(astray).toEqual(autumns.map((day) => `${day}T02:00`))
    },
  )

  it('are what Intl says of every third hour of forty years', () => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Copenhagen',
      dateStyle: 'short',
      timeStyle: 'short',
    })
    const astray: string[] = []
    const end = Date.parse('2037-12-31T00:00Z')
    for (let time = Date.parse('1996-01-01T00:00Z'); time < end; time += 3 * 3_600_000) {
      const said = format.format(time).replace(' ', 'T')
      if (toLocal(new Date(time)) !== said) astray.push(said)
    }
    expect(astray).toEqual([])
  })

  it('cuts seconds off', () => {
    expect(toLocal(new Date('2020-10-26T08:00:59.999Z'))).toBe('2020-10-26T09:00')
  })

  it('knows midnight as 00', () => {
    expect(toLocal(new Date('2020-10-26T23:00:00Z'))).toBe('2020-10-27T00:00')
    expect(instantOf('2020-10-27T00:00')).toBe('2020-10-26T23:00')
  })

  it('passes New Year', () => {
    expect(localOf('2020-12-31T23:00')).toBe('2021-01-01T00:00')
    expect(instantOf('2021-01-01T00:30')).toBe('2020-12-31T23:30')
  })

  it('knows times before 1970', () => {
    expect(toLocal(new Date('1969-12-31T23:00:00.500Z'))).toBe('1970-01-01T00:00')
    expect(toLocal(new Date('1969-12-31T22:59:59.500Z'))).toBe('1969-12-31T23:59')
  })

  describe('on a device somewhere else', () => {
    afterEach(() => {
      vi.unstubAllEnvs()
    })

    it.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Australia/Lord_Howe'])(
      'are Danish in %s',
      (zone) => {
        vi.stubEnv('TZ', zone)
        expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
        expect(instantOf('2020-10-26T09:00')).toBe('2020-10-26T08:00')
        expect(instantOf('2020-10-24T09:00')).toBe('2020-10-24T07:00')
        expect(localOf('2020-10-26T08:00')).toBe('2020-10-26T09:00')
        expect(addDays('2020-10-24', 2)).toBe('2020-10-26')
        expect(weekdayIndex('2020-10-26')).toBe(1)
        expect(isoWeek('2020-10-26')).toBe(44)
      },
    )
  })
})

describe('minutesBetween', () => {
  it('counts forwards, backwards and over midnight', () => {
    expect(minutesBetween('2020-10-26T09:00', '2020-10-26T10:30')).toBe(90)
    expect(minutesBetween('2020-10-26T10:30', '2020-10-26T09:00')).toBe(-90)
    expect(minutesBetween('2020-10-26T23:30', '2020-10-27T00:15')).toBe(45)
    expect(minutesBetween('2020-10-26T09:00', '2020-10-26T09:00')).toBe(0)
  })
})

describe('isRealDate', () => {
  it.each(['2020-02-29', '2024-02-29', '2020-06-30', '2020-12-31', '2019-01-01', '2000-02-29'])(
    '%s is there',
    (date) => {
      expect(isRealDate(date)).toBe(true)
    },
  )

  it.each([
    ...['2020-06-31', '2019-02-29', '2100-02-29', '2020-02-30', '2020-13-01', '2020-00-10'],
    ...['2020-10-00', '2020-10-32', '2020-1-1', '20-10-26', '26-10-2020', '2020-10-26T09:00', ''],
  ])('%j is not', (date) => {
    expect(isRealDate(date)).toBe(false)
  })
})

describe('days', () => {
  it('takes the day of a wall time', () => {
    expect(dateOf('2020-10-26T00:00')).toBe('2020-10-26')
    expect(dateOf('2020-10-26T23:59')).toBe('2020-10-26')
  })

  it('moves over months, years, leap days and summer time', () => {
    expect(addDays('2020-10-31', 1)).toBe('2020-11-01')
    expect(addDays('2020-12-31', 1)).toBe('2021-01-01')
    expect(addDays('2021-01-01', -1)).toBe('2020-12-31')
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29')
    expect(addDays('2021-02-28', 1)).toBe('2021-03-01')
    expect(addDays('2020-10-24', 2)).toBe('2020-10-26')
    expect(addDays('2020-03-28', 2)).toBe('2020-03-30')
    expect(addDays('2020-10-26', 0)).toBe('2020-10-26')
  })

  it('counts what it moves', () => {
    for (const days of [-400, -31, -1, 0, 1, 7, 29, 366, 5000]) {
      expect(daysBetween('2020-02-28', addDays('2020-02-28', days))).toBe(days)
    }
  })

  it('knows the weekdays of the week', () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((day) => weekdayIndex(addDays('2020-10-26', day)))
    expect(week).toEqual([1, 2, 3, 4, 5, 6, 0])
  })
})

describe('isoWeek', () => {
  it.each(YEARS)('week 44 of $year begins on Monday $monday', ({ monday }) => {
    expect(weekdayIndex(monday)).toBe(1)
    expect(isoWeek(addDays(monday, -1))).toBe(43)
    for (let day = 0; day < 7; day++) expect(isoWeek(addDays(monday, day))).toBe(44)
    expect(isoWeek(addDays(monday, 7))).toBe(45)
  })

  it('comes the day after summer time ends, but for 2032, when it ends with the change', () => {
    const after = YEARS.filter(({ autumn, monday }) => daysBetween(autumn, monday) === 1)
    expect(after).toHaveLength(YEARS.length - 1)
    const last = YEARS.at(-1)
    expect(last && daysBetween(last.monday, last.autumn)).toBe(6)
  })

  it.each([
    ['2018-12-30', 52],
    ['2018-12-31', 1],
    ['2019-12-29', 52],
    ['2019-12-30', 1],
    ['2020-01-05', 1],
    ['2020-12-27', 52],
    ['2020-12-28', 53],
    ['2020-12-31', 53],
    ['2021-01-01', 53],
    ['2021-01-03', 53],
    ['2021-01-04', 1],
    ['2022-01-02', 52],
    ['2022-01-03', 1],
    ['2023-01-01', 52],
    ['2024-12-29', 52],
    ['2024-12-30', 1],
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2032-12-31', 53],
    ['2033-01-02', 53],
  ])('%s is in week %i', (date, week) => {
    expect(isoWeek(date)).toBe(week)
  })
})
