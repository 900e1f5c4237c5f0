// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { findAll, namesOf, textOf } from '../support/byRole.ts'
import { buildSession } from '../support/buildSession.ts'
import { CONTENT_FOLDER } from '../support/plantMistake.ts'
import { realContent, realSession } from '../support/realContent.ts'
import { readContent } from '../../src/build/readContent.ts'
import SessionFacts from '../../src/components/SessionFacts.vue'
import type { Session } from '../../src/domain/contentSchema.ts'
import { useClock } from '../../src/stores/clock.ts'

/** As the secretariat has it, before it is published. */
const withHints = readContent(CONTENT_FOLDER)

beforeEach(() => setActivePinia(createPinia()))

/** The facts as they are seen at a time in Denmark; without one, as the page was rendered. */
function factsOf(session: Session, now?: string) {
  const clock = useClock()
  if (now !== undefined) {
    clock.preview(now)
    onTestFinished(clock.start())
  }
  const { element } = mount(SessionFacts, { props: { session } })
  const fact = (term: string): string | null => {
    const found = [...element.querySelectorAll('dt')].find((dt) => textOf(dt) === term)
    return found?.nextElementSibling ? textOf(found.nextElementSibling) : null
  }
  const links = findAll(element, 'link').map((link) => link.getAttribute('href') ?? '')
  return { element, fact, links, text: textOf(element) }
}

const TIMES = [undefined, '2020-09-01T12:00', '2020-10-28T12:00', '2026-11-21T12:00']
const everyOne = realContent.sessions.flatMap((session) =>
  TIMES.map((now) => ({ session, now, id: session.id, seen: now ?? 'before the clock is known' })),
)

describe.each(everyOne)('$id, seen $seen', ({ session, now }) => {
  it('says when, where, by whom, how and for how much, or that it is not stated', () => {
    const { fact } = factsOf(session, now)
    for (const term of ['Hvornår', 'Hvor', 'Arrangør', 'Tilmelding', 'Pris']) {
      expect(fact(term)).toMatch(/\p{L}{2}/u)
    }
    expect(fact('Hvornår')?.startsWith('Dato ikke oplyst')).toBe(session.date === null)
    expect(fact('Hvornår')).not.toMatch(/hele dagen/i)
  })

  it('calls nothing free that is not', () => {
    const { fact } = factsOf(session, now)
    expect(/gratis/i.test(fact('Pris') ?? '')).toBe(session.price.free === true)
    if (session.price.free === null && !session.price.note) {
      expect(fact('Pris')).toBe('Ikke oplyst')
    }
  })

  it('offers no way to register by a link that is lost', () => {
    const { element, links } = factsOf(session, now)
    const { url, urlLost } = session.registration
    if (urlLost) expect(namesOf(element, 'link').join()).not.toMatch(/tilmeld/i)
    expect(findAll(element, 'button')).toEqual([])
    const known = [url, session.recording.url].filter((address) => address !== null)
    const others = links.filter((link) => !/^mailto:|openstreetmap/.test(link))
    expect(known).toEqual(expect.arrayContaining(others))
  })

  it('names no organiser that the content does not', () => {
    const hint = withHints.sessions.find(({ id }) => id === session.id)
    const { fact, text } = factsOf(session, now)
    if (session.organisers.length === 0) expect(fact('Arrangør')).toBe('Ikke oplyst')
    if (hint?.organiserHint) expect(text).not.toContain(hint.organiserHint)
    const unpublished = factsOf({ ...session, organiserHint: 'Kun for sekretariatet' }, now)
    expect(unpublished.text).not.toContain('Kun for sekretariatet')
  })
})

describe('the e-mail of the one who takes registrations', () => {
  const mails = (links: string[]) => links.filter((link) => link.startsWith('mailto:'))
  const session = realSession('2020-ensomt-paa-toppen')

  it('can be written to before the deadline', () => {
    const { fact, links } = factsOf(session, '2020-10-08T23:59')
    expect(mails(links)).toEqual(['mailto:Grith.Langer@middelfart.dk'])
    expect(fact('Tilmelding')).toMatch(/^Tilmeldingen lukker snart: den 8\. oktober\./)
  })

  it.each([
    ['after the deadline', '2020-10-09T00:00'],
    ['while it goes on', '2020-10-28T12:00'],
    ['years later', '2026-11-21T12:00'],
    ['before the clock is known', undefined],
  ])('is plain text %s', (_, now) => {
    const { fact, links } = factsOf(session, now)
    expect(mails(links)).toEqual([])
    expect(fact('Tilmelding')).toContain('Grith.Langer@middelfart.dk')
  })

  it('is plain text years later also where the day was never known', () => {
    const { links } = factsOf(realSession('2021-ledermobilitet-webinar'), '2026-11-21T12:00')
    expect(mails(links)).toEqual([])
  })

  it('is plain text as soon as the session is called off', () => {
    const { links } = factsOf({ ...session, status: 'cancelled' }, '2020-09-01T12:00')
    expect(mails(links)).toEqual([])
  })
})

describe('registration by a link', () => {
  const withLink = buildSession({
    registration: {
      ...buildSession().registration,
      email: null,
      method: 'link',
      url: 'https://a.dk/x',
    },
  })

  it('is a link until the deadline', () => {
    expect(factsOf(withLink, '2020-10-08T12:00').links).toContain('https://a.dk/x')
  })

  it('is gone after it, and before anybody knows what time it is', () => {
    expect(factsOf(withLink, '2020-10-09T12:00').links).not.toContain('https://a.dk/x')
    expect(factsOf(withLink).links).not.toContain('https://a.dk/x')
  })

  it('that is lost is told in a sentence, as long as it matters', () => {
    const { fact } = factsOf(realSession('2020-samskabt-ledelse'), '2020-10-01T12:00')
    expect(fact('Tilmelding')).toBe('Der var et link til tilmelding, men adressen er ikke bevaret.')
  })
})

describe('the year', () => {
  it('stands by the date for one who reads it years later', () => {
    expect(factsOf(buildSession(), '2026-11-21T12:00').fact('Hvornår')).toMatch(
      /^Onsdag den 28\. oktober 2020 kl\. 11\.30-15\.00 \(3 timer 30 minutter\)$/,
    )
  })

  it('is left out by one who reads it in that year', () => {
    expect(factsOf(buildSession(), '2020-10-01T12:00').fact('Hvornår')).toMatch(
      /^Onsdag den 28\. oktober kl\. 11\.30-15\.00/,
    )
  })

  it('stands there before the clock is known', () => {
    expect(factsOf(buildSession()).fact('Hvornår')).toMatch(/^Onsdag den 28\. oktober 2020/)
  })
})

describe('what is free, paid, or not stated', () => {
  const priced = (price: Session['price']) => factsOf(buildSession({ price })).fact('Pris')
  it('are three things', () => {
    expect(priced({ free: true, note: null })).toBe('Gratis')
    expect(priced({ free: false, note: null })).toBe('Der er betaling.')
    expect(priced({ free: null, note: null })).toBe('Ikke oplyst')
    expect(priced({ free: false, note: '500 kr.' })).toBe('500 kr.')
  })
})

describe('a recording', () => {
  it('with an address is a link', () => {
    const { fact, links } = factsOf(realSession('2020-coi-innovationsledelse-skole'))
    expect(fact('Optagelse')).toMatch(/^Se eller gense/)
    expect(links.some((link) => link.startsWith('https://co-pi.dk/'))).toBe(true)
  })

  it('of which the address is lost is a sentence', () => {
    const { fact } = factsOf(realSession('2020-faglig-ledelse'))
    expect(fact('Optagelse')).toBe('Blev optaget, men adressen er ikke bevaret.')
  })

  it('that nobody speaks of is not mentioned', () => {
    expect(factsOf(realSession('2020-ledertraef')).fact('Optagelse')).toBeNull()
  })

  it('that is not made is told in the right tense', () => {
    const session = buildSession({ recording: { available: false, url: null, note: null } })
    expect(factsOf(session, '2020-10-01T12:00').fact('Optagelse')).toBe('Bliver ikke optaget.')
    expect(factsOf(session, '2020-10-29T12:00').fact('Optagelse')).toBe('Blev ikke optaget.')
  })
})

it('the ambassador takes part, or took part', () => {
  const told = (now?: string) =>
    factsOf(realSession('2020-coi-innovationsledelse-skole'), now).fact('Ambassadøren')
  expect(told('2020-10-01T12:00')).toBe('Deltager')
  expect(told('2020-10-30T12:00')).toBe('Deltog')
  expect(told()).toBe('Deltog')
})

it('of several sectors and topics only the first begins large', () => {
  const { fact } = factsOf(realSession('2020-det-lange-seje-traek'))
  expect(fact('Sektor')).toBe('Stat, på tværs')
  expect(fact('Emner')).toBe('Forandring, topledelse, strategi')
})

it('a note to an organiser names it only where there are several', () => {
  expect(factsOf(realSession('2020-djoef-chefkonference')).fact('Arrangør')).toBe(
    'Djøf Fremgår kun af titlen.',
  )
  expect(factsOf(realSession('2020-forebyg-stress-white-paper')).fact('Arrangør')).toMatch(
    / PFA: Medafsender; står ikke på kildens arrangørlinje\.$/,
  )
})
