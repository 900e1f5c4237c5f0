/* The texts of the form → the shape of a submission, with a sentence for what a person left out or wrote unreadably. */
import { isAtNight } from './danishClock.ts'
import { isUnused, readDanishDeadline, readDanishTime } from './danishTime.ts'
import { addDays, type LocalDate } from './localTime.ts'
import { daysOf, OPEN_DAY, OTHER_DAY, type SubmissionDraft } from './submissionDraft.ts'
import { CONTROL_OR_BIDI } from './textFault.ts'

/** The week that an event is offered for. */
export interface SubmissionWeek {
  year: number
  startsOn: LocalDate
  endsOn: LocalDate
}

/** Takes down what is wrong with a field. Only the first is told of each. */
export type Tell = (field: string, message: string) => void

/** What stands for a title that is not written yet. */
export const NO_TITLE = 'Arrangementets titel'
const INVISIBLE = new RegExp(CONTROL_OR_BIDI, 'gu')

/** What comes along with a text that is pasted: tabs, bullets of Word, invisible signs, blank lines. */
export const clean = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\t\u00a0]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/\p{Private_Use}/gu, '•')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
const orNull = (text: string): string | null => clean(text) || null

/** People leave the beginning out. */
function toAddress(text: string): string | null {
  const address = clean(text)
  return /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(address) ? `https://${address}` : address || null
}

/** Not checked yet. What is told of has something in its place, so that the rest can be checked all the same. */
export function toData(draft: SubmissionDraft, week: SubmissionWeek, tell: Tell) {
  const required = (field: keyof SubmissionDraft, message: string) => {
    const text = clean(String(draft[field]))
    if (text === '') tell(field, message)
    return text
  }
  const title = required('title', 'Skriv, hvad arrangementet hedder.')
  const summary = required('summary', 'Skriv i en eller to sætninger, hvad det går ud på.')
  const contact = {
    name: required('contactName', 'Skriv dit navn, så vi ved, hvem vi skriver til.'),
    email: required('contactEmail', 'Skriv din mailadresse, så vi kan svare.'),
    phone: orNull(draft.contactPhone),
  }
  const organisers = draft.organisers
    .map(({ name }) => ({ name: clean(name) }))
    .filter(({ name }) => name)
  if (organisers.length === 0) tell('organisers.0', 'Skriv, hvem der er arrangør.')
  const isThere = draft.attendance !== 'online'
  const isOnline = draft.attendance === 'online' || draft.attendance === 'hybrid'
  const venue = isThere && {
    name: orNull(draft.venueName),
    street: orNull(draft.street),
    postcode: orNull(draft.postcode),
    city: orNull(draft.city),
  }
  return {
    format: 'ledelsesugen-forslag',
    version: 1,
    edition: week.year,
    session: {
      title: title || NO_TITLE,
      ...whenFields(draft, week, tell),
      attendance: draft.attendance || null,
      venue: venue && Object.values(venue).some(Boolean) ? venue : null,
      joinUrl: isOnline ? toAddress(draft.joinUrl) : null,
      organisers: organisers.length > 0 ? organisers : [{ name: '–' }],
      speakers: draft.speakers
        .map(({ name, title }) => ({ name: orNull(name), title: orNull(title) }))
        .filter(({ name, title }) => name ?? title),
      sectors: draft.sectors,
      audience: orNull(draft.audience),
      access: draft.access || null,
      registration: registrationFields(draft, week, tell),
      price: priceFields(draft),
      summary: summary || '–',
      description: orNull(draft.description) ?? (summary || '–'),
    },
    wantsAmbassador: draft.wantsAmbassador,
    contact: contact.email ? { ...contact, name: contact.name || '–' } : null,
    remark: orNull(draft.remark),
  }
}

function whenFields(draft: SubmissionDraft, week: SubmissionWeek, tell: Tell) {
  const days = daysOf(week)
  const isKnown = [...days, OTHER_DAY, OPEN_DAY].includes(draft.day)
  const read = (field: 'starts' | 'ends', date: LocalDate) => {
    const clock = readClockField(draft[field], date, week.year)
    if (clock.fault) tell(field, clock.fault)
    return clock
  }
  // Any day will do to see whether a clock can be read.
  const readBoth = (date = week.startsOn) => [read('starts', date), read('ends', date)] as const
  if (!isKnown) {
    tell('day', 'Vælg en dag, eller vælg, at den ikke er på plads endnu.')
    readBoth()
  }
  if (draft.day === OPEN_DAY || !isKnown)
    return { date: null, dateNote: orNull(draft.dateNote) ?? 'Dagen er ikke på plads endnu.' }
  const date = draft.day === OTHER_DAY ? draft.otherDay : draft.day
  if (date === '') {
    tell('otherDay', 'Skriv datoen.')
    readBoth()
    return { date: null, dateNote: '–' }
  }
  const [start, end] = readBoth(date)
  return {
    date,
    startsAt: start.startsAt,
    endsAt: end.startsAt,
    outsideWeek: date < week.startsOn || date > addDays(week.endsOn, 2),
  }
}

interface ClockField {
  startsAt: string | null
  /** Where a range is written: `9-10.30`. */
  endsAt: string | null
  fault?: string
}

/** One clock as people type it: `9`, `9.30`, `9,30`, `0930`, `kl. 9`. */
export function readClockField(text: string, date: LocalDate, year: number): ClockField {
  const words = clean(text)
  if (words === '') return { startsAt: null, endsAt: null }
  const isBare = !/\p{L}/u.test(words.replace(/ om \p{L}+$/u, ''))
  const { time, fault: reason } = readDanishTime(isBare ? `kl. ${words}` : words, {
    year,
    date,
  })
  if (!time?.startsAt || time.date !== date || time.doubts.length > 0) {
    const fault = reason?.startsWith('Det slutter')
      ? toOfferer(reason)
      : (time?.doubts.find(isAtNight) ?? 'Klokkeslættet kan ikke læses. Skriv det som 9.30.')
    return { startsAt: null, endsAt: null, fault }
  }
  return { startsAt: time.startsAt, endsAt: time.endsAt }
}

function registrationFields(draft: SubmissionDraft, week: SubmissionWeek, tell: Tell) {
  const method = draft.registration
  if (method === '' || method === 'none') return { required: method === '' ? null : false }
  const address = method === 'link' ? toAddress(draft.registrationUrl) : null
  const email = method === 'email' ? orNull(draft.registrationEmail) : null
  if (!address && !email) {
    const field = method === 'link' ? 'registrationUrl' : 'registrationEmail'
    tell(field, 'Skriv adressen, eller vælg, at tilmeldingen ikke er på plads endnu.')
    return { required: true }
  }
  const deadline = readDeadline(draft.deadline, week.year)
  if (deadline?.fault) tell('deadline', deadline.fault)
  return { required: true, method, url: address, email, deadline: deadline?.deadline ?? null }
}

/** `senest den 9. oktober kl. 12` → a day or a wall time; null where nothing stands. */
export function readDeadline(
  text: string,
  year: number,
): { deadline: string; fault?: never } | { deadline?: never; fault: string } | null {
  const words = clean(text)
  if (words === '') return null
  const answer = readDanishDeadline(words, { year })
  if (answer.fault !== undefined) return { fault: toOfferer(answer.fault) }
  const unused = answer.doubts.find(isUnused)
  return unused ? { fault: `${unused} Skriv fristen som 9. oktober kl. 12.00.` } : answer
}

/** A fault as it is told to the one who knows what is right, and not to the desk. */
const toOfferer = (fault: string): string =>
  fault.replace(/ Spørg arrangøren[^.]*\./, ' Ret det, der er forkert.')

function priceFields({ price, priceNote }: SubmissionDraft) {
  if (price === '') return { free: null }
  return price === 'free' ? { free: true } : { free: false, note: orNull(priceNote) }
}
