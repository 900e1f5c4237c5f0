/* `9.15-10.00 Hvad siger forskningen? v/ lektor Per Dal`, a line for each: the programme of a session. */
import { leave, put, putText, type Draft } from './draft.ts'

const CLOCK = String.raw`(\d{1,2})[.:](\d{2})`
const SLOT = new RegExp(
  String.raw`^[•*\s-]*(?:kl\.? ?)?${CLOCK}(?: ?(?:-|–|—|til) ?(?:kl\.? ?)?${CLOCK})?[\s:–—-]+(?=\p{L}|»|")(.+)$`,
  'iu',
)
const WHO = /^(.{3,}?)[,:]?\s+(?:v\/|ved)\s*(.+)$/i
const BREAK = /^(pause|frokost|kaffe|morgenmad|eftermiddagskaffe|networking|netværk)(?!\p{L})/iu

/** Only where most lines begin with a clock; other words are what the session is about. */
export function placeProgramme(draft: Draft, words: string): void {
  const { session } = draft
  const { date } = session
  const lines = words.split('\n').flatMap((line) => line.trim() || [])
  const slots = lines.map((line) => toSlot(line, date))
  const fitting = slots.map((slot) => slot && fits(slot, session as Partial<Slot>))
  const found = slots.filter((slot, at) => slot && fitting[at])
  if (found.length < 2 || found.length * 2 < lines.length) {
    if (session.description) leave(draft, 'Program', words)
    else putText(draft, 'description', words)
    return
  }
  put(draft, 'programme', found, 'sandsynligt', words)
  for (const [at, line] of lines.entries()) if (!fitting[at]) leave(draft, 'Program', line)
}

interface Slot {
  startsAt: string
  endsAt?: string
}

function toSlot(line: string, date: unknown): Slot | null {
  const match = SLOT.exec(line)
  if (!match || typeof date !== 'string') return null
  const [, h1, m1, h2, m2, title = ''] = match
  const [, what = title, who] = WHO.exec(title.trim()) ?? []
  const at = (hour = '', minute = '') => `${date}T${hour.padStart(2, '0')}:${minute}`
  const slot = {
    startsAt: at(h1, m1),
    ...(h2 && { endsAt: at(h2, m2) }),
    title: what.trim(),
    ...(who && { who: who.trim() }),
    ...(BREAK.test(what) && { kind: 'break' }),
  }
  const isClock = [slot.startsAt, slot.endsAt ?? ''].every(
    (it) => !/T(2[4-9]|[3-9])|:[6-9]/.test(it),
  )
  return isClock ? slot : null
}

/** Coffee before it begins is no part of it. */
const fits = ({ startsAt, endsAt }: Slot, whole: Partial<Slot>): boolean =>
  startsAt >= (whole.startsAt ?? '') &&
  (!whole.endsAt || startsAt < whole.endsAt) &&
  (endsAt === undefined || endsAt > startsAt)
