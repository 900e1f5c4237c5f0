// @vitest-environment happy-dom
import { database } from '../support/device.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { find, findAll, textOf } from '../support/byRole.ts'
import { everything } from '../support/freshDatabase.ts'
import { HOSTILE_TEXTS } from '../support/hostileTexts.ts'
import { keepBefore, openApp } from '../support/openApp.ts'
import { realSession } from '../support/realContent.ts'
import { agendaFragment, toAgendaLink } from '../../src/domain/agendaLink.ts'

const FAGLIG = realSession('2020-faglig-ledelse')
const LONELY = realSession('2020-ensomt-paa-toppen')
const HEADING = /^(Ugen i linket sammenlignet med din|Linket kan ikke læses)$/

/** All that is the user's on this device. */
async function owned() {
  const { bookmarks, notes, calendarExports, settings } = await everything(database)
  return { bookmarks, notes, calendarExports, settings }
}
const preview = () => find(document, 'region', HEADING)

afterEach(() => {
  // Whatever was opened: no page has anything that runs, or leads to another site.
  expect(
    document.querySelectorAll('iframe, object, embed, script, [onerror], [onload]'),
  ).toHaveLength(0)
})

describe('H09: a link that somebody has sent', () => {
  it('keeps nothing by being opened, left open and closed', async () => {
    await keepBefore(FAGLIG)
    const before = await owned()
    await openApp(toAgendaLink('', [LONELY.id, FAGLIG.id]))
    await vi.waitFor(() => expect(findAll(preview(), 'checkbox')).toHaveLength(1))
    expect(await owned()).toEqual(before)
    find(preview(), 'button', 'Luk').click()
    await vi.waitFor(() => expect(findAll(document, 'region', HEADING)).toEqual([]))
    expect(await owned()).toEqual(before)
  })

  it('keeps what is chosen when the button is pressed, and so could have kept it before', async () => {
    await openApp(toAgendaLink('', [LONELY.id]))
    await vi.waitFor(() => expect(findAll(preview(), 'checkbox')).toHaveLength(1))
    find(preview(), 'button', 'Gem de valgte i Min uge').click()
    await vi.waitFor(async () => expect((await owned()).bookmarks).toHaveLength(1))
  })
})

describe('H01, H05: a link with something else in it', () => {
  it('keeps nothing and shows nothing of it, whatever it is', async () => {
    await keepBefore(FAGLIG)
    const before = await owned()
    const { root, router } = await openApp('/min-uge')
    const fragments = HOSTILE_TEXTS.filter((text) => text.length < 2000).flatMap((text) => [
      `#uge=1.1.${text}`,
      `#uge=${text}`,
    ])
    for (const fragment of fragments) {
      // As from the field for a link that somebody has been sent.
      await router.push({ path: '/min-uge', hash: agendaFragment(fragment) ?? '' })
    }
    await vi.waitFor(() => expect(textOf(preview())).toMatch(/Linket/))
    expect(textOf(root)).not.toMatch(/alert|onerror|__proto__|ond\.example/)
    expect(await owned()).toEqual(before)
  })
})

describe('H11: an address that would lead on to another site', () => {
  it.each(['next', 'redirect', 'url', 'returnTo', 'q', 'nu'])('does not, by ?%s=', async (name) => {
    const { root, router } = await openApp(`/min-uge?${name}=https://ond.example.dk/`)
    expect(router.currentRoute.value.path).toBe('/min-uge')
    const links = [...root.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'))
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((href) => href?.includes('//ond.'))).toEqual([])
  })
})
