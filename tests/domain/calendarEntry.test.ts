import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { toDeadlineEntry, toEntry } from '../../src/domain/calendar.ts'
import { writeCalendar } from '../../src/domain/calendarEntry.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import { buildSession } from '../support/buildSession.ts'

const origin = 'https://ledelsesugen.example.dk'
const dated = (over: Partial<Session> = {}) => buildSession(over) as Session & { date: string }
const { registration } = buildSession()

const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')
const linesOf = (file: string, property: string) =>
  unfolded(file).filter((line) => line.split(/[:;]/)[0] === property)

/** When the alarm rings, as an independent reader reckons it. */
function alarmOf(file: string): string | undefined {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  const event = calendar.getFirstSubcomponent('vevent')
  const trigger = event?.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')
  const start = event?.getFirstPropertyValue('dtstart') as ICAL.Time | undefined
  if (!start || !(trigger instanceof ICAL.Duration)) return undefined
  const at = start.clone()
  at.isDate = false
  at.addDuration(trigger)
  return at.toString()
}

describe('a reminder', () => {
  it('rings so many minutes before, with the title', () => {
    const file = writeCalendar([toEntry(dated(), { origin, reminder: 30 })])
    expect(unfolded(file)).toEqual(
      expect.arrayContaining(['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT30M', 'END:VALARM']),
    )
    expect(linesOf(file, 'DESCRIPTION').at(-1)).toBe(
      'DESCRIPTION:Ledelse i hverdagen – når døgnet er for kort',
    )
    expect(alarmOf(file)).toBe('2020-10-28T10:00:00Z')
  })

  it('rings at nine the day before where no time is known', () => {
    const untimed = dated({ startsAt: null, endsAt: null })
    const file = writeCalendar([toEntry(untimed, { origin, reminder: 10 })])
    expect(alarmOf(file)).toBe('2020-10-27T09:00:00')
  })

  it('of a deadline rings a day before, and at nine the day before when it is a day', () => {
    const timed = dated({ registration: { ...registration, deadline: '2020-10-20T12:00' } })
    const alarmFor = (session: Session) => {
      const entry = toDeadlineEntry(session, { origin, reminder: 10 })
      return entry ? alarmOf(writeCalendar([entry])) : null
    }
    expect(alarmFor(timed)).toBe('2020-10-19T10:00:00Z')
    expect(alarmFor(dated())).toBe('2020-10-07T09:00:00')
  })

  it('is not there when none was wanted, or when the session is called off', () => {
    expect(writeCalendar([toEntry(dated(), { origin })])).not.toContain('VALARM')
    const off = toEntry(dated({ status: 'cancelled' }), { origin, reminder: 30 })
    expect(writeCalendar([off])).not.toContain('VALARM')
  })
})

describe('a registration deadline', () => {
  it('is a day, or a point in time, that does not make anybody busy', () => {
    const day = writeCalendar([toDeadlineEntry(dated(), { origin })].filter((it) => it !== null))
    expect(linesOf(day, 'DTSTART')).toEqual(['DTSTART;VALUE=DATE:20201008'])
    expect(linesOf(day, 'TRANSP')).toEqual(['TRANSP:TRANSPARENT'])
    const timed = dated({ registration: { ...registration, deadline: '2020-10-20T12:00' } })
    const point = writeCalendar([toDeadlineEntry(timed, { origin })].filter((it) => it !== null))
    expect(linesOf(point, 'DTSTART')).toEqual(['DTSTART:20201020T100000Z'])
    expect(linesOf(point, 'DTEND')).toEqual([])
  })

  it('says where to register, and what for', () => {
    const entry = toDeadlineEntry(dated(), { origin })
    expect(entry?.description.split('\n\n')).toEqual([
      'Tilmelding senest den 8. oktober 2020: tilmelding@example.dk',
      'Arrangementet: Ledelse i hverdagen – når døgnet er for kort, onsdag den 28. oktober 2020 kl. 11.30-15.00.',
      `Læs mere: ${origin}/arrangement/ledelse-i-hverdagen`,
    ])
  })

  it('cannot be had where there is none', () => {
    const none = dated({ registration: { ...registration, deadline: null } })
    expect(toDeadlineEntry(none, { origin })).toBeNull()
  })
})

describe('where people look for the way in', () => {
  const joinUrl = 'https://video.example.dk/rum?id=1;2'

  it('is the place of an online session: the meeting rather than the registration', () => {
    const { location, description } = toEntry(dated({ attendance: 'online', joinUrl }), { origin })
    expect(location).toBe(`Online: ${joinUrl}`)
    expect(description.split('\n')[0]).toBe(`Deltag online: ${joinUrl}`)
  })

  it('is the first line of the text of a physical one', () => {
    const { description } = toEntry(dated(), { origin })
    expect(description.split('\n')[0]).toBe(
      'Tilmelding senest den 8. oktober 2020: tilmelding@example.dk',
    )
  })
})

describe('a file to subscribe to', () => {
  it('says how often to ask', () => {
    const file = writeCalendar([toEntry(dated(), { origin })], { name: 'Alt', refresh: 'PT6H' })
    expect(linesOf(file, 'REFRESH-INTERVAL')).toEqual(['REFRESH-INTERVAL;VALUE=DURATION:PT6H'])
    expect(linesOf(file, 'X-PUBLISHED-TTL')).toEqual(['X-PUBLISHED-TTL:PT6H'])
  })

  it('is still a calendar when nothing is in it: it holds Danish time', () => {
    const calendar = new ICAL.Component(
      ICAL.parse(writeCalendar([], { name: 'Tom', refresh: 'PT6H' })) as unknown[],
    )
    expect(calendar.getAllSubcomponents('vevent')).toEqual([])
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? {})
    const offsetAt = (day: number) =>
      zone.utcOffset(ICAL.Time.fromData({ year: 2020, month: 10, day, hour: 12 }))
    expect([offsetAt(24), offsetAt(26)]).toEqual([7200, 3600])
  })
})
