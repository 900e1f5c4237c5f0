import { describe, expect, it } from 'vitest'
import { eventDataHtml, toEventData } from '../../src/build/eventData.ts'
import { atomFeeds } from '../../src/build/exchange/atom.ts'
import { openData, programmeFiles } from '../../src/build/exchange/openData.ts'
import { uuidOf } from '../../src/build/exchange/scheduleEvents.ts'
import { childrenOf, childText, readXml, type XmlNode } from '../../src/domain/xml.ts'
import { buildSession } from '../support/buildSession.ts'
import { realContent, realSession } from '../support/realContent.ts'

const site = realContent.site
const hostile = buildSession({
  ...{
    title: ']]></title><script>"&\'',
    summary: '</script><!-- \u0000',
    startsAt: '2020-10-28T09:00',
  },
  ...{ endsAt: null, status: 'cancelled', statusNote: 'Sygdom.', type: '=cmd()' },
})
const content = { ...realContent, sessions: [...realContent.sessions, hostile] }
const all = (node: XmlNode, name: string): XmlNode[] => [
  ...childrenOf(node, name),
  ...node.children.flatMap((child) => all(child, name)),
]

describe('the programme for schedule apps', () => {
  const files = programmeFiles(content, 2020)
  const xml = readXml(files.get('ledelsesugen-2020.schedule.xml') ?? '')
  const json = JSON.parse(files.get('ledelsesugen-2020.schedule.json') ?? '') as {
    schedule: {
      conference: {
        daysCount: number
        days: {
          rooms: Record<
            string,
            { id: number; guid: string; date: string; title: string; duration: string }[]
          >
        }[]
      }
    }
  }
  const events = all(xml, 'event')

  it('has every session with a time once, in the form that the schema wants', () => {
    expect(events).toHaveLength(14)
    for (const event of events) {
      expect(event.attributes.id).toMatch(/^[1-9]\d*$/)
      expect(event.attributes.guid).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
      expect(childText(event, 'date')).toMatch(/^2020-10-\d\dT\d\d:\d\d:00\+01:00$/)
      expect(childText(event, 'duration')).toMatch(/^\d\d:\d\d$/)
      expect(childText(event, 'slug')).toMatch(/^[a-z0-9_]{4,}-[a-z0-9\-_]{4,}$/)
      expect(childText(event, 'room')).not.toBe('')
    }
    const unique = (values: unknown[]) => expect(new Set(values).size).toBe(values.length)
    unique(events.map(({ attributes }) => attributes.id))
    unique(events.map(({ attributes }) => attributes.guid))
  })

  it('says the same in both forms, and the same every time', () => {
    const inJson = json.schedule.conference.days.flatMap(({ rooms }) => Object.values(rooms).flat())
    const said = (all: string[][]) => all.map((each) => each.join(' ')).sort()
    expect(
      said(
        inJson.map(({ id, guid, date, title, duration }) => [`${id}`, guid, date, title, duration]),
      ),
    ).toEqual(
      said(
        events.map((event) => [
          event.attributes.id!,
          event.attributes.guid!,
          childText(event, 'date'),
          childText(event, 'title'),
          childText(event, 'duration'),
        ]),
      ),
    )
    expect(openData(content)).toEqual(openData(structuredClone(content)))
    expect(uuidOf('https://ledelsesugen.dk/2020-ledertraef')).toBe(
      uuidOf('https://ledelsesugen.dk/2020-ledertraef'),
    )
  })

  it('tells what is called off and what is not known, whatever stands in it', () => {
    const event = events.find((each) => childText(each, 'title').startsWith('Aflyst: '))
    expect(childText(event!, 'title')).toBe(`Aflyst: ${hostile.title}`)
    expect(childText(event!, 'description')).toContain('Sluttidspunktet er ikke oplyst.')
    expect(files.get('ledelsesugen-2020.csv')).toContain("'=cmd()")
    expect(programmeFiles(content, 2027).size).toBe(0)
  })
})

describe('the feeds', () => {
  it('are Atom, with an entry for each that stays the same', () => {
    const feeds = atomFeeds(content)
    expect([...feeds.keys()]).toEqual(['nyt-i-kalenderen.xml', 'blog.xml'])
    for (const [name, text] of feeds) {
      const feed = readXml(text)
      expect(childText(feed, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\+0[12]:00$/)
      const [self] = childrenOf(feed, 'link')
      expect(self?.attributes).toMatchObject({
        rel: 'self',
        href: `${site.origin}/aabne-data/${name}`,
      })
      const ids = childrenOf(feed, 'entry').map((entry) => childText(entry, 'id'))
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length).toBe(name === 'blog.xml' ? 4 : 16)
    }
    const [entry] = childrenOf(readXml(feeds.get('nyt-i-kalenderen.xml') ?? ''), 'entry').filter(
      (each) => childText(each, 'title').startsWith('Aflyst'),
    )
    expect(childText(entry!, 'summary')).toContain('Sygdom.')
  })
})

describe('the data of an event', () => {
  it('says when with the offset, where, who and how', () => {
    expect(toEventData(realSession('2020-ensomt-paa-toppen'), site)).toMatchObject({
      startDate: '2020-10-28T11:30:00+01:00',
      endDate: '2020-10-28T14:30:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: {
        '@type': 'Place',
        name: 'Brogaarden',
        address: { addressLocality: 'Middelfart' },
      },
    })
  })

  it('says no more than the content does', () => {
    const data = toEventData(realSession('2020-ledertraef'), site)
    expect(data).toMatchObject({ startDate: '2020-10-26' })
    for (const field of ['endDate', 'offers', 'organizer', 'isAccessibleForFree', 'performer']) {
      expect(data).not.toHaveProperty(field)
    }
    expect(toEventData(realSession('2019-ledertraef'), site)).toBeNull()
    expect(toEventData(realSession('2020-coi-innovationsledelse-skole'), site)).toMatchObject({
      offers: { price: 0, priceCurrency: 'DKK' },
      location: { '@type': 'VirtualLocation' },
    })
  })

  it('tells of what is called off or moved, and cannot end its block', () => {
    expect(toEventData(hostile, site)).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
    })
    const moved = buildSession({
      status: 'moved',
      movedFrom: { date: '2020-10-27', startsAt: null },
    })
    expect(toEventData(moved, site)).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2020-10-27',
    })
    const html = eventDataHtml(toEventData(hostile, site) ?? {})
    expect(html.match(/<\/script/g)).toHaveLength(1)
    expect(html).not.toContain('<!--')
  })
})
