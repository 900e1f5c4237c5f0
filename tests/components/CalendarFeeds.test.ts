// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { find, findAll, namesOf, textOf } from '../support/byRole.ts'
import { realContent } from '../support/realContent.ts'
import CalendarFeeds from '../../src/components/CalendarFeeds.vue'
import { openData } from '../../src/build/exchange/openData.ts'
import { openDataPath } from '../../src/domain/addresses.ts'
import { feedFiles } from '../../src/domain/calendarFeedFiles.ts'
import { FEEDS } from '../../src/domain/calendarFeeds.ts'
import { wholeContent } from '../../src/domain/pageContent.ts'
import { useProgramme } from '../../src/stores/programme.ts'

const { origin } = realContent.site
const host = new URL(origin).host

beforeEach(() => {
  setActivePinia(createPinia())
  useProgramme().show(wholeContent(realContent))
})

function showFeeds(): HTMLElement {
  const wrapper = mount(CalendarFeeds, { props: { year: 2020 }, attachTo: document.body })
  onTestFinished(() => wrapper.unmount())
  return find(document, 'region', 'Abonnér på kalenderen')
}

/** The clipboard of the browser, or one that refuses, as in an embedded browser. */
function stubClipboard(writeText: (text: string) => Promise<void>): void {
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
}

const hrefsOf = (root: HTMLElement, name: RegExp) =>
  findAll(root, 'link', name).map((link) => link.getAttribute('href'))
const saidOf = (root: HTMLElement) => findAll(root, 'status').map(textOf).join('')

describe('the calendars to subscribe to', () => {
  it('are the whole programme, the deadlines, and one for each form and sector', () => {
    const names = namesOf(showFeeds(), 'link').filter((name) => name.startsWith('Abonnér'))
    expect(names).toEqual(FEEDS.map(({ label }) => `Abonnér på »${label}«`))
    for (const part of ['Tilmeldingsfrister', 'Fysisk', 'Online', 'Fysisk og online', 'Region']) {
      expect(names).toContain(`Abonnér på »${part}«`)
    }
  })

  it('lead on to the open data, to no file that is not published', () => {
    const links = hrefsOf(showFeeds(), /.*/).filter((href) => href?.startsWith('/aabne-data/'))
    expect(links).toHaveLength(4)
    const published = [...openData(realContent).keys()].map(openDataPath)
    expect(published).toEqual(expect.arrayContaining(links))
  })

  it('open in the calendar program, under the address where the site is published', () => {
    const links = hrefsOf(showFeeds(), /^Abonnér/)
    expect(links[0]).toBe(`webcal://${host}/kalender/ledelsesugen-2020.ics`)
    expect(links).toContain(`webcal://${host}/kalender/ledelsesugen-2020-frister.ics`)
    expect(links).toContain(`webcal://${host}/kalender/ledelsesugen-2020-begge-dele.ics`)
    expect(links).toContain(`webcal://${host}/kalender/ledelsesugen-2020-sektor-paa-tvaers.ics`)
  })

  it('are all there', () => {
    const built = [...feedFiles(realContent).keys()].map((path) => `webcal://${host}${path}`)
    expect(built).toEqual(expect.arrayContaining(hrefsOf(showFeeds(), /^Abonnér/)))
  })

  it('are told apart by those who hear only the names', () => {
    const root = showFeeds()
    const names = [...namesOf(root, 'link'), ...namesOf(root, 'button')]
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain('Kopiér adressen til »Stat«')
  })

  it('are explained: what follows changes, and how soon', () => {
    const text = textOf(showFeeds())
    expect(text).toContain('retter din kalender det af sig selv')
    expect(text).toContain('En fil, som du henter, ændrer sig ikke.')
    expect(text).toContain('Google Kalender kan være op til et døgn om det.')
  })
})

describe('copying an address', () => {
  it('puts the whole address on the clipboard and says so', async () => {
    const copied: string[] = []
    stubClipboard((text) => Promise.resolve(void copied.push(text)))
    const root = showFeeds()
    expect(findAll(root, 'status')).toHaveLength(FEEDS.length)
    expect(saidOf(root)).toBe('')
    find(root, 'button', 'Kopiér adressen til »Online«').click()
    await vi.waitFor(() => expect(saidOf(root)).toBe('Adressen til »Online« er kopieret.'))
    expect(copied).toEqual([`${origin}/kalender/ledelsesugen-2020-online.ics`])

    find(root, 'button', 'Kopiér adressen til »Hele programmet«').click()
    await vi.waitFor(() => expect(saidOf(root)).toBe('Adressen til »Hele programmet« er kopieret.'))
    expect(copied[1]).toBe(`${origin}/kalender/ledelsesugen-2020.ics`)
  })

  it('that the browser refuses shows the address instead', async () => {
    stubClipboard(() => Promise.reject(new DOMException('No', 'NotAllowedError')))
    const root = showFeeds()
    find(root, 'button', 'Kopiér adressen til »Stat«').click()
    await vi.waitFor(() =>
      expect(saidOf(root)).toBe(
        `Adressen kunne ikke kopieres her. Markér den, og kopiér den selv: ${origin}/kalender/ledelsesugen-2020-sektor-stat.ics`,
      ),
    )
  })
})
