/* The user's notes, one row for each session that has one. */
import { isBlank, joinNewer, joinNotes } from '../domain/notes.ts'
import { noteSchema, type Note } from '../domain/noteSchema.ts'
import { check } from '../domain/parseContent.ts'
import { database, type Database } from './database.ts'
import { write } from './gate.ts'
import { watchRows } from './watchRows.ts'

/** There is a note already that this release of the app cannot read. It is the user's, and stays. */
export class NoteUnreadable extends Error {
  override name = 'NoteUnreadable'
}

const readable = (row: unknown): Note | null => check(noteSchema, row).value ?? null

/** Those of unknown rows that are notes. */
export const toNotes = (rows: readonly unknown[]): Note[] =>
  rows.flatMap((row) => readable(row) ?? [])

/** Rows that cannot be read are passed over here (quarantineTable lays them aside). Joins the transaction that it is called in. */
export const readNotes = async (db = database): Promise<Note[]> => toNotes(await db.notes.toArray())

/**
 * Puts a note in the place of what was written before about its session. An empty one leaves none.
 * @param isLate it could not be written when it was typed: what has been written since stays as well
 * @throws {NoteUnreadable} rather than write over what it cannot read
 */
export async function replaceNote(note: Note, db = database, isLate = false): Promise<void> {
  await write(db, [db.notes], async () => {
    const there = await refuseUnreadable(note.sessionId, db)
    const joined = isLate ? joinNewer(note, there) : note
    await (isBlank(joined.text) ? removeNote(joined.sessionId, db) : db.notes.put(joined))
  })
}

/**
 * Takes a note away. One that is not there is no error.
 * @throws {NoteUnreadable} rather than take away what it cannot read
 */
export async function removeNote(sessionId: string, db = database): Promise<void> {
  await write(db, [db.notes], async () => {
    await refuseUnreadable(sessionId, db)
    await db.notes.delete(sessionId)
  })
}

/** @returns the note that is there, if there is one */
async function refuseUnreadable(sessionId: string, db: Database): Promise<Note | null> {
  const row = await db.notes.get(sessionId)
  const note = readable(row)
  if (row !== undefined && !note) throw new NoteUnreadable(sessionId)
  return note
}

/** A note whose session now has another id, and its title there. */
export interface NoteMove {
  from: string
  to: string
  title: string
}

/**
 * Puts notes under the ids that their sessions now have; ids may be exchanged or handed on in a row.
 * Two that meet become one that says what both said. What cannot be read stays where it is, and so
 * does a note that would have to go there. Joins the transaction that it is called in, if that has the notes.
 */
export async function carryNotes(moves: readonly NoteMove[], db = database): Promise<void> {
  await write(db, [db.notes], async () => {
    const ids = [...new Set(moves.flatMap(({ from, to }) => [from, to]))]
    const rows = await db.notes.bulkGet(ids)
    const notes = new Map<string, Note>()
    const closed = new Set<string>()
    ids.forEach((id, at) => {
      const note = readable(rows[at])
      if (note) notes.set(id, note)
      else if (rows[at] !== undefined) closed.add(id)
    })
    const leaving = moves.flatMap(({ from, to, title }) => {
      const note = notes.get(from)
      return note && from !== to && !closed.has(to) ? [{ ...note, sessionId: to, title }] : []
    })
    for (const { from, to } of moves) if (from !== to && !closed.has(to)) notes.delete(from)
    for (const note of leaving) {
      const there = notes.get(note.sessionId)
      notes.set(note.sessionId, there ? { ...joinNotes(there, note), title: note.title } : note)
    }
    await db.notes.bulkDelete(ids.filter((id) => !notes.has(id) && !closed.has(id)))
    await db.notes.bulkPut([...notes.values()])
  })
}

/**
 * Calls `onChange` with all notes now and after each change, in this tab or another.
 * @returns a function that ends it
 */
export const watchNotes = (
  onChange: (notes: Note[]) => void,
  onError: (error: unknown) => void,
  db = database,
): (() => void) => watchRows(db, () => readNotes(db), onChange, onError)
