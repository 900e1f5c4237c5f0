/*
 * Calendar entries → calendar file (RFC 5545). What an entry says is decided elsewhere; here it is written.
 *
 * Times are written in UTC and not with TZID: Outlook is an hour off when a VTIMEZONE is missing,
 * and other clients fail over one that is there. There is no METHOD (a downloaded file is no invitation)
 * and no ORGANIZER or ATTENDEE (addresses of people do not belong in public files).
 */
import { toDateValue, toFile, toText, toUtcTime } from './icalendar.ts'
import { addDays, toInstant, type LocalDate, type LocalDateTime } from './localTime.ts'

/** One thing in a calendar, before it is written. */
export interface CalendarEntry {
  /** For ever the same for the same thing. */
  uid: string
  sessionId: string
  kind: 'session' | 'deadline'
  /** Rises when something that matters has changed; a calendar keeps the highest it has seen. */
  sequence: number
  revisedAt: Date
  status: 'CONFIRMED' | 'CANCELLED'
  summary: string
  location: string | null
  description: string
  url: string
  /** Danish wall time; of something without a time, the day. */
  startsAt: LocalDateTime | LocalDate
  /** Null where the end is not known, and for a point in time. */
  endsAt: LocalDateTime | null
  /** It does not make the owner look busy. */
  transparent: boolean
  /** Minutes before the start; null for no reminder. */
  reminder: number | null
}

export interface CalendarFileOptions {
  /** What a calendar program calls the whole file. */
  name?: string
  /** How often a subscriber should ask again (RFC 7986 §5.7), a duration such as `PT6H`. */
  refresh?: string
}

/** An entry that has a day and no time. */
export const isWholeDay = ({ startsAt }: Pick<CalendarEntry, 'startsAt'>): boolean =>
  startsAt.length === 10

/**
 * Entries → the whole file as text (`text/calendar; charset=utf-8`), in the order given, lines ended
 * by CRLF. A file without entries holds the Danish time zone instead: RFC 5545 §3.4 wants one component
 * at least, and the address of a subscription must not die on a day when nothing is in it.
 */
export function writeCalendar(
  entries: readonly CalendarEntry[],
  { name, refresh }: CalendarFileOptions = {},
): string {
  return toFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ledelsesugen//Program//DA',
    'CALSCALE:GREGORIAN',
    ...(name === undefined ? [] : [`NAME:${toText(name)}`, `X-WR-CALNAME:${toText(name)}`]),
    ...(refresh === undefined
      ? []
      : [`REFRESH-INTERVAL;VALUE=DURATION:${refresh}`, `X-PUBLISHED-TTL:${refresh}`]),
    ...(entries.length > 0 ? entries.flatMap(toEvent) : DANISH_TIME),
    'END:VCALENDAR',
  ])
}

function toEvent(entry: CalendarEntry): string[] {
  const revisedAt = toUtcTime(entry.revisedAt)
  return [
    'BEGIN:VEVENT',
    `UID:${toText(entry.uid)}`,
    `DTSTAMP:${revisedAt}`,
    `LAST-MODIFIED:${revisedAt}`,
    `SEQUENCE:${entry.sequence}`,
    ...whenLines(entry),
    `SUMMARY:${toText(entry.summary)}`,
    ...(entry.location === null ? [] : [`LOCATION:${toText(entry.location)}`]),
    `DESCRIPTION:${toText(entry.description)}`,
    `URL:${entry.url}`,
    `STATUS:${entry.status}`,
    ...reminderLines(entry),
    'END:VEVENT',
  ]
}

/** An end that is not known is left out; the end of a whole day is the day after (§3.6.1). */
function whenLines(entry: CalendarEntry): string[] {
  const { startsAt, endsAt } = entry
  const busy = entry.transparent ? ['TRANSP:TRANSPARENT'] : []
  if (isWholeDay(entry)) {
    return [
      `DTSTART;VALUE=DATE:${toDateValue(startsAt)}`,
      `DTEND;VALUE=DATE:${toDateValue(addDays(startsAt, 1))}`,
      ...busy,
    ]
  }
  const start = `DTSTART:${toUtcTime(toInstant(startsAt))}`
  return [start, ...(endsAt ? [`DTEND:${toUtcTime(toInstant(endsAt))}`] : []), ...busy]
}

/** At nine the day before, where there is no time to reckon from: a day begins at midnight. */
const MORNING_BEFORE = '-PT15H'

/** What is called off reminds nobody (§3.6.6). */
function reminderLines(entry: CalendarEntry): string[] {
  if (entry.reminder === null || entry.status === 'CANCELLED') return []
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${toText(entry.summary)}`,
    `TRIGGER:${isWholeDay(entry) ? MORNING_BEFORE : `-PT${entry.reminder}M`}`,
    'END:VALARM',
  ]
}

/** Danish time since 1996 (Directive 2000/84/EC). */
const DANISH_TIME = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Copenhagen',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
]
