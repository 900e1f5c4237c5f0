/* A device that an earlier release has left: everything of the user's is there after the upgrade. */
import { uniqueName, everything, freshDatabase } from '../support/freshDatabase.ts'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { readBackupRows } from '../../src/data/backupTable.ts'
import { readBookmarks } from '../../src/data/bookmarkTable.ts'
import { readCalendarExports } from '../../src/data/calendarExportTable.ts'
import { readNotes, replaceNote } from '../../src/data/noteTable.ts'
import { readRecentSearches } from '../../src/data/recentSearchTable.ts'
import { readSetting } from '../../src/data/settingTable.ts'
import { parseBackup, toBackupText } from '../../src/domain/backup.ts'
import { changesSince } from '../../src/domain/changes.ts'
import { toNote } from '../../src/domain/notes.ts'
import { toAgenda } from '../../src/domain/agenda.ts'
import { realContent, realSession } from '../support/realContent.ts'
import firstRelease from '../support/firstRelease.json' with { type: 'json' }

/** A device with the database of the first release, closed. */
async function deviceOfFirstRelease(): Promise<string> {
  const name = uniqueName()
  const db = new Dexie(name)
  db.version(1).stores(firstRelease.stores)
  for (const [table, rows] of Object.entries(firstRelease.rows)) {
    await db.table(table).bulkAdd(rows)
  }
  db.close()
  return name
}

describe('the first release has been used', () => {
  it('and every row that it wrote is still there, letter by letter', async () => {
    const db = freshDatabase(await deviceOfFirstRelease())
    expect(await everything(db)).toMatchObject(firstRelease.rows)
    expect(db.verno).toBe(2)
  })

  it('and all of it can be read by this one', async () => {
    const db = freshDatabase(await deviceOfFirstRelease())
    expect((await readBookmarks(db)).map(({ sessionId }) => sessionId)).toEqual(
      firstRelease.rows.bookmarks.map(({ sessionId }) => sessionId),
    )
    expect(await readSetting('toldReadyOffline', db)).toBe(true)
    expect(await readRecentSearches(db)).toEqual(['stress', 'ledelse på tværs'])
    expect(await readNotes(db)).toEqual([])
    expect(await readCalendarExports(db)).toEqual([])
  })

  it('and notes can be written', async () => {
    const db = freshDatabase(await deviceOfFirstRelease())
    const session = { id: '2020-er-ikke-mere', title: 'Æblet, øen og åen 🍏', edition: 2020 }
    await replaceNote(toNote(session, 'Stadig her', new Date('2026-11-22T08:00:00Z')), db)
    expect((await readNotes(db)).map(({ text }) => text)).toEqual(['Stadig her'])
  })

  it('and what it did not remember is not told as news', async () => {
    const db = freshDatabase(await deviceOfFirstRelease())
    const [bookmark] = await readBookmarks(db)
    const session = realSession('2020-borgeren-i-centrum')
    if (!bookmark) throw new Error('the bookmark is gone')
    const fields = changesSince(bookmark.seen, session, 2020).map(({ label }) => label)
    expect(fields).not.toContain('Tilmelding')
    expect(fields).not.toContain('Optagelse')
  })

  it('and it goes through a backup unchanged', async () => {
    const db = freshDatabase(await deviceOfFirstRelease())
    const before = await readBookmarks(db)
    const text = toBackupText(await readBackupRows(db), new Date('2026-11-22T08:00:00Z'))
    const { backup, problems } = parseBackup(text)
    expect(problems).toEqual([])
    expect(backup?.bookmarks).toEqual(before)
  })

  it('and nothing that is kept is missing in Min uge', async () => {
    const db = freshDatabase(await deviceOfFirstRelease())
    const agenda = toAgenda(await readBookmarks(db), realContent.sessions, 2020)
    expect(agenda.map(({ title }) => title)).toEqual([
      realSession('2020-borgeren-i-centrum').title,
      'Æblet, øen og åen 🍏',
    ])
  })
})
