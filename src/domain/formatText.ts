/* Words and numbers as Danes write them. */

/** `0 kB`, `640 kB`, `1,4 MB`: 1 kB is 1,000 bytes, as phones count. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`
}

/** `stat, regioner og kommuner`: no comma before the last. */
export function formatList(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} og ${last}`
}

/** `1 arrangement`, `7 arrangementer`. */
export const formatCount = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`

/** `Stat, region, på tværs`: labels in one line, where only the first begins a line. */
export const listLabels = (labels: readonly string[]): string =>
  capitalise(labels.map(decapitalise).join(', '))

/**
 * As it stands on the screen: a line is not broken between a number and what it counts, in `26. oktober`,
 * `kl. 9.00`, `uge 44`. What leaves the app keeps its plain spaces, and so does what is searched.
 */
export const unbroken = (text: string): string =>
  text.replace(/(\b([Kk]l\.|[Uu]ge|nr\.) (?=\d))|(\d\. (?=[a-zæøå]))/g, (found) =>
    found.replace(' ', '\u00a0'),
  )

/** The first letter small, as a label of ours is inside a sentence. */
export const decapitalise = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** The first letter large, the rest untouched. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
