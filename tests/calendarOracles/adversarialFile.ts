/* One calendar file with everything in it that an entry can have, and the worst texts in every place. */
import { toDeadlineEntry, toEntry, hasCalendarEntry } from '../../src/domain/calendar.ts'
import { writeCalendar } from '../../src/domain/calendarEntry.ts'
import { danishTexts, sessionsWith } from './danishTexts.ts'

const origin = 'https://ledelsesugen.example.dk'

/** A session with and without times, ends, reminders and notes, called off or not; each with its deadline. */
export function adversarialFile(): string {
  // Content is never empty and never ends in a space, which libical would leave out.
  const [name = '', note = '', ...texts] = danishTexts(10_500).map((text) => `»${text}«`)
  const entries = sessionsWith(texts).flatMap((session, index) => {
    if (index % 3 === 1) session.endsAt = null
    if (index % 3 === 2) Object.assign(session, { startsAt: null, endsAt: null })
    if (index % 5 === 0) session.status = 'cancelled'
    if (index % 6 === 0) session.allDay = true
    if (index % 7 === 0)
      session.registration = { ...session.registration, deadline: '2020-10-08T12:00' }
    const options = { origin, reminder: index % 2 === 0 ? 30 : null, note }
    return [
      hasCalendarEntry(session) ? toEntry(session, options) : null,
      toDeadlineEntry(session, options),
    ].filter((entry) => entry !== null)
  })
  return writeCalendar(entries, { name, refresh: 'PT6H' })
}
