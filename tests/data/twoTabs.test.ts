import { describe, expect, it, vi } from 'vitest'
import { freshDatabase } from '../support/freshDatabase.ts'
import { newerContent, olderContent, realContent } from '../support/realContent.ts'
import { addBookmark, removeBookmark, watchBookmarks } from '../../src/data/bookmarkTable.ts'
import { readStoredContent, replaceStoredContent } from '../../src/data/contentTable.ts'
import { removeKeptData } from '../../src/data/keptData.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import { buildSession } from '../support/buildSession.ts'

const bookmark = toBookmark(buildSession(), new Date('2020-10-01T08:00:00Z'))

function twoTabs() {
  const here = freshDatabase()
  return { here, there: freshDatabase(here.name) }
}

describe('what is kept in one tab', () => {
  it('D18: shows in the other, and so does its removal', async () => {
    const { here, there } = twoTabs()
    const seen = vi.fn()
    const stop = watchBookmarks(seen, seen, there)
    await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith([]))
    await addBookmark(bookmark, here)
    await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith([bookmark]))
    await removeBookmark(bookmark.sessionId, here)
    await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith([]))
    stop()
  })

  it('is gone in the other when everything is deleted', async () => {
    const { here, there } = twoTabs()
    await addBookmark(bookmark, here)
    const seen = vi.fn()
    const stop = watchBookmarks(seen, seen, there)
    await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith([bookmark]))
    await removeKeptData(here)
    await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith([]))
    stop()
  })

  it('is no longer listened to by a tab that has stopped', async () => {
    const { here, there } = twoTabs()
    const stopped = vi.fn()
    const listening = vi.fn()
    const stop = watchBookmarks(stopped, stopped, there)
    await vi.waitFor(() => expect(stopped).toHaveBeenCalledTimes(1))
    stop()
    const stopOther = watchBookmarks(listening, listening, there)
    await addBookmark(bookmark, here)
    await vi.waitFor(() => expect(listening).toHaveBeenLastCalledWith([bookmark]))
    expect(stopped).toHaveBeenCalledTimes(1)
    stopOther()
  })

  it('D17: is kept once, though both tabs keep it at the same time', async () => {
    const { here, there } = twoTabs()
    await Promise.all([addBookmark(bookmark, here), addBookmark(bookmark, there)])
    expect(await here.bookmarks.toArray()).toEqual([bookmark])
  })
})

describe('content that two tabs fetch at the same time', () => {
  it('ends with the newer one, whichever tab is first', async () => {
    for (const order of [
      [newerContent(), olderContent()],
      [olderContent(), newerContent()],
    ]) {
      const { here, there } = twoTabs()
      await replaceStoredContent(realContent, here)
      const [first, second] = order
      if (!first || !second) throw new Error('Two contents are needed')
      await Promise.all([replaceStoredContent(first, here), replaceStoredContent(second, there)])
      expect(await readStoredContent(here)).toMatchObject({ version: 'newer' })
    }
  })

  it('is judged by what the other tab has stored in the meantime', async () => {
    const { here, there } = twoTabs()
    await replaceStoredContent(olderContent(), here)
    // This tab fetched the real content, but another stored something newer before it came to write.
    await replaceStoredContent(newerContent(), there)
    expect(await replaceStoredContent(realContent, here)).toBe('kept')
    expect(await readStoredContent(here)).toMatchObject({ version: 'newer' })
  })
})
