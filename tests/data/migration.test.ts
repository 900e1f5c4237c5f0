/* A device that an earlier release has left: everything of the user's is there after the upgrade. */
import { everything, freshDatabase, uniqueName } from '../support/freshDatabase.ts'
import { Dexie } from 'dexie'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { readBackupRows } from '../../src/data/backupTable.ts'
import { readBookmarks } from '../../src/data/bookmarkTable.ts'
import { readCalendarExports } from '../../src/data/calendarExportTable.ts'
import { readCalendarChoices } from '../../src/data/calendarChoiceTable.ts'
import { reconnect } from '../../src/data/gate.ts'
import { removeKeptData } from '../../src/data/keptData.ts'
import { readNotes, replaceNote } from '../../src/data/noteTable.ts'
import { layAside } from '../../src/data/quarantineTable.ts'
import { readRecentSearches } from '../../src/data/recentSearchTable.ts'
import { readSetting } from '../../src/data/settingTable.ts'
import { SCHEMA } from '../../src/data/stamp.ts'
import { parseBackup, toBackupText } from '../../src/domain/backup.ts'
import { changesSince } from '../../src/domain/changes.ts'
import { toNote } from '../../src/domain/notes.ts'
import { toAgenda } from '../../src/domain/agenda.ts'
import { stubCaches } from '../support/stubCaches.ts'
import { realContent, realSession } from '../support/realContent.ts'
import firstRelease from '../support/firstRelease.json' with { type: 'json' }
import secondRelease from '../support/secondRelease.json' with { type: 'json' }

type Rows = Record<string, unknown[]>
interface Release {
  name: string
  version: number
  stores: Record<string, string>
  rows: Rows
}

const FIRST: Release = { name: 'the first release', version: 1, ...firstRelease }
const SECOND: Release = { name: 'the second release', ...secondRelease }
const RELEASES = [FIRST, SECOND]

/** A device with the database of a release, closed. */
async function deviceOf({ version, stores, rows }: Release): Promise<string> {
  const name = uniqueName()
  const db = new Dexie(name)
  db.version(version).stores(stores)
  for (const [table, of] of Object.entries(rows)) await db.table(table).bulkAdd(of)
  db.close()
  return name
}

/** The same release, used so much that it has that many rows of each kind. */
const withRows = (release: Release, count: number): Release => ({
  ...release,
  rows: Object.fromEntries(
    Object.entries(release.rows).map(([table, rows]) => [
      table,
      Array.from({ length: count }, (_, at) => renamed(rows[at % rows.length] as object, at)),
    ]),
  ),
})
const KEYS = ['sessionId', 'uid', 'key']
const renamed = (row: object, at: number) => ({
  ...row,
  ...Object.fromEntries(
    KEYS.filter((key) => key in row).map((key) => [key, `2020-${String(at).padStart(4, '0')}`]),
  ),
})

describe.each(RELEASES)('D08: $name has been used', (release) => {
  it('and every row that it wrote is still there, letter by letter', async () => {
    const db = freshDatabase(await deviceOf(release))
    expect(await everything(db)).toMatchObject(release.rows)
    expect(db.verno).toBe(SCHEMA)
  })

  it.each([0, 1, 37, 500])('and so are %i of each kind, all to be read', async (count) => {
    const much = withRows(release, count)
    const db = freshDatabase(await deviceOf(much))
    expect(await everything(db)).toMatchObject(much.rows)
    expect(await layAside(db)).toBe(0)
    expect(await readBookmarks(db)).toHaveLength(count)
    expect(await readNotes(db)).toHaveLength(release.rows.notes ? count : 0)
    expect(await readCalendarExports(db)).toHaveLength(release.rows.calendarExports ? count : 0)
  })

  it('and may be written to by this one, which signs for it', async () => {
    const db = freshDatabase(await deviceOf(release))
    await replaceNote(toNote(realSession('2020-ledertraef'), 'Ny', new Date()), db)
    expect(await db.meta.toArray()).toEqual([
      { key: 'schema', appSchema: SCHEMA, minReader: SCHEMA },
    ])
  })

  it('D07: and an upgrade that dies half-way leaves it as it was, for the old release and for the next try', async () => {
    const name = await deviceOf(release)
    const dying = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The device is full.', 'QuotaExceededError')
    })
    await expect(reconnect(freshDatabase(name))).rejects.toThrow()
    dying.mockRestore()
    const old = new Dexie(name)
    old.version(release.version).stores(release.stores)
    expect(await everything(old as never)).toMatchObject(release.rows)
    old.close()
    expect(await everything(freshDatabase(name))).toMatchObject(release.rows)
  })

  it('and what was there before the upgrade is copied, until it is two versions old', async () => {
    const copies = stubCaches('backup-v1', 'ledelsesugen-precache')
    const db = freshDatabase(await deviceOf(release))
    await reconnect(db)
    await vi.waitFor(() => expect(copies.names()).toEqual(['backup-v3', 'ledelsesugen-precache']))
    const { bookmarks, notes } = release.rows
    expect(copies.json('backup-v3')).toEqual({ version: 3, bookmarks, notes: notes ?? [] })
    await removeKeptData(db)
    expect(copies.names()).toEqual(['ledelsesugen-precache'])
  })
})

describe('a copy before the upgrade', () => {
  it('that cannot be made does not stand in its way', async () => {
    const open = vi.fn(() => Promise.reject(new DOMException('no', 'SecurityError')))
    vi.stubGlobal('caches', { open })
    onTestFinished(() => {
      vi.unstubAllGlobals()
    })
    const db = freshDatabase(await deviceOf(SECOND))
    expect(await everything(db)).toMatchObject(SECOND.rows)
    await vi.waitFor(() => expect(open).toHaveBeenCalled())
  })

  it('is not made on a first visit', async () => {
    const copies = stubCaches()
    await reconnect(freshDatabase())
    expect(copies.names()).toEqual([])
  })
})

describe('the second release has been used', () => {
  it('and all of it can be read by this one', async () => {
    const db = freshDatabase(await deviceOf(SECOND))
    expect(await readBookmarks(db)).toEqual(SECOND.rows.bookmarks)
    expect(await readNotes(db)).toEqual(SECOND.rows.notes)
    expect(await readCalendarExports(db)).toMatchObject(SECOND.rows.calendarExports ?? [])
    expect(await readCalendarChoices(db)).toMatchObject({ reminder: 60, withNotes: true })
  })
})

describe('the first release has been used', () => {
  it('and all of it can be read by this one', async () => {
    const db = freshDatabase(await deviceOf(FIRST))
    expect((await readBookmarks(db)).map(({ sessionId }) => sessionId)).toEqual(
      firstRelease.rows.bookmarks.map(({ sessionId }) => sessionId),
    )
    expect(await readSetting('toldReadyOffline', db)).toBe(true)
    expect(await readRecentSearches(db)).toEqual(['stress', 'ledelse på tværs'])
    expect(await readNotes(db)).toEqual([])
    expect(await readCalendarExports(db)).toEqual([])
  })

  it('and notes can be written', async () => {
    const db = freshDatabase(await deviceOf(FIRST))
    const session = { id: '2020-er-ikke-mere', title: 'Æblet, øen og åen 🍏', edition: 2020 }
    await replaceNote(toNote(session, 'Stadig her', new Date('2026-11-22T08:00:00Z')), db)
    expect((await readNotes(db)).map(({ text }) => text)).toEqual(['Stadig her'])
  })

  it('and what it did not remember is not told as news', async () => {
    const db = freshDatabase(await deviceOf(FIRST))
    const [bookmark] = await readBookmarks(db)
    const session = realSession('2020-borgeren-i-centrum')
    if (!bookmark) throw new Error('the bookmark is gone')
    const fields = changesSince(bookmark.seen, session, 2020).map(({ label }) => label)
    expect(fields).not.toContain('Tilmelding')
    expect(fields).not.toContain('Optagelse')
  })

  it('and it goes through a backup unchanged', async () => {
    const db = freshDatabase(await deviceOf(FIRST))
    const before = await readBookmarks(db)
    const text = toBackupText(await readBackupRows(db), new Date('2026-11-22T08:00:00Z'))
    const { backup, problems } = parseBackup(text)
    expect(problems).toEqual([])
    expect(backup?.bookmarks).toEqual(before)
  })

  it('and nothing that is kept is missing in Min uge', async () => {
    const db = freshDatabase(await deviceOf(FIRST))
    const agenda = toAgenda(await readBookmarks(db), realContent.sessions, 2020)
    expect(agenda.map(({ title }) => title)).toEqual([
      realSession('2020-borgeren-i-centrum').title,
      'Æblet, øen og åen 🍏',
    ])
  })
})
