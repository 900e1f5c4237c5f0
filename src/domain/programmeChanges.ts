/* What a new programme changes for its users against the one before, and the words to tell it in. */
import { toSnapshot } from './bookmark.ts'
import { changesSince, foldText, type Change } from './changes.ts'
import type { Session } from './contentSchema.ts'
import { formatCount } from './formatText.ts'
import { isCalledOff } from './registration.ts'
import { compareSessions } from './schedule.ts'
import { asSentence, whenText, whereText } from './sessionText.ts'

export type ChangeKind =
  'new' | 'cancelled' | 'withdrawn' | 'back' | 'moved' | 'retitled' | 'corrected' | 'gone'

export interface ProgrammeChange {
  kind: ChangeKind
  /** As it is now; of one that is gone, as it was. */
  session: Session
  /** old → new, what matters most first. */
  changes: Change[]
}

/** In the order in which they matter to somebody who has plans. */
const KINDS: readonly ChangeKind[] = [
  'cancelled',
  'withdrawn',
  'gone',
  'back',
  'moved',
  'new',
  'retitled',
  'corrected',
]

/** Every session that users would see otherwise, what matters most first, then by time. */
export function programmeChanges(
  before: readonly Session[],
  after: readonly Session[],
): ProgrammeChange[] {
  const byId = new Map(before.map((session) => [session.id, session]))
  const seen = new Set<Session>()
  const changes = after.flatMap((session): ProgrammeChange[] => {
    const ids = [session.id, ...session.formerIds]
    const was = ids.map((id) => byId.get(id)).find((each) => each !== undefined)
    if (!was) return [{ kind: 'new', session, changes: [] }]
    seen.add(was)
    const all = [...changesSince(toSnapshot(was), session), ...corrections(was, session)]
    if (all.length === 0) return []
    const kind = kindOf(was, session, all)
    // Of one whose file was gone nothing else is known that could be old.
    const isAll = kind !== 'back' || was.date !== null
    return [{ kind, session, changes: isAll ? all : all.filter(({ field }) => field === 'status') }]
  })
  const gone = before
    .filter((session) => !seen.has(session))
    .map((session): ProgrammeChange => ({ kind: 'gone', session, changes: [] }))
  return [...changes, ...gone].sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareSessions(a.session, b.session),
  )
}

/** What one reads in the texts. Spelling alone is nothing to tell of. */
function corrections(was: Session, session: Session): Change[] {
  const changed: Change[] = []
  const add = (label: string, from: string | null, to: string | null) => {
    if (foldText(from ?? '') !== foldText(to ?? ''))
      changed.push({ field: 'title', label, from, to })
  }
  const people = ({ speakers }: Session) =>
    speakers.map(({ name, title }) => name ?? title).join(', ') || null
  const arrangers = ({ organisers }: Session) =>
    organisers.map(({ name }) => name).join(', ') || null
  add('Arrangør', arrangers(was), arrangers(session))
  add('Oplægsholdere', people(was), people(session))
  add('Deltagelse online', was.joinUrl, session.joinUrl)
  add('Målgruppe', was.audience, session.audience)
  add('Grund', was.statusNote, session.statusNote)
  if (foldText(was.summary + was.description) !== foldText(session.summary + session.description)) {
    changed.push({ field: 'title', label: 'Teksten', from: null, to: 'Skrevet om' })
  }
  return changed
}

function kindOf(was: Session, session: Session, changes: readonly Change[]): ChangeKind {
  if (was.status !== session.status) {
    if (isCalledOff(was) && !isCalledOff(session)) return 'back'
    if (session.status === 'cancelled') return 'cancelled'
    if (session.status === 'withdrawn') return 'withdrawn'
  }
  const has = (field: Change['field']) => changes.some((change) => change.field === field)
  if (has('time') || (session.status === 'moved' && was.status !== 'moved')) return 'moved'
  return changes.some(({ label }) => label === 'Titel') ? 'retitled' : 'corrected'
}

const HEADINGS: Record<ChangeKind, string> = {
  cancelled: 'Aflyst',
  withdrawn: 'Udgået',
  gone: 'Ikke længere i programmet',
  back: 'Holdes alligevel',
  moved: 'Flyttet',
  new: 'Nyt i programmet',
  retitled: 'Ny titel',
  corrected: 'Rettet',
}

const line = ({ label, from, to }: Change) =>
  from === null ? `${label}: ${to ?? 'fjernet'}` : `${label}: ${from} → ${to ?? 'fjernet'}`

/** For an editor: every change under its heading, old → new. */
export function changesReport(changes: readonly ProgrammeChange[], year: number): string {
  return KINDS.flatMap((kind) => {
    const ofKind = changes.filter((change) => change.kind === kind)
    if (ofKind.length === 0) return []
    const lines = ofKind.flatMap(({ session, changes }) => [
      `  »${session.title}« (${session.id}), ${whenText(session, year)}`,
      ...changes.map((change) => `    ${line(change)}`),
    ])
    return [`${HEADINGS[kind]} (${ofKind.length})`, ...lines, '']
  })
    .join('\n')
    .trim()
}

const after = (note: string | null) => (note ? ` ${asSentence(note)}` : '')

/** Readers know it by that. */
const titleBefore = (changes: readonly Change[]): string | null =>
  changes.find(({ label }) => label === 'Titel')?.from ?? null

/** Who goes to the wrong house, or to none, must hear of it. */
const isElsewhere = (changes: readonly Change[]): boolean =>
  changes.some(({ field }) => field === 'place' || field === 'attendance')

const newPlace = (session: Session, changes: readonly Change[]): string =>
  isElsewhere(changes) ? ` Nu: ${whereText(session)}.` : ''

const SENTENCES: Record<
  ChangeKind,
  (session: Session, year: number, changes: readonly Change[]) => string
> = {
  cancelled: ({ title, statusNote }) => `»${title}« er aflyst.${after(statusNote)}`,
  withdrawn: ({ title, statusNote }) => `»${title}« er udgået.${after(statusNote)}`,
  gone: ({ title }) => `»${title}« er ikke længere i programmet.`,
  back: (session, year) =>
    `»${session.title}« bliver holdt alligevel: ${whenText(session, year)}. ${whereText(session)}.${after(session.statusNote)}`,
  moved: (session, year, changes) => {
    const before = titleBefore(changes)
    const name = `»${session.title}«${before ? ` (før »${before}«)` : ''}`
    return `${name} er flyttet til ${whenText(session, year)}.${newPlace(session, changes)}${after(session.statusNote)}`
  },
  new: (session, year) =>
    `»${session.title}«, ${whenText(session, year)}. ${whereText(session)}. ${session.summary}`,
  retitled: (session, _, changes) =>
    `»${titleBefore(changes)}« hedder nu »${session.title}«.${newPlace(session, changes)}`,
  corrected: (session, _, changes) => {
    const what = changes.some(({ field }) => field === 'place') ? 'nyt sted' : 'ny form'
    return `»${session.title}« har fået ${what}: ${whereText(session)}.${after(session.statusNote)}`
  },
}

/** Of other corrections it is enough that there are some. */
const isTold = ({ kind, changes }: ProgrammeChange) => kind !== 'corrected' || isElsewhere(changes)

/** For readers: a text for the blog. Empty where nothing is to be told. */
export function changesText(changes: readonly ProgrammeChange[], year: number): string {
  const told = changes.filter(isTold)
  const rest = changes.length - told.length
  const paragraphs = KINDS.flatMap((kind) => {
    const ofKind = told.filter((change) => change.kind === kind)
    if (ofKind.length === 0) return []
    return [
      [
        HEADINGS[kind],
        ...ofKind.map(({ session, changes }) => `– ${SENTENCES[kind](session, year, changes)}`),
      ].join('\n'),
    ]
  })
  if (rest > 0) {
    paragraphs.push(
      `${paragraphs.length > 0 ? 'Desuden er oplysningerne' : 'Oplysningerne er'} rettet om ${formatCount(rest, 'arrangement', 'arrangementer')}.`,
    )
  }
  return paragraphs.length > 0 ? ['Nyt i kalenderen', ...paragraphs].join('\n\n') : ''
}
