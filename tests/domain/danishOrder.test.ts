import { expect, it, vi } from 'vitest'
import { topicCounts } from '../../src/domain/articleTopics.ts'
import type { Article } from '../../src/domain/articles.ts'
import { compareDanish } from '../../src/domain/danishOrder.ts'
import { choicesOf, emptyFilter } from '../../src/domain/filter.ts'
import { TOPICS } from '../../src/domain/vocabulary.ts'
import { TOPIC_LABELS } from '../../src/domain/wording.ts'
import { buildSession } from '../support/buildSession.ts'
import { seededChance } from '../support/seededRandom.ts'

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

it('is what the browser says it is, for 5,000 pairs of texts that begin alike', () => {
  const letters = [
    'a',
    'A',
    'aa',
    'b',
    'B',
    'z',
    'æ',
    'Ø',
    'å',
    'é',
    'o',
    'o\u0308',
    'u\u0301',
    'th',
    'þ',
    'd',
    'đ',
  ]
  const signs = [...letters, '9', '44', ' ', '-', '«', '.']
  const { oneOf } = seededChance(44)
  const text = (length: number) => Array.from({ length }, () => oneOf(signs)).join('')
  const { compare } = new Intl.Collator('da', { numeric: true })
  for (let pair = 0; pair < 5_000; pair++) {
    const begin = text(pair % 4)
    const [a, b] = [begin + text(3), begin + text(3)]
    expect(Math.sign(compareDanish(a, b)), `${a} | ${b}`).toBe(Math.sign(compare(a, b)))
  }
})

it('topics stand in order without what the browser compares by, which costs a slow phone 70 ms', async () => {
  vi.resetModules()
  const made = vi.spyOn(Intl, 'Collator')
  const { topicsInOrder } = await import('../../src/domain/wording.ts')
  expect(topicsInOrder()).toHaveLength(TOPICS.length)
  expect(made).not.toHaveBeenCalled()
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
