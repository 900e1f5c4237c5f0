/* What was written after `npm run indhold --`, taken apart. */
import { nearestWord } from '../../domain/nearestWord.ts'
import { DeskError } from './deskError.ts'

export interface Input {
  /** What stands without a flag before it. */
  words: string[]
  /** Flag → its values in order; one that takes none has the empty list. */
  flags: Map<string, string[]>
}

/** Flag → how what follows it is called in the help; null for one that takes nothing. */
export type Flags = Readonly<Record<string, string | null>>

/** Danish letters can be hard to write in a terminal: `--arrangoer` is `--arrangør`. */
export const foldFlag = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll('é', 'e')

/**
 * @param args as the shell gives them
 * @throws {DeskError} at a flag that is not known, or that lacks its value
 */
export function readInput(args: readonly string[], flags: Flags): Input {
  const names = new Map(Object.keys(flags).map((name) => [foldFlag(name), name]))
  const input: Input = { words: [], flags: new Map() }
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (!arg.startsWith('--')) {
      input.words.push(arg)
      continue
    }
    const [, written = '', own] = /^--([^=]*)(?:=([^]*))?$/.exec(arg) ?? []
    const name = names.get(foldFlag(written))
    if (!name) {
      const near = nearestWord(written, Object.keys(flags))
      throw new DeskError(`--${written} kendes ikke.${near ? ` Mente du --${near}?` : ''}`)
    }
    if (flags[name] === null) {
      if (own !== undefined) throw new DeskError(`--${name} skal ikke have en værdi.`)
      input.flags.set(name, [])
      continue
    }
    const value = own ?? args[++at]
    if (value === undefined || (own === undefined && value.startsWith('--'))) {
      throw new DeskError(`Efter --${name} skal der stå ${flags[name]}.`)
    }
    input.flags.set(name, [...(input.flags.get(name) ?? []), value.trim()])
  }
  return input
}

/**
 * A quotation mark that was forgotten leaves words over: half a title must not be published.
 * @param most how many words the verb takes
 * @throws {DeskError} with the words that nothing takes
 */
export function refuseExtraWords({ words }: Input, most = 0): void {
  const extra = words.slice(most)
  if (extra.length === 0) return
  throw new DeskError(
    `»${extra.join(' ')}« hører ikke til noget. Sæt anførselstegn om tekst med mellemrum, fx --titel "En god titel". Intet er ændret.`,
  )
}

/**
 * The year that `--år` says; null where it was not given.
 * @throws {DeskError} with the words that are no year
 */
export function yearOf(input: Input): number | null {
  const written = oneOfFlag(input, 'år')
  if (written === null) return null
  if (/^\d{4}$/.test(written)) return Number(written)
  throw new DeskError(`--år: »${written}« er ikke et årstal. Skriv det med fire tal, fx --år 2020.`)
}

/** The one value of a flag; null where it was not given. */
export function oneOfFlag({ flags }: Input, name: string): string | null {
  const [value = null, ...more] = flags.get(name) ?? []
  if (more.length > 0) throw new DeskError(`--${name} kan kun stå én gang.`)
  return value
}
