/*
 * Content → articles. What belongs to what is found once, here, so that an article and a session always
 * lead to each other. Apart from articles.ts, because a first visit does not need it.
 */
import { pathOf, postPath } from './addresses.ts'
import type { Article, Relation } from './articles.ts'
import type { Content, Pages, Post, Session } from './contentSchema.ts'
import { readingMinutes } from './readingTime.ts'
import { isCalledOff } from './registration.ts'
import { compareSessions } from './schedule.ts'

/** An article lists no more sessions of the same topic than this. */
const MOST_BY_TOPIC = 4

type Known = Omit<Article, 'sessions'> & { named: readonly string[] }

/** All articles of the content, the newest first and those without a date last. Sessions must be whole ones. */
export function toArticles({
  posts,
  pages,
  sessions,
}: Pick<Content, 'posts' | 'sessions'> & { pages: Partial<Pages> }): Article[] {
  const { interview, ledermobilitet } = pages
  const known: Known[] = posts.map(fromPost)
  if (interview) known.push(fromInterview(interview))
  if (ledermobilitet) known.push(fromMobility(ledermobilitet))
  const open = sessions.filter((session) => !isCalledOff(session)).sort(compareSessions)
  return known
    .sort(newestFirst)
    .map(({ named, ...article }) => ({ ...article, sessions: relate(article, named, open) }))
}

/** Dates are in order as they are written. To ask for an alphabet costs a phone a whole turn. */
function newestFirst(a: Known, b: Known): number {
  const [own, other] = [a.publishedAt ?? '', b.publishedAt ?? '']
  return own === other ? 0 : own < other ? 1 : -1
}

const fromPost = (post: Post): Known => ({
  id: post.id,
  kind: 'post',
  address: postPath(post.slug),
  edition: post.edition,
  title: post.title,
  teaser: post.teaser,
  person: post.author,
  publishedAt: post.publishedAt,
  minutes: post.summary === null ? null : readingMinutes(post.teaser, post.summary),
  topics: post.topics,
  named: post.sessions,
})

const fromInterview = (page: Pages['interview']): Known => ({
  id: page.id,
  kind: 'interview',
  address: pathOf('interview'),
  edition: null,
  title: page.title,
  teaser: page.lead ?? page.kicker ?? page.form,
  person: page.person,
  publishedAt: null,
  minutes: interviewMinutes(page),
  topics: page.topics,
  named: page.sessions,
})

const fromMobility = (page: Pages['ledermobilitet']): Known => ({
  id: page.id,
  kind: 'page',
  address: pathOf('mobility'),
  edition: null,
  title: page.title,
  // The lead is long; its first sentence says what it is.
  teaser: page.lead?.split(/(?<=\.)\s/)[0] ?? page.outcome.heading,
  person: null,
  publishedAt: null,
  minutes: mobilityMinutes(page),
  topics: page.topics,
  named: page.sessions,
})

const interviewMinutes = ({ lead, items }: Pages['interview']): number =>
  readingMinutes(lead, ...items.flatMap(({ question, answer }) => [question, answer]))

const mobilityMinutes = ({ lead, sections, outcome }: Pages['ledermobilitet']): number =>
  readingMinutes(lead, ...[...sections, outcome].flatMap(({ heading, text }) => [heading, text]))

/** @param open sessions that take place, in order */
function relate(
  { topics, person, edition }: Omit<Known, 'named'>,
  named: readonly string[],
  open: readonly Session[],
): Article['sessions'] {
  const told = new Set(named)
  const found = named.map((id) => ({ id, why: 'named' as Relation }))
  const add = (why: Relation, candidates: readonly Session[]) => {
    for (const { id } of candidates) {
      if (!told.has(id)) found.push({ id, why })
      told.add(id)
    }
  }
  add(
    'person',
    open.filter(({ speakers }) => person !== null && speakers.some(({ name }) => name === person)),
  )
  const shared = (session: Session) => session.topics.filter((topic) => topics.includes(topic))
  const isAbout = (session: Session) => {
    const [chief] = topics
    return shared(session).length >= 2 || shared(session).some((topic) => topic === chief)
  }
  const onTopic = open
    .filter((session) => session.edition === edition && !told.has(session.id) && isAbout(session))
    .sort((a, b) => shared(b).length - shared(a).length)
  add('topic', onTopic.slice(0, MOST_BY_TOPIC))
  return found
}
