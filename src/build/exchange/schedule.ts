/*
 * The programme for schedule apps such as Giggity and EventFahrplan: c3voc's `schedule.xml` and
 * `schedule.json` (https://c3voc.de/wiki/schedule). Both are written from one list of events. Sessions
 * without a time have no place in the format; an end that is not known is put an hour on, and the text says so.
 */
import { createHash } from 'node:crypto'
import { openDataPath, sessionPath } from '../../domain/addresses.ts'
import { placeLine } from '../../domain/bookmark.ts'
import type { Content, Edition, Session } from '../../domain/contentSchema.ts'
import { minutesBetween, toOffsetTime } from '../../domain/localTime.ts'
import { isCalledOff } from '../../domain/registration.ts'
import { compareSessions, programmeOf, toDays } from '../../domain/schedule.ts'
import { likelyOrganiserText } from '../../domain/sessionText.ts'
import { STATUS_LABELS, SECTOR_LABELS } from '../../domain/wording.ts'
import { element, textElement } from '../../domain/xml.ts'

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

interface ScheduleEvent {
  session: Session
  id: number
  guid: string
  /** `slug` of the format wants letters before a hyphen. */
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
      slug: `ledelsesugen-${session.id}`,
      date: toOffsetTime(startsAt),
      end: toOffsetTime(end),
      start: startsAt.slice(11),
      duration: `${pad(Math.floor(length / 60))}:${pad(length % 60)}`,
      room: roomOf(session),
      url: origin + sessionPath(session.slug),
      title:
        isCalledOff(session) && session.status !== 'scheduled'
          ? `${STATUS_LABELS[session.status]}: ${session.title}`
          : session.title,
      track: session.sectors.map((id) => SECTOR_LABELS[id]).join(', '),
      description: descriptionOf(session),
    }
  })
}

const pad = (value: number) => String(value).padStart(2, '0')

function roomOf(session: Session): string {
  const place = placeLine(session)
  if (session.attendance === 'online') return 'Online'
  if (session.attendance === 'hybrid') return place ? `${place} og online` : 'Fysisk og online'
  return place ?? 'Sted ikke oplyst'
}

const descriptionOf = ({ statusNote, endsAt, description, organisers, registration }: Session) =>
  [
    statusNote,
    endsAt ? null : 'Sluttidspunktet er ikke oplyst.',
    description,
    organisers.length > 0 ? `Arrangør: ${likelyOrganiserText(organisers)}` : null,
    (registration.url ?? registration.email)
      ? `Tilmelding: ${registration.url ?? registration.email}`
      : null,
  ]
    .filter((paragraph) => paragraph !== null)
    .join('\n\n')

const speakersOf = ({ speakers }: Session) => speakers.flatMap(({ name }) => name ?? [])

/** A programme as both forms have it; null for a year without a session that has a time. */
function toProgramme(content: Content, year: number) {
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

/** `schedule.xml`, or null for a year without a session that has a time. */
export function scheduleXml(content: Content, year: number): string | null {
  const programme = toProgramme(content, year)
  if (!programme) return null
  const { conference, days, version } = programme
  const head = Object.entries(conference).map(([name, value]) => textElement(name, String(value)))
  const root = element('schedule', {}, [
    '',
    element('generator', { name: 'ledelsesugen' }, ''),
    textElement('url', content.site.origin + openDataPath(`ledelsesugen-${year}.schedule.xml`)),
    textElement('version', version),
    element('conference', {}, head),
    ...days.map(({ index, date, start, end, rooms }) =>
      element(
        'day',
        { index, date, start, end },
        [...rooms].map(([name, events]) =>
          element(
            'room',
            { name, guid: uuidOf(`${content.site.origin}/sted/${name}`) },
            events.map(eventXml),
          ),
        ),
      ),
    ),
    '',
  ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

function eventXml(event: ScheduleEvent): string {
  const { session, id, guid } = event
  const persons = speakersOf(session).map((name) => textElement('person', name))
  const links = session.related.map(({ label, url }) => textElement('link', label, { href: url }))
  const { url } = session.recording
  return element('event', { id, guid }, [
    textElement('room', event.room),
    textElement('title', event.title),
    textElement('subtitle', ''),
    textElement('type', session.type ?? 'arrangement'),
    textElement('date', event.date),
    textElement('start', event.start),
    textElement('duration', event.duration),
    textElement('abstract', session.summary),
    textElement('slug', event.slug),
    textElement('track', event.track),
    element('persons', {}, persons),
    textElement('language', 'da'),
    textElement('description', event.description),
    ...(url
      ? [
          element('recording', {}, [
            textElement('license', ''),
            textElement('optout', 'false'),
            textElement('url', url),
          ]),
        ]
      : []),
    element('links', {}, links),
    textElement('url', event.url),
  ])
}

/** `schedule.json`, or null as above. */
export function scheduleJson(content: Content, year: number): string | null {
  const programme = toProgramme(content, year)
  if (!programme) return null
  const { conference, version } = programme
  const { days: daysCount, ...about } = conference
  const days = programme.days.map(({ index, date, start, end, rooms }) => ({
    index,
    date,
    day_start: start,
    day_end: end,
    rooms: Object.fromEntries([...rooms].map(([name, events]) => [name, events.map(eventJson)])),
  }))
  const names = new Set(programme.days.flatMap(({ rooms }) => [...rooms.keys()]))
  const rooms = [...names].map((name) => ({
    name,
    guid: uuidOf(`${content.site.origin}/sted/${name}`),
  }))
  const schedule = {
    version,
    base_url: `${content.site.origin}/`,
    conference: { ...about, daysCount, rooms, days },
  }
  return `${JSON.stringify({ $schema: 'https://c3voc.de/schedule/schema.json', generator: { name: 'ledelsesugen' }, schedule }, null, 2)}\n`
}

function eventJson({ session, ...event }: ScheduleEvent) {
  const { id, guid, slug, url, title, room, date, end, start, duration, description } = event
  return {
    ...{ guid, id, slug, url, title, subtitle: null, room, date, start, duration },
    ...(session.endsAt && { end }),
    track: event.track || null,
    type: session.type ?? 'arrangement',
    language: 'da',
    abstract: session.summary,
    description,
    persons: speakersOf(session).map((name) => ({ name })),
    links: session.related.map(({ label, url }) => ({ title: label, url })),
  }
}
