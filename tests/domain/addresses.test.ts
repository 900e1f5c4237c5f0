import { describe, expect, it } from 'vitest'
import {
  calendarPath,
  editionCalendarPath,
  editionPath,
  pathOf,
  PATTERNS,
  postPath,
  publishedPages,
  sessionPath,
} from '../../src/domain/addresses.ts'
import { contentWith, contentWithSession, realContent } from '../support/realContent.ts'

const pages = publishedPages(realContent)

describe('the published addresses', () => {
  it('are the ones that were promised', () => {
    expect(Object.values(PATTERNS)).toEqual([
      '/',
      '/program',
      '/arrangement/:slug',
      '/min-uge',
      '/blog',
      '/blog/:slug',
      '/ambassadoer',
      '/ambassadoer/interview',
      '/ledermobilitet',
      '/om',
      '/deltag',
      '/arkiv',
      '/arkiv/:year',
      '/data',
      '/tilgaengelighed',
    ])
    expect(sessionPath('det-lange-seje-traek')).toBe('/arrangement/det-lange-seje-traek')
    expect(postPath('ydmyghed')).toBe('/blog/ydmyghed')
    expect(editionPath(2020)).toBe('/arkiv/2020')
    expect(calendarPath('2020-ledertraef')).toBe('/kalender/2020-ledertraef.ics')
    expect(editionCalendarPath(2020)).toBe('/kalender/ledelsesugen-2020.ics')
  })

  it('lead to one page each', () => {
    const paths = pages.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('are there for every session, post and edition, and for every page of its own', () => {
    const { sessions, posts, editions } = realContent
    const expected = [
      ...Object.values(PATTERNS).filter((pattern) => !pattern.includes(':')),
      ...sessions.map(({ slug }) => `/arrangement/${slug}`),
      ...posts.map(({ slug }) => `/blog/${slug}`),
      ...editions.map(({ year }) => `/arkiv/${year}`),
    ]
    expect(pages.map(({ path }) => path).sort()).toEqual(expected.sort())
  })

  it('have no hole left in them and nothing that must be escaped', () => {
    for (const { path } of pages) expect(path).toMatch(/^\/([a-z0-9-]+(\/[a-z0-9-]+)*)?$/)
  })

  it('differ also on a disk that knows no small and large letters', () => {
    const files = pages.map(({ path }) => path.toLowerCase())
    expect(new Set(files).size).toBe(files.length)
  })

  it('count as themselves, as long as nothing has been renamed', () => {
    expect(pages.every(({ path, canonicalPath }) => path === canonicalPath)).toBe(true)
  })
})

describe('a session that has got a new address', () => {
  const renamed = contentWithSession('2020-ledertraef', {
    slug: 'kls-ledertraef',
    formerSlugs: ['ledertraef-2020', 'traef'],
  })

  it('still has its old ones, which say what counts now', () => {
    const found = publishedPages(renamed).filter(({ path }) => /traef$|traef-2020$/.test(path))
    expect(found.map(({ path, canonicalPath }) => [path, canonicalPath])).toEqual([
      ['/arrangement/kls-ledertraef', '/arrangement/kls-ledertraef'],
      ['/arrangement/ledertraef-2020', '/arrangement/kls-ledertraef'],
      ['/arrangement/traef', '/arrangement/kls-ledertraef'],
    ])
  })
})

describe('a post that has got a new address', () => {
  it('still has its old one', () => {
    const content = contentWith(({ posts }) => {
      posts[0]?.formerSlugs.push('foerste-indlaeg')
    })
    const former = publishedPages(content).find(({ path }) => path === '/blog/foerste-indlaeg')
    expect(former?.canonicalPath).toBe(`/blog/${realContent.posts[0]?.slug}`)
  })
})

describe('an address that is built from too little', () => {
  it('has an empty hole and not the word undefined', () => {
    expect(pathOf('session')).toBe('/arrangement/')
  })
})
