import { describe, expect, it } from 'vitest'
import {
  NO_CHOICES,
  parseCalendarAddress,
  toCalendarAddress,
  type CalendarRequest,
} from '../../src/domain/calendarRequest.ts'

const parse = (address: string) =>
  parseCalendarAddress(new URL(address, 'https://ledelsesugen.example.dk'))
const all = { reminder: 1440, withDeadlines: true, withNotes: true } as const

describe('a calendar file that is made on the device', () => {
  it.each<[string, CalendarRequest]>([
    ['/kalender/min-uge.ics', { kind: 'agenda', day: null, choices: NO_CHOICES }],
    [
      '/kalender/min-uge.ics?dag=2020-10-27&paamindelse=1440&frister&noter',
      { kind: 'agenda', day: '2020-10-27', choices: all },
    ],
    [
      '/kalender/2020-ledertraef.ics',
      { kind: 'session', sessionId: '2020-ledertraef', choices: NO_CHOICES },
    ],
    [
      '/kalender/2020-ledertraef.ics?paamindelse=1440&frister&noter',
      { kind: 'session', sessionId: '2020-ledertraef', choices: all },
    ],
    ['/kalender/rettelser.ics', { kind: 'repair' }],
  ])('has the address %s', (address, request) => {
    expect(toCalendarAddress(request)).toBe(address)
    expect(parse(address)).toEqual(request)
  })

  it.each(['/kalender/ledelsesugen-2020.ics', '/kalender/', '/program', '/kalender/../x.ics'])(
    'does not have the address %s',
    (address) => {
      expect(parse(address)).toBeNull()
    },
  )

  it('leaves out what nobody can mean', () => {
    expect(parse('/kalender/min-uge.ics?dag=2020-02-31&paamindelse=31&x=1')).toEqual({
      kind: 'agenda',
      day: null,
      choices: NO_CHOICES,
    })
  })
})
