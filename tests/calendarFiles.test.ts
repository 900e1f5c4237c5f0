/* Every session of the real content, through the calendar file and back by another program. */
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { readContent } from '../src/build/readContent.ts'
import {
  calendarDescription,
  hasCalendarEntry,
  locationText,
  toCalendar,
} from '../src/domain/calendar.ts'
import type { Session } from '../src/domain/contentSchema.ts'
import { addDays } from '../src/domain/localTime.ts'

const { sessions, editions, site } = readContent('content')
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
