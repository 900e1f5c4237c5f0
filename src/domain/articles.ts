/* What there is to read, as lists show it: blog posts, the interview, the page on ledermobilitet. */
import type { LocalDateTime } from './localTime.ts'
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
  /** How long it takes to read; null where it is only told what it is about. */
  minutes: number | null
  topics: Topic[]
  /** Sessions that belong to it, by id, those that are named first. */
  sessions: { id: string; why: Relation }[]
}

const MOST_ARTICLES = 3

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
