/* H12: what the user, or whoever wrote the file that a note came from, has written stays inside its line of a calendar. */
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { toBookmark } from '../../src/domain/bookmark.ts'
import { toCalendarFile } from '../../src/domain/calendarFile.ts'
import { googleCalendarLink, outlookCalendarLink } from '../../src/domain/calendarLinks.ts'
import { noteLogText, toNote, toNoteLog } from '../../src/domain/notes.ts'
import { danishTexts, readable } from '../calendarOracles/danishTexts.ts'
import { buildSession } from '../support/buildSession.ts'
import { HOSTILE_TEXTS } from '../support/hostileTexts.ts'

const NOW = new Date('2020-10-26T08:00:00Z')
const ORIGIN = 'https://ledelsesugen.dk'
const session = buildSession()

/** The lines of the calendar file of Min uge with one session and this note. */
function linesWith(note: string, changes = {}) {
  const one = { ...session, ...changes }
  const file = toCalendarFile(
    { kind: 'agenda', day: null, choices: { reminder: 30, withDeadlines: true, withNotes: true } },
    {
      bookmarks: [toBookmark(one, NOW)],
      sessions: [one],
      exports: [],
      notes: new Map([[one.id, note]]),
      origin: ORIGIN,
      now: NOW,
    },
  )
  if (!file) throw new Error('There is no file')
  return { text: file.text, lines: file.text.replaceAll('\r\n ', '').split('\r\n') }
}

const nameOf = (line: string) => /^[A-Z-]+/.exec(line)?.[0]
const PLAIN = linesWith('En note.').lines.map(nameOf)

function expectInside(note: string) {
  const { text, lines } = linesWith(note)
  // The same lines in the same order as with any other note: nothing has become a line of its own.
  expect(lines.map(nameOf)).toEqual(PLAIN)
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  const described = events.map((event) => String(event.getFirstPropertyValue('description')))
  expect(described.filter((one) => one.endsWith(`\n\nDin note:\n${readable(note)}`))).toHaveLength(
    1,
  )
}

describe('a note in a calendar file', () => {
  it.each(HOSTILE_TEXTS.filter((text) => text !== ''))('stays the note that it is: %j', (text) => {
    expectInside(text)
    expectInside(`${text}\r\n${text}`)
  })

  it('stays it in 1,000 texts of every kind', () => {
    const texts = danishTexts(1000).filter((text) => text !== '')
    expect(texts.length).toBeGreaterThan(950)
    for (const text of texts) expectInside(text)
  })
})

describe('H01: a hostile title', () => {
  it.each(HOSTILE_TEXTS)(
    'adds no line to a calendar file, and no part to an address: %j',
    (text) => {
      const { lines } = linesWith('En note.', { title: text })
      expect(lines.map(nameOf)).toEqual(PLAIN)
      for (const link of [googleCalendarLink, outlookCalendarLink]) {
        const plain = new URL(link(session, ORIGIN) ?? '')
        const address = new URL(link({ ...session, title: text }, ORIGIN) ?? '')
        expect(address.origin + address.pathname).toBe(plain.origin + plain.pathname)
        expect([...address.searchParams.keys()]).toEqual([...plain.searchParams.keys()])
        expect(address.hash).toBe('')
      }
    },
  )

  it.each(HOSTILE_TEXTS)('is in the log of notes as it stands: %j', (text) => {
    const note = toNote({ ...session, title: text }, text, NOW)
    const log = noteLogText(toNoteLog([note], [], 2020), 2020)
    expect(log).toContain(text.trim())
  })
})
