import { describe, expect, it } from 'vitest'
import { bookmarkOf, buildBackup, MADE_AT, noteOn } from '../support/buildBackup.ts'
import { blockStorage, everything, freshDatabase } from '../support/freshDatabase.ts'
import { readBackupRows, restoreBackup } from '../../src/data/backupTable.ts'
import { addBookmark, addBookmarks } from '../../src/data/bookmarkTable.ts'
import type { Database } from '../../src/data/database.ts'
import { parseBackup, toBackupText, type Backup } from '../../src/domain/backup.ts'

const NOTHING: Backup = { bookmarks: [], notes: [], calendarExports: [], settings: [] }
const save = async (db: Database) => toBackupText(await readBackupRows(db), MADE_AT)

async function usedDatabase(owned = buildBackup()) {
  const db = freshDatabase()
  await restoreBackup(owned, db)
  return db
}
const takenFrom = (text: string) => {
  const { backup, problems } = parseBackup(text)
  expect(problems).toEqual([])
  return backup ?? NOTHING
}

describe('a backup', () => {
  it('of one device, laid in on an empty one and saved there, is the same again', async () => {
    const text = await save(await usedDatabase())
    const other = freshDatabase()
    const written = await restoreBackup(takenFrom(text), other)
    expect(written).toEqual(buildBackup())
    expect(await save(other)).toBe(text)
  })

  it('laid in where it came from changes nothing', async () => {
    const db = await usedDatabase()
    const text = await save(db)
    expect(await restoreBackup(takenFrom(text), db)).toEqual(NOTHING)
    expect(await save(db)).toBe(text)
  })

  it('of an empty device is empty', async () => {
    expect(await readBackupRows(freshDatabase())).toEqual(NOTHING)
  })

  it('holds also what this version of the app cannot read', async () => {
    const db = await usedDatabase()
    await db.bookmarks.add({ sessionId: '2020-x', fromTheFuture: true })
    expect(await save(db)).toContain('fromTheFuture')
  })
})

describe('laying in', () => {
  it('H07: takes nothing away and writes nothing over', async () => {
    const own = buildBackup({
      bookmarks: [bookmarkOf('2020-b', 'Som jeg så det'), bookmarkOf('2020-d')],
      notes: [noteOn('2020-a', 'Min egen.')],
    })
    const db = await usedDatabase(own)
    await restoreBackup(buildBackup(), db)
    const { bookmarks, notes } = await readBackupRows(db)
    expect(bookmarks).toEqual([bookmarkOf('2020-a'), ...own.bookmarks])
    expect(notes).toEqual([
      noteOn('2020-a', 'Min egen.\n\nHusk kaffe.\n\nOg nøgler.'),
      noteOn('2020-c', 'Ring til Åse.'),
    ])
  })

  it('leaves a row alone that this version cannot read', async () => {
    const db = freshDatabase()
    const strange = { sessionId: '2020-a', fromTheFuture: true }
    await db.bookmarks.add(strange)
    await db.notes.add(strange)
    const written = await restoreBackup(buildBackup(), db)
    expect(written.bookmarks).toEqual([bookmarkOf('2020-b')])
    expect(await db.bookmarks.get('2020-a')).toEqual(strange)
    expect(await db.notes.get('2020-a')).toEqual(strange)
  })

  it('H08: is done whole or not at all', async () => {
    const db = await usedDatabase(buildBackup({ bookmarks: [bookmarkOf('2020-d')], settings: [] }))
    const before = await everything(db)
    db.settings.hook('creating', () => {
      throw new Error('The disk says no')
    })
    await expect(restoreBackup(buildBackup(), db)).rejects.toThrow('The disk says no')
    expect(await everything(db)).toEqual(before)
  })

  it('is refused where the browser keeps nothing', async () => {
    const db = freshDatabase()
    blockStorage()
    await expect(restoreBackup(buildBackup(), db)).rejects.toThrow()
    await expect(readBackupRows(db)).rejects.toThrow()
  })
})

describe('several sessions kept at once', () => {
  const three = ['2020-a', '2020-b', '2020-c'].map((id) => bookmarkOf(id))

  it('are counted as far as they are new, and what was kept stays as it was', async () => {
    const db = freshDatabase()
    const own = bookmarkOf('2020-b', 'Som jeg så det')
    await addBookmark(own, db)
    expect(await addBookmarks(three, db)).toBe(2)
    expect(await db.bookmarks.toArray()).toEqual([three[0], own, three[2]])
    expect(await addBookmarks(three, db)).toBe(0)
  })

  it('are kept all or none', async () => {
    const db = freshDatabase()
    db.bookmarks.hook('creating', (id) => {
      if (id === '2020-c') throw new Error('The disk says no')
    })
    await expect(addBookmarks(three, db)).rejects.toThrow()
    expect(await db.bookmarks.count()).toBe(0)
  })
})
