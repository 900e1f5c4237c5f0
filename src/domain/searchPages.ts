/* The pages that are not sessions or posts, as things to find: texts of the content, editions, the app's own pages. */
import { editionPath, pathOf, type PageName } from './addresses.ts'
import type { Edition, Pages } from './contentSchema.ts'
import { formatDateRange } from './formatTime.ts'
import { isoWeek } from './localTime.ts'
import { toFields, UNDATED, type SearchDocument } from './searchDocument.ts'
import { PAGE_TITLES, TOPIC_LABELS } from './wording.ts'

export const toPageDocuments = (
  pages: Partial<Pages>,
  editions: readonly Edition[],
): SearchDocument[] => [
  ...toFixedPages(pages),
  ...editions.map(toEditionDocument),
  ...OWN_PAGES.map(toOwnPageDocument),
]

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

function toFixedPages({ om, ledermobilitet, ambassadoer, interview, blog }: Partial<Pages>) {
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
          ['topic', interview.topics.map((topic) => TOPIC_LABELS[topic])],
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
