import { describe, expect, it } from 'vitest'
import { toBookmark, toSnapshot } from '../../src/domain/bookmark.ts'
import type { Bookmark } from '../../src/domain/bookmarkSchema.ts'
import { reconcile, toCarriedBookmarks, type Reconciled } from '../../src/domain/carryOver.ts'
import { changesSince } from '../../src/domain/changes.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import type { SessionCard } from '../../src/domain/pageContent.ts'
import { buildSession } from '../support/buildSession.ts'
import { realContent } from '../support/realContent.ts'

const keep = (session: SessionCard, day = 1) =>
  toBookmark(session, new Date(Date.UTC(2020, 8, day, 10)))

/** A session at a clock on a day of October 2020, in a room. */
function talk(id: string, title: string, at: string | null, more: Partial<Session> = {}): Session {
  const startsAt = at && `2020-10-${at.replace(' ', 'T')}`
  return buildSession({
    id: `2020-${id}`,
    title,
    date: startsAt && startsAt.slice(0, 10),
    startsAt,
    endsAt: null,
    ...more,
  })
}
const room = (name: string) => ({
  venue: { name, street: null, postcode: null, city: null, note: null },
})

/** `kept 2020-a`, `carried 2020-b`, `carried 2020-b into 2020-c`, `ask 2020-b 2020-c`, `gone`. */
function inWords(result: Reconciled): string {
  if (result.outcome === 'gone') return 'gone'
  if (result.outcome === 'ask') {
    return ['ask', ...result.candidates.map(({ id }) => id)].join(' ')
  }
  const into = result.into ? ` into ${result.into.sessionId}` : ''
  return `${result.outcome} ${result.session.id}${into}`
}
const outcomes = (bookmarks: Bookmark[], sessions: SessionCard[]) =>
  reconcile(bookmarks, sessions).map(inWords)

const stress = talk('stress', 'Sådan forebygger I stress', '28 10:00')
const budget = talk('budget', 'Budgettet som fortælling', '29 13:00')
const mark = keep(stress)

describe('a kept session that is still there', () => {
  it('is kept, whatever one thing changed about it', () => {
    const changes: Partial<Session>[] = [
      {},
      { title: 'Noget helt andet på programmet' },
      { startsAt: '2020-10-28T14:00' },
      { date: '2020-10-30', startsAt: '2020-10-30T10:00' },
      { startsAt: null },
      { date: null, startsAt: null, title: 'Noget helt andet' },
      { slug: 'ny', venue: null, status: 'cancelled', attendance: 'online' },
      { title: 'Sådan forebygger vi alle stress', startsAt: '2020-10-28T14:00' },
    ]
    for (const change of changes) {
      expect(outcomes([mark], [budget, { ...stress, ...change }])).toEqual(['kept 2020-stress'])
    }
  })

  it('is all of the real programme, of every year', () => {
    const results = reconcile(
      realContent.sessions.map((session) => keep(session)),
      realContent.sessions,
    )
    for (const { outcome } of results) expect(outcome).toBe('kept')
    expect(results).toHaveLength(realContent.sessions.length)
  })

  it('is asked about when its id has gone to another talk, and nothing is like the old one', () => {
    const other = { ...budget, id: stress.id }
    expect(outcomes([mark], [other])).toEqual(['ask 2020-stress'])
  })

  it('is kept under a new title and time when the content says from when it was moved', () => {
    const moved = { ...budget, id: stress.id, status: 'moved' as const }
    const movedFrom = { date: stress.date, startsAt: stress.startsAt }
    expect(outcomes([mark], [{ ...moved, movedFrom }])).toEqual(['kept 2020-stress'])
    const unknown = { date: null, startsAt: null }
    expect(outcomes([mark], [{ ...moved, movedFrom: unknown }])).toEqual(['ask 2020-stress'])
  })

  it('is asked about when it is retitled and the old title, nearly, has the same time elsewhere', () => {
    const other = { ...stress, title: 'Noget helt andet på programmet' }
    const nearly = talk('ny', 'Sådan forebygger vi stress', '28 10:00')
    expect(outcomes([mark], [other, nearly])).toEqual(['ask 2020-stress 2020-ny'])
    expect(outcomes([mark, keep(nearly)], [other, nearly])).toEqual([
      'kept 2020-stress',
      'kept 2020-ny',
    ])
  })

  it('is not kept by its id and time alone when the session is plainly another bookmark’s', () => {
    const parallel = talk('parallel', 'Budgettet som fortælling', '28 10:00')
    const now = { ...parallel, id: stress.id }
    expect(outcomes([mark, keep(parallel)], [now])).toEqual(['gone', 'ask 2020-stress'])
  })

  it('is not another year’s under the same id', () => {
    expect(outcomes([mark], [{ ...stress, edition: 2021 }])).toEqual(['gone'])
  })

  it('is asked about when the very talk that was seen stands under another id', () => {
    const moved = { ...stress, startsAt: '2020-10-28T15:00' }
    const again = { ...stress, id: '2020-stress-igen' }
    expect(outcomes([mark], [moved, again])).toEqual(['ask 2020-stress-igen 2020-stress'])
  })

  it('is not asked about for a repetition at another time', () => {
    const again = talk('stress-igen', stress.title, '29 10:00')
    expect(outcomes([mark], [stress, again])).toEqual(['kept 2020-stress'])
    expect(outcomes([mark, keep(again)], [again, stress])).toEqual([
      'kept 2020-stress',
      'kept 2020-stress-igen',
    ])
  })

  it('stays with its id when the user’s two rounds of it change places', () => {
    const again = talk('stress-igen', stress.title, '29 10:00')
    const first = { ...again, id: stress.id }
    const second = { ...stress, id: again.id }
    expect(outcomes([mark, keep(again)], [first, second])).toEqual([
      'kept 2020-stress',
      'kept 2020-stress-igen',
    ])
  })
})

describe('a kept session under another id', () => {
  it('E04: is carried over when the content says so, however it is called now', () => {
    const heir = { ...budget, formerIds: ['2020-gammel', stress.id] }
    expect(reconcile([mark], [heir])).toEqual([
      { outcome: 'carried', by: 'formerId', bookmark: mark, session: heir, into: null },
    ])
  })

  it('stays there, however unlike it is to what was seen, until that has been seen', () => {
    const heir = { ...budget, formerIds: [stress.id] }
    const carried = toCarriedBookmarks(reconcile([mark], [heir]))
    const twin = { ...stress, id: '2020-tvilling' }
    expect(outcomes(carried, [heir, twin])).toEqual(['kept 2020-budget'])
    expect(outcomes(carried, [{ ...heir, edition: 2021 }])).toEqual(['kept 2020-budget'])
    expect(outcomes(carried, [budget])).toEqual(['ask 2020-budget'])
    expect(outcomes([{ ...mark, sessionId: budget.id }], [heir])).toEqual(['ask 2020-budget'])
  })

  it('is carried to one that is kept under a new title, and merges into that', () => {
    const heir = { ...budget, title: 'Noget helt andet på programmet', formerIds: [stress.id] }
    expect(outcomes([mark, keep(budget, 2)], [heir])).toEqual([
      'carried 2020-budget into 2020-budget',
      'kept 2020-budget',
    ])
    const alike = talk('alike', 'Budgettet som en fortælling', '29 13:00', {
      formerIds: [stress.id],
    })
    const retitled = { ...heir, formerIds: [] }
    expect(outcomes([mark, keep(budget, 2)], [retitled, alike])).toEqual([
      'carried 2020-alike',
      'kept 2020-budget',
    ])
  })

  it('is not taken by its looks from the one to whom the content gives it', () => {
    const heir = { ...budget, id: '2020-ny', formerIds: [stress.id] }
    expect(outcomes([keep(budget), mark], [heir])).toEqual(['gone', 'carried 2020-ny'])
  })

  it('E05: is asked about when two say so', () => {
    const heirs = [budget, talk('kaffe', 'Kaffe', '30 9:00')].map((session) => ({
      ...session,
      formerIds: [stress.id],
    }))
    expect(outcomes([mark], heirs)).toEqual(['ask 2020-budget 2020-kaffe'])
  })

  it('is carried over when one session alone has its title and its time', () => {
    const again = {
      ...stress,
      id: '2020-ny',
      title: 'SÅDAN forebygger I: stress!',
      ...room('ODEON'),
    }
    expect(reconcile([mark], [budget, again])).toEqual([
      { outcome: 'carried', by: 'titleAndTime', bookmark: mark, session: again, into: null },
    ])
  })

  it('is carried over when the content says that it was moved from that time', () => {
    const movedFrom = { date: null, startsAt: stress.startsAt }
    const moved = talk('ny', stress.title, '30 10:00', { movedFrom })
    expect(outcomes([mark], [moved])).toEqual(['carried 2020-ny'])
  })

  it('is carried over also where no time, or no day, was ever known', () => {
    const day = { ...stress, startsAt: null }
    expect(outcomes([keep(day)], [{ ...day, id: '2020-ny' }])).toEqual(['carried 2020-ny'])
    const week = { ...day, date: null }
    expect(outcomes([keep(week)], [{ ...week, id: '2020-ny' }])).toEqual(['carried 2020-ny'])
    expect(
      outcomes(
        [keep(week)],
        [
          { ...week, id: '2020-ny' },
          { ...stress, id: '2020-dag' },
        ],
      ),
    ).toEqual(['ask 2020-dag 2020-ny'])
  })

  it('is carried over to its title and time when its id has gone to another talk', () => {
    const other = { ...budget, id: stress.id }
    const again = { ...stress, id: '2020-ny' }
    expect(outcomes([mark], [other, again])).toEqual(['carried 2020-ny'])
    expect(
      outcomes([mark], [{ ...other, date: stress.date, startsAt: stress.startsAt }, again]),
    ).toEqual(['carried 2020-ny'])
  })

  it('is never one of another year', () => {
    const next = { ...stress, id: '2021-stress', edition: 2021 }
    expect(outcomes([mark], [next])).toEqual(['gone'])
  })

  it('is told what changed on the way', () => {
    const again = { ...stress, id: '2020-ny', ...room('ODEON, Odense') }
    const [carried] = toCarriedBookmarks(reconcile([mark], [again]))
    expect(carried).toEqual({ ...mark, sessionId: '2020-ny', carriedFrom: stress.title })
    expect(carried && changesSince(carried.seen, again, 2020)).toMatchObject([{ field: 'place' }])
  })
})

describe('the user is asked', () => {
  it('when the title stands at other times', () => {
    const rounds = [
      talk('ny-2', stress.title, '30 10:00'),
      talk('ny-1', stress.title, '29 10:00'),
      budget,
    ]
    expect(outcomes([mark], rounds)).toEqual(['ask 2020-ny-1 2020-ny-2'])
    expect(outcomes([mark], [{ ...stress, id: '2020-ny', startsAt: null }])).toEqual([
      'ask 2020-ny',
    ])
  })

  it.each([
    ['Sådan forebygger I stress', 'Sådan forebygger vi stress på jobbet'],
    ['Interview med Åse Ærø', 'Interview med kommunaldirektør Åse Ærø'],
    ['Auktion med kunst fra alle vores egne medarbejdere', 'Auktion'],
    ['Auktion', 'Auction'],
    ['Ledelse i krise', 'Kriseledelse'],
    ['Hugo-nominerede 2026', 'Hugo nominees 2026'],
  ])('when a similar title has the same time: %s and %s', (then, now) => {
    const old = talk('gammel', then, '28 10:00')
    expect(outcomes([keep(old)], [talk('ny', now, '28 10:00')])).toEqual(['ask 2020-ny'])
    expect(outcomes([keep(old)], [talk('ny', now, '28 11:00')])).toEqual(['gone'])
  })

  it.each([
    ['Sådan forebygger I stress', 'Sådan læser I et budget'],
    ['Webinar om samskabt ledelse', 'Webinar med idéer til Ledelsesugen'],
    ['Webinar om ledelse og trivsel', 'Webinar om budgetter og den grønne omstilling'],
    ['Ledertræf', 'Topledersamlingen om strategirealisering'],
    ['?', '!'],
  ])('not for what only sounds a little like it: %s and %s', (then, now) => {
    const old = talk('gammel', then, '28 10:00')
    expect(outcomes([keep(old)], [talk('ny', now, '28 10:00')])).toEqual(['gone'])
  })

  it('when several are equal, unless one alone is in the place that was seen', () => {
    const twin = (id: string, where: string) => talk(id, stress.title, '28 10:00', room(where))
    const seen = keep(twin('gammel', 'Salen'))
    expect(outcomes([seen], [twin('a', 'Biblioteket'), twin('b', 'Caféen')])).toEqual([
      'ask 2020-a 2020-b',
    ])
    expect(outcomes([seen], [twin('a', 'Biblioteket'), twin('b', 'SALEN')])).toEqual([
      'carried 2020-b',
    ])
    expect(outcomes([seen], [twin('a', 'Salen'), twin('b', 'SALEN')])).toEqual([
      'ask 2020-a 2020-b',
    ])
  })

  it('also by the one whose time it has now, while it is not settled whose it is', () => {
    const moved = { ...stress, startsAt: '2020-10-28T15:00' }
    const again = { ...stress, id: '2020-stress-igen' }
    const later = keep(talk('senere', stress.title, '28 15:00'), 2)
    expect(outcomes([mark, later], [moved, again])).toEqual([
      'ask 2020-stress-igen 2020-stress',
      'ask 2020-stress 2020-stress-igen',
    ])
  })

  it('not about a session that is the user’s already', () => {
    const old = keep(talk('gammel', stress.title, '29 10:00'))
    expect(outcomes([old, mark], [stress])).toEqual(['gone', 'kept 2020-stress'])
    expect(outcomes([old], [stress])).toEqual(['ask 2020-stress'])
  })

  it('rather than that one bookmark takes the place of another that waits', () => {
    // The id of `a` now names something else, and nothing is like what `a` was.
    const a = keep(talk('a', 'Sådan forebygger I stress', '28 10:00'))
    const b = keep(talk('b', 'Budgettet som fortælling', '29 13:00'))
    const c = keep(talk('c', 'Møder med mening', '30 9:00'))
    const sessions = [
      talk('a', 'Budgettet som fortælling', '29 13:00'),
      talk('b', 'Møder med mening', '30 9:00'),
    ]
    const results = reconcile([a, b, c], sessions)
    expect(results.map(inWords)).toEqual(['gone', 'ask 2020-a', 'ask 2020-b'])
    expect(toCarriedBookmarks(results)).toEqual([a, b, c])
    // Once the user has let `a` go, the others follow.
    expect(outcomes([b, c], sessions)).toEqual(['carried 2020-a', 'carried 2020-b'])
  })
})

describe('two bookmarks', () => {
  const again = { ...stress, id: '2020-ny' }

  it('that turn out to be one session are merged: what was seen last, and the day it was first kept', () => {
    const newer = keep(again, 9)
    const results = reconcile([mark, newer], [again])
    expect(results).toEqual([
      { outcome: 'carried', by: 'titleAndTime', bookmark: mark, session: again, into: newer },
      { outcome: 'kept', bookmark: newer, session: again, into: null },
    ])
    expect(toCarriedBookmarks(results)).toEqual([{ ...newer, savedAt: mark.savedAt }])
    expect(newer.savedAt).toBe('2020-09-09T10:00:00.000Z')
  })

  it('E05: that the content makes one are merged into the older', () => {
    const heir = { ...again, formerIds: [stress.id, budget.id] }
    const marks = [keep(budget, 5), keep(stress, 2)]
    const results = reconcile(marks, [heir])
    expect(results.map(inWords)).toEqual(['carried 2020-ny into 2020-stress', 'carried 2020-ny'])
    expect(toCarriedBookmarks(results)).toEqual([
      { ...marks[1], sessionId: '2020-ny', carriedFrom: stress.title },
    ])
  })

  it('of the same title and time in two places are two: the one in its place is found, the other gone', () => {
    const twin = (id: string, where: string) => talk(id, stress.title, '28 10:00', room(where))
    const marks = [keep(twin('a', 'Salen'), 1), keep(twin('b', 'Caféen'), 2)]
    expect(outcomes(marks, [twin('ny', 'Caféen')])).toEqual(['gone', 'carried 2020-ny'])
    expect(outcomes(marks, [twin('b', 'Caféen')])).toEqual(['gone', 'kept 2020-b'])
  })

  it('whose ids were exchanged are exchanged back', () => {
    const sessions = [
      { ...stress, id: budget.id },
      { ...budget, id: stress.id },
    ]
    const results = reconcile([mark, keep(budget)], sessions)
    expect(results.map(inWords)).toEqual(['carried 2020-budget', 'carried 2020-stress'])
    expect(
      toCarriedBookmarks(results).map(({ sessionId, seen }) => [sessionId, seen.title]),
    ).toEqual([
      ['2020-budget', stress.title],
      ['2020-stress', budget.title],
    ])
  })

  it('of the same id, from a file that was put together, are merged too', () => {
    const results = reconcile([keep(stress, 9), mark], [stress])
    expect(results.map(inWords)).toEqual(['kept 2020-stress into 2020-stress', 'kept 2020-stress'])
    expect(toCarriedBookmarks(results)).toEqual([mark])
  })
})

describe('nothing', () => {
  it('is lost when the content is gone: every bookmark waits for it to return', () => {
    const marks = realContent.sessions.map((session) => keep(session))
    const results = reconcile(marks, [])
    expect(results.map(({ bookmark }) => bookmark)).toEqual(marks)
    for (const { outcome } of results) expect(outcome).toBe('gone')
    expect(toCarriedBookmarks(results)).toEqual(marks)
    expect(reconcile([], realContent.sessions)).toEqual([])
  })

  it('is changed in what is handed in, nor depends on its order', () => {
    const sessions = [budget, { ...stress, id: '2020-ny' }, talk('kaffe', 'Kaffe', '28 10:00')]
    const marks = [mark, keep(budget, 3), keep(talk('x', 'Kaffe', '30 10:00'), 2)]
    const copy = structuredClone({ marks, sessions })
    const forth = outcomes(marks, sessions)
    expect(forth).toEqual(['carried 2020-ny', 'kept 2020-budget', 'ask 2020-kaffe'])
    expect(outcomes([...marks].reverse(), [...sessions].reverse())).toEqual(forth.reverse())
    expect({ marks, sessions }).toEqual(copy)
  })
})

/** A small generator of numbers (mulberry32): the same history every time. */
function numbers(seed: number) {
  let state = seed >>> 0
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end
  }
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[below(items.length || 1)]
  return { below, pick, chance: (percent: number) => below(100) < percent }
}

/** A talk as its organiser knows it, whatever the programme calls it. */
interface Talk {
  /** Talks that came out of one another by splitting look alike: about those one may be asked. */
  family: number
  session: Session
  isThere: boolean
  /** It was made part of this one. */
  partOf: Talk | null
}

/** `expect` for what is asked hundreds of thousands of times. */
function must(holds: boolean, ...where: unknown[]) {
  if (!holds) throw new Error(`Does not hold: ${where.join(', ')}`)
}

function nobodyKnows(): never {
  throw new Error('Nobody knows what this bookmark is about')
}

/** A programme that lives: 1,000 changes of the kinds that real ones go through, and a user who keeps some of it. */
function liveThrough(seed: number, steps: number) {
  const { below, pick, chance } = numbers(seed)
  const talks: Talk[] = []
  const truth = new Map<Bookmark, Talk>()
  const count = { kept: 0, carried: 0, ask: 0, gone: 0, merged: 0, plain: 0 }
  let marks: Bookmark[] = []
  let serial = 0
  let moments = 0

  const word = () =>
    Array.from(
      { length: 3 + below(3) },
      () => `${pick([...'bdfghjklmnprstv'])}${pick([...'aeiouyæøå'])}`,
    ).join('')
  const newTitle = () => `${word()} ${word()} ${word()}`
  const newId = () => `2020-${seed}-${++serial}`
  /** Never the same twice: that two talks have the same time shall be on purpose. */
  const newTime = () => {
    const date = `2020-10-${26 + (++moments % 5)}`
    const clock = [Math.floor(moments / 5) % 24, Math.floor(moments / 120)]
    const startsAt = `${date}T${clock.map((part) => String(part).padStart(2, '0')).join(':')}`
    return { date, startsAt, endsAt: null }
  }
  const talkOf = (bookmark: Bookmark) => truth.get(bookmark) ?? nobodyKnows()
  const standing = () => talks.filter(({ isThere }) => isThere)
  const whole = (it: Talk): Talk => (it.partOf ? whole(it.partOf) : it)
  const add = (family: number, more: Partial<Session>) => {
    const session = buildSession({
      id: newId(),
      title: newTitle(),
      ...newTime(),
      formerIds: [],
      ...more,
    })
    talks.push({ family, session, isThere: true, partOf: null })
  }
  const edit = (it: Talk, change: Partial<Session>) => {
    it.session = { ...it.session, ...change }
  }
  /** Ids that have meant two talks. No content can say anything true of those. */
  const reused = new Set<string>()
  const idsOf = ({ session }: Talk) =>
    [...session.formerIds, session.id].filter((id) => !reused.has(id))
  const give = (it: Talk, id: string, saysSo: boolean) => {
    edit(it, { id, formerIds: saysSo ? idsOf(it) : [] })
  }

  const acts: ((it: Talk) => void)[] = [
    (it) => edit(it, newTime()),
    (it) => edit(it, { title: newTitle() }),
    (it) => edit(it, { title: `${it.session.title} ${word()}` }),
    (it) =>
      edit(it, { title: it.session.title.toUpperCase().replace(/ /g, chance(50) ? ' – ' : ': ') }),
    (it) => edit(it, room(word())),
    (it) => edit(it, { status: chance(50) ? 'cancelled' : 'scheduled' }),
    (it) => give(it, newId(), true),
    (it) => give(it, newId(), false),
    // Moved or retitled and under a new id at once, without a word about it.
    (it) => {
      give(it, newId(), false)
      edit(it, chance(50) ? newTime() : { title: newTitle() })
    },
    (it) => {
      it.isThere = false
    },
    // Its id is given to a new talk.
    (it) => {
      it.isThere = false
      reused.add(it.session.id)
      add(++serial, { id: it.session.id })
    },
    // Split: the other half looks like it, or takes its very place.
    (it) => {
      const { title, date, startsAt, endsAt } = it.session
      add(it.family, { title: `${title} ${word()}`, date, startsAt, endsAt })
    },
    (it) => {
      const { title, date, startsAt, endsAt } = it.session
      edit(it, newTime())
      add(it.family, { title, date, startsAt, endsAt })
    },
    // Merged: the other one says so.
    (it) => {
      const into = pick(standing().filter((other) => other !== it))
      if (!into) return
      it.isThere = false
      it.partOf = into
      edit(into, { formerIds: [...into.session.formerIds, ...idsOf(it)] })
    },
  ]
  /** A talk that had vanished returns, as it was or under a new id. */
  const bringBack = () => {
    const it = pick(talks.filter(({ isThere, partOf }) => !isThere && !partOf))
    if (!it) return
    const isTaken = standing().some(({ session }) =>
      [session.id, ...session.formerIds].includes(it.session.id),
    )
    if (isTaken || chance(50)) give(it, newId(), false)
    it.isThere = true
  }
  const keepOne = () => {
    const it = pick(standing())
    if (!it || marks.some(({ sessionId }) => sessionId === it.session.id)) return
    const bookmark = keep(it.session, below(28))
    truth.set(bookmark, it)
    marks.push(bookmark)
  }
  const words = new Map<string, string[]>()
  const wordsOf = ({ title }: { title: string }) => {
    const known = words.get(title) ?? title.toLowerCase().split(/[–: ]+/)
    words.set(title, known)
    return known
  }
  const isSameTitle = (a: { title: string }, b: { title: string }) =>
    wordsOf(a).join() === wordsOf(b).join()
  const isSeenIn = ({ seen }: Bookmark, session: Session) =>
    isSameTitle(seen, session) && seen.startsAt === session.startsAt

  /** Is it the kept talk? When one is split, the half that stands where it was seen is that as well. */
  function isIt(bookmark: Bookmark, { id }: SessionCard): boolean {
    const now = whole(talkOf(bookmark))
    const isHalf = ({ family, session }: Talk) =>
      family === talkOf(bookmark).family && isSeenIn(bookmark, session)
    return standing().some((it) => it.session.id === id && (it === now || isHalf(it)))
  }

  /** What must come out where there is no doubt at all; null where a question is in order. */
  function expected(bookmark: Bookmark): string | null {
    const it = talkOf(bookmark)
    const now = whole(it)
    const others = standing().filter((other) => other !== now)
    const isLike = ({ session }: Talk) =>
      wordsOf(session).some((part) => wordsOf(bookmark.seen).includes(part))
    const hasItsId = ({ session }: Talk) => session.id === bookmark.sessionId
    const isBlocked = marks.some(
      (other) => other.sessionId === now.session.id && whole(talkOf(other)) !== now,
    )
    if (others.some(isLike) || isBlocked) return null
    if (!now.isThere) return others.some(hasItsId) ? null : 'gone'
    const { session } = now
    if (hasItsId(now)) {
      const begins = wordsOf(session).join().startsWith(wordsOf(bookmark.seen).join())
      return begins || bookmark.seen.startsAt === session.startsAt ? `kept ${session.id}` : null
    }
    const saysSo = session.formerIds.includes(bookmark.sessionId) && !others.some(hasItsId)
    return saysSo || isSeenIn(bookmark, session) ? `carried ${session.id}` : null
  }

  for (let step = 0; step < steps; step++) {
    while (standing().length < 25) add(++serial, {})
    const it = pick(standing())
    if (it) pick(acts)?.(it)
    if (chance(15)) bringBack()
    if (marks.length < 12) keepOne()

    const sessions = standing().map(({ session }) => session)
    const results = reconcile(marks, sessions)
    must(results.length === marks.length, step)
    results.forEach(({ bookmark }, place) => must(bookmark === marks[place], step))
    const taken = new Map<string, Bookmark>()
    for (const result of results) {
      count[result.outcome]++
      const want = expected(result.bookmark)
      if (want) {
        count.plain++
        must(inWords(result).replace(/ into .*/, '') === want, step, want, inWords(result))
      }
      if (!('session' in result)) continue
      must(isIt(result.bookmark, result.session), step, inWords(result))
      const half = standing().find(({ session }) => session.id === result.session.id)
      if (half) truth.set(result.bookmark, half)
      if (result.into) count.merged++
      else {
        must(!taken.has(result.session.id), step)
        taken.set(result.session.id, result.bookmark)
      }
    }
    for (const result of results) {
      if ('into' in result && result.into) must(taken.get(result.session.id) === result.into, step)
    }
    carryAndAnswer(results)
  }
  return count

  /** Carries over, answers some of the questions, says "Set" to some of the changes, and throws old reminders out. */
  function carryAndAnswer(results: Reconciled[]) {
    const about = new Map(marks.map((bookmark) => [bookmark.seen, talkOf(bookmark)]))
    const before = new Set(marks.map((bookmark) => whole(talkOf(bookmark))))
    const after = toCarriedBookmarks(results)
    must(new Set(after.map(({ sessionId }) => sessionId)).size === after.length, 'ids')
    truth.clear()
    for (const bookmark of after) truth.set(bookmark, about.get(bookmark.seen) ?? nobodyKnows())
    const kept = new Set([...truth.values()].map(whole))
    must(kept.size === before.size && [...kept].every((it) => before.has(it)), 'talks')
    marks = after.flatMap((bookmark) => {
      const it = whole(talkOf(bookmark))
      const result = results.find((other) => other.bookmark.seen === bookmark.seen)
      let next = bookmark
      if (result?.outcome === 'gone' && chance(5)) return []
      if (result?.outcome === 'ask' && chance(50)) {
        if (!result.candidates.includes(it.session)) return chance(50) ? [] : [bookmark]
        if (
          after.some(
            ({ sessionId }) => sessionId === it.session.id && sessionId !== bookmark.sessionId,
          )
        )
          return []
        next = {
          ...bookmark,
          sessionId: it.session.id,
          seen: toSnapshot(it.session),
          carriedFrom: null,
        }
      } else if (result && 'session' in result && chance(40)) {
        next = { ...bookmark, seen: toSnapshot(it.session), carriedFrom: null }
      }
      truth.set(next, it)
      return [next]
    })
  }
}

describe('through 1,000 changes of a programme', () => {
  it.each([1, 2, 3, 4])(
    'no bookmark is lost or on the wrong session, and only what is in doubt is asked (history %i)',
    (seed) => {
      const count = liveThrough(seed, 1000)
      // The history is worth something: all of it happened, most of it without any doubt.
      expect(count.kept).toBeGreaterThan(3000)
      expect(count.carried).toBeGreaterThan(20)
      expect(count.ask).toBeGreaterThan(20)
      expect(count.gone).toBeGreaterThan(20)
      expect(count.plain).toBeGreaterThan(3000)
    },
    30_000,
  )
})
