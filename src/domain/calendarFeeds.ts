/*
 * What one can subscribe to: files with a stable address that calendars fetch again by themselves.
 * Every feed of an edition exists as long as the edition has a session, also while nothing is in it.
 */
import { toDeadlineEntry, toEntry, hasCalendarEntry } from './calendar.ts'
import { writeCalendar } from './calendarEntry.ts'
import { feedPath } from './addresses.ts'
import type { Content, Session } from './contentSchema.ts'
import { programmeOf } from './schedule.ts'
import { SECTORS, type Attendance } from './vocabulary.ts'
import { ATTENDANCE_LABELS, SECTOR_LABELS } from './wording.ts'

export interface CalendarFeed {
  /** As in its address, published once. */
  id: string
  label: string
  kind: 'sessions' | 'deadlines'
  isIn(session: Session): boolean
}

/** Calendars may ask this often; many ask less. A programme changes a few times a day at most. */
const REFRESH = 'PT6H'

const FORMS: Record<string, Attendance> = {
  fysisk: 'inPerson',
  online: 'online',
  'begge-dele': 'hybrid',
}

export const FEEDS: readonly CalendarFeed[] = [
  { id: 'alle', label: 'Hele programmet', kind: 'sessions', isIn: () => true },
  { id: 'frister', label: 'Tilmeldingsfrister', kind: 'deadlines', isIn: () => true },
  ...Object.entries(FORMS).map(([id, form]): CalendarFeed => {
    const isIn = ({ attendance }: Session) => attendance === form
    return { id, label: ATTENDANCE_LABELS[form], kind: 'sessions', isIn }
  }),
  ...SECTORS.map((sector): CalendarFeed => {
    const isIn = ({ sectors }: Session) => sectors.includes(sector)
    return { id: `sektor-${sector}`, label: SECTOR_LABELS[sector], kind: 'sessions', isIn }
  }),
]

/** Every feed of the editions that have a session with a date: its address and the file. */
export function feedFiles({ site, editions, sessions }: Content): Map<string, string> {
  const { origin, name } = site
  const files = new Map<string, string>()
  for (const { year } of editions) {
    const all = programmeOf(sessions, year)
    if (!all.some(hasCalendarEntry)) continue
    for (const { id, label, kind, isIn } of FEEDS) {
      const entries = all.filter(isIn).flatMap((session) => {
        if (kind === 'deadlines') return toDeadlineEntry(session, { origin }) ?? []
        return hasCalendarEntry(session) ? toEntry(session, { origin }) : []
      })
      const title = id === 'alle' ? `${name} ${year}` : `${name} ${year}: ${label}`
      files.set(feedPath(year, id), writeCalendar(entries, { name: title, refresh: REFRESH }))
    }
  }
  return files
}
