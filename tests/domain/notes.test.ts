import { describe, expect, it } from 'vitest'
import { buildSession } from '../support/buildSession.ts'
import {
  isTooLong,
  joinNotes,
  lengthText,
  NOTE_LIMIT,
  noteLogText,
  toNote,
  toNoteLog,
} from '../../src/domain/notes.ts'
import type { Note } from '../../src/domain/noteSchema.ts'

const at = (hour: number) => new Date(Date.UTC(2020, 9, 28, hour))
const session = buildSession()
const note = (
  text: string,
  { id = session.id, hour = 10, ...rest }: Partial<Note & { id: string; hour: number }> = {},
): Note => ({
  ...toNote({ ...session, id }, text, at(hour)),
  ...rest,
})

describe('how long a note may be', () => {
  it('is ten thousand characters, and an emoji is one', () => {
    expect(isTooLong('å'.repeat(NOTE_LIMIT))).toBe(false)
    expect(isTooLong('🌱'.repeat(NOTE_LIMIT))).toBe(false)
    expect(isTooLong('å'.repeat(NOTE_LIMIT + 1))).toBe(true)
    expect(isTooLong('🌱'.repeat(NOTE_LIMIT + 1))).toBe(true)
  })

  it('does not lock a note that is longer because two were joined', () => {
    const joined = 'x'.repeat(12_000)
    expect(isTooLong(joined.slice(1), joined)).toBe(false)
    expect(isTooLong(`${joined}x`, joined)).toBe(true)
  })

  it('is said when the end is near, as Danes write numbers', () => {
    expect(lengthText('x'.repeat(9_499))).toBeNull()
    expect(lengthText('x'.repeat(9_612))).toBe('9.612 af højst 10.000 tegn')
    expect(lengthText('x'.repeat(10_001))).toBe('10.001 af højst 10.000 tegn')
    expect(lengthText('🌱'.repeat(5_000))).toBeNull()
  })
})

describe('two notes about one session', () => {
  it('become one that says both, what was written first before the other', () => {
    const early = note('Først', { hour: 9 })
    const late = note('Siden', { hour: 11 })
    const joined = 'Først\n\nSiden'
    expect(joinNotes(early, late)).toEqual({ ...late, text: joined })
    expect(joinNotes(late, early)).toEqual({ ...late, text: joined })
  })

  it('that say the same become one that says it once', () => {
    expect(joinNotes(note('Det samme', { hour: 9 }), note('Det samme\n')).text).toBe('Det samme\n')
  })
})

const wednesday = buildSession({ id: '2020-onsdag', title: 'Onsdag' })
const monday = buildSession({
  id: '2020-mandag',
  title: 'Mandag',
  date: '2020-10-26',
  startsAt: '2020-10-26T09:00',
  endsAt: '2020-10-26T10:30',
})
const undated = buildSession({
  id: '2020-uden-dato',
  title: 'Uden dato',
  date: null,
  startsAt: null,
  endsAt: null,
})
const sessions = [undated, wednesday, monday]

describe('the log of a week', () => {
  it('has all notes of the year in the order of the programme, and unknown sessions last', () => {
    const log = toNoteLog(
      [
        note('?', { id: '2020-vaek', title: 'Alt det, der er væk' }),
        note('u', { id: undated.id }),
        note('o', { id: wednesday.id, title: 'Et gammelt navn' }),
        note('m', { id: monday.id }),
        note('2022', { id: '2022-andet', edition: 2022 }),
      ],
      sessions,
      2020,
    )
    expect(log.map(({ title, when }) => [title, when])).toEqual([
      ['Mandag', 'Mandag den 26. oktober kl. 9.00-10.30'],
      ['Onsdag', 'Onsdag den 28. oktober kl. 11.30-15.00'],
      ['Uden dato', 'Dato ikke oplyst'],
      ['Alt det, der er væk', null],
    ])
  })

  it('knows a session by its former id', () => {
    const renamed = buildSession({ id: '2020-ny', title: 'Nyt navn', formerIds: ['2020-gammel'] })
    const [entry] = toNoteLog([note('x', { id: '2020-gammel' })], [renamed], 2020)
    expect(entry?.session).toBe(renamed)
  })
})

describe('the log as a text for a mail', () => {
  it('says title, when and note, each with its line breaks, letters and emoji', () => {
    const log = toNoteLog(
      [
        note('Åben dør – hver fredag 🌱\n\n- spørg Ærø\n', { id: wednesday.id }),
        note('Tjek  tallene', { id: '2020-vaek', title: 'Væk' }),
      ],
      sessions,
      2020,
    )
    expect(noteLogText(log, 2020)).toBe(
      `Noter fra Ledelsesugen 2020

Onsdag
Onsdag den 28. oktober kl. 11.30-15.00

Åben dør – hver fredag 🌱

- spørg Ærø

* * *

Væk

Tjek  tallene
`,
    )
  })
})
