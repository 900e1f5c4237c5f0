/* The many spellings of one time, made alike before it is read. */

const NOON_BASED = /(?<![\d.:])(\d{1,2})(?:[.:](\d{2}))? ?([ap])\.? ?m\b\.?/giu
/** `1.30-3 pm`: the half of the day is said once for both. */
const SHARED_HALF =
  /(?<![\d.:])(\d{1,2}(?:[.:]\d{2})?)( ?(?:–|-|til) ?)(?=\d{1,2}(?:[.:]\d{2})? ?([ap])\.? ?m\b)/giu
const CLOCK = '(?:kl(?:okken)?\\b[.:]? ?)?\\d{1,2}(?:[.:]\\d{2})?'

/** `ved middag` is a clock where no other stands beside it. After noon, or with a dinner, it is none. */
const NOON_OR_MIDNIGHT =
  /(?<!\p{L})(?<!(?:før|efter|over|under|med|og|til) )(?:ved |kl(?:okken)?\b[.:]? ?)?(middag|midnat)(?!\p{L})/giu
const HAS_CLOCK =
  /(?<!\p{L})kl(?:okken)?\b[.:]? ?\d|(?<![\d./-])\d{1,2}(?:[.:]\d{2})? ?(?:–|-|til) ?\d{1,2}(?:[.:]\d{2})?(?![\d./-])/iu

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(\d) ?½/g, '$1.30'],
  // `d.28/10`, `d.28.10.20`
  [/(?<!\p{L})d\.(?=\d)/giu, 'd. '],
  // `28 /10`, `28. / 10.`
  [/(\d)\.? ?\/ ?(?=\d)/g, '$1/'],
  [/(?<!\p{L})(?:ca|cirka|omkring)\.? ?(?=kl|\d)/giu, ''],
  [/(?<=(?<!\d)12(?:[.:]00)?) middag(?!\p{L})/giu, ''],
  // `kl. 10 til middag`, `kl. 20-midnat`
  [/(?<=\d) ?(?:–|-|til) ?middag(?!\p{L})/giu, ' til 12.00'],
  [/(?<=\d) ?(?:–|-|til) ?midnat(?!\p{L})/giu, ' til 24.00'],
  [new RegExp(`(?<!\\p{L})mellem (${CLOCK}) og (?=${CLOCK})`, 'giu'), 'fra $1 til '],
  // `9:00:00`, as spreadsheets write it
  [/(?<![\d:])(\d{1,2}:\d{2}):00(?![\d:])/g, '$1'],
  // `kl. 9 30`, `kl. 09 00 – 10 30`
  [
    /(?<!\p{L})(kl(?:okken)?\b[.:]? ?\d{1,2}) ([0-5]\d)(?= ?(?:–|-|til) ?\d{1,2} [0-5]\d(?!\d))( ?(?:–|-|til) ?\d{1,2}) ([0-5]\d)/giu,
    '$1.$2$3.$4',
  ],
  [/(?<!\p{L})(kl(?:okken)?\b[.:]? ?\d{1,2}) ([0-5]\d)(?![\d.:/])(?! ?\p{L})/giu, '$1.$2'],
]

const toClock = (_: string, word: string) => (/middag/i.test(word) ? 'kl. 12.00' : 'kl. 24.00')

/** One kind of space, hyphen and digit, nothing invisible, and one way to write what means the same. */
export function toPlain(text: string): string {
  const plain = text
    .replace(/½/g, ' ½')
    .replace(/[^½]+/g, (part) => part.normalize('NFKC'))
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '–')
    .replace(/\s+/g, ' ')
    .trim()
  const spelt = SPELLINGS.reduce((before, [from, to]) => before.replace(from, to), plain)
  const clocked = HAS_CLOCK.test(spelt) ? spelt : spelt.replace(NOON_OR_MIDNIGHT, toClock)
  return clocked
    .replace(SHARED_HALF, '$1$3m$2')
    .replace(NOON_BASED, (found, hour: string, minute: string | undefined, half: string) => {
      if (Number(hour) > 12 || Number(hour) === 0) return found
      const hours = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
      return `${String(hours).padStart(2, '0')}.${minute ?? '00'}`
    })
}

/** What stands in brackets, or behind a comma in words of its own; null where nothing does. */
export function asideOf(plain: string): string | null {
  const [brackets] = / ?\([^()]*\)/.exec(plain) ?? []
  if (brackets) return brackets
  const [words] =
    /,? (?:med|kaffe|morgenmad|frokost|ankomst|indskrivning|registrering|check-?in|dørene)(?!\p{L}).*$/iu.exec(
      plain,
    ) ?? []
  return words ?? null
}
