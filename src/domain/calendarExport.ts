/*
 * What was handed to the user's calendar against what the content says now. An entry keeps its UID for
 * ever; when it is no longer right, the one that corrects it has a higher SEQUENCE (RFC 5545 §3.8.7.4).
 * An entry is never left to stand when its session is gone: it is called off by the same UID.
 */
import { hasCalendarEntry, toDeadlineEntry, toEntry } from './calendar.ts'
import { isWholeDay, type CalendarEntry } from './calendarEntry.ts'
import type { CalendarExport } from './calendarExportSchema.ts'
import { foldText } from './changes.ts'
import type { Session } from './contentSchema.ts'
import { addDays, toInstant } from './localTime.ts'

/** An entry as it must be handed out now, and what is remembered of it afterwards. */
export interface HandedEntry {
  entry: CalendarEntry
  /** What to remember once it has been handed out. */
  exported: CalendarExport
}

/** An entry of the user's calendar that is no longer right. */
export interface Repair extends HandedEntry {
  before: CalendarExport
}

/** What the rules need to know of the world. */
export interface ExportState {
  sessions: readonly Session[]
  exports: readonly CalendarExport[]
  /** The user's own words by session id. */
  notes: ReadonlyMap<string, string>
  origin: string
  now: Date
}

/** What the user wants in an entry. */
export interface ExportOptions {
  reminder: number | null
  withNote: boolean
}

type Kind = CalendarExport['kind']

/**
 * A session, or its deadline, as an entry that agrees with what the calendar may have already: the UID
 * under which it was handed out first, and a SEQUENCE above that where something is new.
 * @returns null where the content has nothing to put in a calendar (no date, no deadline)
 */
export function toHandedEntry(
  session: Session,
  kind: Kind,
  options: ExportOptions,
  state: ExportState,
): HandedEntry | null {
  const note = options.withNote ? (state.notes.get(session.id) ?? null) : null
  const wanted = { origin: state.origin, reminder: options.reminder, note }
  const plain =
    kind === 'deadline'
      ? toDeadlineEntry(session, wanted)
      : hasCalendarEntry(session)
        ? toEntry(session, wanted)
        : null
  if (!plain) return null
  const ofKind = state.exports.filter((it) => it.kind === kind)
  const before =
    ofKind.find(({ sessionId }) => sessionId === session.id) ??
    ofKind.find(({ sessionId }) => session.formerIds.includes(sessionId))
  return handOut(plain, session.revision, options, before, state.now)
}

function handOut(
  plain: CalendarEntry,
  revision: number,
  { reminder, withNote }: ExportOptions,
  before: CalendarExport | undefined,
  now: Date,
): HandedEntry {
  const isNew = before !== undefined && isOutdated(before, plain, revision)
  const sequence = !before
    ? revision
    : isNew
      ? Math.max(revision, before.sequence + 1)
      : before.sequence
  const entry = { ...plain, uid: before?.uid ?? plain.uid, sequence }
  const { uid, sessionId, kind, status, summary, location, startsAt, endsAt, transparent, url } =
    entry
  return {
    entry,
    exported: {
      uid,
      sessionId,
      kind,
      sequence,
      revision,
      exportedAt: now.toISOString(),
      status,
      summary,
      location,
      startsAt,
      endsAt,
      transparent,
      url,
      reminder,
      withNote,
      isInDoubt: false,
    },
  }
}

/**
 * Does it say something else that matters? Capital letters and punctuation alone are nothing new. What
 * stands only in the text of an entry counts when the secretariat says that it does, by a new revision.
 */
function isOutdated(before: CalendarExport, entry: CalendarEntry, revision: number): boolean {
  return (
    before.isInDoubt ||
    (entry.kind === 'session' && revision > before.revision) ||
    before.status !== entry.status ||
    before.startsAt !== entry.startsAt ||
    before.endsAt !== entry.endsAt ||
    foldText(before.summary) !== foldText(entry.summary) ||
    isOtherPlace(before.location, entry.location)
  )
}

/** An address is another with every letter; a place is not. */
const isOtherPlace = (before: string | null, now: string | null) =>
  before === null || now === null || /https?:/.test(before + now)
    ? before !== now
    : foldText(before) !== foldText(now)

/**
 * The entries in the user's calendar that are wrong by now, in the order of their times.
 * @param state all of the content's sessions: what is not among them counts as gone
 */
export function toRepairs(state: ExportState): Repair[] {
  const byId = new Map(state.sessions.map((session) => [session.id, session]))
  const heirs = new Map(
    state.sessions.flatMap((session) => session.formerIds.map((id) => [id, session] as const)),
  )
  return state.exports
    .flatMap((before) => {
      const session = byId.get(before.sessionId) ?? heirs.get(before.sessionId) ?? null
      const isDouble = state.exports.some(
        (it) => it !== before && it.sessionId === session?.id && it.kind === before.kind,
      )
      const handed = session && !isDouble ? current(before, session, state) : null
      const right = handed ?? calledOff(before, whyCalledOff(before, session, isDouble), state.now)
      return right.exported.sequence === before.sequence ? [] : [{ before, ...right }]
    })
    .sort((a, b) => (a.entry.startsAt < b.entry.startsAt ? -1 : 1))
}

function current(before: CalendarExport, session: Session, state: ExportState) {
  // Under another id: as if it had been handed out for that.
  const own = { ...before, sessionId: session.id }
  return toHandedEntry(session, before.kind, before, { ...state, exports: [own] })
}

/** The word before the title, and the reason in the text. */
function whyCalledOff(
  { kind }: CalendarExport,
  session: Session | null,
  isDouble: boolean,
): [word: string, reason: string] {
  if (!session) {
    return ['UDGÅET: ', 'Arrangementet står ikke længere i programmet for Ledelsesugen.']
  }
  if (isDouble) return ['DOBBELT: ', 'Arrangementet står også et andet sted i kalenderen.']
  return kind === 'deadline'
    ? ['IKKE LÆNGERE OPLYST: ', 'Tilmeldingsfristen er ikke længere oplyst.']
    : ['NY DATO PÅ VEJ: ', 'Datoen gælder ikke længere, og en ny er ikke oplyst.']
}

/** An entry that nothing can take the place of: called off where it stood. */
function calledOff(
  before: CalendarExport,
  [word, reason]: readonly [string, string],
  now: Date,
): HandedEntry {
  const { uid, sessionId, kind, sequence, revision, startsAt, endsAt, transparent, url } = before
  const { reminder, withNote } = before
  const wasCalledOff = before.status === 'CANCELLED'
  const entry: CalendarEntry = {
    uid,
    sessionId,
    kind,
    sequence,
    revisedAt: now,
    status: 'CANCELLED',
    summary: wasCalledOff ? before.summary : word + before.summary,
    location: before.location,
    description: `${reason}\n\nLæs mere: ${url}`,
    url,
    startsAt,
    endsAt,
    transparent,
    reminder,
  }
  return handOut(entry, revision, { reminder, withNote }, before, now)
}

/** Is there still time for it to matter? What is over, where it stood and where it should stand, is left in peace. */
export const isAhead = ({ before, entry }: Repair, now: Date): boolean =>
  !isOver(before, now) || !isOver(entry, now)

function isOver(entry: Pick<CalendarEntry, 'startsAt' | 'endsAt'>, now: Date): boolean {
  const end = isWholeDay(entry) ? `${addDays(entry.startsAt, 1)}T00:00` : entry.endsAt
  return toInstant(end ?? entry.startsAt) <= now
}
