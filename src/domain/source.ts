/* Where something is known from, as readers are told it. */
import type { Edition } from './contentSchema.ts'
import { formatPartialDate } from './formatTime.ts'

export type Source = Edition['sources'][number]

/** The address, which identifies it. */
export const sourceAddress = (source: Source): string =>
  typeof source === 'string' ? source : source.url

/** `medst.dk/nyheder/2022 (24. november 2022)`: without scheme and closing slash, with its date or that it has none. */
export function sourceText(source: Source): string {
  const shown = sourceAddress(source)
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '')
  const when = typeof source === 'string' ? 'årstal ukendt' : formatPartialDate(source.publishedOn)
  return `${shown} (${when})`
}

/** Each source once, in the order they come. */
export const uniqueSources = (...lists: readonly (readonly Source[])[]): Source[] => [
  ...new Map(lists.flat().map((source) => [sourceAddress(source), source])).values(),
]
