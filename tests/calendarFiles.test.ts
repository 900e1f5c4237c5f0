/* Every session of the real content, through the calendar file and back by two other programs. */
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { readContent } from '../src/build/readContent.ts'
import {
  calendarDescription,
  hasCalendarEntry,
  locationText,
  toCalendar,
} from '../src/domain/calendar.ts'
import { feedFiles } from '../src/domain/calendarFeedFiles.ts'
import type { Session } from '../src/domain/contentSchema.ts'
import { addDays } from '../src/domain/localTime.ts'
import { programmeOf } from '../src/domain/schedule.ts'
import {
  isMisreadByNodeIcal,
  readWithIcalJs,
  readWithNodeIcal,
  type ReadEntry,
} from './calendarOracles/readers.ts'

const content = readContent('content')
const { sessions, editions, site } = content
const { origin } = site
const dated = sessions.filter(hasCalendarEntry)
const undated = sessions.filter((session) => !hasCalendarEntry(session))

/** Danish wall time of an instant, without our own code. */
const danishTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
})

function readTime(entry: ICAL.Component, property: string): string | null {
  const value = entry.getFirstPropertyValue(property)
  if (!(value instanceof ICAL.Time)) return null
  if (value.isDate) return value.toString()
  expect(value.zone).toBe(ICAL.Timezone.utcTimezone)
  return danishTime.format(value.toJSDate()).replace(' ', 'T')
}

/** What the content says, and what a calendar program reads, in the same shape. */
function written(session: Session) {
  const { date, startsAt, endsAt, status, title, revision } = session
  const off = status === 'cancelled' || status === 'withdrawn'
  return {
    uid: `${session.id}@${new URL(origin).hostname}`,
    title: off ? `${status === 'cancelled' ? 'AFLYST' : 'UDGÅET'}: ${title}` : title,
    start: startsAt ?? date,
    end: startsAt ? endsAt : date && addDays(date, 1),
    place: locationText(session),
    description: calendarDescription(session, origin),
    url: `${origin.replace(/\/$/, '')}/arrangement/${session.slug}`,
    status: off ? 'CANCELLED' : 'CONFIRMED',
    revision,
    revisedAt: session.revisedAt,
    free: !startsAt && !session.allDay,
  }
}
function read(entry: ICAL.Component): ReturnType<typeof written> {
  const value = (name: string) => {
    expect(entry.getAllProperties(name).length).toBeLessThan(2)
    return entry.getFirstPropertyValue(name)
  }
  return {
    uid: String(value('uid')),
    title: String(value('summary')),
    start: readTime(entry, 'dtstart'),
    end: readTime(entry, 'dtend'),
    place: value('location') === null ? null : String(value('location')),
    description: String(value('description')),
    url: String(value('url')),
    status: String(value('status')),
    revision: Number(value('sequence')),
    revisedAt: readTime(entry, 'dtstamp') ?? '',
    free: value('transp') === 'TRANSPARENT',
  }
}

const entriesOf = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')

function expectWellFormed(file: string) {
  const lines = file.split('\r\n')
  expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([])
  expect(lines.at(-1)).toBe('')
  expect(lines.slice(0, -1).filter((line) => line.trim() === '')).toEqual([])
  expect(lines.join('')).not.toMatch(/[\r\n]/)
  expect(file).not.toMatch(/^(METHOD|ORGANIZER|ATTENDEE)/m)
}

describe('the calendar file of each session', () => {
  it.each(dated.map((session) => [session.id, session] as const))('%s', (_, session) => {
    const file = toCalendar([session], { origin, name: site.name })
    expectWellFormed(file)
    expect(file).not.toContain('NAME:')
    expect(entriesOf(file).map(read)).toEqual([written(session)])
  })

  it('is there for all, but for those without a date', () => {
    expect(dated.length).toBeGreaterThan(0)
    expect(dated.length + undated.length).toBe(sessions.length)
    for (const session of undated) {
      expect(session.date).toBeNull()
      expect(() => toCalendar([session], { origin })).toThrow(RangeError)
    }
  })
})

describe('the calendar file of each year', () => {
  const years = editions.map(({ year }) => year)
  it.each(years.filter((year) => dated.some(({ edition }) => edition === year)))('%i', (year) => {
    const ofYear = sessions.filter(({ edition }) => edition === year)
    const file = toCalendar(ofYear, { origin, name: `${site.name} ${year}` })
    expectWellFormed(file)
    expect(entriesOf(file).map(read)).toEqual(ofYear.filter(hasCalendarEntry).map(written))
  })

  it('holds no two entries with one UID', () => {
    const uids = entriesOf(toCalendar(sessions, { origin })).map((entry) => read(entry).uid)
    expect(new Set(uids).size).toBe(dated.length)
  })
})

/** What both programs can tell, as the content says it. */
function said(session: Session) {
  const { uid, title, description, place, start, end, status, revision } = written(session)
  return { uid, title, description, place, start, end, status, revision }
}

/** The same, as a program has read it. */
function told(entry: ReadEntry): ReturnType<typeof said> {
  const { uid, description, status } = entry
  const wallTime = (time: string) => {
    const [, date = '', clock] = /^(\d{8})(T\d{6}Z)?$/.exec(time) ?? []
    const day = date.replace(/^(....)(..)/, '$1-$2-')
    if (!clock) return day
    const instant = new Date(`${day}${clock.replace(/(..)(..)Z$/, ':$1:$2Z')}`)
    return danishTime.format(instant).replace(' ', 'T')
  }
  return {
    uid,
    title: entry.summary,
    description,
    place: entry.location,
    start: wallTime(entry.start),
    end: entry.end && wallTime(entry.end),
    status,
    revision: entry.sequence,
  }
}

const programs = [
  ['ical.js', readWithIcalJs],
  ['node-ical', readWithNodeIcal],
] as const

describe.each(programs)('read by %s', (_, readFile) => {
  it('each session says what the content says', () => {
    for (const session of dated) {
      expect(readFile(toCalendar([session], { origin })).map(told)).toEqual([said(session)])
    }
  })

  it('so do all of them in one file', () => {
    const file = toCalendar(sessions, { origin, name: site.name })
    expect(readFile(file).map(told)).toEqual(dated.map(said))
  })

  it('so do they when they have been called off, moved or revised', () => {
    const statuses = ['cancelled', 'withdrawn', 'moved', 'scheduled'] as const
    const changed = dated.map((session, index) => ({
      ...session,
      status: statuses[index % 4] ?? 'scheduled',
      statusNote: 'Aftalt den 1. oktober; se siden.',
      revision: index + 1,
    }))
    expect(readFile(toCalendar(changed, { origin })).map(told)).toEqual(changed.map(said))
  })

  it('so does what one can subscribe to', () => {
    const bySaid = new Map(dated.map((session) => [said(session).uid, said(session)]))
    const feeds = [...feedFiles(content)]
    const [deadlines, programmes] = [true, false].map((isDeadlines) =>
      feeds.filter(([address]) => address.endsWith('-frister.ics') === isDeadlines),
    )
    expect(programmes?.length).toBeGreaterThan(0)
    for (const [address, file] of programmes ?? []) {
      expectWellFormed(file)
      const entries = readFile(file).map(told)
      expect(entries, address).toEqual(entries.map(({ uid }) => bySaid.get(uid)))
      const year = Number(/-(\d{4})\.ics$/.exec(address)?.[1])
      if (year)
        expect(entries).toEqual(programmeOf(sessions, year).filter(hasCalendarEntry).map(said))
    }
    for (const [address, file] of deadlines ?? []) {
      expectWellFormed(file)
      const year = Number(/-(\d{4})-/.exec(address)?.[1])
      const due = programmeOf(sessions, year).filter(({ registration }) => registration.deadline)
      const times = readFile(file).map((entry) => [told(entry).start, told(entry).title])
      expect(times, address).toEqual(
        due.map((session) => [
          session.registration.deadline,
          said(session).title.replace(/^([A-ZÅ]+: )?/, '$1Tilmeldingsfrist: '),
        ]),
      )
    }
  })
})

it('the real content has nothing that node-ical is known to misread', () => {
  for (const session of dated) {
    for (const text of [session.title, locationText(session) ?? '', session.description]) {
      expect(isMisreadByNodeIcal(text)).toBe(false)
    }
  }
})
