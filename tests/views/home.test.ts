// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { find, findAll, textOf } from '../support/byRole.ts'
import { openApp } from '../support/openApp.ts'
import { contentWith } from '../support/realContent.ts'
import { wholeContent } from '../../src/domain/pageContent.ts'

const LATEST = 'Det er den seneste udgave, vi har programmet for.'
const open = async (path: string, page?: Parameters<typeof openApp>[1]) => {
  const { root } = await openApp(path, page)
  return find(root, 'main')
}
const becomes = (check: () => void) => vi.waitFor(check, { timeout: 15_000 })

describe('the front page years after the week', () => {
  it('says that it is the latest with a programme, and where to look and ask', async () => {
    const main = await open('/?nu=2026-11-29T12:00')
    await becomes(() => expect(textOf(main)).toContain('Uge 44 i 2027 er'))
    expect(textOf(main)).toContain(LATEST)
    expect(find(main, 'link', 'Se, hvad vi ved om de andre år').getAttribute('href')).toBe('/arkiv')
    expect(find(main, 'link', 'kontakt@ledelsesugen.dk')).toBeTruthy()
    expect(find(main, 'heading', 'Ambassadør i 2020')).toBeTruthy()
  })

  it.each(['2020-10-07T10:00', '2020-10-28T12:00'])('does not say so on %s', async (now) => {
    const main = await open(`/?nu=${now}`)
    await becomes(() => expect(textOf(main)).not.toContain(LATEST))
    expect(findAll(main, 'heading', 'Ledelsesugen 2020')).toHaveLength(1)
  })

  it('does not say so of the last year there is', async () => {
    const content = contentWith((copy) => {
      copy.editions = copy.editions.filter(({ year }) => year <= 2020)
    })
    const main = await open('/?nu=2020-12-01T12:00', { page: wholeContent(content) })
    await becomes(() => expect(textOf(main)).toContain('Uge 44 i 2021 er'))
    expect(textOf(main)).not.toContain(LATEST)
  })

  it('names all ambassadors of a year that has several', async () => {
    const content = contentWith((copy) => {
      const [year2023, year2020] = [2023, 2020].map((year) =>
        copy.editions.find((edition) => edition.year === year),
      )
      if (year2020 && year2023) year2020.ambassadors = year2023.ambassadors
    })
    const main = await open('/', { page: wholeContent(content) })
    const region = textOf(find(main, 'region', 'Ambassadører i 2020'))
    for (const name of ['Merete Agergaard', 'Susanne Lauth', 'Rikke Würtz']) {
      expect(region).toContain(name)
    }
  })
})
