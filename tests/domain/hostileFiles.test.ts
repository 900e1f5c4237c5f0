/* Backup files from anywhere: what is good is taken, and whatever was taken can be used without harm. */
import ICAL from 'ical.js'
import { afterEach, describe, expect, it } from 'vitest'
import { toAgenda } from '../../src/domain/agenda.ts'
import { toAgendaEditions } from '../../src/domain/agendaEditions.ts'
import { MOST_ROWS, parseBackup, toBackupText, type Backup } from '../../src/domain/backup.ts'
import { toCalendarFile } from '../../src/domain/calendarFile.ts'
import { planRestore, toRestoreOffer } from '../../src/domain/restore.ts'
import { bookmarkOf, buildBackup, calendarExport, noteOn } from '../support/buildBackup.ts'
import { HOSTILE_TEXTS } from '../support/hostileTexts.ts'
import { realContent } from '../support/realContent.ts'
import { bornWith, mishandled, seededChance } from '../support/seededRandom.ts'

const before = bornWith()
afterEach(() => {
  expect(bornWith()).toEqual(before)
})

const NOW = new Date('2020-10-26T08:00:00Z')
const NOTHING: Backup = { bookmarks: [], notes: [], calendarExports: [], settings: [] }
const { sessions, editions } = realContent
const text = toBackupText(buildBackup(), NOW)
const changed = (fields: Record<string, unknown>) =>
  JSON.stringify({ ...JSON.parse(text), ...fields })

/** Everything that the app does with a file after it was read. */
function use(backup: Backup) {
  const offer = toRestoreOffer(buildBackup({ notes: [] }), backup, sessions)
  const plan = planRestore(NOTHING, offer.file)
  const items = toAgenda(plan.bookmarks, sessions, 2020)
  toAgendaEditions(items, editions, 2020, NOW)
  const state = {
    bookmarks: plan.bookmarks,
    exports: plan.calendarExports,
    notes: new Map(plan.notes.map((note) => [note.sessionId, note.text])),
    sessions,
    origin: realContent.site.origin,
    now: NOW,
  }
  const choices = { reminder: 30, withDeadlines: true, withNotes: true } as const
  const files = [
    toCalendarFile({ kind: 'repair' }, state),
    toCalendarFile({ kind: 'agenda', day: null, choices }, state),
  ]
  for (const file of files) if (file) expectCalendar(file.text)
  return plan
}

const LINE =
  /^(BEGIN|END|VERSION|PRODID|CALSCALE|NAME|X-WR-CALNAME|UID|DTSTAMP|LAST-MODIFIED|SEQUENCE|DTSTART|DTEND|SUMMARY|LOCATION|DESCRIPTION|URL|STATUS|TRANSP|ACTION|TRIGGER)[:;]/
/** A calendar that other programs read, with nothing in it that only its texts asked for. */
function expectCalendar(file: string) {
  const lines = file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
  expect(lines.filter((line) => !LINE.test(line))).toEqual([])
  for (const event of new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')) {
    expect(event.getFirstPropertyValue('dtstart')?.toString()).toMatch(/^\d{4}-\d\d-\d\d/)
    expect(Number(event.getFirstPropertyValue('sequence'))).toBeLessThan(2 ** 31)
  }
}

const FIELDS = {
  bookmarks: ['sessionId', 'savedAt', 'seen', 'carriedFrom', 'settled'],
  notes: ['sessionId', 'text', 'title', 'edition', 'changedAt'],
  settings: ['key', 'value'],
}
/** The rows have the fields that they should have as their own, and no others. */
function expectRows({ backup }: ReturnType<typeof parseBackup>) {
  if (!backup) return
  const isRight = (row: object, fields: string[]) =>
    Object.getPrototypeOf(row) === Object.prototype &&
    Object.keys(row).sort().join() === fields.join()
  const tables = Object.entries(FIELDS) as [keyof typeof FIELDS, string[]][]
  expect(
    tables.flatMap(([table, fields]) =>
      backup[table].filter((row: object) => !isRight(row, [...fields].sort())),
    ),
  ).toEqual([])
}

describe('H17: a file is what is in it, whatever it is called', () => {
  it.each(HOSTILE_TEXTS)('is told to be none when it is %j', (hostile) => {
    expect(parseBackup(hostile).backup).toBeNull()
    expect(parseBackup(JSON.stringify(hostile)).backup).toBeNull()
    expect(parseBackup(JSON.stringify({ [hostile]: hostile })).backup).toBeNull()
  })
})

describe('H01, H02: a hostile text in a field', () => {
  it.each(HOSTILE_TEXTS)('is kept as text or refused: %j', (hostile) => {
    const one = bookmarkOf('2020-a')
    const seen = Object.fromEntries(Object.keys(one.seen).map((key) => [key, hostile]))
    const rows = (row: object) => Object.keys(row).map((key) => ({ ...row, [key]: hostile }))
    const read = parseBackup(
      changed({
        bookmarks: [
          ...rows(one),
          ...Object.keys(seen).map((key) => ({ ...one, seen: { ...one.seen, [key]: hostile } })),
          { ...one, [hostile]: hostile },
        ],
        notes: [...rows(noteOn('2020-b', 'x')), noteOn('2020-c', hostile)],
        calendarExports: rows(calendarExport('u')).map((row, at) => ({ uid: `u${at}`, ...row })),
        settings: [{ key: hostile, value: hostile }],
      }),
    )
    expectRows(read)
    const { bookmarks, notes } = use(read.backup ?? NOTHING)
    // What becomes an address or an id is never the hostile one; a note may say what it likes.
    for (const { sessionId, seen: was } of bookmarks) {
      expect(sessionId).toMatch(/^\d{4}(-[a-z0-9]+)+$/)
      expect(was.slug).toMatch(/^[a-z0-9-]+$/)
      expect(was.registrationUrl ?? 'https://').toMatch(/^https?:\/\//)
      expect(was.recordingUrl ?? 'https://').toMatch(/^https?:\/\//)
    }
    for (const { sessionId } of notes) expect(sessionId).toMatch(/^2020-[abc]$/)
  })
})

describe('a value that only a hostile or broken file has', () => {
  const one = bookmarkOf('2020-a')
  const seen = (fields: Record<string, unknown>) => ({ ...one, seen: { ...one.seen, ...fields } })

  it.each([
    ['the last day that can be written', seen({ date: '9999-12-31' })],
    ['the year nothing', seen({ date: '0000-01-01' })],
    ['a time before all calendars', seen({ startsAt: '0001-01-01T00:00' })],
    ['a deadline in the far future', seen({ deadline: '9999-12-31T23:59' })],
  ])('T02: a bookmark of %s', (_, bookmark) => {
    expect(parseBackup(changed({ bookmarks: [bookmark] })).backup?.bookmarks).toEqual([])
  })

  it.each([
    ['an end without a time, after a start with one', { endsAt: '2020-10-28' }],
    ['a sequence that no calendar can count to', { sequence: 2 ** 31 - 1 }],
    ['a revision without end', { revision: 1e300 }],
    ['a reminder after the start', { reminder: -30 }],
    ['half a minute', { reminder: 0.5 }],
    ['a reminder before there was time', { reminder: 1e300 }],
  ])('H12: a calendar entry with %s', (_, changes) => {
    const file = changed({ calendarExports: [calendarExport('a', changes)] })
    expect(parseBackup(file).backup?.calendarExports).toEqual([])
  })

  it.each([
    ['a name of 5,000 letters', { key: 'a'.repeat(5000), value: 1 }],
    ['a million letters', { key: 'a', value: 'x'.repeat(1_000_000) }],
    ['a hundred thousand searches', { key: 'recentSearches', value: Array(100_000).fill('x') }],
  ])('H04: a setting of %s', (_, setting) => {
    expect(parseBackup(changed({ settings: [setting] })).backup?.settings).toEqual([])
  })
})

describe('H04: a file that is far too large', () => {
  it('is read as far as anybody could have kept, and that is said', () => {
    const row = JSON.stringify(noteOn('2020-a', 'x'))
    const many = Array.from({ length: 20_000 }, (_, at) => row.replace('2020-a', `2020-a${at}`))
    const file = text.replace(/"notes": \[[^]*?\n {2}\]/, `"notes": [${many.join()}]`)
    const { backup, problems } = parseBackup(file)
    expect(backup?.notes).toHaveLength(MOST_ROWS)
    expect(backup?.bookmarks).toEqual(buildBackup().bookmarks)
    expect(problems).toEqual([
      'Filen har flere end 5000 af en slags. Så meget har en sikkerhedskopi ikke. Resten er ikke læst.',
    ])
  })

  it.each([
    ['lists in lists', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['fields in fields', '{"a":'.repeat(200_000) + '1' + '}'.repeat(200_000)],
  ])('%s without end are no backup, nor a part of one', (_, deep) => {
    expect(parseBackup(deep).backup).toBeNull()
    const inside = parseBackup(
      changed({ settings: [] }).replace(
        '"settings":[]',
        `"settings":[{"key":"a","value":${deep}}]`,
      ),
    )
    expect(inside.backup?.settings ?? []).toEqual([])
  })
})

describe('H02: a name that JavaScript has its own use for', () => {
  it.each(['__proto__', '\\u005f_proto__', 'constructor', 'prototype', 'toString'])(
    'in every place of a file changes nothing: %s',
    (name) => {
      const places = [...text.matchAll(/\{|"(title|sessionId|key|value|seen|app)"/g)]
      for (const [at, { index, 0: found }] of places.entries()) {
        const put = found === '{' ? `{"${name}": {"isAdmin": true},` : `"${name}"`
        const file = text.slice(0, index) + put + text.slice(index + found.length)
        const read = parseBackup(file)
        expectRows(read)
        if (at % 4 === 0) use(read.backup ?? NOTHING)
        expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
      }
      expect(places.length).toBeGreaterThan(20)
    },
  )
})

describe('H05: a file that was mishandled', () => {
  it('4,000 of them: whole rows or none, and what was read is read again as it is', () => {
    const chance = seededChance(4)
    const counts = { taken: 0, refused: 0 }
    for (let run = 0; run < 4000; run++) {
      const read = parseBackup(mishandled(text, chance))
      if (!read.backup) {
        expect(read.problems).toHaveLength(1)
        counts.refused++
        continue
      }
      counts.taken++
      expectRows(read)
      if (run % 10 === 0) use(read.backup)
      expect(parseBackup(toBackupText(read.backup, NOW)).backup).toEqual(read.backup)
    }
    expect(counts.refused).toBeGreaterThan(1000)
    expect(counts.taken).toBeGreaterThan(50)
  })

  it('2,000 with one value exchanged for another: taken or told of, row by row', () => {
    const chance = seededChance(5)
    const JUNK = [null, true, -1, 0.5, 1e300, '', [], {}, [[]], ...HOSTILE_TEXTS.slice(0, 60)]
    let told = 0
    for (let run = 0; run < 2000; run++) {
      const data = JSON.parse(text) as Record<string, unknown>
      const tables = ['bookmarks', 'notes', 'calendarExports', 'settings']
      let holder = (data[chance.oneOf(tables)] as Record<string, unknown>[])[0]!
      let key = chance.oneOf(Object.keys(holder))
      if (key === 'seen') {
        holder = holder.seen as Record<string, unknown>
        key = chance.oneOf(Object.keys(holder))
      }
      holder[key] = chance.oneOf(JUNK)
      const read = parseBackup(JSON.stringify(data))
      expectRows(read)
      if (run % 8 === 0) use(read.backup ?? NOTHING)
      told += read.problems.length
    }
    expect(told).toBeGreaterThan(1000)
  })
})
