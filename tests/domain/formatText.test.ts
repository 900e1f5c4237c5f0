import { describe, expect, it } from 'vitest'
import { formatPhone } from '../../src/domain/formatPhone.ts'
import {
  capitalise,
  formatBytes,
  formatCount,
  formatList,
  listLabels,
  unbroken,
} from '../../src/domain/formatText.ts'

describe('how much something takes up', () => {
  it.each([
    [0, '0 kB'],
    [499, '0 kB'],
    [640_000, '640 kB'],
    [1_000_000, '1,0 MB'],
    [1_449_999, '1,4 MB'],
    [12_500_000, '12,5 MB'],
  ])('%i bytes are %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })
})

describe('a list in a sentence', () => {
  it.each([
    [[], ''],
    [['stat'], 'stat'],
    [['stat', 'regioner'], 'stat og regioner'],
    [['stat', 'regioner', 'kommuner'], 'stat, regioner og kommuner'],
  ])('%j is "%s"', (parts, text) => {
    expect(formatList(parts)).toBe(text)
  })
})

describe('labels in one line', () => {
  it.each([
    [[], ''],
    [['På tværs'], 'På tværs'],
    [['Stat', 'Region', 'På tværs'], 'Stat, region, på tværs'],
  ])('%j is "%s"', (labels, text) => {
    expect(listLabels(labels)).toBe(text)
  })
})

describe('what a line may not part', () => {
  it.each([
    ['mandag den 26. oktober kl. 9.00-10.30', 'mandag den 26.~oktober kl.~9.00-10.30'],
    ['Kl. 9 i uge 44 og Uge 45', 'Kl.~9 i uge~44 og Uge~45'],
    ['26.-30. oktober 2020', '26.-30.~oktober 2020'],
    ['lov nr. 692', 'lov nr.~692'],
    ['Det var i 2020. Den anden uge om ledelse', 'Det var i 2020. Den anden uge om ledelse'],
    ['klokken 9, uger 3', 'klokken 9, uger 3'],
  ])('%s', (text, shown) => {
    expect(unbroken(text)).toBe(shown.replaceAll('~', '\u00a0'))
  })
})

describe('a telephone number', () => {
  it.each([
    ['35271112', '35~27~11~12'],
    ['3527 1110', '35~27~11~10'],
    ['+45 3527 1110', '+45 3527 1110'],
    ['112', '112'],
  ])('%s', (written, shown) => {
    expect(formatPhone(written)).toBe(shown.replaceAll('~', '\u00a0'))
  })
})

describe('a number of things', () => {
  it.each([
    [0, '0 arrangementer'],
    [1, '1 arrangement'],
    [2, '2 arrangementer'],
    [21, '21 arrangementer'],
  ])('%i is %s', (count, text) => {
    expect(formatCount(count, 'arrangement', 'arrangementer')).toBe(text)
  })
})

describe('the first letter', () => {
  it.each([
    ['mandag', 'Mandag'],
    ['årets leder', 'Årets leder'],
    ['øvrige', 'Øvrige'],
    ['KL', 'KL'],
    ['2020', '2020'],
    ['', ''],
  ])('of "%s" gives "%s"', (text, capital) => {
    expect(capitalise(text)).toBe(capital)
  })
})
