import { describe, expect, it } from 'vitest'
import { publishedPages, type PageAddress } from '../../src/domain/addresses.ts'
import { contentForPage } from '../../src/domain/pageContent.ts'
import { pageHead } from '../../src/domain/pageHead.ts'
import { contentWithSession, realContent } from '../support/realContent.ts'

const headOf = (address: PageAddress, content = realContent) =>
  pageHead(contentForPage(content, address), address)
const pages = publishedPages(realContent)

describe('every published page', () => {
  it.each(pages)('$path says what it is and where it belongs', (page) => {
    const head = headOf(page)
    expect(head.title).toMatch(/Ledelsesugen \d{4}/)
    expect(head.title).not.toMatch(/undefined|null|–\s*–|^ ?–/)
    expect(head.description.length).toBeGreaterThan(30)
    expect(head.description).not.toMatch(/undefined|null|\.\.|^[a-zæøå]/)
    expect(head.canonicalPath).toBe(page.canonicalPath)
  })

  it('has a title of its own', () => {
    const titles = pages.map((page) => headOf(page).title)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('has a description of its own', () => {
    const descriptions = pages.map((page) => headOf(page).description)
    expect(new Set(descriptions).size).toBe(descriptions.length)
  })
})

describe('the head of a page', () => {
  it('of the front page names the year and the days', () => {
    expect(headOf({ name: 'home', params: {} })).toMatchObject({
      title: 'Ledelsesugen 2020 · 26.-30. oktober 2020',
      canonicalPath: '/',
      type: 'website',
    })
  })

  it('of a session has its short title, and tells when and where', () => {
    const head = headOf({ name: 'session', params: { slug: 'borgeren-i-centrum' } })
    expect(head.title).toBe('Borgeren skal i centrum – Ledelsesugen 2020')
    expect(head.description).toMatch(/^Fredag den 30\. oktober 2020 kl\. 14\.00-15\.30\. Online\. /)
    expect(head.type).toBe('article')
  })

  it('of a session without a date does not make one up', () => {
    const head = headOf({ name: 'session', params: { slug: 'kls-ledertraef-2019' } })
    expect(head.description).toMatch(/^Dato ikke oplyst\. Fysisk · ODEON, Odense\. /)
  })

  it('of a former address names the one that counts', () => {
    const content = contentWithSession('2020-ledertraef', { slug: 'ny', formerSlugs: ['gammel'] })
    const head = headOf({ name: 'session', params: { slug: 'gammel' } }, content)
    expect(head.canonicalPath).toBe('/arrangement/ny')
  })

  it('of a year without a source does not say that it was held', () => {
    const { description } = headOf({ name: 'edition', params: { year: '2026' } })
    expect(description).toContain('Vi har ikke fundet noget program')
    expect(description).toContain('26.-30. oktober 2026')
  })
})

describe('an address that leads nowhere', () => {
  it.each<PageAddress>([
    { name: 'notFound', params: {} },
    { name: 'session', params: { slug: 'findes-ikke' } },
    { name: 'session', params: {} },
    { name: 'post', params: { slug: 'findes-ikke' } },
    { name: 'edition', params: { year: '1999' } },
    { name: 'edition', params: { year: 'x' } },
  ])('%j says so and is not indexed', (address) => {
    expect(headOf(address)).toMatchObject({
      title: 'Siden findes ikke – Ledelsesugen 2020',
      canonicalPath: null,
    })
  })
})

describe('before any content is here', () => {
  it('the page is called by the name of the week and is not indexed', () => {
    expect(pageHead(null, { name: 'programme', params: {} })).toMatchObject({
      title: 'Ledelsesugen',
      canonicalPath: null,
    })
  })
})
