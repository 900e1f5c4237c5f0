/* An organiser's mail in words of their own → drafts. What stands behind a name and a colon is sure; the rest is sought. */
import { complete, leave, newDraft, putText, type Draft, type ImportContext } from './draft.ts'
import { isLabel, isOfNames, isOfPrice } from './labels.ts'
import type { Mail } from './mailText.ts'
import { placeLabelled } from './placeLabelled.ts'
import {
  seekForm,
  seekOrganiser,
  seekPrice,
  seekRegistration,
  seekTimes,
  seekTitle,
  seekWishes,
} from './seekInMail.ts'

const LABELLED = /^[\s>*•_#-]*([\p{L}.][\p{L} ./-]{0,40}?)\s*[*_]*:[*_]*(?!\/\/)\s*(.*)$/u
/** `TID` or `## Sted` alone on a line. */
const HEADING = /^[\s>*•_#-]*(\p{Lu}[\p{L} ]{1,40}?)[\s*_]*$/u
/** A subject that is about the mail and not about the event. */
const GENERIC = /ledelsesuge|arrangement|forespørgsel|deltagelse|tilmelding|kalender/i
/** What goes on after a blank line, and after words before a colon. */
const LONG = /beskrivelse|om arrangementet|indhold|program/i
/** A line that says how to take part, or who speaks. */
const TELLS =
  /tilmeld|(?<!\p{L})(?:senest|deadline|frist)(?!\p{L})|oplæg (?:ved|af|fra)|\p{L}.*https?:\/\//iu
/** Without the numbers of an address. */
const SENTENCE = /^(?!.*\d)\p{Lu}\S*(?: \S+){2,}[.!?]$/u
const TITLE = /^(titel|overskrift|arrangementets (titel|navn))$/i
const GREETING =
  /^(kære|hej|hejsa|hi|hello|dear|goddag|godmorgen|til rette vedkommende|til ledelsesugen?|til sekretariatet|hermed|vi vil gerne|tak for)\b/i
/** A line of its own, whatever follows it. */
const SALUTATION =
  /^(?:kære|hej|hejsa|goddag|godmorgen|hi|hello|dear)(?!\p{L})[^.?!]{0,50}[,.!]?$/iu
/** What stands below was said before, and perhaps by the desk. */
const EARLIER = /^(?:den|d\.|on) .*(?:skrev|wrote)[^:]*:$/i
const GOODBYE =
  /^(--\s*$|(med )?(venlig|bedste|kærlig|mange|de bedste) hils(en|ner)|venligst|hils(en|ner)\b|mvh\b|vh\b|på forhånd tak)/i
/** The head of a mail within a mail: its date and its `Til` are not the event's. */
const FORWARDED = /^(?:fra|from|til|to|cc|emne|subject|dato|date|sendt|sent)\s*:/i

export function readMail(
  { subject, from, text }: Pick<Mail, 'subject' | 'from' | 'text'>,
  context: ImportContext,
): Draft[] {
  const { blocks, loose } = takeApart(text)
  return (blocks.length > 0 ? blocks : [[]]).map((pairs, index) => {
    const draft = newDraft()
    placeLabelled(draft, pairs, context, () => {
      if (index === 0) placeLoose(draft, loose, subject, context)
    })
    if (index === 0) leave(draft, 'Fra', from ?? '')
    toWish(draft)
    return complete(draft)
  })
}

/** Who writes that the ambassador takes part asks for it: only the desk knows whether. */
function toWish({ session, from, unplaced, doubts }: Draft) {
  const wish = from.ambassadorTakesPart
  if (!wish) return
  delete session.ambassadorTakesPart
  delete from.ambassadorTakesPart
  unplaced.push(`Ambassadør: ${wish.words}`)
  doubts.push('Mailen nævner ambassadøren. Er det et ønske, så svar på det.')
}

type Pair = [label: string, words: string]

/** The lines as they were written, and which of them are the head of a mail that was sent on. */
function toLines(text: string): { line: string; isHead: boolean }[] {
  const lines = text.split('\n').map((line) => line.replace(/^[>\s]+/, '').trimEnd())
  const heads = new Set<number>()
  for (let at = 0; at < lines.length; at++) {
    let end = at
    while (FORWARDED.test((lines[end] ?? '').replaceAll('*', ''))) end++
    const isHead =
      end - at >= 3 && lines.slice(at, end).some((line) => /^\*?(emne|subj)/i.test(line))
    if (isHead) for (let line = at; line < end; line++) heads.add(line)
    at = Math.max(at, end - 1)
  }
  return lines.map((line, at) => ({ line, isHead: heads.has(at) }))
}

function labelOf(line: string, next: string): Pair | null {
  const [, label = '', words = ''] = LABELLED.exec(line) ?? []
  if (label && isLabel(label)) {
    // `Til: jer alle` is no time.
    return /^(fra|til)$/i.test(label) && !/\d/.test(words) ? null : [label, words]
  }
  const [, heading = ''] = HEADING.exec(line) ?? []
  const stands = next !== '' || heading === heading.toUpperCase()
  return heading && stands && isLabel(heading) ? [heading, ''] : null
}

/** Does a line go on with what a label has begun? */
function goesOn([label, words]: Pair, line: string): boolean {
  if (words === '' || LONG.test(label)) return true
  if (LABELLED.test(line)) return false
  if (isOfPrice(label)) return !TELLS.test(line)
  return !isOfNames(label) || !(TELLS.test(line) || SENTENCE.test(line))
}

/** Labelled lines with what follows them, one block for each title; and all other paragraphs. */
function takeApart(text: string): { blocks: Pair[][]; loose: string[] } {
  const blocks: Pair[][] = []
  const loose: string[] = []
  let open: Pair | null = null
  let isOver = false
  const lines = toLines(text)
  for (const [at, { line, isHead }] of lines.entries()) {
    if (line === '') {
      // A blank line ends what belongs to a label, but for long texts and headings.
      if (open && !LONG.test(open[0]) && open[1] !== '') open = null
      if (open && open[1] !== '') open[1] += '\n'
      loose.push('')
      continue
    }
    // Whoever sends a mail on has said goodbye before it begins.
    if (isHead) isOver = false
    else if (GOODBYE.test(line.trim()) || EARLIER.test(line)) isOver = true
    const pair = isOver || isHead ? null : labelOf(line, lines[at + 1]?.line ?? '')
    const isWords = open !== null && !isOver && !isHead
    if (pair) {
      const [label] = (open = pair)
      if (blocks.length === 0 || TITLE.test(label)) {
        const isFirst = blocks.length === 1 && !blocks[0]?.some(([name]) => TITLE.test(name))
        if (!isFirst) blocks.push([])
      }
      blocks.at(-1)?.push(open)
    } else if (open && isWords && goesOn(open, line)) {
      open[1] += `\n${line}`
    } else {
      // Lines from other places of the mail are no paragraph together.
      if (open) loose.push('')
      open = null
      loose.push(line)
      if (SALUTATION.test(line)) loose.push('')
    }
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
  const goodbye = paragraphs.findIndex((it) => GOODBYE.test(it) || EARLIER.test(it))
  const said = goodbye < 0 ? paragraphs : paragraphs.slice(0, goodbye)
  const signed = goodbye < 0 ? [] : paragraphs.slice(goodbye)
  const all = said.join('\n\n')
  seekTimes(draft, all, context)
  seekRegistration(draft, all)
  seekForm(draft, all)
  seekPrice(draft, all)
  seekOrganiser(draft, all, signed)
  const practical = [draft.from.date?.words, draft.from['registration.url']?.words].filter(Boolean)
  const body = said.filter((paragraph) => {
    const line = paragraph.replace(/\s+/g, ' ')
    const isPractical = line.length < 250 && practical.some((words) => line.includes(words ?? line))
    return !GREETING.test(paragraph) && !isPractical
  })
  if (!session.title) seekTitle(draft, body, all, subject ?? '')
  const long = body.filter((paragraph) => paragraph.length > 60 && !paragraph.endsWith(':'))
  if (!session.description && long.length > 0)
    putText(draft, 'description', long.join('\n\n'), 'gæt')
  const used = session.description ? (draft.from.description?.sure === 'gæt' ? long : []) : []
  if (subject && draft.from.title?.words !== subject) leave(draft, 'Emne', subject)
  for (const paragraph of [...said, ...signed]) {
    if (!used.includes(paragraph) && paragraph !== draft.from.title?.words)
      leave(draft, '', paragraph)
  }
  seekWishes(draft, [subject ?? '', ...paragraphs].join('\n'))
}
