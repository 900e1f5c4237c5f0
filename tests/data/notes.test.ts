import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { blockStorage, freshDatabase } from '../support/freshDatabase.ts'
import {
  NoteUnreadable,
  readNotes,
  removeNote,
  replaceNote,
  watchNotes,
} from '../../src/data/noteTable.ts'
import type { Note } from '../../src/domain/noteSchema.ts'

const note = (text: string, sessionId = '2020-ledertraef'): Note => ({
  sessionId,
  text,
  title: 'Ledertræf',
  edition: 2020,
  changedAt: '2020-10-28T10:00:00.000Z',
})

describe('a note', () => {
  it.each([
    ['Danish letters', 'Æblegrød på Ærø – »så er det nu«, Åse'],
    ['emoji', '👩🏽‍💼 tager ordet 🇩🇰 e\u0301'],
    ['line breaks and spaces at both ends', '  først\n\n\tså\n'],
    ['ten thousand characters', 'ø'.repeat(10_000)],
    ['what looks like markup', '<b>ikke fed</b> & "andet"'],
  ])('comes back exactly as it was typed: %s', async (_, text) => {
    const db = freshDatabase()
    await replaceNote(note(text), db)
    expect(await readNotes(db)).toEqual([note(text)])
  })

  it('takes the place of what was there', async () => {
    const db = freshDatabase()
    await replaceNote(note('før'), db)
    await replaceNote(note('nu'), db)
    await replaceNote(note('en anden', '2020-anden'), db)
    expect(await readNotes(db)).toEqual([note('en anden', '2020-anden'), note('nu')])
  })

  it.each(['', '   ', '\n \t\n'])('that is emptied (%j) leaves no row', async (text) => {
    const db = freshDatabase()
    await replaceNote(note('før'), db)
    await replaceNote(note(text), db)
    expect(await db.notes.count()).toBe(0)
  })

  it('is taken away alone, and one that is not there is no error', async () => {
    const db = freshDatabase()
    await replaceNote(note('bliver'), db)
    await replaceNote(note('væk', '2020-anden'), db)
    await removeNote('2020-anden', db)
    await removeNote('2020-findes-ikke', db)
    expect(await readNotes(db)).toEqual([note('bliver')])
  })
})

describe('a note that could not be written when it was typed', () => {
  const newer = { ...note('siden'), changedAt: '2020-10-28T11:00:00.000Z' }

  it.each([
    ['joins what was written since', 'før', 'før\n\nsiden'],
    ['is said once', 'sid', 'siden'],
    ['takes nothing away when it was emptied', ' ', 'siden'],
  ])('%s, however often it is written', async (_, text, joined) => {
    const db = freshDatabase()
    await replaceNote(newer, db)
    await replaceNote(note(text), db, true)
    await replaceNote(note(text), db, true)
    expect(await readNotes(db)).toEqual([{ ...newer, text: joined }])
  })

  it('takes the place of what is older', async () => {
    const db = freshDatabase()
    await replaceNote(note('før'), db)
    await replaceNote({ ...newer, text: 'nu' }, db, true)
    expect(await readNotes(db)).toEqual([{ ...newer, text: 'nu' }])
  })
})

describe('a note that cannot be read', () => {
  const row = { ...note('Fra en nyere udgave af appen'), colour: 'gul' }

  it('is passed over, and stays where it is', async () => {
    const db = freshDatabase()
    await db.notes.add(row)
    await replaceNote(note('en anden', '2020-anden'), db)
    expect(await readNotes(db)).toEqual([note('en anden', '2020-anden')])
    expect(await db.notes.get(row.sessionId)).toEqual(row)
  })

  it('is neither written over nor taken away by what is typed in its place', async () => {
    const db = freshDatabase()
    await db.notes.add(row)
    await expect(replaceNote(note('nyt'), db)).rejects.toThrow(NoteUnreadable)
    await expect(replaceNote(note(''), db)).rejects.toThrow(NoteUnreadable)
    await expect(removeNote(row.sessionId, db)).rejects.toThrow(NoteUnreadable)
    expect(await db.notes.toArray()).toEqual([row])
  })
})

describe('another tab', () => {
  it('hears of a note, of its change and of its removal', async () => {
    const here = freshDatabase()
    const heard = vi.fn()
    onTestFinished(watchNotes(heard, heard, freshDatabase(here.name)))
    await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith([]))
    await replaceNote(note('et'), here)
    await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith([note('et')]))
    await replaceNote(note('to'), here)
    await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith([note('to')]))
    await removeNote('2020-ledertraef', here)
    await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith([]))
  })

  it('that has stopped listening before there was an answer hears nothing', async () => {
    const db = freshDatabase()
    const heard = vi.fn()
    watchNotes(heard, heard, db)()
    await replaceNote(note('et'), db)
    expect(await readNotes(db)).toEqual([note('et')])
    expect(heard).not.toHaveBeenCalled()
  })
})

describe('a browser that lets the site keep nothing', () => {
  it('says so to the one who writes, and to the one who listens', async () => {
    const db = freshDatabase()
    blockStorage()
    await expect(replaceNote(note('et'), db)).rejects.toThrow()
    const failed = vi.fn()
    watchNotes(() => undefined, failed, db)
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce())
  })
})
