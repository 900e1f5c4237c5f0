// @vitest-environment happy-dom
import { database } from '../support/device.ts'
import { describe, expect, it, vi } from 'vitest'
import { find, findAll, namesOf, textOf } from '../support/byRole.ts'
import { answers } from '../support/fetchMock.ts'
import { openApp } from '../support/openApp.ts'
import { contentWithSession, newerContent, realContent } from '../support/realContent.ts'
import { contentForPage, wholeContent } from '../../src/domain/pageContent.ts'

const DAYS = [
  'Mandag den 26. oktober',
  'Tirsdag den 27. oktober',
  'Onsdag den 28. oktober',
  'Torsdag den 29. oktober',
  'Fredag den 30. oktober',
]
const open = async (content = realContent) => {
  const { root } = await openApp('/program', { page: wholeContent(content) })
  return find(root, 'main')
}
/** The names of the sessions, in order, by what leads to them. */
const sessionsIn = (part: HTMLElement) =>
  findAll(part, 'link')
    .filter((link) => link.getAttribute('href')?.startsWith('/arrangement/'))
    .map((link) => link.getAttribute('href')?.replace('/arrangement/', ''))

describe('the programme', () => {
  it('has the five days as headings, in order', async () => {
    const headings = namesOf(await open(), 'heading')
    expect(headings.filter((name) => DAYS.includes(name))).toEqual(DAYS)
  })

  it('has every session of the week once, each with a name, an address and a way to keep it', async () => {
    const main = await open()
    const of2020 = realContent.sessions.filter(({ edition }) => edition === 2020)
    expect(sessionsIn(main).sort()).toEqual(of2020.map(({ slug }) => slug).sort())
    for (const { title } of of2020) {
      expect(find(main, 'heading', title)).toBeTruthy()
      expect(find(main, 'button', `Gem ${title} i Min uge`)).toBeTruthy()
    }
  })

  it('goes by the clock on each day, what has no time first', async () => {
    const main = await open()
    expect(sessionsIn(find(main, 'region', DAYS[0]))).toEqual([
      'ledertraef-2020',
      'reflekterende-laeringsmiljoeer',
      'evaluering-af-su',
    ])
    expect(sessionsIn(find(main, 'region', DAYS[2]))).toEqual([
      'ensomt-paa-toppen',
      'organisatorisk-sammenhaeng',
      'djoef-chefkonference',
      'det-lange-seje-traek',
    ])
  })

  it('has nothing of other years and no preparations', async () => {
    const text = textOf(await open())
    expect(text).not.toContain('Webinar med idéer til Ledelsesugen')
    expect(text).not.toContain('KL’s Ledertræf')
  })

  it('shows a session of which only the week is known last, with what is known', async () => {
    const content = contentWithSession('2020-samskabt-ledelse', {
      date: null,
      startsAt: null,
      endsAt: null,
      dateNote: 'Dagen aftales senere.',
    })
    const main = await open(content)
    const headings = namesOf(main, 'heading').filter((name) => /^(Fredag den|Dato)/.test(name))
    expect(headings).toEqual(['Fredag den 30. oktober', 'Dato ikke oplyst'])
    const day = find(main, 'region', 'Dato ikke oplyst')
    expect(sessionsIn(day)).toEqual(['samskabt-ledelse'])
    expect(textOf(day)).toContain('Dagen aftales senere.')
  })

  it('is there before all content is', async () => {
    const { root } = await openApp('/program', {
      page: contentForPage(realContent, { name: 'programme', params: {} }),
      answer: answers.never(),
    })
    expect(sessionsIn(find(root, 'main'))).toHaveLength(15)
  })

  it('follows when something newer comes from the network', async () => {
    const newer = newerContent(({ sessions }) => {
      const session = sessions.find(({ id }) => id === '2020-ledertraef')
      Object.assign(session ?? {}, { title: 'Ledertræf i nye lokaler' })
    })
    const { root } = await openApp('/program', { answer: answers.json(newer) })
    const main = find(root, 'main')
    await vi.waitFor(() => expect(find(main, 'heading', 'Ledertræf i nye lokaler')).toBeTruthy())
    expect(findAll(main, 'heading', 'Ledertræf')).toEqual([])
  })

  it('lets one keep a session, and says so', async () => {
    const main = await open()
    const button = find(main, 'button', 'Gem Ledertræf i Min uge') as HTMLButtonElement
    await vi.waitFor(() => expect(button.getAttribute('aria-pressed')).toBe('false'))
    button.click()
    await vi.waitFor(() => expect(button.getAttribute('aria-pressed')).toBe('true'))
    expect(await database.bookmarks.get('2020-ledertraef')).toMatchObject({
      seen: { title: 'Ledertræf', date: '2020-10-26', startsAt: null },
    })
  })
})

describe('what is typed', () => {
  it('stays as it is typed, also when the address is slower than the keys', async () => {
    const { root, router } = await openApp('/program', { page: wholeContent(realContent) })
    const main = find(root, 'main')
    const field = main.querySelector<HTMLInputElement>('input[type=search]')!
    for (const text of ['m', 'me', 'merete']) {
      field.value = text
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }
    await vi.waitFor(() => expect(router.currentRoute.value.query.q).toBe('merete'))
    expect(field.value).toBe('merete')
    await vi.waitFor(() => expect(sessionsIn(main)[0]).toBe('det-lange-seje-traek'))
  })
})
