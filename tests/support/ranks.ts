/*
 * Who in src may import whom, and the search for those who do it anyway.
 * The picture itself, and why it is so, stands in src/README.md.
 */
import { posix } from 'node:path'

export interface Violation {
  file: string
  rule: Rule
  message: string
}

export type Rule =
  'barrel' | 'hidden import' | 'package' | 'outside src' | 'rank' | 'unknown room' | 'utils folder'

/** From the top down. An import points to a later line or stays in its own room. */
const RANKS = [
  ['main'],
  ['app'],
  ['App', 'router'],
  ['views'],
  ['components'],
  ['composables', 'styles'],
  ['stores'],
  ['data', 'platform'],
  ['domain'],
]

/** Rooms beside the ranks, and the rooms they may use. */
const BESIDE: Record<string, string[]> = { build: ['app', 'domain'], worker: ['data', 'domain'] }

const CODE = /\.(ts|mts|js|mjs|vue)$/

interface Import {
  from: string
  /** As written, or null where the address is first known when the code runs. */
  specifier: string | null
}

export function findViolations(files: Map<string, string>): Violation[] {
  const judged = [...files].filter(([file]) => file.startsWith('src/') && CODE.test(file))
  return judged.flatMap(([file, text]) => [
    ...judgePlace(file),
    ...importsOf(text).flatMap((specifier) => judgeImport({ from: file, specifier }, files)),
  ])
}

function judgePlace(file: string): Violation[] {
  const found: Violation[] = []
  if (/\/index\.\w+$/.test(file))
    found.push({ file, rule: 'barrel', message: 'an index file hides where things come from' })
  if (file.split('/').includes('utils'))
    found.push({ file, rule: 'utils folder', message: 'utils names no subject' })
  if (!file.endsWith('.d.ts') && !isRoom(roomOf(file)))
    found.push({ file, rule: 'unknown room', message: `${roomOf(file)} has no place in the ranks` })
  return found
}

function judgeImport({ from, specifier }: Import, files: Map<string, string>): Violation[] {
  const fault = (rule: Rule, message: string) => [{ file: from, rule, message }]
  const room = roomOf(from)
  if (specifier === null)
    return room === 'build'
      ? []
      : fault('hidden import', 'an import must name its file, or nobody can check it')

  const target = resolve(from, specifier, files)
  if (target === null)
    return mayUsePackage(from, specifier)
      ? []
      : fault('package', `${room} may not use ${specifier}`)
  if (!target.startsWith('src/'))
    return room === 'build' && !target.startsWith('tests/')
      ? []
      : fault('outside src', `${target} lies outside src`)
  return mayUseRoom(room, roomOf(target))
    ? []
    : fault('rank', `${room} may not import ${roomOf(target)} (${target})`)
}

function mayUseRoom(from: string, to: string): boolean {
  if (from === to) return true
  if (from in BESIDE) return BESIDE[from]!.includes(to)
  return !(to in BESIDE) && rankOf(from) >= 0 && rankOf(from) < rankOf(to)
}

function mayUsePackage(from: string, specifier: string): boolean {
  const room = roomOf(from)
  const named = (...names: string[]) =>
    names.some((name) => specifier === name || specifier.startsWith(`${name}/`))

  if (room === 'domain') return named('valibot')
  if (specifier.startsWith('workbox-'))
    return room === 'worker' || from === 'src/platform/serviceWorker.ts'
  if (specifier.startsWith('virtual:')) return true
  if (room === 'worker') return false
  if (specifier.startsWith('node:')) return room === 'build'
  if (named('dexie')) return room === 'data'
  if (named('vue', '@vue', 'pinia', 'vue-router')) return !['data', 'platform'].includes(room)
  return true
}

const isRoom = (room: string) => room in BESIDE || rankOf(room) >= 0
const rankOf = (room: string) => RANKS.findIndex((rooms) => rooms.includes(room))

/** The folder under src, or the name of a file that lies directly in src. */
const roomOf = (file: string) => file.split('/')[1]!.replace(CODE, '')

/** The file that a specifier means, from the project's root; null for a package. */
function resolve(from: string, specifier: string, files: Map<string, string>): string | null {
  const plain = specifier.replace(/[?#].*$/, '')
  const path = plain.startsWith('/')
    ? posix.normalize(plain.slice(1))
    : /^\.{1,2}(\/|$)/.test(plain)
      ? posix.join(posix.dirname(from), plain)
      : null
  if (path === null) return null
  const endings = ['', '.ts', '.vue', '.mjs', '.js', '/index.ts']
  return endings.map((ending) => path + ending).find((file) => files.has(file)) ?? path
}

// The words between `import` and `from`: no quotes, and a slash only where a comment begins.
const WORDS = String.raw`(?:[^'"\x60;=()/]|//.*\n|/\*[\s\S]*?\*/)*?`
const STATEMENT = new RegExp(
  String.raw`^[ \t]*(?:<script[^>]*>)?(?:import|export)\b(?:${WORDS}\bfrom\s*|\s*)(['"])(.+?)\1`,
  'gm',
)
const CALL =
  /\bimport(\s*|\.meta\.glob\w*(?:<[^(]*>)?)\((?:\s|\/\*[\s\S]*?\*\/|\/\/.*\n)*(?:(['"`])([^'"`]+)\2)?/g
const IN_COMMENT = /^\s*(?:\/\*|\*)|(?:^|\s)\/\//

function importsOf(text: string): (string | null)[] {
  const statements = [...text.matchAll(STATEMENT)].map((match) => match[2]!)
  const calls = [...text.matchAll(CALL)]
    .filter((match) => !IN_COMMENT.test(lineBefore(text, match.index)))
    .map(([, how, , specifier]) =>
      how!.includes('glob') || !specifier || specifier.includes('${') ? null : specifier,
    )
  return [...statements, ...calls]
}

const lineBefore = (text: string, index: number) =>
  text.slice(text.lastIndexOf('\n', index - 1) + 1, index)
