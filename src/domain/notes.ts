/* The user's own words about sessions: how long, how they are joined, and how a week of them reads. */
import { capitalise } from './formatText.ts'
import type { Note } from './noteSchema.ts'
import type { SessionCard } from './pageContent.ts'
import { compareSessions } from './schedule.ts'
import { whenText } from './sessionText.ts'

/** The session that a note is about, as far as the note needs it. */
export type NoteSession = Pick<SessionCard, 'id' | 'title' | 'edition'>

/** The most characters of a note, as a reader counts them: æ and most emoji are one. */
export const NOTE_LIMIT = 10_000
const NEAR_LIMIT = 9_500

/** Nothing but white space is no note. */
export const isBlank = (text: string): boolean => text.trim() === ''

/** @param now when it was typed */
export const toNote = ({ id, title, edition }: NoteSession, text: string, now: Date): Note => ({
  sessionId: id,
  text,
  title,
  edition,
  changedAt: now.toISOString(),
})

export const noteLength = (text: string): number => Array.from(text).length

/** One that is too long already, because two were joined, may be changed as long as it does not grow. */
export const isTooLong = (text: string, before = ''): boolean =>
  text.length > NOTE_LIMIT && noteLength(text) > Math.max(NOTE_LIMIT, noteLength(before))

/** `9.612 af højst 10.000 tegn` when the end is near; null before. */
export function lengthText(text: string): string | null {
  if (text.length < NEAR_LIMIT) return null
  const length = noteLength(text)
  return length < NEAR_LIMIT ? null : `${grouped(length)} af højst ${grouped(NOTE_LIMIT)} tegn`
}

/** `10.000`. Not by Intl, whose grouping differs between engines. */
const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, '.')

/** Was it typed after what is stored, and does it say something else? */
export const supersedes = (typed: Note, stored: Note | null): boolean =>
  stored === null
    ? !isBlank(typed.text)
    : typed.changedAt >= stored.changedAt && typed.text !== stored.text

/** Two notes that turn out to be about one session: the older text first, and once if the newer holds it. */
export function joinNotes(one: Note, other: Note): Note {
  const [older, newer] = one.changedAt <= other.changedAt ? [one, other] : [other, one]
  return { ...newer, text: joinTexts(older.text, newer.text) }
}

/** What both say: the older text first, and once if the newer holds it. */
export const joinTexts = (older: string, newer: string): string =>
  newer.includes(older.trim()) ? newer : `${older}\n\n${newer}`

/** What could not be saved when it was typed, with what has been written since. */
export const joinNewer = (typed: Note, stored: Note | null): Note =>
  stored && stored.changedAt > typed.changedAt ? joinNotes(typed, stored) : typed

export interface NoteLogEntry {
  note: Note
  /** null when the content does not have it. */
  session: SessionCard | null
  title: string
  /** `Onsdag den 28. oktober kl. 11.30-14.30`; null where the session is not known. */
  when: string | null
}

/** All notes of one edition in the order of its programme; those of sessions nobody knows any more last. */
export function toNoteLog(
  notes: readonly Note[],
  sessions: readonly SessionCard[],
  year: number,
): NoteLogEntry[] {
  const byId = new Map(sessions.map((session) => [session.id, session]))
  const byFormerId = new Map(
    sessions.flatMap((session) => session.formerIds.map((id) => [id, session] as const)),
  )
  return notes
    .filter(({ edition }) => edition === year)
    .map((note) => {
      const session = byId.get(note.sessionId) ?? byFormerId.get(note.sessionId) ?? null
      const when = session && capitalise(whenText(session, year))
      return { note, session, title: session?.title ?? note.title, when }
    })
    .sort((a, b) => compareSessions(placeOf(a), placeOf(b)))
}

/** Later than any day, with a sign that sorts behind the sessions without a date. */
const UNKNOWN = { date: '~', startsAt: null, endsAt: null }
const placeOf = ({ session, title }: NoteLogEntry) => ({ ...(session ?? UNKNOWN), title })

const BETWEEN = '\n\n* * *\n\n'

/** The log as plain text for a mail: title, when, note; each parted from the next. */
export function noteLogText(entries: readonly NoteLogEntry[], year: number): string {
  const texts = entries.map(
    ({ title, when, note }) => `${[title, when].filter(Boolean).join('\n')}\n\n${note.text.trim()}`,
  )
  return `Noter fra Ledelsesugen ${year}\n\n${texts.join(BETWEEN)}\n`
}
