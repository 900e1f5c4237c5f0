/*
 * K: twelve instants on devices in five time zones. Everything with a time in it that is said or handed
 * out is Danish time, and so the same everywhere; what it has to be at each instant is written here by hand.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toAgenda } from '../../src/domain/agenda.ts'
import { deadlinesOf, timeLeftText } from '../../src/domain/agendaDeadlines.ts'
import { gapsOf } from '../../src/domain/agendaGaps.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import { toCalendarFile } from '../../src/domain/calendarFile.ts'
import { feedFiles } from '../../src/domain/calendarFeedFiles.ts'
import { googleCalendarLink, outlookCalendarLink } from '../../src/domain/calendarLinks.ts'
import { formatClock, formatDate } from '../../src/domain/formatTime.ts'
import { liveNow } from '../../src/domain/liveNow.ts'
import { dateOf, toLocal } from '../../src/domain/localTime.ts'
import { registrationState } from '../../src/domain/registration.ts'
import { programmeOf, toDays } from '../../src/domain/schedule.ts'
import { durationText, registrationText, whenText } from '../../src/domain/sessionText.ts'
import { nextWeek, weekPhase, type WeekPhase } from '../../src/domain/week.ts'
import { realContent } from '../support/realContent.ts'

const ZONES = [
  'Europe/Copenhagen',
  'America/Los_Angeles',
  'Australia/Lord_Howe',
  // The first and the last place on earth where a day begins.
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
]

interface Expected {
  at: string
  reads: string
  phase: WeekPhase
  /** Sessions that go on, by what stands after the year in their id. */
  live: string[]
  /** What is left until the two deadlines; none when it is over. */
  left: string[]
}

const INSTANTS: Record<string, Expected> = {
  'a summer’s day': {
    at: '2020-08-01T10:00:00Z',
    reads: 'lørdag den 1. august 2020 kl. 12.00',
    phase: 'before',
    live: [],
    left: ['om 68 dage', 'om 69 dage'],
  },
  'the last minute of a deadline without a time': {
    at: '2020-10-08T21:59:00Z',
    reads: 'torsdag den 8. oktober 2020 kl. 23.59',
    phase: 'before',
    live: [],
    left: ['i dag inden midnat: om 1 minut', 'i morgen kl. 12.00'],
  },
  'the moment when that is over': {
    at: '2020-10-08T22:00:00Z',
    reads: 'fredag den 9. oktober 2020 kl. 0.00',
    phase: 'before',
    live: [],
    left: ['i dag kl. 12.00: om 12 timer'],
  },
  'the moment when one with a time is over': {
    at: '2020-10-09T10:00:00Z',
    reads: 'fredag den 9. oktober 2020 kl. 12.00',
    phase: 'before',
    live: [],
    left: [],
  },
  'T01: half past two in the night, for the first time': {
    at: '2020-10-25T00:30:00Z',
    reads: 'søndag den 25. oktober 2020 kl. 2.30',
    phase: 'before',
    live: [],
    left: [],
  },
  'T01: half past two in the night, for the second time': {
    at: '2020-10-25T01:30:00Z',
    reads: 'søndag den 25. oktober 2020 kl. 2.30',
    phase: 'before',
    live: [],
    left: [],
  },
  'T07: the midnight on which the week begins': {
    at: '2020-10-25T23:00:00Z',
    reads: 'mandag den 26. oktober 2020 kl. 0.00',
    phase: 'during',
    live: [],
    left: [],
  },
  'in the middle of the week': {
    at: '2020-10-28T12:00:00Z',
    reads: 'onsdag den 28. oktober 2020 kl. 13.00',
    phase: 'during',
    live: ['ensomt-paa-toppen', 'djoef-chefkonference'],
    left: [],
  },
  'T07: the last minute of the week': {
    at: '2020-10-30T22:59:59Z',
    reads: 'fredag den 30. oktober 2020 kl. 23.59',
    phase: 'during',
    live: [],
    left: [],
  },
  'T07: the midnight on which it is over': {
    at: '2020-10-30T23:00:00Z',
    reads: 'lørdag den 31. oktober 2020 kl. 0.00',
    phase: 'after',
    live: [],
    left: [],
  },
  'T07: New Year': {
    at: '2020-12-31T23:00:00Z',
    reads: 'fredag den 1. januar 2021 kl. 0.00',
    phase: 'after',
    live: [],
    left: [],
  },
  'T03: the moment when spring skips an hour': {
    at: '2021-03-28T01:00:00Z',
    reads: 'søndag den 28. marts 2021 kl. 3.00',
    phase: 'after',
    live: [],
    left: [],
  },
}

const { sessions, editions, site } = realContent
const programme = programmeOf(sessions, 2020)
const week = editions.find(({ year }) => year === 2020)!
const bookmarks = programme.map((session) => toBookmark(session, new Date('2020-08-01T10:00:00Z')))

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id.slice(5))

/** All that the app says at an instant, and the calendar file that it makes then. */
function saidAt(now: Date) {
  const items = toAgenda(bookmarks, sessions, 2020)
  const live = liveNow(programme, now, () => false)
  const choices = { reminder: 30, withDeadlines: true, withNotes: false } as const
  const state = { bookmarks, sessions, exports: [], notes: new Map(), origin: site.origin, now }
  return {
    reads: `${formatDate(dateOf(toLocal(now)))} kl. ${formatClock(toLocal(now))}`,
    phase: weekPhase(week, now),
    live: idsOf(live.current),
    left: deadlinesOf(items, now).map(({ deadline }) => timeLeftText(deadline, now)),
    soon: [idsOf(live.soon), idsOf(live.laterToday)],
    next: nextWeek(editions, now),
    lines: sessions.map((session) =>
      registrationText(session, registrationState(session, now), 2020),
    ),
    file: toCalendarFile({ kind: 'agenda', day: null, choices }, state)?.text,
  }
}

/** What is said and handed out at any time. */
const saidAlways = () => ({
  days: toDays(programme).map(({ date, untimed, timed }) => [date, idsOf([...untimed, ...timed])]),
  gaps: gapsOf(toAgenda(bookmarks, sessions, 2020)),
  lines: sessions.map((session) => [whenText(session, 2020), durationText(session)]),
  addresses: sessions.map((session) => [
    googleCalendarLink(session, site.origin),
    outlookCalendarLink(session, site.origin),
  ]),
  feeds: [...feedFiles(realContent)],
})

vi.stubEnv('TZ', 'Europe/Copenhagen')
const inDenmark = {
  always: saidAlways(),
  at: new Map(Object.values(INSTANTS).map(({ at }) => [at, saidAt(new Date(at))])),
}
vi.unstubAllEnvs()

afterEach(() => {
  vi.unstubAllEnvs()
})

describe.each(ZONES)('on a device in %s', (zone) => {
  beforeEach(() => {
    vi.stubEnv('TZ', zone)
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
  })

  it.each(Object.entries(INSTANTS))('%s', (_, { at, ...expected }) => {
    const said = saidAt(new Date(at))
    expect(said).toMatchObject(expected)
    expect(said).toEqual(inDenmark.at.get(at))
  })

  it('T02, T04, T08: the programme, its calendars and the links to other calendars', () => {
    expect(saidAlways()).toEqual(inDenmark.always)
  })
})

describe('T04: what is handed to a calendar', () => {
  it('has instants in UTC and days, and no time that depends on who reads it', () => {
    const { file } = saidAt(new Date('2020-10-01T08:00:00Z'))
    const files = [file, ...feedFiles(realContent).values()].join('')
    const times = files.match(/^(DTSTART|DTEND|DTSTAMP)[^\r]*/gm) ?? []
    expect(times.length).toBeGreaterThan(50)
    // The feeds with nothing in them hold the Danish time zone itself.
    const zone = /^DTSTART:(19960331T020000|19961027T030000)$/
    const isFixed = /^(DTSTART|DTEND);VALUE=DATE:\d{8}$|^(DTSTART|DTEND|DTSTAMP):\d{8}T\d{6}Z$/
    expect(times.filter((time) => !zone.test(time) && !isFixed.test(time))).toEqual([])
    expect(files).toContain('DTSTART:20201028T103000Z')
    expect(files).not.toMatch(/;TZID=/)
  })
})
