import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { foldLine, toDateValue, toFile, toText, toUtcTime } from '../../src/domain/icalendar.ts'

const octets = (text: string) => new TextEncoder().encode(text).length
const linesOf = (file: string) => file.split('\r\n')

/** The file of one TEXT value, and what an independent reader gets out of it. */
function sendAndRead(text: string) {
  const file = toFile([
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    `DESCRIPTION:${toText(text)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ])
  const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')
  const properties = event?.getAllProperties() ?? []
  return { file, properties, read: event?.getFirstPropertyValue('description') }
}

/** Random numbers that are the same in every run (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const PIECES = [
  ...[
    'æ',
    'ø',
    'å',
    'Æ',
    'Ø',
    'Å',
    'é',
    'ü',
    'e',
    'n',
    'N',
    ' ',
    '  ',
    '.',
    '–',
    '-',
    '’',
    '»',
    '«',
  ],
  ...['ledelse', 'på tværs', 'nærhedsreform', 'København', 'ædølåsø', 'a\u030a', '\t', '€', '𝔏'],
  ...['👩🏽‍💼', '👍🏿', '👨‍👩‍👧‍👦', '🇩🇰', '❤️', '🧑🏾‍🤝‍🧑🏻'],
  ...['\\', '\\\\', '\\n', '\\N', '\\,', 'C:\\mappe\\ny', ',', ';', ':', '"', "'", '=', '^n'],
  ...['\n', '\n\n', '\r\n', '\r', '\n ', 'BEGIN:VEVENT', '\nATTENDEE:mailto:x@example.dk'],
]

function danishTexts(count: number): string[] {
  const random = seededRandom(2020)
  return Array.from({ length: count }, (_, index) => {
    // Most are around the length of one or two lines, where folding goes wrong; some are long.
    const length = index % 50 === 0 ? 2000 : Math.floor(random() * 180)
    let text = ''
    while (text.length < length) text += PIECES[Math.floor(random() * PIECES.length)] ?? ''
    return text
  })
}

describe('any Danish text comes back as it was', () => {
  const texts = danishTexts(2500)

  it('has texts of every kind', () => {
    expect(new Set(texts).size).toBeGreaterThan(2400)
    expect(texts.filter((text) => text.length >= 2000)).toHaveLength(50)
  })

  it('in lines of at most 75 octets, read by another program', () => {
    for (const text of texts) {
      const { file, properties, read } = sendAndRead(text)
      expect(read ?? '').toBe(text.replace(/\r\n?/g, '\n'))
      expect(properties).toHaveLength(1)
      const lines = linesOf(file)
      expect(lines.filter((line) => octets(line) > 75)).toEqual([])
      expect(lines.filter((line) => line === ' ')).toEqual([])
      expect(lines.join('')).not.toMatch(/[\r\n]/)
      // A break inside a character would leave half of it on each line.
      expect(lines.filter((line) => /\p{Surrogate}/u.test(line))).toEqual([])
      expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
    }
  })
})

describe('foldLine', () => {
  it('leaves a line of exactly 75 octets alone', () => {
    for (const line of ['a'.repeat(75), `${'æ'.repeat(37)}a`, `${'👍'.repeat(18)}abc`]) {
      expect(octets(line)).toBe(75)
      expect(foldLine(line)).toBe(line)
    }
  })

  it('breaks before the 76th octet', () => {
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`)
  })

  it('fills a continuation to 75 octets with its space, and ends without an empty one', () => {
    expect(foldLine('a'.repeat(75 + 74))).toBe(`${'a'.repeat(75)}\r\n ${'a'.repeat(74)}`)
    expect(foldLine('a'.repeat(75 + 75))).toBe(`${'a'.repeat(75)}\r\n ${'a'.repeat(74)}\r\n a`)
  })

  it.each([
    ['two octets', 'æ'],
    ['three octets', '€'],
    ['four octets in a surrogate pair', '👍'],
  ])('moves a character of %s on as a whole', (_, character) => {
    for (let before = 70; before <= 75; before++) {
      const folded = foldLine('a'.repeat(before) + character)
      const fits = before + octets(character) <= 75
      expect(folded).toBe(`${'a'.repeat(before)}${fits ? '' : '\r\n '}${character}`)
    }
  })

  it('gives back the line when unfolded', () => {
    for (const text of danishTexts(200)) {
      const line = toText(text)
      expect(foldLine(line).replaceAll('\r\n ', '')).toBe(line)
    }
  })

  it('leaves an empty line empty', () => {
    expect(foldLine('')).toBe('')
  })
})

describe('toText', () => {
  it('escapes backslash, semicolon and comma, and neither colon nor quotation mark', () => {
    expect(toText('a\\b;c,d:e"f')).toBe('a\\\\b\\;c\\,d:e"f')
  })

  it('keeps a backslash before n apart from a line break', () => {
    expect(toText('C:\\ny')).toBe('C:\\\\ny')
    expect(toText('C:\ny')).toBe('C:\\ny')
    expect(sendAndRead('C:\\ny\nny').read).toBe('C:\\ny\nny')
  })

  it.each(['\n', '\r\n', '\r', '\u0085', '\u2028', '\u2029'])(
    'makes one line break of %j',
    (lineBreak) => {
      expect(toText(`før${lineBreak}efter`)).toBe('før\\nefter')
    },
  )

  it('keeps empty lines between paragraphs', () => {
    expect(toText('et\r\n\r\nto\n\ntre')).toBe('et\\n\\nto\\n\\ntre')
  })

  it('strips control characters and keeps the tab', () => {
    const controls = Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code))
      .filter((character) => /\p{Cc}/u.test(character) && !'\t\n\r\u0085'.includes(character))
      .join('')
    expect(controls).toHaveLength(65 - 4)
    expect(toText(`a${controls}b\tc`)).toBe('ab\tc')
  })

  it('writes half a surrogate pair as the replacement character, as UTF-8 would', () => {
    expect(toText('a\ud83db\udc4dc')).toBe('a\ufffdb\ufffdc')
    expect(toText('👍')).toBe('👍')
  })
})

describe('toFile', () => {
  it('ends every line with CRLF, also the last', () => {
    expect(toFile(['A:1', 'B:2'])).toBe('A:1\r\nB:2\r\n')
  })
})

describe('times', () => {
  it('writes an instant in UTC without separators', () => {
    expect(toUtcTime(new Date('2020-10-26T08:00:00.999Z'))).toBe('20201026T080000Z')
  })

  it('writes a day', () => {
    expect(toDateValue('2020-10-26')).toBe('20201026')
  })
})
