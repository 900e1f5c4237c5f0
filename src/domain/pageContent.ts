/*
 * The part of the content that one page shows. A prerendered page carries exactly this,
 * so that it hydrates without asking anybody; the whole content follows behind.
 */
import { hasSlug, type PageAddress } from './addresses.ts'
import { articlesFor, articlesOf, neighbours, relatedArticles, type Article } from './articles.ts'
import { latestPosts } from './latestPosts.ts'
import { toArticles, toArticlesInParts } from './toArticles.ts'
import { compareSessions, programmeOf } from './schedule.ts'
import { afterwards, MOST_PARALLEL, onSameTopic, parallelTo } from './relatedSessions.ts'
import type { Content, Edition, Pages, Post, Session } from './contentSchema.ts'

const CARD_FIELDS = [
  'id',
  'slug',
  'formerSlugs',
  'formerIds',
  'edition',
  'title',
  'shortTitle',
  'type',
  'kind',
  'status',
  'statusNote',
  'movedFrom',
  'date',
  'dateNote',
  'startsAt',
  'endsAt',
  'allDay',
  'attendance',
  'attendanceNote',
  'venue',
  'organisers',
  'access',
  'registration',
  'price',
  'recording',
  'ambassadorTakesPart',
  'sectors',
  'topics',
] as const satisfies readonly (keyof Session)[]

/** What a list shows of a session. Every `Session` is one. */
export type SessionCard = Pick<Session, (typeof CARD_FIELDS)[number]>

/** Content as a page has it: cards where it lists, whole sessions where it shows them. */
export interface PageContent extends Pick<Content, 'version' | 'updatedAt' | 'site'> {
  /** True when nothing is left out: what is not here does not exist. */
  whole: boolean
  editions: Edition[]
  cards: SessionCard[]
  /** How many sessions of the programme that the page lists follow behind the cards; 0 but in a very large week. */
  more: number
  sessions: Session[]
  posts: Post[]
  /** What lists show of posts, and of pages that are read as articles. */
  articles: Article[]
  pages: Partial<Pages>
}

/** As many as a list shows before one asks for more, and some for the filters to be true of. */
const MOST_CARDS = 60

export function toCard(session: Session): SessionCard {
  return Object.fromEntries(CARD_FIELDS.map((field) => [field, session[field]])) as SessionCard
}

/**
 * All content, as any page may show it.
 * @param before what was shown until now: cards of the same version stay the same objects, so that no list
 * renders them again
 */
export function wholeContent(
  content: Content,
  articles = toArticles(content),
  before: PageContent | null = null,
): PageContent {
  const { version, updatedAt, site, editions, sessions, posts, pages } = content
  const same = before?.version === version ? before.cards : []
  const shown = new Map(same.map((card) => [card.id, card]))
  return {
    whole: true,
    version,
    updatedAt,
    site,
    editions,
    cards: sessions.map((session) => shown.get(session.id) ?? session),
    more: 0,
    sessions,
    posts,
    articles,
    pages,
  }
}

/**
 * The same, of which a slow phone does not make more in one go than it has the time for.
 * @param pause settles when the screen has had its turn
 */
export const wholeContentInParts = async (
  content: Content,
  before: PageContent | null,
  pause: () => Promise<void>,
): Promise<PageContent> => wholeContent(content, await toArticlesInParts(content, pause), before)

/** A year of which no more is shown than when it is. */
const bare = (edition: Edition): Edition => ({
  ...edition,
  ...{ ambassadors: [], activities: [], ambassadorActivities: [], sources: [], quirks: [] },
  summary: null,
})

const articlesByContent = new WeakMap<Content, Article[]>()

/** All articles of a content, found once for all its pages. */
function articlesIn(content: Content): Article[] {
  const found = articlesByContent.get(content) ?? toArticles(content)
  articlesByContent.set(content, found)
  return found
}

/** The content that the page at an address shows, and no more. */
export function contentForPage(content: Content, { name, params }: PageAddress): PageContent {
  const { version, updatedAt, site, pages } = content
  /** Of a year's sessions what a page can show at first; the rest comes with the whole content. */
  const firstCardsOf = (year: number) => {
    const ofYear = content.sessions.filter(({ edition }) => edition === year)
    const programme = programmeOf(ofYear, year).sort(compareSessions)
    const left = new Set(programme.slice(MOST_CARDS))
    return { cards: ofYear.filter((session) => !left.has(session)).map(toCard), more: left.size }
  }
  const current = content.editions.filter(({ year }) => year === site.currentEdition)
  /** That there are later years, of which there is no programme, is told on the front page. */
  const later = content.editions
    .filter(({ year }) => year > site.currentEdition)
    .slice(0, 1)
    .map(bare)
  const cardsOf = (year: number) =>
    content.sessions.filter(({ edition }) => edition === year).map(toCard)
  const articles = articlesIn(content)
  const part: PageContent = {
    whole: false,
    version,
    updatedAt,
    site,
    editions: [],
    cards: [],
    more: 0,
    sessions: [],
    posts: [],
    articles: [],
    pages: {},
  }
  /** A session and what its page lists beside it. */
  const aroundSession = (session: Session | undefined) => {
    if (!session) return {}
    const beside = new Set([
      ...parallelTo(session, content.sessions).slice(0, MOST_PARALLEL + 1),
      ...afterwards(session, content.sessions),
      ...onSameTopic(session, content.sessions),
    ])
    const cards = content.sessions.filter((other) => beside.has(other)).map(toCard)
    const told = articlesFor(session.id, articles).map(({ article }) => article)
    return { sessions: [session], cards, articles: told }
  }
  /** An article, and what its page leads on to. */
  const aroundArticle = (article: Article | undefined) => {
    if (!article) return {}
    const { newer, older } = neighbours(article, articles)
    const beside = [article, newer, older, ...relatedArticles(article, articles)]
    const cards = content.sessions
      .filter(({ id }) => article.sessions.some((session) => session.id === id))
      .map(toCard)
    return { cards, articles: articles.filter((other) => beside.includes(other)) }
  }
  const articleAt = (id: string | undefined) => articles.find((article) => article.id === id)
  switch (name) {
    case 'home':
      return {
        ...part,
        editions: [...current, ...later],
        ...firstCardsOf(site.currentEdition),
        articles: latestPosts(site.currentEdition, articles),
        pages: { om: pages.om },
      }
    case 'programme':
      return { ...part, editions: current.map(bare), ...firstCardsOf(site.currentEdition) }
    case 'session':
      return {
        ...part,
        ...aroundSession(content.sessions.find((session) => hasSlug(session, params.slug))),
      }
    case 'blog':
      return { ...part, articles, pages: { blog: pages.blog } }
    case 'post': {
      const post = content.posts.find((entry) => hasSlug(entry, params.slug))
      return {
        ...part,
        ...aroundArticle(articleAt(post?.id)),
        posts: post ? [post] : [],
        pages: { blog: pages.blog },
      }
    }
    case 'ambassador': {
      const { edition, person } = pages.ambassadoer
      return {
        ...part,
        cards: cardsOf(edition).filter((card) => card.ambassadorTakesPart),
        articles: articlesOf(person.name, articles),
        editions: content.editions,
        pages: { ambassadoer: pages.ambassadoer },
      }
    }
    case 'interview':
      return {
        ...part,
        ...aroundArticle(articleAt(pages.interview.id)),
        pages: { interview: pages.interview },
      }
    case 'mobility':
      return {
        ...part,
        ...aroundArticle(articleAt(pages.ledermobilitet.id)),
        pages: { ledermobilitet: pages.ledermobilitet },
      }
    case 'about':
      return { ...part, pages: { om: pages.om } }
    case 'archive':
      return { ...part, editions: content.editions }
    case 'edition':
      return {
        ...part,
        editions: content.editions.filter(({ year }) => String(year) === params.year),
        ...firstCardsOf(Number(params.year)),
        articles: articles.filter(({ edition }) => String(edition) === params.year),
      }
    default:
      return part
  }
}
