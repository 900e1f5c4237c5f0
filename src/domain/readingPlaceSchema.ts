/* A place in a long text as the device keeps it: apart from its rules, so that reading needs no schemas. */
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
