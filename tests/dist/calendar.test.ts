/* The calendar files as they are shipped: all there, well formed, and read alike by two programs. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readContent, toPublished } from '../../src/build/readContent.ts'
import {
  AGENDA_CALENDAR_PATH,
  calendarPath,
  feedPath,
  REPAIR_CALENDAR_PATH,
} from '../../src/domain/addresses.ts'
import { hasCalendarEntry } from '../../src/domain/calendar.ts'
import { FEEDS } from '../../src/domain/calendarFeeds.ts'
import { programmeOf } from '../../src/domain/schedule.ts'
import { readWithIcalJs, readWithNodeIcal } from '../calendarOracles/readers.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const dist = join(root, 'dist')
const content = toPublished(readContent(join(root, 'content')))
const dated = content.sessions.filter(hasCalendarEntry)
const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((name) => `/${name}`)
const files = new Map(
  names
    .filter((name) => name.endsWith('.ics'))
    .map((name) => [name, readFileSync(join(dist, name))] as const),
)
const textOf = (address: string) => files.get(address)?.toString('utf8') ?? ''

describe('the calendar files', () => {
  it('are one for each session with a date, and every feed of each year that has any', () => {
    const years = content.editions
      .map(({ year }) => year)
      .filter((year) => programmeOf(dated, year).length > 0)
    expect(years).toContain(2020)
    const expected = [
      ...dated.map(({ id }) => calendarPath(id)),
      ...years.flatMap((year) => FEEDS.map(({ id }) => feedPath(year, id))),
    ]
    expect([...files.keys()].sort()).toEqual(expected.sort())
  })

  it('are where the pages link to', () => {
    const linked = names
      .filter((name) => name.endsWith('.html'))
      .flatMap((name) => readFileSync(join(dist, name), 'utf8').match(/\/kalender\/[^"?&]+\.ics/g))
      .filter((address) => address !== null)
    const onDevice = [AGENDA_CALENDAR_PATH, REPAIR_CALENDAR_PATH]
    const shipped = [...new Set(linked)].filter((address) => !onDevice.includes(address))
    expect(shipped.length).toBeGreaterThanOrEqual(dated.length)
    expect(shipped.filter((address) => !files.has(address))).toEqual([])
  })

  it.each([...files])('%s is well formed', (_, bytes) => {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const lines = text.split('\r\n')
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', ''])
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || line === ' ')).toEqual([])
    expect(lines.join('')).not.toMatch(/[\r\n]/)
    // No invitation, nobody's address, and no time that is read where the reader is.
    expect(text).not.toMatch(/^(METHOD|ORGANIZER|ATTENDEE)|TZID=/m)
    const unzoned = lines.filter((line) => /^DT(START|END|STAMP):.*\d$/.test(line))
    expect(unzoned.filter((line) => !line.startsWith('DTSTART:19'))).toEqual([])
  })

  it.each([...files.keys()])('%s says the same to two programs', (address) => {
    const entries = readWithIcalJs(textOf(address))
    expect(readWithNodeIcal(textOf(address))).toEqual(entries)
    const uids = entries.map(({ uid }) => uid)
    expect(new Set(uids).size).toBe(uids.length)
  })

  it('say the same of a session wherever it stands, so that a calendar knows it again', () => {
    const said = new Map<string, unknown>()
    for (const address of files.keys()) {
      for (const entry of readWithIcalJs(textOf(address))) {
        expect(entry, address).toEqual(said.get(entry.uid) ?? entry)
        said.set(entry.uid, entry)
      }
    }
    expect(said.size).toBeGreaterThanOrEqual(dated.length)
  })
})
