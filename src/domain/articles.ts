/*
 * What there is to read, as lists show it: blog posts, the interview, the page on ledermobilitet. What
 * belongs to what is found once, here, so that an article and a session always lead to each other.
 */
import { pathOf, postPath } from './addresses.ts'
import type { Content, Pages, Post, Session } from './contentSchema.ts'
import type { LocalDateTime } from './localTime.ts'
import { readingMinutes } from './readingTime.ts'
import { isCalledOff } from './registration.ts'
import { compareSessions } from './schedule.ts'
import type { Topic } from './vocabulary.ts'

/**
 * Why an article and a session belong together. named: the article says so; person: the one that the
 * article is by or about takes part; topic: they share what the article is about first of all, or two topics.
 */
export type Relation = 'named' | 'person' | 'topic'

export interface Article {
  id: string
  kind: 'post' | 'interview' | 'page'
  /** Path within the site. */
  address: string
  edition: number | null
  title: string
  teaser: string
  /** Whom it is by or about. */
  person: string | null
  publishedAt: LocalDateTime | null
  /** How long it takes to read; null where only the beginning is known. */
  minutes: number | null
  topics: Topic[]
  /** Sessions that belong to it, by id, those that are named first. */
  sessions: { id: string; why: Relation }[]
}

/** An article lists no more sessions of the same topic than this. */
const MOST_BY_TOPIC = 4
const MOST_ARTICLES = 3

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
  return known
    .sort((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''))
    .map(({ named, ...article }) => ({ ...article, sessions: relate(article, named, sessions) }))
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
  topics: [],
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

export const interviewMinutes = ({ lead, items }: Pages['interview']): number =>
  readingMinutes(lead, ...items.flatMap(({ question, answer }) => [question, answer]))

export const mobilityMinutes = ({ lead, sections, outcome }: Pages['ledermobilitet']): number =>
  readingMinutes(lead, ...[...sections, outcome].flatMap(({ heading, text }) => [heading, text]))

function relate(
  { topics, person, edition }: Omit<Known, 'named'>,
  named: readonly string[],
  sessions: readonly Session[],
): Article['sessions'] {
  const told = new Set(named)
  const found = named.map((id) => ({ id, why: 'named' as Relation }))
  const add = (why: Relation, candidates: readonly Session[]) => {
    for (const { id } of candidates) {
      if (!told.has(id)) found.push({ id, why })
      told.add(id)
    }
  }
  const open = sessions.filter((session) => !isCalledOff(session)).sort(compareSessions)
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

/** The articles that belong to a session, with the reason, the strongest first. */
export function articlesFor(
  sessionId: string,
  articles: readonly Article[],
): { article: Article; why: Relation }[] {
  const ORDER: readonly Relation[] = ['named', 'person', 'topic']
  return articles
    .flatMap((article) => {
      const why = article.sessions.find(({ id }) => id === sessionId)?.why
      return why ? [{ article, why }] : []
    })
    .sort((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why))
}

/** By or about a person: what is about them first, then what they wrote, the newest first. */
export const articlesOf = (person: string, articles: readonly Article[]): Article[] =>
  articles
    .filter((article) => article.person === person)
    .sort((a, b) => Number(a.kind === 'post') - Number(b.kind === 'post'))
    .slice(0, MOST_ARTICLES)

/** The newest posts of a year, for the front page. */
export const latestPosts = (year: number, articles: readonly Article[]): Article[] =>
  articles.filter(({ kind, edition }) => kind === 'post' && edition === year).slice(0, 2)

/** What to read after an article: shared topics weigh most, then the same person. Its neighbours stand elsewhere. */
export function relatedArticles(article: Article, articles: readonly Article[]): Article[] {
  const { newer, older } = neighbours(article, articles)
  const weight = (other: Article) =>
    other.topics.filter((topic) => article.topics.includes(topic)).length +
    (other.person !== null && other.person === article.person ? 0.5 : 0)
  return articles
    .filter(({ id }) => ![article.id, newer?.id, older?.id].includes(id))
    .filter((other) => weight(other) > 0)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MOST_ARTICLES)
}

/** The posts before and after one, by the day they were published; what has no date has none. */
export function neighbours(
  { id }: Pick<Article, 'id'>,
  articles: readonly Article[],
): { newer: Article | null; older: Article | null } {
  const posts = articles.filter(({ kind }) => kind === 'post')
  const at = posts.findIndex((post) => post.id === id)
  if (at < 0) return { newer: null, older: null }
  return { newer: posts[at - 1] ?? null, older: posts[at + 1] ?? null }
}
