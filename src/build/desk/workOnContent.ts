/*
 * How every verb that changes content does it: in a copy first. Only when the whole of the copy passes
 * the check is the ledger kept, and the files are written together.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { format } from 'prettier'
import type { Content, Edition, Session } from '../../domain/contentSchema.ts'
import { formatList } from '../../domain/formatText.ts'
import { toLocal } from '../../domain/localTime.ts'
import { nearestWord } from '../../domain/nearestWord.ts'
import { check } from '../../domain/parseContent.ts'
import { toSlug } from '../../domain/slugs.ts'
import { LEDGER_FILE, ledgerSchema, recordSessions, type Ledger } from '../ledger.ts'
import { readJson } from '../jsonFile.ts'
import { ContentFilesError, readContent, type FileProblem } from '../readContent.ts'
import { DeskError, type Desk } from './deskError.ts'
import { finishWriting, writeTogether } from './writeTogether.ts'

export type Fields = Record<string, unknown>

/** As `npm run format` would have it. */
export const jsonText = (fields: object): Promise<string> =>
  format(JSON.stringify(fields, null, 2), { parser: 'json', printWidth: 100 })

export const sessionFile = ({ edition, slug }: Pick<Session, 'edition' | 'slug'>): string =>
  `${edition}/sessions/${slug}.json`

/** The fields of a file as they stand in it. */
export function readFields(folder: string, name: string): Fields {
  const json = readJson(readFileSync(join(folder, name)))
  if ('problem' in json) {
    throw new DeskError(`content/${name}:${json.problem.line} ${json.problem.message}`)
  }
  return json.fields
}

export function readLedger(folder: string): Ledger {
  if (!existsSync(join(folder, LEDGER_FILE))) return { sessions: [] }
  const { $schema: _, ...fields } = readFields(folder, LEDGER_FILE)
  const { value, problems } = check(ledgerSchema, fields)
  if (value) return value
  throw new DeskError(
    `content/${LEDGER_FILE} kan ikke læses: ${problems[0]?.message} Hent den forrige udgave af filen tilbage.`,
  )
}

/**
 * The content as it stands. A folder that was left in the middle of something is put right first. A session
 * whose file is gone hinders no work on the others: the check and the build tell of it until it is settled.
 */
export function openContent({ folder, say }: Desk): Content {
  if (finishWriting(folder)) say('En kommando blev afbrudt sidst. Den er nu gjort færdig.')
  const content = readOrError(folder)
  if (!(content instanceof ContentFilesError)) return content
  if (!content.problems.every(({ file }) => file === `content/${LEDGER_FILE}`))
    throw new DeskError(`Det må rettes først. Intet er ændret.\n\n${content.message}`)
  return readContent(folder, { despiteLedger: true })
}

/**
 * The edition of a year.
 * @throws {DeskError} with the years that there are
 */
export function editionOf({ editions }: Content, year: number): Edition {
  const found = editions.find((edition) => edition.year === year)
  if (found) return found
  const years = editions.map((edition) => edition.year).sort()
  const make =
    year > (years.at(-1) ?? 0) ? ` Lav den med: npm run indhold -- ny-udgave ${year}` : ''
  throw new DeskError(
    `Der er ingen udgave for ${year}, men for ${formatList(years.map(String))}.${make}`,
  )
}

/** `content/2020/sessions/ledertraef.json` → `ledertraef` */
export const bareName = (name: string): string => name.replace(/^.*\//, '').replace(/\.json$/, '')

export const WHICH = 'Skriv, hvilket arrangement det er: id eller adresse.'

export const isNamed = ({ id, slug, formerSlugs, formerIds }: Session, word: string): boolean =>
  [id, slug, ...formerSlugs, ...formerIds].includes(word)

/** The session that is meant by its id, its slug, an earlier one of them or its file name. */
export function findSession({ sessions }: Content, name = ''): Session {
  const word = bareName(name)
  if (word === '') throw new DeskError(WHICH)
  const found = sessions.find((session) => isNamed(session, word))
  if (found) return found
  const near = nearNames(word, sessions)
  const hint =
    near.length > 0
      ? `Mente du ${near.join(' eller ')}?`
      : 'Skriv id’et eller sidste del af adressen; filerne i content/<år>/sessions hedder det samme.'
  throw new DeskError(`Der er intet arrangement, der hedder »${word}«. ${hint}`)
}

/** Ids that hold the word, then one that was spelt otherwise, then those with a word of it in id or title. */
function nearNames(word: string, sessions: readonly Session[]): string[] {
  const plain = toSlug(word)
  const idsOf = (isNear: (session: Session) => boolean) =>
    sessions.filter(isNear).map(({ id }) => id)
  const within = idsOf(({ id, slug, title }) => `${id} ${slug} ${toSlug(title)}`.includes(plain))
  if (plain && within.length > 0) return within.slice(0, 5)
  const bare = plain.replace(/^\d{4}-/, '')
  const spelt = nearestWord(
    bare,
    sessions.map(({ slug }) => slug),
  )
  if (spelt) return idsOf(({ slug }) => slug === spelt)
  const parts = bare.split('-').filter((part) => part.length > 4)
  const score = ({ slug, title }: Session) =>
    parts.filter((part) => `${slug} ${toSlug(title)}`.includes(part)).length
  const best = Math.max(0, ...sessions.map(score))
  return best > 0 ? idsOf((session) => score(session) === best).slice(0, 5) : []
}

/** The file that a session was read from: mostly that of its slug. */
export function fileOfSession(folder: string, session: Session): string {
  const names = [session.slug, ...session.formerSlugs].map((slug) =>
    sessionFile({ ...session, slug }),
  )
  const name = names.find(
    (each) => existsSync(join(folder, each)) && readFields(folder, each).id === session.id,
  )
  if (name) return name
  throw new DeskError(
    `Filen med ${session.id} hedder ikke det samme som adressen. Kald den ${sessionFile(session)}.`,
  )
}

export interface Work {
  /** Name in the content folder → the fields that are to stand in it; null takes the file away. */
  files: Map<string, Fields | null>
  /** The ledger to go on from, where the work is about an entry itself. */
  ledger?: Ledger
}

/**
 * Does the work, keeps the ledger and says what was written.
 * @returns the content as it then is
 * @throws {DeskError} when the content would not pass the check; nothing has been written then
 */
export async function doWork(desk: Desk, { files, ledger }: Work): Promise<Content> {
  const { folder, now, say } = desk
  const texts = new Map<string, string | null>()
  for (const [name, fields] of files) texts.set(name, fields && (await jsonText(fields)))
  const before = ledger ?? readLedger(folder)
  const copy = mkdtempSync(join(tmpdir(), 'indhold-'))
  try {
    const isOurs = (path: string) => !/[\\/](udkast|schema|\.git)$/.test(path)
    cpSync(folder, copy, { recursive: true, filter: isOurs })
    const put = (name: string, text: string | null) => {
      mkdirSync(dirname(join(copy, name)), { recursive: true })
      if (text === null) rmSync(join(copy, name), { force: true })
      else writeFileSync(join(copy, name), text)
    }
    for (const [name, text] of texts) put(name, text)
    if (ledger) put(LEDGER_FILE, await jsonText(ledger))
    const after = readOrRefuse(copy, folder)
    const record = recordSessions(before, after.sessions, toLocal(now))
    for (const session of record.revised) {
      const name = fileOfSession(copy, session)
      const { revision, revisedAt } = session
      const text = await jsonText({ ...readFields(copy, name), revision, revisedAt })
      texts.set(name, text)
      put(name, text)
    }
    const text = await jsonText({ $schema: './schema/ids.schema.json', ...record.ledger })
    texts.set(LEDGER_FILE, text)
    for (const [name, text] of texts) {
      const path = join(folder, name)
      if (existsSync(path) && readFileSync(path, 'utf8') === text) texts.delete(name)
    }
    const isNew = texts.size > 0
    if (isNew) writeTogether(folder, texts, desk.disk)
    else say('Intet var nyt, så intet er skrevet.')
    for (const [name, text] of texts) {
      say(text === null ? `Slettet: content/${name}` : `Skrevet: content/${name}`)
    }
    for (const { id, revision } of record.revised) {
      say(`${id}: revision ${revision}. Kalendere, der har det, får besked.`)
    }
    const done = readOrError(folder)
    if (!(done instanceof ContentFilesError)) return done
    say(`${isNew ? 'Det er skrevet. Resten' : 'Dette'} var der også før:\n\n${done.message}`)
    return readContent(folder, { despiteLedger: true })
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

function readOrError(...how: Parameters<typeof readContent>): Content | ContentFilesError {
  try {
    return readContent(...how)
  } catch (error) {
    if (error instanceof ContentFilesError) return error
    throw error
  }
}

const keyOf = ({ file, message }: FileProblem) => `${file} ${message}`

/**
 * The content of the copy. What the ledger had against the folder before does not block the way out, which is
 * one session at a time. The ledger is asked only where nothing else is wrong, so all there is gets compared.
 */
function readOrRefuse(copy: string, folder: string): Content {
  const content = readOrError(copy)
  if (!(content instanceof ContentFilesError)) return content
  const before = readOrError(folder)
  const known = new Set(before instanceof ContentFilesError ? before.problems.map(keyOf) : [])
  const despite = readOrError(copy, { despiteLedger: true })
  const isNew = (problem: FileProblem) => !known.has(keyOf(problem))
  if (!(despite instanceof ContentFilesError) && !content.problems.some(isNew)) return despite
  throw new DeskError(`Intet er ændret, for sådan kan indholdet ikke være.\n\n${content.message}`)
}
