/* Folding and marking: what is compared may differ from what is read, what is marked may not. */
import { describe, expect, it } from 'vitest'
import {
  excerpt,
  foldBoth,
  foldTraced,
  hideClock,
  toMarked,
  type Marked,
  type Spelling,
} from '../../src/domain/searchText.ts'

const shown = (pieces: readonly Marked[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

describe('a text folded for comparing', () => {
  it.each([
    ['Nærhedsreformen', 'naerhedsreformen', 'narhedsreformen'],
    ['København', 'koebenhavn', 'kobenhavn'],
    ['på Ærø', 'paa aeroe', 'pa aro'],
    ['Aarhus', 'aarhus', 'arhus'],
    ['Århus', 'aarhus', 'arhus'],
    ['A\u030arhus', 'aarhus', 'arhus'],
    ['coronaåret', 'coronaaaret', 'coronaaret'],
    ['coronaerfaringer', 'coronaerfaringer', 'coronaerfaringer'],
    ['Videnscafé', 'videnscafe', 'videnscafe'],
    ['KL’s', 'kl s', 'kl s'],
    ["SU's", 'su s', 'su s'],
    ['gå-hjem–møde — i dag', 'gaa hjem moede i dag', 'ga hjem mode i dag'],
    ['læ\u00adrings\u200bmiljø', 'laeringsmiljoe', 'laringsmiljo'],
    ['Ømål 👍 2020’erne', 'oemaal 2020 erne', 'omal 2020 erne'],
    ['Malmö, Västerås', 'malmoe vaesteraas', 'malmo vasteras'],
    ['', '', ''],
    ['  …  ', '', ''],
  ])('%s', (text, full, lazy) => {
    const folded = foldBoth(text)
    expect([folded.full.trim(), folded.lazy.trim()]).toEqual([full, lazy])
  })

  it('has one space at both ends and between words, whatever stood there', () => {
    for (const text of ['a', '«a»', ' a  b ', '\n–a–\tb…', '👍']) {
      for (const folded of Object.values(foldBoth(text))) {
        expect(folded).toMatch(/^ ([^ ]+ )*$/)
      }
    }
  })

  it('is the same whether its places are kept or not', () => {
    const letters = [...'aåæøoe eöé’–.,K1l 👍\u030a\u0301\u00adaaAÅ']
    let state = 7
    const next = (end: number) => (state = (state * 16807) % 2147483647) % end
    for (let run = 0; run < 2000; run++) {
      const text = Array.from({ length: next(12) }, () => letters[next(letters.length)]).join('')
      const folded = foldBoth(text)
      for (const spelling of ['full', 'lazy'] as Spelling[]) {
        expect(foldTraced(text, spelling).folded, JSON.stringify(text)).toBe(folded[spelling])
      }
    }
  })

  it('knows where each part stood', () => {
    const text = '«Læ\u00adrings-MILJØ» og A\u030aben'
    const { folded, origin } = foldTraced(text, 'full')
    const originalOf = (word: string) => {
      const start = folded.indexOf(word)
      const range = origin({ start, end: start + word.length })
      return text.slice(range.start, range.end)
    }
    expect(originalOf('laerings')).toBe('Læ\u00adrings')
    expect(originalOf('miljoe')).toBe('MILJØ')
    expect(originalOf('aaben')).toBe('A\u030aben')
  })

  it('does not take the time of day for KL', () => {
    expect(hideClock('kl. 9-10, Kl 13 og KL 2020')).toBe('  . 9-10,    13 og KL 2020')
  })
})

describe('a marked text', () => {
  const text = 'Ledelse på tværs'

  it('is still the whole text', () => {
    const pieces = toMarked(text, [
      { start: 11, end: 16 },
      { start: 0, end: 7 },
      { start: 3, end: 9 },
    ])
    expect(shown(pieces)).toBe('[Ledelse p]å [tværs]')
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  })

  it('may have no marks, and may be empty', () => {
    expect(toMarked(text, [])).toEqual([{ text, marked: false }])
    expect(toMarked('', [])).toEqual([])
  })
})

describe('an excerpt', () => {
  const sentence = 'Alle offentlige ledere kan være med, uanset niveau, og tage en kollega med. '
  const text = `${sentence.repeat(5)}Her står stress midt i det hele. ${sentence.repeat(5)}`.trim()
  const start = text.indexOf('stress')
  const around = { start, end: start + 6 }

  it('lies around the best place, from word to word, and says that the text goes on', () => {
    const pieces = excerpt(text, [around], around, 160)
    const plain = pieces.map((piece) => piece.text).join('')
    expect(shown(pieces)).toContain('[stress]')
    expect(plain).toMatch(/^…\p{L}.*[\p{L}.,]…$/u)
    expect(plain.length).toBeGreaterThan(120)
    expect(plain.length).toBeLessThanOrEqual(164)
    const inner = plain.slice(1, -1)
    expect(` ${text} `).toContain(` ${inner} `)
  })

  it('is the text itself when that is short, without dots', () => {
    expect(shown(excerpt('Kort\ntekst', [], { start: 0, end: 0 }, 160))).toBe('Kort tekst')
  })

  it('has no dots where the text begins or ends', () => {
    expect(shown(excerpt(text, [], { start: 0, end: 4 }, 160))).toMatch(/^Alle.*…$/)
    const last = { start: text.length - 4, end: text.length }
    expect(shown(excerpt(text, [], last, 160))).toMatch(/^….*med\.$/)
  })

  it('cuts a word that is longer than itself, but no emoji', () => {
    const [piece] = excerpt('👍'.repeat(200), [], { start: 0, end: 2 }, 161)
    expect(piece?.text).toMatch(/^(👍)+…$/u)
  })
})
