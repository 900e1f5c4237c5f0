/* What was meant by a misspelt word of a closed list. */

/** As an id is written: »På tværs« → `paa-tvaers`. */
const toId = (word: string) =>
  word
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[^a-z0-9]+/g, '-')

/** How many letters have to be added, removed or changed to make one word the other (Levenshtein). */
function lettersBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let at = 1; at <= other.length; at++) {
      const change = one[row - 1] === other[at - 1] ? 0 : 1
      line.push(Math.min(above[at]! + 1, line[at - 1]! + 1, above[at - 1]! + change))
    }
    above = line
  }
  return above.at(-1) ?? 0
}

/** The word of the list that is at most every third letter away; null where there is none. */
export function nearestWord(word: string, list: readonly string[]): string | null {
  if (word.length > 100) return null
  const meant = toId(word)
  const [best] = list
    .map((each) => ({ each, distance: lettersBetween(meant, toId(each)) }))
    .filter(({ each, distance }) => distance * 3 <= Math.max(each.length, meant.length))
    .sort((a, b) => a.distance - b.distance)
  return best?.each ?? null
}
