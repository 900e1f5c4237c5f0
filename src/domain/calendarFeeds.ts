/*
 * What one can subscribe to: files with a stable address that calendars fetch again by themselves
 * (calendarFeedFiles.ts writes them). Every feed of an edition exists as long as the edition has a
 * session, also while nothing is in it.
 */
import type { Session } from './contentSchema.ts'
import { SECTORS, type Attendance } from './vocabulary.ts'
import { ATTENDANCE_LABELS, SECTOR_LABELS } from './wording.ts'

export interface CalendarFeed {
  /** As in its address, published once. */
  id: string
  label: string
  kind: 'sessions' | 'deadlines'
  isIn(session: Session): boolean
}

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
