// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toPreviewTime, useClock } from '../../src/stores/clock.ts'

beforeEach(() => {
  setActivePinia(createPinia())
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
  vi.setSystemTime('2026-11-21T11:00:00Z')
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the clock', () => {
  it('does not know the time while a page is rendered', () => {
    const clock = useClock()
    expect(clock.now).toBeNull()
    expect(clock.localNow).toBeNull()
    expect(clock.isPreview).toBe(false)
  })

  it('goes, in Danish time', () => {
    const clock = useClock()
    const stop = clock.start()
    expect(clock.localNow).toBe('2026-11-21T12:00')
    vi.advanceTimersByTime(60_000)
    expect(clock.localNow).toBe('2026-11-21T12:01')
    stop()
  })

  it('tells of whole minutes, so that nothing is asked again in between', () => {
    vi.setSystemTime('2026-11-21T11:00:20Z')
    const clock = useClock()
    const stop = clock.start()
    const { now } = clock
    expect(now?.toISOString()).toBe('2026-11-21T11:00:00.000Z')
    vi.advanceTimersByTime(30_000)
    expect(clock.now).toBe(now)
    vi.advanceTimersByTime(15_000)
    expect(clock.now?.toISOString()).toBe('2026-11-21T11:01:00.000Z')
    stop()
  })

  it('is right at once when a phone is taken out of the pocket', () => {
    const clock = useClock()
    const stop = clock.start()
    // The phone sleeps: no timer goes, but the time does.
    vi.setSystemTime('2026-11-22T07:00:00Z')
    expect(clock.localNow).toBe('2026-11-21T12:00')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(clock.localNow).toBe('2026-11-22T08:00')
    stop()
  })

  it('stands still when it is stopped', () => {
    const clock = useClock()
    clock.start()()
    vi.advanceTimersByTime(3_600_000)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(clock.localNow).toBe('2026-11-21T12:00')
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('the preview clock', () => {
  it('shows another time and goes on from there', () => {
    const clock = useClock()
    const stop = clock.start()
    clock.preview('2020-10-27T11:45')
    expect(clock.isPreview).toBe(true)
    expect(clock.localNow).toBe('2020-10-27T11:45')
    vi.advanceTimersByTime(15 * 60_000)
    expect(clock.localNow).toBe('2020-10-27T12:00')
    stop()
  })

  it('can be set before the page is there to show it', () => {
    const clock = useClock()
    clock.preview('2020-10-27T11:45')
    expect(clock.now).toBeNull()
    const stop = clock.start()
    expect(clock.localNow).toBe('2020-10-27T11:45')
    stop()
  })

  it('shows that time for a whole minute, or less of it, and never the one before', () => {
    vi.setSystemTime('2026-11-21T11:00:40Z')
    const clock = useClock()
    const stop = clock.start()
    clock.preview('2020-10-27T11:45')
    expect(clock.now?.toISOString()).toBe('2020-10-27T10:45:00.000Z')
    vi.advanceTimersByTime(15_000)
    expect(clock.localNow).toBe('2020-10-27T11:45')
    vi.advanceTimersByTime(15_000)
    expect(clock.localNow).toBe('2020-10-27T11:46')
    stop()
  })

  it('ends, and it is now again', () => {
    const clock = useClock()
    const stop = clock.start()
    clock.preview('2020-10-27T11:45')
    clock.preview(null)
    expect(clock.isPreview).toBe(false)
    expect(clock.localNow).toBe('2026-11-21T12:00')
    stop()
  })

  it('goes through the night when summer time ends', () => {
    const clock = useClock()
    const stop = clock.start()
    clock.preview('2020-10-25T01:30')
    vi.advanceTimersByTime(2 * 3_600_000)
    expect(clock.localNow).toBe('2020-10-25T02:30')
    stop()
  })
})

describe('?nu= in the address', () => {
  it.each([
    ['2020-10-27T11:45', '2020-10-27T11:45'],
    ['2020-10-27', '2020-10-27T12:00'],
    ['2020-02-29T00:00', '2020-02-29T00:00'],
  ])('%s is %s', (query, time) => {
    expect(toPreviewTime(query)).toBe(time)
  })

  it.each([
    undefined,
    null,
    '',
    'nu',
    '2020-10-27T24:00',
    '2020-10-27T9:00',
    '2020-02-30T12:00',
    '2020-10-27T11:45:00',
    ' 2020-10-27',
    '2020-10-27T11:45Z',
    ['2020-10-27', '2020-10-28'],
  ])('%j is no time, and it stays now', (query) => {
    expect(toPreviewTime(query)).toBeNull()
  })

  it.each(['0000-01-01', '0001-01-01T00:00', '1583-10-15', '9999-12-31T23:59'])(
    '%s, as far away as it is, breaks nothing',
    (query) => {
      const clock = useClock()
      const stop = clock.start()
      clock.preview(toPreviewTime(query))
      expect(clock.localNow).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
      stop()
    },
  )
})
