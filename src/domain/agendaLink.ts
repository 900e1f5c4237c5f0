/*
 * Min uge as a link. It stands in the fragment of the address, which no browser sends to a server:
 * `#uge=1.<count>.<codes>`, the version of the format first. A session is six characters, a hash of
 * its id, so that a link with sixty of them is still a QR code that a phone reads at once.
 * Links are out in the world: what version 1 means can never change.
 */
import { pathOf } from './addresses.ts'

const VERSION = 1
const CODE_LENGTH = 6
/** Letters and digits alone: at a dash or an underscore some mail and chat programs end a link. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
/** Far more than anybody can attend. What is longer was not made here. */
const MOST_SESSIONS = 1000
const LONGEST = MOST_SESSIONS * CODE_LENGTH + 100

/** What a link holds: the codes that could be read, and what is wrong with it in Danish sentences. */
export interface AgendaLink {
  codes: string[]
  problems: string[]
}

/** The FNV-1a hash of a session id, 64 bits, in six letters and digits (35.7 bits). */
export function sessionCode(id: string): string {
  let hash = 0xcbf29ce484222325n
  for (let at = 0; at < id.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(id.charCodeAt(at))) * 0x100000001b3n)
  }
  const base = BigInt(ALPHABET.length)
  let code = ''
  for (; code.length < CODE_LENGTH; hash /= base) code += ALPHABET[Number(hash % base)]
  return code
}

/** The absolute address of Min uge with these sessions. */
export function toAgendaLink(origin: string, sessionIds: readonly string[]): string {
  const codes = sessionIds.map(sessionCode)
  return `${origin}${pathOf('agenda')}#uge=${VERSION}.${codes.length}.${codes.join('')}`
}

/**
 * The fragment of a link, `#uge=…`, out of an address or a text with one in it; null where there is none.
 * Half a character ends it, as a space does: no router can write that in an address.
 */
export function agendaFragment(text: string): string | null {
  const [, fragment] = /(?:#|%23)(uge=[^\s\p{Surrogate}]*)/u.exec(text) ?? []
  return fragment === undefined ? null : `#${fragment}`
}

/** Reads such a fragment. Never throws. @returns null where there is nothing that looks like one */
export function parseAgendaLink(text: string): AgendaLink | null {
  const fragment = agendaFragment(text)?.slice('#uge='.length)
  if (fragment === undefined) return null
  const refuse = (problem: string): AgendaLink => ({ codes: [], problems: [problem] })

  const version = /^\d+(?=\.|$)/.exec(fragment)?.[0]
  if (fragment && Number(version) !== VERSION) {
    return refuse(Number(version) > VERSION ? PROBLEMS.newer : PROBLEMS.unknown)
  }
  if (fragment.length > LONGEST) return refuse(PROBLEMS.tooLong)
  const [, written, joined = ''] = /^\d+\.(\d+)\.([A-Za-z0-9]*)/.exec(fragment) ?? []
  if (written === undefined) {
    return refuse(/^(\d+(\.\d*)?)?$/.test(fragment) ? PROBLEMS.allCutOff : PROBLEMS.unknown)
  }
  const count = Number(written)
  if (count > MOST_SESSIONS) return refuse(PROBLEMS.tooLong)
  if (count === 0) return refuse(PROBLEMS.empty)

  const codes = joined.match(/.{6}/g)?.slice(0, count) ?? []
  if (codes.length === 0) return refuse(PROBLEMS.allCutOff)
  return { codes, problems: codes.length < count ? [cutOff(codes.length, count)] : [] }
}

const cutOff = (read: number, count: number) =>
  `Linket er klippet over: ${read} af ${count} arrangementer kunne læses. Bed om at få linket sendt igen, hvis du vil have dem alle.`

const PROBLEMS = {
  newer:
    'Linket er lavet med en nyere udgave af appen. Genindlæs siden, når du har net, og åbn linket igen.',
  unknown: 'Linket er ikke et link til Min uge, som appen kan læse. Bed om at få det sendt igen.',
  tooLong: 'Linket er længere, end et link til Min uge kan være. Det er ikke læst.',
  allCutOff: 'Linket er klippet over, og intet af det kunne læses. Bed om at få det sendt igen.',
  empty: 'Der er ingen arrangementer i linket.',
} as const
