import { describe, expect, it } from 'vitest'
import type { Session, Speaker } from '../../src/domain/contentSchema.ts'
import {
  asSentence,
  durationText,
  organiserText,
  registrationText,
  speakerText,
  timeText,
  whenText,
  whereText,
} from '../../src/domain/sessionText.ts'
import { buildSession } from '../support/buildSession.ts'
import { realSession } from '../support/realContent.ts'

const untimed = { startsAt: null, endsAt: null }

describe('a note that something follows', () => {
  it.each([
    ['Samme', 'Samme.'],
    ['Oplægsholderen er syg.', 'Oplægsholderen er syg.'],
    ['Kommer I?', 'Kommer I?'],
    ['Vi har kaldt det »Ny sal.«', 'Vi har kaldt det »Ny sal.«'],
    ['Vi har kaldt det «Ny sal.»', 'Vi har kaldt det «Ny sal.»'],
    ['De sagde “nej.”', 'De sagde “nej.”'],
    ['Den hedder »Ny sal«', 'Den hedder »Ny sal«.'],
    ['(Se den nye plan.)', '(Se den nye plan.)'],
    ['Salen (nr. 3)', 'Salen (nr. 3).'],
    [null, null],
  ])('%s', (note, told) => expect(asSentence(note)).toBe(told))
})

describe('when', () => {
  it('day and time are told as Danes say them', () => {
    expect(whenText(buildSession(), 2020)).toBe('onsdag den 28. oktober kl. 11.30-15.00')
    expect(whenText(buildSession())).toBe('onsdag den 28. oktober 2020 kl. 11.30-15.00')
    expect(timeText(buildSession())).toBe('kl. 11.30-15.00')
  })

  it('an unknown end is left out', () => {
    const session = buildSession({ endsAt: null })
    expect(whenText(session, 2020)).toBe('onsdag den 28. oktober kl. 11.30')
    expect(durationText(session)).toBeNull()
  })

  it('an unknown time is not all day', () => {
    expect(timeText(buildSession(untimed))).toBe('Tidspunkt ikke oplyst')
    expect(whenText(buildSession(untimed), 2020)).toBe(
      'onsdag den 28. oktober, tidspunkt ikke oplyst',
    )
    expect(timeText(buildSession({ ...untimed, allDay: true }))).toBe('Hele dagen')
    expect(whenText(buildSession({ ...untimed, allDay: true }), 2020)).toBe(
      'onsdag den 28. oktober, hele dagen',
    )
  })

  it('an unknown date is said', () => {
    expect(whenText(realSession('2021-ledermobilitet-webinar'))).toBe('Dato ikke oplyst')
  })

  it('how long it lasts', () => {
    expect(durationText(buildSession())).toBe('3 timer 30 minutter')
    expect(durationText(buildSession(untimed))).toBeNull()
  })
})

describe('where', () => {
  it('is the form and the place', () => {
    expect(whereText(buildSession())).toBe('Fysisk · Brogaarden, Abelonelundvej 40, Middelfart')
    expect(whereText({ attendance: 'online', venue: null })).toBe('Online')
    expect(whereText({ attendance: 'hybrid', venue: null })).toBe('Fysisk og online')
  })

  it('a form that is not stated is not guessed', () => {
    expect(whereText(realSession('2020-strategirealisering'))).toMatch(/^Form ikke oplyst/)
    expect(whereText({ ...buildSession(), attendance: null })).toMatch(/^Form ikke oplyst · Bro/)
  })
})

describe('who', () => {
  it('organisers stand in one sentence', () => {
    expect(organiserText(realSession('2020-organisatorisk-sammenhaeng').organisers)).toBe(
      'Region Midtjylland og Kronprins Frederiks Center for Offentlig Ledelse',
    )
    expect(organiserText([])).toBe('')
  })

  const speaker = (changes: Partial<Speaker>): Speaker => ({
    name: null,
    title: null,
    organisation: null,
    role: null,
    certain: true,
    note: null,
    ...changes,
  })

  it.each([
    [{ name: 'Åse Ærø', title: 'direktør', organisation: 'LEAD' }, 'Åse Ærø, direktør, LEAD'],
    [
      { name: 'Åse Ærø', title: 'direktør i LEAD', organisation: 'LEAD' },
      'Åse Ærø, direktør i LEAD',
    ],
    [{ title: 'andre bidragydere' }, 'andre bidragydere'],
    [{ name: 'Åse Ærø' }, 'Åse Ærø'],
    [{ name: 'Åse Ærø', organisation: 'LEAD' }, 'Åse Ærø, LEAD'],
  ])('%j is %s', (known, text) => {
    expect(speakerText(speaker(known))).toBe(text)
  })
})

describe('how registration stands', () => {
  const base = buildSession().registration
  const say = (
    changes: Partial<Session['registration']>,
    state: Parameters<typeof registrationText>[1],
    more: Partial<Session> = {},
  ) =>
    registrationText(buildSession({ registration: { ...base, ...changes }, ...more }), state, 2020)
  const silent = { required: null, method: null, email: null, deadline: null }

  it('with a deadline', () => {
    expect(say({}, 'open')).toBe('Tilmeld dig senest den 8. oktober.')
    expect(say({}, 'closesSoon')).toBe('Tilmeldingen lukker snart: den 8. oktober.')
    expect(say({}, 'closed')).toBe('Tilmeldingen lukkede den 8. oktober.')
    expect(say({}, null)).toBe('Tilmeldingsfrist: den 8. oktober.')
    expect(say({ deadline: '2020-10-09T12:00' }, 'open')).toBe(
      'Tilmeld dig senest den 9. oktober kl. 12.00.',
    )
  })

  it('with the year of the deadline, as long as nobody knows which year it is', () => {
    expect(registrationText(buildSession(), null)).toBe('Tilmeldingsfrist: den 8. oktober 2020.')
  })

  it('without one', () => {
    expect(say({ deadline: null }, 'open')).toBe('Tilmeldingen er åben.')
    expect(say({ deadline: null }, null)).toBe(
      'Tilmelding er nødvendig, men hvordan er ikke oplyst.',
    )
    expect(say({ deadline: null, required: null }, null)).toBe('Tilmelding sker på mail.')
    expect(say(silent, 'unknown')).toBe('Tilmelding er ikke oplyst.')
    expect(say(silent, 'notNeeded')).toBe('Du behøver ikke at tilmelde dig.')
  })

  it('for invited guests only', () => {
    expect(say(silent, 'unknown', { access: 'invited' })).toBe('Kun inviterede kan deltage.')
  })

  it('with a lost link: that it is lost, and never that one can use it', () => {
    const lost = { ...silent, method: 'link' as const, urlLost: true }
    const text = 'Der var et link til tilmelding, men adressen er ikke bevaret.'
    expect(say(lost, 'open')).toBe(text)
    expect(say(lost, null)).toBe(text)
  })

  it('afterwards: nothing is said of a registration that perhaps never was', () => {
    expect(say(silent, 'closed')).toBe('Arrangementet er slut.')
    expect(say(silent, 'closed', { access: 'invited' })).toBe('Arrangementet er slut.')
  })

  it('called off: no deadline that has not come is said to have passed', () => {
    for (const status of ['cancelled', 'withdrawn'] as const) {
      expect(say({}, 'closed', { status })).toBe('Der er ikke længere tilmelding.')
      expect(say({}, null, { status })).toBe('Der er ikke længere tilmelding.')
    }
  })
})
