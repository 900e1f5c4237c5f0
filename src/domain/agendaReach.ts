/*
 * Can one get from one kept session to the next? No travel times are known, so that a plain assumption
 * must do, and the text always says which. What is not known of a place is not guessed: then nothing is said.
 */
import { foldText } from './changes.ts'
import type { Venue } from './contentSchema.ts'
import { formatList } from './formatText.ts'
import { formatDuration } from './formatTime.ts'
import { minutesBetween, type LocalDateTime } from './localTime.ts'
import type { SessionCard } from './pageContent.ts'
import { isCalledOff } from './registration.ts'

/** What is reckoned with between two places of one town, and between two towns, in minutes. */
export const MINUTES_WITHIN_TOWN = 30
export const MINUTES_BETWEEN_TOWNS = 120

type Visit = Pick<
  SessionCard,
  'title' | 'status' | 'date' | 'startsAt' | 'endsAt' | 'attendance' | 'venue'
>

/** The way from one session to another. */
export interface Reach<Card extends Visit = Visit> {
  from: Card
  to: Card
  /** What is followed online on the way, or before one can leave. */
  between: Card[]
  /** The time from the one to the other, in minutes. */
  minutes: number
  /** What is left of it beside `between`. */
  freeMinutes: number
  /** The time reckoned with, in minutes. */
  buffer: number
  /** Also when what lies between is not followed on the way. */
  isInTime: boolean
}

/** Does one have to be there? A hybrid one without a venue has no place to go to. */
const isPhysical = ({ attendance, venue, status }: Visit) =>
  !isCalledOff({ status }) && (attendance === 'inPerson' || (attendance === 'hybrid' && !!venue))

/** `København K` and `København Ø` are one town, and Århus is Aarhus. */
const toTown = (city: string) =>
  foldText(city.replace(/ (?:[CKM]|[NSVØ]{1,2}|Øst)$/, '')).replace(/å/g, 'aa')

/** `null`: what is known does not tell. */
function isSame(a: string | null, b: string | null, toKey = foldText): boolean | null {
  return a && b ? toKey(a) === toKey(b) : null
}

function isSameTown(a: Venue, b: Venue): boolean | null {
  const postcode = isSame(a.postcode, b.postcode)
  const city = isSame(a.city, b.city, toTown)
  return postcode || city || (postcode ?? city)
}

/** What to reckon with between two places; 0 for one and the same, `null` where that cannot be told. */
function bufferBetween(a: Venue | null, b: Venue | null): number | null {
  if (!a || !b) return null
  const town = isSameTown(a, b)
  if (town === null) return null
  if (!town) return MINUTES_BETWEEN_TOWNS
  const place = isSame(a.street, b.street) ?? isSame(a.name, b.name)
  return place === null ? null : place ? 0 : MINUTES_WITHIN_TOWN
}

/**
 * The way to a session from the physical one of the same day that ends last before it begins.
 * `null` where there is none, where it is the same place, or where a place or an end is not known.
 * Sessions that overlap it are no way to come from: that is told as an overlap.
 */
export function reachOf<Card extends Visit>(
  session: Card,
  sessions: readonly Card[],
): Reach<Card> | null {
  const { startsAt, date } = session
  if (!startsAt || !isPhysical(session)) return null
  const lastSeen = (visit: Card) => visit.endsAt ?? visit.startsAt ?? ''
  const from = sessions
    .filter((other) => other !== session && other.date === date && other.startsAt)
    .filter((other) => isPhysical(other) && lastSeen(other) <= startsAt)
    .reduce<Card | null>((last, it) => (last && lastSeen(last) > lastSeen(it) ? last : it), null)
  if (!from?.endsAt) return null
  const buffer = bufferBetween(from.venue, session.venue)
  if (!buffer) return null
  const minutes = minutesBetween(from.endsAt, startsAt)
  const between = sessions.filter((other) => isOnlineIn(other, from.endsAt ?? startsAt, startsAt))
  const freeMinutes = minutes - minutesTaken(between, from.endsAt, startsAt)
  const isInTime = freeMinutes >= buffer
  return { from, to: session, between, minutes, freeMinutes, buffer, isInTime }
}

/** Is it followed online for a part of the time from `from` to `to`? */
const isOnlineIn = ({ attendance, status, startsAt, endsAt }: Visit, from: string, to: string) =>
  attendance === 'online' &&
  !isCalledOff({ status }) &&
  startsAt !== null &&
  endsAt !== null &&
  startsAt < to &&
  endsAt > from

/** The minutes from `from` to `to` that lie in any of the visits, in the order they begin. */
function minutesTaken(visits: readonly Visit[], from: LocalDateTime, to: LocalDateTime): number {
  let taken = 0
  let until = from
  const inOrder = [...visits].sort((a, b) => ((a.startsAt ?? '') < (b.startsAt ?? '') ? -1 : 1))
  for (const { startsAt, endsAt } of inOrder) {
    if (!startsAt || !endsAt) continue
    const start = startsAt > until ? startsAt : until
    const end = endsAt < to ? endsAt : to
    if (start >= end) continue
    taken += minutesBetween(start, end)
    until = end
  }
  return taken
}

/** Can a session be reached from those already chosen, and they from it? What is not known hinders nothing. */
export function canReach<Card extends Visit>(session: Card, chosen: readonly Card[]): boolean {
  const all = [...chosen, session]
  return all
    .map((visit) => reachOf(visit, all))
    .every(
      (reach) =>
        !reach || reach.isInTime || ![reach.from, reach.to, ...reach.between].includes(session),
    )
}

const inTown = ({ city, postcode }: Venue) => (city ? ` i ${city}` : `, ${postcode}`)
const houseOf = ({ name, street }: Venue) => name ?? street
const placeOf = (venue: Venue) =>
  houseOf(venue) ? houseOf(venue) + inTown(venue) : (venue.city ?? venue.postcode)

const formatTime = (minutes: number) => (minutes > 0 ? formatDuration(minutes) : 'ingen tid')

/**
 * `Kan ikke nås: Der er 15 minutter til at komme fra Brogaarden til Kulturøen i Middelfart.
 * Vi regner med 30 minutter mellem to steder i samme by.`
 */
export function reachText(reach: Reach): string {
  const { from, to, between, minutes, freeMinutes, buffer, isInTime } = reach
  const [a, b] = [from.venue, to.venue]
  if (!a || !b) return ''
  const isOneTown = buffer === MINUTES_WITHIN_TOWN
  const start = isOneTown && inTown(a) === inTown(b) ? houseOf(a) : placeOf(a)
  const online = formatList(between.map(({ title }) => `»${title}«`))
  const isOnTheWay = !isInTime && minutes >= buffer
  const time = formatTime(isInTime ? freeMinutes : minutes)
  const verdict = isInTime
    ? 'Kan nås'
    : isOnTheWay
      ? `Kan kun nås, hvis du følger ${online} undervejs`
      : 'Kan ikke nås'
  const beside = isInTime && online ? ` ud over ${online}` : ''
  const told = [
    `${verdict}: Der er ${time}${beside} til at komme fra ${start} til ${placeOf(b)}.`,
    `Vi regner med ${formatDuration(buffer)} mellem ${isOneTown ? 'to steder i samme by' : 'to byer'}.`,
  ]
  if (!isInTime && to.attendance === 'hybrid')
    told.push('Arrangementet kan følges online i stedet.')
  else if (!isInTime && from.attendance === 'hybrid')
    told.push(`»${from.title}« kan følges online i stedet.`)
  return told.join(' ')
}
