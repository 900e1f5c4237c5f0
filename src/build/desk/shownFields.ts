/* The fields of a draft as an editor reads them in a terminal. */
import { placeLine } from '../../domain/bookmark.ts'
import type { Session } from '../../domain/contentSchema.ts'
import {
  formatClock,
  formatClockRange,
  formatDate,
  formatDeadline,
} from '../../domain/formatTime.ts'
import {
  ACCESS_LABELS,
  ATTENDANCE_LABELS,
  SECTOR_LABELS,
  STATUS_LABELS,
  TOPIC_LABELS,
} from '../../domain/wording.ts'
import type { Fields } from './workOnContent.ts'

const NAMES: Record<string, string> = {
  id: 'Id',
  slug: 'Adressen på siden',
  title: 'Titel',
  shortTitle: 'Kort titel',
  theme: 'Tema',
  type: 'Type',
  date: 'Dato',
  dateNote: 'Om datoen',
  startsAt: 'Begynder',
  endsAt: 'Slutter',
  allDay: 'Hele dagen',
  status: 'Status',
  statusNote: 'Grund',
  attendance: 'Form',
  attendanceNote: 'Om formen',
  venue: 'Sted',
  'venue.name': 'Sted',
  'venue.street': 'Gade',
  'venue.postcode': 'Postnummer',
  'venue.city': 'By',
  joinUrl: 'Link til deltagelse',
  organisers: 'Arrangør',
  partners: 'Partnere',
  speakers: 'Oplægsholdere',
  programme: 'Program',
  audience: 'Målgruppe',
  access: 'Adgang',
  registration: 'Tilmelding',
  'registration.required': 'Tilmelding nødvendig',
  'registration.method': 'Tilmelding via',
  'registration.url': 'Tilmelding på',
  'registration.email': 'Tilmelding til',
  'registration.deadline': 'Tilmeldingsfrist',
  'registration.note': 'Om tilmelding',
  'registration.urlLost': 'Link til tilmelding tabt',
  price: 'Pris',
  recording: 'Optagelse',
  'recording.available': 'Optagelse',
  'recording.url': 'Optagelsen ligger på',
  ambassadorTakesPart: 'Ambassadøren deltager',
  sectors: 'Sektorer',
  topics: 'Emner',
  related: 'Links',
  sources: 'Kilder',
  seriesNote: 'Række',
  summary: 'Resumé',
  description: 'Beskrivelse',
}

/** A field that has no name here is called as in the file. */
export const fieldName = (field: string): string => NAMES[field] ?? field

export function shorten(words: string, length: number): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length)} …` : line
}

const LABELS: Readonly<Record<string, string>> = {
  ...SECTOR_LABELS,
  ...TOPIC_LABELS,
  ...ATTENDANCE_LABELS,
  ...ACCESS_LABELS,
  ...STATUS_LABELS,
  link: 'link',
  email: 'mail',
}
const CLOSED = /^(attendance|access|status|sectors|topics|registration\.method)$/

/** What stands in a field (`venue.city`), in Danish and on one line. */
export function shownValue(session: Fields, field: string): string {
  const value = field
    .split('.')
    .reduce<unknown>((holder, key) => (holder as Fields | undefined)?.[key], session)
  return shorten(inWords(value, field), 70)
}

function inWords(value: unknown, field: string): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  if (Array.isArray(value)) return value.map((each) => inWords(each, field)).join('; ')
  if (typeof value === 'object' && value !== null) {
    if (field === 'programme') {
      const slot = value as Partial<Session['programme'][number]>
      const when = slot.startsAt && formatClockRange(slot.startsAt, slot.endsAt ?? null)
      const what = [slot.title, slot.who].filter(Boolean).join(', ')
      return [when, what, slot.kind === 'break' && '(pause)'].filter(Boolean).join(' ')
    }
    if (field === 'price') {
      const { free, note } = value as { free?: boolean | null; note?: string }
      if (note) return note
      // Null is not said, which is never the same as no.
      return free === true ? 'gratis' : free === false ? 'ikke gratis' : ''
    }
    if (field === 'venue') {
      const venue = value as Session['venue']
      return [placeLine({ venue }), venue?.note].filter(Boolean).join('. ')
    }
    const { available, required, deadline } = value as {
      available?: boolean | null
      required?: boolean | null
      deadline?: string
    }
    const answer = available ?? required ?? null
    const parts = Object.values(value).filter((part) => typeof part === 'string')
    if ('inferred' in value && value.inferred) return `formentlig ${parts.join(', ')}`
    if (parts.length === 0 && answer !== null) return answer ? 'ja' : 'nej'
    return parts
      .map((part) => (part === deadline ? `frist ${formatDeadline(part)}` : (LABELS[part] ?? part)))
      .join(', ')
  }
  const text = String(value ?? '')
  if (CLOSED.test(field)) return LABELS[text] ?? text
  if (field === 'date') return formatDate(text)
  if (field === 'startsAt' || field === 'endsAt') return `kl. ${formatClock(text)}`
  return field === 'registration.deadline' ? formatDeadline(text) : text
}
