/* All that somebody may own on a device: valid as it stands, for tests of backups. */
import { buildSession } from './buildSession.ts'
import type { Backup } from '../../src/domain/backup.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import type { Bookmark } from '../../src/domain/bookmarkSchema.ts'
import type { CalendarExport } from '../../src/domain/calendarExportSchema.ts'
import { toNote } from '../../src/domain/notes.ts'
import type { Note } from '../../src/domain/noteSchema.ts'

export const MADE_AT = new Date('2020-10-01T08:00:00Z')

export const bookmarkOf = (id: string, title = id): Bookmark =>
  toBookmark(buildSession({ id, slug: id, title }), MADE_AT)

export const noteOn = (id: string, text: string, changedAt = MADE_AT): Note =>
  toNote({ id, title: `Om ${id}`, edition: 2020 }, text, changedAt)

export const calendarExport = (uid: string, changes: Partial<CalendarExport> = {}) =>
  ({
    uid,
    sessionId: '2020-a',
    kind: 'session',
    sequence: 0,
    revision: 0,
    exportedAt: MADE_AT.toISOString(),
    status: 'CONFIRMED',
    summary: 'Ledelse i hverdagen',
    location: 'Brogaarden',
    startsAt: '2020-10-28T11:30',
    endsAt: '2020-10-28T15:00',
    transparent: false,
    url: 'https://ledelsesugen.dk/arrangement/ledelse-i-hverdagen',
    reminder: 15,
    withNote: false,
    isInDoubt: false,
    ...changes,
  }) satisfies CalendarExport

/** Two sessions, two notes (one on a session that is not kept), a calendar entry, two settings. */
export const buildBackup = (changes: Partial<Backup> = {}): Backup => ({
  bookmarks: [bookmarkOf('2020-a'), bookmarkOf('2020-b')],
  notes: [noteOn('2020-a', 'Husk kaffe.\n\nOg nøgler.'), noteOn('2020-c', 'Ring til Åse.')],
  calendarExports: [calendarExport('2020-a@ledelsesugen.dk')],
  settings: [
    { key: 'recentSearches', value: ['trivsel', 'ledelse'] },
    { key: 'toldReadyOffline', value: true },
  ],
  ...changes,
})
