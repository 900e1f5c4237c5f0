// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { find, findAll, namesOf, textOf } from '../support/byRole.ts'
import { openApp } from '../support/openApp.ts'
import { wholeContent } from '../../src/domain/pageContent.ts'
import { contentWith } from '../support/realContent.ts'

const open = async (path: string, page?: Parameters<typeof openApp>[1]) => {
  const { root } = await openApp(path, page)
  return find(root, 'main')
}
const becomes = (check: () => void) => vi.waitFor(check, { timeout: 15_000 })
const linksOf = (main: Element, region: string) =>
  findAll(find(main, 'region', region), 'link').map(textOf)

describe('a post that is known', () => {
  it('says what it is, whose, of which day, how long, and where it can be read', async () => {
    const main = await open('/blog/faellesoffentlig-ledelse')
    const text = textOf(main)
    expect(text).toContain('Referat af et blogindlæg')
    expect(text).toContain('Af Jette Runchel · torsdag den 17. september 2020')
    expect(text).toContain('1 minuts læsning')
    expect(find(main, 'link', /^Læs indlægget hos Danske Kommuner/).getAttribute('href')).toContain(
      'danskekommuner.dk/Blog/Jette-Runchel-/Fallesoffentlig-ledelse',
    )
    expect(textOf(find(main, 'region', 'Om teksten'))).toContain(
      'Det bygger på de første cirka 2.000 tegn',
    )
    const sources = findAll(find(main, 'region', 'Kilder'), 'listitem').map(textOf)
    expect(sources).toHaveLength(2)
    expect(sources[0]).toMatch(/^danskekommuner\.dk\/Blog.* \(17\. september 2020\)$/)
    expect(sources[1]).toBe('danskekommuner.dk/Blog/Jette-Runchel- (2020)')
  })

  it('leads to its topics, sessions, other articles and the post before it', async () => {
    const main = await open('/blog/faellesoffentlig-ledelse')
    expect(find(main, 'link', 'Topledelse').getAttribute('href')).toBe('/blog?emne=topledelse')
    const sessions = find(main, 'region', 'Arrangementer med Jette Runchel')
    expect(findAll(sessions, 'link')).toHaveLength(2)
    expect(textOf(sessions)).toContain('Onsdag den 28. oktober 2020 kl. 12.00-13.00')
    expect(linksOf(main, 'Arrangementer om det samme')).toHaveLength(3)
    expect(linksOf(main, 'Læs også')).toContain('At lede med ydmyghed - sammen og på tværs')
    expect(linksOf(main, 'Læs også')).not.toContain('Vi skal give plads til at stille spørgsmål')
    const nav = find(main, 'navigation', 'Forrige og næste indlæg')
    expect(findAll(nav, 'link').map(textOf)).toEqual([
      'Forrige indlæg: Vi skal give plads til at stille spørgsmål',
    ])
  })

  it('and its sessions lead back to it, with the reason', async () => {
    const main = await open('/arrangement/organisatorisk-sammenhaeng')
    const articles = await vi.waitFor(() => find(main, 'region', 'Artikler'))
    expect(namesOf(articles, 'heading')).toContain('Q&A Jette Runchel')
    expect(textOf(articles)).toContain('Arrangement med Jette Runchel')
  })
})

describe('a post of which only the beginning is known', () => {
  it('says so, claims no time to read, and leads as near to the source as is known', async () => {
    const main = await open('/blog/at-lede-med-ydmyghed')
    const text = textOf(main)
    expect(text).toContain('Omtale af et blogindlæg')
    expect(text).toContain('Vi har kun fundet begyndelsen af det.')
    expect(text).toContain('Adressen på det oprindelige indlæg kendes ikke.')
    expect(textOf(find(main, 'region', 'Kilder'))).toContain('(2020)')
    expect(text).toContain('Kun kort omtale')
    expect(text).not.toMatch(/minut\w* læsning ?Selve/)
    expect(find(main, 'link', /^Se blogindlæggene hos/).getAttribute('href')).toBe(
      'http://www.danskekommuner.dk/Blog/Jette-Runchel-/',
    )
    const nav = find(main, 'navigation', 'Forrige og næste indlæg')
    expect(findAll(nav, 'link')).toHaveLength(2)
  })
})

describe('the pages to be read', () => {
  it.each([
    ['/om', ['Næste side: Ambassadør for offentlig ledelse']],
    ['/ambassadoer', ['Forrige side: Om Ledelsesugen', 'Næste side: Interview']],
    [
      '/ambassadoer/interview',
      [
        'Forrige side: Ambassadør for offentlig ledelse',
        'Næste side: Ledermobilitet mellem sektorer',
      ],
    ],
    ['/ledermobilitet', ['Forrige side: Interview']],
  ])('lead on from one to the next: %s', async (path, links) => {
    const nav = find(await open(path), 'navigation', 'Forrige og næste side')
    expect(findAll(nav, 'link').map(textOf)).toEqual(links)
  })
})

it('each passage that is set apart is a whole sentence, also where it is a part of one', async () => {
  for (const path of [
    '/ambassadoer/interview',
    '/ledermobilitet',
    '/blog/faellesoffentlig-ledelse',
  ]) {
    const apart = [...(await open(path)).querySelectorAll('.pull-out')]
    expect(apart.length, path).toBeGreaterThan(0)
    for (const { textContent } of apart) expect(textContent).toMatch(/^\p{Lu}.*[.?!]$/su)
  }
})

describe('the blog', () => {
  const titles = (main: Element) =>
    findAll(main, 'article').map((card) => namesOf(card, 'heading')[0])

  it('is narrowed by a topic, which stands in the address', async () => {
    const main = await open('/blog?emne=corona-erfaringer')
    await becomes(() => expect(textOf(find(main, 'status'))).toBe('2 artikler'))
    expect(titles(main)).toEqual([
      'Ledelse efter coronakrisen: Bring mod, tillidsfuldt samarbejde og handlekraft med ind i en ny hverdag',
      'Q&A Jette Runchel',
    ])
    find(find(main, 'navigation', 'Emner'), 'link', 'Alle emner').click()
    await becomes(() => expect(textOf(find(main, 'status'))).toBe('6 artikler'))
    expect(titles(main)).toHaveLength(6)
  })

  it('is searched, in the texts as well, and says when nothing answers', async () => {
    const { root, router } = await openApp('/blog?q=Greve')
    const main = find(root, 'main')
    await becomes(() => expect(textOf(find(main, 'status'))).toBe('1 artikel'))
    expect(titles(main)[0]).toMatch(/^Fællesoffentlig ledelse/)
    await router.push('/blog?q=fodboldbane')
    await becomes(() =>
      expect(find(main, 'heading', 'Ingen artikler svarer til din søgning')).toBeTruthy(),
    )
    expect(find(main, 'link', 'Søg i programmet').getAttribute('href')).toBe(
      '/program?q=fodboldbane',
    )
    find(main, 'button', 'Vis alle artikler').click()
    await becomes(() => expect(titles(main)).toHaveLength(6))
  })

  it('says how much of the posts is here, also of those that are not listed', async () => {
    const main = await open('/blog?emne=corona-erfaringer')
    await becomes(() => expect(textOf(find(main, 'status'))).toBe('2 artikler'))
    expect(textOf(find(main, 'region', 'Indlæg'))).toContain(
      'Her er ét af dem gengivet i et kort referat; de tre andre er kun omtalt',
    )
  })

  it('passes over topics and words that it does not know', async () => {
    const main = await open('/blog?emne=fodbold&dag=i-morgen')
    await becomes(() => expect(textOf(find(main, 'status'))).toBe('6 artikler'))
  })
})

describe('the ambassador', () => {
  it('has a term, purposes, a career in time, sessions, and those before and since', async () => {
    const main = await open('/ambassadoer')
    expect(textOf(find(main, 'region', 'Jette Runchel'))).toContain(
      'Ambassadør 15. marts 2020 til 14. marts 2021',
    )
    expect(findAll(find(main, 'region', 'Hvad ambassadøren skal'), 'listitem')).toHaveLength(4)
    expect(findAll(find(main, 'region', 'Karriere'), 'listitem').map(textOf)).toEqual([
      'Før 2006 Sektionsleder i Beskæftigelsessekretariatet, Storstrøms Amt Børne- og ungechef, Køge Kommune Børne- og kulturdirektør, Frederiksværk Kommune',
      '2006-2012 Børne- og ungedirektør, Albertslund Kommune',
      'Fra 2012 Kommunaldirektør, Albertslund Kommune',
      '15. marts 2020 til 14. marts 2021 Ambassadør for offentlig ledelse',
    ])
    const sessions = find(main, 'region', 'Arrangementer med Jette Runchel')
    expect(namesOf(sessions, 'heading')).toContain('Onsdag den 28. oktober 2020')
    expect(findAll(sessions, 'article')).toHaveLength(2)
    expect(textOf(sessions)).toContain('Uden for ugen Nærhedsreform - hvorfor, hvad, hvordan?')
    const history = findAll(find(main, 'region', 'Ambassadører før og siden'), 'listitem')
    expect(history.map(textOf).slice(2)).toEqual([
      '14. marts 2021 til 1. september 2023 Ikke oplyst',
      '1. september 2023 til 2025 Merete Agergaard, direktør i Skattestyrelsen. Susanne Lauth, sygeplejefaglig direktør på Aarhus Universitetshospital. Rikke Würtz, kommunaldirektør i Morsø Kommune.',
      'Efter 2025 Ikke oplyst',
    ])
  })
})

describe('the page on ledermobilitet', () => {
  it('leads to the session that it names, and its sources have their date', async () => {
    const main = await open('/ledermobilitet')
    expect(linksOf(main, 'Arrangementer, der hører til')).toEqual([
      'Få ledere skifter job mellem stat, region og kommune – hvorfor og hvad risikerer den offentlige sektor at gå glip af?',
    ])
    expect(textOf(find(main, 'region', 'Kilder'))).toContain('(24. november 2022)')
  })

  it('and the session leads back', async () => {
    const main = await open('/arrangement/ledermobilitet-webinar')
    const articles = await vi.waitFor(() => find(main, 'region', 'Artikler'))
    expect(textOf(articles)).toContain('Handler om dette arrangement')
  })
})

describe('a year', () => {
  it('says what is known and what is not, and has its articles', async () => {
    const main = await open('/arkiv/2027')
    expect(textOf(find(main, 'region', 'Hvad man ved, og hvad man ikke ved'))).toMatch(
      /Afholdt Ikke oplyst\. Ambassadør Ikke oplyst\. Program Ikke oplyst\. .*Kilder til ugen Ingen fundet\./,
    )
    expect(linksOf(await open('/arkiv/2020'), 'Artikler fra året')).toHaveLength(4)
  })
})

it('a blog without a single post is an empty list, and no fault', async () => {
  const content = contentWith((copy) => {
    copy.posts = []
  })
  const main = await open('/blog', { page: wholeContent(content) })
  expect(findAll(main, 'region', 'Indlæg')).toEqual([])
  expect(textOf(find(main, 'status'))).toBe('2 artikler')
})

it('the addresses that the page about the week tells can be followed', async () => {
  const main = await open('/om')
  const links = findAll(main, 'link', 'kontakt@ledelsesugen.dk')
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    Array(3).fill('mailto:kontakt@ledelsesugen.dk'),
  )
  expect(textOf(main)).toContain('Skriv til kontakt@ledelsesugen.dk.')
})
