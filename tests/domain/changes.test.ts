import { describe, expect, it } from 'vitest'
import { toSnapshot } from '../../src/domain/bookmark.ts'
import type { Snapshot } from '../../src/domain/bookmarkSchema.ts'
import { changesSince, foldText } from '../../src/domain/changes.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import { buildSession } from '../support/buildSession.ts'
import { realContent } from '../support/realContent.ts'

const before = buildSession()
const seen = toSnapshot(before)

/** What is told when the session was seen as `then` and is as `now`. */
const told = (now: Partial<Session>, then: Partial<Snapshot> = {}) =>
  changesSince({ ...seen, ...then }, buildSession(now), 2020)

const { registration, recording } = before
const atDay = (day: string) => ({
  date: day,
  startsAt: `${day}T11:30`,
  endsAt: `${day}T15:00`,
})
const venue = { name: 'Brogaarden', street: null, postcode: null, city: null, note: null }

describe('what changed since it was last seen', () => {
  it('is nothing when nothing changed', () => {
    expect(told({})).toEqual([])
    for (const session of realContent.sessions) {
      expect(changesSince(toSnapshot(session), session, session.edition)).toEqual([])
    }
  })

  it('is told field by field, what matters most first', () => {
    const changes = told({
      status: 'moved',
      startsAt: '2020-10-28T12:30',
      venue,
      attendance: 'hybrid',
      title: 'Ledelse i weekenden',
      registration: { ...registration, deadline: '2020-10-09', email: 'ny@example.dk' },
      recording: { available: true, url: 'https://example.dk/film', note: null },
    })
    expect(changes.map(({ field, label }) => `${field}: ${label}`)).toEqual([
      'status: Status',
      'time: Tidspunkt',
      'place: Sted',
      'attendance: Form',
      'title: Titel',
      'registration: Tilmeldingsfrist',
      'registration: Tilmelding',
      'recording: Optagelse',
    ])
  })

  it('is net: what went away and came back is no change', () => {
    const away = buildSession({ ...atDay('2020-10-29'), status: 'moved', venue, title: 'Andet' })
    expect(changesSince(seen, away, 2020)).not.toEqual([])
    expect(changesSince(seen, before, 2020)).toEqual([])
    expect(changesSince(toSnapshot(away), away, 2020)).toEqual([])
  })

  it('does not tell of a new address of its page, nor of what it does not follow', () => {
    expect(told({ slug: 'ny-adresse', id: '2020-ny', summary: 'Nyt', organisers: [] })).toEqual([])
  })
})

describe('the time', () => {
  const time = (now: Partial<Session>, then: Partial<Snapshot> = {}) => {
    const [change, ...more] = told(now, then)
    expect(more).toEqual([])
    return change && `${change.from} → ${change.to}`
  }

  it('is told without the day when the day is the same', () => {
    expect(time({ startsAt: '2020-10-28T14:00' })).toBe('kl. 11.30-15.00 → kl. 14.00-15.00')
    expect(time({ endsAt: null })).toBe('kl. 11.30-15.00 → kl. 11.30')
  })

  it('is told with the day when the day changed, and with the year when it is another', () => {
    expect(time(atDay('2020-10-29'))).toBe(
      'onsdag den 28. oktober kl. 11.30-15.00 → torsdag den 29. oktober kl. 11.30-15.00',
    )
    const [change] = changesSince(seen, buildSession(atDay('2020-10-29')), 2021)
    expect(change?.to).toBe('torsdag den 29. oktober 2020 kl. 11.30-15.00')
  })

  it('can have been unknown, or become so', () => {
    const unknown = { startsAt: null, endsAt: null }
    expect(time(unknown)).toBe('kl. 11.30-15.00 → Tidspunkt ikke oplyst')
    expect(time({}, unknown)).toBe('Tidspunkt ikke oplyst → kl. 11.30-15.00')
    expect(time({ ...unknown, allDay: true }, unknown)).toBe('Tidspunkt ikke oplyst → Hele dagen')
    expect(time({}, { ...unknown, date: null })).toBe(
      'Dato ikke oplyst → onsdag den 28. oktober kl. 11.30-15.00',
    )
  })
})

describe('status', () => {
  it('is told in words, also when a cancellation is taken back', () => {
    const status = (from: string, to: Session['status']) => {
      const [change] = told({ status: to }, { status: from })
      return [change?.from, change?.to]
    }
    expect(status('scheduled', 'cancelled')).toEqual(['Planlagt', 'Aflyst'])
    expect(status('scheduled', 'withdrawn')).toEqual(['Planlagt', 'Udgået'])
    expect(status('scheduled', 'moved')).toEqual(['Planlagt', 'Flyttet'])
    expect(status('cancelled', 'scheduled')).toEqual(['Aflyst', 'Planlagt'])
  })

  it('has no words for what another version of the app stored', () => {
    expect(told({}, { status: 'toString' })).toMatchObject([{ from: null, to: 'Planlagt' }])
    expect(told({}, { attendance: 'constructor' })).toMatchObject([{ from: null, to: 'Fysisk' }])
  })
})

describe('the place and the form', () => {
  it('are told old and new', () => {
    expect(told({ venue })).toEqual([
      {
        field: 'place',
        label: 'Sted',
        from: 'Brogaarden, Abelonelundvej 40, Middelfart',
        to: 'Brogaarden',
      },
    ])
    expect(told({ venue: null })).toMatchObject([{ field: 'place', to: 'Ikke oplyst' }])
    expect(told({}, { place: null })).toMatchObject([{ field: 'place', from: 'Ikke oplyst' }])
    expect(told({ attendance: 'hybrid' })).toEqual([
      { field: 'attendance', label: 'Form', from: 'Fysisk', to: 'Fysisk og online' },
    ])
    expect(told({ attendance: null })).toMatchObject([{ to: 'Form ikke oplyst' }])
    expect(told({}, { attendance: null })).toMatchObject([{ from: 'Form ikke oplyst' }])
  })

  it('say once that it went online, and do not miss a place for what was online', () => {
    expect(told({ attendance: 'online', venue: null })).toMatchObject([
      { field: 'attendance', from: 'Fysisk', to: 'Online' },
    ])
    expect(told({}, { attendance: 'online', place: null })).toMatchObject([
      { field: 'place', from: null },
      { field: 'attendance', from: 'Online', to: 'Fysisk' },
    ])
  })
})

describe('capital letters, punctuation, dashes, spaces and Unicode form', () => {
  const title = 'Når hverdagen – åh – driller: Ledelse på e-mail'

  it.each([
    'NÅR HVERDAGEN – ÅH – DRILLER: LEDELSE PÅ E-MAIL',
    'Når hverdagen - åh - driller. Ledelse på email?',
    '»Når hverdagen—åh—driller«: ledelse på e‑mail!',
    ' Når  hverdagen\u00a0åh driller |\tLedelse på e\u00admail\u200b',
    'Når hverdagen − åh − driller: Ledelse på e-mail'.normalize('NFD'),
  ])('make no change: %j', (other) => {
    expect(told({ title: other }, { title })).toEqual([])
    expect(told({ title }, { title: other })).toEqual([])
    const place = { ...venue, name: other }
    expect(told({ venue: place }, { place: title })).toEqual([])
  })

  it.each([
    ['Nar hverdagen åh driller: Ledelse på e-mail', title],
    ['Lokale 1.12', 'Lokale 11.2'],
    ['Vej 1-3', 'Vej 13'],
    ['Del 1', 'Del 2'],
    ['Vi ❤️ ledelse', 'Vi 🫀 ledelse'],
    ['C++ for ledere', 'C for ledere'],
    ['???', '!!!'],
    ['🎉', ''],
  ])('are not what differs here: %j and %j', (one, other) => {
    expect(told({ title: one }, { title: other })).toEqual([
      { field: 'title', label: 'Titel', from: other, to: one },
    ])
  })

  it('are the same however emoji and letters are put together', () => {
    expect(foldText('Vi ❤️ ledelse')).toBe(foldText('vi \u2764 Ledelse'))
    expect(foldText('ﬁre m² rock´n´roll …')).toBe(foldText("Fire M2 rock'n'roll"))
    expect(foldText('Lokale 1.12, 2. sal')).toBe(foldText('lokale 1-12 (2 sal)'))
  })
})

describe('registration', () => {
  const at = (overrides: Partial<Session['registration']>) => ({
    registration: { ...registration, ...overrides },
  })
  const url = 'https://example.dk/tilmelding'

  it('tells of another deadline', () => {
    expect(told(at({ deadline: '2020-10-09T12:00' }))).toEqual([
      {
        field: 'registration',
        label: 'Tilmeldingsfrist',
        from: 'den 8. oktober',
        to: 'den 9. oktober kl. 12.00',
      },
    ])
    expect(told(at({ deadline: null }))).toMatchObject([{ to: 'Ikke oplyst' }])
    expect(told({}, { deadline: null })).toMatchObject([{ from: 'Ikke oplyst' }])
  })

  it('knows that a day lasts to its end', () => {
    expect(told(at({ deadline: '2020-10-08T23:59' }))).toEqual([])
  })

  it('tells of another address', () => {
    expect(told(at({ email: 'ny@example.dk' }))).toEqual([
      {
        field: 'registration',
        label: 'Tilmelding',
        from: 'tilmelding@example.dk',
        to: 'ny@example.dk',
      },
    ])
    expect(told(at({ url }))).toMatchObject([{ to: 'example.dk/tilmelding' }])
    expect(told(at({ email: null }))).toMatchObject([{ to: 'Ikke oplyst' }])
    expect(told({}, { registrationUrl: url })).toMatchObject([{ from: 'example.dk/tilmelding' }])
  })

  it('does not tell that the same address is now safe, or ends otherwise', () => {
    expect(told(at({ url }), { registrationUrl: 'http://example.dk/tilmelding/' })).toEqual([])
  })
})

describe('a recording', () => {
  const film = { available: true, url: 'https://example.dk/film', note: null }

  it('is told when it came', () => {
    expect(told({ recording: film })).toEqual([
      { field: 'recording', label: 'Optagelse', from: 'Ikke oplyst', to: 'Kan ses nu' },
    ])
    expect(told({ recording: film }, { recording: false })).toMatchObject([{ from: 'Nej' }])
    expect(told({ recording: { ...film, url: null } })).toMatchObject([
      { to: 'Ja, men adressen er ikke oplyst' },
    ])
    expect(told({ recording: film }, { recording: true })).toMatchObject([
      { from: 'Ja, men adressen er ikke oplyst', to: 'Kan ses nu' },
    ])
  })

  it('is not told when it went, moved or is denied', () => {
    const had = { recording: true, recordingUrl: film.url }
    expect(told({ recording }, had)).toEqual([])
    expect(told({ recording: { ...film, url: 'https://example.dk/ny' } }, had)).toEqual([])
    expect(told({ recording: { ...recording, available: false } })).toEqual([])
    expect(told({ recording: { ...film, url: null } }, { recording: true })).toEqual([])
  })
})

describe('an address that nobody had when it was kept', () => {
  it('is news when it comes: to register, and to see it again', () => {
    const none = { registrationUrl: null, registrationEmail: null, recordingUrl: null }
    const url = 'https://example.dk/tilmelding'
    const film = { available: true, url: 'https://example.dk/film', note: null }
    const now = { recording: film, registration: { ...registration, url, email: null } }
    expect(told(now, { ...none, recording: true })).toMatchObject([
      { field: 'registration', from: 'Ikke oplyst', to: 'example.dk/tilmelding' },
      { field: 'recording', to: 'Kan ses nu' },
    ])
  })
})
