// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { nextTick } from 'vue'
import { blockDevice, database, fillDevice } from '../support/device.ts'
import { addBookmark } from '../../src/data/bookmarkTable.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import { AWAY, EARLY_TAPS_KEY, KEPT_KEY } from '../../src/domain/earlyTaps.ts'
import { wholeContent, type PageContent, type SessionCard } from '../../src/domain/pageContent.ts'
import { MESSAGES } from '../../src/domain/messages.ts'
import { useBookmarks } from '../../src/stores/bookmarks.ts'
import { useNotices } from '../../src/stores/notices.ts'
import { useProgramme } from '../../src/stores/programme.ts'
import { buildSession } from '../support/buildSession.ts'
import { realContent } from '../support/realContent.ts'

const session = buildSession()

beforeEach(() => {
  setActivePinia(createPinia())
  sessionStorage.clear()
  localStorage.clear()
})

async function startedStore() {
  const bookmarks = useBookmarks()
  const stop = await bookmarks.start()
  onTestFinished(() => stop?.())
  await vi.waitFor(() => expect(bookmarks.isReady).toBe(true))
  return bookmarks
}
const texts = () => useNotices().notices.map(({ text }) => text)

describe('what is kept is noted for the first paint of the next page', () => {
  const noted = () => localStorage.getItem(KEPT_KEY)

  it('as it stands in the database, in this tab or by another, and not at all when it is nothing', async () => {
    const other = buildSession({ id: '2020-en-anden', slug: 'en-anden' })
    const bookmarks = await startedStore()
    expect(noted()).toBeNull()
    await bookmarks.toggle(session)
    await vi.waitFor(() => expect(noted()).toBe(session.id))
    await addBookmark(toBookmark(other, new Date()))
    await vi.waitFor(() =>
      expect(noted()?.split(' ').sort()).toEqual([other.id, session.id].sort()),
    )
    await bookmarks.remove(session.id)
    await bookmarks.remove(other.id)
    await vi.waitFor(() => expect(noted()).toBeNull())
  })

  it('not where it is gone when the page is', async () => {
    blockDevice()
    const bookmarks = await startedStore()
    await bookmarks.toggle(session)
    expect(bookmarks.isKept(session.id)).toBe(true)
    await nextTick()
    expect(noted()).toBeNull()
  })

  it('where that is forbidden everything works without', async () => {
    const refuse = () => {
      throw new DOMException('Denied', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
    onTestFinished(() => void vi.unstubAllGlobals())
    const bookmarks = await startedStore()
    await bookmarks.toggle(session)
    await vi.waitFor(() => expect(bookmarks.isKept(session.id)).toBe(true))
  })
})

describe('before the database has answered', () => {
  it('nobody knows what is kept', () => {
    const bookmarks = useBookmarks()
    expect(bookmarks.isReady).toBe(false)
    expect(bookmarks.isUnavailable).toBe(false)
  })
})

describe('what is pressed before the app or the database is there', () => {
  const wholeOf = (...sessions: SessionCard[]): PageContent => ({
    ...wholeContent(realContent),
    cards: sessions,
  })
  const carryOn = async (bookmarks: ReturnType<typeof useBookmarks>) => {
    const stop = await bookmarks.start()
    onTestFinished(() => stop?.())
    await vi.waitFor(() => expect(bookmarks.isReady).toBe(true))
  }

  it('waits, and is kept as soon as that is possible', async () => {
    useProgramme().show(wholeOf(session))
    const bookmarks = useBookmarks()
    await bookmarks.toggle(session)
    expect(bookmarks.isWished(session.id)).toBe(true)
    expect(bookmarks.isKept(session.id)).toBe(false)
    await carryOn(bookmarks)
    await vi.waitFor(() => expect(bookmarks.isKept(session.id)).toBe(true))
    expect(bookmarks.isWished(session.id)).toBe(false)
    expect(sessionStorage).toHaveLength(0)
  })

  it('is taken back when it is pressed again', async () => {
    useProgramme().show(wholeOf(session))
    const bookmarks = useBookmarks()
    await bookmarks.toggle(session)
    await bookmarks.toggle(session)
    await carryOn(bookmarks)
    expect(bookmarks.isKept(session.id)).toBe(false)
    expect(await database.bookmarks.count()).toBe(0)
  })

  it('never takes away what was kept before, which nobody could see yet', async () => {
    await addBookmark(toBookmark(session, new Date()), database)
    useProgramme().show(wholeOf(session))
    const bookmarks = useBookmarks()
    await bookmarks.toggle(session)
    await carryOn(bookmarks)
    await vi.waitFor(() => expect(bookmarks.isWished(session.id)).toBe(false))
    expect(bookmarks.isKept(session.id)).toBe(true)
  })

  it('on the rendered page, or on one that was left at once, is carried out here', async () => {
    const other = buildSession({ id: '2020-en-anden', slug: 'en-anden' })
    sessionStorage.setItem(EARLY_TAPS_KEY, other.id)
    globalThis.earlyTaps = [session.id]
    useProgramme().show(wholeOf(session, other))
    const bookmarks = useBookmarks()
    expect(globalThis.earlyTaps).toBeUndefined()
    await carryOn(bookmarks)
    await vi.waitFor(() => expect(bookmarks.isKept(other.id)).toBe(true))
    expect(bookmarks.isKept(session.id)).toBe(true)
    expect(sessionStorage).toHaveLength(0)
  })

  describe('where the page shows something as kept', () => {
    beforeEach(() => {
      globalThis.earlyKept = [session.id]
      onTestFinished(() => void delete globalThis.earlyKept)
    })

    it('is to be taken away, and that waits too', async () => {
      await addBookmark(toBookmark(session, new Date()))
      useProgramme().show(wholeOf(session))
      const bookmarks = useBookmarks()
      await bookmarks.toggle(session)
      expect(bookmarks.isWished(session.id)).toBe(true)
      expect(sessionStorage.getItem(EARLY_TAPS_KEY)).toBe(AWAY + session.id)
      await carryOn(bookmarks)
      await vi.waitFor(() => expect(bookmarks.isKept(session.id)).toBe(false))
      await vi.waitFor(() => expect(bookmarks.isWished(session.id)).toBe(false))
      expect(sessionStorage).toHaveLength(0)
      expect(texts()).toEqual([])
    })

    it('stays when it is pressed twice, and is not kept where it no longer was', async () => {
      const other = buildSession({ id: '2020-en-anden', slug: 'en-anden' })
      globalThis.earlyKept = [session.id, other.id]
      await addBookmark(toBookmark(session, new Date()))
      useProgramme().show(wholeOf(session, other))
      const bookmarks = useBookmarks()
      await bookmarks.toggle(session)
      await bookmarks.toggle(session)
      await bookmarks.toggle(other)
      await carryOn(bookmarks)
      await vi.waitFor(() => expect(bookmarks.isWished(other.id)).toBe(false))
      expect([session, other].map(({ id }) => bookmarks.isKept(id))).toEqual([true, false])
    })

    it('is kept all the same where another page offered it to be kept', async () => {
      sessionStorage.setItem(EARLY_TAPS_KEY, session.id)
      await addBookmark(toBookmark(session, new Date()))
      useProgramme().show(wholeOf(session))
      const bookmarks = useBookmarks()
      await carryOn(bookmarks)
      await vi.waitFor(() => expect(bookmarks.isWished(session.id)).toBe(false))
      expect(bookmarks.isKept(session.id)).toBe(true)
    })

    it('waits to be taken away as long as the database has not answered, and is not called done before', async () => {
      await addBookmark(toBookmark(session, new Date()))
      blockDevice()
      useProgramme().show(wholeOf(session))
      const bookmarks = useBookmarks()
      await bookmarks.toggle(session)
      await carryOn(bookmarks)
      await vi.waitFor(() => expect(bookmarks.isUnavailable).toBe(true))
      await nextTick()
      expect(bookmarks.isWished(session.id)).toBe(true)
      expect(sessionStorage.getItem(EARLY_TAPS_KEY)).toBe(AWAY + session.id)
      // It answers after all, and is gone again: then that is told.
      bookmarks.bookmarks = [toBookmark(session, new Date())]
      await vi.waitFor(() => expect(texts()).toEqual([MESSAGES.removeFailed]))
      await vi.waitFor(() => expect(bookmarks.isWished(session.id)).toBe(false))
    })

    it('stays when it is pressed again while it waits, also where the device has given up', async () => {
      blockDevice()
      useProgramme().show(wholeOf(session))
      const bookmarks = useBookmarks()
      await bookmarks.toggle(session)
      await carryOn(bookmarks)
      await bookmarks.toggle(session)
      expect(bookmarks.isWished(session.id)).toBe(false)
      expect(bookmarks.isTemporary).toBe(false)
      expect(sessionStorage).toHaveLength(0)
      expect(texts()).toEqual([])
    })

    it('is what was wanted last, where two pages heard of it', async () => {
      sessionStorage.setItem(EARLY_TAPS_KEY, session.id)
      globalThis.earlyTaps = [AWAY + session.id]
      await addBookmark(toBookmark(session, new Date()))
      useProgramme().show(wholeOf(session))
      const bookmarks = useBookmarks()
      await carryOn(bookmarks)
      await vi.waitFor(() => expect(bookmarks.isKept(session.id)).toBe(false))
    })

    it('goes away without waiting for a session that the content no longer has', async () => {
      await addBookmark(toBookmark(session, new Date()))
      const bookmarks = useBookmarks()
      await bookmarks.toggle(session)
      await carryOn(bookmarks)
      await vi.waitFor(() => expect(bookmarks.isKept(session.id)).toBe(false))
    })
  })

  it('waits for the rest of the content where the page does not carry the session', async () => {
    const bookmarks = useBookmarks()
    await bookmarks.toggle(session)
    await carryOn(bookmarks)
    useProgramme().show({ ...wholeOf(), whole: false })
    await nextTick()
    expect(bookmarks.isWished(session.id)).toBe(true)
    useProgramme().show(wholeOf(session))
    await vi.waitFor(() => expect(bookmarks.isKept(session.id)).toBe(true))
  })

  it('fails like any other act when the device is full, and is no longer waited for', async () => {
    useProgramme().show(wholeOf(session))
    const bookmarks = useBookmarks()
    await bookmarks.toggle(session)
    await database.open()
    const makeRoom = fillDevice()
    await carryOn(bookmarks)
    await vi.waitFor(() => expect(texts()).toEqual([MESSAGES.bookmarkFailed]))
    await vi.waitFor(() => expect(bookmarks.isWished(session.id)).toBe(false))
    expect(bookmarks.isKept(session.id)).toBe(false)
    makeRoom()
  })
})

describe('keeping a session', () => {
  it('shows when the database has it, and goes away again the same way', async () => {
    const bookmarks = await startedStore()
    await bookmarks.toggle(session)
    expect(await database.bookmarks.count()).toBe(1)
    await vi.waitFor(() => expect(bookmarks.isKept(session.id)).toBe(true))
    await bookmarks.toggle(session)
    expect(await database.bookmarks.count()).toBe(0)
    await vi.waitFor(() => expect(bookmarks.isKept(session.id)).toBe(false))
    expect(texts()).toEqual([])
  })

  it('shows when another tab does it', async () => {
    const bookmarks = await startedStore()
    await addBookmark(toBookmark(session, new Date()), database)
    await vi.waitFor(() => expect(bookmarks.isKept(session.id)).toBe(true))
    expect(bookmarks.isKept('2020-en-anden')).toBe(false)
  })

  it('is there from the start when it was done on an earlier visit', async () => {
    await addBookmark(toBookmark(session, new Date()), database)
    const bookmarks = await startedStore()
    expect(bookmarks.isKept(session.id)).toBe(true)
  })

  it('is no longer followed when the app has stopped', async () => {
    const bookmarks = useBookmarks()
    const stop = await bookmarks.start()
    await vi.waitFor(() => expect(bookmarks.isReady).toBe(true))
    stop?.()
    await bookmarks.toggle(session)
    expect(await database.bookmarks.count()).toBe(1)
    expect(bookmarks.isKept(session.id)).toBe(false)
  })
})

describe('a device that is full', () => {
  it('says once that it was not kept, and does not pretend that it was', async () => {
    const bookmarks = await startedStore()
    fillDevice()
    await bookmarks.toggle(session)
    await bookmarks.toggle(session)
    expect(texts()).toEqual([MESSAGES.bookmarkFailed])
    expect(useNotices().notices[0]?.kind).toBe('error')
    expect(bookmarks.isKept(session.id)).toBe(false)
  })

  it('says that it was not taken away, and still has it', async () => {
    await addBookmark(toBookmark(session, new Date()), database)
    const bookmarks = await startedStore()
    const makeRoom = fillDevice()
    await bookmarks.toggle(session)
    expect(texts()).toEqual([MESSAGES.removeFailed])
    expect(bookmarks.isKept(session.id)).toBe(true)
    await bookmarks.remove(session.id)
    expect(texts()).toEqual([MESSAGES.removeFailed])
    makeRoom()
    expect(await database.bookmarks.count()).toBe(1)
  })

  it('takes back what it said when there is room again', async () => {
    const bookmarks = await startedStore()
    const makeRoom = fillDevice()
    await bookmarks.toggle(session)
    expect(texts()).toHaveLength(1)
    makeRoom()
    await bookmarks.toggle(session)
    await vi.waitFor(() => expect(bookmarks.isKept(session.id)).toBe(true))
    expect(texts()).toEqual([])
  })
})

describe('a browser that lets the site keep nothing', () => {
  it('is noticed without anybody pressing anything', async () => {
    blockDevice()
    const bookmarks = useBookmarks()
    const stop = await bookmarks.start()
    onTestFinished(() => stop?.())
    await vi.waitFor(() => expect(bookmarks.isUnavailable).toBe(true))
    expect(bookmarks.bookmarks).toBeNull()
    expect(texts()).toEqual([])
  })

  it('D15: still keeps for this visit, and says that it is no longer than that', async () => {
    blockDevice()
    const bookmarks = useBookmarks()
    const stop = await bookmarks.start()
    onTestFinished(() => stop?.())
    await vi.waitFor(() => expect(bookmarks.isReady).toBe(true))
    await bookmarks.toggle(session)
    expect(bookmarks.isKept(session.id)).toBe(true)
    expect(bookmarks.isTemporary).toBe(true)
    expect(texts()).toEqual([MESSAGES.keptForThisVisit])
    await bookmarks.toggle(session)
    expect(bookmarks.bookmarks).toEqual([])
  })

  it('D15: and puts it on the device as soon as the browser lets it', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
    database.close({ disableAutoOpen: false })
    const bookmarks = useBookmarks()
    const stop = await bookmarks.start()
    onTestFinished(() => stop?.())
    await vi.waitFor(() => expect(bookmarks.isReady).toBe(true))
    await bookmarks.toggle(session)
    open.mockRestore()
    await addBookmark(toBookmark(buildSession({ id: '2020-anden' }), new Date()), database)
    await vi.waitFor(() => expect(bookmarks.bookmarks).toHaveLength(2))
    expect(await database.bookmarks.count()).toBe(2)
    expect(bookmarks.isTemporary).toBe(false)
  })

  it('is noticed also when the stored programme was asked for first', async () => {
    blockDevice()
    await expect(database.sessions.count()).rejects.toThrow()
    const bookmarks = useBookmarks()
    const stop = await bookmarks.start()
    onTestFinished(() => stop?.())
    await vi.waitFor(() => expect(bookmarks.isUnavailable).toBe(true))
  })
})

describe('D21: being allowed to stay', () => {
  function stubPersist() {
    // As in Firefox, where the user is asked and may never answer.
    const persist = vi.fn(() => new Promise<boolean>(() => {}))
    vi.stubGlobal('navigator', { storage: { persist } })
    onTestFinished(() => {
      vi.unstubAllGlobals()
    })
    return persist
  }

  it('is asked for after the first bookmark, and nobody waits for the answer', async () => {
    const persist = stubPersist()
    const bookmarks = await startedStore()
    expect(persist).not.toHaveBeenCalled()
    await bookmarks.toggle(session)
    await vi.waitFor(() => expect(bookmarks.isKept(session.id)).toBe(true))
    expect(persist).toHaveBeenCalledOnce()
    await bookmarks.toggle(buildSession({ id: '2020-anden' }))
    expect(await database.bookmarks.count()).toBe(2)
    expect(persist).toHaveBeenCalledOnce()
  })

  it('is not asked for when nothing could be kept', async () => {
    const persist = stubPersist()
    const bookmarks = await startedStore()
    fillDevice()
    await bookmarks.toggle(session)
    expect(persist).not.toHaveBeenCalled()
  })

  it('is not missed where the browser does not know it, or refuses', async () => {
    const bookmarks = await startedStore()
    vi.stubGlobal('navigator', {})
    await bookmarks.toggle(session)
    await vi.waitFor(() => expect(bookmarks.isKept(session.id)).toBe(true))
    await bookmarks.toggle(session)
    await vi.waitFor(() => expect(bookmarks.isKept(session.id)).toBe(false))
    vi.stubGlobal('navigator', { storage: { persist: () => Promise.reject(new TypeError('no')) } })
    onTestFinished(() => {
      vi.unstubAllGlobals()
    })
    await bookmarks.toggle(session)
    await vi.waitFor(() => expect(bookmarks.isKept(session.id)).toBe(true))
    expect(texts()).toEqual([])
  })
})

describe('a bookmark whose session is gone', () => {
  it('can be taken away by its id alone', async () => {
    await addBookmark(toBookmark(session, new Date()), database)
    const bookmarks = await startedStore()
    await bookmarks.remove(session.id)
    await vi.waitFor(() => expect(bookmarks.bookmarks).toEqual([]))
  })
})
