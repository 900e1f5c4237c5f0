/* What `ret`, `aflys` and `flyt` share: the reason that users see, and how what is new is written and told. */
import type { Content, Session } from '../../domain/contentSchema.ts'
import { whenText } from '../../domain/sessionText.ts'
import { STATUS_WORDS } from './closedLists.ts'
import { oneOfFlag, type Input } from './commandLine.ts'
import { DeskError, type Desk } from './deskError.ts'
import { fieldName, shownValue } from './shownFields.ts'
import { doWork, fileOfSession, sessionFile, WHICH, type Fields } from './workOnContent.ts'

export const REASON = { grund: 'grunden, som læserne ser' }

export const contextOf = ({ editions }: Content, { edition }: Session) => ({
  year: edition,
  week: editions.find(({ year }) => year === edition),
})

export function reasonOf(input: Input): string {
  const reason = oneOfFlag(input, 'grund')
  if (reason) return reason
  if (input.words.length === 0) throw new DeskError(WHICH)
  throw new DeskError(
    'Skriv grunden med --grund, fx --grund "Oplægsholderen er syg." Læserne ser den, så skriv den til dem. Intet er ændret.',
  )
}

/**
 * Writes the fields where the session is to lie, and says how it stands now.
 * @param what is new, where that is not the time
 */
export async function rewrite(
  desk: Desk,
  session: Session,
  fields: Fields,
  what = '',
): Promise<true> {
  const name = fileOfSession(desk.folder, session)
  const slug = String(fields.slug)
  const files = new Map<string, Fields | null>([[sessionFile({ ...session, slug }), fields]])
  if (!files.has(name)) files.set(name, null)
  const after = (await doWork(desk, { files })).sessions.find(({ id }) => id === session.id)
  if (!after) throw new Error(`${session.id} was lost.`)
  const year = after.edition
  const [before, now] = [whenText(session, year), whenText(after, year)]
  const status = STATUS_WORDS[after.status].toLowerCase()
  desk.say(
    `»${after.title}«: ${what ? `${what}. Tidspunktet er det samme: ` : `${status}, `}${now}.`,
  )
  if (before !== now) desk.say(`Tidspunkt: ${before} → ${now}`)
  for (const line of otherChanges(session, after)) desk.say(line)
  if (slug !== session.slug) desk.say(`Adresse: ${session.slug} → ${slug}. Den gamle fører videre.`)
  if (after.statusNote) desk.say(`Læserne ser: ${after.statusNote}`)
  return true
}

/** Told in the lines above and below, or no concern of anybody's. */
const TOLD =
  /^(date|weekday|startsAt|endsAt|allDay|status|statusNote|movedFrom|slug|formerSlugs|revision|changedAt)$/

/** The other fields that are new: old → new. */
function otherChanges(was: Session, now: Session): string[] {
  const [before, after] = [was as unknown as Fields, now as unknown as Fields]
  return Object.keys(after)
    .filter((field) => !TOLD.test(field) && fieldName(field) !== field)
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => {
      const shown = (fields: Fields) => shownValue(fields, field) || 'ikke oplyst'
      return `${fieldName(field)}: ${shown(before)} → ${shown(after)}`
    })
}
