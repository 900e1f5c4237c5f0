/* What somebody sent → drafts, by what it is and not by what it is called. */
import { readCsv } from '../../../domain/csv.ts'
import { parseSubmission } from '../../../domain/submission.ts'
import { readSubmissionBlock } from '../../../domain/submissionBlock.ts'
import { CONTINUED } from '../../../domain/submissionMail.ts'
import { submissionText } from '../../../domain/submissionText.ts'
import { DeskError } from '../deskError.ts'
import { complete, leave, newDraft, put, type Draft, type ImportContext } from './draft.ts'
import { isLabel } from './labels.ts'
import { placeLabelled } from './placeLabelled.ts'
import { readIcs } from './readIcs.ts'
import { readMail } from './readMail.ts'
import { readMailText, type Mail } from './mailText.ts'
import { clockDoubt } from './timesInText.ts'
import { notAMail } from './notAMail.ts'
import { readConclar } from './readConclar.ts'
import { isOwnRow, readOwnRow } from './readOwnRow.ts'
import { readScheduleJson, readScheduleXml } from './readSchedule.ts'

export interface Offered {
  /** What it was read as, in Danish. */
  kind: string
  drafts: Draft[]
  /** The year that it says it is for. */
  edition?: number
}

/**
 * @param bytes of the file as it came
 * @throws {DeskError} when nothing can be made of it
 */
export async function readOffered(bytes: Uint8Array, context: ImportContext): Promise<Offered> {
  const text = toText(bytes)
  if (text.includes('\0') || /^(%PDF-|\{\\rtf)/.test(text))
    throw new DeskError(
      'Filen er ikke tekst. Er det et billede, en PDF, et Word-dokument eller en mail fra Outlook (.msg), så åbn den, og gem den som ren tekst (.txt).',
    )
  const start = text.trimStart().slice(0, 200)
  if (start === '') throw new DeskError('Filen er tom.')
  if (/^BEGIN:VCALENDAR/i.test(start))
    return { kind: 'kalenderfil', drafts: readIcs(text, context) }
  if (/^<(?:!doctype html|html|head|body|div|p|table|meta)\b/i.test(start))
    throw new DeskError(
      'Filen er en webside (HTML) og ikke et program. Åbn den, og gem teksten som ren tekst (.txt). Er det en mail, så gem den som .eml.',
    )
  if (start.startsWith('<')) return { kind: 'schedule.xml', drafts: readXmlOrRefuse(text, context) }
  if (/^[[{]|^(var|const|let) /.test(start)) return readJson(text, context)
  const whole = readMailText(text)
  const block = await readSubmissionBlock(whole.text)
  if (block && block.fault === undefined)
    return { kind: 'mail fra formularen', ...fromSubmission(block.data, block.rest) }
  const mail = block ? { ...whole, text: block.rest } : whole
  const rows = readTable(text)
  if (rows) return { kind: 'regneark (CSV)', drafts: rows.map((row) => fromRow(row, context)) }
  // A head, or a part of the form that was broken, is a mail whatever its words are.
  const why = (mail.from ?? mail.subject ?? block) ? null : notAMail(text)
  if (why !== null)
    throw new DeskError(
      `Filen ligner hverken en mail eller et arrangement. ${why} Er det en mail, så gem den igen som .eml eller som ren tekst (.txt). Ellers kan arrangementet skrives med: npm run indhold -- ny`,
    )
  return readAttached(mail, block?.fault, context)
}

/** What hangs on a mail counts for more than its words, where it can be read without guessing. */
async function readAttached(mail: Mail, fault: string | undefined, context: ImportContext) {
  const unread: string[] = []
  for (const { name, bytes } of mail.attachments) {
    const offered = await tryToRead(bytes, context)
    if (!offered || offered.kind.startsWith('mail')) {
      if (offered?.kind === 'mail fra formularen') return withMail(offered, name, mail)
      unread.push(name)
    } else return withMail(offered, name, mail)
  }
  const drafts = readMail(mail, context)
  const [first] = drafts
  if (fault !== undefined)
    first?.doubts.unshift(`${fault} Kladden er læst af det, der står i mailen.`)
  if (unread.length > 0)
    first?.doubts.push(
      `Vedhæftet, men ikke læst: ${unread.join(', ')}. Se, om der står mere i det.`,
    )
  return { kind: 'mail', drafts }
}

async function tryToRead(bytes: Uint8Array, context: ImportContext): Promise<Offered | null> {
  try {
    return await readOffered(bytes, context)
  } catch (error) {
    if (error instanceof DeskError) return null
    throw error
  }
}

function withMail({ kind, drafts, ...rest }: Offered, name: string, mail: Mail): Offered {
  const [first] = drafts
  if (first) {
    leave(first, 'Fra', mail.from ?? '')
    leave(first, 'Emne', mail.subject ?? '')
    leave(first, 'I mailen', mail.text)
  }
  return { kind: `${kind}, vedhæftet som ${name}`, drafts, ...rest }
}

/** A table with known headings, which may stand below a title of the sheet; null where there is none. */
function readTable(text: string): Pair[][] | null {
  const lines = text.split('\n')
  for (let from = 0; from < Math.min(6, lines.length); from++) {
    const [head = [], ...rows] = readCsv(lines.slice(from).join('\n'))
    if (head.length < 3 || head.filter(isLabel).length < 2) continue
    // A sentence has commas too, but the lines below it have others.
    const isRow = (row: readonly string[]) => Math.abs(row.length - head.length) < 2
    if (rows.filter(isRow).length * 2 < rows.length) continue
    const pairs = rows.map((row) =>
      row.map((words, at): Pair => [head[at]?.trim() || `Kolonne ${at + 1}`, words]),
    )
    const above = lines
      .slice(0, from)
      .join(' ')
      .replace(/[;,\t\s]+/g, ' ')
      .trim()
    if (above) pairs[0]?.push(['Over tabellen', above])
    return pairs
  }
  return null
}

type Pair = [label: string, words: string]

/** UTF-8, or what Excel and older mail programs write in its place. */
function toText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function readXmlOrRefuse(text: string, context: ImportContext): Draft[] {
  try {
    return readScheduleXml(text, context)
  } catch (error) {
    if (error instanceof SyntaxError) throw new DeskError(error.message)
    throw error
  }
}

function readJson(text: string, context: ImportContext): Offered {
  let data: unknown
  try {
    // ConClár's file is a script that names its list.
    data = JSON.parse(text.replace(/^\s*(var|const|let)\s+\w+\s*=\s*/, '').replace(/;\s*$/, ''))
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new DeskError('Filen er ikke gyldig JSON. Måske er den klippet af.')
    throw error
  }
  const schedule = readScheduleJson(data, context)
  if (schedule) return { kind: 'schedule.json', drafts: schedule }
  const conclar = readConclar(data, context)
  if (conclar) return { kind: 'ConClár', drafts: conclar }
  if (typeof data !== 'object' || data === null || !('session' in data))
    throw new DeskError(
      'Filen er JSON, men ikke et forslag fra formularen, og heller ikke schedule.json eller ConClár. Se, om det er den rigtige fil.',
    )
  return { kind: 'fil fra formularen', ...fromSubmission(data) }
}

/** @param mail what stands around the part that is read, with the same in words */
function fromSubmission(data: unknown, mail = ''): Omit<Offered, 'kind'> {
  const { value, problems } = parseSubmission(data)
  if (!value) {
    const list = problems.slice(0, 10).map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    throw new DeskError(
      `Filen er ikke et forslag fra formularen, eller den er ændret:\n${list.join('\n')}`,
    )
  }
  const draft = newDraft()
  for (const [field, said] of Object.entries(value.session)) {
    if (said !== false)
      put(draft, field, said, 'sikkert', typeof said === 'string' ? said : 'formularen')
  }
  if (value.wantsAmbassador) leave(draft, 'Ønsker ambassadøren', 'ja')
  if (value.contact) {
    const { name, email, phone } = value.contact
    leave(draft, 'Kontakt', [name, email, phone].filter(Boolean).join(', '))
  }
  leave(draft, 'Bemærkning', value.remark ?? '')
  const others = linesBeside(submissionText(value), mail)
  for (const line of others) leave(draft, 'I mailen', line)
  if (others.length > 0)
    draft.doubts.push(
      'Der står noget i mailen, som ikke kom fra formularen. Se efter, om noget er rettet i hånden.',
    )
  return { drafts: [complete(draft)], edition: value.edition }
}

/** The lines of a mail that say something else than the form did, however they were quoted and wrapped. */
function linesBeside(told: string, mail: string): string[] {
  const flat = (text: string) => text.replace(/\s+/g, '')
  const known = flat(told)
  const lines = mail.split('\n').map((line) => line.replace(/^[>\s]+/, '').trim())
  return lines.filter((line) => line !== CONTINUED && !known.includes(flat(line)))
}

function fromRow(pairs: Pair[], context: ImportContext): Draft {
  if (isOwnRow(pairs)) return readOwnRow(pairs, context)
  const draft = newDraft()
  // In a mail that would be its subject.
  const named = pairs.map(([label, words]): Pair => [
    /^\s*emne\s*$/i.test(label) ? 'Emner' : label,
    words,
  ])
  placeLabelled(draft, named, context)
  const { date, startsAt, allDay } = draft.session
  const doubt = date && !startsAt && !allDay ? clockDoubt(draft.unplaced.join('\n')) : null
  if (doubt) draft.doubts.push(doubt)
  return complete(draft)
}
