/* A session on its way in: every value with how sure it is and the words that it came from. */
import type { TimeContext } from '../../../domain/danishTime.ts'
import { capitalise } from '../../../domain/formatText.ts'
import { formatDate, formatWeekday } from '../../../domain/formatTime.ts'
import { addDays, toLocal, type LocalDate } from '../../../domain/localTime.ts'
import { unescapeXml } from '../../../domain/xml.ts'
import type { Draft, Sureness } from '../draftFile.ts'
import type { Fields } from '../workOnContent.ts'

export type { Draft } from '../draftFile.ts'

/** The week that a draft is meant for. */
export interface ImportContext extends TimeContext {
  week: { startsOn: LocalDate; endsOn: LocalDate }
}

const SHORTEST_QUOTE = 200

/** Puts a value into a draft. What is empty is not put anywhere. */
export function put(
  draft: Draft,
  field: string,
  value: unknown,
  sure: Sureness,
  words: string,
): void {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return
  const keys = field.split('.')
  const last = keys.pop() ?? ''
  let holder: Fields = draft.session
  for (const key of keys) holder = (holder[key] ??= {}) as Fields
  holder[last] = value
  const quote = words.replace(/\s+/g, ' ').trim()
  draft.from[field] = {
    sure,
    words: quote.length > SHORTEST_QUOTE ? `${quote.slice(0, SHORTEST_QUOTE)} …` : quote,
  }
}

export const newDraft = (): Draft => ({ session: {}, from: {}, unplaced: [], doubts: [] })

/** What could not be placed is kept, word for word, with what it was called. */
export function leave(draft: Draft, name: string, words: string): void {
  const text = words.trim()
  if (text !== '') draft.unplaced.push(name ? `${name}: ${text}` : text)
}

const INVISIBLE =
  /(?!\n)[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb]|[\p{Surrogate}\p{Private_Use}]/gu
const TAG = /<\/?[a-z!][^>]*>?/gi

/** Text as content may have it: without markup, invisible signs and space around it. */
function cleanText(text: string): { text: string; wasMarkup: boolean } {
  const breaks = text.replace(/<(?:br|\/p|\/li|\/h\d)\b[^>]*>/gi, '\n')
  const bare = breaks.replace(TAG, '')
  const plain = unescapeXml(bare)
    .replace(TAG, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/[ \u00a0]*\n[ \u00a0]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { text: plain, wasMarkup: bare !== text }
}

export function putText(
  draft: Draft,
  field: string,
  words: string,
  sure: Sureness = 'sikkert',
): void {
  const { text, wasMarkup } = cleanText(words)
  put(
    draft,
    field,
    field === 'title' ? text.replace(/\s+/g, ' ') : text,
    wasMarkup && sure === 'sikkert' ? 'sandsynligt' : sure,
    words,
  )
}

/** Wall times in Denmark, with the day and the weekday that follow from them. */
export function putTimes(
  draft: Draft,
  times: { startsAt: string | null; endsAt: string | null; date: LocalDate | null },
  sure: Sureness,
  words: string,
  { week, year }: ImportContext,
): void {
  const { date, startsAt, endsAt } = times
  put(draft, 'date', date, sure, words)
  if (date) draft.session.weekday = formatWeekday(date)
  put(draft, 'startsAt', startsAt, sure, words)
  if (endsAt && startsAt && endsAt > startsAt) put(draft, 'endsAt', endsAt, sure, words)
  if (date && (date < week.startsOn || date > addDays(week.endsOn, 2))) {
    draft.doubts.push(`${capitalise(formatDate(date, year))} ligger uden for ugen.`)
  }
}

/** Instants, as other programs give them, in Danish time. */
export const toDanish = (start: Date, end: Date | null) => {
  const startsAt = toLocal(start)
  return { date: startsAt.slice(0, 10), startsAt, endsAt: end && toLocal(end) }
}

const ONLINE =
  /\b(online|zoom|teams|webinar|digitalt?|virtuelt?|streaming|livestream|youtube|google meet)\b/i

const BEHIND_TOWN = /^([^]*\d{4} \p{Lu}\p{L}+(?: \p{L}+){0,2})\.\s+(\p{Lu}[^]*)$/u

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
  const isBoth =
    isOnline && /\b(og|samt|eller|både)\b/i.test(place) && place.replace(ONLINE, '').length > 12
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
  const parts = place
    .replace(/\n+/g, ', ')
    .replace(/(^|, *)(\d{4}), *(?=\p{Lu})/gu, '$1$2 ')
    // The floor belongs to the number of the house.
    .replace(/(\d ?[A-Z]?),\s*(?=\d{1,2}\. sal|stuen)/giu, '$1\0')
    .split(/,\s*/)
    .filter(Boolean)
    .map((part) => part.replace('\0', ', '))
  const town = parts.findIndex((part) => /^\d{4} \p{L}/u.test(part))
  if (town >= 0) {
    const [postcode = '', ...city] = (parts[town] ?? '').split(' ')
    put(draft, 'venue.postcode', postcode, sure, words)
    put(draft, 'venue.city', city.join(' '), sure, words)
    parts.splice(town, 1)
  }
  const street = parts.findIndex(
    (part) =>
      /\p{L} ?\d+ ?[A-Z]?(?:, (?:\d{1,2}\. sal|stuen).*)?$/iu.test(part) &&
      !/lokale|room|sal |saal/i.test(part),
  )
  if (street >= 0 && (parts.length > 1 || town >= 0))
    put(draft, 'venue.street', parts.splice(street, 1)[0], sure, words)
  put(draft, 'venue.name', parts.join(', '), sure, words)
}

/** What a session cannot be without, taken from what there is. */
export function complete(draft: Draft): Draft {
  const { session } = draft
  if (!session.description && typeof session.summary === 'string') {
    put(draft, 'description', session.summary, 'gæt', session.summary)
  }
  if (!session.summary && typeof session.description === 'string') {
    // Who speaks is no summary.
    const said = session.description
      .replace(/^(?:\p{L}[\p{L} ]{1,20}: [^\n]{1,80}\n+)+(?=.)/u, '')
      .replace(
        /^(?:Jeg|Vi) (?:skriver|kontakter|vil (?:meget )?gerne)(?!\p{L})[^.?!\n]*[.?!]\s+/u,
        '',
      )
    const [first = ''] =
      /^[^\n]{20,220}?(?<!(?:^|\s)(?:d|kl|nr|ca|fx|bl\.a|f\.eks|inkl|evt|tlf|v))[.?!](?=\s|$)|^[^\n]{0,200}/.exec(
        said,
      ) ?? []
    put(draft, 'summary', first.trim(), 'gæt', session.description)
  }
  const texts = [session.summary, session.description].join('\n')
  if (/ambassadør/i.test(texts)) {
    draft.doubts.push(
      'Der står noget om ambassadøren i teksten. Er det et ønske til sekretariatet, så tag det ud, før det bliver udgivet.',
    )
  }
  for (const [field, word] of [
    ['title', 'Titlen'],
    ['date', 'Datoen'],
    ['summary', 'En beskrivelse'],
    ['organisers', 'Arrangøren'],
  ] as const) {
    if (!session[field]) draft.doubts.push(`${word} mangler.`)
  }
  return draft
}
