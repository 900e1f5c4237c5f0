// @vitest-environment happy-dom
import '../support/device.ts'
import { describe, expect, it, vi } from 'vitest'
import { buildSession } from '../support/buildSession.ts'
import { find, findAll, namesOf, textOf } from '../support/byRole.ts'
import { keepBefore, openApp } from '../support/openApp.ts'
import { contentWithSession, realContent, realSession } from '../support/realContent.ts'
import { wholeContent } from '../../src/domain/pageContent.ts'

const DEBATE = realSession('2020-coi-innovationsledelse-skole')
const REFLECTION = realSession('2020-reflekterende-laeringsmiljoeer')
const RECORDED = realSession('2020-samskabt-ledelse')
const LEDERTRAEF = realSession('2020-ledertraef')
const OF_2021 = realSession('2021-ledermobilitet-webinar')
const OF_2022 = realSession('2022-cbs-offentlig-innovation')

async function open(now: string, content = realContent) {
  const { root } = await openApp(`/min-uge?nu=${now}`, { page: wholeContent(content) })
  const main = find(root, 'main')
  await vi.waitFor(() => expect(findAll(main, 'article').length).toBeGreaterThan(0))
  return main
}
/** The headings after the title of the page, as `2 Ledelsesugen 2021`. */
const headings = (main: HTMLElement) =>
  findAll(main, 'heading')
    .slice(1)
    .map((heading) => `${heading.tagName.slice(1)} ${textOf(heading)}`)

describe('kept in several years', () => {
  it('the one on stage comes first, the others under a heading each', async () => {
    await keepBefore(OF_2021, LEDERTRAEF, OF_2022)
    const main = await open('2020-10-26T08:00')
    expect(textOf(main)).toContain('3 gemte arrangementer. De ligger kun på din egen enhed.')
    expect(headings(main)).toEqual([
      '2 Mandag den 26. oktober',
      '3 Ledertræf',
      '2 Ledelsesugen 2022',
      '3 Torsdag den 3. november 2022',
      `4 ${OF_2022.title}`,
      '2 Ledelsesugen 2021',
      '3 Dato ikke oplyst',
      `4 ${OF_2021.title}`,
      '2 Tag Min uge med',
    ])
  })

  it('an earlier one has the form of a week that is over, beside the one to come', async () => {
    const of2019 = realSession('2019-ledertraef')
    await keepBefore(of2019, LEDERTRAEF)
    const main = await open('2020-10-26T08:00')
    expect(headings(main).slice(2, 4)).toEqual(['2 Ledelsesugen 2019', '3 Se igen'])
    const cards = findAll(main, 'article').map(textOf)
    expect(cards[0]).not.toContain('slut')
    expect(cards[1]).toContain('Arrangementet er slut.')
  })

  it('nothing yet in the one on stage: that is said, and where there is something to find', async () => {
    await keepBefore(realSession('2019-ledertraef'))
    const main = await open('2020-10-01T08:00')
    expect(textOf(main)).toContain('1 gemt arrangement. Det ligger kun på din egen enhed.')
    expect(textOf(main)).toContain('Du har endnu ikke gemt noget i Ledelsesugen 2020.')
    expect(find(main, 'link', 'Find arrangementer').getAttribute('href')).toBe('/program')
  })
})

describe('during the week', () => {
  it('what is over says so, where it stands; what is ahead does not', async () => {
    await keepBefore(REFLECTION, RECORDED, DEBATE)
    const main = await open('2020-10-27T11:45')
    const [first, second, third] = findAll(main, 'article')
    if (!first || !second || !third) throw new Error('There are three cards')
    expect(textOf(first)).toContain('Arrangementet er slut.')
    expect(textOf(second)).toContain('Arrangementet blev optaget, men adressen er ikke bevaret.')
    expect(textOf(third)).toContain('Bliver optaget')
    expect(textOf(third)).not.toMatch(/slut|blev optaget|Optagelse|Se eller gense/)
    expect(headings(main).slice(0, 4)).toEqual([
      '2 Mandag den 26. oktober',
      `3 ${REFLECTION.title}`,
      '2 Tirsdag den 27. oktober',
      `3 ${RECORDED.title}`,
    ])
  })
})

describe('the week is over', () => {
  it('what can be seen again stands first, the rest says what is known', async () => {
    await keepBefore(RECORDED, REFLECTION, DEBATE)
    const main = await open('2020-11-15T10:00')
    expect(headings(main)).toEqual([
      '2 Ledelsesugen 2020',
      '3 Se igen',
      `4 ${DEBATE.title}`,
      '3 Det øvrige, du gemte',
      '4 Mandag den 26. oktober',
      `5 ${REFLECTION.title}`,
      '4 Tirsdag den 27. oktober',
      `5 ${RECORDED.title}`,
      '2 Tag Min uge med',
    ])
    const [first, second, third] = findAll(main, 'article')
    if (!first || !second || !third) throw new Error('There are three cards')
    expect(textOf(first)).toContain('Torsdag den 29. oktober')
    expect(find(first, 'link', /^Se eller gense/).getAttribute('href')).toBe(DEBATE.recording.url)
    expect(textOf(second)).toContain('Arrangementet er slut.')
    expect(textOf(third)).toContain('Arrangementet blev optaget, men adressen er ikke bevaret.')
  })

  it('one that was not recorded says so', async () => {
    await keepBefore(REFLECTION)
    const content = contentWithSession(REFLECTION.id, {
      recording: { available: false, url: null, note: null },
    })
    const main = await open('2020-11-15T10:00', content)
    expect(textOf(main)).toContain('Arrangementet er slut og blev ikke optaget.')
    expect(textOf(main)).toContain('Ingen af de arrangementer, du gemte, har en optagelse')
  })

  it('there is nothing to plan any more: no deadline, no gap, no way to hurry, nothing in the way', async () => {
    const late = buildSession({
      date: '2020-10-26',
      startsAt: '2020-10-26T11:15',
      endsAt: '2020-10-26T12:00',
    })
    const clashing = buildSession({
      ...late,
      id: '2020-samtidig',
      slug: 'samtidig',
      title: 'Samtidig',
      startsAt: '2020-10-26T11:30',
    })
    await keepBefore(REFLECTION, late, clashing)
    const content = { ...realContent, sessions: [...realContent.sessions, late, clashing] }
    const words = ['Tilmeldingsfrister', 'Ledigt', 'nås', 'Overlapper']
    const during = textOf(await open('2020-10-01T10:00', content))
    for (const word of words) expect(during).toContain(word)
    document.body.replaceChildren()
    const after = textOf(await open('2020-10-31T00:00', content))
    for (const word of words) expect(after).not.toContain(word)
  })

  it('what is new of a kept session is still told', async () => {
    await keepBefore(RECORDED)
    const url = 'https://example.dk/optagelse'
    const content = contentWithSession(RECORDED.id, {
      recording: { available: true, url, note: null },
    })
    const main = await open('2020-11-15T10:00', content)
    expect(namesOf(main, 'button')).toContain('Set')
    expect(find(main, 'link', /^Se eller gense/).getAttribute('href')).toBe(url)
  })
})

describe('one that cannot be dated', () => {
  it('stands under that heading, and it is said what follows', async () => {
    await keepBefore(OF_2021)
    const main = await open('2020-10-01T10:00')
    expect(textOf(find(main, 'region', 'Dato ikke oplyst'))).toContain(
      'Uden dato kan et arrangement hverken stå på en dag eller i kalenderen.',
    )
  })
})
