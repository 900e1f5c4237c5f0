import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { generateContent } from '../support/generateSessions.ts'
import {
  agendaFragment,
  parseAgendaLink,
  sessionCode,
  toAgendaLink,
} from '../../src/domain/agendaLink.ts'

const ORIGIN = 'https://ledelsesugen.dk'
const ids = (count: number) =>
  generateContent({ seed: 7, sessions: count }).sessions.map(({ id }) => id)
/** The best of cases: a link to this many sessions, with its fragment changed on the way. */
const received = (count: number, change: (fragment: string) => string = (it) => it) => {
  const [address, fragment] = toAgendaLink(ORIGIN, ids(count)).split('#')
  return parseAgendaLink(`${address}#${change(fragment ?? '')}`)
}

describe('a link', () => {
  it.each([1, 60, 200])('to %i sessions says which they are', (count) => {
    expect(received(count)).toEqual({ codes: ids(count).map(sessionCode), problems: [] })
  })

  it('to none says so', () => {
    expect(toAgendaLink(ORIGIN, [])).toBe('https://ledelsesugen.dk/min-uge#uge=1.0.')
    expect(received(0)).toEqual({
      codes: [],
      problems: ['Der er ingen arrangementer i linket.'],
    })
  })

  it('means the same for ever: these are out in the world', () => {
    expect(toAgendaLink(ORIGIN, ['2020-ledertraef', '2020-faglig-ledelse'])).toBe(
      'https://ledelsesugen.dk/min-uge#uge=1.2.EOins9RbbN1C',
    )
  })

  it('has only characters that no mail program changes', () => {
    expect(toAgendaLink('', ids(200))).toMatch(/^\/min-uge#uge=1\.200\.[A-Za-z0-9]{1200}$/)
  })

  it('tells every session of a very large week from every other', () => {
    expect(new Set(ids(2000).map(sessionCode)).size).toBe(2000)
  })

  it('is found in the middle of a message, with a full stop behind it', () => {
    const message = `Her er min uge:\n${toAgendaLink(ORIGIN, ids(2))}. Vi ses!`
    expect(parseAgendaLink(message)).toEqual({ codes: ids(2).map(sessionCode), problems: [] })
    expect(agendaFragment('Vi ses')).toBeNull()
  })
})

describe('a QR code', () => {
  const version = (count: number) => encode(toAgendaLink(ORIGIN, ids(count)), { ecc: 'L' }).version

  it('of 60 sessions is one that a phone reads at once', () => {
    expect(version(60)).toBe(13)
  })

  it('can hold far more than anybody attends, and then says that it cannot', () => {
    expect(version(200)).toBeLessThanOrEqual(25)
    expect(() => version(600)).toThrow(RangeError)
  })
})

describe('a link that has suffered', () => {
  it('cut off in the middle gives what is whole', () => {
    expect(received(20, (it) => it.slice(0, 'uge=1.20.'.length + 12 * 6 + 3))).toEqual({
      codes: ids(20).slice(0, 12).map(sessionCode),
      problems: [
        'Linket er klippet over: 12 af 20 arrangementer kunne læses. Bed om at få linket sendt igen, hvis du vil have dem alle.',
      ],
    })
  })

  it.each(['uge=', 'uge=1', 'uge=1.', 'uge=1.20', 'uge=1.20.', 'uge=1.20.AbC12'])(
    'cut off before the first session is whole (%s)',
    (fragment) => {
      expect(parseAgendaLink(`#${fragment}`)).toEqual({
        codes: [],
        problems: [
          'Linket er klippet over, og intet af det kunne læses. Bed om at få det sendt igen.',
        ],
      })
    },
  )

  it('from a newer version of the app is not guessed at', () => {
    const link = parseAgendaLink('#uge=2.3.hvadsomhelst')
    expect(link?.codes).toEqual([])
    expect(link?.problems[0]).toMatch(/^Linket er lavet med en nyere udgave af appen\./)
  })

  it.each([
    '#uge=uge',
    '#uge=0.1.AAAAAA',
    '#uge=1.to.AAAAAA',
    '#uge=-1.2.AAAAAA',
    '#uge=1e3.2.AAAAAA',
    '#uge=<script>alert(1)</script>',
    '#uge=%F0%9F.2',
    '#uge=__proto__',
  ])('is not one of ours (%s)', (text) => {
    expect(parseAgendaLink(text)).toEqual({
      codes: [],
      problems: [
        'Linket er ikke et link til Min uge, som appen kan læse. Bed om at få det sendt igen.',
      ],
    })
  })

  it.each([
    `#uge=1.5.${'A'.repeat(10_000_000)}`,
    `#uge=1.999999999.AAAAAA`,
    `#uge=1.1001.${'AAAAAA'.repeat(1001)}`,
  ])('far too long is not read', (text) => {
    expect(parseAgendaLink(text)).toEqual({
      codes: [],
      problems: ['Linket er længere, end et link til Min uge kan være. Det er ikke læst.'],
    })
  })

  it('with something hung on to it is read as far as it goes', () => {
    expect(received(2, (it) => `${it}&utm_source=mail`)?.problems).toEqual([])
    expect(received(2, (it) => `${it}_`)?.codes).toHaveLength(2)
    expect(received(2, (it) => `${it}AAAAAA`)?.codes).toHaveLength(2)
  })

  it.each(['', '#', '#main-content', '#ugen=1.1.AAAAAA', 'https://ledelsesugen.dk/min-uge'])(
    'is none at all (%s)',
    (text) => {
      expect(parseAgendaLink(text)).toBeNull()
    },
  )
})
