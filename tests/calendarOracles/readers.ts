/* Calendar files as programs read them that are not ours, each in the same shape. */
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'

/** An entry as it was read. Times as they stand in a file: `20201028T103000Z`, or `20201028` for a day. */
export interface ReadEntry {
  uid: string
  summary: string
  description: string
  location: string | null
  start: string
  end: string | null
  status: string
  sequence: number
}

/** By ical.js: the reference, in Thunderbird for many years. */
export function readWithIcalJs(file: string): ReadEntry[] {
  return new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((entry) => {
    const value = (name: string): string | null => {
      const [property, ...more] = entry.getAllProperties(name)
      if (more.length > 0) throw new Error(`${name} stands there twice`)
      const found = property?.getFirstValue() ?? null
      if (!(found instanceof ICAL.Time)) return found === null ? null : String(found)
      return found.toICALString()
    }
    return {
      uid: value('uid') ?? '',
      summary: value('summary') ?? '',
      description: value('description') ?? '',
      location: value('location'),
      start: value('dtstart') ?? '',
      end: value('dtend'),
      status: value('status') ?? '',
      sequence: Number(value('sequence')),
    }
  })
}

/** By node-ical, a parser with another history and other rules. */
export function readWithNodeIcal(file: string): ReadEntry[] {
  return Object.values(nodeIcal.sync.parseICS(file)).flatMap((entry) => {
    if (entry?.type !== 'VEVENT') return []
    const { uid, start, end, status } = entry
    return {
      uid,
      summary: textOf(entry.summary),
      description: textOf(entry.description),
      location: entry.location === undefined ? null : textOf(entry.location),
      start: timeOf(start),
      // What has no end is given its start as one.
      end: !end || end.getTime() === start.getTime() ? null : timeOf(end),
      status: String(status),
      sequence: Number(entry.sequence),
    }
  })
}

const textOf = (value: string | { val: string } | undefined): string =>
  typeof value === 'object' ? value.val : (value ?? '')

/** A day is read as midnight where the reader is. */
function timeOf(time: Date & { dateOnly?: boolean }): string {
  if (!time.dateOnly) return time.toISOString().replace(/[-:]|\.000/g, '')
  const [year, month, day] = [time.getFullYear(), time.getMonth() + 1, time.getDate()]
  return `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
}

/*
 * What some readers are known to get wrong, as narrowly as it can be said. No file can help it: the escapes
 * are those of RFC 5545 §3.3.11, and ical.js and libical read them.
 */

/**
 * node-ical undoes one kind of escape after the other, so that a backslash before an n becomes a line
 * break; and it takes quotation marks around a single line for its own.
 */
export const isMisreadByNodeIcal = (text: string): boolean => /\\[nN]|^".*"$/.test(text)

/** icalendar of Python (4.0, Debian 12) undoes all escapes twice, and four codes of addresses with them. */
export const isMisreadByIcalendar = (text: string): boolean =>
  /\\[\\,;nN]|%(2C|3A|3B|5C)/.test(text)
