/* Chance that is the same in every run, and what it does to a text on its way. */

export interface Chance {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number
  oneOf<Value>(values: readonly Value[]): Value
}

/** The same for the same seed, on any machine (mulberry32). */
export function seededChance(seed: number): Chance {
  let state = seed
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
  return { below, oneOf: (values) => values[below(values.length)]! }
}

const PIECES = [
  ...[
    '#',
    '%23',
    'uge=',
    '1.',
    '.',
    '0',
    '9999999999',
    '-1',
    '1e9',
    '%',
    '%00',
    '%0d%0a',
    '&',
    '?',
  ],
  ...['<', '>', '"', "'", '\\', '/', '//', '..', ',', ';', '{', '}', '[', ']', ':', '=', ' ', '\t'],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\u0085',
    '\u2028',
    '\u202e',
    '\u0000',
    '\ufeff',
    '\ud83d',
    '\udc4d',
    '👍',
  ],
  ...['æ', 'Å', '__proto__', 'constructor', 'toString', 'null', 'true', 'javascript:', '<script>'],
  ...['BEGIN:VEVENT', 'END:VCALENDAR', 'a'.repeat(300), '2020-10-27', 'T25:61', '٣'],
]

/** A text after one to four accidents: cut off, doubled, a character flipped, something put in, halves swapped. */
export function mishandled(text: string, chance: Chance): string {
  let now = text
  for (let times = 1 + chance.below(4); times > 0; times--) {
    const at = chance.below(now.length + 1)
    const accidents = [
      () => now.slice(0, at),
      () => now.slice(at),
      () => now.slice(0, at) + chance.oneOf(PIECES) + now.slice(at),
      () => now.slice(0, at) + now.slice(at + 1 + chance.below(5)),
      () => now.slice(0, at) + String.fromCharCode(chance.below(0x10000)) + now.slice(at + 1),
      () => now.slice(at) + now.slice(0, at),
      () => now + now.slice(at),
    ]
    now = chance.oneOf(accidents)().slice(0, 20_000)
  }
  return now
}

/** What every object has from its birth. A parser that merges what it is given can put something there. */
export const bornWith = () =>
  [Object.prototype, Array.prototype, Function.prototype, String.prototype].map((each) =>
    Reflect.ownKeys(each).map(String).sort(),
  )
