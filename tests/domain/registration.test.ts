import { describe, expect, it } from 'vitest'
import type { Session } from '../../src/domain/contentSchema.ts'
import { addDays, toInstant, toLocal } from '../../src/domain/localTime.ts'
import {
  deadlineInstant,
  endInstant,
  isOver,
  registrationState,
  type RegistrationState,
} from '../../src/domain/registration.ts'
import { buildSession } from '../support/buildSession.ts'
import { realContent, realSession } from '../support/realContent.ts'

const registration = buildSession().registration

/** A session on Wednesday 28 October 2020, 11.30-15.00, with what its registration says. */
const withRegistration = (
  changes: Partial<Session['registration']>,
  more: Partial<Session> = {},
): Session => buildSession({ registration: { ...registration, ...changes }, ...more })

const stateAt = (session: Session, local: string) => registrationState(session, toInstant(local))

describe('a deadline with a time', () => {
  const session = realSession('2020-reflekterende-laeringsmiljoeer')

  it.each<[string, RegistrationState]>([
    ['2020-08-01T00:00', 'open'],
    ['2020-10-07T11:59', 'open'],
    ['2020-10-07T12:00', 'closesSoon'],
    ['2020-10-09T11:59', 'closesSoon'],
    ['2020-10-09T12:00', 'closed'],
    ['2020-10-26T09:30', 'closed'],
    ['2026-11-21T12:00', 'closed'],
  ])('seen at %s: %s', (local, state) => {
    expect(stateAt(session, local)).toBe(state)
  })

  it('is meant in summer time though the session is in winter time', () => {
    expect(deadlineInstant('2020-10-09T12:00').toISOString()).toBe('2020-10-09T10:00:00.000Z')
    expect(endInstant(session)?.toISOString()).toBe('2020-10-26T09:30:00.000Z')
  })

  it('is over in its very millisecond', () => {
    const last = deadlineInstant('2020-10-09T12:00').getTime()
    expect(registrationState(session, new Date(last - 1))).toBe('closesSoon')
    expect(registrationState(session, new Date(last))).toBe('closed')
  })
})

describe('a deadline without a time', () => {
  const session = realSession('2020-ensomt-paa-toppen')

  it.each<[string, RegistrationState]>([
    ['2020-10-06T23:59', 'open'],
    ['2020-10-07T00:00', 'closesSoon'],
    ['2020-10-08T00:00', 'closesSoon'],
    ['2020-10-08T23:59', 'closesSoon'],
    ['2020-10-09T00:00', 'closed'],
  ])('lasts to the end of its day: at %s it is %s', (local, state) => {
    expect(stateAt(session, local)).toBe(state)
  })

  it.each([
    ['2020-03-29', '2020-03-29T22:00:00.000Z', 'the short day, as summer time begins'],
    ['2020-10-24', '2020-10-24T22:00:00.000Z', 'the day before summer time ends'],
    ['2020-10-25', '2020-10-25T23:00:00.000Z', 'the long day, as summer time ends'],
    ['2020-12-31', '2020-12-31T23:00:00.000Z', 'the last day of the year'],
  ])('of %s ends at %s (%s)', (deadline, end) => {
    expect(deadlineInstant(deadline).toISOString()).toBe(end)
  })

  it('closes soon from 48 real hours before, also over the night with 25 hours in its day', () => {
    const autumn = withRegistration({ deadline: '2020-10-25' })
    expect(stateAt(autumn, '2020-10-24T00:59')).toBe('open')
    expect(stateAt(autumn, '2020-10-24T01:00')).toBe('closesSoon')
  })
})

describe('through the weeks before and after', () => {
  const ORDER: RegistrationState[] = ['unknown', 'notNeeded', 'open', 'closesSoon', 'closed']

  it.each(realContent.sessions.filter(({ date }) => date).map((session) => ({ session })))(
    '$session.id never opens again once it has begun to close',
    ({ session }) => {
      const states: RegistrationState[] = []
      const end = toInstant(`${addDays(session.date ?? '', 2)}T00:00`).getTime()
      for (let now = end - 40 * 86_400_000; now <= end; now += 60 * 60_000) {
        const state = registrationState(session, new Date(now))
        if (state !== states.at(-1)) states.push(state)
      }
      expect(states).toEqual([...states].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)))
      expect(states.at(-1)).toBe('closed')
      expect(new Set(states).size).toBe(states.length)
    },
  )
})

describe('without a deadline', () => {
  it('one may register until the session is over', () => {
    const session = withRegistration({ deadline: null })
    expect(stateAt(session, '2020-10-28T11:31')).toBe('open')
    expect(stateAt(session, '2020-10-28T14:59')).toBe('open')
    expect(stateAt(session, '2020-10-28T15:00')).toBe('closed')
  })

  it('and without a way to do it, nobody knows', () => {
    const session = withRegistration({ deadline: null, method: null, email: null })
    expect(stateAt(session, '2020-10-01T12:00')).toBe('unknown')
    expect(stateAt(session, '2020-10-28T15:00')).toBe('closed')
  })

  it('where none is needed, that holds until the end', () => {
    const session = withRegistration({ required: false, method: null, deadline: null })
    expect(stateAt(session, '2020-10-28T14:59')).toBe('notNeeded')
    expect(stateAt(session, '2020-10-28T15:00')).toBe('closed')
  })

  it('not stated is not "not needed"', () => {
    const session = withRegistration({ required: null, method: null, deadline: null })
    expect(stateAt(session, '2020-10-01T12:00')).toBe('unknown')
  })
})

describe('a session that is called off', () => {
  it.each(['cancelled', 'withdrawn'] as const)('takes no registrations: %s', (status) => {
    const session = withRegistration({}, { status })
    for (const now of ['2020-10-01T12:00', '2020-10-08T12:00', '2020-10-28T12:00']) {
      expect(stateAt(session, now)).toBe('closed')
    }
  })

  it('is not the same as one that is moved', () => {
    expect(stateAt(withRegistration({}, { status: 'moved' }), '2020-10-01T12:00')).toBe('open')
  })
})

describe('a session is over', () => {
  it('when its end has come', () => {
    const session = buildSession()
    expect(isOver(session, toInstant('2020-10-28T14:59'))).toBe(false)
    expect(isOver(session, toInstant('2020-10-28T15:00'))).toBe(true)
  })

  it('when its day is, where the end is not known', () => {
    const session = buildSession({ endsAt: null })
    expect(isOver(session, toInstant('2020-10-28T23:59'))).toBe(false)
    expect(isOver(session, toInstant('2020-10-29T00:00'))).toBe(true)
  })

  it('when its day is, where no time is known', () => {
    const session = realSession('2020-ledertraef')
    expect(isOver(session, toInstant('2020-10-26T23:59'))).toBe(false)
    expect(isOver(session, toInstant('2020-10-27T00:00'))).toBe(true)
  })

  it('on the next day, where it runs past midnight', () => {
    const session = buildSession({
      startsAt: '2020-10-28T20:00',
      endsAt: '2020-10-29T01:00',
    })
    expect(isOver(session, toInstant('2020-10-29T00:30'))).toBe(false)
    expect(isOver(session, toInstant('2020-10-29T01:00'))).toBe(true)
  })

  it('when its year is, where not even the day is known', () => {
    const session = realSession('2021-ledermobilitet-webinar')
    expect(session.date).toBeNull()
    expect(isOver(session, toInstant('2021-12-31T23:59'))).toBe(false)
    expect(isOver(session, toInstant('2022-01-01T00:00'))).toBe(true)
    expect(stateAt(session, '2021-11-01T12:00')).toBe('open')
    expect(stateAt(session, '2026-11-21T12:00')).toBe('closed')
  })

  it('just when its end has come, at each quarter of an hour of the days on which clocks are changed', () => {
    const quarters = (from: string) =>
      Array.from({ length: 200 }, (_, at) => new Date(Date.parse(from) + at * 900_000))
    for (const from of ['2020-03-28T12:00Z', '2020-10-24T12:00Z', '2020-12-31T00:00Z']) {
      const moments = quarters(from)
      for (const end of moments.map(toLocal)) {
        const sessions = [
          buildSession({ startsAt: end, endsAt: end }),
          buildSession({ startsAt: end, endsAt: null }),
          buildSession({ date: end.slice(0, 10), startsAt: null, endsAt: null }),
        ]
        for (const session of sessions) {
          const ended = endInstant(session)
          expect(moments.filter((now) => isOver(session, now))).toEqual(
            moments.filter((now) => now >= ended),
          )
        }
      }
    }
  })

  it('at the same moment for a leader abroad', () => {
    const end = endInstant(buildSession())
    expect(end && toLocal(end)).toBe('2020-10-28T15:00')
    expect(end?.toISOString()).toBe('2020-10-28T14:00:00.000Z')
  })
})
