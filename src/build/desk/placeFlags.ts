/* The flags of a place → its fields. */
import { placeLine } from '../../domain/bookmark.ts'
import { UNKNOWN } from './closedLists.ts'
import type { Input } from './commandLine.ts'
import { newDraft } from './formats/draft.ts'
import { putPlace } from './formats/putPlace.ts'
import type { Fields } from './workOnContent.ts'

type Venue = Record<'name' | 'street' | 'postcode' | 'city' | 'note', string | null>
const NOWHERE: Venue = { name: null, street: null, postcode: null, city: null, note: null }

/** `--sted "Rådhuset, Torvet 1, 9999 Eksempelby"`, with nothing said of its parts. */
const isWholeAddress = ({ flags }: Input) =>
  /(?<!\d)\d{4},? \p{Lu}/u.test(flags.get('sted')?.[0] ?? '') &&
  !['gade', 'postnr', 'by'].some((flag) => flags.has(flag))

/** The name of a place, or a whole address, which is taken apart as in a mail. */
export function placeFields(value: string, venue: Fields, input: Input, doubts: string[]): Fields {
  if (UNKNOWN.test(value)) return { ...venue, name: null }
  if (!isWholeAddress(input)) return { ...venue, name: value }
  const draft = newDraft()
  putPlace(draft, value)
  const read = { ...NOWHERE, ...(draft.session.venue as Partial<Venue>) }
  doubts.push(
    `Adressen er læst som: ${placeLine({ venue: read })}. Er det forkert, så skriv --sted, --gade, --postnr og --by hver for sig.`,
  )
  return { ...venue, ...read }
}

/** Who is told of a house by what is online alone goes there in vain. */
export function placeOfOnline({ flags }: Input, { attendance, venue }: Fields): string[] {
  const { name, street, postcode, city } = (venue ?? {}) as Record<string, string | null>
  const parts = { sted: name, gade: street, postnr: postcode, by: city }
  const given = Object.entries(parts).filter(([, value]) => value)
  const isAsked = flags.has('form') || Object.keys(parts).some((flag) => flags.has(flag))
  if (attendance !== 'online' || given.length === 0 || !isAsked) return []
  const place = given.map(([, value]) => value).join(', ')
  const away = given.map(([flag]) => `--${flag} ukendt`).join(' ')
  return [
    `Formen er online, men der står også et sted: ${place}. Kan man møde op der, så skriv --form "begge dele". Ellers fjern det med: ${away}`,
  ]
}

/** A new house with the old street would send people to the wrong door. */
export function restOfAddress(input: Input, before: Fields): string[] {
  const { flags } = input
  const venue = (before.venue ?? {}) as Partial<Venue>
  const parts = { gade: venue.street, postnr: venue.postcode, by: venue.city }
  const stays = Object.entries(parts).filter(([flag, value]) => value && !flags.has(flag))
  if (!flags.has('sted') || isWholeAddress(input) || stays.length === 0) return []
  const list = stays.map(([flag, value]) => `--${flag} "${value}"`).join(' ')
  return [`Adressen er, som den var. Er den også ny, så skriv den med: ${list}`]
}
