// @vitest-environment happy-dom
import '../support/device.ts'
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { createMemoryHistory } from 'vue-router'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { find, findAll, namesOf, textOf } from '../support/byRole.ts'
import { buildSession } from '../support/buildSession.ts'
import { realContent, realSession } from '../support/realContent.ts'
import SessionCard from '../../src/components/SessionCard.vue'
import type { Session } from '../../src/domain/contentSchema.ts'
import { createAppRouter } from '../../src/router.ts'
import { useClock } from '../../src/stores/clock.ts'

beforeEach(() => setActivePinia(createPinia()))

async function cardOf(session: Session, now?: string): Promise<HTMLElement> {
  const clock = useClock()
  if (now !== undefined) {
    clock.preview(now)
    onTestFinished(clock.start())
  }
  const router = createAppRouter(createMemoryHistory())
  await router.push('/404')
  const wrapper = mount(SessionCard, {
    props: { session },
    global: { plugins: [router] },
    attachTo: document.body,
  })
  onTestFinished(() => wrapper.unmount())
  return find(document, 'article')
}

describe.each(realContent.sessions.map((session) => ({ session, id: session.id })))(
  'the card of $id',
  ({ session }) => {
    it('has its name, which leads to it, and can be kept', async () => {
      const card = await cardOf(session)
      const link = find(find(card, 'heading', session.title), 'link', session.title)
      expect(link.getAttribute('href')).toBe(`/arrangement/${session.slug}`)
      expect(find(card, 'button', `Gem ${session.title} i Min uge`)).toBeTruthy()
    })

    it('says free only of what is', async () => {
      expect(namesOf(await cardOf(session), 'listitem').includes('Gratis')).toBe(
        session.price.free === true,
      )
    })
  },
)

describe('a card', () => {
  it('has when, who and where', async () => {
    const text = textOf(await cardOf(buildSession()))
    expect(text).toContain('kl. 11.30-15.00')
    expect(text).toContain('Eksempelby Kommune')
    expect(text).toContain('Fysisk · Brogaarden, Abelonelundvej 40, Middelfart')
  })

  it.each([
    ['Bliver optaget', '2020-10-27T12:00', null],
    ['Bliver optaget', '2020-10-27T12:00', 'https://example.dk/se'],
    ['Optagelse', '2020-10-29T12:00', 'https://example.dk/se'],
    ['Blev optaget', '2020-10-29T12:00', null],
  ])('of a recording says %s on %s, where its address is %s', async (chip, now, url) => {
    const recording = { available: true, url, note: null }
    const card = await cardOf(buildSession({ recording }), now)
    expect(namesOf(card, 'listitem').filter((text) => /opta/i.test(text))).toEqual([chip])
  })

  it('of a recording of what is called off nothing is said', async () => {
    const off = buildSession({
      status: 'cancelled',
      statusNote: 'Sygdom.',
      recording: { available: true, url: null, note: null },
    })
    expect(namesOf(await cardOf(off, '2020-10-27T12:00'), 'listitem')).toEqual(['Aflyst'])
  })

  it('says that a time is not stated', async () => {
    expect(textOf(await cardOf(realSession('2020-ledertraef')))).toContain('Tidspunkt ikke oplyst')
  })

  it('says when registration closes soon, and not before the clock is known', async () => {
    const session = buildSession()
    expect(namesOf(await cardOf(session, '2020-10-08T12:00'), 'listitem')).toContain(
      'Tilmeldingen lukker snart',
    )
  })

  it('does not hurry anybody before the clock is known', async () => {
    expect(namesOf(await cardOf(buildSession()), 'listitem')).toEqual([])
  })

  it('says that it is called off, and hurries nobody to register', async () => {
    const card = await cardOf(buildSession({ status: 'cancelled' }), '2020-10-08T12:00')
    expect(namesOf(card, 'listitem')).toEqual(['Aflyst'])
  })

  it('with no organiser stated says nothing in that place', async () => {
    const card = await cardOf(realSession('2020-naerhedsreform'))
    expect(textOf(card)).not.toMatch(/FORUM|ikke oplyst/i)
    expect(findAll(card, 'heading')).toHaveLength(1)
  })
})
