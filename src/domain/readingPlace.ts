/* Where somebody was in a long text: the piece of it (paragraph, heading) that stood at the top of the screen. */
import * as v from 'valibot'

const readingPlace = v.object({
  /** Address of the page, from the root. */
  path: v.string(),
  /** Which piece, counted from 0. */
  piece: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Of how many: a text with another number is another text. */
  of: v.pipe(v.number(), v.integer()),
})
export type ReadingPlace = v.InferOutput<typeof readingPlace>

/** The newest first. */
export const readingPlaces = v.array(readingPlace)

const MOST = 20

/** The places with that of one page put first, or taken away. The oldest go. */
export function withPlace(
  places: readonly ReadingPlace[],
  path: string,
  place: Omit<ReadingPlace, 'path'> | null,
): ReadingPlace[] {
  const others = places.filter((other) => other.path !== path)
  return (place ? [{ path, ...place }, ...others] : others).slice(0, MOST)
}

/** Top and bottom of a piece of text, in px from the upper edge of what is seen. */
export interface Piece {
  top: number
  bottom: number
}

/**
 * Where a reader is. A text that begins on the screen has not been begun, one whose end can be seen is read;
 * between them it is the first piece that is not above the upper edge.
 * @param height of what is seen, in px
 */
export function placeIn(pieces: readonly Piece[], height: number): 'start' | 'end' | number {
  const last = pieces.at(-1)
  if (!last || (pieces[0]?.top ?? 0) >= 0) return 'start'
  if (last.bottom <= height) return 'end'
  return Math.max(
    1,
    pieces.findIndex(({ bottom }) => bottom > 0),
  )
}
