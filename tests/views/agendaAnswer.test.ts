// @vitest-environment happy-dom
import { database } from '../support/device.ts'
import { describe, expect, it, vi } from 'vitest'
import { buildSession } from '../support/buildSession.ts'
import { find, findAll, textOf } from '../support/byRole.ts'
import { keepBefore, openApp } from '../support/openApp.ts'
import { realContent } from '../support/realContent.ts'
import { wholeContent } from '../../src/domain/pageContent.ts'

/** Kept under the id that the content now gives to another. */
const GONE = buildSession({
  id: '2020-b',
  slug: 'b',
  title: 'Morgensang',
  date: '2020-10-26',
  startsAt: '2020-10-26T08:00',
  endsAt: '2020-10-26T08:30',
})
const KEPT = buildSession({ id: '2020-a', slug: 'a' })
const NOW = { ...KEPT, id: GONE.id }

describe('the answer to which session it is', () => {
  it('that meets another bookmark is not lost in silence: what stands in the way is named', async () => {
    await keepBefore(GONE, KEPT)
    await openApp('/min-uge', {
      page: wholeContent({ ...realContent, sessions: [...realContent.sessions, NOW] }),
    })
    const yes = await vi.waitFor(() => find(document, 'button', /^Ja, Ledelse i hverdagen/))
    yes.click()
    await vi.waitFor(() =>
      expect(textOf(document.body)).toContain(
        'Dit svar er ikke gemt, fordi »Morgensang« også ligger i Min uge og optager pladsen.',
      ),
    )
    expect(await database.bookmarks.count()).toBe(2)

    const card = findAll(document, 'article').find((it) => textOf(it).includes('Morgensang'))
    if (!card) throw new Error('Morgensang is not there')
    find(card, 'button', 'Fjern fra Min uge').click()
    await vi.waitFor(async () =>
      expect(await database.bookmarks.toCollection().primaryKeys()).toEqual([NOW.id]),
    )
    await vi.waitFor(() => expect(textOf(document.body)).toContain('Det, du gemte, er fulgt med.'))
  })
})
