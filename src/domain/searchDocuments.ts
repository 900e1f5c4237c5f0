/* Content → what can be found: sessions of all editions, posts and pages. People and organisers stand beside. */
import { editionPath, pathOf, postPath, sessionPath, type PageName } from './addresses.ts'
import type { Edition, Organiser, Pages, Post, Session } from './contentSchema.ts'
import { formatDateRange } from './formatTime.ts'
import { isoWeek } from './localTime.ts'
import type { PageContent } from './pageContent.ts'
import { toFields, type SearchDocument } from './searchDocument.ts'
import { toOrganiserDocuments, toPersonDocuments } from './searchPeople.ts'
import { speakerText } from './sessionText.ts'
import {
  ACCESS_LABELS,
  ATTENDANCE_LABELS,
  PAGE_TITLES,
  SECTOR_LABELS,
  STATUS_LABELS,
  TOPIC_LABELS,
} from './wording.ts'

const UNDATED = { date: null, startsAt: null, endsAt: null }

/** Everything there is to find, in the order of the content. Sessions must be whole ones, no cards. */
export function toSearchDocuments(content: PageContent): SearchDocument[] {
  const { sessions, posts, pages, editions } = content
  return [
    ...sessions.map(toSessionDocument),
    ...posts.map(toPostDocument),
    ...toPageDocuments(pages),
    ...editions.map(toEditionDocument),
    ...OWN_PAGES.map(toOwnPageDocument),
    ...toPersonDocuments(content),
    ...toOrganiserDocuments(sessions),
  ]
}

/** `Center for Offentlig Innovation (COI, CO-PI)`: the other names where the name does not hold them. */
function organiserName({ name, aliases }: Organiser): string {
  const others = aliases.filter((alias) => !name.includes(alias))
  return others.length > 0 ? `${name} (${others.join(', ')})` : name
}

function toSessionDocument(session: Session): SearchDocument {
  const { id, slug, edition, title, date, startsAt, endsAt, venue, speakers, programme } = session
  const place = venue && [venue.name, venue.street, venue.postcode, venue.city].filter(Boolean)
  return {
    kind: 'session',
    id,
    title,
    address: sessionPath(slug),
    edition,
    date,
    startsAt,
    endsAt,
    fields: toFields(
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
      [
        'form',
        [session.attendance && ATTENDANCE_LABELS[session.attendance], session.attendanceNote],
      ],
      ['access', [session.access && ACCESS_LABELS[session.access]]],
      [
        'status',
        session.status === 'scheduled' ? [] : [STATUS_LABELS[session.status], session.statusNote],
      ],
      [
        'recording',
        session.recording.available ? ['Findes som optagelse', session.recording.note] : [],
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
    ),
  }
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

function toPage(
  name: Exclude<PageName, 'session' | 'post' | 'edition'>,
  title: string,
  fields: SearchDocument['fields'],
): SearchDocument {
  return {
    kind: 'page',
    id: name,
    title,
    address: pathOf(name),
    edition: null,
    ...UNDATED,
    fields,
  }
}

function toPageDocuments({ om, ledermobilitet, ambassadoer, interview, blog }: Partial<Pages>) {
  const documents: SearchDocument[] = []
  const said = ({ heading, text }: { heading: string; text: string }) => `${heading}: ${text}`
  if (ambassadoer) {
    const { person, former } = ambassadoer
    const career = [...person.career.map(({ role }) => role), ...person.education, ...person.other]
    documents.push(
      toPage(
        'ambassador',
        ambassadoer.title,
        toFields(
          ['person', [`${person.name}, ${person.title}`, ...former.map(({ name }) => name)]],
          ['summary', [ambassadoer.lead]],
          ['description', [ambassadoer.roleText, person.text, person.later, career.join(', ')]],
          ['description', [ambassadoer.purposes.join('. ')]],
          ['note', former.map(({ note }) => note)],
        ),
      ),
    )
  }
  if (interview) {
    documents.push(
      toPage(
        'interview',
        interview.title,
        toFields(
          ['otherTitle', [`Interview: ${interview.kicker ?? interview.person}`]],
          ['person', [interview.person]],
          ['summary', [interview.lead]],
          ['description', interview.items.map(({ question, answer }) => `${question} ${answer}`)],
          ['note', [interview.dateNote, interview.form]],
        ),
      ),
    )
  }
  if (ledermobilitet) {
    const { topics, sections, outcome } = ledermobilitet
    documents.push(
      toPage(
        'mobility',
        ledermobilitet.title,
        toFields(
          ['topic', topics.map((topic) => TOPIC_LABELS[topic])],
          ['summary', [ledermobilitet.lead]],
          ['description', [...sections.map(said), said(outcome), outcome.report]],
        ),
      ),
    )
  }
  if (blog) {
    documents.push(
      toPage(
        'blog',
        blog.title,
        toFields(
          ['otherTitle', [PAGE_TITLES.blog, blog.subtitle]],
          ['author', [blog.author]],
          ['summary', [blog.lead]],
          ['note', [blog.publisher]],
        ),
      ),
    )
  }
  if (om) {
    documents.push(
      toPage(
        'about',
        om.title,
        toFields(['summary', [om.lead]], ['description', om.sections.map(said)]),
      ),
    )
  }
  return documents
}

function toEditionDocument(edition: Edition): SearchDocument {
  const { year, startsOn, endsOn, ambassadors, activities, ambassadorActivities } = edition
  const when = `Uge ${isoWeek(startsOn)}, ${formatDateRange(startsOn, endsOn)}.`
  const told = [...activities, ...ambassadorActivities].map(
    ({ title, text }) => `${title}: ${text}`,
  )
  return {
    kind: 'page',
    id: `edition-${year}`,
    title: `Ledelsesugen ${year}`,
    address: editionPath(year),
    edition: year,
    ...UNDATED,
    fields: toFields(
      ['person', ambassadors.map(({ name, title }) => `${name}, ${title}`)],
      ['summary', [edition.summary ?? when]],
      ['when', [when]],
      ['description', [edition.coverage, ...told]],
    ),
  }
}

/** Pages that the app has on its own account, with the words people look for them by. */
const OWN_PAGES = [
  ['submit', 'Hold et arrangement, og få det med i kalenderen.', 'afholde, tilmelde, indsende'],
  ['archive', 'Alle års uger, med arrangementer og ambassadører.', 'arkiv'],
  [
    'data',
    'Det, appen gemmer på din enhed, og hvordan du sletter det.',
    'cookies, privatliv, slet',
  ],
  ['accessibility', 'Hvordan siden kan bruges af alle.', 'tilgængelighedserklæring, WCAG, WAS'],
] as const

function toOwnPageDocument([name, summary, words]: (typeof OWN_PAGES)[number]): SearchDocument {
  return toPage(name, PAGE_TITLES[name], toFields(['summary', [summary]], ['keyword', [words]]))
}
