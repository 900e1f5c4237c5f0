import { describe, expect, it } from 'vitest'
import { articlesFor, articlesOf, neighbours, relatedArticles } from '../../src/domain/articles.ts'
import { latestPosts } from '../../src/domain/latestPosts.ts'
import { toArticles, toArticlesInParts } from '../../src/domain/toArticles.ts'
import { relationHeading, whyText } from '../../src/domain/articleText.ts'
import { extentText } from '../../src/domain/extentText.ts'
import { topicCounts } from '../../src/domain/articleTopics.ts'
import type { Content, Post } from '../../src/domain/contentSchema.ts'
import { buildSession } from '../support/buildSession.ts'
import { contentWith, realContent, realSession } from '../support/realContent.ts'

const AMBASSADOR = ['2020-organisatorisk-sammenhaeng', '2020-coi-innovationsledelse-skole']

function articleOf(id: string, content: Content = realContent) {
  const found = toArticles(content).find((article) => article.id === id)
  if (!found) throw new Error(id)
  return found
}
const because = (id: string, why: string, content?: Content) =>
  articleOf(id, content)
    .sessions.filter((session) => session.why === why)
    .map((session) => session.id)
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
/** The real content with one post that a test describes, and some sessions. */
const withPost = (changes: Partial<Post>, sessions = realContent.sessions) =>
  contentWith((content) => {
    const [post] = content.posts
    if (!post) throw new Error('There are no posts')
    content.posts = [{ ...post, id: 'blog-ny', author: 'Åse Ærø', topics: [], ...changes }]
    content.sessions = sessions
  })

describe('which sessions belong to an article', () => {
  it('those that it names, in its order, whatever their year and topics', () => {
    const sessions = ['2021-ledermobilitet-webinar', '2020-ledertraef']
    expect(because('blog-ny', 'named', withPost({ sessions }))).toEqual(sessions)
    expect(because('ledermobilitet', 'named')).toEqual(['2021-ledermobilitet-webinar'])
  })

  it('those where the one that it is by or about takes part', () => {
    expect(because('interview', 'person')).toEqual(AMBASSADOR)
    expect(because('blog-ydmyghed', 'person')).toEqual(AMBASSADOR)
  })

  it('those of the same year that share its chief topic, or two topics: four at most, the nearest first', () => {
    const session = (id: string, topics: string[], edition = 2020) =>
      buildSession({ id, edition, speakers: [], topics: topics as Post['topics'] })
    const content = withPost({ edition: 2020, topics: ['strategi', 'forandring', 'innovation'] }, [
      session('2020-a', ['strategi']),
      session('2020-b', ['forandring']),
      session('2020-c', ['innovation', 'forandring']),
      session('2019-d', ['strategi'], 2019),
      session('2020-e', ['innovation', 'forandring', 'strategi']),
      session('2020-f', ['strategi']),
      session('2020-g', ['strategi']),
    ])
    expect(because('blog-ny', 'topic', content)).toEqual(['2020-e', '2020-c', '2020-a', '2020-f'])
  })

  it('as they take place, in whatever order the content has them', () => {
    const session = (id: string, startsAt: string) =>
      buildSession({
        ...{ id, startsAt, endsAt: null, date: startsAt.slice(0, 10), topics: ['strategi'] },
        speakers: [{ ...realSession('2020-ensomt-paa-toppen').speakers[0]!, name: 'Åse Ærø' }],
      })
    const late = session('2020-late', '2020-10-29T09:00')
    const early = session('2020-early', '2020-10-26T09:00')
    const noon = session('2020-noon', '2020-10-26T12:00')
    const mine = { edition: 2020, topics: ['strategi' as const] }
    const inOrder = ['2020-early', '2020-noon', '2020-late']
    const content = withPost(mine, [late, early, noon])
    expect(because('blog-ny', 'person', content)).toEqual(inOrder)
    const others = withPost({ ...mine, author: 'En anden' }, [noon, late, early])
    expect(because('blog-ny', 'topic', others)).toEqual(inOrder)
  })

  it('the same when they are found one article at a time, with a pause before each', async () => {
    let pauses = 0
    const pause = () => Promise.resolve(void pauses++)
    const articles = toArticles(realContent)
    expect(await toArticlesInParts(realContent, pause)).toEqual(articles)
    expect(pauses).toBe(articles.length)
  })

  it('one that is called off belongs to it only when it is named', () => {
    const cancelled = [buildSession({ id: '2020-x', status: 'cancelled', topics: ['strategi'] })]
    const topics: Post['topics'] = ['strategi']
    expect(articleOf('blog-ny', withPost({ topics }, cancelled)).sessions).toEqual([])
    const named = withPost({ topics, sessions: ['2020-x'] }, cancelled)
    expect(because('blog-ny', 'named', named)).toEqual(['2020-x'])
  })

  it('each once, for the strongest reason', () => {
    const all = ids(articleOf('blog-efter-coronakrisen').sessions)
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('both ways', () => {
  const articles = toArticles(realContent)

  it('each session that an article leads to leads back to it, and no other does', () => {
    for (const { id } of realContent.sessions) {
      const back = ids(articlesFor(id, articles).map(({ article }) => article))
      const there = articles.filter(({ sessions }) => sessions.some((one) => one.id === id))
      expect(back.sort(), id).toEqual(ids(there).sort())
    }
  })

  it('what is about a session stands before what only shares its topic, and each says why', () => {
    const session = realSession('2020-organisatorisk-sammenhaeng')
    const told = articlesFor(session.id, articles)
    expect(told.map(({ article, why }) => whyText(article, why, session))[0]).toBe(
      'Arrangement med Jette Runchel',
    )
    const reform = realSession('2020-naerhedsreform')
    const [first] = articlesFor(reform.id, articles)
    expect(first && whyText(first.article, first.why, reform)).toBe(
      'Om det samme: ledelse på tværs',
    )
    expect(relationHeading(articleOf('interview'), 'person')).toBe(
      'Arrangementer med Jette Runchel',
    )
  })
})

describe('how much of the posts is here', () => {
  const posts = (summaries: number, without: number) => [
    ...Array.from({ length: summaries }, () => ({ minutes: 2 })),
    ...Array.from({ length: without }, () => ({ minutes: null })),
  ]
  const WHY = 'fordi vi kun har fundet begyndelsen.'

  it.each([
    [2, 0, 'Her er de gengivet i korte referater.'],
    [0, 3, `Her er de kun omtalt, ${WHY}`],
    [1, 3, `Her er ét af dem gengivet i et kort referat; de tre andre er kun omtalt, ${WHY}`],
    [3, 1, `Her er tre af dem gengivet i korte referater; det sidste er kun omtalt, ${WHY}`],
    [12, 2, `Her er 12 af dem gengivet i korte referater; de to andre er kun omtalt, ${WHY}`],
  ])('%d with a summary, %d without', (summaries, without, told) => {
    expect(extentText(posts(summaries, without))).toBe(told)
  })
})

describe('articles in a row', () => {
  const articles = toArticles(realContent)

  it('have the newest post first, and what has no date last', () => {
    expect(ids(articles)).toEqual([
      'blog-faellesoffentlig-ledelse',
      'blog-plads-til-spoergsmaal',
      'blog-ydmyghed',
      'blog-efter-coronakrisen',
      'interview',
      'ledermobilitet',
    ])
    expect(ids(latestPosts(2020, articles))).toEqual(ids(articles.slice(0, 2)))
    expect(latestPosts(2019, articles)).toEqual([])
  })

  it('each post has the one before and after it; the ends and the pages have none there', () => {
    const around = (id: string) => {
      const { newer, older } = neighbours(articleOf(id), articles)
      return [newer?.id, older?.id]
    }
    expect(around('blog-ydmyghed')).toEqual([
      'blog-plads-til-spoergsmaal',
      'blog-efter-coronakrisen',
    ])
    expect(around('blog-faellesoffentlig-ledelse')).toEqual([
      undefined,
      'blog-plads-til-spoergsmaal',
    ])
    expect(around('blog-efter-coronakrisen')).toEqual(['blog-ydmyghed', undefined])
    expect(around('interview')).toEqual([undefined, undefined])
  })

  it('lead on to what shares most, but neither to themselves nor to their neighbours', () => {
    const next = ids(relatedArticles(articleOf('blog-faellesoffentlig-ledelse'), articles))
    expect(next).toEqual(['blog-ydmyghed', 'blog-efter-coronakrisen', 'interview'])
  })

  it('of a person begin with what is about them', () => {
    expect(ids(articlesOf('Jette Runchel', articles))[0]).toBe('interview')
    expect(articlesOf('Ingen', articles)).toEqual([])
  })

  it('where only the beginning is known have no time to read', () => {
    expect(articleOf('blog-ydmyghed').minutes).toBeNull()
    expect(articleOf('interview').minutes).toBe(2)
  })

  it('have topics, each with how many', () => {
    expect(topicCounts(articles)).toContainEqual({ topic: 'ledelse-paa-tvaers', count: 4 })
    expect(topicCounts([])).toEqual([])
  })
})
