/*
 * Sessions → calendar file. Everything in it comes from content: the same content gives the
 * same bytes, whenever and wherever the file is made.
 *
 * Times are written in UTC and not with TZID: Outlook is an hour off when a VTIMEZONE is missing,
 * and other clients fail over one that is there. There is no METHOD (a downloaded file is no invitation)
 * and no ORGANIZER or ATTENDEE (addresses of people do not belong in public files).
 */
import { sessionPath } from './addresses.ts'
import { placeLine } from './bookmark.ts'
import type { Organiser, Session } from './contentSchema.ts'
import { formatDeadline } from './formatTime.ts'
import { toDateValue, toFile, toText, toUtcTime } from './icalendar.ts'
import { addDays, toInstant } from './localTime.ts'
import { isCalledOff } from './registration.ts'
import { organiserText } from './sessionText.ts'

export interface CalendarOptions {
  /** Where the site is published, as in `site.origin`. The UIDs hold its host name: never change it lightly. */
  origin: string
  /** What a calendar program calls a file of several sessions. Not written for one: Outlook would open a calendar of its own for it. */
  name?: string
}

type DatedSession = Session & { date: string }

/** Can the session stand in a calendar? Without a date it cannot; the screen says so instead. */
export function hasCalendarEntry(session: Session): session is DatedSession {
  return session.date !== null
}

/**
 * One calendar file for one or many sessions, in the order given; those without a date are left out.
 * Wall times are read as Europe/Copenhagen and written in UTC.
 * @returns the whole file as text (`text/calendar; charset=utf-8`), lines ended by CRLF
 * @throws {RangeError} when no session has a date: RFC 5545 knows no empty calendar
 * @throws {TypeError} when `origin` is no address
 */
export function toCalendar(
  sessions: readonly Session[],
  { origin, name }: CalendarOptions,
): string {
  const entries = sessions.filter(hasCalendarEntry)
  if (entries.length === 0) throw new RangeError('A calendar needs a session with a date')
  const named = name !== undefined && entries.length > 1
  return toFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ledelsesugen//Program//DA',
    'CALSCALE:GREGORIAN',
    ...(named ? [`NAME:${toText(name)}`, `X-WR-CALNAME:${toText(name)}`] : []),
    ...entries.flatMap((session) => toEvent(session, origin)),
    'END:VCALENDAR',
  ])
}

function toEvent(session: DatedSession, origin: string): string[] {
  const revisedAt = toUtcTime(toInstant(session.revisedAt))
  const location = locationText(session)
  return [
    'BEGIN:VEVENT',
    `UID:${toText(`${session.id}@${new URL(origin).hostname}`)}`,
    `DTSTAMP:${revisedAt}`,
    `LAST-MODIFIED:${revisedAt}`,
    `SEQUENCE:${session.revision}`,
    ...whenLines(session),
    `SUMMARY:${toText(summaryText(session))}`,
    ...(location === null ? [] : [`LOCATION:${toText(location)}`]),
    `DESCRIPTION:${toText(calendarDescription(session, origin))}`,
    `URL:${pageAddress(session, origin)}`,
    `STATUS:${isCalledOff(session) ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]
}

/** An end that is not known is left out; the end of a whole day is the day after (RFC 5545 §3.6.1). */
function whenLines({ date, startsAt, endsAt, allDay }: DatedSession): string[] {
  if (startsAt) {
    const start = `DTSTART:${toUtcTime(toInstant(startsAt))}`
    return endsAt ? [start, `DTEND:${toUtcTime(toInstant(endsAt))}`] : [start]
  }
  const day = [
    `DTSTART;VALUE=DATE:${toDateValue(date)}`,
    `DTEND;VALUE=DATE:${toDateValue(addDays(date, 1))}`,
  ]
  // An unknown time must not make the whole day look busy.
  return allDay ? day : [...day, 'TRANSP:TRANSPARENT']
}

/** The title, with the word before it that clients need which do not show STATUS. */
function summaryText({ status, title }: Session): string {
  if (status === 'cancelled') return `AFLYST: ${title}`
  return status === 'withdrawn' ? `UDGÅET: ${title}` : title
}

/**
 * Where people look for the place, in one line: the venue, `Online` with the address to go to,
 * or both. `null` when it is not known.
 */
export function locationText(session: Session): string | null {
  const { attendance, registration } = session
  const place = placeLine(session)
  const address = registration.url ? `: ${registration.url}` : ''
  if (attendance === 'online') return `Online${address}`
  if (attendance === 'hybrid') return `${place ?? 'Fysisk'} og online${address}`
  return place
}

/** What stands in the calendar's notes: plain Danish paragraphs parted by an empty line, the session's page last. */
export function calendarDescription(session: Session, origin: string): string {
  const { startsAt, allDay, statusNote, summary, description, organisers } = session
  return [
    startsAt || allDay ? null : 'Tidspunktet er ikke oplyst.',
    statusNote,
    isCalledOff(session) ? null : registrationLines(session),
    summary,
    description,
    organisersLine(organisers),
    `Læs mere: ${pageAddress(session, origin)}`,
  ]
    .filter((paragraph) => paragraph !== null)
    .join('\n\n')
}

/** An address stands last on its line: programs take a full stop after it for a part of it. */
function registrationLines({ registration }: Session): string | null {
  const { required, url, email, urlLost, deadline, note } = registration
  const by = deadline ? ` senest ${formatDeadline(deadline)}` : ''
  const address = [url, email].filter((way) => way !== null).join(' eller ')
  const line = address
    ? `Tilmelding${by}: ${address}`
    : urlLost
      ? `${by && `Tilmelding${by}. `}Der var et link til tilmelding, men adressen er ikke bevaret.`
      : required
        ? `Tilmelding er nødvendig${by}.`
        : required === false
          ? 'Tilmelding er ikke nødvendig.'
          : by && `Tilmelding${by}.`
  return [line, note].filter(Boolean).join('\n') || null
}

function organisersLine(organisers: readonly Organiser[]): string | null {
  if (organisers.length === 0) return null
  const names = organisers.map(({ name, inferred }) => ({
    name: inferred ? `formentlig ${name}` : name,
  }))
  return `${names.length === 1 ? 'Arrangør' : 'Arrangører'}: ${organiserText(names)}`
}

/** The session's page. A URI is not TEXT and takes no backslashes. */
function pageAddress({ slug }: Session, origin: string): string {
  return new URL(origin).href.replace(/\/+$/, '') + sessionPath(slug)
}
