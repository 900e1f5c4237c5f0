/* The topics that there is something to read about. */
import type { Article } from './articles.ts'
import type { Topic } from './vocabulary.ts'
import { topicsInOrder } from './wording.ts'

/** Each topic of the articles with how many have it, in the order of the alphabet. */
export const topicCounts = (articles: readonly Article[]): { topic: Topic; count: number }[] =>
  topicsInOrder()
    .map((topic) => ({
      topic,
      count: articles.filter(({ topics }) => topics.includes(topic)).length,
    }))
    .filter(({ count }) => count > 0)
