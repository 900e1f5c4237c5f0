import { describe, expect, it } from 'vitest'
import { canReach, reachOf, reachText } from '../../src/domain/agendaReach.ts'
import type { Session, Venue } from '../../src/domain/contentSchema.ts'
import { buildSession } from '../support/buildSession.ts'

const venue = (name: string | null, city: string | null, more: Partial<Venue> = {}): Venue => ({
  name,
  street: null,
  postcode: null,
  city,
  note: null,
  ...more,
})
const BROGAARDEN = venue('Brogaarden', 'Middelfart')
const CULTURE = venue('Kulturøen', 'Middelfart')
const TOWN_HALL = venue('Rådhuset', 'Aarhus C')

function at(
  from: string,
  to: string | null,
  place: Venue | null,
  more: Partial<Session> = {},
): Session {
  return buildSession({
    id: `2020-${from}`,
    title: `Kl. ${from}`,
    startsAt: `2020-10-28T${from}`,
    endsAt: to && `2020-10-28T${to}`,
    venue: place,
    ...more,
  })
}
const told = (session: Session, ...others: Session[]) => {
  const reach = reachOf(session, [...others, session])
  return reach && reachText(reach)
}

describe('from one place to another', () => {
  const morning = at('09:00', '10:00', BROGAARDEN)

  it('of the same town with a quarter of an hour: one cannot be there, and hears why', () => {
    expect(told(at('10:15', '11:00', CULTURE), morning)).toBe(
      'Kan ikke nås: Der er 15 minutter til at komme fra Brogaarden til Kulturøen i Middelfart. ' +
        'Vi regner med 30 minutter mellem to steder i samme by.',
    )
  })

  it('of another town with three hours: one can', () => {
    expect(told(at('13:00', '14:00', TOWN_HALL), morning)).toBe(
      'Kan nås: Der er 3 timer til at komme fra Brogaarden i Middelfart til Rådhuset i Aarhus C. ' +
        'Vi regner med 2 timer mellem to byer.',
    )
  })

  it.each([
    ['10:29', CULTURE, false],
    ['10:30', CULTURE, true],
    ['11:59', TOWN_HALL, false],
    ['12:00', TOWN_HALL, true],
  ])('at %s: the time reckoned with is just enough', (from, place, isInTime) => {
    const next = at(from, '14:00', place)
    expect(reachOf(next, [morning, next])).toMatchObject({ isInTime })
    expect(canReach(next, [morning])).toBe(isInTime)
  })

  it('where the next begins as the first ends, there is no time at all', () => {
    expect(told(at('10:00', '11:00', CULTURE), morning)).toContain(
      'Kan ikke nås: Der er ingen tid til at komme fra Brogaarden til Kulturøen i Middelfart.',
    )
  })

  it('is asked from the one before it as well', () => {
    expect(canReach(at('08:00', '08:50', CULTURE), [morning])).toBe(false)
    expect(canReach(at('08:00', '08:30', CULTURE), [morning])).toBe(true)
  })

  it('is told of the one that ends last, whatever began first', () => {
    const long = at('08:00', '12:00', TOWN_HALL)
    const next = at('12:15', '13:00', BROGAARDEN)
    expect(reachOf(next, [long, morning, next])).toMatchObject({ from: long, minutes: 15 })
  })

  it('what is kept already and cannot be reached says nothing against a third', () => {
    const tooSoon = at('10:15', '11:00', CULTURE)
    expect(canReach(at('11:30', '12:00', BROGAARDEN), [morning, tooSoon])).toBe(true)
  })
})

describe('the same town', () => {
  const reachable = (a: Venue, b: Venue) =>
    reachOf(at('10:45', '11:00', b), [at('09:00', '10:00', a)])?.buffer

  it.each([
    [venue('A', 'København K'), venue('B', 'København Ø')],
    [venue('A', 'Århus'), venue('B', 'Aarhus C')],
    [venue('A', 'Odense SV'), venue('B', 'ODENSE M')],
    [venue('A', null, { postcode: '5500' }), venue('B', 'Middelfart', { postcode: '5500' })],
    [venue('A', 'Kokkedal', { postcode: '2980' }), venue('B', 'Kokkedal', { postcode: '2981' })],
    [venue(null, 'Vejle', { street: 'Torvet 1' }), venue(null, 'Vejle', { street: 'Torvet 9' })],
  ])('%o and %o', (a, b) => {
    expect(reachable(a, b)).toBe(30)
  })

  it.each([
    [venue('Rådhuset', 'Vejle'), venue('Rådhuset', 'Kolding')],
    [venue('A', 'Nykøbing F'), venue('B', 'Nykøbing Mors')],
    [venue('A', null, { postcode: '5500' }), venue('B', null, { postcode: '8000' })],
  ])('is not that of %o and %o', (a, b) => {
    expect(reachable(a, b)).toBe(120)
  })
})

describe('nothing is said', () => {
  const morning = at('09:00', '10:00', BROGAARDEN)

  it.each<[string, Session]>([
    ['of the same house', at('10:05', '11:00', venue('BROGAARDEN', 'Middelfart'))],
    ['of what is online', at('10:05', '11:00', null, { attendance: 'online' })],
    ['where the form is not stated', at('10:05', '11:00', CULTURE, { attendance: null })],
    ['where the place is not known', at('10:05', '11:00', null)],
    ['where only the town is known', at('10:05', '11:00', venue(null, 'Middelfart'))],
    ['where the town is not known', at('10:05', '11:00', venue('Kulturøen', null))],
    ['of a hybrid one without a place', at('10:05', '11:00', null, { attendance: 'hybrid' })],
    ['of what is called off', at('10:05', '11:00', CULTURE, { status: 'cancelled' })],
    ['of what overlaps', at('09:59', '11:00', CULTURE)],
    ['of another day', { ...at('10:05', null, CULTURE), date: '2020-10-29' }],
  ])('%s', (_, next) => {
    expect(told(next, morning)).toBeNull()
    expect(canReach(next, [morning])).toBe(true)
  })

  it('of two rooms of one address, whatever they are called', () => {
    const street = { street: 'Abelonelundvej 40' }
    const room = at('10:05', '11:00', venue('Sal 2', 'Middelfart', street))
    expect(told(room, at('09:00', '10:00', venue('Sal 1', 'Middelfart', street)))).toBeNull()
  })

  it('when it is not known how long the one before lasts, not even from an earlier one', () => {
    const open = at('10:15', null, TOWN_HALL)
    expect(told(at('12:00', '13:00', CULTURE), morning, open)).toBeNull()
  })

  it('from one that is called off', () => {
    const off = { ...morning, status: 'withdrawn' as const }
    expect(told(at('10:05', '11:00', CULTURE), off)).toBeNull()
  })

  it('and one that is moved takes place', () => {
    const moved = { ...morning, status: 'moved' as const }
    expect(told(at('10:05', '11:00', CULTURE), moved)).toMatch(/^Kan ikke nås/)
  })
})

describe('one that is held online too', () => {
  const hybrid = { attendance: 'hybrid' } as const

  it('can be followed there when one cannot come in time', () => {
    const first = at('09:00', '10:00', BROGAARDEN)
    expect(told(at('10:15', '11:00', CULTURE, hybrid), first)).toMatch(
      /samme by\. Arrangementet kan følges online i stedet\.$/,
    )
  })

  it('can be followed there when one cannot come on from it in time', () => {
    const first = at('09:00', '10:00', BROGAARDEN, hybrid)
    expect(told(at('10:15', '11:00', CULTURE), first)).toMatch(
      /samme by\. »Kl\. 09:00« kan følges online i stedet\.$/,
    )
  })

  it('is not spoken of so when there is time enough', () => {
    const first = at('09:00', '10:00', BROGAARDEN)
    expect(told(at('12:00', '13:00', CULTURE, hybrid), first)).not.toContain('online')
  })
})

describe('something online that is kept lies between', () => {
  const first = at('09:00', '10:00', BROGAARDEN)
  const online = (from: string, to: string) => at(from, to, null, { attendance: 'online' })
  const far = at('14:00', '15:00', TOWN_HALL)

  it('and its time is not there for the journey', () => {
    expect(told(far, first, online('11:00', '12:00'))).toBe(
      'Kan nås: Der er 3 timer ud over »Kl. 11:00« til at komme fra Brogaarden i Middelfart til Rådhuset i Aarhus C. Vi regner med 2 timer mellem to byer.',
    )
  })

  it('and it can be reached only by those who follow it on the way', () => {
    const webinar = online('10:30', '13:00')
    expect(told(far, first, webinar)).toBe(
      'Kan kun nås, hvis du følger »Kl. 10:30« undervejs: Der er 4 timer til at komme fra Brogaarden i Middelfart til Rådhuset i Aarhus C. Vi regner med 2 timer mellem to byer.',
    )
    expect(canReach(webinar, [first, far])).toBe(false)
    expect(canReach(online('11:00', '12:00'), [first, far])).toBe(true)
  })

  it('and two that overlap take their time once', () => {
    expect(told(far, first, online('11:00', '12:00'), online('11:30', '12:30'))).toContain(
      'Der er 2 timer 30 minutter ud over »Kl. 11:00« og »Kl. 11:30«',
    )
  })
})
