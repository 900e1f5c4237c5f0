/*
 * The face of the link pictures: IBM Plex Sans from a pinned package, as outlines. Never a font of the
 * machine, or the same content would give other bytes on another.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import opentype, { type Font, type PathStep } from 'opentype.js'

export type Weight = 400 | 600

const require = createRequire(import.meta.url)

function readFont(weight: Weight): Font {
  const file = `@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff`
  return opentype.parse(new Uint8Array(readFileSync(require.resolve(file))).buffer)
}
const fonts: Record<Weight, Font> = { 400: readFont(400), 600: readFont(600) }

const isDrawn = (character: string) => fonts[400].charToGlyphIndex(character) > 0

/**
 * The text as the face can draw it: single spaces, no controls, a letter without the accent it does not
 * have, and nothing in the place of what it does not know at all.
 */
export function toDrawable(text: string): string {
  const plain = text.replace(/\p{Cc}/gu, ' ').replace(/\p{Cf}/gu, '')
  return [...plain.normalize('NFC')]
    .map((character) => (isDrawn(character) ? character : drawablePart(character)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

const drawablePart = (character: string) =>
  /\s/u.test(character)
    ? ' '
    : [...character.normalize('NFKD').replace(/\p{M}/gu, '')].filter(isDrawn).join('')

/** Of a size of one pixel: the beginnings of a line are measured for each size that it is tried in. */
const widths: Record<Weight, Map<string, number>> = { 400: new Map(), 600: new Map() }

/** The width of a line of drawable text, in pixels as the size is. */
export function widthOf(text: string, size: number, weight: Weight): number {
  const ofOne = widths[weight].get(text) ?? fonts[weight].getAdvanceWidth(text, 1)
  widths[weight].set(text, ofOne)
  return ofOne * size
}

/** The outline of a line of drawable text that begins at `x` and stands on `y`, as the `d` of an SVG path. */
export const outlineOf = (
  text: string,
  { x, y, size, weight }: { x: number; y: number; size: number; weight: Weight },
): string => fonts[weight].getPath(text, x, y, size).commands.map(toSvg).join('')

/** Written out step by step: a picture has two thousand of them. The library's own makes NaN of numbers such as 1e-14. */
function toSvg({ type, x1, y1, x2, y2, x, y }: PathStep): string {
  if (x === undefined || y === undefined) return type
  const end = `${x.toFixed(1)} ${y.toFixed(1)}`
  if (x1 === undefined || y1 === undefined) return type + end
  const first = `${x1.toFixed(1)} ${y1.toFixed(1)}`
  if (x2 === undefined || y2 === undefined) return `${type}${first} ${end}`
  return `${type}${first} ${x2.toFixed(1)} ${y2.toFixed(1)} ${end}`
}
