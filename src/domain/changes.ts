/*
 * What changed of a kept session since the user last saw it: old → new, in words.
 * It compares what was seen with what is, so a value that went away and came back is no change.
 */
import { placeLine } from './bookmark.ts'
import type { Snapshot } from './bookmarkSchema.ts'
import { formatDeadline } from './formatTime.ts'
import type { SessionCard } from './pageContent.ts'
import { timeText, whenText } from './sessionText.ts'
import { ATTENDANCE_LABELS, ATTENDANCE_UNKNOWN, NOT_STATED, STATUS_LABELS } from './wording.ts'

export type ChangedField =
  'status' | 'time' | 'place' | 'attendance' | 'title' | 'registration' | 'recording'

/** One line of what changed. Registration can have two (deadline, address): the label tells them apart. */
export interface Change {
  field: ChangedField
  label: string
  /** null where there was, or is, nothing to say. */
  from: string | null
  to: string | null
}

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu
/** Punctuation, white space, dashes, accents that stand alone, and signs that part a title in two. */
const SEPARATORS = /(?:[^\p{L}\p{N}\p{M}\p{S}]|[|<>~\u2212\p{Sk}])+/gu

/**
 * A text as it is compared: without capital letters, punctuation, dashes, white space and Unicode form.
 * Between digits a dot stays, because room 1.12 is not room 11.2. Emoji stay: they can be all there is.
 */
export function foldText(text: string): string {
  const folded = text
    .replace(INVISIBLE, '')
    .replace(SEPARATORS, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(SEPARATORS, ' ')
    .trim()
    .replace(/(\p{N}) (?=\p{N})/gu, '$1.')
    .replace(/ /g, '')
  return folded || text.trim()
}

const isSame = (a: string | null, b: string | null) =>
  a === b || (a !== null && b !== null && foldText(a) === foldText(b))

/** What differs between the session as the user last saw it and as it is now, what matters most first. */
export function changesSince(seen: Snapshot, session: SessionCard, currentYear?: number): Change[] {
  return [
    statusChange(seen, session),
    timeChange(seen, session, currentYear),
    placeChange(seen, session),
    attendanceChange(seen, session),
    titleChange(seen, session),
    deadlineChange(seen, session, currentYear),
    addressChange(seen, session),
    recordingChange(seen, session),
  ].filter((change) => change !== null)
}

/** The label of an id; null for an id of another version of the app, which has no words here. */
const labelOf = (labels: Readonly<Record<string, string>>, id: string): string | null =>
  Object.hasOwn(labels, id) ? (labels[id] ?? null) : null

const STATUS_WORDS = { scheduled: 'Planlagt', ...STATUS_LABELS }

function statusChange(seen: Snapshot, { status }: SessionCard): Change | null {
  if (seen.status === status) return null
  const from = labelOf(STATUS_WORDS, seen.status)
  return { field: 'status', label: 'Status', from, to: STATUS_WORDS[status] }
}

/** With the day only where the day is another. */
function timeChange(seen: Snapshot, session: SessionCard, currentYear?: number): Change | null {
  const isSameDay = seen.date === session.date
  const from = isSameDay ? timeText(seen) : whenText(seen, currentYear)
  const to = isSameDay ? timeText(session) : whenText(session, currentYear)
  return from === to ? null : { field: 'time', label: 'Tidspunkt', from, to }
}

/** Something online has no place: that it went online is told of its form. */
function placeChange(seen: Snapshot, session: SessionCard): Change | null {
  const place = placeLine(session)
  if (isSame(seen.place, place)) return null
  if (!place && session.attendance === 'online') return null
  const from = seen.place ?? (seen.attendance === 'online' ? null : NOT_STATED)
  return { field: 'place', label: 'Sted', from, to: place ?? NOT_STATED }
}

function attendanceChange(seen: Snapshot, { attendance }: SessionCard): Change | null {
  if (seen.attendance === attendance) return null
  const from = seen.attendance ? labelOf(ATTENDANCE_LABELS, seen.attendance) : ATTENDANCE_UNKNOWN
  const to = attendance ? ATTENDANCE_LABELS[attendance] : ATTENDANCE_UNKNOWN
  return { field: 'attendance', label: 'Form', from, to }
}

function titleChange(seen: Snapshot, { title }: SessionCard): Change | null {
  if (isSame(seen.title, title)) return null
  return { field: 'title', label: 'Titel', from: seen.title, to: title }
}

/** A day alone lasts to its end. */
const lastMinute = (deadline: string | null) =>
  deadline?.length === 10 ? `${deadline}T23:59` : deadline

function deadlineChange(seen: Snapshot, session: SessionCard, currentYear?: number): Change | null {
  const { deadline } = session.registration
  if (lastMinute(seen.deadline) === lastMinute(deadline)) return null
  const say = (value: string | null) => (value ? formatDeadline(value, currentYear) : NOT_STATED)
  const [from, to] = [say(seen.deadline), say(deadline)]
  return { field: 'registration', label: 'Tilmeldingsfrist', from, to }
}

/** `example.dk/tilmelding`: as people read it, and alike with http and https. */
const shownAddress = (url: string | null) =>
  url && url.replace(/^https?:\/\//i, '').replace(/\/$/, '')

/** The one address that is offered: the link, or else the mail. */
function addressChange(seen: Snapshot, { registration }: SessionCard): Change | null {
  const { registrationUrl, registrationEmail } = seen
  if (registrationUrl === undefined || registrationEmail === undefined) return null
  const from = shownAddress(registrationUrl) ?? registrationEmail
  const to = shownAddress(registration.url) ?? registration.email
  if (from === to) return null
  return {
    field: 'registration',
    label: 'Tilmelding',
    from: from ?? NOT_STATED,
    to: to ?? NOT_STATED,
  }
}

const NO_ADDRESS = 'Ja, men adressen er ikke oplyst'

/** Only that one came: that it can be seen now, or that there is to be one at all. */
function recordingChange(seen: Snapshot, { recording }: SessionCard): Change | null {
  const { available, url } = recording
  if (seen.recordingUrl || (!url && !available)) return null
  if (seen.recording && (!url || seen.recordingUrl === undefined)) return null
  const from = seen.recording ? NO_ADDRESS : seen.recording === false ? 'Nej' : NOT_STATED
  return { field: 'recording', label: 'Optagelse', from, to: url ? 'Kan ses nu' : NO_ADDRESS }
}
