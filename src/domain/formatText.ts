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

/** The first letter large, the rest untouched. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
