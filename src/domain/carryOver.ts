/*
 * Kept sessions against new content. Each bookmark comes out exactly once: kept, carried over to the
 * session's new id, asked about, or gone. What the user last saw decides where ids cannot be trusted.
 * In doubt it asks: a question costs a tap, the wrong session costs an afternoon.
 */
import { placeLine } from './bookmark.ts'
import type { Bookmark, Snapshot } from './bookmarkSchema.ts'
import { foldText } from './changes.ts'
import { isAlike, toLook, type Look } from './likeness.ts'
import type { SessionCard } from './pageContent.ts'
import { compareSessions } from './schedule.ts'

/** `into`: the bookmark that has the session already. Two were one all along: this one merges into that. */
interface Attached {
  bookmark: Bookmark
  session: SessionCard
  into: Bookmark | null
}

/**
 * kept: the same id, and still the same talk.
 * carried: under another id; the content says so, or one session alone has the title and the time seen.
 * ask: it may be one of the candidates, the likeliest first. gone: nothing here is like it.
 */
export type Reconciled =
  | ({ outcome: 'kept' } & Attached)
  | ({ outcome: 'carried'; by: 'formerId' | 'titleAndTime' } & Attached)
  | { outcome: 'ask'; bookmark: Bookmark; candidates: SessionCard[] }
  | { outcome: 'gone'; bookmark: Bookmark }

/** All bookmarks, in their order, with what became of each. */
export function reconcile(
  bookmarks: readonly Bookmark[],
  sessions: readonly SessionCard[],
): Reconciled[] {
  const index = indexOf(sessions)
  const results = new Map<Bookmark, Reconciled>()
  /** Sessions that are the user's, and by which bookmark. */
  const owners = new Map<SessionCard, Bookmark>()
  const attach = (session: SessionCard, bookmark: Bookmark) => {
    const into = owners.get(session) ?? null
    if (!into) owners.set(session, bookmark)
    return { bookmark, session, into }
  }
  const ask = (bookmark: Bookmark, candidates: SessionCard[]) => {
    results.set(bookmark, { outcome: 'ask', bookmark, candidates })
  }
  // The oldest bookmark goes first, whatever order they came in.
  const oldestFirst = [...bookmarks].sort(
    (a, b) => compare(a.savedAt, b.savedAt) || compare(a.sessionId, b.sessionId),
  )
  const open = () => oldestFirst.filter((bookmark) => !results.has(bookmark))
  const sameTalks = new Map(oldestFirst.map((bookmark) => [bookmark, index.sameTalk(bookmark)]))
  /** What the content says that they are now. */
  const heirs = new Map(
    oldestFirst.flatMap((bookmark) => {
      const sessions = sameTalks.get(bookmark)
        ? undefined
        : index.byFormerId.get(bookmark.sessionId)
      return sessions ? [[bookmark, sessions]] : []
    }),
  )
  const inherited = new Set([...heirs.values()].flat())
  /** Sessions that are a bookmark's by id and title, or by what the content says: looks give them to no other. */
  const held = new Set([...sameTalks.values(), ...inherited])

  // 1. The same id and title. Where another session is the very one that was seen, and this one is not, who knows?
  for (const [bookmark, session] of sameTalks) {
    if (!session) continue
    const isSure = isHeir(bookmark, session) || isAsSeen(bookmark.seen, session)
    const rivals = isSure ? [] : index.asSeen(bookmark.seen).filter((rival) => !held.has(rival))
    if (rivals.length > 0) ask(bookmark, [...rivals, session])
    else results.set(bookmark, { outcome: 'kept', ...attach(session, bookmark) })
  }
  // 2. Another id, and one session alone as it was seen. Who saw it in its very place goes before the others.
  const left = open().filter((bookmark) => !heirs.has(bookmark))
  const claims = left.flatMap((bookmark) => {
    const [session, second] = nearest(bookmark.seen, index.asSeen(bookmark.seen))
    return session && !second ? [{ bookmark, session }] : []
  })
  const isInPlace = ({ bookmark, session }: (typeof claims)[number]) =>
    !isOtherPlace(bookmark.seen.place, placeLine(session))
  for (const { bookmark, session } of [...claims.filter(isInPlace), ...claims]) {
    if (results.has(bookmark)) continue
    const owner = owners.get(session)
    if (owner ? !isSameSight(owner.seen, bookmark.seen) : held.has(session)) continue
    results.set(bookmark, { outcome: 'carried', by: 'titleAndTime', ...attach(session, bookmark) })
  }
  // 3. The same id and time under another title: retitled, unless there is something more like it.
  for (const bookmark of left) {
    const own = results.has(bookmark) ? null : index.sameSlot(bookmark)
    if (!own || owners.has(own)) continue
    const isRival = (it: SessionCard) => it !== own && !owners.has(it) && !inherited.has(it)
    if (index.candidates(bookmark).some(isRival)) continue
    results.set(bookmark, { outcome: 'kept', ...attach(own, bookmark) })
  }
  // 4. Another id, and the content says so.
  for (const [bookmark, [session, ...more]] of heirs) {
    if (!session) continue
    if (more.length > 0) ask(bookmark, [session, ...more])
    else {
      results.set(bookmark, { outcome: 'carried', by: 'formerId', ...attach(session, bookmark) })
    }
  }
  // 5. What is left is asked about, or gone. What is the user's already is no candidate.
  for (const bookmark of open()) {
    const candidates = index.candidates(bookmark).filter((session) => !owners.has(session))
    if (candidates.length > 0) ask(bookmark, candidates)
    else results.set(bookmark, { outcome: 'gone', bookmark })
  }
  keepIdsApart(results)
  return bookmarks.flatMap((bookmark) => results.get(bookmark) ?? [])
}

/**
 * The bookmarks after carrying over and merging; those that are asked about or gone stay as they are.
 * What was seen stays too, so that the new place or title is told as a change; `carriedFrom` makes the
 * new id good although what was seen may not be like it. A merged one brings the day it was first kept.
 */
export function toCarriedBookmarks(reconciled: readonly Reconciled[]): Bookmark[] {
  const after = new Map<Bookmark, Bookmark>()
  for (const result of reconciled) {
    const { bookmark } = result
    if ('into' in result && result.into) continue
    after.set(bookmark, result.outcome === 'carried' ? carry(result) : { ...bookmark })
  }
  for (const result of reconciled) {
    const into = 'into' in result && result.into ? after.get(result.into) : undefined
    if (into && result.bookmark.savedAt < into.savedAt) into.savedAt = result.bookmark.savedAt
  }
  return [...after.values()]
}

/** A bookmark under the id that its session has, by the content or by the user's answer. */
export const carry = ({ bookmark, session }: Pick<Attached, 'bookmark' | 'session'>): Bookmark => ({
  ...bookmark,
  sessionId: session.id,
  carriedFrom: bookmark.seen.title,
  settled: false,
})

/**
 * A bookmark that waits for an answer, or is a reminder of what is gone, still has its id: nothing may be
 * carried there and overwrite it. Such a carrying is asked about instead, which can block the next.
 */
function keepIdsApart(results: Map<Bookmark, Reconciled>) {
  const arrivals = new Map<string, Bookmark[]>()
  const waiting: string[] = []
  for (const [bookmark, result] of results) {
    if (result.outcome === 'carried') push(arrivals, result.session.id, bookmark)
    else if (result.outcome !== 'kept') waiting.push(bookmark.sessionId)
  }
  for (const id of waiting) {
    for (const bookmark of arrivals.get(id) ?? []) {
      const result = results.get(bookmark)
      if (result?.outcome !== 'carried') continue
      results.set(bookmark, { outcome: 'ask', bookmark, candidates: [result.session] })
      waiting.push(bookmark.sessionId)
    }
  }
}

type When = Pick<SessionCard, 'date' | 'startsAt'>

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const whenOf = ({ startsAt, date }: When) => startsAt ?? date ?? ''
/** When it is, and when the content says that it was to be. */
const whensOf = (session: SessionCard): When[] =>
  session.movedFrom && whenOf(session.movedFrom) ? [session, session.movedFrom] : [session]

/** Known and different: what is not known contradicts nothing. */
const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b
const isOtherTime = (a: When, b: When) => differ(a.date, b.date) || differ(a.startsAt, b.startsAt)
const isOtherPlace = (a: string | null, b: string | null) =>
  differ(a && foldText(a), b && foldText(b))

/** Carried over, not seen since, and the content still says that it was others before: it need not look like it. */
const isHeir = ({ carriedFrom }: Bookmark, { formerIds }: SessionCard) =>
  carriedFrom !== null && formerIds.length > 0

/** The title and the time that were seen. */
const isAsSeen = (seen: Snapshot, session: SessionCard) =>
  foldText(seen.title) === foldText(session.title) &&
  whensOf(session).some((when) => whenOf(when) === whenOf(seen))

const isSameSight = (a: Snapshot, b: Snapshot) =>
  foldText(a.title) === foldText(b.title) &&
  whenOf(a) === whenOf(b) &&
  !isOtherPlace(a.place, b.place)

/** Of several that are as seen, the one in the same place, if there is one alone. */
function nearest(seen: Snapshot, sessions: SessionCard[]): SessionCard[] {
  const here = sessions.filter((session) => {
    const place = placeLine(session)
    return seen.place !== null && place !== null && !isOtherPlace(seen.place, place)
  })
  return here.length === 1 ? here : sessions
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value) {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

const titleKey = ({ edition, title }: Pick<Snapshot, 'edition' | 'title'>) =>
  `${edition} ${foldText(title)}`

/** Sessions by how they look, in order. In a week of thousands this is dear, and seldom asked for. */
function indexLooks(sessions: readonly SessionCard[]) {
  const byTitle = new Map<string, SessionCard[]>()
  const byTime = new Map<string, SessionCard[]>()
  const byBoth = new Map<string, SessionCard[]>()
  for (const session of [...sessions].sort(compareSessions)) {
    const title = titleKey(session)
    push(byTitle, title, session)
    push(byTime, `${session.edition} ${whenOf(session)}`, session)
    for (const when of new Set(whensOf(session).map(whenOf)))
      push(byBoth, `${when} ${title}`, session)
  }
  return { byTitle, byTime, byBoth }
}

type Index = ReturnType<typeof indexSessions>
const indexes = new WeakMap<readonly SessionCard[], Index>()

/** One index for one content: it is asked at every change of the bookmarks. */
function indexOf(sessions: readonly SessionCard[]): Index {
  const index = indexes.get(sessions) ?? indexSessions(sessions)
  indexes.set(sessions, index)
  return index
}

function indexSessions(sessions: readonly SessionCard[]) {
  const byId = new Map(sessions.map((session) => [session.id, session]))
  const byFormerId = new Map<string, SessionCard[]>()
  const looks = new Map<SessionCard, Look>()
  for (const session of sessions.filter((one) => one.formerIds.length > 0).sort(compareSessions)) {
    for (const id of session.formerIds) push(byFormerId, id, session)
  }
  let byLooks: ReturnType<typeof indexLooks> | undefined
  const ofLooks = () => (byLooks ??= indexLooks(sessions))

  /** Has the title and the time that were seen. Without any date only the sole one of its title has. */
  const asSeen = (seen: Snapshot): SessionCard[] => {
    const title = titleKey(seen)
    const { byBoth, byTitle } = ofLooks()
    const found = byBoth.get(`${whenOf(seen)} ${title}`) ?? []
    return whenOf(seen) || byTitle.get(title)?.length === 1 ? found : []
  }
  const lookOf = (session: SessionCard) => {
    const look = looks.get(session) ?? toLook(session.title)
    looks.set(session, look)
    return look
  }
  /** The session of the same id. In another year it is another's, unless the content said so. */
  const ownOf = (bookmark: Bookmark) => {
    const session = byId.get(bookmark.sessionId)
    const isOurs = session?.edition === bookmark.seen.edition
    return session && (isOurs || isHeir(bookmark, session)) ? session : null
  }
  const sameTalk = (bookmark: Bookmark) => {
    const session = ownOf(bookmark)
    if (!session || isHeir(bookmark, session)) return session
    if (foldText(bookmark.seen.title) === foldText(session.title)) return session
    return isAlike(toLook(bookmark.seen.title), lookOf(session)) ? session : null
  }
  const sameSlot = (bookmark: Bookmark) => {
    const session = ownOf(bookmark)
    const isThen = (when: When) => !isOtherTime(bookmark.seen, when)
    return session && whensOf(session).some(isThen) ? session : null
  }
  /** What it may be about: as seen, of the same id, of the same title, alike at the same time. */
  const candidates = (bookmark: Bookmark): SessionCard[] => {
    const { seen } = bookmark
    const own = ownOf(bookmark)
    const look = toLook(seen.title)
    const { byTitle, byTime } = ofLooks()
    const parallel = whenOf(seen) ? byTime.get(`${seen.edition} ${whenOf(seen)}`) : undefined
    return [
      ...new Set([
        ...asSeen(seen),
        ...(own ? [own] : []),
        ...(byTitle.get(titleKey(seen)) ?? []),
        ...(parallel ?? []).filter((session) => isAlike(look, lookOf(session))),
      ]),
    ]
  }
  return { byFormerId, asSeen, sameTalk, sameSlot, candidates }
}
