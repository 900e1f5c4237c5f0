/* `flyt`: another time or place, with the reason that users see. */
import type { Session } from '../../domain/contentSchema.ts'
import { capitalise } from '../../domain/formatText.ts'
import { asSentence, whenText } from '../../domain/sessionText.ts'
import { STATUS_WORDS } from './closedLists.ts'
import { oneOfFlag } from './commandLine.ts'
import { DeskError, type Desk } from './deskError.ts'
import { goneEntry, refuseGone } from './goneFile.ts'
import { contextOf, REASON, reasonOf, rewrite } from './rewriteSession.ts'
import { applyFlags, SESSION_FLAGS } from './sessionFields.ts'
import type { Verb } from './verb.ts'
import {
  fileOfSession,
  findSession,
  openContent,
  readFields,
  type Fields,
} from './workOnContent.ts'

/** The points of the programme go along with a session that moves, by the clock on the wall. */
export function movePoints(desk: Desk, session: Session, fields: Fields) {
  const points = (fields.programme ?? []) as Fields[]
  const isTimed = points.some((point) => point.startsAt ?? point.endsAt)
  const now = fields as unknown as Pick<Session, 'date' | 'startsAt' | 'endsAt'>
  const by = wallBetween(startOf(session), startOf(now))
  if (!isTimed || !by || !session.startsAt !== !now.startsAt) return
  const along = (at: unknown) =>
    typeof at === 'string' ? new Date(Date.parse(`${at}Z`) + by).toISOString().slice(0, 16) : at
  fields.programme = points.map((point) => ({
    ...point,
    ...('startsAt' in point && { startsAt: along(point.startsAt) }),
    ...('endsAt' in point && { endsAt: along(point.endsAt) }),
  }))
  desk.say('Programpunkterne er rykket lige så langt.')
  if (now.endsAt && wallBetween(session.endsAt, now.endsAt) !== by)
    desk.say(
      `Passer de ikke i den nye tid, så flyt med samme længde, ret "programme" i content/${fileOfSession(desk.folder, session)}, og ret så sluttiden.`,
    )
}
const startOf = ({ date, startsAt }: Pick<Session, 'date' | 'startsAt'>) =>
  startsAt ?? (date && `${date}T00:00`)
const wallBetween = (from: string | null, to: string | null) =>
  from && to ? Date.parse(`${to}Z`) - Date.parse(`${from}Z`) : null

/** Who reads that it is moved has it where it was first, however often it has been moved; back there, where it was last. */
function firstPlan({ status, movedFrom, date, startsAt }: Session, fields: Fields) {
  const isSame = movedFrom?.date === fields.date && movedFrom?.startsAt === fields.startsAt
  return status === 'moved' && movedFrom?.date && !isSame ? movedFrom : { date, startsAt }
}

const HOUSE_FLAGS = ['sted', 'gade', 'postnr', 'by']
const PLACE_FLAGS = [...HOUSE_FLAGS, 'form', 'link']

export const moveSession: Verb = {
  name: 'flyt',
  does: 'flytter et arrangement til et andet tidspunkt eller sted',
  usage: 'ARRANGEMENT --grund "…" [--til "…"] [--sted … --gade … --postnr … --by …]',
  words: 1,
  example: 'flyt ledelse-i-hverdagen --til "28. oktober kl. 13-15" --grund "Lokalet er optaget."',
  flags: {
    til: 'det nye tidspunkt, fx "28. oktober kl. 13-15"',
    ...REASON,
    ...Object.fromEntries(
      [...PLACE_FLAGS, 'frist', 'uden-for-ugen'].map((flag) => [flag, SESSION_FLAGS[flag] ?? null]),
    ),
  },
  async run(desk, input) {
    const statusNote = reasonOf(input)
    const to = oneOfFlag(input, 'til')
    if (!to && !PLACE_FLAGS.some((flag) => input.flags.has(flag)))
      throw new DeskError(
        'Skriv det nye tidspunkt med --til "28. oktober kl. 13-15", eller det nye sted med --sted.',
      )
    const content = openContent(desk)
    const gone = goneEntry(desk, content, input.words[0])
    if (gone) refuseGone(gone)
    const session = findSession(content, input.words[0])
    if (session.status === 'cancelled' || session.status === 'withdrawn')
      throw new DeskError(
        `»${session.title}« er ${STATUS_WORDS[session.status].toLowerCase()}. Skal det holdes alligevel, så skriv først: npm run indhold -- ret ${session.slug} --status planlagt. Flyt det så. Intet er ændret.`,
      )
    if (to) input.flags.set('tid', [to])
    const before = readFields(desk.folder, fileOfSession(desk.folder, session))
    const { fields, doubts } = applyFlags(input, before, contextOf(content, session), 'til')
    for (const doubt of doubts) desk.say(`Bemærk: ${capitalise(doubt)}`)
    // Another room on the same day: it is where it was in the week.
    if (!to) {
      // What moved it in the week is still true.
      const before = session.status === 'moved' ? `${asSentence(session.statusNote)} ` : ''
      const isPlace = HOUSE_FLAGS.some((flag) => input.flags.has(flag))
      const what = isPlace ? 'nyt sted' : 'ny form eller nyt link'
      return rewrite(desk, session, { ...fields, statusNote: before + statusNote }, what)
    }
    if (fields.date === session.date && fields.startsAt === session.startsAt) {
      throw new DeskError(
        `Det ligger allerede ${whenText(session, session.edition)}. Er kun stedet eller sluttiden ny, så brug: ret`,
      )
    }
    const { date } = session
    const movedFrom = date ? { movedFrom: firstPlan(session, fields) } : {}
    movePoints(desk, session, fields)
    if (session.status === 'moved' && movedFrom.movedFrom === session.movedFrom)
      desk.say(
        `Det er flyttet før. Læserne ser, hvor det lå først: ${whenText({ ...session.movedFrom!, endsAt: null, allDay: false }, session.edition)}. Den forrige grund står i content/ids.json.`,
      )
    return rewrite(desk, session, {
      ...fields,
      // Without a day before there is nothing it was moved from.
      ...(date && { status: 'moved' }),
      statusNote,
      ...movedFrom,
    })
  },
}
