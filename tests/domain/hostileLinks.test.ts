/* Addresses that come from anywhere: whatever stands in them, they are read or refused, and do nothing else. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { agendaFragment, parseAgendaLink, toAgendaLink } from '../../src/domain/agendaLink.ts'
import {
  parseCalendarAddress,
  toCalendarAddress,
  type CalendarRequest,
} from '../../src/domain/calendarRequest.ts'
import { readFilter, toQuery } from '../../src/domain/filter.ts'
import { wholeContent } from '../../src/domain/pageContent.ts'
import { buildSearchIndex, search, type SearchIndex } from '../../src/domain/search.ts'
import { toSearchDocuments } from '../../src/domain/searchDocuments.ts'
import { compareWeeks, indexByCode } from '../../src/domain/sharedWeek.ts'
import { toPreviewTime } from '../../src/stores/clock.ts'
import { costOf } from '../support/costOf.ts'
import { HOSTILE_TEXTS } from '../support/hostileTexts.ts'
import { realContent } from '../support/realContent.ts'
import { bornWith, mishandled, seededChance } from '../support/seededRandom.ts'

const before = bornWith()
afterEach(() => {
  expect(bornWith()).toEqual(before)
})

const SITE = 'https://ledelsesugen.dk'
const IDS = realContent.sessions.map(({ id }) => id)

/** A text as it is, and wherever in an address it could be put. */
const placed = (text: string): string[] => [
  text,
  `#uge=${text}`,
  `#uge=1.2.${text}`,
  `#uge=1.${text}.AAAAAA`,
  `${SITE}/min-uge?${text}#uge=1.1.${text}`,
  `Se her: ${toAgendaLink(SITE, IDS)}${text}`,
]

/** What holds of every link, whatever it was made of. */
function expectHarmless(text: string) {
  const link = parseAgendaLink(text)
  const fragment = agendaFragment(text)
  if (!link) return expect(fragment).toBeNull()
  // A router writes it in an address, and throws at half a character.
  expect(() => encodeURI(fragment ?? '')).not.toThrow()
  expect(Object.keys(link).sort()).toEqual(['codes', 'problems'])
  expect(link.codes.length).toBeLessThanOrEqual(1000)
  expect(link.codes.every((code) => /^[A-Za-z0-9]{6}$/.test(code))).toBe(true)
  expect(link.codes.length + link.problems.length).toBeGreaterThan(0)
  // What is said of a link is our own words: nothing of it is repeated but two numbers.
  expect(
    link.problems.every((problem) =>
      /^(Linket er|Der er ingen)[ a-zæøåA-Z0-9.:,]+\.$/.test(problem),
    ),
  ).toBe(true)
  return undefined
}

describe(`H01, H02, H03, H06: ${HOSTILE_TEXTS.length} hostile texts`, () => {
  it('are enough of them, each its own', () => {
    expect(HOSTILE_TEXTS.length).toBeGreaterThanOrEqual(80)
    expect(new Set(HOSTILE_TEXTS).size).toBe(HOSTILE_TEXTS.length)
  })

  it.each(HOSTILE_TEXTS)('in a link to a week do nothing: %j', (text) => {
    for (const each of placed(text)) expectHarmless(each)
  })

  it('hold up nothing: each costs less than 50 ms and 10 MB', () => {
    for (const text of HOSTILE_TEXTS) {
      const cost = costOf(() => placed(text).forEach(parseAgendaLink))
      expect(cost.milliseconds, text.slice(0, 80)).toBeLessThan(50)
      expect(cost.megabytes, text.slice(0, 80)).toBeLessThan(10)
    }
  })

  it.each(HOSTILE_TEXTS)(
    'in the address of a calendar file ask for nothing of their own: %j',
    (text) => {
      for (const path of [
        text,
        `/kalender/${text}`,
        `/kalender/${text}.ics`,
        `/kalender/min-uge.ics?dag=${text}&paamindelse=${text}`,
      ]) {
        const request = readRequest(path)
        // Whatever was understood can be asked for again in the words of the app, and those alone.
        if (request) expectOurs(request)
      }
    },
  )

  it.each(HOSTILE_TEXTS)('in a filter choose nothing: %j', (text) => {
    const names = [
      'dag',
      'tid',
      'sektor',
      'emne',
      'form',
      'adgang',
      'optagelse',
      'tilmelding',
      'mine',
    ]
    const filter = readFilter(Object.fromEntries(names.map((name) => [name, text])))
    expect(toQuery(filter)).toEqual({})
    expect(readFilter({ [text]: 'stat' })).toEqual(readFilter({}))
  })

  it.each(HOSTILE_TEXTS)('as the time of the preview clock are no time: %j', (text) => {
    expect(toPreviewTime(text)).toBeNull()
    expect(toPreviewTime([text, '2020-10-27'])).toBeNull()
  })
})

function readRequest(path: string) {
  return URL.canParse(path, SITE) ? parseCalendarAddress(new URL(path, SITE)) : null
}

function expectOurs(request: CalendarRequest) {
  expect(readRequest(toCalendarAddress(request))).toEqual(request)
  // It becomes the name of a file.
  if (request.kind === 'session') expect(request.sessionId).toMatch(/^\d{4}(-[a-z0-9]+)+$/)
}

describe('H05: links that were mishandled on the way', () => {
  const byCode = indexByCode(realContent.sessions)

  it('6,000 of them: read as far as they go or refused, and never more than was in them', () => {
    const chance = seededChance(1)
    let whole = 0
    let refused = 0
    for (let run = 0; run < 6000; run++) {
      const ids = IDS.slice(chance.below(IDS.length), chance.below(IDS.length) + 1)
      const text = mishandled(toAgendaLink(SITE, ids), chance)
      expectHarmless(text)
      const link = parseAgendaLink(text)
      const weeks = compareWeeks(link?.codes ?? [], [], byCode)
      const lines = [...weeks.theirs, ...weeks.common, ...weeks.mine]
      if (!lines.every(({ id }) => IDS.includes(id))) expect.unreachable(text)
      if (link && link.problems.length === 0) whole++
      else refused++
    }
    // Both kinds came, or nothing was tried.
    expect(Math.min(whole, refused)).toBeGreaterThan(500)
  })

  it('3,000 addresses of calendar files: what is understood is what the app could have asked', () => {
    const chance = seededChance(2)
    let understood = 0
    for (let run = 0; run < 3000; run++) {
      const path = chance.oneOf([
        '/kalender/min-uge.ics?dag=2020-10-27&paamindelse=30&frister&noter',
        '/kalender/2020-ledertraef.ics?paamindelse=1440',
        '/kalender/rettelser.ics',
      ])
      const request = readRequest(mishandled(path, chance))
      if (!request) continue
      understood++
      expectOurs(request)
    }
    expect(understood).toBeGreaterThan(300)
  })

  it('3,000 filters: what is understood is written again as it was read', () => {
    const chance = seededChance(3)
    let understood = 0
    for (let run = 0; run < 3000; run++) {
      const address = mishandled(
        '?dag=2020-10-27,2020-10-28&sektor=stat,kommune&emne=strategi&form=fysisk&mine=ja&q=ledelse',
        chance,
      )
      const query: Record<string, unknown> = Object.fromEntries(new URLSearchParams(address))
      const filter = readFilter(query)
      const again = toQuery(filter)
      if (Object.keys(again).length > 0) understood++
      expect(toQuery(readFilter(again))).toEqual(again)
      expect(filter.text.length).toBeLessThanOrEqual(200)
    }
    expect(understood).toBeGreaterThan(1000)
  })
})

describe('H01: hostile words in the search field', () => {
  let index: SearchIndex
  const options = { now: new Date('2020-10-26T08:00:00Z'), currentYear: 2020 }
  beforeAll(() => {
    index = buildSearchIndex(toSearchDocuments(wholeContent(realContent)))
  })

  it.each(HOSTILE_TEXTS)('find what they find and nothing more: %j', (text) => {
    const { groups } = search(index, text, options)
    const addresses = groups.flatMap(({ hits }) => hits.map(({ document }) => document.address))
    expect(addresses.every((address) => /^\/[a-z0-9/-]*(\?q=.+)?$/.test(address))).toBe(true)
  })
})
