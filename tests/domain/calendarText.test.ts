/* Any Danish text, through the calendar file and back by programs that are not ours. */
import { describe, expect, it } from 'vitest'
import { calendarDescription, locationText, toCalendar } from '../../src/domain/calendar.ts'
import { danishTexts, readable, sessionsWith } from '../calendarOracles/danishTexts.ts'
import {
  isMisreadByNodeIcal,
  readWithIcalJs,
  readWithNodeIcal,
  type ReadEntry,
} from '../calendarOracles/readers.ts'

const origin = 'https://ledelsesugen.example.dk'
const texts = danishTexts(10_500)
const sessions = sessionsWith(texts)
const file = toCalendar(sessions, { origin, name: 'Æ, ø; å' })

const TEXTS = ['summary', 'description', 'location'] as const
type Texts = Pick<ReadEntry, (typeof TEXTS)[number]>

const expected = sessions.map((session): Texts => {
  const location = locationText(session)
  return {
    summary: readable(session.title),
    description: readable(calendarDescription(session, origin)),
    location: location === null ? null : readable(location),
  }
})
const textsOf = ({ summary, description, location }: ReadEntry): Texts => ({
  summary,
  description,
  location,
})

describe('10,500 Danish texts in one calendar file', () => {
  it('are of every kind', () => {
    expect(new Set(texts).size).toBeGreaterThan(10_000)
    expect(texts.filter((text) => text.length >= 2000)).toHaveLength(210)
    expect(texts.filter((text) => text.includes('C:\\mappe\\ny')).length).toBeGreaterThan(500)
    const kinds = [
      /👩🏽‍💼/,
      /[æøå]/,
      /"/,
      /[;,]/,
      /\r\n/,
      /\r(?!\n)/,
      /[\u2028\u0085]/,
      /\0/,
      /\p{Cs}/u,
    ]
    for (const kind of kinds) {
      expect(texts.filter((text) => kind.test(text)).length, String(kind)).toBeGreaterThan(1000)
    }
  })

  it('are in lines of at most 75 octets, and break no character', () => {
    const lines = file.split('\r\n')
    const encoder = new TextEncoder()
    expect(lines.filter((line) => encoder.encode(line).length > 75)).toEqual([])
    expect(lines.filter((line) => /[\r\n]|\p{Cs}/u.test(line))).toEqual([])
    // iCloud refuses a file with a continuation that has nothing in it.
    expect(lines.filter((line) => line === ' ')).toEqual([])
    expect(lines.indexOf('')).toBe(lines.length - 1)
    // The same bytes, when they have been bytes.
    expect(new TextDecoder('utf-8', { fatal: true }).decode(encoder.encode(file))).toBe(file)
  })

  it('are escaped as the format wants it, also where readers forgive', () => {
    const lines = file.replaceAll('\r\n ', '').split('\r\n')
    const values = lines.flatMap(
      (line) => /^(?:SUMMARY|DESCRIPTION|LOCATION):(.*)$/.exec(line)?.[1] ?? [],
    )
    expect(values.length).toBeGreaterThan(10_000)
    // RFC 5545 §3.3.11
    expect(values.filter((value) => !/^(?:[^\\;,\p{Cc}]|\t|\\[\\;,n])*$/u.test(value))).toEqual([])
  })

  it('are read as they were written by ical.js', () => {
    const read = readWithIcalJs(file)
    expect(read).toHaveLength(sessions.length)
    expect(read.map(textsOf)).toEqual(expected)
  })

  it('are read as they were written by node-ical, but for what it cannot read', () => {
    const read = readWithNodeIcal(file).map(textsOf)
    expect(read).toHaveLength(sessions.length)
    const pairs = read.flatMap((entry, index) =>
      TEXTS.map((name) => ({ written: expected[index]?.[name] ?? null, read: entry[name] })),
    )
    const [excepted, checked] = [true, false].map((misread) =>
      pairs.filter(({ written }) => isMisreadByNodeIcal(written ?? '') === misread),
    )
    expect(checked?.filter((pair) => pair.read !== pair.written)).toEqual([])
    expect(checked?.length).toBeGreaterThan(8000)
    // When node-ical has mended it, the exception goes.
    expect(excepted?.some((pair) => pair.read !== pair.written)).toBe(true)
  })
})
