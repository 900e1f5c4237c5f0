/* Who has been ambassador, term by term, and for which time nobody is known. */
import type { Edition, Pages } from './contentSchema.ts'

export interface AmbassadorTerm {
  /** As exact as they are known; null where the end, or who came after, is not. */
  start: string
  end: string | null
  /** Empty where nobody is known. */
  people: { name: string; title: string | null; note: string | null }[]
}

type Person = AmbassadorTerm['people'][number] & { start: string; end: string }

/**
 * All terms in order, with those that are not known between them and after the last. People with the
 * same term are one. The page on stage and the editions tell of the same people: each is told of once.
 */
export function ambassadorTerms(
  { person, former }: Pages['ambassadoer'],
  editions: readonly Pick<Edition, 'year' | 'ambassadors'>[],
): AmbassadorTerm[] {
  const people: Person[] = []
  const add = (found: Person) => {
    const known = people.find(({ name, start }) => name === found.name && start === found.start)
    if (known) known.note ??= found.note
    else people.push(found)
  }
  for (const { ambassadors } of editions) {
    for (const { name, title, termStart: start, termEnd: end } of ambassadors) {
      add({ name, title, note: null, start, end })
    }
  }
  for (const { name, note, termStart: start, termEnd: end } of former) {
    add({ name, title: null, note, start, end })
  }
  const { name, title, termStart: start, termEnd: end } = person
  add({ name, title, note: null, start, end })

  const terms: AmbassadorTerm[] = []
  for (const { start, end, ...who } of people.sort((a, b) => compare(a.start, b.start))) {
    const last = terms.at(-1)
    if (last && last.start === start && last.end === end) last.people.push(who)
    else {
      if (last?.end && monthsBetween(last.end, start) > 1) {
        terms.push({ start: last.end, end: start, people: [] })
      }
      terms.push({ start, end, people: [who] })
    }
  }
  const lastEnd = terms.at(-1)?.end
  const isFollowed = editions.some(({ year }) => year > Number(lastEnd?.slice(0, 4)))
  if (lastEnd && isFollowed) terms.push({ start: lastEnd, end: null, people: [] })
  return terms
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Of dates that may be known by year alone, the months between at least. */
function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 12] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 1] = to.split('-').map(Number)
  return (toYear - fromYear) * 12 + toMonth - fromMonth
}
