import { describe, expect, it } from 'vitest'
import { bookmarkOf, buildBackup, calendarExport, noteOn } from '../support/buildBackup.ts'
import { buildSession } from '../support/buildSession.ts'
import type { Backup } from '../../src/domain/backup.ts'
import { planRestore, toRestoreOffer } from '../../src/domain/restore.ts'

const nothing: Backup = { bookmarks: [], notes: [], calendarExports: [], settings: [] }
const withNote = (text: string, changedAt?: string): Backup => ({
  ...nothing,
  notes: [noteOn('2020-a', text, changedAt ? new Date(changedAt) : undefined)],
})
const idsOf = (lines: { id: string }[]) => lines.map(({ id }) => id)

describe('on an empty device', () => {
  it('all of the file is new', () => {
    expect(planRestore(nothing, buildBackup())).toEqual(buildBackup())
  })
})

describe('where all of it is already', () => {
  it('nothing is left to do', () => {
    expect(planRestore(buildBackup(), buildBackup())).toEqual(nothing)
  })
})

describe('what is here', () => {
  it('H07: stays as it is, and the file only adds', () => {
    const here = buildBackup({
      bookmarks: [bookmarkOf('2020-a', 'Som jeg så det sidst')],
      settings: [{ key: 'recentSearches', value: ['mit'] }],
    })
    const plan = planRestore(here, buildBackup())
    expect(plan.bookmarks.map(({ sessionId }) => sessionId)).toEqual(['2020-b'])
    expect(plan.settings).toEqual([{ key: 'toldReadyOffline', value: true }])
  })

  it('of a calendar stays when it is as new; a higher number goes before', () => {
    const here = { ...nothing, calendarExports: [calendarExport('a', { sequence: 3 })] }
    const file = (sequence: number) => ({
      ...nothing,
      calendarExports: [calendarExport('a', { sequence })],
    })
    expect(planRestore(here, file(2)).calendarExports).toEqual([])
    expect(planRestore(here, file(3)).calendarExports).toEqual([])
    expect(planRestore(here, file(4)).calendarExports).toEqual(file(4).calendarExports)
  })
})

describe('a note here and another in the file', () => {
  it('H07: are both kept, the one of the file below', () => {
    const [merged] = planRestore(
      withNote('Her.', '2020-10-02T08:00:00Z'),
      withNote('I filen.', '2020-10-03T08:00:00Z'),
    ).notes
    expect(merged).toEqual(noteOn('2020-a', 'Her.\n\nI filen.', new Date('2020-10-03T08:00:00Z')))
  })

  it('become one once, however often the file is laid in', () => {
    const once = planRestore(withNote('Her.'), withNote('I filen.'))
    expect(planRestore(once, withNote('I filen.'))).toEqual(nothing)
  })

  it('are one where one of them says it all', () => {
    expect(planRestore(withNote('Først.\n\nSiden.'), withNote('Først.')).notes).toEqual([])
    expect(planRestore(withNote('Først.'), withNote('Først.\n\nSiden.')).notes).toEqual([
      noteOn('2020-a', 'Først.\n\nSiden.'),
    ])
  })
})

describe('what is offered', () => {
  it('is what is new, beside what is in common and what is only here', () => {
    const here = {
      ...nothing,
      bookmarks: [bookmarkOf('2020-b'), bookmarkOf('2020-d')],
      notes: [noteOn('2020-a', 'Noget andet.')],
    }
    const offer = toRestoreOffer(here, buildBackup(), [])
    expect(idsOf(offer.theirs)).toEqual(['2020-a'])
    expect(idsOf(offer.common)).toEqual(['2020-b'])
    expect(idsOf(offer.mine)).toEqual(['2020-d'])
    expect(offer.notes).toEqual([
      { note: buildBackup().notes[0], isAddition: true },
      { note: buildBackup().notes[1], isAddition: false },
    ])
    expect(offer.others).toBe(3)
  })

  it('knows a session again that has another id since the file was made', () => {
    const session = buildSession({ id: '2020-ny', slug: 'ny', formerIds: ['2020-a'] })
    const here = { ...nothing, bookmarks: [bookmarkOf('2020-ny', session.title)] }
    const file = {
      ...nothing,
      bookmarks: [bookmarkOf('2020-a', session.title)],
      notes: [noteOn('2020-a', 'Fulgt med.')],
      calendarExports: [calendarExport('2020-a@ledelsesugen.dk')],
    }
    const offer = toRestoreOffer(here, file, [session])
    expect(offer.theirs).toEqual([])
    expect(idsOf(offer.common)).toEqual(['2020-ny'])
    expect(offer.notes.map(({ note }) => note.sessionId)).toEqual(['2020-ny'])
    expect(offer.file.calendarExports.map(({ sessionId }) => sessionId)).toEqual(['2020-ny'])
  })
})
