/*
 * Sessions whose files are gone, with a status in the ledger: their addresses still answer, with the title and
 * why, and whoever has kept one is told. They lie outside the programme, and nothing more is known of them.
 */
import * as v from 'valibot'
import { sessionSchema, type Session } from '../domain/contentSchema.ts'
import { STATUS_LABELS } from '../domain/wording.ts'
import type { Ledger } from './ledger.ts'

const NO_REASON = 'Arrangementet bliver ikke til noget.'

/** @param sessions all that have files */
export function goneSessions(
  { sessions: entries }: Ledger,
  sessions: readonly Session[],
): Session[] {
  const ids = new Set(sessions.flatMap(({ id, formerIds }) => [id, ...formerIds]))
  const inUse = new Set(sessions.flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs]))
  return entries.flatMap(({ id, slugs, titles, status, statusNote, revision, revisedAt }) => {
    const own = slugs.filter((slug) => !inUse.has(slug))
    const slug = own.at(-1)
    if (ids.has(id) || status === 'scheduled' || !slug) return []
    const reason = statusNote ?? NO_REASON
    return v.parse(sessionSchema, {
      ...{ id, slug, formerSlugs: own.slice(0, -1), edition: Number(id.slice(0, 4)) },
      ...{ title: titles.at(-1), kind: 'preparation', status, statusNote: reason },
      ...{ dateNote: STATUS_LABELS[status], summary: reason, description: reason },
      ...{ revision, revisedAt },
    })
  })
}
