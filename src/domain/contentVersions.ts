/* Which of two contents may take the other's place, on screen and in the store alike; and when it matters to have the newest. */
import type { Content, Edition } from './contentSchema.ts'
import { addDays, type LocalDate } from './localTime.ts'

/** What tells two contents apart. */
type Version = Pick<Content, 'version' | 'updatedAt'>
/** What is held. A page holds a part of the content, and its sessions are not to be counted. */
type Held = Version & { sessions?: readonly unknown[]; whole?: boolean }
type Offered = Version & {
  sessions: readonly unknown[]
  site?: Pick<Content['site'], 'confirmedSessions'>
}

/**
 * May `offered` replace `held`? Never with nothing, never with something older, and not when most of
 * the sessions are gone and nobody has confirmed it; the same version need not be replaced. Contents
 * revised at the same minute are told apart by who answers last.
 */
export function mayReplace(held: Held | null, offered: Offered): boolean {
  if (offered.sessions.length === 0) return false
  if (!held) return true
  if (hasShrunk(held, offered)) return false
  return offered.version !== held.version && offered.updatedAt >= held.updatedAt
}

function hasShrunk({ sessions, whole = true }: Held, offered: Offered): boolean {
  if (!sessions || !whole) return false
  const count = offered.sessions.length
  return count * 2 < sessions.length && offered.site?.confirmedSessions !== count
}

/** Before the week, and in it, rooms and times move. Afterwards, what one has will do. */
const DAYS_BEFORE = 14

/** Is it so near the week that the user must know when the programme on screen is not the newest? */
export const isNewestNeeded = (
  { startsOn, endsOn }: Pick<Edition, 'startsOn' | 'endsOn'>,
  today: LocalDate,
): boolean => today >= addDays(startsOn, -DAYS_BEFORE) && today <= endsOn
