/* The pages to be read that have no date, in the order in which one may come to know the week. */
import { pathOf } from './addresses.ts'
import { PAGE_TITLES } from './wording.ts'

/** A page as another leads on to it. */
export interface Neighbour {
  /** Path within the site. */
  address: string
  title: string
}

const IN_ORDER: readonly Neighbour[] = (
  ['about', 'ambassador', 'interview', 'mobility'] as const
).map((name) => ({ address: pathOf(name), title: PAGE_TITLES[name] }))

/** The pages before and after that at `address`; of one that is not among them there are none. */
export function pageNeighbours(address: string): {
  before: Neighbour | null
  after: Neighbour | null
} {
  const at = IN_ORDER.findIndex((page) => page.address === address)
  if (at < 0) return { before: null, after: null }
  return { before: IN_ORDER[at - 1] ?? null, after: IN_ORDER[at + 1] ?? null }
}
