import { describe, expect, it } from 'vitest'
import { calendarDescription, hasCalendarEntry, locationText } from '../../src/domain/calendar.ts'
import { googleCalendarLink, outlookCalendarLink } from '../../src/domain/calendarLinks.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import { buildSession } from '../support/buildSession.ts'
import { realContent } from '../support/realContent.ts'

const origin = 'https://ledelsesugen.example.dk'
const page = `Læs mere: ${origin}/arrangement/ledelse-i-hverdagen`
const companies = [
  ['Google', googleCalendarLink, 'text', 'details'],
  ['Outlook', outlookCalendarLink, 'subject', 'body'],
] as const

/** The link to Google as Google takes it apart. */
function google(session: Session) {
  const { href, searchParams } = new URL(googleCalendarLink(session, origin) ?? '')
  const [start, end] = (searchParams.get('dates') ?? '').split('/')
  return { href, start, end, value: (name: string) => searchParams.get(name) }
}

function outlook(session: Session) {
  const { href, searchParams } = new URL(outlookCalendarLink(session, origin) ?? '')
  const value = (name: string) => searchParams.get(name)
  return { href, start: value('startdt'), end: value('enddt'), value }
}

/** What stands in Outlook's notes when its HTML is shown: a browser's rules for these few marks. */
const shown = (html: string | null) =>
  html?.replaceAll('<br>', '\n').replaceAll('&lt;', '<').replaceAll('&amp;', '&')

describe('the link to a calendar of a company', () => {
  it('goes to Google Kalender, to a new entry', () => {
    const { href, value } = google(buildSession())
    expect(href).toMatch(/^https:\/\/calendar\.google\.com\/calendar\/render\?action=TEMPLATE&/)
    expect(value('text')).toBe('Ledelse i hverdagen – når døgnet er for kort')
    expect(value('location')).toBe('Brogaarden, Abelonelundvej 40, Middelfart')
    expect(value('details')).toBe(calendarDescription(buildSession(), origin))
  })

  it('goes to Outlook on the web, to a new entry', () => {
    const { href, value } = outlook(buildSession())
    expect(href).toMatch(
      /^https:\/\/outlook\.office\.com\/calendar\/action\/compose\?rru=addevent&/,
    )
    expect(value('subject')).toBe('Ledelse i hverdagen – når døgnet er for kort')
    expect(value('location')).toBe('Brogaarden, Abelonelundvej 40, Middelfart')
    expect(shown(value('body'))).toBe(calendarDescription(buildSession(), origin))
  })

  it.each(companies)('%s has no place where none is known', (_, link) => {
    expect(link(buildSession({ venue: null, attendance: null }), origin)).not.toContain('location')
  })

  it.each(companies)('%s is not there without a date, or when it is called off', (_, link) => {
    expect(link(buildSession({ date: null, startsAt: null, endsAt: null }), origin)).toBeNull()
    expect(link(buildSession({ status: 'cancelled' }), origin)).toBeNull()
    expect(link(buildSession({ status: 'withdrawn' }), origin)).toBeNull()
    expect(link(buildSession({ status: 'moved' }), origin)).not.toBeNull()
  })

  it.each(companies)('%s refuses an origin that is no address', (_, link) => {
    expect(() => link(buildSession(), 'ledelsesugen')).toThrow(TypeError)
  })
})

describe('when it is', () => {
  it.each([
    ['the last day of summer time', '2020-10-24', '20201024T070000Z', '20201024T083000Z'],
    ['the first day of winter time', '2020-10-25', '20201025T080000Z', '20201025T093000Z'],
    ['the Monday of the week', '2020-10-26', '20201026T080000Z', '20201026T093000Z'],
    ['a day in June', '2021-06-10', '20210610T070000Z', '20210610T083000Z'],
  ])('on %s at 9.00-10.30 in Denmark, wherever the reader is', (_, date, start, end) => {
    const session = buildSession({ date, startsAt: `${date}T09:00`, endsAt: `${date}T10:30` })
    expect(google(session)).toMatchObject({ start, end })
    const iso = (time: string) =>
      time.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z')
    expect(outlook(session)).toMatchObject({ start: iso(start), end: iso(end) })
    expect(outlook(session).value('allday')).toBeNull()
    expect(google(session).value('crm')).toBeNull()
  })

  it('fills a whole day, to the day after', () => {
    const session = buildSession({
      date: '2020-10-31',
      startsAt: null,
      endsAt: null,
      allDay: true,
    })
    expect(google(session)).toMatchObject({ start: '20201031', end: '20201101' })
    expect(google(session).value('crm')).toBeNull()
    expect(outlook(session)).toMatchObject({ start: '2020-10-31', end: '2020-11-01' })
    expect(outlook(session).value('allday')).toBe('true')
  })

  it('shows an unknown time on its day, without making the day busy, and says so', () => {
    const session = buildSession({ startsAt: null, endsAt: null })
    expect(google(session)).toMatchObject({ start: '20201028', end: '20201029' })
    expect(google(session).value('crm')).toBe('AVAILABLE')
    expect(google(session).value('details')).toMatch(/^Tidspunktet er ikke oplyst\.\n/)
    expect(outlook(session)).toMatchObject({ start: '2020-10-28', end: '2020-10-29' })
    expect(outlook(session).value('allday')).toBe('true')
    expect(outlook(session).value('body')).toMatch(/^Tidspunktet er ikke oplyst\.<br>/)
  })

  it('sets an hour aside where the end is unknown, and says so', () => {
    const session = buildSession({ endsAt: null })
    expect(google(session)).toMatchObject({ start: '20201028T103000Z', end: '20201028T113000Z' })
    expect(outlook(session).end).toBe('2020-10-28T11:30:00Z')
    for (const notes of [google(session).value('details'), outlook(session).value('body')]) {
      expect(notes).toMatch(/^Sluttidspunktet er ikke oplyst\. Her er afsat en time\.(\n|<br>)/)
    }
    expect(google(buildSession()).value('details')).not.toContain('Sluttidspunktet')
  })
})

describe('text that means something in an address', () => {
  const title = 'Rum & tid: 100 % æøåÆØÅ #ledelse + »mod« = 👩🏽‍💼? a/b\\c'
  const summary = 'a < b & c > d &amp; <br> "x"'
  const session = buildSession({ title, summary })

  it('arrives as it was written', () => {
    expect(google(session).value('text')).toBe(title)
    expect(outlook(session).value('subject')).toBe(title)
    expect(google(session).value('details')).toBe(calendarDescription(session, origin))
    expect(shown(outlook(session).value('body'))).toBe(calendarDescription(session, origin))
  })

  it.each(companies)('is encoded: %s', (_, link) => {
    const address = link(session, origin) ?? ''
    expect(address).toMatch(/^[!-~]+$/)
    // A space as `+` is shown as a plus by Outlook; the plus itself is %2B.
    expect(address).not.toContain('+')
    expect(address).not.toContain('#')
    expect(address).toContain('%2B')
    expect(new URL(address).href).toBe(address)
  })

  it.each(companies)('may be broken: half a character does no harm to %s', (_, link, name) => {
    const address = link(buildSession({ title: 'a\ud83db' }), origin) ?? ''
    expect(new URL(address).searchParams.get(name)).toBe('a\ufffdb')
  })
})

describe('a long description', () => {
  const description =
    'Ledere på tværs; når døgnet er for kort, og opgaverne hober sig op.\n\n'.repeat(60)

  it.each(companies)(
    'is cut at a word for %s, and the link to the page stays',
    (_, link, __, name) => {
      const address = link(buildSession({ description }), origin) ?? ''
      expect(address.length).toBeLessThanOrEqual(1800)
      expect(address.length).toBeGreaterThan(1700)
      const notes = shown(new URL(address).searchParams.get(name)) ?? ''
      const [kept = '', rest] = notes.split(' …')
      expect(rest).toBe(`\n\n${page}`)
      const whole = calendarDescription(buildSession({ description }), origin)
      expect(whole.startsWith(kept)).toBe(true)
      expect(whole.slice(kept.length)).toMatch(/^\s/)
    },
  )

  it.each(companies)('never cuts an address in two: %s', (_, link, __, name) => {
    const url = `https://example.dk/${'x'.repeat(1600)}`
    const registration = { ...buildSession().registration, email: null, url }
    const address = link(buildSession({ registration, attendance: 'online' }), origin) ?? ''
    expect(address.length).toBeLessThanOrEqual(1800)
    const { searchParams } = new URL(address)
    expect(searchParams.get('location')).toBe('Online: …')
    expect(shown(searchParams.get(name))).not.toContain('xxx')
    expect(shown(searchParams.get(name))?.endsWith(page)).toBe(true)
  })

  it.each(companies)(
    'with a title and a place beyond reason keeps room for the link: %s',
    (...all) => {
      const [, link, , name] = all
      const long = 'æøå 👩🏽‍💼 '.repeat(400)
      const venue = { name: long, street: long, postcode: null, city: null, note: null }
      const address = link(buildSession({ title: long, summary: long, description, venue }), origin)
      expect(address?.length).toBeLessThanOrEqual(1800)
      expect(shown(new URL(address ?? '').searchParams.get(name))?.endsWith(page)).toBe(true)
    },
  )

  it.each(companies)('that just fits stays whole: %s', (_, link, __, name) => {
    const session = buildSession({ description: 'kort' })
    const rest = 1800 - (link(session, origin)?.length ?? 0)
    const full = buildSession({ description: `kort${'x'.repeat(rest)}` })
    expect(link(full, origin)).toHaveLength(1800)
    expect(shown(new URL(link(full, origin) ?? '').searchParams.get(name))).toBe(
      calendarDescription(full, origin),
    )
    const over = buildSession({ description: `kort${'x'.repeat(rest + 1)}` })
    expect(shown(new URL(link(over, origin) ?? '').searchParams.get(name))).toContain(' …')
  })
})

describe('every session of the real content', () => {
  const dated = realContent.sessions.filter(hasCalendarEntry)
  it.each(companies)(
    'has a link to %s that tells title, place and page',
    (_, link, text, notes) => {
      expect(dated.length).toBeGreaterThan(10)
      for (const session of dated) {
        const address = link(session, realContent.site.origin) ?? ''
        expect(address.length).toBeLessThanOrEqual(1800)
        const { searchParams } = new URL(address)
        expect(searchParams.get(text)).toBe(session.title)
        expect(searchParams.get('location')).toBe(locationText(session))
        expect(searchParams.get(notes)).toMatch(new RegExp(`/arrangement/${session.slug}$`))
      }
    },
  )
})
