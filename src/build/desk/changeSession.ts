/* `ret`, `aflys` and `flyt`: what changes of a session that is published, with the reason that users see. */
import type { Content, Session } from '../../domain/contentSchema.ts'
import { capitalise } from '../../domain/formatText.ts'
import { whenText } from '../../domain/sessionText.ts'
import { toSlug } from '../../domain/slugs.ts'
import { labelled, STATUS_WORDS } from './closedLists.ts'
import { oneOfFlag, type Input } from './commandLine.ts'
import { DeskError, type Desk } from './deskError.ts'
import { goneEntry, markGone, refuseGone } from './goneFile.ts'
import { applyFlags, SESSION_FLAGS } from './sessionFields.ts'
import { fieldName, shownValue } from './shownFields.ts'
import type { Verb } from './verb.ts'
import {
  doWork,
  fileOfSession,
  findSession,
  openContent,
  readFields,
  sessionFile,
  type Fields,
} from './workOnContent.ts'

const REASON = { grund: 'grunden, som læserne ser' }

const contextOf = ({ editions }: Content, { edition }: Session) => ({
  year: edition,
  week: editions.find(({ year }) => year === edition),
})

function reasonOf(input: Input): string {
  const reason = oneOfFlag(input, 'grund')
  if (reason) return reason
  throw new DeskError(
    'Skriv grunden med --grund, fx --grund "Oplægsholderen er syg." Læserne ser den, så skriv den til dem. Intet er ændret.',
  )
}

function statusOf(input: Input): Session['status'] | null {
  const word = oneOfFlag(input, 'status')
  if (word === null) return null
  if (/^slet/i.test(word))
    throw new DeskError(
      `--status: »${word}« kendes ikke. Skal det ud af programmet, så skriv --status udgået --grund "…". Har det aldrig været udgivet, så brug: slet. Intet er ændret.`,
    )
  return labelled('status', word, STATUS_WORDS) as Session['status'] | null
}

/** Writes the fields where the session is to lie, and says how it stands now. */
async function rewrite(desk: Desk, session: Session, fields: Fields): Promise<true> {
  const name = fileOfSession(desk.folder, session)
  const slug = String(fields.slug)
  const files = new Map<string, Fields | null>([[sessionFile({ ...session, slug }), fields]])
  if (!files.has(name)) files.set(name, null)
  const after = (await doWork(desk, { files })).sessions.find(({ id }) => id === session.id)
  if (!after) throw new Error(`${session.id} was lost.`)
  const year = after.edition
  desk.say(
    `»${after.title}«: ${STATUS_WORDS[after.status].toLowerCase()}, ${whenText(after, year)}.`,
  )
  const [before, now] = [whenText(session, year), whenText(after, year)]
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

export const changeSession: Verb = {
  name: 'ret',
  does: 'retter felter i et arrangement',
  usage: 'ARRANGEMENT [--titel … --tid … --sted …] [--adresse NY] [--status … --grund "…"]',
  words: 1,
  example: 'ret ledelse-i-hverdagen --optagelse https://example.dk/video',
  flags: {
    ...SESSION_FLAGS,
    ...REASON,
    adresse: 'den nye sidste del af adressen',
    status: 'planlagt, aflyst, flyttet eller udgået',
  },
  async run(desk, input) {
    const [name = ''] = input.words
    const status = statusOf(input)
    const content = openContent(desk)
    const gone = goneEntry(desk, content, name)
    if (gone) {
      if (status && status !== 'scheduled') return markGone(desk, gone, status, reasonOf(input))
      refuseGone(gone)
    }
    const session = findSession(content, name)
    if (input.flags.size === 0) throw new DeskError('Skriv, hvad der skal rettes, fx --titel "…".')
    const before = readFields(desk.folder, fileOfSession(desk.folder, session))
    const { fields, doubts } = applyFlags(input, before, contextOf(content, session))
    for (const doubt of doubts) desk.say(`Bemærk: ${doubt}`)
    // A start that is put right within the same day may be of the session alone.
    if (fields.date !== session.date) movePoints(desk, session, fields)
    const reason = oneOfFlag(input, 'grund')
    if (status === 'scheduled') Object.assign(fields, { status, statusNote: null, movedFrom: null })
    else if (status) Object.assign(fields, { status, statusNote: reasonOf(input) })
    else if (reason) fields.statusNote = reason
    refuseUnmoved(session, fields)
    const slug = oneOfFlag(input, 'adresse')
    if (slug && slug !== session.slug) {
      refuseAddress(slug, session, content)
      fields.slug = slug
      const former = [...session.formerSlugs, session.slug].filter((each) => each !== slug)
      fields.formerSlugs = [...new Set(former)]
    }
    return rewrite(desk, session, fields)
  },
}

/** What is moved was somewhere else before. */
function refuseUnmoved({ slug }: Session, fields: Fields) {
  if (fields.status !== 'moved') return
  const { date = null, startsAt = null } = (fields.movedFrom ?? {}) as Partial<Session>
  const move = `npm run indhold -- flyt ${slug} --til "…" --grund "…"`
  if (!date)
    throw new DeskError(
      `Skal det flyttes, så brug: ${move}. Så husker det, hvornår det var før. Intet er ændret.`,
    )
  if (startsAt !== null && startsAt === fields.startsAt)
    throw new DeskError(
      `Det er det tidspunkt, det blev flyttet fra. Er det alligevel ikke flyttet, så tilføj --status planlagt. Er det flyttet tilbage, og skal læserne se det, så brug: ${move}. Intet er ændret.`,
    )
}

/** The file of another session must not be written over. */
function refuseAddress(slug: string, session: Session, { sessions }: Content) {
  if (slug !== toSlug(slug))
    throw new DeskError(
      `En adresse har kun små bogstaver a-z, tal og bindestreger: --adresse ${toSlug(slug)}`,
    )
  const owner = sessions.find(
    (each) => each.id !== session.id && [each.slug, ...each.formerSlugs].includes(slug),
  )
  if (owner)
    throw new DeskError(
      `Adressen »${slug}« hører til »${owner.title}« (${owner.id}). Vælg en anden.`,
    )
}

export const cancelSession: Verb = {
  name: 'aflys',
  does: 'aflyser et arrangement; det bliver stående, så alle kan se det',
  usage: 'ARRANGEMENT --grund "…"',
  words: 1,
  example: 'aflys ledelse-i-hverdagen --grund "Oplægsholderen er syg."',
  flags: REASON,
  async run(desk, input) {
    const [name = ''] = input.words
    const statusNote = reasonOf(input)
    const content = openContent(desk)
    const gone = goneEntry(desk, content, name)
    if (gone) return markGone(desk, gone, 'cancelled', statusNote)
    const session = findSession(content, name)
    const before = readFields(desk.folder, fileOfSession(desk.folder, session))
    return rewrite(desk, session, { ...before, status: 'cancelled', statusNote })
  },
}

/** The points of the programme go along with a session that moves, by the clock on the wall. */
function movePoints(desk: Desk, session: Session, fields: Fields) {
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

const PLACE_FLAGS = ['sted', 'gade', 'postnr', 'by', 'form', 'link']

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
      [...PLACE_FLAGS, 'frist'].map((flag) => [flag, SESSION_FLAGS[flag] ?? null]),
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
    if (!to) return rewrite(desk, session, { ...fields, statusNote })
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
