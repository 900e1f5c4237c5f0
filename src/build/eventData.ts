/*
 * A session as search engines read it (https://schema.org/Event). It says nothing that the content
 * does not: no free entrance that is not stated, no end that is not known, no organiser that is inferred.
 */
import { sessionPath } from '../domain/addresses.ts'
import type { Session, Site } from '../domain/contentSchema.ts'
import { toOffsetTime } from '../domain/localTime.ts'
import { isCalledOff } from '../domain/registration.ts'

const MODES = {
  inPerson: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
}

/** Null for a session without a date: an event has one. */
export function toEventData(session: Session, { origin }: Pick<Site, 'origin'>): object | null {
  const { title, summary, date, startsAt, endsAt, attendance, slug } = session
  if (!date) return null
  const url = origin + sessionPath(slug)
  const organisers = session.organisers.filter(({ inferred }) => !inferred)
  const speakers = session.speakers.filter(({ name, certain }) => name && certain)
  const places = placesOf(session, url)
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': `${url}#arrangement`,
    name: title,
    description: summary,
    url,
    inLanguage: 'da',
    startDate: startsAt ? toOffsetTime(startsAt) : date,
    ...(endsAt && { endDate: toOffsetTime(endsAt) }),
    ...statusOf(session),
    ...(attendance && { eventAttendanceMode: `https://schema.org/${MODES[attendance]}` }),
    ...(places.length > 0 && { location: places.length === 1 ? places[0] : places }),
    ...(organisers.length > 0 && {
      organizer: organisers.map(({ name }) => ({ '@type': 'Organization', name })),
    }),
    ...(speakers.length > 0 && {
      performer: speakers.map(({ name, title }) => ({
        '@type': 'Person',
        name,
        ...(title && { jobTitle: title }),
      })),
    }),
    ...(session.audience && {
      audience: { '@type': 'Audience', audienceType: session.audience },
    }),
    ...offersOf(session, url),
  }
}

function statusOf(session: Session): object {
  const { status, movedFrom } = session
  if (isCalledOff(session)) return { eventStatus: 'https://schema.org/EventCancelled' }
  if (status !== 'moved') return { eventStatus: 'https://schema.org/EventScheduled' }
  const before = movedFrom?.startsAt ? toOffsetTime(movedFrom.startsAt) : movedFrom?.date
  return {
    eventStatus: 'https://schema.org/EventRescheduled',
    ...(before && { previousStartDate: before }),
  }
}

function placesOf({ attendance, venue, joinUrl }: Session, page: string): object[] {
  const places: object[] = []
  if (venue && attendance !== 'online') {
    const { name, street, postcode, city } = venue
    const address = {
      '@type': 'PostalAddress',
      ...(street && { streetAddress: street }),
      ...(postcode && { postalCode: postcode }),
      ...(city && { addressLocality: city }),
      addressCountry: 'DK',
    }
    places.push({ '@type': 'Place', ...((name ?? city) && { name: name ?? city }), address })
  }
  if (attendance === 'online' || attendance === 'hybrid') {
    places.push({ '@type': 'VirtualLocation', url: joinUrl ?? page })
  }
  return places
}

/** Only where the content says that it is free: of other prices it has words, no numbers. */
function offersOf(session: Session, page: string): object {
  const { price, registration } = session
  if (price.free === null) return {}
  if (!price.free || isCalledOff(session)) return { isAccessibleForFree: price.free }
  const offer = { '@type': 'Offer', price: 0, priceCurrency: 'DKK', url: registration.url ?? page }
  return { isAccessibleForFree: true, offers: offer }
}

/** In a page. `<` is written so that no text can end the block. */
export const eventDataHtml = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`
