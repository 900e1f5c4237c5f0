/*
 * Links that open somebody else's calendar with a session filled in. They are plain addresses for the
 * user to press; the site itself asks nothing of those companies.
 *
 * Times are in UTC with a Z: an offset is dropped by Outlook, and a wall time is read as the reader's own.
 * Spaces are `%20`, because Outlook shows a `+` as it stands.
 */
import { calendarDescription, hasCalendarEntry, locationText } from './calendar.ts'
import type { Session } from './contentSchema.ts'
import { toDateValue, toUtcTime } from './icalendar.ts'
import { addDays, toInstant } from './localTime.ts'
import { isCalledOff } from './registration.ts'

/** What every browser, server and messenger on the way lets through (about 2,000), less a little. */
const MAX_ADDRESS = 1800
/** Enough for all but the absurd, so that the notes keep a place. */
const MAX_TITLE = 480
const MAX_LOCATION = 480

const HOUR = 3_600_000

interface Draft {
  wholeDay: boolean
  /** UTC, `2020-10-28T10:30:00.000Z`; of a whole day `2020-10-28`, and the end is the day after. */
  start: string
  end: string
  notes: string
}

/** Text → the part of an address that stands for it. May be applied to the parts of a text one by one. */
type Encode = (text: string) => string

const encode: Encode = (text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))

/** Outlook reads its body as HTML. */
const encodeHtml: Encode = (text) =>
  encode(
    text
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/\r\n?|\n/g, '<br>'),
  )

/**
 * Google Kalender with the session filled in.
 * @param origin where the site is published, as in `site.origin`
 * @returns null for what has no date or is called off
 * @throws {TypeError} when `origin` is no address
 */
export function googleCalendarLink(session: Session, origin: string): string | null {
  const draft = toDraft(session, origin)
  if (!draft) return null
  const { wholeDay, start, end } = draft
  const toValue = (time: string) => (wholeDay ? toDateValue(time) : toUtcTime(new Date(time)))
  const address = [
    'https://calendar.google.com/calendar/render?action=TEMPLATE',
    `text=${fit(session.title, MAX_TITLE, encode)}`,
    `dates=${toValue(start)}/${toValue(end)}`,
    ...locationPart(session),
    // An unknown time must not make the whole day look busy.
    ...(wholeDay && !session.allDay ? ['crm=AVAILABLE'] : []),
    'details=',
  ].join('&')
  return address + fitNotes(draft.notes, MAX_ADDRESS - address.length, encode)
}

/**
 * Outlook on the web (the Microsoft 365 of work and school) with the session filled in.
 * The path is that of https://github.com/add2cal/add-to-calendar-button/issues/412: the older one
 * (`/calendar/0/deeplink/compose`) ends on an empty page.
 * @param origin where the site is published, as in `site.origin`
 * @returns null for what has no date or is called off
 * @throws {TypeError} when `origin` is no address
 */
export function outlookCalendarLink(session: Session, origin: string): string | null {
  const draft = toDraft(session, origin)
  if (!draft) return null
  const toValue = (time: string) => encode(time.replace('.000Z', 'Z'))
  const address = [
    'https://outlook.office.com/calendar/action/compose?rru=addevent',
    `startdt=${toValue(draft.start)}`,
    `enddt=${toValue(draft.end)}`,
    ...(draft.wholeDay ? ['allday=true'] : []),
    `subject=${fit(session.title, MAX_TITLE, encode)}`,
    ...locationPart(session),
    'body=',
  ].join('&')
  return address + fitNotes(draft.notes, MAX_ADDRESS - address.length, encodeHtml)
}

/** Both calendars want an end: where none is known an hour is set aside, and the notes say so. */
function toDraft(session: Session, origin: string): Draft | null {
  if (!hasCalendarEntry(session) || isCalledOff(session)) return null
  const { date, startsAt, endsAt } = session
  const notes = calendarDescription(session, origin)
  if (!startsAt) return { wholeDay: true, start: date, end: addDays(date, 1), notes }
  const start = toInstant(startsAt)
  const end = endsAt ? toInstant(endsAt) : new Date(start.getTime() + HOUR)
  return {
    wholeDay: false,
    start: start.toISOString(),
    end: end.toISOString(),
    notes: endsAt ? notes : `Sluttidspunktet er ikke oplyst. Her er afsat en time.\n\n${notes}`,
  }
}

function locationPart(session: Session): string[] {
  const location = locationText(session)
  return location === null ? [] : [`location=${fit(location, MAX_LOCATION, encode)}`]
}

/** The notes, encoded. When they must be cut, the last paragraph stays: the link to the session's page. */
function fitNotes(notes: string, room: number, encoded: Encode): string {
  if (encoded(notes).length <= room) return encoded(notes)
  const last = notes.lastIndexOf('\n\n')
  const link = encoded(notes.slice(last))
  return fit(notes.slice(0, last), room - link.length, encoded) + link
}

/** The text, encoded; when that is over `room` characters, as many whole words of it as there is room for. */
function fit(text: string, room: number, encoded: Encode): string {
  const whole = encoded(text)
  if (whole.length <= room) return whole
  const ending = encoded(' …')
  let kept = ''
  for (const word of text.match(/\s*\S+/g) ?? []) {
    const longer = kept + encoded(word)
    if (longer.length + ending.length > room) break
    kept = longer
  }
  return kept + ending
}
