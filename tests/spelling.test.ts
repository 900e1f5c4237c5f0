/* All that people read is spelled as Danish is spelled, and written as this app writes. */
import { beforeAll, describe, expect, it } from 'vitest'
import { realContent } from './support/realContent.ts'
import { contentTexts, screenTexts, type ScreenText } from './texts/collect.ts'
import { loadSpelling } from './texts/spelling.ts'
import { OWN_WORDS } from './texts/words.ts'

let unknownIn: (text: string) => string[]
beforeAll(async () => ({ unknownIn } = await loadSpelling(OWN_WORDS)))

const faultsOf = (texts: ScreenText[], find: (text: string) => string[]) =>
  texts.flatMap(({ file, text }) => find(text).map((fault) => `${file}: ${fault}`))

const SCREEN = screenTexts()

describe.each([
  ['on the screen', SCREEN, 500],
  ['in the content', contentTexts(), 300],
] as const)('%s', (_, texts, least) => {
  it('every word is in the Danish list or in our own', () => {
    expect(texts.length).toBeGreaterThan(least)
    expect(faultsOf([...texts], unknownIn)).toEqual([])
  })

  it('the clock has 24 hours and a dot, without a nought before', () => {
    const clocks = /(?<![T+])\b\d{1,2}:\d{2}\b|\bkl\.? 0\d\b|\bklokken \d|\b(am|pm)\b/gi
    expect(faultsOf([...texts], (text) => text.match(clocks) ?? [])).toEqual([])
  })
})

it('dashes are long with spaces around, and what goes from here to there has a short one', () => {
  // The titles of events and posts are facts, and stay as they were written.
  const isTitle = (text: string) =>
    [...realContent.sessions, ...realContent.posts, ...activities].some(
      ({ title }) => title === text,
    )
  const activities = realContent.editions.flatMap((edition) => edition.ambassadorActivities)
  const all = [...SCREEN, ...contentTexts()].filter(({ text }) => !isTitle(text))
  const found = faultsOf(
    all,
    (text) => text.match(/\p{L} - \p{L}|\p{L}–\p{L}|(?<!»[^«]*)\d\.?–\d/gu) ?? [],
  )
  expect(found).toEqual([])
})

it('the app never shouts, and quotes as Danes do', () => {
  const found = faultsOf(SCREEN, (text) => text.match(/\p{L}!|[“”„]|(?<=\s)'\p{L}/gu) ?? [])
  expect(found).toEqual([])
})

it('a mistake is found, also within a compound, and a new compound is let through', () => {
  const text =
    'Programet for ledlese: Gem arangementet i kalenderfillen, hvis den komer i ledermobilitetsugen'
  expect(unknownIn(text)).toEqual([
    'Programet',
    'ledlese',
    'arangementet',
    'kalenderfillen',
    'komer',
  ])
})
