/* What a text for people must not hold. It is shown as it stands, and nothing in it may act or hide. */

/** Soft hyphens and joiners are no fault: they break long words, make emoji, and search reads past them. */
export const CONTROL_OR_BIDI =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb]/
/** Half a character, or one that means something in one font alone, such as the bullets of Word. */
export const SHOWN_NOWHERE = /[\p{Surrogate}\p{Private_Use}]/u
const MARKUP = /<\/?[a-z!][^>]*>?/i
const ENTITY =
  /&(amp|lt|gt|quot|apos|nbsp|shy|[lr]aquo|[mn]dash|hellip|aelig|oslash|aring|#x?[\da-f]+);/i
/** UTF-8 that was once read as something else: »Ã¦« for æ, »â€“« for a dash. */
const MISREAD = /[ÃÂ][\u0080-\u00bf]|â€/

const LONGEST = 20_000

/** What cannot be seen has to be named, and where it stands. */
function hidden(text: string, at: number): string {
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const before = Array.from(text.slice(0, at)).slice(-20).join('')
  return before ? `Det første (U+${code}) står efter »${before}«.` : `U+${code} står først.`
}

/** Each pattern, and the sentence that says what to do about it. In the order in which they are told. */
const FAULTS: [RegExp, (found: string, text: string, at: number) => string][] = [
  [/^\s*$/, () => 'Teksten er tom. Skriv noget, eller fjern feltet.'],
  [/^\s|\s$/, () => 'Teksten begynder eller slutter med mellemrum. Fjern dem.'],
  [
    MARKUP,
    (found) =>
      `Teksten indeholder HTML. Skriv den som ren tekst uden <koder>. Her står »${found.slice(0, 60)}«.`,
  ],
  [ENTITY, (found) => `Teksten indeholder HTML-koden »${found}«. Skriv tegnet selv.`],
  [
    CONTROL_OR_BIDI,
    (_, text, at) =>
      `Teksten indeholder usynlige styretegn. ${hidden(text, at)} Slet dem, og skriv teksten igen.`,
  ],
  [
    SHOWN_NOWHERE,
    (_, text, at) =>
      `Teksten indeholder tegn, der ikke kan vises. ${hidden(text, at)} Slet dem, og skriv teksten igen.`,
  ],
  [
    MISREAD,
    (found) =>
      `Teksten har været læst med forkert tegnsæt: Her står »${found}«. Skriv tegnet, som det skal være.`,
  ],
  [
    /\ufffd/,
    () => 'Teksten indeholder tegnet �. Filen er gemt med forkert tegnsæt; gem den som UTF-8.',
  ],
]

/** The first thing that is wrong with a text, in a Danish sentence that says what to do; null for a good one. */
export function textFault(text: string): string | null {
  if (text.length > LONGEST) {
    return `Teksten er på ${text.length} tegn, og der er plads til ${LONGEST}. Kort den af, eller del den op.`
  }
  for (const [pattern, sentence] of FAULTS) {
    const match = pattern.exec(text)
    if (match) return sentence(match[0], text, match.index)
  }
  return null
}
