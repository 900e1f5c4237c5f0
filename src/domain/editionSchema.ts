/* The shape of one year's week: what is known of it, and what is not. */
import {
  listOf,
  localDate,
  oneOf,
  partialDate,
  quirk,
  record,
  source,
  text,
  unknownOr,
  year,
  yesNo,
} from './schemaParts.ts'
import { SECTORS } from './vocabulary.ts'

const ambassador = record({
  name: text,
  title: text,
  titleAsOf: unknownOr(localDate),
  sector: oneOf(SECTORS),
  termStart: partialDate,
  termEnd: partialDate,
  bio: unknownOr(text),
  sources: listOf(source),
})

const activity = record({
  title: text,
  date: unknownOr(localDate),
  text,
  sources: listOf(source),
})

export const editionSchema = record({
  year,
  startsOn: localDate,
  endsOn: localDate,
  /** The dates are reckoned from ISO week 44 and not taken from a source. */
  datesComputed: yesNo,
  /** confirmed: a source tells that it was held; announced: only seen announced; unsourced: no evidence. */
  held: oneOf(['confirmed', 'announced', 'unsourced']),
  coverage: text,
  summary: unknownOr(text),
  ambassadors: listOf(ambassador),
  ambassadorNote: unknownOr(text),
  activities: listOf(activity),
  /** What the ambassadors did outside the week. */
  ambassadorActivities: listOf(activity),
  sources: listOf(source),
  quirks: listOf(quirk),
})
