/* Where something is known from, as readers are told it. */
import type { Edition } from './contentSchema.ts'
import { formatPartialDate } from './formatTime.ts'

export type Source = Edition['sources'][number]

/** The address, which identifies it. */
export const sourceAddress = (source: Source): string =>
  typeof source === 'string' ? source : source.url

/** `medst.dk/nyheder/2022 (24. november 2022)`: without scheme and closing slash, and with its date where that is known. */
export function sourceText(source: Source): string {
  const shown = sourceAddress(source)
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '')
  return typeof source === 'string' ? shown : `${shown} (${formatPartialDate(source.publishedOn)})`
}

/** Each source once, in the order they come. */
export const uniqueSources = (...lists: readonly (readonly Source[])[]): Source[] => [
  ...new Map(lists.flat().map((source) => [sourceAddress(source), source])).values(),
]
