/* The sessions of a year as schedule apps think of them: days, rooms, events. Written by schedule.ts. */
import { createHash } from 'node:crypto'
import { sessionPath } from '../../domain/addresses.ts'
import { placeLine } from '../../domain/bookmark.ts'
import type { Content, Edition, Session } from '../../domain/contentSchema.ts'
import { minutesBetween, toOffsetTime } from '../../domain/localTime.ts'
import { isCalledOff } from '../../domain/registration.ts'
import { compareSessions, programmeOf, toDays } from '../../domain/schedule.ts'
import { asSentence } from '../../domain/sessionText.ts'
import { SECTOR_LABELS, STATUS_LABELS } from '../../domain/wording.ts'
import { scheduleLines } from './scheduleLines.ts'

/** Of names, the same for ever (RFC 9562, version 5, in the name space of URLs). */
export function uuidOf(name: string): string {
  const space = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')
  const hash = createHash('sha1').update(space).update(name).digest().subarray(0, 16)
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The format wants a number as well; made of the id, so that it stays when others come and go. */
function numberOf(id: string, taken: Set<number>): number {
  let number = (createHash('sha256').update(id).digest().readUInt32BE() % 999_999_999) + 1
  while (taken.has(number)) number++
  taken.add(number)
  return number
}

export interface ScheduleEvent {
  session: Session
  id: number
  guid: string
  /** The format wants letters before a hyphen. */
  slug: string
  date: string
  end: string
  start: string
  duration: string
  room: string
  url: string
  title: string
  track: string
  description: string
}

const UNKNOWN_LENGTH = 60
/** By this `hent` knows what is ours; the id stands behind it. */
export const OUR_SLUG = 'ledelsesugen-'

function toEvents(content: Content, year: number): ScheduleEvent[] {
  const taken = new Set<number>()
  const { origin } = content.site
  const sessions = programmeOf(content.sessions, year).filter(({ startsAt }) => startsAt !== null)
  // By id: a number that two would have must not depend on when they are.
  const numbers = new Map(
    sessions
      .map(({ id }) => id)
      .sort()
      .map((id) => [id, numberOf(id, taken)] as const),
  )
  return sessions.sort(compareSessions).map((session) => {
    const startsAt = session.startsAt ?? ''
    const length = session.endsAt ? minutesBetween(startsAt, session.endsAt) : UNKNOWN_LENGTH
    const end = session.endsAt ?? startsAt
    return {
      session,
      id: numbers.get(session.id) ?? 0,
      guid: uuidOf(`${origin}/${session.id}`),
      slug: OUR_SLUG + session.id,
      date: toOffsetTime(startsAt),
      end: toOffsetTime(end),
      start: startsAt.slice(11),
      duration: `${pad(Math.floor(length / 60))}:${pad(length % 60)}`,
      room: roomOf(session),
      url: origin + sessionPath(session.slug),
      title: prefixOf(session) + session.title,
      track: session.sectors.map((id) => SECTOR_LABELS[id]).join(', '),
      description: descriptionOf(session),
    }
  })
}

/** Apps do not know of what is called off but by its title. */
export const prefixOf = (session: Pick<Session, 'status'>): string =>
  isCalledOff(session) && session.status !== 'scheduled' ? `${STATUS_LABELS[session.status]}: ` : ''

const pad = (value: number) => String(value).padStart(2, '0')

function roomOf(session: Session): string {
  const place = placeLine(session)
  if (session.attendance === 'online') return 'Online'
  if (session.attendance === 'hybrid') return place ? `${place} og online` : 'Fysisk og online'
  return place ?? 'Sted ikke oplyst'
}

/** The format wants a length of everything. */
export const END_UNKNOWN = 'Sluttidspunktet er ikke oplyst.'

const descriptionOf = (session: Session) =>
  [
    asSentence(session.statusNote),
    session.endsAt ? null : END_UNKNOWN,
    session.description,
    scheduleLines(session),
  ]
    .filter((paragraph) => paragraph !== null)
    .join('\n\n')

export const speakersOf = ({ speakers }: Session) => speakers.flatMap(({ name }) => name ?? [])

/** A programme as both forms have it; null for a year without a session that has a time. */
export function toProgramme(content: Content, year: number) {
  const edition = content.editions.find((each) => each.year === year)
  const events = toEvents(content, year)
  if (!edition || events.length === 0) return null
  const byId = new Map(events.map((event) => [event.session.id, event]))
  const days = toDays(events.map(({ session }) => session)).map(({ date, timed }, at) => {
    const list = timed.flatMap(({ id }) => byId.get(id) ?? [])
    const rooms = new Map<string, ScheduleEvent[]>()
    for (const event of list) rooms.set(event.room, [...(rooms.get(event.room) ?? []), event])
    const day = date ?? ''
    return {
      index: at + 1,
      date: day,
      start: toOffsetTime(`${day}T00:00`),
      end: toOffsetTime(`${day}T23:59`),
      rooms,
    }
  })
  return {
    edition,
    days,
    conference: conferenceOf(content, edition, days.length),
    version: `${content.updatedAt} ${content.version}`,
  }
}

const conferenceOf = ({ site }: Content, { year, startsOn, endsOn }: Edition, days: number) => ({
  acronym: `ledelsesugen_${year}`,
  title: `${site.name} ${year}`,
  start: startsOn,
  end: endsOn,
  days,
  timeslot_duration: '00:15',
  time_zone_name: 'Europe/Copenhagen',
  url: `${site.origin}/`,
})
