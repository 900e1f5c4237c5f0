/* `ny`: a session from flags, from a few questions, or from what `hent` has drafted. */
import { findAlike } from '../../domain/likeness.ts'
import type { Content, Session } from '../../domain/contentSchema.ts'
import type { TimeContext } from '../../domain/danishTime.ts'
import { toLocal } from '../../domain/localTime.ts'
import { freeSlug, toSlug } from '../../domain/slugs.ts'
import { whenText } from '../../domain/sessionText.ts'
import { oneOfFlag, yearOf, type Input } from './commandLine.ts'
import { DeskError, type Desk } from './deskError.ts'
import { readDrafts, type Draft } from './draftFile.ts'
import { applyFlags, SESSION_FLAGS } from './sessionFields.ts'
import { shorten } from './shownFields.ts'
import type { Verb } from './verb.ts'
import {
  doWork,
  editionOf,
  openContent,
  readLedger,
  sessionFile,
  type Fields,
} from './workOnContent.ts'

/** What a session cannot be without, and how it is asked for. */
const QUESTIONS: readonly (readonly [flag: string, question: string])[] = [
  ['titel', 'Hvad hedder arrangementet?'],
  ['tid', 'Hvornår er det? (fx 27. oktober kl. 9-10.30, eller ukendt)'],
  ['arrangør', 'Hvem er arrangør?'],
  ['form', 'Er det fysisk, online eller begge dele? (eller ukendt)'],
  ['resumé', 'Hvad går det ud på, i en eller to sætninger?'],
]

const MOST_TRIES = 3

export const addSession: Verb = {
  name: 'ny',
  does: 'et nyt arrangement, ud fra spørgsmål, flag eller en kladde fra hent',
  usage: '[--titel … --tid … --arrangør …] [--fra KLADDE [--nr N]] [--år ÅR] [--alligevel]',
  example:
    'ny --titel "Ledelse i hverdagen" --tid "27. oktober kl. 9-10.30" --arrangør "Eksempelby Kommune"',
  flags: {
    ...SESSION_FLAGS,
    år: 'årstallet',
    fra: 'navnet på en kladde',
    nr: 'nummeret i kladden',
    alligevel: null,
  },
  async run(desk, input) {
    const content = openContent(desk)
    const year = yearOf(input) ?? content.site.currentEdition
    const edition = editionOf(content, year)
    const from = oneOfFlag(input, 'fra')
    const drafted = from ? readDrafts(desk.folder, from, oneOfFlag(input, 'nr')) : null
    const draft = drafted?.session ?? {}
    // What is missing is asked for, and what is alike is told below.
    for (const doubt of drafted?.doubts ?? [])
      if (!/^(?:Ligner|Nævner) |mangler\.$|ligger uden for ugen\.$/.test(doubt))
        desk.say(`Fra kladden: ${doubt}`)
    tellUnplaced(desk, drafted)
    const context = { year, week: edition }
    await askForMissing(desk, input, draft, context)
    const { fields, doubts } = applyFlags(input, draft, context)
    const made = complete(fields, year, content, desk)
    warnOfAlike(made, content, input, desk)
    for (const doubt of doubts) desk.say(`Bemærk: ${doubt}`)
    const { edition: _, ...file } = made
    await doWork(desk, { files: new Map([[sessionFile(made), file]]) })
    desk.say(`Nyt arrangement: »${made.title}«, ${whenText(made, year)}. Id: ${made.id}`)
    return true
  },
}

const MOST_UNPLACED = 8

/** What `hent` found no place for is not published, and is said again before it is forgotten. */
function tellUnplaced({ say }: Desk, drafted: Draft | null) {
  const unplaced = drafted?.unplaced ?? []
  for (const words of unplaced.slice(0, MOST_UNPLACED))
    say(`Fra kladden, ikke placeret: ${shorten(words, 100)}`)
  if (unplaced.length > MOST_UNPLACED)
    say(`… og ${unplaced.length - MOST_UNPLACED} til, som står i kladden.`)
}

/** The flags are filled in with the answers. */
async function askForMissing(
  { ask, say }: Desk,
  input: Input,
  draft: Fields,
  context: TimeContext,
) {
  const KEYS: Record<string, string> = {
    ...{ titel: 'title', tid: 'date', arrangør: 'organisers' },
    ...{ form: 'attendance', resumé: 'summary' },
  }
  const isDraft = Object.keys(draft).length > 0
  const open = QUESTIONS.filter(([flag]) => {
    // A day that is not settled is told of in words.
    const known = draft[KEYS[flag] ?? ''] ?? (flag === 'tid' && draft.dateNote)
    return !input.flags.has(flag) && !(Array.isArray(known) ? known.length > 0 : known)
  }).filter(([flag]) => flag !== 'form' || (ask && !isDraft))
  if (open.length > 0 && !ask) {
    const missing = open.map(([flag]) => `--${flag}`).join(', ')
    throw new DeskError(`Der mangler noget, et arrangement skal have: ${missing}.`)
  }
  for (const [flag, question] of open) {
    for (let tries = 0; tries < MOST_TRIES && !input.flags.has(flag); tries++) {
      const answer = (await ask?.(`${question} `))?.trim() ?? ''
      if (answer === '' && flag === 'form') break
      const fault = answer === '' ? 'Det skal et arrangement have.' : faultOf(flag, answer, context)
      if (fault === null) input.flags.set(flag, [answer])
      else say(fault)
    }
  }
  const missing = open.filter(([flag]) => flag !== 'form' && !input.flags.has(flag))
  if (missing.length > 0)
    throw new DeskError(
      `Der mangler: ${missing.map(([flag]) => flag).join(', ')}. Intet er ændret.`,
    )
}

/** What is wrong with one answer; it is asked for again, and the others are kept. */
function faultOf(flag: string, answer: string, context: TimeContext): string | null {
  try {
    applyFlags({ words: [], flags: new Map([[flag, [answer]]]) }, {}, context)
    return null
  } catch (error) {
    if (error instanceof DeskError) return error.message.replace(/ Intet er ændret\.$/, '')
    throw error
  }
}

type Made = Session & Fields

function complete(fields: Fields, year: number, content: Content, { folder, now }: Desk): Made {
  const title = typeof fields.title === 'string' ? fields.title : ''
  const taken = new Set([
    ...content.sessions.flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs]),
    ...readLedger(folder).sessions.flatMap(({ id, slugs }) => [...slugs, id.slice(5)]),
  ])
  const slug = toSlug(title)
  if (slug === '')
    throw new DeskError(
      'Titlen har ingen bogstaver, en adresse kan laves af. Skriv en med bogstaver. Intet er ændret.',
    )
  const free = freeSlug(slug, taken)
  // What comes from an export has the id that it was published under, unless the desk has given it away.
  const { id, slug: address, formerSlugs, formerIds, ...rest } = fields
  const isItsOwn =
    typeof id === 'string' &&
    id.startsWith(`${year}-`) &&
    ![address, id.slice(5)].some((name) => taken.has(String(name)))
  return {
    $schema: '../../schema/session.schema.json',
    ...(isItsOwn
      ? {
          id,
          slug: address,
          ...(formerSlugs !== undefined && { formerSlugs }),
          ...(formerIds !== undefined && { formerIds }),
        }
      : { id: `${year}-${free}`, slug: free }),
    ...rest,
    description: fields.description ?? fields.summary,
    revision: 0,
    revisedAt: toLocal(now),
    edition: year,
    organisers: fields.organisers ?? [],
  } as unknown as Made
}

/** The same thing twice in the programme is worse than a question. */
function warnOfAlike(made: Made, content: Content, input: Input, { say }: Desk) {
  const { title, date = null, startsAt = null, organisers } = made
  const sameYear = content.sessions.filter(({ edition }) => edition === made.edition)
  const alike = findAlike({ title, date, startsAt, organisers }, sameYear)
  if (alike.length === 0) return
  const list = alike.slice(0, 5).map((it) => `  ${it.id}: »${it.title}«, ${whenText(it)}`)
  if (!input.flags.has('alligevel')) {
    throw new DeskError(
      `Noget, der ligner, står allerede i programmet:\n${list.join('\n')}\nEr det et andet arrangement, så tilføj --alligevel. Er det det samme, så brug: ret`,
    )
  }
  say(`Ligner, men bliver tilføjet alligevel:\n${list.join('\n')}`)
}
