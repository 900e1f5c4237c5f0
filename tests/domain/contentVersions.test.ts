import { describe, expect, it } from 'vitest'
import { isNewestNeeded, mayReplace } from '../../src/domain/contentVersions.ts'

const held = { version: 'a', updatedAt: '2020-10-01T12:00' }
const offered = (version: string, updatedAt: string, sessions: unknown[] = [{}]) => ({
  version,
  updatedAt,
  sessions,
})

describe('content that is offered', () => {
  it('is taken when there is nothing yet', () => {
    expect(mayReplace(null, offered('a', '2019-01-01T00:00'))).toBe(true)
  })

  it('is taken when it is newer', () => {
    expect(mayReplace(held, offered('b', '2020-10-01T12:01'))).toBe(true)
  })

  it('is taken when it was revised in the same minute and says something else', () => {
    expect(mayReplace(held, offered('b', '2020-10-01T12:00'))).toBe(true)
  })

  it('is left when it says the same, whatever its date', () => {
    expect(mayReplace(held, offered('a', '2020-10-01T12:00'))).toBe(false)
    expect(mayReplace(held, offered('a', '2021-01-01T12:00'))).toBe(false)
  })

  it('is left when it is older, as from a cache on the way', () => {
    expect(mayReplace(held, offered('b', '2020-10-01T11:59'))).toBe(false)
    expect(mayReplace(held, offered('b', '2019-10-01T12:00'))).toBe(false)
  })

  it('is left when there is nothing in it, however new', () => {
    expect(mayReplace(held, offered('b', '2099-10-01T12:00', []))).toBe(false)
    expect(mayReplace(null, offered('b', '2099-10-01T12:00', []))).toBe(false)
  })

  describe('with fewer sessions', () => {
    const many = { ...held, sessions: Array<object>(10).fill({}) }
    const few = (count: number, confirmedSessions?: number) => ({
      ...offered('b', '2020-10-02T12:00', Array<object>(count).fill({})),
      ...(confirmedSessions === undefined ? {} : { site: { confirmedSessions } }),
    })

    it('is taken when half of them are left', () => {
      expect(mayReplace(many, few(5))).toBe(true)
    })

    it('is left when fewer are, and nobody has confirmed just that number', () => {
      expect(mayReplace(many, few(4))).toBe(false)
      expect(mayReplace(many, few(4, 5))).toBe(false)
      expect(mayReplace(many, few(4, 4))).toBe(true)
    })

    it('is not counted against the part of the content that a page holds', () => {
      expect(mayReplace({ ...many, whole: false }, few(1))).toBe(true)
    })
  })
})

describe('the newest content', () => {
  const week = { startsOn: '2020-10-26', endsOn: '2020-11-01' }

  it.each([
    ['2020-10-11', false],
    ['2020-10-12', true],
    ['2020-11-01', true],
    ['2020-11-02', false],
  ])('on %s is needed: %s', (today, isNeeded) => {
    expect(isNewestNeeded(week, today)).toBe(isNeeded)
  })
})
