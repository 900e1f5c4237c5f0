/*
 * The shape of all content: what the secretariat writes, what the build publishes, what the
 * browser fetches and what it stores. Types come from here and from nowhere else.
 * `null` always means "ikke oplyst"; nothing unknown is ever stored as no, free or all day.
 */
import * as v from 'valibot'
import { editionSchema } from './editionSchema.ts'
import { pagesSchema, postSchema } from './readingSchema.ts'
import {
  count,
  emailAddress,
  listOf,
  localDate,
  localDateOrDateTime,
  localDateTime,
  oneOf,
  postcode,
  quirk,
  record,
  sessionId,
  slug,
  source,
  text,
  unknownOr,
  webAddress,
  year,
  yesNo,
} from './schemaParts.ts'
import { ACCESSES, ATTENDANCES, SECTORS, STATUSES, TOPICS } from './vocabulary.ts'

const organiser = record({
  name: text,
  /** Other names people search by: abbreviations, and names before or after a change of name. */
  aliases: listOf(text),
  /** The name is inferred or comes from a secondary source; shown discreetly with `note`. */
  inferred: v.optional(yesNo, false),
  note: unknownOr(text),
})

const speaker = record({
  name: unknownOr(text),
  title: unknownOr(text),
  organisation: unknownOr(text),
  role: unknownOr(text),
  /** False where the content says "evt.". */
  certain: v.optional(yesNo, true),
  note: unknownOr(text),
})

const programmeSlot = record({
  startsAt: unknownOr(localDateTime),
  endsAt: unknownOr(localDateTime),
  title: text,
  who: unknownOr(text),
  kind: v.optional(oneOf(['talk', 'break']), 'talk'),
})

const venue = record({
  name: unknownOr(text),
  street: unknownOr(text),
  postcode: unknownOr(postcode),
  city: unknownOr(text),
  note: unknownOr(text),
})

const registration = record({
  required: unknownOr(yesNo),
  method: unknownOr(oneOf(['link', 'email'])),
  url: unknownOr(webAddress),
  email: unknownOr(emailAddress),
  /** There was a link once, but its address was never preserved: no button, a plain sentence. */
  urlLost: v.optional(yesNo, false),
  /** A date alone lasts to the end of that day. */
  deadline: unknownOr(localDateOrDateTime),
  /** How it went or goes, in words: "Zoom-linket sendes to dage før". */
  note: unknownOr(text),
})

const NO_REGISTRATION = {
  required: null,
  method: null,
  url: null,
  email: null,
  urlLost: false,
  deadline: null,
  note: null,
} as const

const price = record({ free: unknownOr(yesNo), note: unknownOr(text) })

const recording = record({
  available: unknownOr(yesNo),
  url: unknownOr(webAddress),
  note: unknownOr(text),
})

const relatedLink = record({
  label: text,
  url: webAddress,
  /** The day it can be had, where that is known. */
  availableFrom: unknownOr(localDate),
})

export const sessionSchema = record({
  id: sessionId,
  slug,
  /** Old addresses that lead on to `slug`. */
  formerSlugs: listOf(slug),
  /** Ids that it was once published under: bookmarks and calendar entries of those are its own. */
  formerIds: listOf(sessionId),
  edition: year,
  title: text,
  /** For narrow places; the full title stays the title. */
  shortTitle: unknownOr(text),
  otherTitles: listOf(text),
  titleIsOurs: v.optional(yesNo, false),
  theme: unknownOr(text),
  /** webinar, debatmøde, konference … as the organiser calls it. */
  type: unknownOr(text),
  /** A preparation lies before the week and is not part of its programme. */
  kind: v.optional(oneOf(['session', 'preparation']), 'session'),
  status: v.optional(oneOf(STATUSES), 'scheduled'),
  statusNote: unknownOr(text),
  movedFrom: unknownOr(record({ date: unknownOr(localDate), startsAt: unknownOr(localDateTime) })),
  /** The weekday in words, checked against the date. */
  weekday: unknownOr(text),
  date: unknownOr(localDate),
  dateNote: unknownOr(text),
  startsAt: unknownOr(localDateTime),
  endsAt: unknownOr(localDateTime),
  /** All day is known; a session without `startsAt` that is not all day has an unknown time. */
  allDay: v.optional(yesNo, false),
  /** Says that the day outside the week is meant. */
  outsideWeek: v.optional(yesNo, false),
  attendance: unknownOr(oneOf(ATTENDANCES)),
  attendanceInferred: v.optional(yesNo, false),
  attendanceNote: unknownOr(text),
  venue: unknownOr(venue),
  organisers: listOf(organiser),
  partners: listOf(organiser),
  /** For the secretariat: who it probably is. Never published. */
  organiserHint: unknownOr(text),
  speakers: listOf(speaker),
  programme: listOf(programmeSlot),
  audience: unknownOr(text),
  access: unknownOr(oneOf(ACCESSES)),
  registration: v.optional(registration, NO_REGISTRATION),
  /** Where one takes part online while it goes on. */
  joinUrl: unknownOr(webAddress),
  price: v.optional(price, { free: null, note: null }),
  recording: v.optional(recording, { available: null, url: null, note: null }),
  ambassadorTakesPart: unknownOr(yesNo),
  sectors: listOf(oneOf(SECTORS)),
  topics: listOf(oneOf(TOPICS)),
  related: listOf(relatedLink),
  seriesNote: unknownOr(text),
  summary: text,
  description: text,
  sources: listOf(source),
  /** For the secretariat: what was unclear in the source, and what was chosen. Never published. */
  quirks: listOf(quirk),
  /** Rises when something changes that matters to those who attend; the calendar's SEQUENCE. */
  revision: v.optional(count, 0),
  /** When it was last revised; the calendar's DTSTAMP. */
  revisedAt: localDateTime,
})

export const siteSchema = record({
  name: text,
  description: text,
  /** Where the site is published; canonical addresses and calendar UIDs begin with it. */
  origin: webAddress,
  /** The year that the front page, the programme and Min uge are about. */
  currentEdition: year,
  authority: text,
  contactEmail: emailAddress,
  contactPhone: unknownOr(text),
  /** The official accessibility statement, when there is one. */
  accessibilityStatement: unknownOr(webAddress),
  /** How many sessions there are, where that is less than half of what was published before, and meant. */
  confirmedSessions: unknownOr(count),
})

export const contentSchema = record({
  /** The shape of this file. A reader that knows only lower numbers keeps what it has. */
  format: v.literal(1),
  /** A hash of what the content says. */
  version: text,
  /** The latest revision in it: which of two contents is newer. */
  updatedAt: localDateTime,
  site: siteSchema,
  editions: v.array(editionSchema),
  sessions: v.array(sessionSchema),
  posts: v.array(postSchema),
  pages: pagesSchema,
})

export type Content = v.InferOutput<typeof contentSchema>
export type Site = Content['site']
export type Edition = Content['editions'][number]
export type Session = Content['sessions'][number]
export type Post = Content['posts'][number]
export type Pages = Content['pages']
export type PageId = keyof Pages
export type Organiser = Session['organisers'][number]
export type Speaker = Session['speakers'][number]
export type Venue = NonNullable<Session['venue']>
export type ProgrammeSlot = Session['programme'][number]
export type Ambassador = Edition['ambassadors'][number]
export type HistoricalContact = NonNullable<Pages['ambassadoer']['contact']>
