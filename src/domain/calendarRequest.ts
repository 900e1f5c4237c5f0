/*
 * The address of a calendar file that is made on the device, with what the user wants in it:
 * `/kalender/min-uge.ics?dag=2020-10-27&paamindelse=30&frister&noter`. Words that are not known are left out.
 */
import { AGENDA_CALENDAR_PATH, calendarPath, REPAIR_CALENDAR_PATH } from './addresses.ts'
import { isRealDate, type LocalDate } from './localTime.ts'

/** What the user wants in a calendar. Remembered for the next time. */
export interface CalendarChoices {
  /** Minutes before the start; null for no reminder. */
  reminder: (typeof REMINDERS)[number] | null
  withDeadlines: boolean
  withNotes: boolean
}

export const NO_CHOICES: CalendarChoices = {
  reminder: null,
  withDeadlines: false,
  withNotes: false,
}

/** The reminders to choose between, in minutes. */
export const REMINDERS = [10, 30, 60, 1440] as const

export type CalendarRequest =
  | { kind: 'agenda'; /** Only this day of it. */ day: LocalDate | null; choices: CalendarChoices }
  | { kind: 'session'; sessionId: string; choices: CalendarChoices }
  | { kind: 'repair' }

/** Request → path and query, the same for the same request. */
export function toCalendarAddress(request: CalendarRequest): string {
  if (request.kind === 'repair') return REPAIR_CALENDAR_PATH
  const { reminder, withDeadlines, withNotes } = request.choices
  const query = [
    request.kind === 'agenda' && request.day ? `dag=${request.day}` : null,
    reminder === null ? null : `paamindelse=${reminder}`,
    withDeadlines ? 'frister' : null,
    withNotes ? 'noter' : null,
  ].filter((part) => part !== null)
  const path = request.kind === 'agenda' ? AGENDA_CALENDAR_PATH : calendarPath(request.sessionId)
  return query.length > 0 ? `${path}?${query.join('&')}` : path
}

const SESSION_FILE = /^\/kalender\/(\d{4}(?:-[a-z0-9]+)+)\.ics$/

/** Address → request; null for any other address. Never throws. */
export function parseCalendarAddress({
  pathname,
  searchParams,
}: Pick<URL, 'pathname' | 'searchParams'>): CalendarRequest | null {
  if (pathname === REPAIR_CALENDAR_PATH) return { kind: 'repair' }
  const minutes = REMINDERS.find((it) => String(it) === searchParams.get('paamindelse'))
  const choices = {
    reminder: minutes ?? null,
    withDeadlines: searchParams.has('frister'),
    withNotes: searchParams.has('noter'),
  }
  if (pathname === AGENDA_CALENDAR_PATH) {
    const day = searchParams.get('dag')
    return { kind: 'agenda', day: day !== null && isRealDate(day) ? day : null, choices }
  }
  const sessionId = SESSION_FILE.exec(pathname)?.[1]
  return sessionId ? { kind: 'session', sessionId, choices } : null
}
