/* Of what there is to read, what the front page shows. */
import type { Article } from './articles.ts'

/** The newest posts of a year, for the front page. */
export const latestPosts = (year: number, articles: readonly Article[]): Article[] =>
  articles.filter(({ kind, edition }) => kind === 'post' && edition === year).slice(0, 2)
