/* `ret` and `aflys`: what changes of a session that is published, with the reason that users see. */
import type { Content, Session } from '../../domain/contentSchema.ts'
import { toSlug } from '../../domain/slugs.ts'
import { labelled, STATUS_WORDS } from './closedLists.ts'
import { oneOfFlag, type Input } from './commandLine.ts'
import { DeskError } from './deskError.ts'
import { goneEntry, markGone, refuseGone } from './goneFile.ts'
import { movePoints } from './moveSession.ts'
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

function statusOf(input: Input): Session['status'] | null {
  const word = oneOfFlag(input, 'status')
  if (word === null) return null
  if (/^slet/i.test(word))
    throw new DeskError(
      `--status: »${word}« kendes ikke. Skal det ud af programmet, så skriv --status udgået --grund "…". Har det aldrig været udgivet, så brug: slet. Intet er ændret.`,
    )
  return labelled('status', word, STATUS_WORDS) as Session['status'] | null
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
    if (!status && session.status === 'scheduled' && session.date && fields.date !== session.date)
      desk.say(
        `Bemærk: Det er en anden dag, og der kommer ikke til at stå, at det er flyttet. Skal læserne se det, så skriv den gamle tid igen, og brug så: npm run indhold -- flyt ${session.slug} --til "…" --grund "…"`,
      )
    if (status === 'scheduled') Object.assign(fields, { status, statusNote: null, movedFrom: null })
    else if (status) Object.assign(fields, { status, statusNote: reasonOf(input) })
    else if (reason) fields.statusNote = reason
    refuseUnmoved(session, fields)
    if (status === 'withdrawn')
      desk.say('Lad filen ligge, så kalendere og feeds også siger, at det er udgået.')
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
