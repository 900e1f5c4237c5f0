/* Programmes of c3voc, frab and pretalx (`schedule.xml`, `schedule.json`) → drafts. */
import * as v from 'valibot'
import { childrenOf, childText, readXml, type XmlNode } from '../../../domain/xml.ts'
import { SECTOR_LABELS } from '../../../domain/wording.ts'
import type { Session } from '../../../domain/contentSchema.ts'
import { asSentence } from '../../../domain/sessionText.ts'
import { END_UNKNOWN, OUR_SLUG, prefixOf } from '../../exchange/scheduleEvents.ts'
import { readScheduleLines, TYPE_UNKNOWN } from '../../exchange/scheduleLines.ts'
import {
  complete,
  leave,
  newDraft,
  put,
  putText,
  putTimes,
  toDanish,
  type Draft,
  type ImportContext,
} from './draft.ts'
import { putPlace } from './putPlace.ts'
import { placeOf } from './labels.ts'

/** One event as both forms of the format have it. */
interface ScheduleEvent {
  date: string
  duration: string
  room: string
  title: string
  slug: string
  subtitle: string
  type: string
  abstract: string
  description: string
  track: string
  language: string
  url: string
  persons: string[]
  links: { url: string; title: string }[]
  recording: string
  /** Name and text of whatever else it has. */
  others: [name: string, text: string][]
}

/** What only programs need, and what follows from the rest. */
const KNOWN =
  /^(id|guid|code|slug|date|start|end|duration|room|inRoom|title|subtitle|type|abstract|description|track|language|url|persons|links)$/

/** @throws {SyntaxError} in Danish, when it is no XML of a programme */
export function readScheduleXml(text: string, context: ImportContext): Draft[] {
  const root = readXml(text)
  if (root.name !== 'schedule')
    throw new SyntaxError('Filen er XML, men ikke et program (schedule).')
  return childrenOf(root, 'day')
    .flatMap((day) => childrenOf(day, 'room'))
    .flatMap((room) =>
      childrenOf(room, 'event').map((event) => fromXml(event, room.attributes.name ?? '')),
    )
    .map((event) => toDraft(event, context))
}

function fromXml(event: XmlNode, room: string): ScheduleEvent {
  const text = (name: string) => childText(event, name)
  const all = (list: string, name: string) =>
    childrenOf(event, list).flatMap((node) => childrenOf(node, name))
  const [recording] = childrenOf(event, 'recording')
  return {
    ...{ date: text('date'), duration: text('duration'), room: text('room') || room },
    slug: text('slug'),
    ...{ title: text('title'), subtitle: text('subtitle'), type: text('type') },
    ...{ abstract: text('abstract'), description: text('description') },
    ...{ track: text('track'), language: text('language'), url: text('url') },
    persons: all('persons', 'person').map((person) => person.text.trim()),
    links: all('links', 'link').map(({ attributes, text }) => ({
      url: attributes.href ?? '',
      title: text.trim(),
    })),
    recording: recording ? childText(recording, 'url') : '',
    others: event.children
      .filter(({ name }) => !KNOWN.test(name))
      .map(({ name, text, children }) => [
        name,
        children.length === 0
          ? text.trim()
          : children
              .filter((it) => it.name !== 'url')
              .map(wordsOf)
              .join(' '),
      ]),
  }
}

/** All words of a part with spaces between what its own parts say; where words stand between those, as it is written. */
function wordsOf({ text, attributes, children }: XmlNode): string {
  const parts = children.map(wordsOf).join(' ')
  const length = (words: string) => words.replace(/\s/g, '').length
  const said = length(parts) >= length(text) ? parts : text.trim()
  return [said, attributes.href ?? ''].filter(Boolean).join(' ')
}

const words = v.fallback(v.nullish(v.string(), ''), '')
const eventSchema = v.looseObject({
  ...{ date: words, duration: words, room: words, title: words, subtitle: words, type: words },
  ...{ abstract: words, description: words, track: words, language: words, url: words },
  slug: words,
  persons: v.fallback(v.array(v.object({ name: words, public_name: words })), []),
  links: v.fallback(v.array(v.object({ url: words, title: words })), []),
})
const scheduleSchema = v.object({
  schedule: v.object({
    conference: v.object({
      days: v.array(v.object({ rooms: v.record(v.string(), v.array(eventSchema)) })),
    }),
  }),
})

/** Null where it is not such a programme. */
export function readScheduleJson(data: unknown, context: ImportContext): Draft[] | null {
  const result = v.safeParse(scheduleSchema, data)
  if (!result.success) return null
  const events = result.output.schedule.conference.days.flatMap(({ rooms }) =>
    Object.entries(rooms).flatMap(([room, list]) =>
      list.map((event) => ({ ...event, inRoom: room })),
    ),
  )
  return events.map((event) => {
    const filled = Object.fromEntries(
      Object.entries(event).map(([key, value]) => [key, value ?? '']),
    )
    const persons = event.persons.map((person) => person.name || person.public_name || '')
    const links = event.links.map(({ url, title }) => ({ url: url ?? '', title: title ?? '' }))
    const others = Object.entries(event)
      .filter(([name]) => !KNOWN.test(name))
      .map(([name, value]) => [name, saidBy(value)])
    const read = {
      ...filled,
      ...{ persons, links, recording: '', others },
    } as unknown as ScheduleEvent
    return toDraft({ ...read, room: read.room || event.inRoom }, context)
  })
}

/** Nothing for what says nothing. */
function saidBy(value: unknown): string {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'string') return value
  const text = JSON.stringify(value)
  return text === '[]' || text === '{}' ? '' : text
}

const SECTORS = new Map(Object.entries(SECTOR_LABELS).map(([id, label]) => [label, id]))

/** What our own export puts into the description goes back to its place. @returns the rest */
function placeOurLines(draft: Draft, description: string, context: ImportContext): string {
  const paragraphs = description.split('\n\n')
  const rest = paragraphs.filter((paragraph) => {
    const [, label = '', words = ''] = /^(Arrangør|Tilmelding): ([^\n]+)$/.exec(paragraph) ?? []
    if (label && !words.startsWith('formentlig ')) placeOf(label)?.(draft, words, context, {})
    return paragraph !== END_UNKNOWN && (!label || words.startsWith('formentlig '))
  })
  return rest.join('\n\n')
}

function toDraft(event: ScheduleEvent, context: ImportContext): Draft {
  const ours = event.slug.startsWith(OUR_SLUG) ? readScheduleLines(event.description) : null
  if (ours) return fromOurs(event, ours, context)
  const draft = newDraft()
  putText(draft, 'title', event.title)
  putText(draft, 'type', event.type)
  putText(draft, 'summary', event.abstract)
  putText(draft, 'description', placeOurLines(draft, event.description, context))
  placeTimes(draft, event, event.description.split('\n\n').includes(END_UNKNOWN), context)
  if (event.room) putPlace(draft, event.room)
  put(
    draft,
    'speakers',
    event.persons.filter(Boolean).map((name) => ({ name })),
    'sikkert',
    event.persons.join(', '),
  )
  if (/^https?:\/\//.test(event.url)) put(draft, 'sources', [event.url], 'sikkert', event.url)
  const related = event.links.filter(({ url }) => /^https?:\/\//.test(url))
  put(
    draft,
    'related',
    related.map(({ url, title }) => ({ label: title || url, url })),
    'sikkert',
    related.map(({ url }) => url).join(' '),
  )
  if (event.recording) {
    put(draft, 'recording', { available: true, url: event.recording }, 'sikkert', event.recording)
  }
  leave(draft, 'Undertitel', event.subtitle)
  placeTrack(draft, event.track)
  if (event.language && !/^da/i.test(event.language)) leave(draft, 'Sprog', event.language)
  for (const link of event.links)
    if (!related.includes(link)) leave(draft, 'Link', link.url || link.title)
  for (const [name, text] of event.others) if (text !== 'false') leave(draft, name, text)
  return complete(draft)
}

function placeTimes(
  draft: Draft,
  { date, duration }: ScheduleEvent,
  isOpen: boolean,
  context: ImportContext,
) {
  const start = new Date(date)
  const [, hours, minutes] = /^(\d{1,3}):(\d{2})/.exec(duration) ?? []
  const length = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000
  if (Number.isNaN(start.getTime())) return leave(draft, 'date', date)
  const end = length > 0 && !isOpen ? new Date(start.getTime() + length) : null
  putTimes(draft, toDanish(start, end), 'sikkert', `${date} (${duration})`, context)
}

function placeTrack(draft: Draft, track: string) {
  const sectors = track.split(', ').map((word) => SECTORS.get(word))
  if (sectors.every((id) => id !== undefined)) put(draft, 'sectors', sectors, 'sikkert', track)
  else leave(draft, 'Spor', track)
}

/** What our own export wrote: its lines tell all that the format has no place for. */
function fromOurs(
  event: ScheduleEvent,
  { said, rest }: NonNullable<ReturnType<typeof readScheduleLines>>,
  context: ImportContext,
): Draft {
  const draft = newDraft()
  const sure = (field: string, value: unknown, words: string) =>
    put(draft, field, value, 'sikkert', words)
  sure('id', event.slug.slice(OUR_SLUG.length), event.slug)
  sure('slug', /[^/]+$/.exec(event.url)?.[0] ?? '', event.url)
  if (event.type !== TYPE_UNKNOWN) sure('type', event.type, event.type)
  sure('summary', event.abstract, event.abstract)
  sure(
    'speakers',
    event.persons.map((name) => ({ name })),
    event.persons.join(', '),
  )
  const links = event.links.map(({ url, title }) => ({ label: title, url }))
  sure('related', links, links.map(({ url }) => url).join(' '))
  placeTrack(draft, event.track)
  for (const [{ heading, field, cell }, words] of said) {
    const value = cell.read(words)
    if (value === undefined) leave(draft, heading, words)
    else sure(field, value, words)
  }
  const { status = 'scheduled', statusNote = null } = draft.session as Partial<Session>
  sure('title', event.title.slice(prefixOf({ status }).length), event.title)
  let description = rest
  const isFirst = (paragraph: string | null) =>
    paragraph !== null && description.startsWith(`${paragraph}\n\n`)
  const note = asSentence(statusNote)
  if (isFirst(note)) description = description.slice((note ?? '').length + 2)
  const isOpen = isFirst(END_UNKNOWN)
  if (isOpen) description = description.slice(END_UNKNOWN.length + 2)
  sure('description', description, description)
  placeTimes(draft, event, isOpen, context)
  return complete(draft)
}
