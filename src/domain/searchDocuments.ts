/* Content → what can be found: sessions of all editions, posts, pages, people, organisers. */
import { postPath, sessionPath } from './addresses.ts'
import type { Organiser, Post, Session } from './contentSchema.ts'
import type { PageContent } from './pageContent.ts'
import { toFields, UNDATED, type SearchDocument } from './searchDocument.ts'
import { toPageDocuments } from './searchPages.ts'
import { toOrganiserDocuments, toPersonDocuments } from './searchPeople.ts'
import { speakerText } from './sessionText.ts'
import {
  ACCESS_LABELS,
  ATTENDANCE_LABELS,
  SECTOR_LABELS,
  STATUS_LABELS,
  TOPIC_LABELS,
} from './wording.ts'

/** Of a recording that nobody can be led to. */
const NO_ADDRESS = 'Blev eller bliver optaget, men der er ingen adresse på optagelsen'

/** Everything there is to find, in the order of the content. Sessions must be whole ones, no cards. */
export const toSearchDocuments = (content: PageContent): SearchDocument[] => [
  ...searchDocuments(content),
]

/** The same one by one, each made when it is asked for. */
export function* searchDocuments(content: PageContent): Generator<SearchDocument, void, undefined> {
  const { sessions, posts, pages, editions } = content
  for (const session of sessions) yield new SessionDocument(session)
  for (const post of posts) yield toPostDocument(post)
  yield* toPageDocuments(pages, editions)
  yield* toPersonDocuments(content)
  yield* toOrganiserDocuments(sessions)
}

/** `Center for Offentlig Innovation (COI, CO-PI)`: the other names where the name does not hold them. */
function organiserName({ name, aliases }: Organiser): string {
  const others = aliases.filter((alias) => !name.includes(alias))
  return others.length > 0 ? `${name} (${others.join(', ')})` : name
}

/** Reads in the session whenever it is asked: thousands of sessions have it all in the content already. */
class SessionDocument implements SearchDocument {
  readonly #session: Session
  constructor(session: Session) {
    this.#session = session
  }
  get kind() {
    return 'session' as const
  }
  get id() {
    return this.#session.id
  }
  get title() {
    return this.#session.title
  }
  get address() {
    return sessionPath(this.#session.slug)
  }
  get edition() {
    return this.#session.edition
  }
  get date() {
    return this.#session.date
  }
  get startsAt() {
    return this.#session.startsAt
  }
  get endsAt() {
    return this.#session.endsAt
  }
  get fields() {
    return sessionFields(this.#session)
  }
}

function sessionFields(session: Session): SearchDocument['fields'] {
  const { venue, speakers, programme } = session
  const place = venue && [venue.name, venue.street, venue.postcode, venue.city].filter(Boolean)
  return toFields(
    ['otherTitle', [session.shortTitle, ...session.otherTitles]],
    ['organiser', session.organisers.map(organiserName)],
    [
      'speaker',
      speakers.map((speaker) => [speakerText(speaker), speaker.role].filter(Boolean).join(' – ')),
    ],
    ['partner', session.partners.map(organiserName)],
    ['theme', [session.theme]],
    ['type', [session.type]],
    ['topic', session.topics.map((topic) => TOPIC_LABELS[topic])],
    ['place', [place?.join(', ')]],
    ['audience', [session.audience]],
    ['programme', programme.map((slot) => [slot.title, slot.who].filter(Boolean).join(' – '))],
    ['summary', [session.summary]],
    ['sector', session.sectors.map((sector) => SECTOR_LABELS[sector])],
    ['form', [session.attendance && ATTENDANCE_LABELS[session.attendance], session.attendanceNote]],
    ['access', [session.access && ACCESS_LABELS[session.access]]],
    [
      'status',
      session.status === 'scheduled' ? [] : [STATUS_LABELS[session.status], session.statusNote],
    ],
    [
      'recording',
      session.recording.available
        ? [session.recording.url ? 'Findes som optagelse' : NO_ADDRESS, session.recording.note]
        : [],
    ],
    ['price', session.price.free ? ['Gratis'] : []],
    ['description', [session.description]],
    [
      'note',
      [
        session.seriesNote,
        session.dateNote,
        venue?.note,
        ...[...session.organisers, ...session.partners, ...speakers].map(({ note }) => note),
      ],
    ],
  )
}

function toPostDocument({ id, slug, edition, title, ...post }: Post): SearchDocument {
  return {
    kind: 'post',
    id,
    title,
    address: postPath(slug),
    edition,
    ...UNDATED,
    fields: toFields(
      ['author', [post.author]],
      ['topic', post.topics.map((topic) => TOPIC_LABELS[topic])],
      ['summary', [post.teaser]],
      ['description', [post.summary]],
    ),
  }
}
