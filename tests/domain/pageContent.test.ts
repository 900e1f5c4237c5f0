import { describe, expect, it } from 'vitest'
import { hasSlug, type PageAddress } from '../../src/domain/addresses.ts'
import { toArticles } from '../../src/domain/toArticles.ts'
import type { Content } from '../../src/domain/contentSchema.ts'
import { contentForPage, toCard, wholeContent } from '../../src/domain/pageContent.ts'
import { MOST_PARALLEL, parallelTo } from '../../src/domain/relatedSessions.ts'
import { compareSessions } from '../../src/domain/schedule.ts'
import { generateContent } from '../support/generateSessions.ts'
import { contentWith, contentWithSession, realContent } from '../support/realContent.ts'

const { sessions, posts } = realContent
const articles = toArticles(realContent)
const of2020 = sessions.filter(({ edition }) => edition === 2020)

function partOf(
  name: PageAddress['name'],
  params: PageAddress['params'] = {},
  content = realContent,
) {
  const part = contentForPage(content, { name, params })
  return {
    cards: part.cards.map(({ id }) => id),
    sessions: part.sessions.map(({ id }) => id),
    posts: part.posts.map(({ id }) => id),
    articles: part.articles.map(({ id }) => id),
    pages: Object.keys(part.pages),
  }
}
const none = { cards: [], sessions: [], posts: [], articles: [], pages: [] }
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id)

describe('in a very large week a page carries what it shows at first', () => {
  const large = generateContent({ seed: 7, sessions: 300 })
  const inOrder = ids([...large.sessions].sort(compareSessions))

  it.each(['home', 'programme'] as const)(
    '%s: the first of the programme, and how many follow',
    (name) => {
      const part = contentForPage(large, { name, params: {} })
      expect(ids([...part.cards].sort(compareSessions))).toEqual(inOrder.slice(0, 60))
      expect(part.more).toBe(240)
    },
  )

  it('the year in the archive likewise; of the real weeks nothing is left out', () => {
    const part = contentForPage(large, { name: 'edition', params: { year: '2020' } })
    expect([part.cards.length, part.more]).toEqual([60, 240])
    for (const year of ['2019', '2020', '2021']) {
      const real = contentForPage(realContent, { name: 'edition', params: { year } })
      expect(real.more).toBe(0)
      expect(real.cards).toHaveLength(
        sessions.filter(({ edition }) => `${edition}` === year).length,
      )
    }
    expect(wholeContent(large).more).toBe(0)
  })

  it('a session: of those at the same time no more than a page can name, and one to know that there are more', () => {
    const busy = large.sessions.find(
      (one) => parallelTo(one, large.sessions).length > MOST_PARALLEL,
    )
    const part = contentForPage(large, { name: 'session', params: { slug: busy?.slug ?? '' } })
    expect(part.sessions).toEqual([busy])
    const parallel = busy ? parallelTo(busy, part.cards) : []
    expect(parallel.length).toBeGreaterThan(MOST_PARALLEL)
    expect(part.cards.length).toBeLessThan(MOST_PARALLEL * 2)
  })
})

describe('a page carries what it lists, and nothing that it does not', () => {
  it('the programme: the cards of the year on stage', () => {
    expect(partOf('programme')).toEqual({ ...none, cards: ids(of2020) })
  })

  it('a session: that one, whole, and only cards of the others', () => {
    const part = partOf('session', { slug: 'faglig-ledelse' })
    expect(part.sessions).toEqual(['2020-faglig-ledelse'])
    expect(part.cards).not.toContain('2020-faglig-ledelse')
    expect(part.cards.length).toBeLessThan(of2020.length)
    expect(part.pages).toEqual([])
  })

  it('a session under a former address', () => {
    const content = contentWithSession('2020-ledertraef', { formerSlugs: ['traef'] })
    expect(partOf('session', { slug: 'traef' }, content).sessions).toEqual(['2020-ledertraef'])
  })

  it('a session that does not exist: none', () => {
    expect(partOf('session', { slug: 'findes-ikke' })).toEqual(none)
  })

  it('the blog and one post of it', () => {
    expect(partOf('blog')).toEqual({ ...none, articles: ids(articles), pages: ['blog'] })
    expect(ids(articles)).toEqual(expect.arrayContaining([...ids(posts), 'interview']))
    const part = partOf('post', { slug: posts[1]?.slug })
    expect(part).toMatchObject({ sessions: [], posts: [posts[1]?.id], pages: ['blog'] })
    expect(part.articles).toContain(posts[1]?.id)
  })

  it('the ambassador: where she takes part', () => {
    const expected = ids(of2020.filter(({ ambassadorTakesPart }) => ambassadorTakesPart))
    expect(expected.length).toBeGreaterThan(0)
    const { articles: read, ...rest } = partOf('ambassador')
    const { articles: _, ...others } = none
    expect(rest).toEqual({ ...others, cards: expected, pages: ['ambassadoer'] })
    expect(read[0]).toBe('interview')
  })

  it.each([
    [
      'interview',
      'interview',
      ['2020-organisatorisk-sammenhaeng', '2020-coi-innovationsledelse-skole'],
    ],
    ['mobility', 'ledermobilitet', ['2021-ledermobilitet-webinar']],
  ] as const)(
    '%s: its text, and the sessions and articles that belong to it',
    (name, page, cards) => {
      const part = partOf(name)
      expect(part).toMatchObject({ sessions: [], posts: [], pages: [page] })
      expect(part.cards.sort()).toEqual([...cards].sort())
      expect(part.articles).toContain(page)
    },
  )

  it('the page about the week: its text', () => {
    expect(partOf('about')).toEqual({ ...none, pages: ['om'] })
  })

  it.each(['agenda', 'submit', 'data', 'accessibility', 'archive', 'notFound'] as const)(
    '%s: no sessions and no texts',
    (name) => {
      expect(partOf(name)).toEqual(none)
    },
  )

  it('a former year: its cards and itself', () => {
    expect(partOf('edition', { year: '2019' }).cards).toEqual([
      '2019-ledertraef',
      '2019-paa-jagt-efter-den-gode-ledelse',
    ])
    const { editions } = contentForPage(realContent, { name: 'edition', params: { year: '2019' } })
    expect(editions.map(({ year }) => year)).toEqual([2019])
  })

  it('a preparation with its year, so that the year can show it', () => {
    expect(partOf('edition', { year: '2023' }).cards).toEqual(['2023-ide-webinar'])
  })
})

describe('a part of the content', () => {
  it('says that it is one, and of which version', () => {
    const part = contentForPage(realContent, { name: 'programme', params: {} })
    expect(part).toMatchObject({ whole: false, version: realContent.version })
    expect(wholeContent(realContent)).toMatchObject({ whole: true, version: realContent.version })
  })

  it('is not part of the content itself: changing it changes nothing else', () => {
    const before = structuredClone(realContent)
    contentForPage(realContent, { name: 'home', params: {} }).cards.length = 0
    expect(realContent).toEqual(before)
  })

  it('has cards without the long texts', () => {
    const [session] = sessions
    if (!session) throw new Error('There are no sessions')
    expect(toCard(session)).not.toHaveProperty('description')
    expect(toCard(session)).not.toHaveProperty('speakers')
    expect(session).toMatchObject(toCard(session))
  })

  it('never carries what was written for the secretariat', () => {
    const hinted: Content = contentWith((content) => {
      for (const session of content.sessions) session.organiserHint = 'Kun for sekretariatet'
    })
    for (const name of ['home', 'programme', 'ambassador'] as const) {
      const part = contentForPage(hinted, { name, params: {} })
      expect(JSON.stringify(part)).not.toContain('Kun for sekretariatet')
    }
  })
})

describe('an address of an entry', () => {
  const entry = { slug: 'ny', formerSlugs: ['gammel'] }
  it.each([
    ['ny', true],
    ['gammel', true],
    ['anden', false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (slug, is) => {
    expect(hasSlug(entry, slug)).toBe(is)
  })
})
