/*
 * A backup laid beside what is here. Nothing that is here is ever taken away or written over: what
 * is only in the file can be added, and where both have a note, both texts are kept.
 */
import type { Backup } from './backup.ts'
import type { Bookmark } from './bookmarkSchema.ts'
import { reconcile } from './carryOver.ts'
import type { Note } from './noteSchema.ts'
import type { SessionCard } from './pageContent.ts'
import { compareSessions } from './schedule.ts'
import { toWeekLine, type WeekLine } from './sharedWeek.ts'

/** A note of the file that says something that is not here. `isAddition`: it is put below the one that is. */
export interface OfferedNote {
  note: Note
  isAddition: boolean
}

/** What the user can choose from. */
export interface RestoreOffer {
  /** The file, with each row under the id that its session has here. */
  file: Backup
  theirs: WeekLine[]
  common: WeekLine[]
  mine: WeekLine[]
  notes: OfferedNote[]
  /** Calendar entries and settings that are not here; they come along. */
  others: number
}

/**
 * @param sessions all of the content's: a session that has changed its id is one and the same
 */
export function toRestoreOffer(
  here: Backup,
  backup: Backup,
  sessions: readonly SessionCard[],
): RestoreOffer {
  const file = underIdsHere(here, backup, sessions)
  const ids = new Set(here.bookmarks.map(({ sessionId }) => sessionId))
  const fileIds = new Set(file.bookmarks.map(({ sessionId }) => sessionId))
  const added = planRestore(here, file)
  return {
    file,
    theirs: linesOf(file.bookmarks.filter(({ sessionId }) => !ids.has(sessionId))),
    common: linesOf(here.bookmarks.filter(({ sessionId }) => fileIds.has(sessionId))),
    mine: linesOf(here.bookmarks.filter(({ sessionId }) => !fileIds.has(sessionId))),
    notes: added.notes.map((merged) => ({
      note: file.notes.find(({ sessionId }) => sessionId === merged.sessionId) ?? merged,
      isAddition: here.notes.some(({ sessionId }) => sessionId === merged.sessionId),
    })),
    others: added.calendarExports.length + added.settings.length,
  }
}

const linesOf = (bookmarks: readonly Bookmark[]): WeekLine[] =>
  [...bookmarks]
    .sort((a, b) => compareSessions(a.seen, b.seen))
    .map(({ sessionId, seen }) => toWeekLine(sessionId, seen))

/** The file with each row under the id that the user has the session under here. */
function underIdsHere(here: Backup, file: Backup, sessions: readonly SessionCard[]): Backup {
  const ids = new Set(here.bookmarks.map(({ sessionId }) => sessionId))
  const others = file.bookmarks.filter(({ sessionId }) => !ids.has(sessionId))
  const idsHere = new Map<string, string>()
  for (const result of reconcile([...here.bookmarks, ...others], sessions)) {
    if (!('into' in result) || !result.into) continue
    const pair = [result.bookmark.sessionId, result.into.sessionId]
    const [own, foreign] = ids.has(pair[0] ?? '') ? pair : pair.reverse()
    if (own && foreign && ids.has(own) && !ids.has(foreign)) idsHere.set(foreign, own)
  }
  const move = <Row extends { sessionId: string }>(row: Row): Row => ({
    ...row,
    sessionId: idsHere.get(row.sessionId) ?? row.sessionId,
  })
  return {
    ...file,
    bookmarks: file.bookmarks.map(move),
    notes: file.notes.map(move),
    calendarExports: file.calendarExports.map(move),
  }
}

/** The rows that have to be written so that all of `file` is here. Done twice it gives nothing more. */
export function planRestore(here: Backup, file: Backup): Backup {
  const notes = new Map(here.notes.map((note) => [note.sessionId, note]))
  const exports = new Map(here.calendarExports.map((row) => [row.uid, row]))
  const bookmarked = new Set(here.bookmarks.map(({ sessionId }) => sessionId))
  const set = new Set(here.settings.map(({ key }) => key))
  return {
    bookmarks: file.bookmarks.filter(({ sessionId }) => !bookmarked.has(sessionId)),
    notes: file.notes.flatMap((note) => {
      const own = notes.get(note.sessionId)
      const merged = own ? mergeNotes(own, note) : note
      return merged.text === own?.text ? [] : [merged]
    }),
    calendarExports: file.calendarExports.filter(
      ({ uid, sequence }) => sequence > (exports.get(uid)?.sequence ?? -1),
    ),
    settings: file.settings.filter(({ key }) => !set.has(key)),
  }
}

/** Both texts: the one from the file below, unless one of them holds the other already. */
function mergeNotes(own: Note, other: Note): Note {
  const changedAt = own.changedAt > other.changedAt ? own.changedAt : other.changedAt
  if (own.text.includes(other.text.trim())) return own
  const text = other.text.includes(own.text.trim()) ? other.text : `${own.text}\n\n${other.text}`
  return { ...own, text, changedAt }
}
