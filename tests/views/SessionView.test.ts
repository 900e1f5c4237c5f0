// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { find, findAll, namesOf, textOf } from '../support/byRole.ts'
import { answers } from '../support/fetchMock.ts'
import { openApp } from '../support/openApp.ts'
import {
  contentWithSession,
  newerContent,
  realContent,
  realSession,
} from '../support/realContent.ts'
import { contentForPage, wholeContent } from '../../src/domain/pageContent.ts'
import { FIRST_MESSAGES } from '../../src/domain/wording.ts'

const open = (slug: string, now = '2020-10-01T12:00', content = realContent) =>
  openApp(`/arrangement/${slug}?nu=${now}`, { page: wholeContent(content) })

describe('the page of a session', () => {
  it('has what one needs to go there', async () => {
    const { root } = await open('ensomt-paa-toppen')
    const main = find(root, 'main')
    expect(textOf(find(main, 'heading', 'Når der er ensomt på toppen'))).toBeTruthy()
    expect(textOf(main)).toContain('Onsdag den 28. oktober')
    expect(textOf(main)).toContain('kl. 11.30-14.30')
    expect(textOf(main)).toContain('(3 timer)')
    expect(find(main, 'link', 'Tilføj til kalender').getAttribute('href')).toBe(
      '/kalender/2020-ensomt-paa-toppen.ics',
    )
    expect(find(main, 'link', 'Tilbage til Program').getAttribute('href')).toBe('/program')
  })

  it.each(realContent.sessions.map(({ slug, title }) => ({ slug, title })))(
    'is there for $slug',
    async ({ slug, title }) => {
      const { root } = await open(slug)
      expect(findAll(root, 'heading').filter(({ tagName }) => tagName === 'H1')).toHaveLength(1)
      expect(textOf(find(root, 'heading', title))).toBe(title)
      expect(document.title).toMatch(/Ledelsesugen 2020$/)
    },
  )

  it('says who it is that comes, and of whom only the title is known', async () => {
    const { root } = await open('cbs-offentlig-innovation')
    const speakers = namesOf(find(root, 'region', 'Medvirkende'), 'listitem')
    expect(speakers[0]).toMatch(/^Anne Reff Pedersen, professor \(mso\), CBS/)
    expect(speakers[1]).toMatch(/^Andre bidragydere/)
  })

  it('tells the reason once, and nothing else, when no more is known of what is off', async () => {
    const gone = contentWithSession('2020-ensomt-paa-toppen', {
      ...{ status: 'withdrawn', statusNote: 'Arrangøren er syg' },
      ...{ date: null, startsAt: null, endsAt: null, dateNote: 'Udgået' },
      ...{ summary: 'Arrangøren er syg', description: 'Arrangøren er syg' },
      ...{ organisers: [], venue: null, attendance: null, sources: [], related: [] },
      ...{ topics: [], sectors: [], programme: [], speakers: [] },
    })
    const { root } = await open('ensomt-paa-toppen', '2020-10-01T12:00', gone)
    const text = textOf(find(root, 'main'))
    expect(text.split('Arrangøren er syg')).toHaveLength(2)
    expect(text).toContain('Udgået. Arrangøren er syg.')
    expect(text).not.toMatch(/ikke oplyst/i)
    expect(findAll(root, 'heading', 'Om arrangementet')).toEqual([])
  })

  it('leads back to its own year when that is not the one on stage', async () => {
    const { root } = await open('cbs-offentlig-innovation')
    expect(find(root, 'link', 'Tilbage til Ledelsesugen 2022').getAttribute('href')).toMatch(
      /^\/arkiv\/2022/,
    )
  })

  it('shows a programme in which two breaks have the same name, and a change of it', async () => {
    const slots = (...titles: string[]) =>
      titles.map((title) => ({
        startsAt: null,
        endsAt: null,
        title,
        who: null,
        kind: 'talk' as const,
      }))
    const before = contentWithSession('2020-faglig-ledelse', {
      programme: slots('Velkomst', 'Pause', 'Oplæg', 'Pause'),
    })
    const after = newerContent((content) => {
      realSession('2020-faglig-ledelse', content).programme = slots(
        'Oplæg',
        'Pause',
        'Debat',
        'Pause',
        'Velkomst',
      )
    })
    const { root, network } = await openApp('/arrangement/faglig-ledelse', {
      page: wholeContent(before),
      answer: answers.json(after),
    })
    const shown = () => namesOf(find(root, 'region', 'Program'), 'listitem')
    expect(shown()).toEqual(['Velkomst', 'Pause', 'Oplæg', 'Pause'])
    await vi.waitFor(() =>
      expect(shown()).toEqual(['Oplæg', 'Pause', 'Debat', 'Pause', 'Velkomst']),
    )
    expect(network.asked).toHaveLength(1)
  })
})

describe('a session without a time', () => {
  it('says that the time is not stated, and never that it lasts all day', async () => {
    const { root } = await open('ledertraef-2020')
    const text = textOf(find(root, 'main'))
    expect(text).toContain('Mandag den 26. oktober')
    expect(text).toContain('Tidspunkt ikke oplyst')
    expect(text).not.toMatch(/hele dagen/i)
    expect(find(root, 'link', 'Tilføj til kalender')).toBeTruthy()
  })
})

describe('a session without a date', () => {
  it('says so, has no day and nothing to put into a calendar', async () => {
    const { root } = await open('kls-ledertraef-2019')
    const text = textOf(find(root, 'main'))
    expect(text).toContain('Dato ikke oplyst')
    expect(text).toContain('Datoen er ikke oplyst, så arrangementet kan ikke komme i din kalender.')
    expect(findAll(root, 'link', 'Tilføj til kalender')).toEqual([])
  })
})

describe('a session that is cancelled', () => {
  const cancelled = contentWithSession('2020-ensomt-paa-toppen', {
    status: 'cancelled',
    statusNote: 'Oplægsholderen er syg.',
  })

  it('says so and why, and takes no registrations any more', async () => {
    const { root } = await open('ensomt-paa-toppen', '2020-10-01T12:00', cancelled)
    const main = find(root, 'main')
    expect(textOf(main)).toContain('Aflyst. Oplægsholderen er syg.')
    expect(textOf(main).match(/aflyst/gi)).toHaveLength(1)
    expect(textOf(main)).not.toMatch(/Tilmeld dig senest|lukker snart|Tilmeldingen lukkede/)
    const mails = findAll(main, 'link').filter((link) =>
      link.getAttribute('href')?.startsWith('mailto:'),
    )
    expect(mails).toEqual([])
  })
})

describe('a session that is moved', () => {
  it('says when it was to be before', async () => {
    const content = contentWithSession('2020-evaluering-af-su', {
      status: 'moved',
      statusNote: 'Lokalet var optaget.',
      movedFrom: { date: '2020-10-26', startsAt: '2020-10-26T12:00' },
      date: '2020-10-27',
      startsAt: '2020-10-27T12:00',
      endsAt: '2020-10-27T13:00',
    })
    const { root } = await open('evaluering-af-su', undefined, content)
    expect(textOf(find(root, 'main'))).toContain(
      'Flyttet. Lokalet var optaget. Før: mandag den 26. oktober 2020 kl. 12.00.',
    )
  })
})

describe('a session that is moved and then cancelled', () => {
  it('says nothing of where it was first', async () => {
    const content = contentWithSession('2020-evaluering-af-su', {
      status: 'cancelled',
      statusNote: 'Oplægsholderen er syg.',
      movedFrom: { date: '2020-10-26', startsAt: '2020-10-26T12:00' },
    })
    const { root } = await open('evaluering-af-su', undefined, content)
    const text = textOf(find(root, 'main'))
    expect(text).toContain('Aflyst. Oplægsholderen er syg.')
    expect(text).not.toContain('Før:')
  })
})

describe('a session in another room', () => {
  it('says why, without a word of being moved', async () => {
    const content = contentWithSession('2020-evaluering-af-su', {
      statusNote: 'Der er vand i kælderen, så vi er i sal 3.',
    })
    const { root } = await open('evaluering-af-su', undefined, content)
    const text = textOf(find(root, 'main'))
    expect(text).toContain('Ændret. Der er vand i kælderen, så vi er i sal 3.')
    expect(text).not.toContain('Flyttet')
  })
})

describe('a former address', () => {
  const renamed = contentWithSession('2020-ledertraef', {
    slug: 'kls-ledertraef-2020',
    formerSlugs: ['ledertraef-2020'],
  })

  it('leads on to the one that counts', async () => {
    const { root, router } = await open('ledertraef-2020', undefined, renamed)
    await vi.waitFor(() =>
      expect(router.currentRoute.value.path).toBe('/arrangement/kls-ledertraef-2020'),
    )
    expect(find(root, 'heading', 'Ledertræf')).toBeTruthy()
  })
})

describe('an address of no session', () => {
  it('says that it looks for it as long as not all content is here', async () => {
    const { root } = await openApp('/arrangement/findes-ikke', {
      page: contentForPage(realContent, { name: 'session', params: { slug: 'findes-ikke' } }),
      answer: answers.never(),
    })
    expect(find(root, 'heading', 'Et øjeblik')).toBeTruthy()
    expect(textOf(find(find(root, 'main'), 'status'))).toBe(FIRST_MESSAGES.loading)
  })

  it('says that it leads nowhere when all content is here', async () => {
    const { root } = await open('findes-ikke')
    expect(find(root, 'heading', 'Siden findes ikke')).toBeTruthy()
    expect(find(find(root, 'main'), 'link', 'Se programmet')).toBeTruthy()
    expect(document.title).toMatch(/^Siden findes ikke/)
  })

  it('turns out to be one after all when newer content has it', async () => {
    const newer = contentWithSession('2020-ledertraef', { slug: 'helt-ny' })
    Object.assign(newer, { version: 'newer', updatedAt: '2099-01-01T00:00' })
    const { root } = await openApp('/arrangement/helt-ny', { answer: answers.json(newer) })
    await vi.waitFor(() => expect(find(root, 'heading', 'Ledertræf')).toBeTruthy())
  })
})
