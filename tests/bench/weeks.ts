/* Weeks of any number of sessions: those that are there, and seeded ones beside them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LEDGER_FILE, recordSessions, type Ledger } from '../../src/build/ledger.ts'
import { readContent } from '../../src/build/readContent.ts'
import type { Content, Session } from '../../src/domain/contentSchema.ts'
import { buildChanged, type Build } from '../e2e/support/build.ts'
import { generateContent } from '../support/generateSessions.ts'

const SEED = 44
const LONG_AGO = '2026-01-01T12:00'
const LATER = '2099-01-01T12:00'

function seededBeside({ site, sessions }: Content, count: number): Session[] {
  const year = site.currentEdition
  const there = sessions.filter(({ edition }) => edition === year).length
  return generateContent({ seed: SEED, sessions: Math.max(0, count - there), year }).sessions
}

/** The whole site with a programme of so many sessions. Its pictures of links are drawn once and kept. */
export function buildWeek(count: number): Promise<Build> {
  return buildChanged((root) => {
    const folder = join(root, 'content')
    const added = seededBeside(readContent(folder), count)
    for (const { edition, ...session } of added) {
      const file = join(folder, `${edition}/sessions/${session.slug}.json`)
      writeFileSync(file, JSON.stringify(session))
    }
    const ledgerFile = join(folder, LEDGER_FILE)
    const { $schema: _, ...entries } = JSON.parse(readFileSync(ledgerFile, 'utf8')) as Ledger & {
      $schema?: string
    }
    writeFileSync(ledgerFile, JSON.stringify(recordSessions(entries, added, LONG_AGO).ledger))
  })
}

/** The content of a built site with so many sessions, as news that arrive after the page. */
export function newsOfWeek(dist: string, count: number): Content {
  const content = JSON.parse(readFileSync(join(dist, 'content.json'), 'utf8')) as Content
  const sessions = [...content.sessions, ...seededBeside(content, count)]
  return { ...content, sessions, version: `seeded-${count}`, updatedAt: LATER }
}
