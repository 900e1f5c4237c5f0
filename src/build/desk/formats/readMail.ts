/* An organiser's mail in words of their own → drafts. What stands behind a name and a colon is sure; the rest is sought. */
import { readDanishTime } from '../../../domain/danishTime.ts'
import {
  complete,
  leave,
  newDraft,
  put,
  putPlace,
  putText,
  putTimes,
  type Draft,
  type ImportContext,
} from './draft.ts'
import { isLabel, placeLabelled } from './labels.ts'
import { placeDeadline } from './placeWords.ts'
import { readMailText } from './mailText.ts'

const LABELLED = /^[\s>*•_#-]*([\p{L}.][\p{L} ./-]{0,40}?)\s*[*_]*:[*_]*(?!\/\/)\s*(.*)$/u
/** A subject that is about the mail and not about the event. */
const GENERIC = /ledelsesuge|arrangement|forespørgsel|deltagelse|tilmelding|kalender/i
/** What goes on after a blank line, and after words before a colon. */
const LONG = /beskrivelse|om arrangementet|indhold|program/i
const TITLE = /^(titel|overskrift|arrangementets (titel|navn))$/i
const GREETING = /^(kære|hej|goddag|godmorgen|til rette vedkommende|hermed|vi vil gerne|tak for)\b/i
const GOODBYE =
  /^(--\s*$|(med )?(venlig|bedste|kærlig|mange|de bedste) hils(en|ner)|venligst|hils(en|ner)\b|mvh\b|vh\b|på forhånd tak)/i

const DAY =
  '(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,?\\s+)?(?:den\\s+|d\\.?\\s*)?\\d{1,2}(?:\\s*[./]\\s*\\d{1,2}|\\s*[./]?\\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))[a-zæøå]*\\.?(?:[ ,-]{0,2}20\\d\\d)?'
/** A hyphen stands for the dot only where another follows: `15-17.30` is no quarter past. */
const CLOCKS =
  '[^\\d\\n]{0,14}\\d{1,2}(?:[.:]\\d{2}|-[0-5]\\d(?=\\.?\\s*(?:-|–|—|til)))?(?:\\.?\\s*(?:-|–|—|til)[^\\d\\n]{0,6}\\d{1,2}(?:[.:-]\\d{2})?)?'
const TIME = new RegExp(`${DAY}(?:${CLOCKS})?`, 'iu')
const DEADLINE = new RegExp(
  `(?:senest|inden|frist[^\\d\\n]{0,25})\\s*((?:den\\s+|d\\.?\\s*)?${DAY}(?:[^\\d\\n]{0,6}kl\\.?\\s*\\d{1,2}(?:[.:]\\d{2})?)?)`,
  'iu',
)

/** A title that is named within a sentence, and an address that is told in one. */
const QUOTED = /[»"“”]([^«»"“”\n]{4,120})[«»"“”]/u
const PLACE =
  /((?:\p{Lu}[^,.\n]{1,60},\s*)?\p{Lu}[\p{L} .]{2,40}? \d{1,4} ?[A-Z]?,\s*\d{4} \p{Lu}\p{L}+(?: [A-ZÆØÅ]{1,2}\b)?)/u

export function readMail(raw: string, context: ImportContext): Draft[] {
  const { subject, text } = readMailText(raw)
  const { blocks, loose } = takeApart(text)
  const drafts = (blocks.length > 0 ? blocks : [[]]).map((pairs, index) => {
    const draft = newDraft()
    placeLabelled(draft, pairs, context)
    if (index === 0) placeLoose(draft, loose, subject, context)
    return complete(draft)
  })
  return drafts
}

type Pair = [label: string, words: string]

/** Labelled lines with what follows them, one block for each title; and all other paragraphs. */
function takeApart(text: string): { blocks: Pair[][]; loose: string[] } {
  const blocks: Pair[][] = []
  const loose: string[] = []
  let open: Pair | null = null
  let isOver = false
  for (const paragraph of text.split(/\n\s*\n/)) {
    const lines = paragraph.split('\n').map((line) => line.replace(/^[>\s]+/, '').trimEnd())
    // A blank line ends what belongs to a label, but for long texts.
    if (open && !LONG.test(open[0])) open = null
    for (const line of lines) {
      const [, label = '', words = ''] = LABELLED.exec(line) ?? []
      if (GOODBYE.test(line.trim())) isOver = true
      if (!isOver && label && isLabel(label)) {
        open = [label, words]
        if (blocks.length === 0 || TITLE.test(label)) {
          const isFirst = blocks.length === 1 && !blocks[0]?.some(([name]) => TITLE.test(name))
          if (!isFirst) blocks.push([])
        }
        blocks.at(-1)?.push(open)
      } else if (open && !isOver && (!label || LONG.test(open[0]))) open[1] += `\n${line}`
      else loose.push(line)
    }
    if (open) open[1] += '\n'
    loose.push('')
  }
  return {
    blocks,
    loose: loose
      .join('\n')
      .split(/\n\n+/)
      .map((it) => it.trim())
      .filter(Boolean),
  }
}

function placeLoose(
  draft: Draft,
  paragraphs: string[],
  subject: string | null,
  context: ImportContext,
) {
  const { session } = draft
  const isTelling = subject !== null && !GENERIC.test(subject)
  if (!session.title && isTelling) putText(draft, 'title', subject, 'sandsynligt')
  const goodbye = paragraphs.findIndex((paragraph) => GOODBYE.test(paragraph))
  const said = goodbye < 0 ? paragraphs : paragraphs.slice(0, goodbye)
  const signed = goodbye < 0 ? [] : paragraphs.slice(goodbye)
  const all = said.join('\n\n')
  findDeadline(draft, all, context)
  const withoutDeadline = all.replace(DEADLINE, ' ')
  if (!session.date) findTime(draft, withoutDeadline, context)
  findRegistration(draft, all)
  if (!session.attendance) {
    const [words, sign] = /\b(zoom|teams|webinar|online|virtuelt)\b/i.exec(all) ?? []
    if (sign && words) put(draft, 'attendance', 'online', 'gæt', words)
  }
  if (!session.venue && (!session.attendance || session.attendance === 'online'))
    findPlace(draft, all)
  if (!session.price) {
    const [words] = /[^.\n]*\bgratis\b[^.\n]*/i.exec(all) ?? []
    if (words) put(draft, 'price', { free: true }, 'sandsynligt', words)
  }
  const practical = [draft.from.date?.words, draft.from['registration.url']?.words].filter(Boolean)
  const body = said.filter((paragraph) => {
    const line = paragraph.replace(/\s+/g, ' ')
    const isPractical = line.length < 250 && practical.some((words) => line.includes(words ?? line))
    return !GREETING.test(paragraph) && !isPractical
  })
  if (!session.title) {
    const heading = body.find((line) => line.length < 150 && !/\n|[.?:,]$/.test(line))
    const quoted = QUOTED.exec(all)?.[1]
    if (heading ?? quoted) putText(draft, 'title', heading ?? quoted ?? '', 'gæt')
    else if (subject) putText(draft, 'title', subject, 'gæt')
  }
  const long = body.filter((paragraph) => paragraph.length > 60 && !paragraph.endsWith(':'))
  if (!session.description && long.length > 0)
    putText(draft, 'description', long.join('\n\n'), 'gæt')
  const used = session.description ? (draft.from.description?.sure === 'gæt' ? long : []) : []
  if (subject && draft.from.title?.words !== subject) leave(draft, 'Emne', subject)
  for (const paragraph of [...said, ...signed]) {
    if (!used.includes(paragraph) && paragraph !== draft.from.title?.words)
      leave(draft, '', paragraph)
  }
}

function findTime(draft: Draft, text: string, context: ImportContext) {
  const [words] = TIME.exec(text) ?? []
  if (!words) return
  const { time, fault } = readDanishTime(words, context)
  if (time) putTimes(draft, time, 'sandsynligt', words, context)
  else draft.doubts.push(`Tidspunktet »${words.trim()}«: ${fault}`)
}

function findPlace(draft: Draft, text: string) {
  const [, words] = PLACE.exec(text) ?? []
  if (!words) return
  const { attendance } = draft.session
  putPlace(draft, words, 'gæt')
  if (attendance) draft.session.attendance = 'hybrid'
}

function findDeadline(draft: Draft, text: string, context: ImportContext) {
  const registration = draft.session.registration as { deadline?: string } | undefined
  const [, words] = DEADLINE.exec(text) ?? []
  if (!words || registration?.deadline) return
  placeDeadline(draft, words, context)
  const origin = draft.from['registration.deadline']
  if (origin) origin.sure = 'sandsynligt'
}

function findRegistration(draft: Draft, text: string) {
  if (draft.from['registration.url'] || draft.from['registration.email']) return
  const [words] = /[^\n]*tilmeld[^\n]*(?:\n[^\n]+)?/i.exec(text) ?? []
  const [url] = /https?:\/\/[^\s<>"]+[^\s<>".,;:)]/.exec(words ?? '') ?? []
  const [email] = /[^\s@<>"',;:?&()]+@[^\s@<>"',;:?&()]+\.[a-z]{2,}/i.exec(words ?? '') ?? []
  if (!words || (!url && !email)) return
  put(draft, 'registration.required', true, 'sandsynligt', words)
  put(draft, 'registration.method', url ? 'link' : 'email', 'sandsynligt', words)
  put(draft, url ? 'registration.url' : 'registration.email', url ?? email, 'sandsynligt', words)
}
