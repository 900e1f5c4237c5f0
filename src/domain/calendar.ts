/*
 * Sessions → calendar entries. Everything in them comes from content: the same content gives the
 * same bytes, whenever and wherever the file is made.
 */
import { sessionPath } from './addresses.ts'
import { placeLine } from './bookmark.ts'
import { writeCalendar, type CalendarEntry, type CalendarFileOptions } from './calendarEntry.ts'
import type { Organiser, Session } from './contentSchema.ts'
import { formatDeadline } from './formatTime.ts'
import { toInstant } from './localTime.ts'
import { isCalledOff } from './registration.ts'
import { asSentence, likelyOrganiserText, whenText } from './sessionText.ts'

export interface CalendarOptions extends CalendarFileOptions {
  /** Where the site is published, as in `site.origin`. The UIDs hold its host name: never change it lightly. */
  origin: string
}

/** What the user wants of an entry. */
export interface EntryOptions {
  origin: string
  /** Minutes before the start; null for none. */
  reminder?: number | null
  /** The user's own words, to stand in the entry's text. */
  note?: string | null
}

type DatedSession = Session & { date: string }

/** Can the session stand in a calendar? Without a date it cannot; the screen says so instead. */
export function hasCalendarEntry(session: Session): session is DatedSession {
  return session.date !== null
}

/**
 * One calendar file for one or many sessions, in the order given; those without a date are left out.
 * A name is not written for one session: Outlook would open a calendar of its own for it.
 * @returns the whole file as text (`text/calendar; charset=utf-8`), lines ended by CRLF
 * @throws {RangeError} when no session has a date: RFC 5545 knows no empty calendar
 * @throws {TypeError} when `origin` is no address
 */
export function toCalendar(
  sessions: readonly Session[],
  { origin, name }: CalendarOptions,
): string {
  const entries = sessions.filter(hasCalendarEntry).map((session) => toEntry(session, { origin }))
  if (entries.length === 0) throw new RangeError('A calendar needs a session with a date')
  return writeCalendar(entries, name !== undefined && entries.length > 1 ? { name } : {})
}

/**
 * The session itself. An unknown time must not make the whole day look busy.
 * @throws {TypeError} when `origin` is no address
 */
export function toEntry(
  session: DatedSession,
  { origin, reminder = null, note = null }: EntryOptions,
): CalendarEntry {
  const text = calendarDescription(session, origin)
  return {
    ...sharedParts(session, origin),
    uid: `${session.id}@${new URL(origin).hostname}`,
    kind: 'session',
    summary: statusPrefix(session) + session.title,
    location: locationText(session),
    description: note ? `${text}\n\nDin note:\n${note}` : text,
    startsAt: session.startsAt ?? session.date,
    endsAt: session.startsAt ? session.endsAt : null,
    transparent: !session.startsAt && !session.allDay,
    reminder,
  }
}

/** A reminder of a deadline comes a day before: an hour is too late to ask a superior. */
const DAY_BEFORE = 1440

/**
 * The session's registration deadline as an entry of its own: a point in time, or a day; null where
 * there is none. The UID cannot be that of a session, whose ids begin with a year.
 */
export function toDeadlineEntry(
  session: Session,
  { origin, reminder = null }: EntryOptions,
): CalendarEntry | null {
  const { deadline } = session.registration
  if (deadline === null) return null
  return {
    ...sharedParts(session, origin),
    uid: `tilmeldingsfrist-${session.id}@${new URL(origin).hostname}`,
    kind: 'deadline',
    summary: `${statusPrefix(session)}Tilmeldingsfrist: ${session.title}`,
    location: null,
    description: [
      asSentence(session.statusNote),
      isCalledOff(session) ? null : registrationLines(session),
      `Arrangementet: ${session.title}, ${whenText(session)}.`,
      `Læs mere: ${pageAddress(session, origin)}`,
    ]
      .filter((paragraph) => paragraph !== null)
      .join('\n\n'),
    startsAt: deadline,
    endsAt: null,
    transparent: true,
    reminder: reminder === null ? null : DAY_BEFORE,
  }
}

function sharedParts(session: Session, origin: string) {
  return {
    sessionId: session.id,
    sequence: session.revision,
    revisedAt: toInstant(session.revisedAt),
    status: isCalledOff(session) ? ('CANCELLED' as const) : ('CONFIRMED' as const),
    url: pageAddress(session, origin),
  }
}

/** The word before the title that clients need which do not show STATUS. */
function statusPrefix({ status }: Session): string {
  if (status === 'cancelled') return 'AFLYST: '
  return status === 'withdrawn' ? 'UDGÅET: ' : ''
}

/**
 * Where people look for the place, in one line: the venue, `Online` with the address to go to,
 * or both. `null` when it is not known.
 */
export function locationText(session: Session): string | null {
  const { attendance, joinUrl, registration } = session
  const place = placeLine(session)
  const way = joinUrl ?? registration.url
  const address = way ? `: ${way}` : ''
  if (attendance === 'online') return `Online${address}`
  if (attendance === 'hybrid') return `${place ?? 'Fysisk'} og online${address}`
  return place
}

/** What stands in the calendar's notes: plain Danish paragraphs parted by an empty line, the session's page last. */
export function calendarDescription(session: Session, origin: string): string {
  const { startsAt, allDay, statusNote, joinUrl, summary, description, organisers } = session
  return [
    startsAt || allDay ? null : 'Tidspunktet er ikke oplyst.',
    asSentence(statusNote),
    joinUrl && !isCalledOff(session) ? `Deltag online: ${joinUrl}` : null,
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
  return `${organisers.length === 1 ? 'Arrangør' : 'Arrangører'}: ${likelyOrganiserText(organisers)}`
}

/** The session's page. A URI is not TEXT and takes no backslashes. */
function pageAddress({ slug }: Session, origin: string): string {
  return new URL(origin).href.replace(/\/+$/, '') + sessionPath(slug)
}
