/* `bogfør`: what was changed by hand comes into the ledger, and revisions rise where they must. */
import type { Verb } from './verb.ts'
import { doWork, openContent, readLedger } from './workOnContent.ts'

export const keepLedger: Verb = {
  name: 'bogfør',
  does: 'fører det, der er rettet i hånden, ind i bogen (content/ids.json)',
  usage: '',
  example: 'bogfør',
  flags: {},
  async run(desk) {
    openContent(desk)
    const known = new Set(readLedger(desk.folder).sessions.map(({ id }) => id))
    const { sessions } = await doWork(desk, { files: new Map() })
    for (const { id } of sessions) if (!known.has(id)) desk.say(`${id}: ført ind som nyt.`)
    desk.say('Bogen er ført.')
    return true
  },
}
