/*
 * The content folder → checked content. Knows which file each entry came from, so that a
 * problem can be shown where the editor must mend it.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  type Node,
  type ParseError,
} from 'jsonc-parser'
import { checkRules } from '../domain/contentRules.ts'
import type { Content } from '../domain/contentSchema.ts'
import { ContentError, parseContent, type Problem } from '../domain/parseContent.ts'

/** A problem as an editor reads it. `field` is empty and `line` 1 where the whole file is meant. */
export interface FileProblem {
  file: string
  line: number
  field: string
  message: string
}

/** Thrown with every problem of every file. Its message is the list as it is printed. */
export class ContentFilesError extends Error {
  readonly problems: FileProblem[]
  constructor(problems: FileProblem[]) {
    const lines = problems.map(
      ({ file, line, field, message }) =>
        `  ${file}:${line}${field && ` · ${field}`}\n    ${message}`,
    )
    const count = problems.length === 1 ? '1 fejl' : `${problems.length} fejl`
    super(`Indholdet har ${count}, som skal rettes:\n\n${lines.join('\n')}\n`)
    this.name = 'ContentFilesError'
    this.problems = problems
  }
}

interface Source {
  file: string
  text: string
  tree: Node
}

const PAGES = ['om', 'ledermobilitet', 'ambassadoer', 'interview', 'blog'] as const

/**
 * Reads `site.json`, `<year>/edition.json`, `<year>/sessions/*.json`, `<year>/posts/*.json` and `pages/*.json`.
 * @param folder the content folder
 * @returns the content with everything, also what only the secretariat sees (see `toPublished`)
 * @throws {ContentFilesError} with all problems of all files
 */
export function readContent(folder: string): Content {
  const problems: FileProblem[] = []
  /** Path in the assembled content (`sessions.3`) → the file it came from. */
  const sources = new Map<string, Source>()

  const read = (name: string, path: string, extra: object): unknown => {
    const file = `content/${name}`
    const refuse = (message: string, line = 1) => {
      problems.push({ file, line, field: '', message })
      return undefined
    }
    if (!existsSync(join(folder, name))) {
      return refuse('Filen mangler. Opret den (se content/README.md).')
    }
    const json = readJson(readFileSync(join(folder, name)))
    if ('message' in json) return refuse(json.message, json.line)
    sources.set(path, { file, ...json })
    const value: unknown = getNodeValue(json.tree)
    if (json.tree.type !== 'object') return value
    const { $schema: _, ...fields } = value as Record<string, unknown>
    for (const field of Object.keys(extra).filter((key) => key in fields)) {
      const line = lineOf([field], { file, ...json })
      const message = `Feltet »${field}« følger af, hvor filen ligger. Fjern det.`
      problems.push({ file, line, field, message })
    }
    return { ...fields, ...extra }
  }
  const list = (name: string) =>
    existsSync(join(folder, name))
      ? readdirSync(join(folder, name))
          .filter((file) => file.endsWith('.json'))
          .sort()
          .map((file) => `${name}/${file}`)
      : []
  const years = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d{4}$/.test(entry.name))
    .map(({ name }) => name)
    .sort()
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
  const refused = problems.filter(({ field }) => field === '').map(({ file }) => file)
  const report = (found: Problem[]) => {
    const readable = found.filter(
      ({ path, message }) =>
        !isUnreadFile(path, sources) && !refused.some((file) => message.includes(file)),
    )
    problems.push(...readable.map((problem) => locate(problem, sources)))
  }
  try {
    const content = parseContent(raw)
    report(checkRules(content))
    if (problems.length === 0) return stamped(content)
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    report(error.problems)
    report(checkRulesOfTheRest(raw, error.problems))
  }
  throw new ContentFilesError(
    problems.sort((a, b) => a.file.localeCompare(b.file, 'da') || a.line - b.line),
  )
}

/**
 * The rules for the sessions and posts that could be read, though others could not: an editor
 * with a misspelt field in one file and a wrong weekday in another hears of both at once.
 */
function checkRulesOfTheRest(
  raw: { sessions: unknown[]; posts: unknown[] },
  unreadable: Problem[],
): Problem[] {
  const broken = new Set(unreadable.map(({ path }) => path.slice(0, 2).join('.')))
  const sound = (list: 'sessions' | 'posts') =>
    raw[list].map((_, index) => index).filter((index) => !broken.has(`${list}.${index}`))
  const kept: Record<string, number[]> = { sessions: sound('sessions'), posts: sound('posts') }
  const entries = (list: 'sessions' | 'posts') => kept[list]?.map((index) => raw[list][index])
  try {
    const rest = parseContent({ ...raw, sessions: entries('sessions'), posts: entries('posts') })
    return checkRules(rest).map(({ path: [list = '', index = '', ...field], message }) => ({
      path: [list, `${kept[list]?.[Number(index)] ?? index}`, ...field],
      message,
    }))
  } catch (error) {
    // The site, an edition or a page is broken too: the rules wait for it.
    if (error instanceof ContentError) return []
    throw error
  }
}

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
  const depth = path[0] === 'site' ? 1 : 2
  const source = sources.get(path.slice(0, depth).join('.'))
  const field = path.slice(depth)
  if (!source) return { file: 'content', line: 1, field: path.join('.'), message }
  return { file: source.file, line: lineOf(field, source), field: field.join('.'), message }
}

/** The line of a field, or of the nearest thing around it when the field itself is not there. */
function lineOf(field: string[], { tree, text }: Source): number {
  for (let length = field.length; length > 0; length--) {
    const keys = field.slice(0, length).map((key) => (/^\d+$/.test(key) ? Number(key) : key))
    const node = findNodeAtLocation(tree, keys)
    if (node) return placeOf(node.offset, text).line
  }
  return 1
}

function placeOf(offset: number, text: string) {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function readJson(bytes: Buffer): Omit<Source, 'file'> | { message: string; line: number } {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const message = 'Filen har forkert tegnsæt. Gem den som UTF-8, så æ, ø og å kan læses.'
    return { message, line: 1 }
  }
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { disallowComments: true })
  const [error] = errors
  if (tree && !error) return { text, tree }
  const { line, column } = placeOf(error?.offset ?? 0, text)
  const message = `Filen er ikke gyldig JSON. Fejlen ses på linje ${line}, tegn ${column}. Se efter et komma, et anførselstegn eller en parentes, der mangler eller er for meget.`
  return { message, line }
}
