/* A programme of ConClár (a list in JSON, with wall times and no zone) → drafts. */
import * as v from 'valibot'
import {
  complete,
  leave,
  newDraft,
  put,
  putText,
  putTimes,
  type Draft,
  type ImportContext,
} from './draft.ts'
import { putPlace } from './putPlace.ts'

const words = v.fallback(v.nullish(v.string(), ''), '')
const conclarSchema = v.array(
  v.looseObject({
    title: v.string(),
    date: words,
    time: words,
    mins: v.optional(v.union([v.string(), v.number(), v.null()])),
    desc: words,
    loc: v.fallback(v.nullish(v.array(v.string()), []), []),
    format: words,
    people: v.fallback(v.array(v.object({ name: words })), []),
    tags: v.fallback(
      v.array(v.union([v.string(), v.object({ label: words, category: words })])),
      [],
    ),
  }),
)
const CONCLAR_FIELDS = /^(id|title|date|time|mins|desc|loc|format|people|tags)$/

/** Null where it is not a list of ConClár's. */
export function readConclar(data: unknown, context: ImportContext): Draft[] | null {
  const result = v.safeParse(conclarSchema, data)
  if (!result.success || result.output.length === 0) return null
  return result.output.map((item) => {
    const draft = newDraft()
    putText(draft, 'title', item.title)
    putText(draft, 'description', item.desc ?? '')
    putText(draft, 'type', item.format ?? '')
    const date = /^\d{4}-\d{2}-\d{2}$/.test(item.date ?? '') ? (item.date ?? null) : null
    const [clock = ''] = /^\d{2}:\d{2}/.exec(item.time ?? '') ?? []
    const said = [item.date, item.time, item.mins].join(' ')
    if (date && clock) {
      const wall = Date.parse(`${date}T${clock}:00Z`)
      const minutes = Number(item.mins ?? 0)
      const end = minutes > 0 ? new Date(wall + minutes * 60_000).toISOString().slice(0, 16) : null
      putTimes(
        draft,
        { date, startsAt: `${date}T${clock}`, endsAt: end },
        'sandsynligt',
        said,
        context,
      )
    } else if (date)
      putTimes(draft, { date, startsAt: null, endsAt: null }, 'sikkert', said, context)
    else leave(draft, 'Tidspunkt', said)
    if (item.loc?.length) putPlace(draft, item.loc.join(', '))
    const people = item.people.flatMap(({ name }) => name || [])
    put(
      draft,
      'speakers',
      people.map((name) => ({ name })),
      'sikkert',
      people.join(', '),
    )
    for (const tag of item.tags) {
      leave(draft, 'Mærke', typeof tag === 'string' ? tag : `${tag.category}: ${tag.label}`)
    }
    for (const [key, value] of Object.entries(item)) {
      if (!CONCLAR_FIELDS.test(key)) leave(draft, key, JSON.stringify(value))
    }
    return complete(draft)
  })
}
