/*
 * The ledger: every session id that was ever published, with the addresses and titles it has had and
 * the revision that calendars know. It lies beside the content (`ids.json`) and is kept by the desk.
 * Nothing in it is published; it keeps what is published from drifting.
 */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { toSnapshot } from '../domain/bookmark.ts'
import { foldText } from '../domain/changes.ts'
import type { Session } from '../domain/contentSchema.ts'
import { isAlike, toLook } from '../domain/likeness.ts'
import type { LocalDateTime } from '../domain/localTime.ts'
import type { Problem } from '../domain/parseContent.ts'
import {
  count,
  listOf,
  localDate,
  localDateTime,
  oneOf,
  record,
  sessionId,
  slug,
  text,
  unknownOr,
} from '../domain/schemaParts.ts'
import { STATUSES } from '../domain/vocabulary.ts'

export const LEDGER_FILE = 'ids.json'

/** What readers have been told: a reason, and when the session was to be held as it was given. */
const reasonSchema = record({
  toldAt: localDateTime,
  status: oneOf(STATUSES),
  reason: text,
  date: unknownOr(localDate),
  startsAt: unknownOr(localDateTime),
})

const entrySchema = record({
  id: sessionId,
  /** Oldest first; the last is in use. */
  slugs: v.pipe(v.array(slug), v.minLength(1, 'Mindst én adresse skal stå her.')),
  titles: v.pipe(v.array(text), v.minLength(1, 'Mindst én titel skal stå her.')),
  status: oneOf(STATUSES),
  statusNote: unknownOr(text),
  /** Every reason that was ever given, oldest first: a session holds the newest alone. */
  reasons: v.optional(v.array(reasonSchema)),
  revision: count,
  revisedAt: localDateTime,
  /** A hash of what mattered to those who attend, at that revision. */
  fingerprint: text,
})

export const ledgerSchema = record({ sessions: listOf(entrySchema) })

export type Ledger = v.InferOutput<typeof ledgerSchema>
export type LedgerEntry = Ledger['sessions'][number]

/** What those who attend must hear of. Capital letters and punctuation alone are nothing new. */
function fingerprintOf(session: Session): string {
  const { slug: _, title, place, ...seen } = toSnapshot(session)
  const { joinUrl, statusNote, access, registration, programme } = session
  const parts = programme.map(({ startsAt, endsAt, title }) => [startsAt, endsAt, foldText(title)])
  const matters = [
    { ...seen, title: foldText(title), place: place && foldText(place) },
    [joinUrl, statusNote, access, registration.required],
    parts,
  ]
  return createHash('sha256').update(JSON.stringify(matters)).digest('hex').slice(0, 16)
}

/** Who answers for an id today: the session that has it, or that says that it once had. */
function heirsOf(sessions: readonly Session[]): Map<string, Session> {
  return new Map([
    ...sessions.flatMap((session) => session.formerIds.map((id) => [id, session] as const)),
    ...sessions.map((session) => [session.id, session] as const),
  ])
}

/**
 * What the ledger has against the sessions: one that was published is gone and nobody said why, or an
 * address that was published leads to another session. Paths begin with `ids` or `sessions`.
 */
export function checkLedger(
  { sessions: entries }: Ledger,
  sessions: readonly Session[],
): Problem[] {
  const heirs = heirsOf(sessions)
  const problems: Problem[] = []
  const owners = new Map<string, LedgerEntry>()
  const known = new Set(entries.map(({ id }) => id))
  const ids = new Set<string>()
  entries.forEach((entry, index) => {
    const path = ['ids', 'sessions', `${index}`, 'id']
    if (ids.has(entry.id)) {
      problems.push({ path, message: `»${entry.id}« står der to gange. Fjern den ene.` })
    }
    ids.add(entry.id)
    for (const slug of entry.slugs) owners.set(slug, entry)
    if (heirs.has(entry.id) || entry.status !== 'scheduled') return
    const title = entry.titles.at(-1) ?? entry.id
    const heir = sessions.find(
      (each) => !known.has(each.id) && isAlike(toLook(title), toLook(each.title)),
    )
    const hint = heir ? ` Er det nu »${heir.title}« (${heir.id})?` : ''
    problems.push({
      path,
      message: `»${title}« (${entry.id}) står i bogen over det udgivne, men filen er væk. Læg den tilbage. Har det aldrig været udgivet, så skriv: npm run indhold -- slet ${entry.id}. Bliver det ikke til noget, så sig det med: npm run indhold -- aflys ${entry.id} --grund "…" (eller: ret ${entry.id} --status udgået --grund "…"). Har det fået et andet id, så skriv det gamle i formerIds.${hint}`,
    })
  })
  sessions.forEach((session, index) => {
    const owner = owners.get(session.slug)
    if (!owner || (heirs.get(owner.id) ?? session) === session) return
    problems.push({
      path: ['sessions', `${index}`, 'slug'],
      message: `»${session.slug}« har været adressen på »${owner.titles.at(-1)}« (${owner.id}), og gamle links skal føre derhen. Vælg en anden.`,
    })
  })
  return problems
}

/** The sessions with what the ledger remembers of them: old addresses lead on, and no revision falls. */
export function withLedger({ sessions: entries }: Ledger, sessions: Session[]): Session[] {
  const inUse = new Set(sessions.flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs]))
  return sessions.map((session) => {
    const own = entries.filter(({ id }) => id === session.id || session.formerIds.includes(id))
    const older = own.flatMap(({ slugs }) => slugs).filter((slug) => !inUse.has(slug))
    const [latest] = own.filter(({ id }) => id === session.id)
    if (older.length === 0 && (!latest || latest.revision <= session.revision)) return session
    return {
      ...session,
      formerSlugs: [...new Set([...session.formerSlugs, ...older])],
      revision: Math.max(session.revision, latest?.revision ?? 0),
      revisedAt: [session.revisedAt, latest?.revisedAt ?? ''].sort().at(-1) ?? session.revisedAt,
    }
  })
}

/** What is new since the ledger was last kept, in Danish; null where nothing is. */
export function unrecorded(session: Session, { sessions: entries }: Ledger): string | null {
  const entry = entries.find(({ id }) => id === session.id)
  if (!entry) return 'Arrangementet er nyt og står endnu ikke i content/ids.json.'
  if (entry.fingerprint !== fingerprintOf(session)) {
    return 'Noget, som deltagerne skal vide, er ændret, men ændringen er ikke ført ind.'
  }
  const isOther = entry.slugs.at(-1) !== session.slug || entry.titles.at(-1) !== session.title
  return isOther ? 'Titlen eller adressen er ny, men ikke ført ind.' : null
}

const moveLast = <Value>(values: readonly Value[], last: Value): Value[] => [
  ...values.filter((value) => value !== last),
  last,
]

/** The reasons with the one that a session gives now; nothing is added where that is the last of them. */
export function withReason(
  reasons: LedgerEntry['reasons'] = [],
  {
    status,
    statusNote,
    date,
    startsAt,
  }: Pick<Session, 'status' | 'statusNote' | 'date' | 'startsAt'>,
  toldAt: LocalDateTime,
): Pick<LedgerEntry, 'reasons'> {
  const said = statusNote && { status, reason: statusNote, date, startsAt }
  const { toldAt: _, ...last } = reasons.at(-1) ?? { toldAt }
  const isNew = said && JSON.stringify(said) !== JSON.stringify(last)
  const all = isNew ? [...reasons, { toldAt, ...said }] : reasons
  return all.length > 0 ? { reasons: all } : {}
}

/**
 * The ledger after today's work, and the sessions whose revision rose.
 * @param now Danish wall time, written down as the time of every revision that rises
 */
export function recordSessions(
  ledger: Ledger,
  sessions: readonly Session[],
  now: LocalDateTime,
): { ledger: Ledger; revised: Session[]; minted: string[] } {
  const entries = new Map(ledger.sessions.map((entry) => [entry.id, entry]))
  const revised: Session[] = []
  const minted: string[] = []
  for (const session of sessions) {
    const { id, slug, title, status, statusNote } = session
    const before = entries.get(id)
    const fingerprint = fingerprintOf(session)
    let { revision, revisedAt } = session
    const isNews = before?.fingerprint !== fingerprint
    if (!before) minted.push(id)
    else if (isNews) {
      revision = Math.max(revision, before.revision + 1)
      // A clock that is behind must not take a revision back in time.
      revisedAt = [now, before.revisedAt].sort().at(-1) ?? now
      revised.push({ ...session, revision, revisedAt })
    }
    entries.set(id, {
      id,
      slugs: moveLast(before?.slugs ?? session.formerSlugs, slug),
      titles: moveLast(before?.titles ?? [], title),
      status,
      statusNote,
      ...withReason(
        before?.reasons,
        isNews ? session : { ...session, statusNote: null },
        revisedAt,
      ),
      revision,
      revisedAt,
      fingerprint,
    })
  }
  const byId = [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { ledger: { sessions: byId }, revised, minted }
}
