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
import type { Topic } from './vocabulary.ts'

/** An article lists no more sessions of the same topic than this. */
const MOST_BY_TOPIC = 4

type Known = Omit<Article, 'sessions'> & { named: readonly string[] }

type Source = Pick<Content, 'posts' | 'sessions'> & { pages: Partial<Pages> }

/** All articles of the content, the newest first and those without a date last. Sessions must be whole ones. */
export function toArticles(content: Source): Article[] {
  const open = openIn(content)
  return knownIn(content).map((article) => toArticle(article, open))
}

/**
 * The same one by one: each is held against all sessions.
 * @param pause settles when the screen has had its turn
 */
export async function toArticlesInParts(
  content: Source,
  pause: () => Promise<void>,
): Promise<Article[]> {
  const open = openIn(content)
  const articles: Article[] = []
  for (const article of knownIn(content)) {
    await pause()
    articles.push(toArticle(article, open))
  }
  return articles
}

const openIn = ({ sessions }: Source) => sessions.filter((session) => !isCalledOff(session))

function knownIn({ posts, pages: { interview, ledermobilitet } }: Source): Known[] {
  const known = posts.map(fromPost)
  if (interview) known.push(fromInterview(interview))
  if (ledermobilitet) known.push(fromMobility(ledermobilitet))
  return known.sort(newestFirst)
}

const toArticle = ({ named, ...article }: Known, open: readonly Session[]): Article => ({
  ...article,
  sessions: relate(article, named, open),
})

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

/** Up to the first full stop that something comes after. Without looking behind, which Safari learned late. */
const firstSentence = (text: string): string => /^[^]*?\.(?=\s)/.exec(text)?.[0] ?? text

const fromMobility = (page: Pages['ledermobilitet']): Known => ({
  id: page.id,
  kind: 'page',
  address: pathOf('mobility'),
  edition: null,
  title: page.title,
  // The lead is long; its first sentence says what it is.
  teaser: page.lead === null ? page.outcome.heading : firstSentence(page.lead),
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

/** @param open sessions that take place, in any order */
function relate(
  article: Omit<Known, 'named'>,
  named: readonly string[],
  open: readonly Session[],
): Article['sessions'] {
  const { person } = article
  const told = new Set(named)
  const found = named.map((id) => ({ id, why: 'named' as Relation }))
  const add = (why: Relation, candidates: readonly Session[]) => {
    for (const { id } of candidates) {
      if (!told.has(id)) found.push({ id, why })
      told.add(id)
    }
  }
  if (person !== null) {
    const takesPart = ({ speakers }: Session) => speakers.some(({ name }) => name === person)
    add('person', open.filter(takesPart).sort(compareSessions))
  }
  const others = open.filter(({ id, edition }) => edition === article.edition && !told.has(id))
  add('topic', closestByTopic(article.topics, others))
  return found
}

/**
 * The sessions that share most of the topics, and at least two or the first of them. Of a week of thousands
 * few are sorted: a phone asks for this at its start, for each article.
 */
function closestByTopic(topics: readonly Topic[], sessions: readonly Session[]): Session[] {
  const byShared = new Map<number, Session[]>()
  for (const session of sessions) {
    const shared = session.topics.filter((topic) => topics.includes(topic))
    if (shared.length < 2 && !shared.some((topic) => topic === topics[0])) continue
    const alike = byShared.get(shared.length)
    if (alike) alike.push(session)
    else byShared.set(shared.length, [session])
  }
  const closest: Session[] = []
  for (const [, alike] of [...byShared].sort(([a], [b]) => b - a)) {
    if (closest.length >= MOST_BY_TOPIC) break
    closest.push(...alike.sort(compareSessions))
  }
  return closest.slice(0, MOST_BY_TOPIC)
}
