/* What is said of an article beside its title. */
import type { Article, Relation } from './articles.ts'
import type { Session } from './contentSchema.ts'
import { decapitalise } from './formatText.ts'
import { TOPIC_LABELS } from './wording.ts'

/** Why an article stands on the page of a session. */
export function whyText(
  { person, topics }: Article,
  why: Relation,
  session: Pick<Session, 'topics'>,
): string {
  if (why === 'named') return 'Handler om dette arrangement'
  if (why === 'person') return `Arrangement med ${person}`
  const shared = topics.filter((topic) => session.topics.includes(topic))
  return `Om det samme: ${shared.map((topic) => decapitalise(TOPIC_LABELS[topic])).join(', ')}`
}

/** The heading over sessions that belong to an article. */
export function relationHeading({ person }: Pick<Article, 'person'>, why: Relation): string {
  if (why === 'named') return 'Arrangementer, der hører til'
  return why === 'person' ? `Arrangementer med ${person}` : 'Arrangementer om det samme'
}
