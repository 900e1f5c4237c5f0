/*
 * The programme for schedule apps such as Giggity and EventFahrplan: c3voc's `schedule.xml` and
 * `schedule.json` (https://c3voc.de/wiki/schedule). Both are written from one list of events. Sessions
 * without a time have no place in the format; an end that is not known is put an hour on, and the text says so.
 */
import { openDataPath } from '../../domain/addresses.ts'
import type { Content } from '../../domain/contentSchema.ts'
import { element, textElement } from '../../domain/xml.ts'
import { TYPE_UNKNOWN } from './scheduleLines.ts'
import { speakersOf, toProgramme, uuidOf, type ScheduleEvent } from './scheduleEvents.ts'

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
    textElement('type', session.type ?? TYPE_UNKNOWN),
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
    type: session.type ?? TYPE_UNKNOWN,
    language: 'da',
    abstract: session.summary,
    description,
    persons: speakersOf(session).map((name) => ({ name })),
    links: session.related.map(({ label, url }) => ({ title: label, url })),
  }
}
