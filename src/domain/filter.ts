/*
 * The filter of the programme: what it holds, what it lets through, how it stands in an address,
 * how many each choice would show, and what to drop when nothing is left.
 */
import { isRealDate } from './localTime.ts'
import type { SessionCard } from './pageContent.ts'
import { registrationState } from './registration.ts'
import { ACCESSES, ATTENDANCES, SECTORS, TOPICS } from './vocabulary.ts'
import { topicsInOrder } from './wording.ts'

export const UNKNOWN = 'ikke-oplyst'

/** Parts of the day, by when a session begins. */
export const DAY_PARTS = ['formiddag', 'middag', 'eftermiddag', 'aften', UNKNOWN] as const
export type DayPart = (typeof DAY_PARTS)[number]

/** Facets that are a choice of several; a session passes when it has one of those chosen. */
export const FACETS = ['day', 'dayPart', 'sector', 'topic', 'attendance', 'access'] as const
export type Facet = (typeof FACETS)[number]

/** Facets that are on or off. */
export const SWITCHES = ['recording', 'ambassador', 'registrationOpen', 'kept'] as const
export type Switch = (typeof SWITCHES)[number]

export type SessionFilter = Record<Facet, string[]> & Record<Switch, boolean> & { text: string }

/** What else must be known to judge a session. `now` is null before the clock is. */
export interface FilterContext {
  now: Date | null
  isKept(sessionId: string): boolean
}

type Card = SessionCard

/** The choices a facet offers; days are those of the sessions themselves. */
const CHOICES: Record<Exclude<Facet, 'day'>, readonly string[]> = {
  dayPart: DAY_PARTS,
  sector: SECTORS,
  topic: TOPICS,
  attendance: [...ATTENDANCES, UNKNOWN],
  access: [...ACCESSES, UNKNOWN],
}

/** Names and values as they stand in addresses. Published once, they never change. */
const PARAMETERS: Record<Facet | Switch, string> = {
  day: 'dag',
  dayPart: 'tid',
  sector: 'sektor',
  topic: 'emne',
  attendance: 'form',
  access: 'adgang',
  recording: 'optagelse',
  ambassador: 'ambassadoer',
  registrationOpen: 'tilmelding',
  kept: 'mine',
}
const IN_ADDRESS: Record<string, string> = {
  inPerson: 'fysisk',
  online: 'online',
  hybrid: 'begge',
  open: 'alle',
  audience: 'maalgruppe',
  invited: 'inviterede',
}
const FROM_ADDRESS = new Map(Object.entries(IN_ADDRESS).map(([id, value]) => [value, id]))
const ON: Record<Switch, string> = {
  recording: 'ja',
  ambassador: 'ja',
  registrationOpen: 'aaben',
  kept: 'ja',
}

export const emptyFilter = (): SessionFilter => ({
  day: [],
  dayPart: [],
  sector: [],
  topic: [],
  attendance: [],
  access: [],
  recording: false,
  ambassador: false,
  registrationOpen: false,
  kept: false,
  text: '',
})

/** formiddag before 11, middag 11-13, eftermiddag 13-17, aften from 17; unknown without a time. */
export function dayPartOf({ startsAt }: Pick<Card, 'startsAt'>): DayPart {
  if (!startsAt) return UNKNOWN
  const hour = Number(startsAt.slice(11, 13))
  return hour < 11 ? 'formiddag' : hour < 13 ? 'middag' : hour < 17 ? 'eftermiddag' : 'aften'
}

/** What a session counts as in a facet. */
export function valuesOf(session: Card, facet: Facet): readonly string[] {
  switch (facet) {
    case 'day':
      return [session.date ?? UNKNOWN]
    case 'dayPart':
      return [dayPartOf(session)]
    case 'sector':
      return session.sectors
    case 'topic':
      return session.topics
    case 'attendance':
      return [session.attendance ?? UNKNOWN]
    case 'access':
      return [session.access ?? UNKNOWN]
  }
}

function isOn(session: Card, name: Switch, { now, isKept }: FilterContext): boolean {
  switch (name) {
    case 'recording':
      return session.recording.available === true
    case 'ambassador':
      return session.ambassadorTakesPart === true
    case 'kept':
      return isKept(session.id)
    case 'registrationOpen': {
      const state = now && registrationState(session, now)
      return state === 'open' || state === 'closesSoon'
    }
  }
}

/** What keeps a session out: one part of the filter alone, several, or nothing. Text is not judged here: search is. */
function obstacleOf(
  session: Card,
  filter: SessionFilter,
  context: FilterContext,
): Facet | Switch | 'several' | null {
  let obstacle: Facet | Switch | null = null
  for (const facet of FACETS) {
    const chosen = filter[facet]
    if (chosen.length === 0) continue
    if (valuesOf(session, facet).some((value) => chosen.includes(value))) continue
    if (obstacle) return 'several'
    obstacle = facet
  }
  for (const name of SWITCHES) {
    if (!filter[name] || isOn(session, name, context)) continue
    if (obstacle) return 'several'
    obstacle = name
  }
  return obstacle
}

/** The sessions that pass everything but the text, in the order they come in. */
export const filterSessions = (
  sessions: readonly Card[],
  filter: SessionFilter,
  context: FilterContext,
): Card[] =>
  partsInUse({ ...filter, text: '' }).length > 0
    ? sessions.filter((session) => obstacleOf(session, filter, context) === null)
    : [...sessions]

/** One choice of a facet and how many sessions it has under everything else that is chosen. */
export interface Choice {
  value: string
  count: number
  chosen: boolean
}

function orderOf(facet: Facet, counts: ReadonlyMap<string, number>): readonly string[] {
  if (facet === 'day') return [...counts.keys()].sort()
  return facet === 'topic' ? topicsInOrder() : CHOICES[facet]
}

/**
 * The choices of every facet with live counts. A choice that no session of the programme has is
 * left out; one that has none under the other choices stays, with 0.
 */
export function choicesOf(
  sessions: readonly Card[],
  filter: SessionFilter,
  context: FilterContext,
): Record<Facet, Choice[]> & Record<Switch, Choice> {
  // One look at each session: in a week of thousands this is most of what a choice costs.
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()])) as Record<
    Facet,
    Map<string, number>
  >
  const switched = Object.fromEntries(SWITCHES.map((name) => [name, 0])) as Record<Switch, number>
  for (const session of sessions) {
    const obstacle = obstacleOf(session, filter, context)
    for (const facet of FACETS) {
      const adds = obstacle === null || obstacle === facet ? 1 : 0
      for (const value of valuesOf(session, facet)) {
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + adds)
      }
    }
    for (const name of SWITCHES) {
      const isNear = obstacle === null || obstacle === name
      if (isNear && isOn(session, name, context)) switched[name]++
    }
  }
  const facetChoices = (facet: Facet): Choice[] => {
    const ofFacet = counts[facet]
    return orderOf(facet, ofFacet)
      .filter((value) => ofFacet.has(value) || filter[facet].includes(value))
      .map((value) => ({
        value,
        count: ofFacet.get(value) ?? 0,
        chosen: filter[facet].includes(value),
      }))
  }
  const switchChoice = (name: Switch): Choice => ({
    value: name,
    count: switched[name],
    chosen: filter[name],
  })
  return {
    ...(Object.fromEntries(FACETS.map((facet) => [facet, facetChoices(facet)])) as Record<
      Facet,
      Choice[]
    >),
    ...(Object.fromEntries(SWITCHES.map((name) => [name, switchChoice(name)])) as Record<
      Switch,
      Choice
    >),
  }
}

/** The filter with one facet, switch or the text taken off. */
export function without(filter: SessionFilter, part: Facet | Switch | 'text'): SessionFilter {
  return { ...filter, [part]: emptyFilter()[part] }
}

/** The filter with one choice turned over. */
export function toggleChoice(filter: SessionFilter, facet: Facet, value: string): SessionFilter {
  const chosen = filter[facet]
  return {
    ...filter,
    [facet]: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value],
  }
}

/** Which parts are in use, in the order they are offered. */
export function partsInUse(filter: SessionFilter): (Facet | Switch | 'text')[] {
  return [
    ...(filter.text ? (['text'] as const) : []),
    ...FACETS.filter((facet) => filter[facet].length > 0),
    ...SWITCHES.filter((name) => filter[name]),
  ]
}

/** Reads a filter from an address. What it does not understand is left out, never an error. */
export function readFilter(query: Record<string, unknown>): SessionFilter {
  const filter = emptyFilter()
  const list = (name: string) => String(query[name] ?? '').split(',')
  for (const facet of FACETS) {
    const values = list(PARAMETERS[facet]).map((value) => FROM_ADDRESS.get(value) ?? value)
    const known = (value: string) =>
      facet === 'day' ? isRealDate(value) || value === UNKNOWN : CHOICES[facet].includes(value)
    filter[facet] = [...new Set(values.filter(known))]
  }
  for (const name of SWITCHES) filter[name] = query[PARAMETERS[name]] === ON[name]
  // Half a character, cut here or typed, cannot stand in an address.
  filter.text = String(query.q ?? '')
    .slice(0, 200)
    .replace(/\p{Surrogate}/gu, '')
  return filter
}

/** Writes a filter for an address: only what is in use, always in the same order. */
export function toQuery(filter: SessionFilter): Record<string, string> {
  const query: Record<string, string> = {}
  if (filter.text) query.q = filter.text
  for (const facet of FACETS) {
    const values = filter[facet].map((value) => IN_ADDRESS[value] ?? value)
    if (values.length > 0) query[PARAMETERS[facet]] = values.sort().join(',')
  }
  for (const name of SWITCHES) if (filter[name]) query[PARAMETERS[name]] = ON[name]
  return query
}

/** The names that a filter uses in an address; others there belong to somebody else. */
export const FILTER_PARAMETERS: readonly string[] = ['q', ...Object.values(PARAMETERS)]

/** A way out of an empty list: what to drop, and how many sessions that gives. */
export interface Relaxation {
  drop: Facet | Switch | 'text'
  count: number
}

/**
 * What to drop when nothing is left, best first: each part that alone stands in the way. Where none
 * does alone, nothing is suggested here and only starting over helps.
 * @param textMatches whether a session answers the search text
 */
export function relaxations(
  sessions: readonly Card[],
  filter: SessionFilter,
  context: FilterContext,
  textMatches: (session: Card) => boolean,
): Relaxation[] {
  return partsInUse(filter)
    .map((drop) => {
      const rest = without(filter, drop)
      const count = filterSessions(sessions, rest, context).filter(
        (session) => rest.text === '' || textMatches(session),
      ).length
      return { drop, count }
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}
