import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { blockDevice, database, fillDevice } from '../support/device.ts'
import { realContent } from '../support/realContent.ts'
import { replaceStoredContent } from '../../src/data/contentTable.ts'
import { NO_CHOICES } from '../../src/domain/calendarRequest.ts'
import { KEPT_KEY } from '../../src/domain/earlyTaps.ts'
import { useCalendar } from '../../src/stores/calendar.ts'
import { useKeptData } from '../../src/stores/keptData.ts'
import { useSearch } from '../../src/stores/search.ts'

beforeEach(() => setActivePinia(createPinia()))

/** A browser's own answer to how much there is. */
function stubStorage(storage: Partial<StorageManager> | undefined) {
  vi.stubGlobal('navigator', { storage })
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
}

describe('what is kept', () => {
  it('is not known before it is asked for', () => {
    expect(useKeptData().kept).toBeNull()
  })

  it('is counted, and how much room it takes', async () => {
    stubStorage({
      estimate: () => Promise.resolve({ usage: 640_000 }),
      persisted: () => Promise.resolve(true),
    })
    await replaceStoredContent(realContent, database)
    const keptData = useKeptData()
    await keptData.refresh()
    expect(keptData.kept).toMatchObject({ sessions: 20, bookmarks: 0 })
    expect([keptData.bytes, keptData.persisted]).toEqual([640_000, true])
  })

  it('takes up nobody knows how much where the browser does not say', async () => {
    stubStorage(undefined)
    const keptData = useKeptData()
    await keptData.refresh()
    expect([keptData.bytes, keptData.persisted]).toEqual([null, null])
  })

  it('takes up nobody knows how much where the browser refuses to say', async () => {
    const refuse = () => Promise.reject(new TypeError('Internal error'))
    stubStorage({ estimate: refuse, persisted: refuse })
    const keptData = useKeptData()
    await keptData.refresh()
    expect([keptData.bytes, keptData.persisted]).toEqual([null, null])
    expect(await keptData.removeAll()).toBe(true)
  })

  it('is as the last question finds it, whichever answer comes first', async () => {
    let answerFirst = () => {}
    const first = new Promise<StorageEstimate>((resolve) => {
      answerFirst = () => resolve({ usage: 1000 })
    })
    const estimate = vi.fn().mockReturnValueOnce(first).mockResolvedValue({ usage: 2000 })
    stubStorage({ estimate })
    const keptData = useKeptData()
    const early = keptData.refresh()
    await vi.waitFor(() => expect(estimate).toHaveBeenCalled())
    await replaceStoredContent(realContent, database)
    await keptData.refresh()
    answerFirst()
    await early
    expect([keptData.bytes, keptData.kept?.sessions]).toEqual([2000, 20])
  })

  it('is nothing in a browser that keeps nothing', async () => {
    stubStorage(undefined)
    blockDevice()
    const keptData = useKeptData()
    await keptData.refresh()
    expect(keptData.isUnavailable).toBe(true)
    expect(await keptData.removeAll()).toBe(false)
  })
})

describe('deleting it', () => {
  it('leaves nothing, and the count follows', async () => {
    stubStorage(undefined)
    await replaceStoredContent(realContent, database)
    const keptData = useKeptData()
    await keptData.refresh()
    expect(await keptData.removeAll()).toBe(true)
    expect(keptData.kept).toMatchObject({ sessions: 0, contentUpdatedAt: null })
  })

  it('takes along what was searched for, which the search field would offer again', async () => {
    stubStorage(undefined)
    const search = useSearch()
    await search.remember('trivsel')
    expect(search.recent).toEqual(['trivsel'])
    expect(await useKeptData().removeAll()).toBe(true)
    expect(search.recent).toEqual([])
  })

  it('takes along what pages show as kept before the database has answered, by itself', async () => {
    stubStorage(undefined)
    const removeItem = vi.fn()
    vi.stubGlobal('localStorage', { removeItem })
    expect(await useKeptData().removeAll()).toBe(true)
    expect(removeItem).toHaveBeenCalledWith(KEPT_KEY)
  })

  it('takes along what was chosen for the calendar', async () => {
    stubStorage(undefined)
    const calendar = useCalendar()
    await calendar.choose({ withNotes: true })
    expect(calendar.choices).not.toEqual(NO_CHOICES)
    expect(await useKeptData().removeAll()).toBe(true)
    await vi.waitFor(() => expect(calendar.choices).toEqual(NO_CHOICES))
  })

  it('that the browser refuses leaves everything', async () => {
    stubStorage(undefined)
    await replaceStoredContent(realContent, database)
    const keptData = useKeptData()
    await keptData.refresh()
    fillDevice()
    expect(await keptData.removeAll()).toBe(false)
    expect(await database.sessions.count()).toBe(20)
  })
})
