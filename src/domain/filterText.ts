/* The words of the filters: headings, choices, tags, and what dropping one is called. */
import type { Facet, SessionFilter, Switch } from './filter.ts'
import { UNKNOWN } from './filter.ts'
import { capitalise, formatList } from './formatText.ts'
import { formatDate } from './formatTime.ts'
import type { Access, Attendance, Sector, Topic } from './vocabulary.ts'
import {
  ACCESS_LABELS,
  ATTENDANCE_LABELS,
  DATE_UNKNOWN,
  NOT_STATED,
  SECTOR_LABELS,
  TIME_UNKNOWN,
  TOPIC_LABELS,
} from './wording.ts'

export const FACET_LABELS: Record<Facet, string> = {
  day: 'Dag',
  dayPart: 'Tid på dagen',
  sector: 'Sektor',
  topic: 'Emne',
  attendance: 'Form',
  access: 'Adgang',
}

export const SWITCH_LABELS: Record<Switch, string> = {
  registrationOpen: 'Tilmelding stadig åben',
  recording: 'Blev eller bliver optaget',
  ambassador: 'Med ambassadøren',
  kept: 'I Min uge',
}

const DAY_PART_LABELS: Record<string, string> = {
  formiddag: 'Formiddag (før kl. 11)',
  middag: 'Middag (kl. 11-13)',
  eftermiddag: 'Eftermiddag (kl. 13-17)',
  aften: 'Aften (fra kl. 17)',
}

/** What a choice is called; days with the year where it is not `currentYear`. */
export function choiceLabel(facet: Facet, value: string, currentYear: number): string {
  if (value === UNKNOWN) {
    return facet === 'day' ? DATE_UNKNOWN : facet === 'dayPart' ? TIME_UNKNOWN : NOT_STATED
  }
  switch (facet) {
    case 'day':
      return capitalise(formatDate(value, currentYear))
    case 'dayPart':
      return DAY_PART_LABELS[value] ?? value
    case 'sector':
      return SECTOR_LABELS[value as Sector]
    case 'topic':
      return TOPIC_LABELS[value as Topic]
    case 'attendance':
      return ATTENDANCE_LABELS[value as Attendance]
    case 'access':
      return ACCESS_LABELS[value as Access]
  }
}

/** A part of a filter with all that is chosen in it: `Emne: Strategi eller Innovation`. */
export function partText(
  filter: SessionFilter,
  part: Facet | Switch | 'text',
  currentYear: number,
): string {
  if (part === 'text') return `søgningen på »${filter.text.trim()}«`
  if (part in SWITCH_LABELS) return `»${SWITCH_LABELS[part as Switch]}«`
  const facet = part as Facet
  const chosen = filter[facet].map((value) => choiceLabel(facet, value, currentYear))
  return `${FACET_LABELS[facet].toLowerCase()} (${formatList(chosen)})`
}
