import { describe, expect, it } from 'vitest'
import { changesReport, changesText, programmeChanges } from '../../src/domain/programmeChanges.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import { buildSession } from '../support/buildSession.ts'

const before = buildSession({ id: '2020-a', title: 'Ledelse' })
const kinds = (after: Partial<Session>) =>
  programmeChanges([before], [{ ...before, ...after }]).map(({ kind }) => kind)

describe('what changes for users', () => {
  it.each<[string, Partial<Session>, string[]]>([
    ['nothing', {}, []],
    ['spelling alone', { title: 'ledelse!', summary: before.summary.toUpperCase() }, []],
    ['what only the secretariat sees', { organiserHint: 'x', revision: 9, sources: [] }, []],
    ['another time', { startsAt: '2020-10-28T12:00' }, ['moved']],
    [
      'called off, and moved before',
      { status: 'cancelled', startsAt: '2020-10-28T12:00' },
      ['cancelled'],
    ],
    ['withdrawn', { status: 'withdrawn' }, ['withdrawn']],
    ['another title', { title: 'Strategi' }, ['retitled']],
    ['another speaker', { speakers: [] }, ['corrected']],
    [
      'another deadline',
      { registration: { ...before.registration, deadline: '2020-10-09' } },
      ['corrected'],
    ],
    ['another id that says what it was', { id: '2020-b', formerIds: ['2020-a'] }, []],
    ['another id', { id: '2020-b' }, ['gone', 'new']],
  ])('%s', (_, after, expected) => {
    expect(kinds(after)).toEqual(expected)
  })

  it('held after all says so, and when and where, also where its file had been gone', () => {
    const off = { ...before, status: 'withdrawn' as const, statusNote: 'Trukket.' }
    const stub = { ...off, date: null, startsAt: null, endsAt: null, venue: null, attendance: null }
    for (const was of [off, stub]) {
      const changes = programmeChanges([was], [before])
      expect(changes.map(({ kind }) => kind)).toEqual(['back'])
      expect(changesText(changes, 2020)).toContain(
        'Holdes alligevel\n– »Ledelse« bliver holdt alligevel: onsdag den 28. oktober kl. 11.30-15.00. Fysisk · Brogaarden, Abelonelundvej 40, Middelfart.',
      )
    }
    expect(programmeChanges([stub], [before])[0]?.changes).toEqual([
      { field: 'status', label: 'Status', from: 'Udgået', to: 'Planlagt' },
    ])
  })

  it('is told with old and new, and as a text for the blog', () => {
    const other = buildSession({ id: '2020-c', title: 'Nyt møde', status: 'scheduled' })
    const moved = {
      ...before,
      startsAt: '2020-10-28T12:00',
      status: 'moved' as const,
      statusNote: 'Lokalet er optaget.',
    }
    const changes = programmeChanges([before], [moved, other])
    expect(changesReport(changes, 2020)).toContain('Tidspunkt: kl. 11.30-15.00 → kl. 12.00-15.00')
    expect(changesText(changes, 2020)).toBe(
      [
        'Nyt i kalenderen',
        'Flyttet\n– »Ledelse« er flyttet til onsdag den 28. oktober kl. 12.00-15.00. Lokalet er optaget.',
        `Nyt i programmet\n– »Nyt møde«, onsdag den 28. oktober kl. 11.30-15.00. Fysisk · Brogaarden, Abelonelundvej 40, Middelfart. ${other.summary}`,
      ].join('\n\n'),
    )
    expect(changesText(programmeChanges([before], [{ ...before, speakers: [] }]), 2020)).toBe(
      'Nyt i kalenderen\n\nOplysningerne er rettet om 1 arrangement.',
    )
    expect(changesText([], 2020)).toBe('')
    const online = { ...before, attendance: 'online' as const, venue: null }
    expect(changesText(programmeChanges([{ ...before, venue: null }], [online]), 2020)).toContain(
      '»Ledelse« har fået ny form: Online.',
    )
    const elsewhere = { ...moved, venue: { ...before.venue!, name: 'Biblioteket' } }
    expect(changesText(programmeChanges([before], [elsewhere]), 2020)).toContain(
      'kl. 12.00-15.00. Nu: Fysisk · Biblioteket, Abelonelundvej 40, Middelfart. Lokalet er optaget.',
    )
  })

  it('of another title the one before is told, and where it is held now', () => {
    const told = (after: Partial<Session>) =>
      changesText(programmeChanges([before], [{ ...before, title: 'Strategi', ...after }]), 2020)
    expect(told({})).toContain('Ny titel\n– »Ledelse« hedder nu »Strategi«.')
    expect(told({ attendance: 'online', venue: null })).toContain(
      '– »Ledelse« hedder nu »Strategi«. Nu: Online.',
    )
    expect(told({ startsAt: '2020-10-28T12:00' })).toContain(
      '– »Strategi« (før »Ledelse«) er flyttet til onsdag den 28. oktober kl. 12.00-15.00.',
    )
  })
})
