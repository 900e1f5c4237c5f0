/* People and organisers as things to find: one document each over all editions. */
import { editionPath, pathOf, sessionPath } from './addresses.ts'
import type { Ambassador, Edition, Organiser, Session, Speaker } from './contentSchema.ts'
import type { PageContent } from './pageContent.ts'
import { toFields, UNDATED, type SearchDocument } from './searchDocument.ts'
import { SAME_NAMES } from './searchNames.ts'
import { foldBoth } from './searchText.ts'

/** Names come again and again, so each is folded once. */
function keys(): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    const key = known.get(name) ?? foldBoth(name).full.trim()
    known.set(name, key)
    return key
  }
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]

/** To the one session there is, else to a search for the name. */
const addressFor = (name: string, sessions: ReadonlySet<Session>): string => {
  const [only] = sessions
  return only && sessions.size === 1
    ? sessionPath(only.slug)
    : `${pathOf('programme')}?q=${encodeURIComponent(name)}`
}

interface Person {
  name: string
  positions: string[]
  sessions: Set<Session>
  ambassador: { of: Edition; person: Ambassador } | null
}

type Sources = Pick<PageContent, 'sessions' | 'editions' | 'pages'>

/** Speakers and ambassadors. Two of the same name are taken for one. */
export function toPersonDocuments({ sessions, editions, pages }: Sources): SearchDocument[] {
  const keyOf = keys()
  const people = new Map<string, Person>()
  const meet = (name: string): Person => {
    const key = keyOf(name)
    const person = people.get(key) ?? {
      name,
      positions: [],
      sessions: new Set(),
      ambassador: null,
    }
    people.set(key, person)
    return person
  }
  for (const edition of editions) {
    for (const ambassador of edition.ambassadors) {
      const person = meet(ambassador.name)
      person.ambassador ??= { of: edition, person: ambassador }
      person.positions.push(ambassador.title)
    }
  }
  for (const session of sessions) {
    for (const speaker of session.speakers) {
      if (!speaker.name) continue
      const person = meet(speaker.name)
      person.sessions.add(session)
      person.positions.push(positionOf(speaker))
    }
  }
  const host = pages.ambassadoer && keyOf(pages.ambassadoer.person.name)
  return [...people].map(([key, person]) => toPersonDocument(key, person, key === host))
}

const positionOf = ({ title, organisation }: Speaker): string =>
  [title, title && organisation && title.includes(organisation) ? null : organisation]
    .filter(Boolean)
    .join(', ')

function toPersonDocument(key: string, person: Person, hasPage: boolean): SearchDocument {
  const { name, ambassador, sessions, positions } = person
  return {
    kind: 'person',
    id: key.replaceAll(' ', '-'),
    title: name,
    address: hasPage
      ? pathOf('ambassador')
      : ambassador
        ? editionPath(ambassador.of.year)
        : addressFor(name, sessions),
    edition: null,
    ...UNDATED,
    fields: toFields(
      [
        'position',
        unique([...(ambassador ? [`Ambassadør i ${ambassador.of.year}`] : []), ...positions]),
      ],
      ['description', [ambassador?.person.bio]],
    ),
  }
}

interface Body {
  name: string
  aliases: string[]
  sessions: Set<Session>
}

/** KL and Kommunernes Landsforening are one body, whichever of them a session names. */
const SAME_BODY = new Map(
  SAME_NAMES.flatMap((names) => {
    const [first = '', ...others] = names.map(keys())
    return others.map((other) => [other, first])
  }),
)

/** Organisers and partners. */
export function toOrganiserDocuments(sessions: readonly Session[]): SearchDocument[] {
  const keyOf = keys()
  const bodies = new Map<string, Body>()
  const count = ({ name, aliases }: Organiser, session: Session) => {
    const key = SAME_BODY.get(keyOf(name)) ?? keyOf(name)
    const body = bodies.get(key) ?? { name, aliases: [], sessions: new Set() }
    bodies.set(key, body)
    body.aliases.push(...[name, ...aliases].filter((other) => other !== body.name))
    body.sessions.add(session)
  }
  for (const session of sessions) {
    for (const organiser of [...session.organisers, ...session.partners]) count(organiser, session)
  }
  return [...bodies].map(([key, { name, aliases, sessions: held }]) => ({
    kind: 'organiser',
    id: key.replaceAll(' ', '-'),
    title: name,
    address: addressFor(name, held),
    edition: null,
    ...UNDATED,
    fields: toFields(['otherTitle', unique(aliases)]),
  }))
}
