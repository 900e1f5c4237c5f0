/* The files of what one can subscribe to (calendarFeeds.ts). */
import { feedPath } from './addresses.ts'
import { hasCalendarEntry, toDeadlineEntry, toEntry } from './calendar.ts'
import { writeCalendar } from './calendarEntry.ts'
import { FEEDS } from './calendarFeeds.ts'
import type { Content } from './contentSchema.ts'
import { programmeOf } from './schedule.ts'

/** Calendars may ask this often; many ask less. A programme changes a few times a day at most. */
const REFRESH = 'PT6H'

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
