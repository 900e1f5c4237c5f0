/*
 * The one thing to do about a session, by the clock: register, then take part, then see it again.
 * Where an address was never preserved the act is a sentence, not a button.
 */
import type { Session } from './contentSchema.ts'
import { formatDeadline } from './formatTime.ts'
import { toInstant, toLocal } from './localTime.ts'
import { isOver, registrationState } from './registration.ts'
import { whenText } from './sessionText.ts'

export interface MainAct {
  kind: 'register' | 'join' | 'watch' | 'tell'
  /** The words of the button; for `tell` the sentence. */
  text: string
  href: string | null
}

/** How long before it begins one may go in. */
const DOORS_OPEN = 15 * 60_000

const tell = (text: string): MainAct => ({ kind: 'tell', text, href: null })

type Actable = Pick<
  Session,
  | 'edition'
  | 'title'
  | 'status'
  | 'date'
  | 'startsAt'
  | 'endsAt'
  | 'allDay'
  | 'registration'
  | 'recording'
  | 'joinUrl'
  | 'access'
  | 'attendance'
>

/** A mail that is already written: what it is about and what it says. */
export function registrationMail(session: Actable): string {
  const subject = `Tilmelding: ${session.title}`
  const body = [
    'Hej',
    '',
    `Jeg vil gerne tilmelde mig »${session.title}«, ${whenText(session)}.`,
    '',
    'Navn:',
    'Titel:',
    'Arbejdsplads:',
    '',
    'Venlig hilsen',
  ].join('\r\n')
  return `mailto:${session.registration.email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}

/** What one can do at `now`. Never throws; always says something true. */
export function mainAct(session: Actable, now: Date): MainAct {
  const { status } = session
  if (status === 'cancelled') return tell('Arrangementet er aflyst.')
  if (status === 'withdrawn') return tell('Arrangementet er udgået.')
  if (isOver(session, now)) return actAfter(session)
  const starts = session.startsAt && toInstant(session.startsAt).getTime() - DOORS_OPEN
  return starts && starts <= now.getTime() ? actDuring(session) : actBefore(session, now)
}

function actBefore(session: Actable, now: Date): MainAct {
  const { url, email, urlLost, deadline, required } = session.registration
  const until = deadline && formatDeadline(deadline, Number(toLocal(now).slice(0, 4)))
  switch (registrationState(session, now)) {
    case 'closed':
      return tell(until ? `Tilmeldingen lukkede ${until}.` : 'Tilmeldingen er lukket.')
    case 'notNeeded':
      return tell('Du behøver ikke at tilmelde dig.')
    default:
      if (url) return { kind: 'register', text: 'Tilmeld dig', href: url }
      if (email)
        return { kind: 'register', text: 'Tilmeld dig på mail', href: registrationMail(session) }
      if (urlLost) return tell('Der var et link til tilmelding, men adressen er ikke bevaret.')
      if (session.access === 'invited') return tell('Kun inviterede kan deltage.')
      if (required) return tell('Tilmelding er nødvendig, men det er ikke oplyst hvordan.')
      return tell('Det er ikke oplyst, om man skal tilmelde sig.')
  }
}

function actDuring(session: Actable): MainAct {
  if (session.joinUrl) return { kind: 'join', text: 'Deltag nu', href: session.joinUrl }
  if (session.attendance === 'inPerson') return tell('Arrangementet er i gang eller begynder nu.')
  return tell('Arrangementet er i gang eller begynder nu. Linket til at deltage står ikke her.')
}

function actAfter(session: Actable): MainAct {
  const { available, url } = session.recording
  if (url) return { kind: 'watch', text: 'Se eller gense', href: url }
  if (available) return tell('Arrangementet blev optaget, men adressen er ikke bevaret.')
  if (available === false) return tell('Arrangementet er slut og blev ikke optaget.')
  return tell('Arrangementet er slut.')
}
