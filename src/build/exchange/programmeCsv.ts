/* The programme as a table: every session of a year a row, in the order of their times. `hent` reads it back. */
import { sessionPath } from '../../domain/addresses.ts'
import type { Organiser, Session } from '../../domain/contentSchema.ts'
import { writeCsv } from '../../domain/csv.ts'
import { compareSessions } from '../../domain/schedule.ts'
import { likelyOrganiserText, speakerText } from '../../domain/sessionText.ts'
import {
  ACCESS_LABELS,
  ATTENDANCE_LABELS,
  SECTOR_LABELS,
  STATUS_LABELS,
  TOPIC_LABELS,
} from '../../domain/wording.ts'

const yesNo = (value: boolean | null) => (value === null ? '' : value ? 'Ja' : 'Nej')
const namesOf = (organisers: readonly Organiser[]) =>
  organisers.map((organiser) => likelyOrganiserText([organiser])).join('; ')
const clock = (at: string | null) => at?.slice(11) ?? ''

/** What ends on another day says which. */
const endFor = (date: string | null, endsAt: string | null) =>
  endsAt && endsAt.slice(0, 10) !== date ? endsAt.replace('T', ' ') : clock(endsAt)

/** Heading → what stands below it. Not stated is an empty cell. */
const COLUMNS: readonly (readonly [string, (session: Session, origin: string) => string | null])[] =
  [
    ['Id', ({ id }) => id],
    ['Titel', ({ title }) => title],
    ['Kort titel', ({ shortTitle }) => shortTitle],
    ['Type', ({ type }) => type],
    ['Dato', ({ date }) => date],
    ['Start', ({ startsAt }) => clock(startsAt)],
    ['Slut', ({ date, endsAt }) => endFor(date, endsAt)],
    ['Hele dagen', ({ allDay }) => (allDay ? 'Ja' : '')],
    ['Status', ({ status }) => (status === 'scheduled' ? '' : STATUS_LABELS[status])],
    ['Statusnote', ({ statusNote }) => statusNote],
    ['Form', ({ attendance }) => attendance && ATTENDANCE_LABELS[attendance]],
    ['Stedets navn', ({ venue }) => venue?.name ?? null],
    ['Gade', ({ venue }) => venue?.street ?? null],
    ['Postnummer', ({ venue }) => venue?.postcode ?? null],
    ['By', ({ venue }) => venue?.city ?? null],
    ['Deltagerlink', ({ joinUrl }) => joinUrl],
    ['Arrangører', ({ organisers }) => namesOf(organisers)],
    ['Partnere', ({ partners }) => namesOf(partners)],
    ['Oplægsholdere', ({ speakers }) => speakers.map(speakerText).join('; ')],
    ['Målgruppe', ({ audience }) => audience],
    ['Adgang', ({ access }) => access && ACCESS_LABELS[access]],
    ['Tilmelding', ({ registration }) => yesNo(registration.required)],
    ['Tilmelding-link', ({ registration }) => registration.url],
    ['Tilmelding-mail', ({ registration }) => registration.email],
    [
      'Tilmeldingsfrist',
      ({ registration }) => registration.deadline?.replace('T', ' kl. ') ?? null,
    ],
    ['Tilmeldingsnote', ({ registration }) => registration.note],
    ['Pris', ({ price }) => (price.free ? 'Gratis' : price.note)],
    ['Optagelse', ({ recording }) => yesNo(recording.available)],
    ['Optagelseslink', ({ recording }) => recording.url],
    ['Ambassadør', ({ ambassadorTakesPart }) => yesNo(ambassadorTakesPart)],
    ['Sektorer', ({ sectors }) => sectors.map((id) => SECTOR_LABELS[id]).join('; ')],
    ['Emner', ({ topics }) => topics.map((id) => TOPIC_LABELS[id]).join('; ')],
    ['Resumé', ({ summary }) => summary],
    ['Beskrivelse', ({ description }) => description],
    ['Adressen på siden', ({ slug }, origin) => origin + sessionPath(slug)],
  ]

/** @param comma the sign between cells: a Danish Excel opens `;` by a double click */
export function programmeCsv(sessions: readonly Session[], origin: string, comma = ','): string {
  const rows = [...sessions]
    .sort(compareSessions)
    .map((session) => COLUMNS.map(([, cell]) => cell(session, origin) ?? ''))
  return writeCsv([COLUMNS.map(([heading]) => heading), ...rows], comma)
}
