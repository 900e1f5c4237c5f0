/* A calendar file (RFC 5545) → drafts. */
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

interface Line {
  name: string
  params: Record<string, string>
  value: string
}

/** What only programs need. */
const TECHNICAL =
  /^(BEGIN|END|UID|DTSTAMP|SEQUENCE|CREATED|LAST-MODIFIED|CLASS|TRANSP|METHOD|PRIORITY|X-.*|SUMMARY|DTSTART|DTEND|DURATION|LOCATION|DESCRIPTION|ATTENDEE|ORGANIZER|URL|STATUS)$/

export function readIcs(text: string, context: ImportContext): Draft[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .map(toLine)
  const drafts: Draft[] = []
  let event: Line[] | null = null
  let inside = 0
  for (const line of lines) {
    if (!line) continue
    if (line.name === 'BEGIN' && line.value === 'VEVENT') event = []
    else if (line.name === 'END' && line.value === 'VEVENT' && event) {
      drafts.push(toDraft(event, context))
      event = null
    } else if (line.name === 'BEGIN') inside++
    else if (line.name === 'END') inside--
    else if (event && inside <= 1) event.push(line)
  }
  if (event) {
    const cut = toDraft(event, context)
    cut.doubts.push('Filen er klippet af midt i arrangementet.')
    drafts.push(cut)
  }
  return drafts
}

function toLine(text: string): Line | null {
  const match = /^([\w-]+)((?:;[\w-]+=(?:"[^"]*"|[^";:]*)(?:,(?:"[^"]*"|[^";:]*))*)*):(.*)$/.exec(
    text,
  )
  if (!match) return null
  const [, name = '', params = '', value = ''] = match
  const pairs = [...params.matchAll(/;([\w-]+)=("[^"]*"|[^;]*)/g)]
  return {
    name: name.toUpperCase(),
    params: Object.fromEntries(
      pairs.map(([, key = '', it = '']) => [key.toUpperCase(), it.replaceAll('"', '')]),
    ),
    value,
  }
}

const unescape = (value: string) =>
  value.replace(/\\([nN;,\\])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))

function toDraft(lines: Line[], context: ImportContext): Draft {
  const draft = newDraft()
  const get = (name: string) => lines.find((line) => line.name === name)
  const text = (name: string) => unescape(get(name)?.value ?? '')
  putText(draft, 'title', text('SUMMARY'))
  putText(draft, 'description', text('DESCRIPTION'))
  placeTimes(draft, get('DTSTART'), get('DTEND'), get('DURATION'), context)
  if (get('LOCATION')) putPlace(draft, text('LOCATION'))
  const url = text('URL')
  if (/^https?:\/\//.test(url)) put(draft, 'sources', [url], 'sikkert', url)
  else leave(draft, 'URL', url)
  const [organiser] = [get('ORGANIZER')?.params.CN ?? '']
  if (organiser) put(draft, 'organisers', [{ name: organiser }], 'sandsynligt', organiser)
  leave(draft, 'Arrangørens adresse', text('ORGANIZER').replace(/^mailto:/i, ''))
  const attendees = lines.filter(({ name }) => name === 'ATTENDEE')
  const people = attendees.flatMap(({ params }) => params.CN ?? [])
  put(
    draft,
    'speakers',
    people.map((name) => ({ name })),
    'gæt',
    people.join(', '),
  )
  for (const { params, value } of attendees)
    if (!params.CN) leave(draft, 'Deltager', value.replace(/^mailto:/i, ''))
  const status = text('STATUS')
  if (status === 'CANCELLED') {
    put(draft, 'status', 'cancelled', 'sikkert', status)
    put(draft, 'statusNote', 'Aflyst af arrangøren.', 'gæt', status)
  } else if (status && status !== 'CONFIRMED') leave(draft, 'STATUS', status)
  if (get('RRULE')) draft.doubts.push('Det gentages. Kun den første gang er taget med.')
  for (const { name, value } of lines)
    if (!TECHNICAL.test(name)) leave(draft, name, unescape(value))
  return complete(draft)
}

function placeTimes(
  draft: Draft,
  start: Line | undefined,
  end: Line | undefined,
  duration: Line | undefined,
  context: ImportContext,
) {
  if (!start) return void draft.doubts.push('Der er intet tidspunkt.')
  const [, year, month, day, clock] = /^(\d{4})(\d{2})(\d{2})(T\d{6}Z?)?$/.exec(start.value) ?? []
  if (!year) return leave(draft, 'DTSTART', start.value)
  if (!clock) {
    const date = `${year}-${month}-${day}`
    return putTimes(draft, { date, startsAt: null, endsAt: null }, 'sikkert', start.value, context)
  }
  const from = toInstant(start)
  if (!from) return leave(draft, 'DTSTART', start.value)
  const until = end ? toInstant(end) : addDuration(from.instant, duration?.value)
  const zone = start.params.TZID
  if (!from.isSure)
    draft.doubts.push(
      `Tidszonen ${zone ? `»${zone}« kendes ikke` : 'er ikke skrevet'}. Tiden er læst som dansk tid.`,
    )
  const at = until instanceof Date ? until : (until?.instant ?? null)
  const words = `${zone ? `${zone} ` : ''}${start.value}${end ? `-${end.value}` : ''}`
  putTimes(
    draft,
    toDanish(from.instant, at),
    from.isSure ? 'sikkert' : 'sandsynligt',
    words,
    context,
  )
}

function toInstant({ value, params }: Line): { instant: Date; isSure: boolean } | null {
  const [, ...parts] = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(Z?)$/.exec(value) ?? []
  if (parts.length === 0) return null
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map(Number)
  const utc = Date.UTC(year, month - 1, day, hour, minute, second)
  if (Number.isNaN(utc)) return null
  if (parts[6] === 'Z') return { instant: new Date(utc), isSure: true }
  const zone = params.TZID ?? ''
  const isKnown = isZone(zone)
  return {
    instant: new Date(utc - offsetOf(utc, isKnown ? zone : 'Europe/Copenhagen')),
    isSure: isKnown,
  }
}

function isZone(name: string): boolean {
  try {
    return name !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Milliseconds that the wall clock of a zone is ahead of UTC, at a wall time written as if it were UTC. */
function offsetOf(wall: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('sv', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  const ahead = (instant: number) =>
    Date.parse(`${format.format(instant).replace(' ', 'T')}Z`) - instant
  return ahead(wall - ahead(wall))
}

function addDuration(start: Date, text = ''): Date | null {
  const match = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text)
  if (!match) return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  return new Date(start.getTime() + (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000)
}
