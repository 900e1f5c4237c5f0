// @vitest-environment happy-dom
import { database } from '../support/device.ts'
import { describe, expect, it, vi } from 'vitest'
import { buildSession } from '../support/buildSession.ts'
import { find, findAll, namesOf, textOf } from '../support/byRole.ts'
import { answers } from '../support/fetchMock.ts'
import { keepBefore, openApp } from '../support/openApp.ts'
import { contentWith, realContent, realSession } from '../support/realContent.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import { contentForPage, wholeContent } from '../../src/domain/pageContent.ts'

const REFLECTION = realSession('2020-reflekterende-laeringsmiljoeer')
const SU = realSession('2020-evaluering-af-su')
const LONELY = realSession('2020-ensomt-paa-toppen')
const SHARED = realSession('2020-samskabt-ledelse')
const NEAR = realSession('2020-naerhedsreform')

/** A physical session on the Monday, in Kokkedal where `REFLECTION` ends at 10.30. */
const inKokkedal = (from: string, to: string, more: Partial<Session> = {}) =>
  buildSession({
    id: `2020-kokkedal-${from.replace(':', '')}`,
    slug: `kokkedal-${from.replace(':', '')}`,
    title: `Byvandring ${from}`,
    date: '2020-10-26',
    startsAt: `2020-10-26T${from}`,
    endsAt: `2020-10-26T${to}`,
    venue: { name: 'Biblioteket', street: null, postcode: '2980', city: 'Kokkedal', note: null },
    ...more,
  })

async function open(now: string, ...added: Session[]) {
  const content = contentWith(({ sessions }) => sessions.push(...added))
  const { root } = await openApp(`/min-uge?nu=${now}`, { page: wholeContent(content) })
  const main = find(root, 'main')
  await vi.waitFor(() => expect(findAll(main, 'article').length).toBeGreaterThan(0))
  return main
}
const textWithin = (main: HTMLElement, title: string | RegExp) => {
  const card = findAll(main, 'article').find(
    (article) => findAll(article, 'link', title).length > 0,
  )
  if (!card) throw new Error(`There is no card of ${String(title)}`)
  return textOf(card)
}

describe('two places of one day', () => {
  it('with a quarter of an hour between: the later one says that it cannot be reached, and why', async () => {
    const next = inKokkedal('10:45', '12:00')
    await keepBefore(REFLECTION, next)
    const main = await open('2020-10-01T10:00', next)
    expect(textWithin(main, next.title)).toContain(
      'Kan ikke nås: Der er 15 minutter til at komme fra Egedal Medborgerhus til Biblioteket i Kokkedal. ' +
        'Vi regner med 30 minutter mellem to steder i samme by.',
    )
    expect(textWithin(main, REFLECTION.title)).not.toContain('nås')
  })

  it('with time enough: it says so', async () => {
    const next = inKokkedal('13:00', '14:00')
    await keepBefore(REFLECTION, next)
    const main = await open('2020-10-01T10:00', next)
    expect(textWithin(main, next.title)).toContain('Kan nås: Der er 2 timer 30 minutter')
  })

  it('at the same time: the overlap is told, and nothing more', async () => {
    const next = inKokkedal('10:00', '12:00')
    await keepBefore(REFLECTION, next)
    const main = await open('2020-10-01T10:00', next)
    expect(textWithin(main, next.title)).toContain('Overlapper 30 minutter med')
    expect(textOf(main)).not.toContain('nås')
  })

  it('and the later one is held online too: it can be followed there', async () => {
    const next = inKokkedal('10:45', '12:00', { attendance: 'hybrid' })
    await keepBefore(REFLECTION, next)
    const main = await open('2020-10-01T10:00', next)
    expect(textWithin(main, next.title)).toContain('Arrangementet kan følges online i stedet.')
  })

  it('is nothing to say when one of them is called off', async () => {
    const next = inKokkedal('10:45', '12:00', { status: 'cancelled' })
    await keepBefore(REFLECTION, next)
    const main = await open('2020-10-01T10:00', next)
    expect(textOf(main)).not.toContain('nås')
  })
})

describe('free time between two kept sessions', () => {
  const GAP = /^Ledigt kl\. 10\.30-14\.00 \(3 timer 30 minutter\) 2 arrangementer passer$/
  const afternoon = inKokkedal('14:00', '15:00', { attendance: 'online', venue: null })
  const walk = inKokkedal('11:00', '11:45')
  const tooSoon = inKokkedal('10:35', '11:30')

  it('opens to exactly what there is room for', async () => {
    await keepBefore(REFLECTION, afternoon)
    const main = await open('2020-10-01T10:00', afternoon, walk, tooSoon)
    expect(findAll(main, 'article')).toHaveLength(2)
    const button = find(main, 'button', GAP)
    expect(button.getAttribute('aria-expanded')).toBe('false')
    button.click()
    await vi.waitFor(() => expect(findAll(main, 'article')).toHaveLength(4))
    expect(button.getAttribute('aria-expanded')).toBe('true')
    expect(namesOf(main, 'heading').slice(3)).toEqual([
      REFLECTION.title,
      walk.title,
      SU.title,
      afternoon.title,
      'Tag Min uge med',
    ])
    button.click()
    await vi.waitFor(() => expect(findAll(main, 'article')).toHaveLength(2))
  })

  it('lets one be kept on the spot: it gets its place in the day, and the focus goes along', async () => {
    await keepBefore(REFLECTION, afternoon)
    const main = await open('2020-10-01T10:00', afternoon)
    find(main, 'button', /^Ledigt .* 1 arrangement passer$/).click()
    const keep = await vi.waitFor(() => find(main, 'button', `Gem ${SU.title} i Min uge`))
    keep.focus()
    keep.click()
    await vi.waitFor(() => expect(textOf(main)).toContain('3 gemte arrangementer.'))
    expect(await database.bookmarks.count()).toBe(3)
    await vi.waitFor(() => {
      const kept = find(main, 'button', `Gem ${SU.title} i Min uge`)
      expect(kept.getAttribute('aria-pressed')).toBe('true')
      expect(document.activeElement).toBe(kept)
    })
    expect(textOf(main)).toContain('Ledigt kl. 10.30-12.00 (1 time 30 minutter)')
    expect(textOf(main)).toContain('Ledigt kl. 13.00-14.00 (1 time)')
  })

  it('with room for nothing says so, and there is nothing to open', async () => {
    await keepBefore(SHARED, NEAR)
    const main = await open('2020-10-01T10:00')
    expect(textOf(main)).toContain(
      'Ledigt kl. 11.15-15.00 (3 timer 45 minutter). Intet arrangement med kendt tidspunkt passer.',
    )
    expect(findAll(main, 'button', /^Ledigt/)).toEqual([])
  })

  it('is not spoken of when it has passed', async () => {
    await keepBefore(SHARED, NEAR)
    const main = await open('2020-10-27T15:00')
    expect(textOf(main)).not.toContain('Ledigt')
  })

  it('is told without a word of the programme when that could not be had', async () => {
    await keepBefore(SHARED, NEAR)
    const { root } = await openApp('/min-uge?nu=2020-10-01T10:00', {
      page: contentForPage(realContent, { name: 'agenda', params: {} }),
      answer: answers.noNetwork(),
    })
    const main = find(root, 'main')
    await vi.waitFor(() => expect(textOf(main)).toContain('Ledigt kl. 11.15-15.00'))
    expect(textOf(main)).not.toContain('passer')
  })
})

describe('the deadlines of what is kept', () => {
  const deadlines = (main: HTMLElement) => find(main, 'region', 'Tilmeldingsfrister')

  it('stand at the top with the time left, the session and the way to register', async () => {
    await keepBefore(REFLECTION, LONELY, SU)
    const main = await open('2020-10-05T09:00')
    expect(namesOf(main, 'region')[0]).toBe('Tilmeldingsfrister')
    const [first, second, ...more] = findAll(deadlines(main), 'listitem')
    if (!first || !second) throw new Error('There are two deadlines')
    expect(more).toEqual([])
    expect(textOf(first)).toContain(`Om 3 dage ${LONELY.title}`)
    expect(textOf(first)).toContain('Tilmelding senest den 8. oktober')
    expect(find(first, 'link', LONELY.title).getAttribute('href')).toBe(
      '/arrangement/ensomt-paa-toppen',
    )
    expect(
      find(first, 'link', `Tilmeld dig på mail: ${LONELY.title}`).getAttribute('href'),
    ).toMatch(/^mailto:.+@/)
    expect(textOf(second)).toContain(`Om 4 dage ${REFLECTION.title}`)
    expect(textOf(second)).toContain('den 9. oktober kl. 12.00')
  })

  it('on the last day say the hours, and are gone when they have passed', async () => {
    await keepBefore(REFLECTION, LONELY)
    const main = await open('2020-10-09T10:00')
    const items = findAll(deadlines(main), 'listitem')
    expect(items.map(textOf)).toEqual([expect.stringMatching(/^I dag kl\. 12\.00: om 2 timer /)])
  })

  it('are not spoken of when there are none', async () => {
    await keepBefore(REFLECTION, LONELY)
    const main = await open('2020-10-09T12:00')
    expect(namesOf(main, 'region')).not.toContain('Tilmeldingsfrister')
  })
})
