/* `tjek`: everything that is wrong, and everything that somebody should look at, with file and line. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { warningsOf, type Warning } from '../../domain/contentWarnings.ts'
import type { Content } from '../../domain/contentSchema.ts'
import { formatCount } from '../../domain/formatText.ts'
import { lineOf, readJson } from '../jsonFile.ts'
import { ContentFilesError, readContent } from '../readContent.ts'
import { yearOf } from './commandLine.ts'
import type { Verb } from './verb.ts'
import { editionOf, fileOfSession } from './workOnContent.ts'
import { finishWriting } from './writeTogether.ts'

export const checkContent: Verb = {
  name: 'tjek',
  does: 'viser alle fejl i indholdet, og hvad der er værd at se efter',
  usage: '[--år ÅR] [--streng]',
  example: 'tjek',
  flags: { år: 'det år, der skal ses efter', streng: null },
  async run({ folder, now, say }, input) {
    if (finishWriting(folder)) say('En kommando blev afbrudt sidst. Den er nu gjort færdig.')
    let content: Content
    let problems = 0
    try {
      content = readContent(folder, { mustBeRecorded: true })
    } catch (error) {
      if (!(error instanceof ContentFilesError)) throw error
      say(error.message)
      problems = error.problems.length
      // Only what is not written down yet: the warnings can be told as well.
      if (!error.problems.every(({ message }) => message.endsWith('bogfør'))) return false
      content = readContent(folder)
    }
    const { year } = editionOf(content, yearOf(input) ?? content.site.currentEdition)
    const warnings = warningsOf(content, year, now)
    if (warnings.length > 0) {
      say(`${formatCount(warnings.length, 'ting', 'ting')} i ${year} er værd at se efter:\n`)
      for (const warning of warnings) say(lineFor(folder, year, warning))
      say('')
    }
    const count = content.sessions.filter(({ edition }) => edition === year).length
    const all = formatCount(count, 'arrangement', 'arrangementer')
    if (problems === 0) say(`Ingen fejl. ${all} i ${year}.`)
    return problems === 0 && !(input.flags.has('streng') && warnings.length > 0)
  },
}

function lineFor(folder: string, year: number, warning: Warning): string {
  const { session, post, field, message } = warning
  if (!session && !post) return `  content/${year}\n    ${message}`
  const name = session ? fileOfSession(folder, session) : `${year}/posts/${post?.slug}.json`
  const json = readJson(readFileSync(join(folder, name)))
  const line = 'file' in json ? lineOf(field.split('.'), json.file) : 1
  return `  content/${name}:${line} · ${field}\n    ${message}`
}
