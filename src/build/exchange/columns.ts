/*
 * What is told of a session to other programs, and how it comes back: the columns of the table. Schedule
 * apps get the ones that their format has no place for as lines below the description.
 */
import { sessionPath } from '../../domain/addresses.ts'
import type { Session } from '../../domain/contentSchema.ts'
import {
  ACCESS_LABELS,
  ATTENDANCE_LABELS,
  SECTOR_LABELS,
  STATUS_LABELS,
  TOPIC_LABELS,
} from '../../domain/wording.ts'
import {
  COUNT,
  FLAG,
  LIST,
  listOf,
  MOMENT,
  oneOf,
  PARTIAL_DATE,
  records,
  TEXT,
  YES_NO,
  type Cell,
} from './cells.ts'

/** What ends on another day says which; times are read together (`readTimes`). */
const CLOCK: Cell = { write: (at) => String(at).slice(11), read: (text) => text }

const ORGANISERS = records({
  main: 'name',
  likely: ['formentlig', 'inferred'],
  parts: [
    ['også kaldt', 'aliases', TEXT, LIST],
    ['note', 'note', TEXT],
  ],
})

const SPEAKERS = records({
  main: 'name',
  hasCommas: false,
  parts: [
    ['titel', 'title', TEXT],
    ['organisation', 'organisation', TEXT],
    ['rolle', 'role', TEXT],
    ['sikkert', 'certain', YES_NO, true],
    ['note', 'note', TEXT],
  ],
})

const PROGRAMME = records({
  main: 'title',
  parts: [
    ['fra', 'startsAt', MOMENT],
    ['til', 'endsAt', MOMENT],
    ['ved', 'who', TEXT],
    ['slags', 'kind', oneOf({ break: 'pause' }), 'talk'],
  ],
})

const LINKS = records({
  main: 'label',
  parts: [
    ['adresse', 'url', TEXT],
    ['fra', 'availableFrom', MOMENT],
  ],
})

const DATED = records({ main: 'url', parts: [['dato', 'publishedOn', PARTIAL_DATE]] })
const SOURCES: Cell = {
  write: (list) =>
    DATED.write(
      (list as Session['sources']).map((it) => (typeof it === 'string' ? { url: it } : it)),
    ),
  read: (text) =>
    (DATED.read(text) as { url: string }[] | undefined)?.map((it) =>
      Object.keys(it).length > 1 ? it : it.url,
    ),
}

const ADDRESS: Cell = {
  write: (slug) => sessionPath(String(slug)),
  read: (url) => /[^/]+$/.exec(url)?.[0],
}

export interface Column {
  heading: string
  /** The field, with a full stop before a field of its own (`venue.name`). */
  field: string
  cell: Cell
}

/** In the order of the table. Not stated is an empty cell. `Dato`, `Start` and `Slut` are one time. */
export const COLUMNS: readonly Column[] = (
  [
    ['Id', 'id', TEXT],
    ['Titel', 'title', TEXT],
    ['Kort titel', 'shortTitle', TEXT],
    ['Type', 'type', TEXT],
    ['Dato', 'date', MOMENT],
    ['Start', 'startsAt', CLOCK],
    ['Slut', 'endsAt', CLOCK],
    ['Hele dagen', 'allDay', FLAG],
    ['Status', 'status', oneOf(STATUS_LABELS)],
    ['Statusnote', 'statusNote', TEXT],
    ['Form', 'attendance', oneOf(ATTENDANCE_LABELS)],
    ['Stedets navn', 'venue.name', TEXT],
    ['Gade', 'venue.street', TEXT],
    ['Postnummer', 'venue.postcode', TEXT],
    ['By', 'venue.city', TEXT],
    ['Deltagerlink', 'joinUrl', TEXT],
    ['Arrangører', 'organisers', ORGANISERS],
    ['Partnere', 'partners', ORGANISERS],
    ['Oplægsholdere', 'speakers', SPEAKERS],
    ['Målgruppe', 'audience', TEXT],
    ['Adgang', 'access', oneOf(ACCESS_LABELS)],
    ['Tilmelding', 'registration.required', YES_NO],
    ['Tilmelding-link', 'registration.url', TEXT],
    ['Tilmelding-mail', 'registration.email', TEXT],
    ['Tilmeldingsfrist', 'registration.deadline', MOMENT],
    ['Tilmeldingsnote', 'registration.note', TEXT],
    ['Pris', 'price.free', oneOf({ true: 'Gratis', false: 'Ikke gratis' }, (id) => id === 'true')],
    ['Prisnote', 'price.note', TEXT],
    ['Optagelse', 'recording.available', YES_NO],
    ['Optagelseslink', 'recording.url', TEXT],
    ['Ambassadør', 'ambassadorTakesPart', YES_NO],
    ['Sektorer', 'sectors', listOf(oneOf(SECTOR_LABELS))],
    ['Emner', 'topics', listOf(oneOf(TOPIC_LABELS))],
    ['Resumé', 'summary', TEXT],
    ['Beskrivelse', 'description', TEXT],
    ['Adressen på siden', 'slug', ADDRESS],
    ['Program', 'programme', PROGRAMME],
    ['Links', 'related', LINKS],
    ['Tema', 'theme', TEXT],
    ['Andre titler', 'otherTitles', listOf(TEXT)],
    ['Titlen er sekretariatets', 'titleIsOurs', FLAG],
    ['Om datoen', 'dateNote', TEXT],
    ['Uden for ugen', 'outsideWeek', FLAG],
    ['Forud for ugen', 'kind', oneOf({ preparation: 'Ja' })],
    ['Flyttet fra dato', 'movedFrom.date', MOMENT],
    ['Flyttet fra tidspunkt', 'movedFrom.startsAt', MOMENT],
    ['Formen er udledt', 'attendanceInferred', FLAG],
    ['Om formen', 'attendanceNote', TEXT],
    ['Om stedet', 'venue.note', TEXT],
    ['Tilmelding via', 'registration.method', oneOf({ link: 'Link', email: 'Mail' })],
    ['Tilmeldingslink tabt', 'registration.urlLost', FLAG],
    ['Om optagelsen', 'recording.note', TEXT],
    ['Række', 'seriesNote', TEXT],
    ['Kilder', 'sources', SOURCES],
    ['Tidligere adresser', 'formerSlugs', listOf(TEXT)],
    ['Tidligere id', 'formerIds', listOf(TEXT)],
    ['Rettelser', 'revision', COUNT],
    ['Rettet', 'revisedAt', MOMENT],
  ] as const
).map(([heading, field, cell]) => ({ heading, field, cell }))

const BY_HEADING = new Map(COLUMNS.map((column) => [column.heading, column]))

export const columnOf = (heading: string): Column | undefined => BY_HEADING.get(heading)

/** What stands in a column of a session; empty for what is not stated. */
export function cellOf({ field, cell }: Column, session: Session): string {
  const { date, endsAt } = session
  if (field === 'endsAt' && endsAt && endsAt.slice(0, 10) !== date) return endsAt.replace('T', ' ')
  const value = field
    .split('.')
    .reduce<unknown>((holder, key) => (holder as Record<string, unknown> | null)?.[key], session)
  return value === null || value === undefined ? '' : cell.write(value)
}

interface Times {
  date: string
  startsAt: string | null
  endsAt: string | null
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** What stands below `Dato`, `Start` and `Slut`; null where somebody wrote it otherwise than we do. */
export function readTimes(date: string, start: string, end: string): Times | null {
  const isClock = (text: string) => text === '' || /^\d{2}:\d{2}$/.test(text)
  const isOther = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(end)
  if (!DAY.test(date) || !isClock(start) || !(isClock(end) || isOther)) return null
  return {
    date,
    startsAt: start === '' ? null : `${date}T${start}`,
    endsAt: isOther ? end.replace(' ', 'T') : end === '' ? null : `${date}T${end}`,
  }
}
