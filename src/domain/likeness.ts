/* When two titles, or two sessions, are so like each other that somebody must ask. */
import { foldText } from './changes.ts'
import type { Session } from './contentSchema.ts'

/** What a title is compared by: its words, and its pairs of letters. */
export interface Look {
  words: Set<string>
  pairs: Set<string>
}

export function toLook(title: string): Look {
  const folded = foldText(title)
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  const pairs = Array.from({ length: folded.length - 1 || 1 }, (_, at) => folded.slice(at, at + 2))
  return { words: new Set(words), pairs: new Set(pairs) }
}

const letters = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + word.length, 0)
const shared = (a: Set<string>, b: Set<string>) => [...a].filter((part) => b.has(part))

/**
 * Clearly similar: most of the letter pairs are the same, or nearly all words of the shorter title are in
 * the longer one. Tuned on retitles of a real programme; what translation does to a title is not seen.
 */
export function isAlike(a: Look, b: Look): boolean {
  if (2 * shared(a.pairs, b.pairs).length >= 0.6 * (a.pairs.size + b.pairs.size)) return true
  const shorter = Math.min(letters(a.words), letters(b.words))
  return shorter > 0 && letters(shared(a.words, b.words)) >= 0.8 * shorter
}

type Compared = Pick<Session, 'title' | 'date' | 'startsAt' | 'organisers'>

/**
 * The sessions that may be the very same as one that is offered, the likeliest first: alike in title, or
 * by the same organiser at the same time. A day that is known and another speaks against it. Ids are not
 * looked at: what is offered may have been given one that is made of its title.
 */
export function findAlike<Other extends Compared>(
  offered: Compared,
  sessions: readonly Other[],
): Other[] {
  const look = toLook(offered.title)
  const names = new Set(offered.organisers.map(({ name }) => foldText(name)))
  return sessions
    .map((session) => {
      const isTitle = isAlike(look, toLook(session.title))
      const isOtherDay = offered.date && session.date && offered.date !== session.date
      const isTime = offered.startsAt !== null && offered.startsAt === session.startsAt
      const isOrganiser = session.organisers.some(({ name }) => names.has(foldText(name)))
      const isVery = foldText(offered.title) === foldText(session.title)
      const weight =
        (isVery ? 3 : isTitle ? 2 : 0) +
        (isTime ? 1 : 0) +
        (isOrganiser ? 1 : 0) -
        (isOtherDay ? 1 : 0)
      return { session, weight }
    })
    .filter(({ weight }) => weight >= 2)
    .sort((a, b) => b.weight - a.weight)
    .map(({ session }) => session)
}
