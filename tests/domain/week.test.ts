import { describe, expect, it } from 'vitest'
import { isoWeek, weekdayIndex } from '../../src/domain/localTime.ts'
import { daysUntil, nextWeek, week44Of, weekPhase } from '../../src/domain/week.ts'

const week2020 = { startsOn: '2020-10-26', endsOn: '2020-10-30' }

describe('where one is in the year of the week', () => {
  it('changes at midnight in Denmark, also over the summer-time change the night before', () => {
    expect(weekPhase(week2020, new Date('2020-10-25T22:59:59Z'))).toBe('before')
    expect(weekPhase(week2020, new Date('2020-10-25T23:00Z'))).toBe('during')
    expect(weekPhase(week2020, new Date('2020-10-30T22:59:59Z'))).toBe('during')
    expect(weekPhase(week2020, new Date('2020-10-30T23:00Z'))).toBe('after')
  })

  it('counts whole days, tomorrow is 1', () => {
    expect(daysUntil('2020-10-26', new Date('2020-10-25T10:00Z'))).toBe(1)
    expect(daysUntil('2020-10-26', new Date('2020-10-16T22:30Z'))).toBe(9)
    expect(daysUntil('2020-10-26', new Date('2020-10-26T06:00Z'))).toBe(0)
  })
})

describe('the next week', () => {
  it('week 44 is a Monday of ISO week 44 in every year', () => {
    for (let year = 2019; year <= 2060; year++) {
      expect([weekdayIndex(week44Of(year)), isoWeek(week44Of(year))], `${year}`).toEqual([1, 44])
    }
    expect([week44Of(2020), week44Of(2026), week44Of(2027)]).toEqual([
      '2020-10-26',
      '2026-10-26',
      '2027-11-01',
    ])
  })

  it('is this year until its Friday is over, then the one after', () => {
    expect(nextWeek([], new Date('2026-10-30T20:00Z'))).toMatchObject({
      year: 2026,
      computed: true,
    })
    expect(nextWeek([], new Date('2026-11-21T12:00Z'))).toEqual({
      year: 2027,
      startsOn: '2027-11-01',
      endsOn: '2027-11-05',
      computed: true,
    })
  })

  it('is no longer called computed when the content says when it is', () => {
    const known = { year: 2027, startsOn: '2027-11-01', endsOn: '2027-11-04', datesComputed: false }
    expect(nextWeek([known], new Date('2026-11-21T12:00Z'))).toEqual({
      year: 2027,
      startsOn: '2027-11-01',
      endsOn: '2027-11-04',
      computed: false,
    })
    expect(
      nextWeek([{ ...known, datesComputed: true }], new Date('2026-11-21T12:00Z')).computed,
    ).toBe(true)
  })
})
