/* The topics that there is something to read about. */
import type { Article } from './articles.ts'
import { TOPICS, type Topic } from './vocabulary.ts'

/** Each topic of the articles with how many have it, in the order of the closed list. */
export const topicCounts = (articles: readonly Article[]): { topic: Topic; count: number }[] =>
  TOPICS.map((topic) => ({
    topic,
    count: articles.filter(({ topics }) => topics.includes(topic)).length,
  })).filter(({ count }) => count > 0)
