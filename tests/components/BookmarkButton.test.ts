// @vitest-environment happy-dom
import { database, fillDevice } from '../support/device.ts'
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { buildSession } from '../support/buildSession.ts'
import { find, textOf } from '../support/byRole.ts'
import { addBookmark } from '../../src/data/bookmarkTable.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import { MESSAGES } from '../../src/domain/messages.ts'
import BookmarkButton from '../../src/components/BookmarkButton.vue'
import { useBookmarks } from '../../src/stores/bookmarks.ts'
import { useNotices } from '../../src/stores/notices.ts'

const session = buildSession()
const NAME = 'Gem Ledelse i hverdagen – når døgnet er for kort i Min uge'

beforeEach(() => setActivePinia(createPinia()))

function showButton(roomy = false) {
  const wrapper = mount(BookmarkButton, { props: { session, roomy }, attachTo: document.body })
  onTestFinished(() => wrapper.unmount())
  const button = find(document, 'button') as HTMLButtonElement
  return { button, pressed: () => button.getAttribute('aria-pressed') }
}
const listen = async () => {
  const stop = await useBookmarks().start()
  onTestFinished(() => stop?.())
}

describe('the button that keeps a session', () => {
  it('does not say whether the session is kept before the database has answered', async () => {
    const { button, pressed } = showButton()
    expect(pressed()).toBeNull()
    expect(button.getAttribute('aria-busy')).toBeNull()
    await listen()
    await vi.waitFor(() => expect(pressed()).toBe('false'))
  })

  it('keeps its name, and says by being pressed that the session is kept', async () => {
    const { button, pressed } = showButton()
    await listen()
    await vi.waitFor(() => expect(pressed()).toBe('false'))
    expect(button.getAttribute('aria-label')).toBe(NAME)
    expect(pressed()).toBe('false')
    button.click()
    await vi.waitFor(() => expect(pressed()).toBe('true'))
    expect(button.getAttribute('aria-label')).toBe(NAME)
    expect(await database.bookmarks.count()).toBe(1)
    button.click()
    await vi.waitFor(() => expect(pressed()).toBe('false'))
    expect(await database.bookmarks.count()).toBe(0)
  })

  it('is pressed from the start for what was kept before', async () => {
    await addBookmark(toBookmark(session, new Date()), database)
    const { pressed } = showButton()
    await listen()
    await vi.waitFor(() => expect(pressed()).toBe('true'))
  })

  it('is pressed when another tab keeps the session', async () => {
    const { pressed } = showButton()
    await listen()
    await vi.waitFor(() => expect(pressed()).toBe('false'))
    await addBookmark(toBookmark(session, new Date()), database)
    await vi.waitFor(() => expect(pressed()).toBe('true'))
  })

  it.each([false, true])(
    'can be called by the word that is seen on it (roomy: %s)',
    async (roomy) => {
      const { button, pressed } = showButton(roomy)
      await listen()
      await vi.waitFor(() => expect(pressed()).toBe('false'))
      expect(NAME).toContain(textOf(button))
      button.click()
      await vi.waitFor(() => expect(pressed()).toBe('true'))
      expect(NAME).toContain(textOf(button))
      expect(textOf(button)).not.toBe('')
      // What is seen says which it is, without the icon.
      expect(textOf(button)).toBe('i Min uge')
    },
  )

  it('is not pressed when the device is full, and one notice says why', async () => {
    const { button, pressed } = showButton()
    await listen()
    await vi.waitFor(() => expect(pressed()).toBe('false'))
    fillDevice()
    button.click()
    await vi.waitFor(() =>
      expect(useNotices().notices.map(({ text }) => text)).toEqual([MESSAGES.bookmarkFailed]),
    )
    expect(pressed()).toBe('false')
  })
})
