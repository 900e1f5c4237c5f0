/*
 * The content folder → checked content. Knows which file each entry came from, so that a
 * problem can be shown where the editor must mend it.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkRules } from '../domain/contentRules.ts'
import type { Content } from '../domain/contentSchema.ts'
import { check, ContentError, parseContent, type Problem } from '../domain/parseContent.ts'
import { toReadable } from '../domain/readableContent.ts'
import { IS_ENTRY, isStray, PAGES } from './contentPlaces.ts'
import { lineOf, readJson, repeatedFields, valueOf, type JsonFile } from './jsonFile.ts'
import { goneSessions } from './goneSessions.ts'
import {
  checkLedger,
  LEDGER_FILE,
  ledgerSchema,
  unrecorded,
  withLedger,
  type Ledger,
} from './ledger.ts'

/** A problem as an editor reads it. `field` is empty and `line` 1 where the whole file is meant. */
export interface FileProblem {
  file: string
  line: number
  field: string
  message: string
  /** What stands there now, as it is written; null where nothing does, or more than one value. */
  value: string | null
}

/** Thrown with every problem of every file. Its message is the list as it is printed. */
export class ContentFilesError extends Error {
  readonly #problems: FileProblem[]
  constructor(problems: FileProblem[]) {
    const lines = problems.map(
      ({ file, line, field, message, value }) =>
        `  ${file}:${line}${field && ` · ${field}`}\n    ${message}${value === null ? '' : `\n    Der står: ${value}`}`,
    )
    const count = problems.length === 1 ? '1 fejl' : `${problems.length} fejl`
    super(`Indholdet har ${count}, som skal rettes:\n\n${lines.join('\n')}\n`)
    this.name = 'ContentFilesError'
    this.#problems = problems
    // It is printed below the list, and says nothing to those who mend content.
    this.stack = ''
  }
  /** Not printed with the error, which lists them in words. */
  get problems(): readonly FileProblem[] {
    return this.#problems
  }
}

interface Source extends JsonFile {
  file: string
}

/**
 * Reads `site.json`, `<year>/edition.json`, `<year>/sessions/*.json`, `<year>/posts/*.json` and `pages/*.json`.
 * The ledger (`ids.json`) is held against them when nothing else is wrong; a folder without one has published nothing.
 * @param folder the content folder
 * @param options `mustBeRecorded`: what is not in the ledger yet is a problem too, as where it is published
 * `withGone`: sessions without a file, of which the ledger knows why, are there to answer at their addresses
 * `despiteLedger`: what the ledger has against the sessions is nothing new to the caller and does not hinder
 * @returns the content with everything, also what only the secretariat sees (see `toPublished`)
 * @throws {ContentFilesError} with all problems of all files
 */
export function readContent(
  folder: string,
  { mustBeRecorded = false, withGone = false, despiteLedger = false } = {},
) {
  const problems: FileProblem[] = []
  /** Path in the assembled content (`sessions.3`) → the file it came from. */
  const sources = new Map<string, Source>()

  const read = (name: string, path: string, extra: object): unknown => {
    const file = `content/${name}`
    const refuse = (message: string, line = 1, field = '', value: string | null = null) =>
      void problems.push({ file, line, field, message, value })
    if (!isFile(join(folder, name))) {
      return refuse('Filen mangler. Opret den (se content/README.md).')
    }
    const json = readJson(readFileSync(join(folder, name)))
    if ('problem' in json) return refuse(json.problem.message, json.problem.line)
    const source = { file, ...json.file }
    sources.set(path, source)
    for (const { message, line, field } of repeatedFields(source)) refuse(message, line, field)
    const { $schema: _, ...fields } = json.fields
    for (const field of Object.keys(extra).filter((key) => key in fields)) {
      const message = `Feltet »${field}« følger af, hvor filen ligger. Fjern det.`
      refuse(message, lineOf([field], source), field, valueOf([field], source))
    }
    return { ...fields, ...extra }
  }
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
  const list = (name: string) =>
    all.filter((file) => IS_ENTRY.test(file) && file.startsWith(`${name}/`))
  const years = all.filter((name) => /^\d{4}$/.test(name) && !isFile(join(folder, name)))
  const collect = (key: string, field: string, names: (year: string) => string[]) => {
    const entries: unknown[] = []
    for (const year of years) {
      for (const name of names(year)) {
        const entry = read(name, `${key}.${entries.length}`, { [field]: Number(year) })
        if (entry !== undefined) entries.push(entry)
      }
    }
    return entries
  }

  const raw = {
    format: 1,
    version: 'findes, når alt er læst',
    updatedAt: '2019-01-01T00:00',
    site: read('site.json', 'site', {}),
    editions: collect('editions', 'year', (year) => [`${year}/edition.json`]),
    sessions: collect('sessions', 'edition', (year) => list(`${year}/sessions`)),
    posts: collect('posts', 'edition', (year) => list(`${year}/posts`)),
    pages: Object.fromEntries(
      PAGES.map((id) => [id, read(`pages/${id}.json`, `pages.${id}`, { id })]),
    ),
  }
  const book = isFile(join(folder, LEDGER_FILE)) ? read(LEDGER_FILE, 'ids', {}) : {}
  for (const name of all.filter((file) => isStray(file) && isFile(join(folder, file)))) {
    const message =
      'Filen bliver ikke læst, fordi den ligger eller hedder forkert. Flyt eller omdøb den (se content/README.md), eller slet den.'
    problems.push({ file: `content/${name}`, line: 1, field: '', message, value: null })
  }
  const refused = problems.filter(({ field }) => field === '').map(({ file }) => file)
  // A file that cannot be read is a session that is not counted, nor known by its id: one message about it is enough.
  const isMiscounted = refused.some((file) => file.includes('/sessions/'))
  const report = (found: Problem[]) => {
    const readable = found.filter(
      ({ path, message }) =>
        !isUnreadFile(path, sources) &&
        !refused.some((file) => message.includes(file)) &&
        !(isMiscounted && (path.includes('confirmedSessions') || isNamedSession(path))),
    )
    problems.push(...readable.map((problem) => locate(problem, sources)))
  }
  try {
    const content = parseContent(raw)
    report(checkRules(content))
    const { value: ledger = { sessions: [] }, problems: faults = [] } = check(ledgerSchema, book)
    report(faults.map(({ path, message }) => ({ path: ['ids', ...path], message })))
    if (problems.length === 0 && !despiteLedger) report(checkLedger(ledger, content.sessions))
    if (mustBeRecorded && problems.length === 0) report(notRecorded(content, ledger))
    if (problems.length === 0) {
      const gone = withGone ? goneSessions(ledger, content.sessions) : []
      const sessions = [...withLedger(ledger, content.sessions), ...gone]
      return stamped({ ...content, sessions })
    }
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    report(error.problems)
    report(checkRules(toReadable(raw)))
  }
  throw new ContentFilesError(
    problems.sort((a, b) => a.file.localeCompare(b.file, 'da') || a.line - b.line),
  )
}

const notRecorded = ({ sessions }: Content, ledger: Ledger): Problem[] =>
  sessions.flatMap((session, index) => {
    const what = unrecorded(session, ledger)
    const message = `${what} Kør: npm run indhold -- bogfør`
    return what ? [{ path: ['sessions', `${index}`, 'id'], message }] : []
  })

/** The id of a session, in a post or a page. */
const isNamedSession = ([list, ...rest]: string[]) =>
  list !== 'sessions' && rest.at(-2) === 'sessions'

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

/** The content with its own hash and latest revision, which depend on nothing but what it says. */
function stamped(content: Content): Content {
  const updatedAt = content.sessions.map(({ revisedAt }) => revisedAt).sort()
  const said = JSON.stringify(toPublished(content))
  return {
    ...content,
    version: createHash('sha256').update(said).digest('hex').slice(0, 16),
    updatedAt: updatedAt.at(-1) ?? content.updatedAt,
  }
}

/** What the browser may have: nothing that is written for the secretariat alone. */
export function toPublished(content: Content): Content {
  const withoutQuirks = <Entry extends { quirks: unknown[] }>(entry: Entry): Entry => ({
    ...entry,
    quirks: [],
  })
  const pages = Object.fromEntries(
    Object.entries(content.pages).map(([id, page]) => [id, withoutQuirks(page)]),
  ) as unknown as Content['pages']
  return {
    ...content,
    editions: content.editions.map(withoutQuirks),
    sessions: content.sessions.map((session) => ({
      ...withoutQuirks(session),
      organiserHint: null,
    })),
    posts: content.posts.map(withoutQuirks),
    pages,
  }
}

/** A file that is missing or unreadable is reported once, as a file, and not by all that need it. */
function isUnreadFile(
  [first = '', second = '', third = '']: string[],
  sources: Map<string, Source>,
): boolean {
  if (first === 'pages') return !sources.has(`pages.${second}`)
  // The folder gives the year; without its edition.json that file is the one to mend.
  if (first === 'sessions' && third === 'edition') return true
  return first === 'site' && !sources.has('site')
}

function locate({ path, message }: Problem, sources: Map<string, Source>): FileProblem {
  const depth = path[0] === 'site' || path[0] === 'ids' ? 1 : 2
  const source = sources.get(path.slice(0, depth).join('.'))
  const field = path.slice(depth)
  if (!source) return { file: 'content', line: 1, field: path.join('.'), message, value: null }
  const value = valueOf(field, source)
  return { file: source.file, line: lineOf(field, source), field: field.join('.'), message, value }
}
