import { describe, expect, it } from 'vitest'
import { warningsOf } from '../../src/domain/contentWarnings.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import { buildSession } from '../support/buildSession.ts'
import { realContent } from '../support/realContent.ts'

const NOW = new Date('2020-10-20T09:00Z')

/** What is said of sessions on every day of the week, of which the first are as given. */
function warned(...changes: Partial<Session>[]): string[] {
  const sessions = changes.map((change, at) => buildSession({ id: `2020-a${at}`, ...change }))
  const others = ['26', '27', '28', '29', '30'].map((day, at) =>
    buildSession({
      ...{ id: `2020-${day}`, title: ['Ro', 'Mod', 'Vej', 'Bro', 'Hus'][at]! },
      ...{ date: `2020-10-${day}`, startsAt: null, endsAt: null },
      ...{ organisers: [{ ...buildSession().organisers[0]!, name: `Kommune ${day}` }] },
      registration: { ...buildSession().registration, deadline: null },
    }),
  )
  const content = { ...realContent, sessions: [...sessions, ...others] }
  return warningsOf(content, 2020, NOW).map(({ field, message }) => `${field}: ${message}`)
}

const registration = { ...buildSession().registration, deadline: '2020-10-25' }
const fine: Partial<Session> = { title: 'Ledelse', registration }

describe('a year is looked through', () => {
  it('and says nothing of what is fine', () => {
    expect(warned(fine)).toEqual([])
  })

  it.each<[string, Partial<Session>, string]>([
    [
      'a weekday in a text that is not the date’s',
      { description: 'Vi ses tirsdag den 28. oktober.' },
      'description: »tirsdag den 28. oktober« i teksten kan ikke passe.',
    ],
    [
      'a deadline that is past',
      { registration: { ...registration, deadline: '2020-10-08' } },
      'registration.deadline: Fristen er overskredet',
    ],
    [
      'an address from a mail filter',
      { joinUrl: 'https://eur01.safelinks.protection.outlook.com/?url=x' },
      'joinUrl: Adressen er pakket ind',
    ],
    [
      'an address that is shortened',
      { joinUrl: 'https://bit.ly/abc' },
      'joinUrl: Adressen er forkortet',
    ],
    [
      'an address with a full stop after it',
      { joinUrl: 'https://kl.dk/moede.' },
      'joinUrl: Adressen slutter med',
    ],
    [
      'an address that follows people',
      { joinUrl: 'https://kl.dk/?utm_source=x' },
      'joinUrl: Adressen sporer',
    ],
    [
      'a source that follows people',
      { sources: ['https://kl.dk/', { url: 'https://kl.dk/?fbclid=x', publishedOn: '2020' }] },
      'sources.1: Adressen sporer',
    ],
    ['an address without s', { joinUrl: 'http://kl.dk/' }, 'joinUrl: Adressen er uden s'],
    [
      'a mail address that is misspelt',
      { registration: { ...registration, email: 'a@gmial.com' } },
      'registration.email: Mailadressen ligner en slåfejl',
    ],
    ['nobody who arranges it', { organisers: [] }, 'organisers: Læserne kan ikke se'],
    [
      'a title as long as a phone',
      { title: `Ledelse ${'x'.repeat(80)}`, shortTitle: null },
      'title: Titlen er på 88 tegn',
    ],
    [
      'a summary as long as a phone',
      { summary: 'x'.repeat(300) },
      'summary: Resuméet er på 300 tegn',
    ],
  ])('%s', (_, change, message) => {
    expect(warned({ ...fine, ...change })).toEqual([expect.stringContaining(message)])
  })

  it('for a weekday in a post and in a point of a programme', () => {
    const [post] = realContent.posts
    const slot = { startsAt: null, endsAt: null, who: null, kind: 'talk' as const }
    const session = buildSession({
      ...fine,
      programme: [{ ...slot, title: 'Frist: mandag den 27. oktober' }],
    })
    const posts = [{ ...post!, edition: 2020, teaser: 'Vi ses tirsdag den 28/10.' }]
    const found = warningsOf({ ...realContent, sessions: [session], posts }, 2020, NOW)
    const told = found.filter(({ field }) => field !== '')
    expect(told.map(({ field, post }) => [field, post?.id])).toEqual([
      ['programme.0.title', undefined],
      ['teaser', post!.id],
    ])
  })

  it('for two that look the same, once', () => {
    const found = warned(fine, { ...fine, title: 'LEDELSE!' })
    expect(found).toEqual([expect.stringContaining('Ligner »Ledelse« (2020-a0, onsdag')])
    expect(warned(fine, { ...fine, status: 'cancelled' })).toEqual([])
  })

  it('for the ambassador in two places at once', () => {
    const takesPart = { ...fine, ambassadorTakesPart: true }
    const other = {
      ...takesPart,
      title: 'Strategi',
      organisers: [{ ...buildSession().organisers[0]!, name: 'Region X' }],
    }
    expect(warned(takesPart, other)).toEqual([
      expect.stringContaining('Ambassadøren er samtidig til »Ledelse« (2020-a0)'),
    ])
    const later = { ...other, startsAt: '2020-10-28T15:00', endsAt: '2020-10-28T16:00' }
    expect(warned(takesPart, later)).toEqual([])
  })

  it('for days on which nothing is', () => {
    const content = { ...realContent, sessions: [buildSession(fine)] }
    const empty = warningsOf(content, 2020, NOW).filter(({ session }) => session === null)
    expect(empty.map(({ message }) => message)).toEqual(
      ['mandag den 26.', 'tirsdag den 27.', 'torsdag den 29.', 'fredag den 30.'].map(
        (day) => `Der er ingen arrangementer ${day} oktober.`,
      ),
    )
  })
})
