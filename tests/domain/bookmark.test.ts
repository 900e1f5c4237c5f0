import { describe, expect, it } from 'vitest'
import { placeLine, toBookmark, toSnapshot } from '../../src/domain/bookmark.ts'
import { bookmarkSchema } from '../../src/domain/bookmarkSchema.ts'
import { toCard } from '../../src/domain/pageContent.ts'
import { check } from '../../src/domain/parseContent.ts'
import { buildSession } from '../support/buildSession.ts'
import { realContent, realSession } from '../support/realContent.ts'

const NOW = new Date('2020-10-01T07:30:00Z')

describe('a bookmark', () => {
  it('says which session, since when, and what the user saw of it', () => {
    expect(toBookmark(buildSession(), NOW)).toEqual({
      sessionId: '2020-ledelse-i-hverdagen',
      savedAt: '2020-10-01T07:30:00.000Z',
      seen: {
        title: 'Ledelse i hverdagen – når døgnet er for kort',
        slug: 'ledelse-i-hverdagen',
        edition: 2020,
        status: 'scheduled',
        date: '2020-10-28',
        startsAt: '2020-10-28T11:30',
        endsAt: '2020-10-28T15:00',
        allDay: false,
        attendance: 'inPerson',
        place: 'Brogaarden, Abelonelundvej 40, Middelfart',
        deadline: '2020-10-08',
        registrationUrl: null,
        registrationEmail: 'tilmelding@example.dk',
        recording: null,
        recordingUrl: null,
      },
      carriedFrom: null,
      settled: false,
    })
  })

  it('is the same whether it is kept from a list or from the page of the session', () => {
    for (const session of realContent.sessions) {
      expect(toSnapshot(toCard(session))).toEqual(toSnapshot(session))
    }
  })

  it.each(realContent.sessions.map((session) => ({ session })))(
    'of $session.id can be read again after years in a database',
    ({ session }) => {
      const stored: unknown = structuredClone(toBookmark(session, NOW))
      expect(check(bookmarkSchema, stored).value).toEqual(toBookmark(session, NOW))
    },
  )

  it('keeps what is unknown unknown', () => {
    const { seen } = toBookmark(realSession('2021-ledermobilitet-webinar'), NOW)
    expect(seen).toMatchObject({ date: null, startsAt: null, place: null, recording: null })
  })
})

describe('the place in one line', () => {
  const venue = { name: null, street: null, postcode: null, city: null, note: null }

  it('has what is known and no gaps', () => {
    const full = { name: 'Brogaarden', street: 'Vej 4', postcode: '5500', city: 'Middelfart' }
    expect(placeLine({ venue: { ...venue, ...full } })).toBe('Brogaarden, Vej 4, 5500 Middelfart')
    expect(placeLine({ venue: { ...venue, name: 'ODEON', city: 'Odense' } })).toBe('ODEON, Odense')
    expect(placeLine({ venue: { ...venue, postcode: '2000' } })).toBe('2000')
  })

  it('is null where nothing is known', () => {
    expect(placeLine({ venue: null })).toBeNull()
    expect(placeLine({ venue })).toBeNull()
  })
})
