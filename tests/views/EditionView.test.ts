// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { find, findAll, namesOf, textOf } from '../support/byRole.ts'
import { openApp } from '../support/openApp.ts'
import { realContent } from '../support/realContent.ts'

const open = async (path: string) => {
  const { root } = await openApp(path)
  return find(root, 'main')
}

describe('a year without a source', () => {
  const years = realContent.editions.filter(({ held }) => held === 'unsourced')

  it.each(years)('$year is not shown as held', async ({ year }) => {
    const main = await open(`/arkiv/${year}`)
    expect(find(main, 'heading', `Ledelsesugen ${year}`)).toBeTruthy()
    expect(textOf(main)).toContain(`Vi har ikke fundet kilder til Ledelsesugen ${year}.`)
    expect(textOf(main)).toContain('(regnet ud fra kalenderen)')
    expect(findAll(main, 'heading', 'Arrangementer')).toEqual([])
  })

  it('stands apart in the list of years', async () => {
    const main = await open('/arkiv')
    const apart = find(main, 'region', 'Uden kendte kilder')
    const unknown = findAll(apart, 'link')
    expect(unknown.map(textOf).sort()).toEqual(years.map(({ year }) => `Ledelsesugen ${year}`))
    const known = findAll(main, 'link', /^Ledelsesugen \d{4}$/).filter(
      (link) => !unknown.includes(link),
    )
    expect(known.map(textOf)).toEqual(
      [2023, 2022, 2021, 2020, 2019].map((year) => `Ledelsesugen ${year}`),
    )
  })
})

describe('a year that is only seen announced', () => {
  it('says so, and its preparation stands before the week', async () => {
    const main = await open('/arkiv/2023')
    expect(textOf(main)).toContain('Kilderne fortæller, at ugen ville komme')
    expect(namesOf(find(main, 'region', 'Før ugen'), 'heading')).toEqual([
      'Før ugen',
      'Onsdag den 14. juni',
      'Webinar med idéer til Ledelsesugen',
    ])
    expect(findAll(main, 'heading', 'Arrangementer')).toEqual([])
    expect(namesOf(find(main, 'region', 'Ambassadører'), 'heading')).toEqual([
      'Ambassadører',
      'Merete Agergaard',
      'Susanne Lauth',
      'Rikke Würtz',
    ])
  })
})

describe('a former year', () => {
  it('has what is known of it, the session without a date last', async () => {
    const main = await open('/arkiv/2019')
    expect(textOf(main)).toContain('Uge 44, 28. oktober-1. november 2019')
    const sessions = find(main, 'region', 'Arrangementer')
    expect(namesOf(sessions, 'heading')).toEqual([
      'Arrangementer',
      'Fredag den 1. november',
      'På jagt efter den gode offentlige ledelse og styring',
      'Dato ikke oplyst',
      'KL’s Ledertræf – Mening med ledelse',
    ])
    expect(textOf(sessions)).toContain('Ugens første arrangement; datoen er ikke bevaret.')
    expect(textOf(main)).not.toContain('ville komme')
  })

  it('says that its ambassador is not known, where that is so', async () => {
    expect(textOf(await open('/arkiv/2021'))).toContain(
      'Ambassadør Ikke oplyst. Kilderne nævner ikke, hvem det var.',
    )
  })
})

describe('the year on stage', () => {
  it('leads to its programme', async () => {
    const main = await open('/arkiv/2020')
    expect(find(main, 'link', 'Se hele programmet').getAttribute('href')).toBe('/program')
  })
})

describe('a year that is none', () => {
  it.each(['1999', 'x', '20200', '2020.5'])('%s does not exist', async (year) => {
    expect(find(await open(`/arkiv/${year}`), 'heading', 'Siden findes ikke')).toBeTruthy()
  })
})
