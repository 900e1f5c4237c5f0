/* A kept session on paper, where no address can be pressed: everything written out. */
import type { AgendaItem } from './agenda.ts'
import type { Session } from './contentSchema.ts'
import { formatDeadline } from './formatTime.ts'
import { isCalledOff } from './registration.ts'
import { organiserText, timeText, whereText } from './sessionText.ts'
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
 */
export function toPrinted(
  { bookmark, title }: AgendaItem,
  session: Session | null,
  origin: string,
  currentYear: number,
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
  const { status, statusNote, registration, joinUrl, organisers } = session
  const { url, email, deadline } = registration
  const isOff = isCalledOff(session)
  const way = [url, email].filter((it) => it !== null).join(' eller ')
  const by = deadline && !isOff ? ` senest ${formatDeadline(deadline, currentYear)}` : ''
  const lines = [
    status === 'scheduled'
      ? null
      : [`${STATUS_LABELS[status]}.`, statusNote].filter(Boolean).join(' '),
    whereText(session),
    joinUrl && !isOff ? `Deltag online: ${joinUrl}` : null,
    !isOff && (way || by) ? `Tilmelding${by}${way && `: ${way}`}` : null,
    organisers.length > 0 ? organiserText(organisers) : null,
    new URL(sessionPath(session.slug), origin).href,
  ]
  return { time: timeText(session), title, lines: lines.filter((line) => line !== null) }
}
