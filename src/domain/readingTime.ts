/* How long a text takes to read. */

const WORDS_A_MINUTE = 200

/** Whole minutes at 200 words a minute, at least 1. What is null is not counted. */
export function readingMinutes(...texts: (string | null)[]): number {
  const words = texts.flatMap(
    (text) => text?.match(/[\p{L}\p{N}]+(?:[-’'.][\p{L}\p{N}]+)*/gu) ?? [],
  )
  return Math.max(1, Math.round(words.length / WORDS_A_MINUTE))
}

/** `1 minuts læsning`, `2 minutters læsning`; the number stays with its word. */
export const formatReadingTime = (minutes: number): string =>
  `${minutes}\u00a0${minutes === 1 ? 'minuts' : 'minutters'} læsning`

/** `2 minutters læsning`, or that no more is here than a sentence or two about it. */
export const lengthText = ({ minutes }: { minutes: number | null }): string =>
  minutes === null ? 'Kun kort omtale' : formatReadingTime(minutes)
