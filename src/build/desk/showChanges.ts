/* `vis-ændringer`: what the content as it lies here changes for users, against what is published. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Content, Session } from '../../domain/contentSchema.ts'
import { ContentError, parseContent } from '../../domain/parseContent.ts'
import { changesReport, changesText, programmeChanges } from '../../domain/programmeChanges.ts'
import { ContentFilesError, readContent, toPublished } from '../readContent.ts'
import { yearOf } from './commandLine.ts'
import { DeskError } from './deskError.ts'
import type { Verb } from './verb.ts'
import { editionOf, openContent } from './workOnContent.ts'

export const showChanges: Verb = {
  name: 'vis-ændringer',
  does: 'viser, hvad der er nyt for læserne, og skriver en tekst til bloggen',
  usage: '[FIL, MAPPE ELLER GIT-UDGAVE] [--år ÅR]',
  words: 1,
  example: 'vis-ændringer HEAD~1',
  flags: { år: 'årstallet' },
  async run(desk, input) {
    const after = toPublished(openContent(desk))
    const { year } = editionOf(after, yearOf(input) ?? after.site.currentEdition)
    const [from = 'HEAD'] = input.words
    const before = readBefore(from, desk.folder)
    const of = ({ sessions }: Content) => sessions.filter(({ edition }) => edition === year)
    const changes = programmeChanges(of(before), [
      ...of(after),
      ...goneWith(of(before), toPublished(readContent(desk.folder, { withGone: true })), after),
    ])
    if (changes.length === 0) {
      desk.say(`Intet er ændret for læserne i ${year} siden ${from}.`)
      return true
    }
    desk.say(`Ændret i ${year} siden ${from}:\n`)
    desk.say(changesReport(changes, year))
    desk.say(`\nTekst til bloggen:\n\n${changesText(changes, year)}`)
    return true
  },
}

/** Those before whose files are gone, as they were but with what the ledger says became of them. */
const goneWith = (before: readonly Session[], all: Content, { sessions }: Content): Session[] => {
  const ids = new Set(sessions.map(({ id }) => id))
  return all.sessions.flatMap(({ id, status, statusNote }) => {
    const was = ids.has(id) ? undefined : before.find((each) => each.id === id)
    return was ? { ...was, status, statusNote } : []
  })
}

/** A content file of a build, a content folder, or a revision of git. */
function readBefore(from: string, folder: string): Content {
  const path = resolve(from)
  try {
    if (existsSync(path)) {
      if (statSync(path).isDirectory()) return toPublished(readContent(path))
      return parseContent(JSON.parse(readFileSync(path, 'utf8')))
    }
    return readRevision(from, folder)
  } catch (error) {
    const isKnown = error instanceof ContentError || error instanceof ContentFilesError
    if (!isKnown && !(error instanceof SyntaxError)) throw error
    throw new DeskError(`Indholdet i ${from} kan ikke læses med denne udgave:\n${error.message}`)
  }
}

function readRevision(revision: string, folder: string): Content {
  // Nothing that begins with a hyphen may become an option of git's.
  if (!/^[\w@][\w@{}^~./-]*$/.test(revision))
    throw new DeskError(`»${revision}« er hverken en fil eller en git-udgave.`)
  const copy = mkdtempSync(join(tmpdir(), 'udgave-'))
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    const archive = git('archive', '--format=tar', revision, '.')
    execFileSync('tar', ['-x', '-C', copy], { input: archive })
    return toPublished(readContent(copy))
  } catch (error) {
    if (error instanceof ContentFilesError) throw error
    throw new DeskError(
      `»${revision}« er hverken en fil eller en git-udgave i ${dirname(folder)}. Prøv HEAD, HEAD~1 eller dist/content.json.`,
    )
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
