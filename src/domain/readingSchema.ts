/* The shape of what is read: blog posts and the fixed pages. */
import * as v from 'valibot'
import {
  count,
  listOf,
  localDateTime,
  oneOf,
  partialDate,
  quirk,
  record,
  sessionId,
  slug,
  source,
  text,
  unknownOr,
  webAddress,
  year,
} from './schemaParts.ts'
import { TOPICS } from './vocabulary.ts'

const topic = oneOf(TOPICS)
/** A passage that is set apart beside the text. It must stand in the text word for word. */
const pullOut = unknownOr(text)
/** Ids of sessions that it is about. Others are found by who takes part and by topic (domain/articles). */
const sessions = listOf(sessionId)

export const postSchema = record({
  id: slug,
  slug,
  formerSlugs: listOf(slug),
  edition: year,
  title: text,
  author: text,
  publishedAt: localDateTime,
  teaser: text,
  /** `null`: only the teaser is known, and the page says so. */
  summary: unknownOr(text),
  summaryBasis: unknownOr(text),
  url: unknownOr(webAddress),
  topics: listOf(topic),
  pullOut,
  sessions,
  sources: listOf(source),
  quirks: listOf(quirk),
})

const section = record({ heading: text, text, pullOut })
/** Staff contacts of an earlier year: plain historical text, never a link. */
const historicalContact = record({
  name: text,
  title: unknownOr(text),
  organisation: unknownOr(text),
  email: unknownOr(text),
  phone: unknownOr(text),
  period: text,
})

const pageBase = {
  title: text,
  lead: unknownOr(text),
  sources: listOf(source),
  quirks: listOf(quirk),
}

export const aboutPageSchema = record({
  id: v.literal('om'),
  ...pageBase,
  sections: listOf(section),
})

export const mobilityPageSchema = record({
  id: v.literal('ledermobilitet'),
  ...pageBase,
  topics: listOf(topic),
  sessions,
  sections: listOf(section),
  outcome: record({
    heading: text,
    text,
    pullOut,
    report: text,
    sources: listOf(source),
  }),
  contact: unknownOr(historicalContact),
})

export const ambassadorPageSchema = record({
  id: v.literal('ambassadoer'),
  ...pageBase,
  edition: year,
  roleText: text,
  appointedBy: listOf(text),
  appointedWhen: unknownOr(text),
  purposes: listOf(text),
  person: record({
    name: text,
    title: text,
    appointedOn: unknownOr(partialDate),
    termStart: partialDate,
    termEnd: partialDate,
    experienceYears: unknownOr(count),
    education: listOf(text),
    career: listOf(record({ period: text, role: text })),
    other: listOf(text),
    text,
    later: unknownOr(text),
  }),
  former: listOf(
    record({ name: text, termStart: partialDate, termEnd: partialDate, note: unknownOr(text) }),
  ),
  contact: unknownOr(historicalContact),
})

export const interviewPageSchema = record({
  id: v.literal('interview'),
  ...pageBase,
  kicker: unknownOr(text),
  person: text,
  topics: listOf(topic),
  sessions,
  dateNote: text,
  /** Says that the answers are a report in the third person and no quotations. */
  form: text,
  items: listOf(record({ question: text, answer: text, pullOut })),
})

export const blogPageSchema = record({
  id: v.literal('blog'),
  ...pageBase,
  subtitle: text,
  author: text,
  publisher: text,
  url: unknownOr(webAddress),
})

export const pagesSchema = record({
  om: aboutPageSchema,
  ledermobilitet: mobilityPageSchema,
  ambassadoer: ambassadorPageSchema,
  interview: interviewPageSchema,
  blog: blogPageSchema,
})
