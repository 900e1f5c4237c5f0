/* Danish flags → the fields of a session file, with what the editor wrote read as Danes write it. */
import {
  readDanishDeadline,
  readDanishTime,
  type DanishTime,
  type TimeContext,
} from '../../domain/danishTime.ts'
import { formatWeekday } from '../../domain/formatTime.ts'
import { addDays, dateOf, daysBetween } from '../../domain/localTime.ts'
import { SECTOR_LABELS, TOPIC_LABELS } from '../../domain/wording.ts'
import { ACCESS, FORMS, labelled, UNKNOWN } from './closedLists.ts'
import { oneOfFlag, type Flags, type Input } from './commandLine.ts'
import { DeskError } from './deskError.ts'
import type { Fields } from './workOnContent.ts'

export const SESSION_FLAGS: Flags = {
  titel: 'titlen',
  'kort-titel': 'en kort titel',
  type: 'hvad arrangøren kalder det, fx webinar',
  tid: 'tidspunktet, fx "27. oktober kl. 9-10.30"',
  form: 'fysisk, online eller begge dele',
  sted: 'stedets navn',
  gade: 'gade og nummer',
  postnr: 'postnummeret',
  by: 'byen',
  link: 'adressen, man deltager på',
  arrangør: 'arrangørens navn',
  oplægsholder: '"navn, titel, organisation"',
  målgruppe: 'hvem det er for',
  adgang: 'åbent, målgruppe eller inviterede',
  tilmelding: 'en webadresse, en mailadresse eller nej',
  frist: 'fristen, fx "9. oktober kl. 12"',
  pris: 'gratis eller prisen',
  resumé: 'en eller to sætninger',
  beskrivelse: 'hele teksten',
  sektor: 'en sektor',
  emne: 'et emne',
  ambassadør: 'ja eller nej',
  optagelse: 'en webadresse, ja eller nej',
  kilde: 'en webadresse',
}

/** What may be given more than once. */
const SEVERAL = ['arrangør', 'oplægsholder', 'sektor', 'emne', 'kilde']

/**
 * Puts what the flags say over the fields of a session file.
 * @param timeFlag how the user wrote the flag that the time came by
 * @returns the fields, and what had to be understood rather than read
 * @throws {DeskError} at what cannot be read
 */
export function applyFlags(
  input: Input,
  before: Fields,
  context: TimeContext,
  timeFlag = 'tid',
): { fields: Fields; doubts: string[] } {
  const fields: Fields = { ...before }
  const doubts: string[] = []
  const given = (flag: string) => (SEVERAL.includes(flag) ? null : oneOfFlag(input, flag))
  const set = (flag: string, act: (value: string) => void) => {
    const value = given(flag)
    if (value !== null) act(value)
  }
  const setText = (flag: string, key: string) =>
    set(flag, (value) => (fields[key] = UNKNOWN.test(value) ? null : value))
  const part = (key: string): Fields => ({ ...((fields[key] as Fields | null | undefined) ?? {}) })

  setText('titel', 'title')
  setText('kort-titel', 'shortTitle')
  setText('type', 'type')
  set('tid', (value) => Object.assign(fields, timeFields(value, fields, context, doubts, timeFlag)))
  set('form', (value) => (fields.attendance = labelled('form', value, FORMS)))
  for (const [flag, key] of [
    ['sted', 'name'],
    ['gade', 'street'],
    ['postnr', 'postcode'],
    ['by', 'city'],
  ] as const) {
    set(flag, (value) => {
      fields.venue = { ...part('venue'), [key]: UNKNOWN.test(value) ? null : value }
    })
  }
  doubts.push(...restOfAddress(input, before))
  setText('link', 'joinUrl')
  setText('målgruppe', 'audience')
  set('adgang', (value) => (fields.access = labelled('adgang', value, ACCESS)))
  set('tilmelding', (value) => {
    fields.registration = { ...part('registration'), ...registrationFields(value) }
  })
  set('frist', (value) => {
    fields.registration = {
      ...part('registration'),
      deadline: UNKNOWN.test(value) ? null : deadlineOf(value, context, doubts),
    }
  })
  set('pris', (value) => (fields.price = priceFields(value)))
  setText('resumé', 'summary')
  setText('beskrivelse', 'description')
  set('ambassadør', (value) => (fields.ambassadorTakesPart = yesOrNo('ambassadør', value)))
  set('optagelse', (value) => {
    const isAddress = /^https?:/i.test(value)
    const available = isAddress || yesOrNo('optagelse', value)
    fields.recording = { ...part('recording'), available, url: isAddress ? value : null }
  })
  setLists(input, fields)
  return { fields, doubts }
}

/** A new house with the old street would send people to the wrong door. */
function restOfAddress({ flags }: Input, before: Fields): string[] {
  const venue = (before.venue ?? {}) as Record<string, string | null | undefined>
  const parts = { gade: venue.street, postnr: venue.postcode, by: venue.city }
  const stays = Object.entries(parts).filter(([flag, value]) => value && !flags.has(flag))
  if (!flags.has('sted') || stays.length === 0) return []
  const list = stays.map(([flag, value]) => `--${flag} "${value}"`).join(' ')
  return [`Adressen er, som den var. Er den også ny, så skriv den med: ${list}`]
}

function setLists({ flags }: Input, fields: Fields) {
  const list = (flag: string) => flags.get(flag)
  const organisers = list('arrangør')
  if (organisers) fields.organisers = organisers.map((name) => ({ name }))
  const speakers = list('oplægsholder')
  if (speakers) fields.speakers = speakers.map(toSpeaker)
  const sectors = list('sektor')
  if (sectors) fields.sectors = sectors.map((word) => labelled('sektor', word, SECTOR_LABELS))
  const topics = list('emne')
  if (topics) fields.topics = topics.map((word) => labelled('emne', word, TOPIC_LABELS))
  const sources = list('kilde')
  if (sources) fields.sources = sources
}

/** What stands before a name. */
export const TITLE =
  /\p{L}*(?:direktør|chef|leder|formand|professor|lektor|adjunkt|konsulent|minister|borgmester|forsker)/u
/** `Professor Åse Ærø` */
const TITLED = new RegExp(`^(${TITLE.source}) (\\p{Lu}\\p{L}*\\.? .+)$`, 'iu')

/** `Åse Ærø, kommunaldirektør, Eksempelby Kommune` */
export function toSpeaker(text: string): Fields {
  const [first = '', ...said] = text.split(/,\s*/)
  const [, before, bare] = TITLED.exec(first) ?? []
  const [title, ...more] = before ? [before.toLowerCase(), ...said] : said
  return {
    name: bare ?? first,
    ...(title && { title }),
    ...(more.length > 0 && { organisation: more.join(', ') }),
  }
}

/** A new day alone takes no clock away, and an end that goes is told. */
function keepClock(time: DanishTime, before: Fields, doubts: string[]): DanishTime {
  const { date, startsAt, endsAt } = before as Partial<DanishTime>
  if (!time.startsAt && time.date && date && startsAt) {
    doubts.push(
      'Klokkeslættet er, som det var. Er det ikke kendt mere, så brug: ret med --tid ukendt, og derefter --tid med dagen alene.',
    )
    const days = daysBetween(date, time.date)
    const onNewDay = (at: string) => `${addDays(dateOf(at), days)}${at.slice(10)}`
    return { ...time, startsAt: onNewDay(startsAt), endsAt: endsAt ? onNewDay(endsAt) : null }
  }
  if (endsAt && time.startsAt && !time.endsAt)
    doubts.push('Sluttiden er ikke oplyst mere. Er den kendt, så skriv den med, fx kl. 9-10.30.')
  return time
}

/** Words that say something of a time, and would be lost. */
const isUnused = (doubt: string) => doubt.endsWith(' er ikke brugt.')

function timeFields(
  text: string,
  before: Fields,
  context: TimeContext,
  doubts: string[],
  flag: string,
): Fields {
  if (UNKNOWN.test(text)) {
    const dateNote = before.dateNote ?? 'Datoen er ikke oplyst endnu.'
    return {
      date: null,
      dateNote,
      startsAt: null,
      endsAt: null,
      ...('weekday' in before && { weekday: null }),
    }
  }
  const date = typeof before.date === 'string' ? before.date : null
  const { time: read, fault } = readDanishTime(text, { ...context, date })
  if (!read) throw new DeskError(`--${flag}: ${fault}`)
  // `i morgen` and `27. oktober om formiddagen` say something that would be lost.
  const unused = read.doubts.find(isUnused)
  const isTime = read.startsAt !== null || readDanishTime(text, context).time !== undefined
  if (unused || (!isTime && !/hele dagen/i.test(text)))
    throw new DeskError(
      `--${flag}: ${unused ?? `Der er hverken dato eller klokkeslæt i »${text}«.`} Skriv det som 27. oktober kl. 9.00-10.30. Intet er ændret.`,
    )
  const time = /hele dagen/i.test(text) ? read : keepClock(read, before, doubts)
  doubts.push(...read.doubts)
  const weekday = time.date ? formatWeekday(time.date) : null
  const isAllDay = /hele dagen/i.test(text) && !time.startsAt
  return {
    date: time.date,
    // A word about a day that was not known says nothing any more.
    ...(date === null && 'dateNote' in before && { dateNote: null }),
    weekday,
    startsAt: time.startsAt,
    endsAt: time.endsAt,
    ...((isAllDay || before.allDay !== undefined) && { allDay: isAllDay }),
  }
}

function deadlineOf(text: string, context: TimeContext, doubts: string[]): string {
  const answer = readDanishDeadline(text, context)
  if (answer.fault !== undefined) throw new DeskError(`--frist: ${answer.fault}`)
  const unused = answer.doubts.find(isUnused)
  if (unused)
    throw new DeskError(`--frist: ${unused} Skriv den som 9. oktober kl. 12.00. Intet er ændret.`)
  doubts.push(...answer.doubts)
  return answer.deadline
}

export function registrationFields(value: string): Fields {
  if (/^nej$/i.test(value)) return { required: false, method: null, url: null, email: null }
  if (/^ja$/i.test(value)) return { required: true }
  if (UNKNOWN.test(value)) return { required: null, method: null, url: null, email: null }
  return value.includes('@') && !/^https?:/i.test(value)
    ? { required: true, method: 'email', email: value.replace(/^mailto:/i, ''), url: null }
    : { required: true, method: 'link', url: value, email: null, urlLost: false }
}

export function priceFields(value: string): Fields {
  if (UNKNOWN.test(value)) return { free: null }
  return /^gratis$/i.test(value)
    ? { free: true }
    : { free: /gratis/i.test(value) ? null : false, note: value }
}

function yesOrNo(flag: string, value: string): boolean | null {
  if (/^ja$/i.test(value)) return true
  if (/^nej$/i.test(value)) return false
  if (UNKNOWN.test(value)) return null
  throw new DeskError(`Efter --${flag} skal der stå ja, nej eller ukendt.`)
}
