/* A place in one line → the parts of an address, and whether one can be there or be online. */
import type { Sureness } from '../draftFile.ts'
import { cleanText, leave, put, type Draft } from './draft.ts'

const ONLINE_WORD =
  '(?:online|zoom|teams|webinar|digitalt?|virtuelt?|streaming|livestream|youtube|google meet)'
const ONLINE = new RegExp(`\\b${ONLINE_WORD}\\b`, 'i')
const BOTH = /\b(?:og|samt|eller|både)\b|[+&]/i
const AND = '(?:\\s+(?:og|samt|eller)\\s+|\\s*[+&]\\s*)'
/** `Online (Zoom) + fysisk på`, before the place that it belongs to. */
const ONLINE_FIRST = new RegExp(
  `^((?:både )?${ONLINE_WORD}(?: (?:på|via) [^,+&]{1,20}?)?(?: ?\\([^()]*\\))?)${AND}(?:(?:fysisk|også)\\s+)*(?:(?:på|i|hos|ved)\\s+)?(?=\\p{L})`,
  'iu',
)
/** ` og online (Teams)`, behind it. */
const ONLINE_LAST = new RegExp(
  `${AND}(?:også\\s+)?(${ONLINE_WORD}(?: (?:på|via) [^,+&]{1,20})?(?: ?\\([^()]*\\))?)$`,
  'iu',
)

const HYBRID = /^hybrid(?:t|møde)?(?:[:,]\s*|\s+)(?=\p{L})/iu
const IN_PERSON = /^fysisk\s+(?:i|på|hos|ved)\s+/iu

/** How many letters say something else than how to be online. */
const leftOf = (place: string) =>
  place
    .replace(new RegExp(`${ONLINE_WORD}|(?<!\\p{L})(?:og|samt|eller|både)(?!\\p{L})`, 'giu'), '')
    .replace(/[\s,+&()]+/g, ' ').length

const BEHIND_TOWN = /^([^]*\d{4} \p{Lu}\p{L}+(?: \p{L}+){0,2})\.\s+(\p{Lu}[^]*)$/u
/** A number that is one with its word is a name: `Dokk1`. */
const NUMBERED = /\p{L}\.? \d+ ?[A-Z]?(?:, (?:\d{1,2}\. sal|stuen).*)?$/iu
/** What has a number and is in a house, or is one. */
const ROOM =
  /^(?:\p{L}*(?:lokale|room|sal|salen|saal|hal|hallen|stue|rum|auditorium|bygning|building|opgang|indgang|etage|blok|fløj|studie|mødecenter))(?:t|et|en)?(?!\p{L})/iu
const STREET =
  /(?:gade|vej|allé|alle|plads|torv|boulevard|stræde|vænge|brygge|kaj|gård|parken|park|vang|bakke|have|volden|havn|promenade|passage)s?(?:en|et)? ?\d+ ?[A-Z]?(?:, (?:\d{1,2}\. sal|stuen).*)?$/iu

/** The street stands last before the town, if no other part is called one: `Dokk1, Hack Kampmanns Plads 2`. */
function streetIn(parts: readonly string[], town: number): number {
  const isStreet = (part: string) => (NUMBERED.test(part) || STREET.test(part)) && !ROOM.test(part)
  const called = parts.findLastIndex((part) => isStreet(part) && STREET.test(part))
  if (called >= 0) return called
  const before = parts.slice(0, town > 0 ? town : parts.length).findLastIndex(isStreet)
  return before >= 0 ? before : parts.findIndex(isStreet)
}

/** A place in one line: known as online by its words, or else by the commas of an address. */
export function putPlace(draft: Draft, words: string, sure: Sureness = 'sandsynligt'): void {
  const { text: whole } = cleanText(words)
  // `…, 9999 Eksempelby. Der er plads til 80`: what comes behind the town is no place.
  const [, address, more = ''] = BEHIND_TOWN.exec(whole) ?? []
  leave(draft, 'Sted', more)
  const text = (address ?? whole).replace(/[.\s]+$/, '')
  const [url] = /https?:\/\/[^\s<>"]+/.exec(text) ?? []
  if (url) put(draft, 'joinUrl', url, 'sandsynligt', words)
  const place = text
    .replace(url ?? /$^/, '')
    .replace(/[:\s]+$/, '')
    .trim()
  const isOnline = ONLINE.test(place) || (url !== undefined && place === '')
  const isBoth = HYBRID.test(place) || (isOnline && BOTH.test(place) && leftOf(place) > 6)
  put(
    draft,
    'attendance',
    isBoth ? 'hybrid' : isOnline ? 'online' : place ? 'inPerson' : null,
    sure,
    words,
  )
  if (isOnline && !isBoth) {
    if (place && !/^online$/i.test(place)) put(draft, 'attendanceNote', place, sure, words)
    return
  }
  const bare = place.replace(HYBRID, '')
  const [, online] = (isBoth && (ONLINE_FIRST.exec(bare) ?? ONLINE_LAST.exec(bare))) || []
  if (online && !/^(?:både )?online$/i.test(online))
    put(draft, 'attendanceNote', online, sure, words)
  const here = isBoth
    ? bare.replace(ONLINE_FIRST, '').replace(ONLINE_LAST, '').replace(IN_PERSON, '')
    : place
  putAddress(draft, here, sure, words)
}

function putAddress(draft: Draft, place: string, sure: Sureness, words: string): void {
  const parts = place
    .replace(/\n+/g, ', ')
    .replace(/(^|, *)(\d{4}), *(?=\p{Lu})/gu, '$1$2 ')
    // The floor belongs to the number of the house.
    .replace(/(\d ?[A-Z]?),\s*(?=\d{1,2}\. sal|stuen)/giu, '$1\0')
    .split(/,\s*/)
    .filter(Boolean)
    .map((part) => part.replace('\0', ', '))
  const town = parts.findIndex((part) => /^\d{4} \p{L}/u.test(part))
  const street = streetIn(parts, town)
  const isAddress = street >= 0 && parts.length > 1
  if (town >= 0) {
    const [postcode = '', ...city] = (parts[town] ?? '').split(' ')
    put(draft, 'venue.postcode', postcode, sure, words)
    put(draft, 'venue.city', city.join(' '), sure, words)
  }
  if (isAddress) put(draft, 'venue.street', parts[street], sure, words)
  const names = parts.filter((_, at) => at !== town && !(isAddress && at === street))
  put(draft, 'venue.name', names.join(', '), sure, words)
}
