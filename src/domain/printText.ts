/* A kept session on paper, where no address can be pressed: everything written out. */
import type { AgendaItem } from './agenda.ts'
import { missedDeadlineText } from './agendaDeadlines.ts'
import type { Session } from './contentSchema.ts'
import { formatDeadline } from './formatTime.ts'
import { isCalledOff, isOver } from './registration.ts'
import { asSentence, likelyOrganiserText, timeText, whereText } from './sessionText.ts'
import { sessionPath } from './addresses.ts'
import { STATUS_LABELS } from './wording.ts'

export interface PrintedSession {
  time: string
  title: string
  lines: string[]
}

/**
 * @param session the whole of it; null when the content no longer has it, and what was last seen stands
 * @param origin where the site is, for the address of its page
 * @param currentYear the year that dates need not name
 * @param now null while the clock is not known
 */
export function toPrinted(
  { bookmark, title }: AgendaItem,
  session: Session | null,
  origin: string,
  currentYear: number,
  now: Date | null,
): PrintedSession {
  if (!session) {
    const { seen } = bookmark
    const gone = 'Står ikke længere i programmet.'
    return {
      time: timeText(seen),
      title,
      lines: [gone, seen.place].filter((line) => line !== null),
    }
  }
  const { status, statusNote, joinUrl, organisers } = session
  const isOff = isCalledOff(session)
  const lines = [
    status === 'scheduled'
      ? null
      : [`${STATUS_LABELS[status]}.`, asSentence(statusNote)].filter(Boolean).join(' '),
    whereText(session),
    joinUrl && !isOff ? `Deltag online: ${joinUrl}` : null,
    isOff ? null : registrationLine(session, currentYear, now),
    organisers.length > 0 ? likelyOrganiserText(organisers) : null,
    new URL(sessionPath(session.slug), origin).href,
  ]
  return { time: timeText(session), title, lines: lines.filter((line) => line !== null) }
}

/** How one registers, as long as one can. */
function registrationLine(session: Session, currentYear: number, now: Date | null): string | null {
  const { url, email, deadline } = session.registration
  if (now && isOver(session, now)) return null
  const missed = now && missedDeadlineText(session, currentYear, now)
  if (missed) return missed
  const day = deadline && formatDeadline(deadline, currentYear)
  const way = [url, email].filter((it) => it !== null).join(' eller ')
  if (!way && !day) return null
  return `Tilmelding${day ? ` senest ${day}` : ''}${way && `: ${way}`}`
}
