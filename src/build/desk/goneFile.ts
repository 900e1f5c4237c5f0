/* A session that has no file any more still has its place in the ledger. */
import type { Content, Session } from '../../domain/contentSchema.ts'
import { toLocal } from '../../domain/localTime.ts'
import { withReason, type LedgerEntry } from '../ledger.ts'
import { STATUS_WORDS } from './closedLists.ts'
import { DeskError, type Desk } from './deskError.ts'
import { bareName, doWork, isNamed, readLedger, sessionFile } from './workOnContent.ts'

/** The entry that is meant by its id or an address of it, where no session answers to that any more. */
export function goneEntry({ folder }: Desk, content: Content, name = ''): LedgerEntry | null {
  const word = bareName(name)
  if (content.sessions.some((session) => isNamed(session, word))) return null
  const { sessions } = readLedger(folder)
  return sessions.find(({ id, slugs }) => id === word || slugs.includes(word)) ?? null
}

/** Says in the ledger what became of it. */
export async function markGone(
  desk: Desk,
  entry: LedgerEntry,
  status: Session['status'],
  statusNote: string,
): Promise<true> {
  const { id } = entry
  const told = { status, statusNote, date: null, startsAt: null }
  const sessions = readLedger(desk.folder).sessions.map((each) =>
    each.id === id
      ? { ...each, status, statusNote, ...withReason(each.reasons, told, toLocal(desk.now)) }
      : each,
  )
  await doWork(desk, { files: new Map(), ledger: { sessions } })
  desk.say(`${id} har ingen fil mere. Bogen siger nu: ${STATUS_WORDS[status].toLowerCase()}.`)
  return true
}

/** @throws {DeskError} with what can be done about it */
export function refuseGone({ id, slugs, titles }: LedgerEntry): never {
  const file = sessionFile({ edition: Number(id.slice(0, 4)), slug: slugs.at(-1) ?? '' })
  throw new DeskError(
    `»${titles.at(-1)}« (${id}) har ingen fil mere. Skal det rettes, så læg den tilbage: git checkout HEAD -- content/${file}. Bliver det ikke til noget, så skriv: npm run indhold -- aflys ${id} --grund "…" (eller: ret ${id} --status udgået --grund "…"). Intet er ændret.`,
  )
}
