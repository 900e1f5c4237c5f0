/* Where somebody was in a long text: the piece of it (paragraph, heading) that stood at the top of the screen. */
import type { ReadingPlace } from './readingPlaceSchema.ts'

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
