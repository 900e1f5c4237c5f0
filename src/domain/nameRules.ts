/* Ids and addresses, former ones included: each is the name of one thing. */
import type { Post, Session } from './contentSchema.ts'
import { ask, eachOf, under, type Report } from './rule.ts'

const REPEATS_NOW = {
  formerIds: 'Et tidligere id kan ikke være det nuværende.',
  formerSlugs: 'En tidligere adresse kan ikke være den nuværende.',
}

/** No bookmark, calendar entry or link may lead to two things. */
export function checkNames(
  entries: readonly (Session | Post | null)[],
  reportIn: (index: string) => Report,
) {
  const owners = { id: new Map<string, Session | Post>(), slug: new Map<string, Session | Post>() }
  const claim = (
    kind: keyof typeof owners,
    name: string,
    entry: Session | Post,
    report: Report,
  ) => {
    const owner = owners[kind].get(name)
    if (!owner) owners[kind].set(name, entry)
    else if (owner !== entry) {
      const whose = `»${owner.title}« (${owner.edition})`
      report([], `»${name}« bruges også af ${whose}. Hver skal have sin egen.`)
    }
  }
  for (const kind of ['id', 'slug'] as const) {
    eachOf(entries, (entry, index) =>
      ask(() => claim(kind, entry[kind], entry, under(reportIn(index), kind))),
    )
  }
  // What is in use has the better right to a name, wherever it stands.
  for (const [kind, field] of [
    ['id', 'formerIds'],
    ['slug', 'formerSlugs'],
  ] as const) {
    eachOf(entries, (entry, index) =>
      ask(() => {
        const names = field in entry ? (entry as Session)[field] : []
        names.forEach((name, at) => {
          const report = under(reportIn(index), field, `${at}`)
          if (name === entry[kind]) report([], REPEATS_NOW[field])
          else if (names.indexOf(name) < at)
            report([], `»${name}« står der to gange. Fjern den ene.`)
          else claim(kind, name, entry, report)
        })
      }),
    )
  }
}
