// @vitest-environment happy-dom
import { database, fillDevice } from '../support/device.ts'
import { Dexie } from 'dexie'
import { describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { find, findAll, textOf } from '../support/byRole.ts'
import { keepBefore, openApp } from '../support/openApp.ts'
import { realContent, realSession } from '../support/realContent.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import { MESSAGES } from '../../src/domain/messages.ts'
import { wholeContent } from '../../src/domain/pageContent.ts'

const LONELY = realSession('2020-ensomt-paa-toppen')
const SU = realSession('2020-evaluering-af-su')

const HALL = {
  name: 'Den nye sal',
  street: null,
  postcode: null,
  city: 'Middelfart',
  note: null,
}
/** The content after the secretariat has changed one session, or taken it away. */
const changed = (id: string, change: Partial<Session> | null) =>
  wholeContent({
    ...realContent,
    sessions: realContent.sessions.flatMap((session) =>
      session.id !== id ? [session] : change ? [{ ...session, ...change }] : [],
    ),
  })
const becomes = (check: () => void) => vi.waitFor(check, { timeout: 15_000 })
const main = () => textOf(find(document, 'main'))
const menu = () => textOf(find(document, 'navigation', 'Hovedmenu'))
/** Another tab is at the bookmarks: what is written here has begun and cannot end. */
function holdWrites(): () => Promise<void> {
  let release = () => {}
  const gate = new Promise<void>((resolve) => (release = resolve))
  const holding = database.transaction('rw', database.bookmarks, () => Dexie.waitFor(gate))
  return async () => {
    release()
    await holding
  }
}
const kept = async () =>
  ((await database.bookmarks.toArray()) as { sessionId: string }[]).map(
    ({ sessionId }) => sessionId,
  )

describe('something changed of what I have kept', () => {
  it('nothing is said while nothing has changed', async () => {
    await keepBefore(LONELY, SU)
    await openApp('/min-uge')
    await becomes(() => expect(main()).toContain('2 gemte arrangementer'))
    expect(main()).not.toContain('ændret')
    expect(menu()).not.toContain('ændret')
  })

  it('why it is moved is told, as why it is called off is', async () => {
    await keepBefore(LONELY)
    await openApp('/min-uge', {
      page: changed(LONELY.id, {
        ...{ status: 'moved', startsAt: '2020-10-28T12:30', statusNote: 'Lokalet var optaget' },
        movedFrom: { date: '2020-10-28', startsAt: '2020-10-28T11:30' },
      }),
    })
    await becomes(() => expect(main()).toContain('Lokalet var optaget.'))
  })

  it('E03: old and new stand side by side, the menu counts it, and Set ends it', async () => {
    await keepBefore(LONELY, SU)
    await openApp('/min-uge', {
      page: changed(LONELY.id, {
        startsAt: '2020-10-28T12:30',
        endsAt: '2020-10-28T15:30',
        venue: HALL,
      }),
    })
    await becomes(() => expect(menu()).toContain('1 ændret'))
    expect(main()).toContain('Før: kl. 11.30-14.30 → Nu: kl. 12.30-15.30')
    expect(main()).toContain('Nu: Den nye sal, Middelfart')
    find(find(document, 'main'), 'button', 'Set').click()
    await becomes(() => expect(menu()).not.toContain('ændret'))
    expect(main()).not.toContain('Før:')
  })

  it('E01: a cancelled one stays, says why, and shows what runs at the same time instead', async () => {
    await keepBefore(LONELY)
    await openApp('/min-uge', {
      page: changed(LONELY.id, { status: 'cancelled', statusNote: 'Oplægsholderen er syg.' }),
    })
    await becomes(() => expect(main()).toContain('Planlagt → Nu: Aflyst'))
    expect(main()).toContain('Oplægsholderen er syg.')
    expect(main()).toContain('På samme tid er der i stedet')
    expect(findAll(document, 'link', 'Djøf chefkonference')).toHaveLength(1)
  })

  it('E02: one that has left the programme stays until the user takes it away', async () => {
    await keepBefore(LONELY)
    await openApp('/min-uge', { page: changed(LONELY.id, null) })
    await becomes(() => expect(main()).toContain('står ikke længere i programmet'))
    expect(menu()).toContain('1 ændret')
    find(find(document, 'main'), 'button', 'Set').click()
    await becomes(() => expect(menu()).not.toContain('ændret'))
    expect(main()).toContain(LONELY.title)
    expect(await kept()).toEqual([LONELY.id])
  })

  it('E04: one found again under another id takes its bookmark along, and says so', async () => {
    await keepBefore(LONELY)
    await openApp('/min-uge', {
      page: changed(LONELY.id, { id: '2020-ensomhed', formerIds: [LONELY.id] }),
    })
    await becomes(() => expect(main()).toContain('Det, du gemte, er fulgt med'))
    expect(await kept()).toEqual(['2020-ensomhed'])
    expect(
      find(document, 'button', `Gem ${LONELY.title} i Min uge`).getAttribute('aria-pressed'),
    ).toBe('true')
  })

  it('where it is not clear which it is, the user is asked and decides', async () => {
    await keepBefore(LONELY)
    await openApp('/min-uge', {
      page: changed(LONELY.id, {
        id: '2020-noget-nyt',
        date: '2020-10-29',
        startsAt: '2020-10-29T09:00',
        endsAt: '2020-10-29T10:00',
      }),
    })
    await becomes(() => expect(main()).toContain('Det kan vi ikke afgøre for dig'))
    expect(await kept()).toEqual([LONELY.id])
    find(document, 'button', /^Ja, Når der er ensomt på toppen \(Torsdag den 29\. oktober/).click()
    await becomes(() => expect(main()).toContain('Det, du gemte, er fulgt med'))
    expect(await kept()).toEqual(['2020-noget-nyt'])
  })

  it('none of those proposed: it stays as it was, and is not asked about again', async () => {
    await keepBefore(LONELY)
    await openApp('/min-uge', {
      page: changed(LONELY.id, {
        id: '2020-noget-nyt',
        date: '2020-10-29',
        startsAt: null,
        endsAt: null,
      }),
    })
    await becomes(() => expect(main()).toContain('Det kan vi ikke afgøre for dig'))
    find(document, 'button', 'Nej, ingen af dem').click()
    await becomes(() => expect(main()).not.toContain('Det kan vi ikke afgøre for dig'))
    expect(menu()).not.toContain('ændret')
    expect(await kept()).toEqual([LONELY.id])
  })
})

describe('all of it is seen', () => {
  async function pressAll() {
    await keepBefore(LONELY, SU)
    await openApp('/min-uge', { page: wholeContent({ ...realContent, sessions: movedSessions }) })
    await becomes(() => expect(menu()).toContain('2 ændret'))
    const goOn = holdWrites()
    const button = find(document, 'button', 'Alt er set')
    button.focus()
    button.click()
    return async () => {
      await goOn()
      await becomes(() => expect(menu()).not.toContain('ændret'))
      await becomes(() => expect(findAll(document, 'button', 'Set')).toEqual([]))
      await nextTick()
    }
  }
  const movedSessions = realContent.sessions.map((session) =>
    [LONELY, SU].some(({ id }) => id === session.id)
      ? { ...session, statusNote: 'Nyt lokale', venue: HALL }
      : session,
  )
  const heading = () => find(document, 'heading', 'Min uge')

  it('and the focus goes to the heading with the button that goes', async () => {
    const allWritten = await pressAll()
    await allWritten()
    await becomes(() => expect(document.activeElement).toBe(heading()))
  })

  it('and whoever has begun a note meanwhile goes on with it', async () => {
    const allWritten = await pressAll()
    findAll(document, 'button', /^Skriv en privat note/)[0]?.click()
    await becomes(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
    const field = document.activeElement
    const focused = vi.spyOn(heading(), 'focus')
    await allWritten()
    expect(focused).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(field)
  })

  it('and the focus goes to the heading with what it has moved to, if that goes as well', async () => {
    const allWritten = await pressAll()
    findAll(document, 'button', 'Set').at(-1)?.focus()
    await allWritten()
    await becomes(() => expect(document.activeElement).toBe(heading()))
  })

  it('and stays on the button, which stays as well, where the device is full', async () => {
    await keepBefore(LONELY, SU)
    await openApp('/min-uge', { page: wholeContent({ ...realContent, sessions: movedSessions }) })
    await becomes(() => expect(menu()).toContain('2 ændret'))
    const makeRoom = fillDevice()
    const button = find(document, 'button', 'Alt er set')
    button.focus()
    button.click()
    await becomes(() => expect(textOf(document.body)).toContain(MESSAGES.agendaFailed))
    makeRoom()
    expect(document.activeElement).toBe(button)
  })
})
