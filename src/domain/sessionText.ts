/* What is said of a session in words: when, where, by whom. Nothing the content does not say. */
import type { Organiser, Session, Speaker } from './contentSchema.ts'
import { formatClockRange, formatDate, formatDeadline, formatDuration } from './formatTime.ts'
import { formatList } from './formatText.ts'
import { minutesBetween } from './localTime.ts'
import { isCalledOff, type RegistrationState } from './registration.ts'
import { ATTENDANCE_LABELS, ATTENDANCE_UNKNOWN, DATE_UNKNOWN, TIME_UNKNOWN } from './wording.ts'
import { placeLine } from './bookmark.ts'

type When = Pick<Session, 'date' | 'startsAt' | 'endsAt' | 'allDay'>

/** `kl. 9.00-10.30`, `Hele dagen`, or that the time is not stated. */
export function timeText({ startsAt, endsAt, allDay }: When): string {
  if (startsAt) return formatClockRange(startsAt, endsAt)
  return allDay ? 'Hele dagen' : TIME_UNKNOWN
}

/** `1 time 30 minutter`; null where the start or the end is unknown. */
export function durationText({ startsAt, endsAt }: When): string | null {
  return startsAt && endsAt ? formatDuration(minutesBetween(startsAt, endsAt)) : null
}

/** `mandag den 26. oktober kl. 9.00-10.30`; with the year where it is not `currentYear`. */
export function whenText(session: When, currentYear?: number): string {
  const { date, startsAt, endsAt, allDay } = session
  if (!date) return DATE_UNKNOWN
  const day = formatDate(date, currentYear)
  if (startsAt) return `${day} ${formatClockRange(startsAt, endsAt)}`
  return allDay ? `${day}, hele dagen` : `${day}, tidspunkt ikke oplyst`
}

/** `Online`, `Fysisk · Brogaarden, …`, or that the form is not stated. */
export function whereText(session: Pick<Session, 'attendance' | 'venue'>): string {
  const form = session.attendance ? ATTENDANCE_LABELS[session.attendance] : ATTENDANCE_UNKNOWN
  const place = placeLine(session)
  return place ? `${form} · ${place}` : form
}

/** A note that something else follows: with a full stop, where it does not end with a sign of its own. */
export const asSentence = (note: string | null): string | null =>
  note && !/[.!?…:;][»«”“’"')\]]*$/.test(note) ? `${note}.` : note

/** `Region Midtjylland og Kronprins Frederiks Center for Offentlig Ledelse` */
export function organiserText(organisers: readonly Pick<Organiser, 'name'>[]): string {
  return formatList(organisers.map(({ name }) => name))
}

/** The same where it must be said which of them are inferred: `formentlig PFA`. */
export const likelyOrganiserText = (organisers: readonly Organiser[]): string =>
  organiserText(
    organisers.map(({ name, inferred }) => ({ name: inferred ? `formentlig ${name}` : name })),
  )

/** Name, title and organisation of a speaker as far as they are known: the title alone where no name is. */
export function speakerText({ name, title, organisation }: Speaker): string {
  const told =
    title && organisation && title.includes(organisation) ? [title] : [title, organisation]
  return [name, ...told].filter(Boolean).join(', ')
}

/** How registration stands, in a sentence. Without a clock (`null`) only what holds at any time. */
export function registrationText(
  session: Pick<Session, 'registration' | 'access' | 'status'>,
  state: RegistrationState | null,
  currentYear?: number,
): string {
  const { deadline, required, method, urlLost } = session.registration
  const until = deadline ? formatDeadline(deadline, currentYear) : null
  if (isCalledOff(session)) return 'Der er ikke længere tilmelding.'
  switch (state) {
    case 'notNeeded':
      return 'Du behøver ikke at tilmelde dig.'
    case 'closed':
      return until ? `Tilmeldingen lukkede ${until}.` : 'Arrangementet er slut.'
    case 'closesSoon':
      return `Tilmeldingen lukker snart: ${until}.`
    case 'open':
      if (urlLost) return 'Der var et link til tilmelding, men adressen er ikke bevaret.'
      return until ? `Tilmeld dig senest ${until}.` : 'Tilmeldingen er åben.'
    default:
      if (until) return `Tilmeldingsfrist: ${until}.`
      if (urlLost) return 'Der var et link til tilmelding, men adressen er ikke bevaret.'
      if (session.access === 'invited') return 'Kun inviterede kan deltage.'
      if (required) return 'Tilmelding er nødvendig, men hvordan er ikke oplyst.'
      return method === 'email' ? 'Tilmelding sker på mail.' : 'Tilmelding er ikke oplyst.'
  }
}
