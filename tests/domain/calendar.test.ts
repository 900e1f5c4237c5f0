import ICAL from 'ical.js'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  calendarDescription,
  hasCalendarEntry,
  locationText,
  toCalendar,
} from '../../src/domain/calendar.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import { buildSession } from '../support/buildSession.ts'

const origin = 'https://ledelsesugen.example.dk'
const page = `${origin}/arrangement/ledelse-i-hverdagen`

const fileOf = (...sessions: Session[]) => toCalendar(sessions, { origin })
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')

/** The one value of a property as it stands in the file, or undefined. */
function raw(session: Session, property: string): string | undefined {
  const lines = unfolded(fileOf(session)).filter((line) => line.split(/[:;]/)[0] === property)
  expect(lines.length).toBeLessThan(2)
  return lines[0]?.slice(property.length + 1)
}

/** The entries as an independent reader sees them. */
function entriesOf(file: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
}

const registration = buildSession().registration
const noRegistration = {
  ...registration,
  required: null,
  method: null,
  email: null,
  deadline: null,
}
const venue = buildSession().venue

/** Four kinds of sessions that between them use every property. */
const many = [
  buildSession(),
  buildSession({ id: '2020-b', slug: 'b', startsAt: null, endsAt: null, attendance: 'online' }),
  buildSession({ id: '2020-c', slug: 'c', startsAt: null, endsAt: null, allDay: true }),
  buildSession({
    id: '2020-d',
    slug: 'd',
    status: 'cancelled',
    statusNote: 'Sygdom.',
    endsAt: null,
  }),
]

describe('the file', () => {
  it('is a calendar of version 2.0 from Ledelsesugen, and no invitation', () => {
    const lines = unfolded(fileOf(buildSession()))
    expect(lines.slice(0, 4)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Ledelsesugen//Program//DA',
      'CALSCALE:GREGORIAN',
    ])
    for (const file of [fileOf(buildSession()), fileOf(...many)]) {
      expect(file).not.toMatch(/^(METHOD|ORGANIZER|ATTENDEE|CATEGORIES)/m)
    }
  })

  it('has CRLF after every line and at the end, and no bare CR or LF', () => {
    const file = toCalendar(many, { origin, name: 'Ledelsesugen 2020' })
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(file).not.toContain('\r\n\r\n')
  })

  it('has no line over 75 octets', () => {
    const lengths = fileOf(...many)
      .split('\r\n')
      .map((line) => new TextEncoder().encode(line).length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75)
    expect(Math.max(...lengths)).toBeGreaterThan(70)
  })

  it('holds many sessions in the order given', () => {
    const uids = entriesOf(fileOf(...many)).map((entry) => entry.getFirstPropertyValue('uid'))
    expect(uids).toEqual(many.map(({ id }) => `${id}@ledelsesugen.example.dk`))
  })

  it('has a name when it holds several sessions, and none for one alone', () => {
    const name = 'Min uge, uge 44; 2020'
    const lines = unfolded(toCalendar(many, { origin, name }))
    expect(lines).toContain('NAME:Min uge\\, uge 44\\; 2020')
    expect(lines).toContain('X-WR-CALNAME:Min uge\\, uge 44\\; 2020')
    expect(toCalendar([buildSession()], { origin, name })).toBe(fileOf(buildSession()))
    expect(fileOf(...many)).not.toMatch(/NAME:/)
  })

  it('leaves out sessions without a date', () => {
    const undated = buildSession({ id: '2020-u', date: null, startsAt: null, endsAt: null })
    expect(hasCalendarEntry(undated)).toBe(false)
    expect(hasCalendarEntry(buildSession())).toBe(true)
    expect(fileOf(undated, ...many, undated)).toBe(fileOf(...many))
    expect(() => fileOf(undated)).toThrow(RangeError)
    expect(() => fileOf()).toThrow(RangeError)
  })

  it('refuses an origin that is no address', () => {
    expect(() => toCalendar([buildSession()], { origin: 'ledelsesugen' })).toThrow(TypeError)
  })
})

describe('the same content gives the same bytes', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllEnvs()
  })

  it('at another time', () => {
    vi.useFakeTimers({ now: new Date('2020-10-26T08:00:00Z') })
    const before = fileOf(...many)
    vi.setSystemTime(new Date('2031-03-30T01:30:00Z'))
    expect(fileOf(...many)).toBe(before)
  })

  it('on a device in another time zone', () => {
    const here = fileOf(...many)
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Australia/Lord_Howe']) {
      vi.stubEnv('TZ', zone)
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
      expect(fileOf(...many)).toBe(here)
    }
  })

  it('and leaves the content alone', () => {
    const session = buildSession({ organisers: [...buildSession().organisers] })
    fileOf(session)
    expect(session).toEqual(buildSession())
  })
})

describe('which entry it is', () => {
  const uid = '2020-ledelse-i-hverdagen@ledelsesugen.example.dk'

  it('keeps its UID when title, address, time and status change', () => {
    expect(raw(buildSession(), 'UID')).toBe(uid)
    const changed = buildSession({
      title: 'En helt anden titel',
      slug: 'en-helt-anden-adresse',
      formerSlugs: ['ledelse-i-hverdagen'],
      startsAt: '2020-10-28T13:00',
      status: 'cancelled',
      revision: 7,
    })
    expect(raw(changed, 'UID')).toBe(uid)
    expect(raw(changed, 'URL')).toBe(`${origin}/arrangement/en-helt-anden-adresse`)
  })

  it('takes only the host name from the origin', () => {
    for (const same of [`${origin}/`, `${origin}:8443`, `${origin}/2020/`]) {
      expect(unfolded(toCalendar([buildSession()], { origin: same }))).toContain(`UID:${uid}`)
    }
  })

  it('links to the page below the origin, wherever that is', () => {
    const urlFor = (at: string) =>
      unfolded(toCalendar([buildSession()], { origin: at })).find((line) => line.startsWith('URL'))
    expect(urlFor(origin)).toBe(`URL:${page}`)
    expect(urlFor(`${origin}/`)).toBe(`URL:${page}`)
    expect(urlFor('https://example.dk/uge;44,a/')).toBe(
      'URL:https://example.dk/uge;44,a/arrangement/ledelse-i-hverdagen',
    )
  })

  it('tells its revision: number, and time in UTC', () => {
    const summer = buildSession({ revision: 3, revisedAt: '2020-10-24T23:30' })
    expect(raw(summer, 'SEQUENCE')).toBe('3')
    expect(raw(summer, 'DTSTAMP')).toBe('20201024T213000Z')
    expect(raw(summer, 'LAST-MODIFIED')).toBe('20201024T213000Z')
    const winter = buildSession({ revisedAt: '2020-10-26T00:30' })
    expect(raw(winter, 'SEQUENCE')).toBe('0')
    expect(raw(winter, 'DTSTAMP')).toBe('20201025T233000Z')
  })
})

describe('when it is', () => {
  it.each([
    ['2020-10-24T09:00', '20201024T070000Z', 'the last day of summer time'],
    ['2020-10-25T01:59', '20201024T235900Z', 'before the clock goes back'],
    ['2020-10-25T03:00', '20201025T020000Z', 'after the clock went back'],
    ['2020-10-25T09:00', '20201025T080000Z', 'the first day of winter time'],
    ['2020-10-26T09:00', '20201026T080000Z', 'the Monday of the week'],
    ['2020-03-29T09:00', '20200329T070000Z', 'the first day of summer time'],
    ['2020-03-28T09:00', '20200328T080000Z', 'the day before'],
  ])('%s is %s: %s', (startsAt, utc) => {
    const session = buildSession({ date: startsAt.slice(0, 10), startsAt, endsAt: null })
    expect(raw(session, 'DTSTART')).toBe(utc)
  })

  it('lasts an hour more over the night when the clock goes back', () => {
    const session = buildSession({
      date: '2020-10-24',
      startsAt: '2020-10-24T20:00',
      endsAt: '2020-10-25T08:00',
    })
    const [entry] = entriesOf(fileOf(session))
    expect(new ICAL.Event(entry).duration.toSeconds()).toBe(13 * 3600)
  })

  it('has start and end in UTC', () => {
    expect(raw(buildSession(), 'DTSTART')).toBe('20201028T103000Z')
    expect(raw(buildSession(), 'DTEND')).toBe('20201028T140000Z')
    expect(raw(buildSession(), 'TRANSP')).toBeUndefined()
  })

  it('has no end where the end is unknown', () => {
    const session = buildSession({ endsAt: null })
    expect(raw(session, 'DTSTART')).toBe('20201028T103000Z')
    expect(raw(session, 'DTEND')).toBeUndefined()
  })

  it('fills a whole day, to the day after', () => {
    const session = buildSession({
      date: '2020-10-31',
      startsAt: null,
      endsAt: null,
      allDay: true,
    })
    expect(raw(session, 'DTSTART')).toBe('VALUE=DATE:20201031')
    expect(raw(session, 'DTEND')).toBe('VALUE=DATE:20201101')
    expect(raw(session, 'TRANSP')).toBeUndefined()
    expect(calendarDescription(session, origin)).not.toContain('Tidspunktet')
  })

  it('shows an unknown time on its day, without making the day busy, and says so first', () => {
    const session = buildSession({
      startsAt: null,
      endsAt: null,
      status: 'moved',
      statusNote: 'Flyttet fra tirsdag.',
    })
    expect(raw(session, 'DTSTART')).toBe('VALUE=DATE:20201028')
    expect(raw(session, 'DTEND')).toBe('VALUE=DATE:20201029')
    expect(raw(session, 'TRANSP')).toBe('TRANSPARENT')
    expect(calendarDescription(session, origin).split('\n')[0]).toBe('Tidspunktet er ikke oplyst.')
  })
})

describe('what happened to it', () => {
  it('is confirmed when it takes place', () => {
    expect(raw(buildSession(), 'STATUS')).toBe('CONFIRMED')
    expect(raw(buildSession(), 'SUMMARY')).toBe('Ledelse i hverdagen – når døgnet er for kort')
  })

  it.each([
    ['cancelled', 'AFLYST: '],
    ['withdrawn', 'UDGÅET: '],
  ] as const)('is %s: the title begins %s', (status, prefix) => {
    const session = buildSession({ status, statusNote: 'Oplægsholderen er syg.', revision: 1 })
    expect(raw(session, 'STATUS')).toBe('CANCELLED')
    expect(raw(session, 'SUMMARY')).toBe(`${prefix}${session.title}`)
    const description = calendarDescription(session, origin)
    expect(description.startsWith('Oplægsholderen er syg.\n\n')).toBe(true)
    // Nobody should sign up for it any more.
    expect(description).not.toContain('Tilmelding')
    expect(raw(session, 'DTSTART')).toBe('20201028T103000Z')
  })

  it('is moved: the new time, with the note first', () => {
    const session = buildSession({
      status: 'moved',
      statusNote: 'Flyttet fra tirsdag til onsdag.',
      movedFrom: { date: '2020-10-27', startsAt: '2020-10-27T11:30' },
      revision: 2,
    })
    expect(raw(session, 'STATUS')).toBe('CONFIRMED')
    expect(raw(session, 'SUMMARY')).toBe(session.title)
    expect(raw(session, 'DTSTART')).toBe('20201028T103000Z')
    expect(raw(session, 'SEQUENCE')).toBe('2')
    expect(calendarDescription(session, origin)).toMatch(/^Flyttet fra tirsdag til onsdag\.\n/)
  })
})

describe('where it is', () => {
  const url = 'https://example.dk/tilmelding?a=1,2;b'
  const byLink = { ...noRegistration, method: 'link' as const, url }

  it.each<[string, Partial<Session>, string | null]>([
    ['the venue in one line', {}, 'Brogaarden, Abelonelundvej 40, Middelfart'],
    [
      'postcode and city together',
      {
        venue: {
          name: 'Egedal Medborgerhus',
          street: 'Egedalsvej 2',
          postcode: '2980',
          city: 'Kokkedal',
          note: 'Indgang i gården',
        },
      },
      'Egedal Medborgerhus, Egedalsvej 2, 2980 Kokkedal',
    ],
    ['physical at an unknown place', { venue: null }, null],
    ['a venue of which nothing is known', { venue: { ...empty(), note: 'Følger' } }, null],
    ['neither form nor place known', { attendance: null, venue: null }, null],
    [
      'a place whose form is not stated',
      { attendance: null },
      'Brogaarden, Abelonelundvej 40, Middelfart',
    ],
    ['online without an address', { attendance: 'online', venue: null }, 'Online'],
    [
      'online with an address',
      { attendance: 'online', venue: null, registration: byLink },
      `Online: ${url}`,
    ],
    [
      'both, with an address',
      { attendance: 'hybrid', registration: byLink },
      `Brogaarden, Abelonelundvej 40, Middelfart og online: ${url}`,
    ],
    ['both, at an unknown place', { attendance: 'hybrid', venue: null }, 'Fysisk og online'],
  ])('%s', (_, overrides, location) => {
    const session = buildSession(overrides)
    expect(locationText(session)).toBe(location)
    const [entry] = entriesOf(fileOf(session))
    expect(entry?.getFirstPropertyValue('location') ?? null).toBe(location)
  })

  function empty() {
    return { ...venue, name: null, street: null, postcode: null, city: null, note: null }
  }
})

describe('what it is about', () => {
  it('tells everything in order', () => {
    const session = buildSession({ statusNote: 'Nyt lokale.', status: 'moved' })
    expect(calendarDescription(session, origin)).toBe(
      [
        'Nyt lokale.',
        'Tilmelding senest den 8. oktober 2020: tilmelding@example.dk',
        'Tre kommuner fortæller, hvordan ledere finder tid til ledelse.',
        'Kalenderen er fuld, og opgaverne hober sig op.\nKom og hør, hvad der hjalp andre ledere.',
        'Arrangør: Eksempelby Kommune',
        `Læs mere: ${page}`,
      ].join('\n\n'),
    )
  })

  it.each<[string, Partial<Session['registration']>, string | null]>([
    ['nothing known', {}, null],
    ['a link', { url: 'https://example.dk/t' }, 'Tilmelding: https://example.dk/t'],
    [
      'a link, a deadline with a time, and a note',
      { url: 'https://example.dk/t', deadline: '2020-10-09T12:00', note: 'Zoom-linket følger.' },
      'Tilmelding senest den 9. oktober 2020 kl. 12.00: https://example.dk/t\nZoom-linket følger.',
    ],
    [
      'a link and an e-mail',
      { url: 'https://example.dk/t', email: 'a@example.dk' },
      'Tilmelding: https://example.dk/t eller a@example.dk',
    ],
    [
      'a lost link',
      { urlLost: true },
      'Der var et link til tilmelding, men adressen er ikke bevaret.',
    ],
    [
      'a lost link and a deadline',
      { urlLost: true, deadline: '2020-10-08' },
      'Tilmelding senest den 8. oktober 2020. Der var et link til tilmelding, men adressen er ikke bevaret.',
    ],
    ['required, nothing more', { required: true }, 'Tilmelding er nødvendig.'],
    [
      'required by a day',
      { required: true, deadline: '2020-10-08' },
      'Tilmelding er nødvendig senest den 8. oktober 2020.',
    ],
    ['not required', { required: false }, 'Tilmelding er ikke nødvendig.'],
    ['only a deadline', { deadline: '2020-10-08' }, 'Tilmelding senest den 8. oktober 2020.'],
    ['only a note', { note: 'Kun for inviterede.' }, 'Kun for inviterede.'],
  ])('registration: %s', (_, known, line) => {
    const session = buildSession({
      registration: { ...noRegistration, ...known },
      summary: 'Resumé.',
    })
    const text = calendarDescription(session, origin)
    expect(text.startsWith(line === null ? 'Resumé.' : `${line}\n\nResumé.`)).toBe(true)
  })

  it.each<[string[], string | null]>([
    [[], null],
    [['KL'], 'Arrangør: KL'],
    [['LEAD', 'Oxford'], 'Arrangører: LEAD og Oxford'],
    [['A', 'B', 'C'], 'Arrangører: A, B og C'],
  ])('organisers %j', (names, line) => {
    const organisers = names.map((name) => ({ name, aliases: [], inferred: false, note: null }))
    const text = calendarDescription(buildSession({ organisers }), origin)
    if (line) expect(text).toContain(`\n\n${line}\n\n`)
    else expect(text).not.toContain('Arrangør')
  })

  it('says of an inferred organiser that it is likely', () => {
    const organisers = [{ name: 'KL', aliases: [], inferred: true, note: null }]
    const text = calendarDescription(buildSession({ organisers }), origin)
    expect(text).toContain('Arrangør: formentlig KL')
  })

  it('never tells what is written for the secretariat', () => {
    const file = fileOf(
      buildSession({
        organiserHint: 'HEMMELIGT',
        quirks: [{ issue: 'HEMMELIGT', resolution: 'HEMMELIGT' }],
      }),
    )
    expect(unfolded(file).join('\n')).not.toContain('HEMMELIGT')
  })
})

describe('text that tries to become something else', () => {
  const attacks = [
    'Ledelse\r\nATTENDEE:mailto:x@example.dk',
    'Ledelse\nATTENDEE:mailto:x@example.dk',
    'Ledelse\rATTENDEE:mailto:x@example.dk',
    'Ledelse\u2028ATTENDEE:mailto:x@example.dk',
    'Ledelse\u0085ATTENDEE:mailto:x@example.dk',
    'Ledelse\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x',
    `${'æ'.repeat(33)}\r\n ATTENDEE:mailto:x@example.dk`,
  ]

  it.each(attacks)('stays in its property: %j', (attack) => {
    const plain = attack.replace(/\r\n?|[\u0085\u2028]/g, '\n')
    const session = buildSession({ title: attack, summary: attack, attendance: null })
    const entries = entriesOf(
      fileOf({ ...session, venue: { ...buildSession().venue!, name: attack } }),
    )
    expect(entries).toHaveLength(1)
    const [entry] = entries
    expect(entry?.getAllProperties().map(({ name }) => name)).toEqual(
      entriesOf(fileOf(buildSession()))[0]
        ?.getAllProperties()
        .map(({ name }) => name),
    )
    expect(entry?.getFirstPropertyValue('summary')).toBe(plain)
    expect(entry?.getFirstPropertyValue('location')).toContain(plain)
    expect(entry?.getFirstPropertyValue('description')).toContain(plain)
  })

  it('comes back as written: the worst Danish title and description', () => {
    const title = '”Når tid; penge, og 👩🏽‍💼👍🏿 ikke slår til” – ledelse på tværs\\ned'
    const description = `${'ædølåsø'.repeat(30)}\n\nC:\\mappe\\ny; "citat", slut: 100 %`
    const [entry] = entriesOf(fileOf(buildSession({ title, description })))
    expect(entry?.getFirstPropertyValue('summary')).toBe(title)
    expect(entry?.getFirstPropertyValue('description')).toBe(
      calendarDescription(buildSession({ title, description }), origin),
    )
  })
})
