import { describe, expect, it } from 'vitest'
import { toAgenda } from '../../src/domain/agenda.ts'
import { deadlinesOf, missedDeadlineText, timeLeftText } from '../../src/domain/agendaDeadlines.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import { toInstant } from '../../src/domain/localTime.ts'
import { buildSession } from '../support/buildSession.ts'

const left = (deadline: string, now: string) => timeLeftText(deadline, toInstant(now))

describe('the time left', () => {
  it.each([
    ['2020-10-08T12:00', '2020-10-05T23:59', 'om 3 dage'],
    ['2020-10-08T12:00', '2020-10-06T00:00', 'om 2 dage'],
    ['2020-10-08T12:00', '2020-10-07T11:00', 'i morgen kl. 12.00'],
    ['2020-10-08T09:30', '2020-10-07T23:59', 'i morgen kl. 9.30'],
    ['2020-10-08T12:00', '2020-10-08T10:00', 'i dag kl. 12.00: om 2 timer'],
    ['2020-10-08T12:00', '2020-10-08T10:45', 'i dag kl. 12.00: om 1 time 15 minutter'],
    ['2020-10-08T12:00', '2020-10-08T11:59', 'i dag kl. 12.00: om 1 minut'],
    ['2020-11-02T12:00', '2020-10-05T12:00', 'om 28 dage'],
  ])('until %s at %s: %s', (deadline, now, text) => {
    expect(left(deadline, now)).toBe(text)
  })

  it.each([
    ['2020-10-08', '2020-10-05T12:00', 'om 3 dage'],
    ['2020-10-08', '2020-10-07T23:59', 'i morgen'],
    ['2020-10-08', '2020-10-08T00:00', 'i dag inden midnat: om 24 timer'],
    ['2020-10-08', '2020-10-08T21:00', 'i dag inden midnat: om 3 timer'],
  ])('until the end of %s, at %s: %s', (deadline, now, text) => {
    expect(left(deadline, now)).toBe(text)
  })

  it('is in whole minutes, as the clock shows them', () => {
    const text = (now: string) => timeLeftText('2020-10-08T12:00', new Date(now))
    expect(text('2020-10-08T08:00:59Z')).toBe('i dag kl. 12.00: om 2 timer')
    expect(text('2020-10-08T08:01:00Z')).toBe('i dag kl. 12.00: om 1 time 59 minutter')
    expect(text('2020-10-08T09:59:59Z')).toBe('i dag kl. 12.00: om 1 minut')
  })

  it('has an hour more on the night when summer time ends', () => {
    expect(left('2020-10-25T12:00', '2020-10-25T01:00')).toBe('i dag kl. 12.00: om 12 timer')
    expect(left('2020-10-25T12:00', '2020-10-25T03:00')).toBe('i dag kl. 12.00: om 9 timer')
    expect(left('2020-10-25', '2020-10-25T00:30')).toBe(
      'i dag inden midnat: om 24 timer 30 minutter',
    )
    // Twice it is half past two; the second time is an hour nearer.
    expect(timeLeftText('2020-10-25T04:00', new Date('2020-10-25T00:30:00Z'))).toContain(
      'om 2 timer 30 minutter',
    )
    expect(timeLeftText('2020-10-25T04:00', new Date('2020-10-25T01:30:00Z'))).toContain(
      'om 1 time 30 minutter',
    )
  })

  it('counts Danish days across that night', () => {
    expect(left('2020-10-27T12:00', '2020-10-24T23:59')).toBe('om 3 dage')
    expect(left('2020-10-26T00:30', '2020-10-25T00:00')).toBe('i morgen kl. 0.30')
    // In London it is still Saturday evening.
    expect(timeLeftText('2020-10-26', new Date('2020-10-24T22:30:00Z'))).toBe('i morgen')
  })
})

describe('the deadlines of what is kept', () => {
  function until(deadline: string | null, more: Partial<Session> = {}): Session {
    const session = buildSession({ id: `2020-${deadline}`, title: `Frist ${deadline}` })
    return { ...session, registration: { ...session.registration, deadline }, ...more }
  }
  const titles = (now: string, ...sessions: Session[]) => {
    const bookmarks = sessions.map((session) => toBookmark(session, toInstant('2020-09-01T10:00')))
    return deadlinesOf(toAgenda(bookmarks, sessions), toInstant(now)).map(
      ({ deadline }) => deadline,
    )
  }

  it('stand with the soonest first, a date alone by the end of its day', () => {
    const sessions = ['2020-10-09T12:00', '2020-10-08', '2020-10-08T12:00', '2020-10-20']
    expect(titles('2020-10-01T10:00', ...sessions.map((deadline) => until(deadline)))).toEqual([
      '2020-10-08T12:00',
      '2020-10-08',
      '2020-10-09T12:00',
      '2020-10-20',
    ])
  })

  it('go when they have passed, to the minute', () => {
    const [noon, day] = [until('2020-10-08T12:00'), until('2020-10-08')]
    expect(titles('2020-10-08T11:59', noon, day)).toEqual(['2020-10-08T12:00', '2020-10-08'])
    expect(titles('2020-10-08T12:00', noon, day)).toEqual(['2020-10-08'])
    expect(titles('2020-10-09T00:00', noon, day)).toEqual([])
  })

  it('are none where there is nothing to register for', () => {
    const free = until('2020-10-08')
    free.registration = { ...free.registration, required: false }
    const sessions = [
      until(null),
      until('2020-10-08', { status: 'cancelled' }),
      until('2020-10-09', { status: 'withdrawn' }),
      free,
    ]
    for (const session of sessions) expect(titles('2020-10-01T10:00', session)).toEqual([])
  })

  it('are kept by one that is moved', () => {
    expect(titles('2020-10-01T10:00', until('2020-10-08', { status: 'moved' }))).toHaveLength(1)
  })
})

describe('a deadline that has passed', () => {
  const session = buildSession()
  const told = (changed: Partial<Session>, now: string) =>
    missedDeadlineText({ ...session, ...changed }, 2020, toInstant(now))

  it('is told from then on, until the session is over', () => {
    expect(told({}, '2020-10-08T23:59')).toBeNull()
    expect(told({}, '2020-10-09T00:00')).toBe('Tilmeldingsfristen var den 8. oktober.')
    expect(told({}, '2020-10-28T14:59')).toBe('Tilmeldingsfristen var den 8. oktober.')
    expect(told({}, '2020-10-28T15:00')).toBeNull()
  })

  it('is nothing to tell of what is called off, needs no registration or has no deadline', () => {
    const registration = { ...session.registration }
    expect(told({ status: 'cancelled' }, '2020-10-09T00:00')).toBeNull()
    expect(
      told({ registration: { ...registration, required: false } }, '2020-10-09T00:00'),
    ).toBeNull()
    expect(
      told({ registration: { ...registration, deadline: null } }, '2020-10-09T00:00'),
    ).toBeNull()
  })
})
