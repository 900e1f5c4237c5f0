import { expect, it } from 'vitest'
import { topicCounts } from '../../src/domain/articleTopics.ts'
import type { Article } from '../../src/domain/articles.ts'
import { compareDanish } from '../../src/domain/danishOrder.ts'
import { choicesOf, emptyFilter } from '../../src/domain/filter.ts'
import { TOPICS } from '../../src/domain/vocabulary.ts'
import { TOPIC_LABELS } from '../../src/domain/wording.ts'
import { buildSession } from '../support/buildSession.ts'

it('æ, ø and å come last, aa is å, and numbers are numbers', () => {
  const inOrder = [
    'Albertslund',
    'Middelfart',
    'Uge 9',
    'Uge 44',
    'Zealand',
    'Ærø',
    'Østerbro',
    'Åbenrå',
    'Aabenraa',
    'Aarhus',
  ]
  expect([...inOrder].reverse().sort(compareDanish)).toEqual(inOrder)
})

it('topics stand by their Danish names, in the filter and in the blog', () => {
  const labels = (topics: readonly string[]) =>
    topics.map((topic) => TOPIC_LABELS[topic as keyof typeof TOPIC_LABELS])
  const all = [...TOPICS]
  const context = { now: null, isKept: () => false }
  const choices = choicesOf([buildSession({ topics: all })], emptyFilter(), context)
  const inFilter = labels(choices.topic.map(({ value }) => value))
  expect(inFilter).toHaveLength(TOPICS.length)
  expect(inFilter).toEqual([...inFilter].sort(new Intl.Collator('da').compare))
  expect(inFilter.slice(0, 3)).toEqual([
    'Borgeren i centrum',
    'Coronaerfaringer',
    'Dagtilbud og skole',
  ])
  const inBlog = topicCounts([{ topics: all } as unknown as Article])
  expect(labels(inBlog.map(({ topic }) => topic))).toEqual(inFilter)
})
