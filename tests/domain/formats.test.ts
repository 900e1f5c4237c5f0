import { describe, expect, it } from 'vitest'
import { readCsv, writeCsv } from '../../src/domain/csv.ts'
import { childText, element, readXml, textElement } from '../../src/domain/xml.ts'
import { freeSlug, toSlug } from '../../src/domain/slugs.ts'
import { toOffsetTime } from '../../src/domain/localTime.ts'

const NASTY = [
  '',
  'a,b;c\td',
  '"citat"',
  'to\nlinjer',
  '=1+1',
  '+45',
  '-5',
  '@sum',
  '\tx',
  "'ord",
  'æøå 👩‍💼',
]

describe('a table', () => {
  it.each([',', ';'])('comes back as it was, with %s between cells', (comma) => {
    const rows = [['a', 'b', 'c'], ...NASTY.map((cell) => [cell, 'x', cell])]
    const text = writeCsv(rows, comma)
    expect(text).toMatch(/^\ufeff/)
    expect(readCsv(text)).toEqual(rows)
  })

  it('runs nothing in a spreadsheet', () => {
    const cells = NASTY.filter((cell) => /^[=+\-@\t]/.test(cell))
    for (const cell of cells) expect(writeCsv([[cell]])).toContain(`'${cell}`)
  })

  it('of other programs is read: tabs, old ends of lines, a quote that never ends', () => {
    expect(readCsv('a\tb\r1\t2')).toEqual([['a', 'b\r1', '2']])
    expect(readCsv('sep=;\r\na;b\r\n\r\n1;"2\n3"\r\n')).toEqual([
      ['a', 'b'],
      ['1', '2\n3'],
    ])
    expect(readCsv('a,b\n1,"x')).toEqual([
      ['a', 'b'],
      ['1', 'x'],
    ])
    expect(readCsv('')).toEqual([])
  })
})

describe('XML', () => {
  it('comes back as it was written, whatever stands in it', () => {
    const text = `<&>"' ]]> æ \u0000\u0008 \ud800 slut`
    const node = readXml(element('a', { b: text, c: null }, [textElement('d', text)]))
    expect(childText(node, 'd')).toBe(`<&>"' ]]> æ   slut`)
    expect(node.attributes).toEqual({ b: `<&>"' ]]> æ   slut` })
  })

  it('is read with comments, instructions, CDATA and numbers for signs', () => {
    const node = readXml(
      '<?xml version="1.0"?><!-- x --><a><b>1 &lt; &#xe6;&#230;</b><![CDATA[<i>]]><c/></a>',
    )
    expect(childText(node, 'b')).toBe('1 < ææ')
    expect(node.text).toContain('<i>')
  })

  it.each([
    ['cut off', '<a><b>'],
    ['crossed', '<a><b></a></b>'],
    ['with entities of its own', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['of endless depth', '<a>'.repeat(1000)],
    ['no XML', 'hej'],
    ['half a tag', '<a'],
    ['empty', ''],
  ])('that is %s is refused', (_, text) => {
    expect(() => readXml(text)).toThrow(SyntaxError)
  })
})

it('a title becomes an address that can be written anywhere', () => {
  expect(toSlug('Når der er ensomt på toppen – én gang til?')).toBe(
    'naar-der-er-ensomt-paa-toppen-en-gang-til',
  )
  expect(toSlug('A'.repeat(100))).toHaveLength(60)
  expect(toSlug('Ledelse '.repeat(20))).toMatch(/^(ledelse-)+ledelse$/)
  expect(toSlug('👩‍💼!')).toBe('')
  expect(freeSlug('a', new Set(['a', 'a-2']))).toBe('a-3')
})

it('a wall time has the offset of its season', () => {
  expect(toOffsetTime('2020-10-24T12:00')).toBe('2020-10-24T12:00:00+02:00')
  expect(toOffsetTime('2020-10-26T12:00')).toBe('2020-10-26T12:00:00+01:00')
})
