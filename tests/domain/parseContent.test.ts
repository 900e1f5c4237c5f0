import { beforeEach, describe, expect, it } from 'vitest'
import type { Content } from '../../src/domain/contentSchema.ts'
import {
  check,
  ContentError,
  parseContent,
  parseContentInParts,
  type Problem,
} from '../../src/domain/parseContent.ts'
import { bookmarkSchema } from '../../src/domain/bookmarkSchema.ts'
import { generateContent } from '../support/generateSessions.ts'
import { realContent } from '../support/realContent.ts'

/** A place in data where something can stand: the object or list, and the key in it. */
interface Place {
  path: string[]
  holder: Record<string, unknown>
  key: string
}

function placesOf(value: unknown, path: string[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [
    { path: [...path, key], holder, key },
    ...placesOf(holder[key], [...path, key]),
  ])
}

/** The same numbers for the same seed, on any machine (mulberry32). */
function seeded(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function problemsOf(data: unknown): Problem[] {
  try {
    parseContent(data)
    return []
  } catch (error) {
    if (error instanceof ContentError) return error.problems
    throw error
  }
}

const cyclic: Record<string, unknown> = {}
cyclic.itself = cyclic

/** What a broken file, a foreign server or an old database might have where a value should be. */
const JUNK: unknown[] = [
  undefined,
  null,
  '',
  ' ',
  'x',
  '\u0000',
  '\ud800',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  'https://',
  '2020-02-30',
  '2020-03-29T02:30',
  '0000-00-00',
  '0000-01-01T00:00',
  '9'.repeat(10_000),
  0,
  -1,
  1.5,
  NaN,
  Infinity,
  10n,
  true,
  false,
  [],
  [[]],
  [null],
  [undefined],
  {},
  { toString: 1, valueOf: 1 },
  [{ toString: 1 }],
  Object.create(null),
  JSON.parse('{"__proto__": {"toString": 1}, "constructor": 1}'),
  new Map([['a', 1]]),
  new Date(NaN),
  Symbol('x'),
  () => 'x',
  cyclic,
]

/** Not a word of English of the library underneath, and an end to the sentence. */
const isDanishSentence = ({ message }: Problem) =>
  /^[A-ZÆØÅ»\d].*[.:]$/s.test(message) && !/Invalid|Expected|received|\[object/.test(message)

describe('content that is as it should be', () => {
  it('comes through unchanged, and again', () => {
    const once = parseContent(structuredClone(realContent))
    expect(once).toEqual(realContent)
    expect(parseContent(once)).toEqual(realContent)
  })
})

describe('what is not content at all', () => {
  it.each(JUNK.map((junk, index) => ({ junk, index })))(
    'is refused in Danish, whatever it is (no. $index)',
    ({ junk }) => {
      const problems = problemsOf(junk)
      expect(problems.length).toBeGreaterThan(0)
      expect(problems.filter((problem) => !isDanishSentence(problem))).toEqual([])
    },
  )

  it('is refused as a stored bookmark too', () => {
    for (const junk of JUNK) expect(check(bookmarkSchema, junk).value).toBeUndefined()
  })
})

describe('several mistakes', () => {
  it('are told all at once, each where it is', () => {
    const data = structuredClone(realContent) as unknown as {
      site: Record<string, unknown>
      sessions: Record<string, unknown>[]
      posts: Record<string, unknown>[]
    }
    data.site.currentEdition = '2020'
    delete data.sessions[0]?.title
    Object.assign(data.sessions[1] ?? {}, { date: '2020-02-30', attendance: 'fysisk', titel: 'x' })
    Object.assign(data.posts[0] ?? {}, { teaser: null })
    const problems = problemsOf(data).map(({ path, message }) => [path.join('.'), message])
    expect(Object.fromEntries(problems)).toEqual({
      'site.currentEdition': 'Her skal stå et årstal uden anførselstegn, fx 2020.',
      'sessions.0.title': 'Feltet »title« mangler. Tilføj det.',
      'sessions.1.date': 'Datoen 2020-02-30 findes ikke i kalenderen. Ret den.',
      'sessions.1.attendance': '»fysisk« kendes ikke. Vælg en af: inPerson, online, hybrid.',
      'sessions.1.titel': 'Feltet »titel« kendes ikke. Ret stavningen, eller fjern feltet.',
      'posts.0.teaser': 'Feltet »teaser« må ikke være null. Udfyld det.',
    })
    expect(problems).toHaveLength(6)
  })

  it('stand in the message of the error as well, for a log', () => {
    const data = { ...structuredClone(realContent), format: 2, sessions: 'ingen' }
    expect(() => parseContent(data)).toThrow(/^format: .+\nsessions: .+$/)
  })
})

describe('a value that nearly fits', () => {
  type Case = [field: string, value: unknown, message: RegExp]
  const cases: Case[] = [
    ['slug', 'Store-Bogstaver', /små bogstaver/],
    ['slug', 'to--streger', /små bogstaver/],
    ['id', 'ledertraef', /begynde med årstallet/],
    ['title', '  rum foran', /mellemrum/],
    ['title', 'fed <b>titel</b>', /HTML/],
    ['title', 'usynlig\u202etekst', /usynlige styretegn/],
    ['title', 'forkert tegns\ufffdt', /UTF-8/],
    ['startsAt', '2020-10-28 11:30', /dato, T og klokkeslæt/],
    ['startsAt', '2020-10-28T24:00', /dato, T og klokkeslæt/],
    ['startsAt', '2020-10-28T11:30+01:00', /dato, T og klokkeslæt/],
    ['startsAt', '2020-03-29T02:30', /findes ikke: Uret stilles frem/],
    ['startsAt', '2020-10-25T02:30', /findes to gange/],
    ['date', '28-10-2020', /år-måned-dag/],
    ['date', '2021-02-29', /findes ikke i kalenderen/],
    ['sources', ['www.kl.dk'], /er ikke en webadresse/],
    ['sources', ['javascript:alert(1)'], /er ikke en webadresse/],
    ['sources', ['https://bruger:kode@kl.dk'], /er ikke en webadresse/],
    ['sources', 'https://www.kl.dk', /en liste i kantede parenteser/],
    ['topics', ['fodbold'], /»fodbold« kendes ikke/],
    ['topics', [{ toString: 1 }], /kendes ikke/],
    ['revision', 1.5, /helt tal/],
    ['allDay', 'ja', /true eller false/],
    ['organisers', [{}], /»name« mangler/],
    ['venue', 'Brogaarden', /krøllede parenteser/],
  ]

  it.each(cases)(
    '%s: %j is refused, and the message says what to write',
    (field, value, message) => {
      const data = structuredClone(realContent)
      Object.assign(data.sessions[0] ?? {}, { [field]: value })
      const problems = problemsOf(data)
      expect(problems).toHaveLength(1)
      expect(problems[0]?.message).toMatch(message)
      expect(problems.every(isDanishSentence)).toBe(true)
    },
  )
})

describe('damage of any kind, anywhere', () => {
  const places = placesOf(realContent)

  it.each([1, 2, 3, 4, 5])(
    'gives content or a list of mistakes, nothing else (seed %i)',
    (seed) => {
      const random = seeded(seed)
      let refused = 0
      for (let run = 0; run < 40; run++) {
        const data = structuredClone(realContent) as unknown as Record<string, unknown>
        const hurt = placesOf(data)
        expect(hurt).toHaveLength(places.length)
        for (let count = random(3); count >= 0; count--) {
          const place = hurt[random(hurt.length)]
          if (!place) continue
          if (random(4) === 0) delete place.holder[place.key]
          else if (random(6) === 0) place.holder[`${place.key}x`] = JUNK[random(JUNK.length)]
          else place.holder[place.key] = JUNK[random(JUNK.length)]
        }
        const problems = problemsOf(data)
        if (problems.length > 0) refused++
        expect(problems.filter((problem) => !isDanishSentence(problem))).toEqual([])
      }
      // Most damage is seen; what is not (an optional field gone) is content as good as before.
      expect(refused).toBeGreaterThan(20)
    },
  )

  it('of one value in every kind of field is found where it is', () => {
    const random = seeded(9)
    for (let run = 0; run < 60; run++) {
      const data: Content = structuredClone(realContent)
      const hurt = placesOf(data)
      const place = hurt[random(hurt.length)]
      if (!place) continue
      place.holder[place.key] = Symbol('junk')
      const paths = problemsOf(data).map(({ path }) => path.join('.'))
      expect(paths).toEqual([place.path.join('.')])
    }
  })
})

describe('in parts', () => {
  const large = generateContent({ seed: 3, sessions: 130 })
  let pauses = 0
  const pause = () => {
    pauses++
    return Promise.resolve()
  }
  beforeEach(() => {
    pauses = 0
  })

  it('content is what it is in one go, and others have their turn in between', async () => {
    expect(await parseContentInParts(large, pause)).toEqual(parseContent(large))
    expect(pauses).toBeGreaterThan(2)
    expect(await parseContentInParts(realContent, pause)).toEqual(parseContent(realContent))
  })

  it('a mistake in any part is refused, and so is what is no content', async () => {
    const wrong = large.sessions.map((session, index) =>
      index === 99 ? { ...session, title: '<script>' } : session,
    )
    await expect(parseContentInParts({ ...large, sessions: wrong }, pause)).rejects.toThrow(
      ContentError,
    )
    await expect(parseContentInParts({ ...large, site: null }, pause)).rejects.toThrow(ContentError)
    for (const none of [null, 'tekst', { sessions: 3 }]) {
      await expect(parseContentInParts(none, pause)).rejects.toThrow(ContentError)
    }
  })
})
