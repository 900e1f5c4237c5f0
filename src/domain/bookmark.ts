/*
 * A bookmark is the user's property: which session, since when, and what the user last saw of it.
 * It never depends on the content still having the session.
 */
import type { Bookmark, Snapshot } from './bookmarkSchema.ts'
import type { SessionCard } from './pageContent.ts'

/** The address of a session in one line: `Brogaarden, Abelonelundvej 40, Middelfart`; null where none is known. */
export function placeLine({ venue }: Pick<SessionCard, 'venue'>): string | null {
  if (!venue) return null
  const town = [venue.postcode, venue.city].filter(Boolean).join(' ')
  return [venue.name, venue.street, town].filter(Boolean).join(', ') || null
}

/** What there is to see of a session now, as far as it matters to those who attend. */
export function toSnapshot(session: SessionCard): Snapshot {
  return {
    title: session.title,
    slug: session.slug,
    edition: session.edition,
    status: session.status,
    date: session.date,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    allDay: session.allDay,
    attendance: session.attendance,
    place: placeLine(session),
    deadline: session.registration.deadline,
    registrationUrl: session.registration.url,
    registrationEmail: session.registration.email,
    recording: session.recording.available,
    recordingUrl: session.recording.url,
  }
}

export function toBookmark(session: SessionCard, now: Date): Bookmark {
  return {
    sessionId: session.id,
    savedAt: now.toISOString(),
    seen: toSnapshot(session),
    carriedFrom: null,
    settled: false,
  }
}
