import { describe, expect, it } from 'vitest'
import { readContent, toPublished } from '../../src/build/readContent.ts'
import { publishedPages } from '../../src/domain/addresses.ts'
import { articlesFor } from '../../src/domain/articles.ts'
import { toArticles } from '../../src/domain/toArticles.ts'
import { contentForPage } from '../../src/domain/pageContent.ts'
import { afterwards, onSameTopic, parallelTo } from '../../src/domain/relatedSessions.ts'
import { buildSession } from '../support/buildSession.ts'

const content = toPublished(readContent('content'))
const articles = toArticles(content)
const find = (id: string) => {
  const found = content.sessions.find((session) => session.id === id)
  if (!found) throw new Error(id)
  return found
}
const ids = (list: { id: string }[]) => list.map(({ id }) => id)

describe('beside a session', () => {
  it('on Wednesday noon two others run at the same time as the meeting in Middelfart', () => {
    expect(ids(parallelTo(find('2020-ensomt-paa-toppen'), content.sessions))).toEqual([
      '2020-organisatorisk-sammenhaeng',
      '2020-djoef-chefkonference',
    ])
  })

  it('one that begins the minute another ends is afterwards, not parallel', () => {
    const lonely = find('2020-ensomt-paa-toppen')
    expect(ids(afterwards(lonely, content.sessions))).toEqual(['2020-det-lange-seje-traek'])
  })

  it('without a known time nothing is claimed of what runs beside it', () => {
    expect(parallelTo(find('2020-ledertraef'), content.sessions)).toEqual([])
    expect(afterwards(find('2020-ledertraef'), content.sessions)).toEqual([])
  })

  it('a cancelled session is no alternative, and another year is another week', () => {
    const here = buildSession({ id: '2020-x', topics: ['strategi'] })
    const others = [
      buildSession({ id: '2020-y', topics: ['strategi'], status: 'cancelled' }),
      buildSession({ id: '2019-z', edition: 2019, topics: ['strategi'] }),
      buildSession({ id: '2020-w', topics: ['strategi'] }),
    ]
    expect(ids(onSameTopic(here, others))).toEqual(['2020-w'])
    expect(ids(parallelTo(here, others))).toEqual(['2020-w'])
  })
})

it('a page carries just enough: the lists made from it equal those made from all content', () => {
  for (const page of publishedPages(content).filter(({ name }) => name === 'session')) {
    const part = contentForPage(content, page)
    const [session] = part.sessions
    if (!session) throw new Error(page.path)
    for (const list of [parallelTo, afterwards, onSameTopic]) {
      expect(ids(list(session, part.cards)), page.path).toEqual(
        ids(list(session, content.sessions)),
      )
    }
    expect(articlesFor(session.id, part.articles), page.path).toEqual(
      articlesFor(session.id, articles),
    )
  }
})
