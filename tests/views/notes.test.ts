// @vitest-environment happy-dom
import { blockDevice, database } from '../support/device.ts'
import { describe, expect, it, vi } from 'vitest'
import { find, textOf } from '../support/byRole.ts'
import { openApp } from '../support/openApp.ts'
import { realSession } from '../support/realContent.ts'
import { readNotes } from '../../src/data/noteTable.ts'
import { sessionPath } from '../../src/domain/addresses.ts'
import { MESSAGES } from '../../src/domain/messages.ts'

const here = realSession('2020-ensomt-paa-toppen')
const there = realSession('2020-ledertraef')

const fieldIn = (root: Element) => root.querySelector('textarea')
const asked = (root: Element) =>
  find(root, 'button', /^Skriv en privat note til /) as HTMLButtonElement

async function writeOn(root: Element, text: string) {
  await vi.waitFor(() => expect(asked(root).disabled).toBe(false))
  asked(root).click()
  await vi.waitFor(() => expect(fieldIn(root)).not.toBeNull())
  const field = fieldIn(root)
  if (!field) return
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

describe('a note on the page of a session', () => {
  it('is kept, belongs to that session alone, and is there when one comes back', async () => {
    const { root, router } = await openApp(sessionPath(here.slug))
    await writeOn(root, 'Ring til Åse')
    await router.push(sessionPath(there.slug))
    await vi.waitFor(() => expect(find(root, 'heading', there.title)).toBeTruthy())
    expect(fieldIn(root)).toBeNull()
    await writeOn(root, 'En anden note')
    await router.push(sessionPath(here.slug))
    await vi.waitFor(() => expect(fieldIn(root)?.value).toBe('Ring til Åse'))
    await vi.waitFor(async () =>
      expect((await readNotes()).map(({ sessionId, text }) => [sessionId, text]).sort()).toEqual([
        [here.id, 'Ring til Åse'],
        [there.id, 'En anden note'],
      ]),
    )
    expect(await database.bookmarks.count()).toBe(0)
  })

  it('is not promised by a browser that keeps nothing', async () => {
    blockDevice()
    const { root } = await openApp(sessionPath(here.slug))
    await vi.waitFor(() => expect(textOf(root)).toContain(MESSAGES.notesUnavailable))
    expect(fieldIn(root)).toBeNull()
  })
})
