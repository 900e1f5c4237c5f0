// @vitest-environment happy-dom
/* What becomes of a kept session and its note when the programme changes, whichever of the two comes first. */
import { database } from '../support/device.ts'
import { describe, expect, it, vi } from 'vitest'
import { find, textOf } from '../support/byRole.ts'
import { answers } from '../support/fetchMock.ts'
import { keepBefore, openApp } from '../support/openApp.ts'
import { contentWith, newerContent, realSession } from '../support/realContent.ts'
import { readBookmarks } from '../../src/data/bookmarkTable.ts'
import { replaceStoredContent } from '../../src/data/contentTable.ts'
import { readNotes, replaceNote } from '../../src/data/noteTable.ts'
import type { Content, Session } from '../../src/domain/contentSchema.ts'
import { toNote } from '../../src/domain/notes.ts'
import { contentForPage, wholeContent } from '../../src/domain/pageContent.ts'

const LONELY = realSession('2020-ensomt-paa-toppen')
const WORDS = 'Mine egne ord'

/** The sessions that stand in the place of the kept one. */
const inItsPlace = (content: Content, ...sessions: Session[]) => {
  content.sessions = content.sessions.flatMap((it) => (it.id === LONELY.id ? sessions : [it]))
}
const heir = (id: string, change: Partial<Session> = {}): Session => ({
  ...LONELY,
  ...{ id, slug: id.slice(5), formerIds: [LONELY.id] },
  ...change,
})

interface Fault {
  was?: Session[]
  now: Session[]
  /** What Min uge then says, and what it no longer says. */
  says: string
  silent?: string
  id?: string
}
const FAULTS: Record<string, Fault> = {
  'E01: it is cancelled': {
    now: [{ ...LONELY, status: 'cancelled', statusNote: 'Oplægsholderen er syg.' }],
    says: 'Planlagt → Nu: Aflyst',
  },
  'E02: it has left the programme': { now: [], says: 'står ikke længere i programmet' },
  'E03: it is moved': {
    now: [{ ...LONELY, startsAt: '2020-10-28T12:30', endsAt: '2020-10-28T15:30' }],
    says: 'Før: kl. 11.30-14.30 → Nu: kl. 12.30-15.30',
  },
  'E04: it has another id': {
    now: [heir('2020-ensomhed')],
    says: 'Det, du gemte, er fulgt med',
    id: '2020-ensomhed',
  },
  'E05: it has become two': {
    now: [
      heir('2020-ensomhed-1', { title: 'Ensomhed, første del' }),
      heir('2020-ensomhed-2', { title: 'Ensomhed, anden del' }),
    ],
    says: 'Det kan vi ikke afgøre for dig',
  },
  'E06: it was kept before it was in the programme': {
    was: [],
    now: [LONELY],
    says: '1 gemt arrangement.',
    silent: 'ikke længere i programmet',
  },
}

const becomes = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 15_000 })
const main = () => textOf(find(document, 'main'))

async function keepWithNote() {
  await keepBefore(LONELY)
  await replaceNote(toNote(LONELY, WORDS, new Date('2020-10-01T08:00:00Z')))
}

/** In each, `now` is on screen in the end. */
const ORDERS: Record<string, (was: Content, now: Content) => Promise<void>> = {
  'kept on an earlier visit': async (_, now) => {
    await keepWithNote()
    await openApp('/min-uge', { page: wholeContent(now) })
  },
  'kept in a tab that is behind': async (was, now) => {
    const { network } = await openApp('/min-uge', { page: wholeContent(was) })
    await becomes(() => expect(main()).toContain('Du har ikke gemt noget endnu.'))
    await keepWithNote()
    await becomes(() => expect(main()).toContain(LONELY.title))
    network.answer = answers.json(now)
    dispatchEvent(new Event('online'))
  },
  'changed while the device was without net': async (was, now) => {
    await replaceStoredContent(was, database)
    await keepWithNote()
    const page = contentForPage(was, { name: 'agenda', params: {} })
    const { network } = await openApp('/min-uge', { page })
    await becomes(() => expect(main()).toContain(LONELY.title))
    network.answer = answers.json(now)
    dispatchEvent(new Event('online'))
  },
}

describe.each(Object.entries(FAULTS))('%s', (_, { was = [LONELY], now, says, silent, id }) => {
  it.each(Object.entries(ORDERS))('%s', async (__, happen) => {
    await happen(
      contentWith((content) => inItsPlace(content, ...was)),
      newerContent((content) => inItsPlace(content, ...now)),
    )
    await becomes(() => {
      expect(main()).toContain(says)
      if (silent) expect(main()).not.toContain(silent)
    })
    expect(main()).toContain(LONELY.title)
    const kept = id ?? LONELY.id
    await becomes(async () => {
      expect((await readBookmarks(database)).map(({ sessionId }) => sessionId)).toEqual([kept])
      const notes = await readNotes(database)
      expect(notes.map(({ sessionId, text }) => [sessionId, text])).toEqual([[kept, WORDS]])
    })
  })
})
