/* Years of work at the desk, made up: whatever happens, no id drifts, no address dies and no revision falls. */
import { describe, expect, it } from 'vitest'
import { checkLedger, recordSessions, withLedger, type Ledger } from '../../src/build/ledger.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import { buildSession } from '../support/buildSession.ts'
import { seededChance } from '../support/seededRandom.ts'

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

describe.each(SEEDS)('a history (%i)', (seed) => {
  const chance = seededChance(seed)
  let made = 0
  const newSession = () => {
    const name = `a${++made}`
    return buildSession({ id: `2020-${name}`, slug: name, title: `Møde ${name}` })
  }
  const ACTS: ((session: Session) => Partial<Session>)[] = [
    () => ({ slug: `b${++made}` }),
    () => ({ title: `Titel ${++made}` }),
    () => ({ status: 'cancelled', statusNote: `Grund ${++made}.` }),
    () => ({ startsAt: `2020-10-28T${10 + chance.below(5)}:00` }),
    ({ title }) => ({ title: title.toUpperCase() }),
    () => ({ summary: `Noget andet ${++made}.` }),
    ({ id, formerIds }) => ({ id: `2020-c${++made}`, formerIds: [...formerIds, id] }),
    () => ({ revision: 0 }),
  ]

  it('keeps every address, id and revision', () => {
    let files = [newSession(), newSession(), newSession()]
    let ledger: Ledger = { sessions: [] }
    const addresses = new Map<string, string>()
    const revisions = new Map<string, number>()
    for (let day = 1; day <= 60; day++) {
      const now = `2020-09-${String(1 + Math.floor(day / 2.1)).padStart(2, '0')}T12:00`
      if (chance.below(5) === 0) files = [...files, newSession()]
      const changed = chance.oneOf(files)
      const change = chance.oneOf(ACTS)(changed)
      files = files.map((each) => (each === changed ? { ...each, ...change } : each))
      expect(checkLedger(ledger, files)).toEqual([])
      const record = recordSessions(ledger, withLedger(ledger, files), now)
      ledger = record.ledger
      files = files.map((each) => {
        const revised = record.revised.find(({ id }) => id === each.id)
        return revised
          ? { ...each, revision: revised.revision, revisedAt: revised.revisedAt }
          : each
      })
      const published = withLedger(ledger, files)
      for (const session of published) {
        for (const slug of [session.slug, ...session.formerSlugs]) {
          if (!addresses.has(slug)) addresses.set(slug, session.id)
        }
        const last = revisions.get(session.id) ?? 0
        expect(session.revision).toBeGreaterThanOrEqual(last)
        revisions.set(session.id, session.revision)
      }
      const leadsTo = new Map(
        published.flatMap((each) =>
          [each.slug, ...each.formerSlugs].map((slug) => [slug, each] as const),
        ),
      )
      for (const [slug, id] of addresses) {
        const session = leadsTo.get(slug)
        expect([session?.id, ...(session?.formerIds ?? [])], slug).toContain(id)
      }
      // Once more without a change: not a byte.
      const again = recordSessions(ledger, published, '2020-12-24T12:00')
      expect(again.ledger).toEqual(ledger)
      expect(again.revised).toEqual([])
    }
    // One that just goes is missed, whichever it is.
    for (const gone of files) {
      const left = files.filter((each) => each !== gone)
      const isMissed = checkLedger(ledger, left).some(({ message }) => message.includes(gone.id))
      expect(isMissed).toBe(gone.status === 'scheduled')
    }
  })
})
