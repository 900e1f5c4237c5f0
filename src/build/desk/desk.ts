/* `npm run indhold -- <verbum>`: the secretariat's one command line. */
import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'
import { nearestWord } from '../../domain/nearestWord.ts'
import { ContentFilesError } from '../readContent.ts'
import { addSession } from './addSession.ts'
import { checkContent } from './checkContent.ts'
import { bringIn } from './bringIn.ts'
import { cancelSession, changeSession } from './changeSession.ts'
import { foldFlag, readInput, refuseExtraWords } from './commandLine.ts'
import { DeskError, type Desk } from './deskError.ts'
import { exportProgramme } from './exportProgramme.ts'
import { nextEdition } from './nextEdition.ts'
import { showChanges } from './showChanges.ts'
import { moveSession } from './moveSession.ts'
import { keepLedger } from './keepLedger.ts'
import { removeSession } from './removeSession.ts'
import type { Verb } from './verb.ts'

export const VERBS: readonly Verb[] = [
  checkContent,
  bringIn,
  addSession,
  changeSession,
  cancelSession,
  moveSession,
  removeSession,
  keepLedger,
  showChanges,
  nextEdition,
  exportProgramme,
]

const WIDTH = Math.max(...VERBS.map(({ name }) => name.length)) + 2

function helpText(): string {
  const lines = VERBS.map(({ name, does }) => `  ${name.padEnd(WIDTH)}${does}`)
  return `Brug: npm run indhold -- <verbum>\n\n${lines.join('\n')}\n\nSkriv --hjælp efter et verbum for at se, hvad det kan.`
}

/** What a flag does that takes nothing. */
const ALONE: Readonly<Record<string, string>> = {
  alt: 'viser alle kladder og ikke kun de første fem',
  streng: 'melder fejl, også når der kun er noget at se efter',
  alligevel: 'laver det, selv om noget, der ligner, står i programmet',
  'uden-for-ugen': 'dagen ligger med vilje uden for ugen',
  semikolon: 'skriver CSV med semikolon, så et dansk Excel kan åbne den',
}

function helpOf({ name, does, usage, example, flags }: Verb): string {
  const names = Object.entries(flags)
  const width = Math.max(0, ...names.map(([flag]) => flag.length)) + 4
  const list = names.map(([flag, value]) =>
    `  ${`--${flag}`.padEnd(width)}${value ?? ALONE[flag] ?? ''}`.trimEnd(),
  )
  return [
    `${name}: ${does}`,
    `\nBrug: npm run indhold -- ${name} ${usage}`.trimEnd(),
    `\nEksempel: npm run indhold -- ${example}`,
    ...(list.length > 0 ? ['', ...list] : []),
  ].join('\n')
}

/**
 * Does what the words say, and tells of it in Danish.
 * @returns whether all went well
 */
export async function runDesk(desk: Desk, [word, ...args]: readonly string[]): Promise<boolean> {
  if (word === undefined || /^--?h/.test(word)) {
    desk.say(helpText())
    return true
  }
  const verb = VERBS.find(({ name }) => foldFlag(name) === foldFlag(word))
  if (!verb) {
    const names = VERBS.map(({ name }) => name)
    const near = nearestWord(word, names)
    desk.say(`»${word}« kendes ikke.${near ? ` Mente du ${near}?` : ''}\n\n${helpText()}`)
    return false
  }
  if (args.some((arg) => foldFlag(arg) === '--hjaelp' || arg === '-h' || arg === '--help')) {
    desk.say(helpOf(verb))
    return true
  }
  try {
    const input = readInput(args, verb.flags)
    refuseExtraWords(input, verb.words)
    return await verb.run(desk, input)
  } catch (error) {
    if (!(error instanceof DeskError || error instanceof ContentFilesError)) throw error
    desk.say(error.message)
    return false
  }
}

export default async function main(args: string[]): Promise<void> {
  // `… | head` has read enough: the work goes on, and nobody hears of it.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY
  const terminal = isTerminal
    ? createInterface({ input: process.stdin, output: process.stdout })
    : null
  const desk: Desk = {
    folder: fileURLToPath(new URL('../../../content', import.meta.url)).replace(/[\\/]$/, ''),
    now: new Date(),
    say: (line) => console.log(line),
    ask: terminal && ((question) => terminal.question(question)),
  }
  // Ctrl-C or Ctrl-D at a question: nobody answers any more.
  let isAnswered = false
  terminal?.once('close', () => {
    if (isAnswered) return
    console.log('\nAfbrudt. Intet er ændret.')
    process.exit(1)
  })
  try {
    if (!(await runDesk(desk, args))) process.exitCode = 1
  } finally {
    isAnswered = true
    terminal?.close()
  }
}
