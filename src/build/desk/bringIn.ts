/* `hent`: a file that somebody sent → a draft that an editor looks through. Nothing is published by it. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { foldText } from '../../domain/changes.ts'
import type { Content, Session } from '../../domain/contentSchema.ts'
import { formatCount } from '../../domain/formatText.ts'
import { findAlike } from '../../domain/likeness.ts'
import { whenText } from '../../domain/sessionText.ts'
import { toSlug } from '../../domain/slugs.ts'
import { COLUMNS } from '../exchange/columns.ts'
import { yearOf } from './commandLine.ts'
import { DeskError } from './deskError.ts'
import { fieldName, shorten, shownValue } from './shownFields.ts'
import { DRAFT_FOLDER, type Draft } from './draftFile.ts'
import type { ImportContext } from './formats/draft.ts'
import { readOffered } from './formats/readOffered.ts'
import type { Verb } from './verb.ts'
import { editionOf, jsonText, openContent } from './workOnContent.ts'
import { writeTogether } from './writeTogether.ts'

const SHOWN = 5

export const bringIn: Verb = {
  name: 'hent',
  does: 'laver kladder af en fil: formular, mail, kalender, regneark eller program',
  usage: 'FIL [--år ÅR] [--alt]',
  words: 1,
  example: 'hent ~/Hentet/mail.txt',
  flags: { år: 'det år, det skal ind i', alt: null },
  async run(desk, input) {
    const { folder, say } = desk
    const [file] = input.words
    if (!file) throw new DeskError('Skriv, hvilken fil der skal hentes.')
    const content = openContent(desk)
    const asked = yearOf(input)
    const context = contextOf(content, asked ?? content.site.currentEdition)
    const { kind, drafts, edition } = await readOffered(readOrRefuse(file), context)
    const { year } = asked ? context : contextOf(content, edition ?? context.year)
    if (edition && edition !== year)
      for (const { doubts } of drafts) doubts.push(`Det er sendt ind til ${edition}.`)
    if (drafts.length === 0)
      throw new DeskError(`Filen er læst som ${kind}, men der er ingen arrangementer i den.`)

    const known = content.sessions.filter(({ edition }) => edition === year)
    for (const draft of drafts) {
      pointOutAlike(draft, known, year)
      pointOutNamed(draft, known, year)
    }
    const text =
      drafts.length > 100
        ? `${JSON.stringify({ source: basename(file), drafts }, null, 1)}\n`
        : await jsonText({ source: basename(file), drafts })
    const name = freeName(folder, toSlug(basename(file).replace(/\.\w+$/, '')) || 'kladde', text)
    writeTogether(folder, new Map([[`${DRAFT_FOLDER}/${name}`, text]]), desk.disk)

    const shown = input.flags.has('alt') ? drafts : drafts.slice(0, SHOWN)
    shown.forEach((draft, index) => say(describe(draft, index + 1)))
    if (shown.length < drafts.length)
      say(`… og ${drafts.length - shown.length} til. Se dem med --alt.\n`)
    say(summaryOf(kind, drafts))
    say(`Kladden ligger i content/${DRAFT_FOLDER}/${name}. Intet er udgivet.`)
    const number = drafts.length > 1 ? ' --nr 1' : ''
    const other = year === content.site.currentEdition ? '' : ` --år ${year}`
    say(
      `Se den efter, og udgiv med: npm run indhold -- ny --fra ${name.replace('.json', '')}${number}${other}`,
    )
    return true
  },
}

/** Another file of the same name, or a draft that was worked on, is not written over. */
function freeName(folder: string, name: string, text: string): string {
  for (let number = 1; ; number++) {
    const file = `${name}${number > 1 ? `-${number}` : ''}.json`
    const path = join(folder, DRAFT_FOLDER, file)
    if (!existsSync(path) || readFileSync(path, 'utf8') === text) return file
  }
}

const contextOf = (content: Content, year: number): ImportContext => ({
  year,
  week: editionOf(content, year),
})

function readOrRefuse(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'ENOENT') throw new DeskError(`Filen findes ikke: ${file}`)
    if (code === 'EISDIR') throw new DeskError(`Det er en mappe og ikke en fil: ${file}`)
    throw error
  }
}

function pointOutAlike({ session, doubts }: Draft, known: readonly Session[], year: number) {
  const { title, date = null, startsAt = null, organisers = [] } = session as Partial<Session>
  if (!title) return
  for (const alike of findAlike({ title, date, startsAt, organisers }, known).slice(0, 3)) {
    doubts.push(`Ligner ${alike.id}: »${alike.title}«, ${whenText(alike, year)}.`)
  }
}

const SHORTEST_NAME = 8

/** A mail about a session that is in the programme says its name, in whatever words. */
function pointOutNamed(draft: Draft, known: readonly Session[], year: number) {
  if (!draft.doubts.some((doubt) => doubt.includes('der er ændret'))) return
  const { title, description } = draft.session
  const words = foldText([title, description, ...draft.unplaced].join(' '))
  for (const session of known) {
    const names = [session.title, session.shortTitle, ...session.otherTitles]
    const isNamed = names.some((name) => {
      const folded = foldText(name ?? '')
      return folded.length >= SHORTEST_NAME && words.includes(folded)
    })
    const isTold = draft.doubts.some((doubt) => doubt.startsWith(`Ligner ${session.id}:`))
    if (isNamed && !isTold)
      draft.doubts.push(`Nævner ${session.id}: »${session.title}«, ${whenText(session, year)}.`)
  }
}

/** A price or a recording of which nothing is known is no field that was found. */
const saidOf = ({ session, from }: Draft) =>
  Object.entries(from).filter(([field]) => shownValue(session, field) !== '')

/** What only our own table has is called as there. */
const nameOfField = (field: string): string => {
  const name = fieldName(field)
  return name === field ? (COLUMNS.find((column) => column.field === field)?.heading ?? name) : name
}

function describe(draft: Draft, number: number): string {
  const { title } = draft.session
  const fields = saidOf(draft).map(([field, { sure, words }]) => {
    const value = shownValue(draft.session, field)
    const from = shorten(words, 60)
    return `     ${nameOfField(field)}: ${value}  [${sure}]${from && from !== value ? ` ← »${from}«` : ''}`
  })
  return [
    `${number}. ${typeof title === 'string' ? `»${title}«` : '(uden titel)'}`,
    ...fields,
    ...draft.doubts.map((doubt) => `   ? ${doubt}`),
    ...draft.unplaced.map((words) => `   – ikke placeret: ${shorten(words, 100)}`),
    '',
  ].join('\n')
}

function summaryOf(kind: string, drafts: readonly Draft[]): string {
  const origins = drafts.flatMap((draft) => saidOf(draft).map(([, origin]) => origin))
  const count = (sure: string) => origins.filter((origin) => origin.sure === sure).length
  const unplaced = drafts.flatMap((draft) => draft.unplaced)
  const doubts = drafts.flatMap((draft) => draft.doubts)
  return [
    `Læst som ${kind}: ${formatCount(drafts.length, 'kladde', 'kladder')}.`,
    `Felter: ${count('sikkert')} sikre, ${count('sandsynligt')} sandsynlige, ${count('gæt')} gættede.`,
    `Ikke placeret: ${formatCount(unplaced.length, 'stykke', 'stykker')}, som står i kladden. Spørgsmål: ${doubts.length}.`,
    ...(drafts.length > SHOWN
      ? [
          countKinds('Ikke placeret', unplaced.map(nameOf)),
          countKinds('Spørgsmål', doubts.map(kindOf)),
        ]
      : []),
  ]
    .filter(Boolean)
    .join('\n')
}

/** What was left is told by its name, a question by what it is about. */
const nameOf = (words: string) => /^\p{L}[\p{L}_ ]{0,30}(?=: )/u.exec(words)?.[0] ?? 'andet'
const kindOf = (doubt: string) =>
  doubt
    .replace(/^.* (?=ligger uden for ugen)/, 'Dagen ')
    .replace(/^Ligner .*/, 'Ligner noget i programmet.')
    .replace(/»[^«]*«/g, '»…«')

/** `Spørgsmål: 262 × Arrangøren mangler. 12 × …`, the most frequent first; empty where there is nothing. */
function countKinds(heading: string, kinds: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const sorted = [...counts].sort(([, a], [, b]) => b - a)
  const lines = sorted.map(([kind, count]) => `  ${count} × ${kind}`)
  return lines.length > 0 ? [`${heading}:`, ...lines.slice(0, 12)].join('\n') : ''
}
