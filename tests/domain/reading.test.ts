/* Reading time, the place where one was, sources with their date, and the terms of ambassadors. */
import { describe, expect, it } from 'vitest'
import { ambassadorTerms } from '../../src/domain/ambassadorTerms.ts'
import { placeIn, withPlace } from '../../src/domain/readingPlace.ts'
import type { ReadingPlace } from '../../src/domain/readingPlaceSchema.ts'
import { formatReadingTime, readingMinutes } from '../../src/domain/readingTime.ts'
import { sourceAddress, sourceText, uniqueSources } from '../../src/domain/source.ts'
import { realContent } from '../support/realContent.ts'

describe('reading time', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'ord').join(' ')

  it.each([
    [0, '1\u00a0minuts læsning'],
    [200, '1\u00a0minuts læsning'],
    [299, '1\u00a0minuts læsning'],
    [300, '2\u00a0minutters læsning'],
    [1000, '5\u00a0minutters læsning'],
  ])('%d words: %s', (count, expected) => {
    expect(formatReadingTime(readingMinutes(words(count)))).toBe(expected)
  })

  it('counts all texts, a compound and a time as one word each, and dashes as none', () => {
    const text = 'Q&A om corona-erfaringer – kl. 9.00 i L’Art'
    expect(readingMinutes(...Array.from({ length: 38 }, () => text), null)).toBe(2)
    expect(readingMinutes(...Array.from({ length: 37 }, () => text), null)).toBe(1)
  })
})

describe('where one was in a text', () => {
  const text = [0, 100, 200, 300, 400].map((top) => ({ top, bottom: top + 90 }))
  const scrolled = (by: number) =>
    text.map(({ top, bottom }) => ({ top: top - by, bottom: bottom - by }))

  it.each([
    ['not begun', 0, 'start'],
    ['a little down, still in the first piece', 50, 1],
    ['in the third piece', 250, 2],
    ['between two', 195, 2],
    ['with the end in sight', 300, 'end'],
  ])('%s', (_, by, place) => {
    expect(placeIn(scrolled(by), 200)).toBe(place)
  })

  it('a text that fits the screen has no place, and neither has none at all', () => {
    expect(placeIn(text, 900)).toBe('start')
    expect(placeIn([], 900)).toBe('start')
  })

  it('is kept for twenty pages, the latest first, once for each', () => {
    let places: ReadingPlace[] = []
    for (let page = 0; page < 25; page += 1) {
      places = withPlace(places, `/blog/${page}`, { piece: 1, of: 9 })
    }
    places = withPlace(places, '/blog/20', { piece: 4, of: 9 })
    expect(places).toHaveLength(20)
    expect(places[0]).toEqual({ path: '/blog/20', piece: 4, of: 9 })
    expect(places.filter(({ path }) => path === '/blog/20')).toHaveLength(1)
    expect(withPlace(places, '/blog/20', null).map(({ path }) => path)).not.toContain('/blog/20')
  })
})

describe('a source', () => {
  it('is told of by its address, and its date as far as it is known', () => {
    expect(sourceText('https://www.modst.dk/ledelse/')).toBe('modst.dk/ledelse (årstal ukendt)')
    const dated = { url: 'https://fm.dk/nyheder/', publishedOn: '2019-03' }
    expect(sourceText(dated)).toBe('fm.dk/nyheder (marts 2019)')
    expect(sourceAddress(dated)).toBe('https://fm.dk/nyheder/')
    expect(uniqueSources([dated, 'https://kl.dk/'], ['https://kl.dk/'])).toEqual([
      dated,
      'https://kl.dk/',
    ])
  })
})

describe('ambassadors', () => {
  const terms = ambassadorTerms(realContent.pages.ambassadoer, realContent.editions)
  const told = terms.map(({ start, end, people }) => [start, end, people.map(({ name }) => name)])

  it('each once, by term, with the time of which nobody is known', () => {
    expect(told).toEqual([
      ['2019-03-15', '2020-03-15', ['Dorthe Crüger']],
      ['2020-03-15', '2021-03-14', ['Jette Runchel']],
      ['2021-03-14', '2023-09-01', []],
      ['2023-09-01', '2025', ['Merete Agergaard', 'Susanne Lauth', 'Rikke Würtz']],
      ['2025', null, []],
    ])
  })

  it('have their title from the edition and their note from the page', () => {
    expect(terms[0]?.people[0]).toEqual({
      name: 'Dorthe Crüger',
      title: 'tidligere administrerende direktør på Sygehus Lillebælt',
      note: 'Den første ambassadør for offentlig ledelse.',
    })
  })

  it('nothing is said of the time after the last, where no later week is known', () => {
    const until2025 = realContent.editions.filter(({ year }) => year <= 2025)
    expect(ambassadorTerms(realContent.pages.ambassadoer, until2025).at(-1)?.end).toBe('2025')
  })
})
