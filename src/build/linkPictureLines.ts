/* How a text is laid out in a link picture: in lines between words, as large as there is room for. */

export interface Sizing {
  /** The height of the letters, in pixels. */
  size: number
  /** How many lines there is room for at that size. */
  lines: number
}

export interface Lines {
  size: number
  lines: string[]
}

/** The width of a line in pixels. */
export type Measure = (line: string, size: number) => number

/**
 * The text in the first of the sizes, largest first, in which it fits without a word being cut. One that
 * fits in none gets the last, and ends with `…`.
 */
export function fitLines(
  text: string,
  { width, sizings, measure }: { width: number; sizings: readonly Sizing[]; measure: Measure },
): Lines {
  let laid: Lines = { size: 0, lines: [] }
  for (const { size, lines: most } of sizings) {
    const isWithin = (line: string) => measure(line, size) <= width
    const lines = wrap(text, isWithin)
    if (lines.length <= most && lines.every(isWithin)) return { size, lines }
    laid = { size, lines: clip(lines, most, isWithin) }
  }
  return laid
}

/** A word that is wider than a line has one of its own. */
function wrap(text: string, isWithin: (line: string) => boolean): string[] {
  const lines: string[] = []
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && isWithin(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** As many lines as there is room for. Words that are left out, and only then the rest of one too long, become `…`. */
function clip(lines: string[], most: number, isWithin: (line: string) => boolean): string[] {
  const tooWide = lines.findIndex((line) => !isWithin(line))
  const last = Math.min(most - 1, tooWide < 0 ? Infinity : tooWide)
  let end = lines[last] ?? ''
  while (!isWithin(`${end}…`)) {
    end = end.includes(' ') ? end.slice(0, end.lastIndexOf(' ')) : [...end].slice(0, -1).join('')
  }
  return [...lines.slice(0, last), `${end.replace(/[\s,.:;–-]+$/, '')}…`]
}
