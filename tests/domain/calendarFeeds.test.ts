import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { feedFiles } from '../../src/domain/calendarFeedFiles.ts'
import { FEEDS } from '../../src/domain/calendarFeeds.ts'
import type { Content, Session } from '../../src/domain/contentSchema.ts'
import { buildSession } from '../support/buildSession.ts'
import { realContent } from '../support/realContent.ts'

const contentWith = (...sessions: Session[]): Content => ({ ...realContent, sessions })

function idsIn(content: Content, address: string): string[] | null {
  const file = feedFiles(content).get(address)
  if (file === undefined) return null
  return new ICAL.Component(ICAL.parse(file) as unknown[])
    .getAllSubcomponents('vevent')
    .map((entry) => String(entry.getFirstPropertyValue('uid')).split('@')[0] ?? '')
}

const online = buildSession({ id: '2020-a', attendance: 'online', sectors: ['stat', 'kommune'] })
const physical = buildSession({ id: '2020-b', attendance: 'inPerson', sectors: ['region'] })
const unknown = buildSession({
  id: '2020-c',
  attendance: null,
  sectors: [],
  registration: { ...physical.registration, deadline: null },
})
const content = contentWith(online, physical, unknown)

describe('what one can subscribe to', () => {
  it('is the whole edition, the deadlines, each form and each sector', () => {
    expect([...feedFiles(content).keys()]).toEqual(
      [
        '',
        '-frister',
        '-fysisk',
        '-online',
        '-begge-dele',
        '-sektor-stat',
        '-sektor-region',
        '-sektor-kommune',
        '-sektor-paa-tvaers',
      ].map((part) => `/kalender/ledelsesugen-2020${part}.ics`),
    )
    expect(FEEDS.map(({ label }) => label)).toContain('Tilmeldingsfrister')
  })

  it('holds what belongs in it, and nothing that is not known to', () => {
    const feed = (part: string) => idsIn(content, `/kalender/ledelsesugen-2020${part}.ics`)
    expect(feed('')?.sort()).toEqual(['2020-a', '2020-b', '2020-c'])
    expect(feed('-online')).toEqual(['2020-a'])
    expect(feed('-fysisk')).toEqual(['2020-b'])
    expect(feed('-sektor-kommune')).toEqual(['2020-a'])
    expect(feed('-frister')).toEqual(['tilmeldingsfrist-2020-a', 'tilmeldingsfrist-2020-b'])
  })

  it('stays where it is when nothing is in it any more', () => {
    expect(idsIn(content, '/kalender/ledelsesugen-2020-begge-dele.ics')).toEqual([])
  })

  it('keeps what is called off, so that subscribers learn of it', () => {
    const off = contentWith({ ...online, status: 'cancelled' })
    expect(idsIn(off, '/kalender/ledelsesugen-2020-online.ics')).toEqual(['2020-a'])
  })

  it('is not there for an edition of which no session has a date', () => {
    const undated = contentWith({ ...online, date: null, startsAt: null, endsAt: null })
    expect(feedFiles(undated).size).toBe(0)
  })

  it('has a name that tells the feeds apart', () => {
    const names = [...feedFiles(content).values()].map(
      (file) => /^NAME:(.*)\r$/m.exec(file)?.[1] ?? '',
    )
    expect(new Set(names).size).toBe(FEEDS.length)
    expect(names.slice(0, 2)).toEqual([
      'Ledelsesugen 2020',
      'Ledelsesugen 2020: Tilmeldingsfrister',
    ])
  })
})
