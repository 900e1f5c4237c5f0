import { describe, expect, it } from 'vitest'
import { toAgenda } from '../../src/domain/agenda.ts'
import { actAfterWeek, partByRecording, toAgendaEditions } from '../../src/domain/agendaEditions.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import { toInstant } from '../../src/domain/localTime.ts'
import { buildSession } from '../support/buildSession.ts'
import { realContent, realSession } from '../support/realContent.ts'

const SAVED = toInstant('2020-09-01T10:00')
const agenda = (...sessions: Session[]) =>
  toAgenda(
    sessions.map((session) => toBookmark(session, SAVED)),
    sessions,
  )
const split = (now: string | null, sessions: Session[], currentYear = 2020) =>
  toAgendaEditions(
    agenda(...sessions),
    realContent.editions,
    currentYear,
    now === null ? null : toInstant(now),
  )

const OF_2019 = realSession('2019-paa-jagt-efter-den-gode-ledelse')
const OF_2020 = realSession('2020-faglig-ledelse')
const OF_2022 = realSession('2022-cbs-offentlig-innovation')

describe('Min uge by edition', () => {
  it('has the one on stage first, then the newest', () => {
    const editions = split('2020-10-01T10:00', [OF_2019, OF_2020, OF_2022])
    expect(editions.map(({ year, items }) => [year, items.length])).toEqual([
      [2020, 1],
      [2022, 1],
      [2019, 1],
    ])
  })

  it('is over when the last day of the week is, in Denmark, and not before the clock is known', () => {
    const isOver = (now: string | null) => split(now, [OF_2020])[0]?.isOver
    expect(isOver(null)).toBe(false)
    expect(isOver('2020-10-30T23:59')).toBe(false)
    expect(isOver('2020-10-31T00:00')).toBe(true)
  })

  it('has the one on stage without anything in it, until its week is over', () => {
    expect(split('2020-10-01T10:00', [OF_2019]).map(({ year }) => year)).toEqual([2020, 2019])
    expect(split('2020-11-01T10:00', [OF_2019]).map(({ year }) => year)).toEqual([2019])
  })

  it('reckons the week of a year that the content does not have', () => {
    const [edition] = toAgendaEditions(agenda(OF_2020), [], 2020, toInstant('2020-10-30T12:00'))
    expect(edition).toMatchObject({ year: 2020, endsOn: '2020-10-30', isOver: false })
  })
})

describe('when the week is over', () => {
  const NOVEMBER = toInstant('2020-11-15T10:00')
  const recorded = (url: string | null, more: Partial<Session> = {}) =>
    buildSession({ recording: { available: true, url, note: null }, ...more })
  const act = (session: Session) => actAfterWeek(session, '2020-10-30', NOVEMBER)

  it('what can be opened stands first, each part in the order of the week', () => {
    const sessions = [
      recorded(null, { id: '2020-a', title: 'A' }),
      recorded('https://example.dk/b', { id: '2020-b', title: 'B' }),
      recorded('https://example.dk/c', { id: '2020-c', title: 'C', status: 'cancelled' }),
      recorded('https://example.dk/d', { id: '2020-d', title: 'D' }),
    ]
    const [edition] = split('2020-11-15T10:00', sessions)
    if (!edition) throw new Error('There is no edition')
    const { toWatch, rest } = partByRecording(edition, NOVEMBER)
    expect(toWatch.map(({ title }) => title)).toEqual(['B', 'D'])
    expect(rest.map(({ title }) => title)).toEqual(['A', 'C'])
  })

  it('each says what is known of it', () => {
    const none = { available: false, url: null, note: null }
    expect(act(recorded('https://example.dk/a'))).toMatchObject({ text: 'Se eller gense' })
    expect(act(recorded(null)).text).toBe(
      'Arrangementet blev optaget, men adressen er ikke bevaret.',
    )
    expect(act(buildSession({ recording: none })).text).toBe(
      'Arrangementet er slut og blev ikke optaget.',
    )
    expect(act(buildSession()).text).toBe('Arrangementet er slut.')
  })

  it('one without a date is over too', () => {
    const dateless = { date: null, startsAt: null, endsAt: null }
    expect(act(buildSession(dateless)).text).toBe('Arrangementet er slut.')
    expect(act(recorded('https://example.dk/a', dateless)).kind).toBe('watch')
  })

  it('one that is moved to a later day is still to come', () => {
    const moved = buildSession({
      status: 'moved',
      date: '2020-12-01',
      startsAt: '2020-12-01T10:00',
      endsAt: '2020-12-01T11:00',
    })
    moved.registration = { ...moved.registration, deadline: '2020-11-20' }
    expect(act(moved)).toMatchObject({ kind: 'register' })
  })
})
