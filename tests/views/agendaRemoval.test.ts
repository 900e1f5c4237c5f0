// @vitest-environment happy-dom
import { database, fillDevice } from '../support/device.ts'
import { describe, expect, it, vi } from 'vitest'
import { find, findAll, textOf } from '../support/byRole.ts'
import { keepBefore, openApp } from '../support/openApp.ts'
import { realContent, realSession } from '../support/realContent.ts'
import { readBookmarks } from '../../src/data/bookmarkTable.ts'
import { readNotes, replaceNote } from '../../src/data/noteTable.ts'
import { wholeContent } from '../../src/domain/pageContent.ts'
import { MESSAGES } from '../../src/domain/messages.ts'
import { bookmarkName } from '../../src/domain/wording.ts'

const TREK = realSession('2020-det-lange-seje-traek')
const MEETING = realSession('2020-ledertraef')

async function open() {
  const { root } = await openApp('/min-uge?nu=2020-10-20T09:00', {
    page: wholeContent(realContent),
  })
  const main = find(root, 'main')
  return { main, notices: find(root, 'region', 'Beskeder') }
}

describe('a session is taken out of Min uge', () => {
  it('and that is said, and can be undone: it comes back as it was', async () => {
    await keepBefore(TREK, MEETING)
    const before = await readBookmarks(database)
    const { main, notices } = await open()
    await vi.waitFor(() => expect(findAll(main, 'article')).toHaveLength(2))
    find(main, 'button', bookmarkName(MEETING.title)).click()
    await vi.waitFor(() =>
      expect(textOf(notices)).toContain(`»${MEETING.title}« er fjernet fra Min uge.`),
    )
    expect(findAll(main, 'article')).toHaveLength(1)
    const undo = find(notices, 'button', 'Fortryd')
    undo.focus()
    undo.click()
    await vi.waitFor(() => expect(findAll(main, 'article')).toHaveLength(2))
    const back = find(main, 'button', bookmarkName(MEETING.title))
    await vi.waitFor(() => expect(document.activeElement).toBe(back))
    expect(await readBookmarks(database)).toEqual(before)
    expect(textOf(notices)).not.toContain('fjernet')
  })

  it('and what could not be brought back is offered again', async () => {
    await keepBefore(TREK, MEETING)
    const { main, notices } = await open()
    await vi.waitFor(() => expect(findAll(main, 'article')).toHaveLength(2))
    find(main, 'button', bookmarkName(MEETING.title)).click()
    const undo = await vi.waitFor(() => find(notices, 'button', 'Fortryd'))
    const makeRoom = fillDevice()
    undo.click()
    await vi.waitFor(() => expect(textOf(notices)).toContain(MESSAGES.bookmarkFailed))
    makeRoom()
    find(notices, 'button', 'Fortryd').click()
    await vi.waitFor(() => expect(findAll(main, 'article')).toHaveLength(2))
    await vi.waitFor(() => expect(textOf(notices)).not.toContain('er fjernet'))
    expect(textOf(notices)).not.toContain(MESSAGES.bookmarkFailed)
  })

  it('by keyboard, and the focus goes to the next one, and to the heading after the last', async () => {
    await keepBefore(TREK, MEETING)
    const { main } = await open()
    await vi.waitFor(() => expect(findAll(main, 'article')).toHaveLength(2))
    for (const { title } of [MEETING, TREK]) {
      const button = find(main, 'button', bookmarkName(title))
      button.focus()
      button.click()
      await vi.waitFor(() => expect(main.contains(button)).toBe(false))
    }
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('H1'))
  })

  it('and its note is still to be found in Min uge', async () => {
    await keepBefore(TREK)
    const note = { sessionId: TREK.id, title: TREK.title, edition: 2020, text: 'Husk Åse' }
    await replaceNote({ ...note, changedAt: '2020-10-19T08:00:00.000Z' }, database)
    const { main } = await open()
    await vi.waitFor(() => expect(findAll(main, 'article')).toHaveLength(1))
    find(main, 'button', bookmarkName(TREK.title)).click()
    await vi.waitFor(() => expect(textOf(main)).toContain('Du har ingen gemte arrangementer.'))
    expect(textOf(find(main, 'region', 'Dine noter fra Ledelsesugen 2020'))).toContain('Husk Åse')
    expect(await readNotes(database)).toHaveLength(1)
  })
})
