import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../support/freshDatabase.ts'
import { carryNotes, readNotes, replaceNote } from '../../src/data/noteTable.ts'
import type { Database } from '../../src/data/database.ts'
import type { Note } from '../../src/domain/noteSchema.ts'

const note = (sessionId: string, text: string, hour = '10'): Note => ({
  sessionId,
  text,
  title: `Titel ${sessionId}`,
  edition: 2020,
  changedAt: `2020-10-28T${hour}:00:00.000Z`,
})
const move = (from: string, to: string) => ({ from, to, title: `Ny titel ${to}` })

async function databaseWith(...notes: Note[]) {
  const db = freshDatabase()
  for (const it of notes) await replaceNote(it, db)
  return db
}
const texts = async (db: Database) =>
  Object.fromEntries((await readNotes(db)).map(({ sessionId, text }) => [sessionId, text]))

describe('a session that has got another id', () => {
  it('takes its note along, under the title that it has there', async () => {
    const db = await databaseWith(note('a', 'Mine ord\n'), note('c', 'en anden'))
    await carryNotes([move('a', 'b')], db)
    expect(await readNotes(db)).toEqual([
      { ...note('a', 'Mine ord\n'), sessionId: 'b', title: 'Ny titel b' },
      note('c', 'en anden'),
    ])
  })

  it('and no note has none to take along', async () => {
    const db = await databaseWith(note('b', 'bliver'))
    await carryNotes([move('a', 'b')], db)
    expect(await readNotes(db)).toEqual([note('b', 'bliver')])
  })

  it('keeps both texts where there is a note already, the older first', async () => {
    const db = await databaseWith(note('a', 'fra a', '11'), note('b', 'fra b', '09'))
    await carryNotes([move('a', 'b')], db)
    expect(await texts(db)).toEqual({ b: 'fra b\n\nfra a' })
  })

  it('joins three that turn out to be one', async () => {
    const db = await databaseWith(note('a', '1', '08'), note('b', '2', '09'), note('c', '3', '10'))
    await carryNotes([move('a', 'c'), move('b', 'c')], db)
    const joined = (await texts(db)).c
    expect(joined?.split('\n\n').sort()).toEqual(['1', '2', '3'])
    expect(await db.notes.count()).toBe(1)
  })
})

describe('ids', () => {
  it('that are exchanged exchange their notes', async () => {
    const db = await databaseWith(note('a', 'fra a'), note('b', 'fra b'))
    await carryNotes([move('a', 'b'), move('b', 'a')], db)
    expect(await texts(db)).toEqual({ a: 'fra b', b: 'fra a' })
  })

  it('that are exchanged move the only note there is', async () => {
    const db = await databaseWith(note('a', 'fra a'))
    await carryNotes([move('a', 'b'), move('b', 'a')], db)
    expect(await texts(db)).toEqual({ b: 'fra a' })
  })

  it.each([
    ['in order', ['a', 'b', 'c']],
    ['against it', ['c', 'b', 'a']],
  ])('that are handed on in a row join nothing, told %s', async (_, order) => {
    const db = await databaseWith(note('a', 'fra a'), note('b', 'fra b'), note('c', 'fra c'))
    const next: Record<string, string> = { a: 'b', b: 'c', c: 'd' }
    await carryNotes(
      order.map((id) => move(id, next[id] ?? '')),
      db,
    )
    expect(await texts(db)).toEqual({ b: 'fra a', c: 'fra b', d: 'fra c' })
  })

  it('that stay the same leave the note as it is', async () => {
    const db = await databaseWith(note('a', 'fra a'))
    await carryNotes([move('a', 'a')], db)
    expect(await readNotes(db)).toEqual([note('a', 'fra a')])
  })
})

describe('carried twice', () => {
  it('by two tabs, a note is there once', async () => {
    const db = await databaseWith(note('a', 'fra a'), note('b', 'fra b'))
    const moves = [move('a', 'b')]
    await Promise.all([carryNotes(moves, db), carryNotes(moves, freshDatabase(db.name))])
    expect(await texts(db)).toEqual({ b: 'fra b\n\nfra a' })
  })
})

describe('a note that cannot be read', () => {
  const unreadable = { ...note('b', 'fra en nyere udgave'), colour: 'gul' }

  it('stays where it is, and so does the one that should have gone there', async () => {
    const db = await databaseWith(note('a', 'fra a'))
    await db.notes.add(unreadable)
    await carryNotes([move('a', 'b'), move('b', 'c')], db)
    expect(await db.notes.toArray()).toEqual([note('a', 'fra a'), unreadable])
  })

  it('is not lost in an exchange', async () => {
    const db = await databaseWith(note('a', 'fra a'))
    await db.notes.add(unreadable)
    await carryNotes([move('a', 'b'), move('b', 'a')], db)
    expect(await db.notes.toArray()).toEqual([note('a', 'fra a'), unreadable])
  })
})

describe('together with bookmarks', () => {
  it('the notes are carried in the same transaction, all or nothing', async () => {
    const db = await databaseWith(note('a', 'fra a'))
    const carrying = db.transaction('rw', db.bookmarks, db.notes, async () => {
      await db.bookmarks.add({ sessionId: 'b' })
      await carryNotes([move('a', 'b')], db)
      throw new Error('The disk says no')
    })
    await expect(carrying).rejects.toThrow('The disk says no')
    expect(await readNotes(db)).toEqual([note('a', 'fra a')])
    await db.transaction('rw', db.bookmarks, db.notes, () => carryNotes([move('a', 'b')], db))
    expect(await texts(db)).toEqual({ b: 'fra a' })
  })
})
