/* `slet`: a session that was made and never published goes as if it had never been. */
import { execFileSync } from 'node:child_process'
import { LEDGER_FILE } from '../ledger.ts'
import { DeskError } from './deskError.ts'
import { goneEntry } from './goneFile.ts'
import type { Verb } from './verb.ts'
import {
  doWork,
  fileOfSession,
  findSession,
  openContent,
  readLedger,
  type Fields,
} from './workOnContent.ts'

export const removeSession: Verb = {
  name: 'slet',
  does: 'fjerner et arrangement, der aldrig har været udgivet',
  usage: 'ARRANGEMENT',
  words: 1,
  example: 'slet ledelse-i-hverdagen',
  flags: {},
  async run(desk, { words: [name] }) {
    const content = openContent(desk)
    const gone = goneEntry(desk, content, name)
    const session = gone ? null : findSession(content, name)
    const id = gone?.id ?? session?.id ?? ''
    const title = gone?.titles.at(-1) ?? session?.title
    if (publishedIds(desk.folder).has(id))
      throw new DeskError(
        `»${title}« (${id}) er lagt i git og regnes for udgivet, så læserne kan have gemt det. Skal det ud af programmet, så skriv: npm run indhold -- ret ${id} --status udgået --grund "…". Intet er ændret.`,
      )
    const files = new Map<string, Fields | null>()
    if (session) files.set(fileOfSession(desk.folder, session), null)
    const { sessions } = readLedger(desk.folder)
    await doWork(desk, { files, ledger: { sessions: sessions.filter((each) => each.id !== id) } })
    desk.say(
      `»${title}« er fjernet, som om det aldrig havde været der. Kom det fra en kladde, ligger den der endnu.`,
    )
    return true
  },
}

/**
 * What the ledger held when content was last put in git: that is what counts as published, as for
 * `vis-ændringer`. A ledger loses no entry, so the last one has them all.
 */
function publishedIds(folder: string): Set<string> {
  try {
    const text = execFileSync('git', ['show', `HEAD:./${LEDGER_FILE}`], {
      cwd: folder,
      maxBuffer: 1e9,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const { sessions } = JSON.parse(text) as { sessions: { id: string }[] }
    return new Set(sessions.map(({ id }) => id))
  } catch {
    throw new DeskError(
      'Git kan ikke svare på, om det har været udgivet. Har det det ikke, så hent content/ids.json tilbage, som den var, og slet filen i hånden. Ellers skriv: ret … --status udgået --grund "…". Intet er ændret.',
    )
  }
}
