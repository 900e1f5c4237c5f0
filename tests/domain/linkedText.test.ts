import { describe, expect, it } from 'vitest'
import { linkedText } from '../../src/domain/linkedText.ts'
import { HOSTILE_TEXTS } from '../support/hostileTexts.ts'

const linksIn = (text: string) =>
  linkedText(text).flatMap(({ text: shown, href }) => (href ? [[shown, href]] : []))

describe('addresses in plain text', () => {
  it.each([
    [
      'Skriv til kontakt@ledelsesugen.dk.',
      [['kontakt@ledelsesugen.dk', 'mailto:kontakt@ledelsesugen.dk']],
    ],
    [
      'Se https://modst.dk/uge-44/, og kom.',
      [['https://modst.dk/uge-44/', 'https://modst.dk/uge-44/']],
    ],
    [
      '(læs http://example.dk/a?b=c#d)',
      [['http://example.dk/a?b=c#d', 'http://example.dk/a?b=c#d']],
    ],
    [
      'https://da.wikipedia.org/wiki/Uge_(tid)!',
      [['https://da.wikipedia.org/wiki/Uge_(tid)', 'https://da.wikipedia.org/wiki/Uge_(tid)']],
    ],
    ['»åse.ø+uge@ledelse-sø.dk«', [['åse.ø+uge@ledelse-sø.dk', 'mailto:åse.ø+uge@ledelse-sø.dk']]],
    [
      'a@b.dk, c@d.dk',
      [
        ['a@b.dk', 'mailto:a@b.dk'],
        ['c@d.dk', 'mailto:c@d.dk'],
      ],
    ],
    ['Svar @ministeren, kl. 9.00-10.30 i uge 44.dk', []],
    ['javascript:alert(1) data:text/html,x', []],
    ['', []],
  ])('%s', (text, links) => expect(linksIn(text)).toEqual(links))

  it('lose nothing of the text, and lead only to the web and to mail, whatever the text is', () => {
    for (const text of [...HOSTILE_TEXTS, 'a@'.repeat(9_000), `${'x'.repeat(19_000)} a@b.dk`]) {
      const pieces = linkedText(text)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const { href } of pieces) expect(href ?? 'mailto:').toMatch(/^(https?:\/\/|mailto:)/i)
    }
  })
})
