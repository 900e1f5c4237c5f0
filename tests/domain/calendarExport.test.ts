import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { toBookmark } from '../../src/domain/bookmark.ts'
import { isAhead, toRepairs, type Repair } from '../../src/domain/calendarExport.ts'
import type { CalendarExport } from '../../src/domain/calendarExportSchema.ts'
import { toCalendarFile } from '../../src/domain/calendarFile.ts'
import { NO_CHOICES, type CalendarChoices } from '../../src/domain/calendarRequest.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import { repairText } from '../../src/domain/repairText.ts'
import { buildSession } from '../support/buildSession.ts'

const origin = 'https://ledelsesugen.example.dk'
const then = new Date('2020-10-01T08:00:00Z')
const later = new Date('2020-10-20T08:00:00Z')

const stateOf = (sessions: Session[], exports: CalendarExport[] = [], now = later) => ({
  sessions,
  exports,
  bookmarks: sessions.map((session) => toBookmark(session, then)),
  notes: new Map<string, string>(),
  origin,
  now,
})

/** What the app remembers after Min uge was handed to the calendar. */
function handOut(sessions: Session[], choices: CalendarChoices = NO_CHOICES): CalendarExport[] {
  const request = { kind: 'agenda', day: null, choices } as const
  return toCalendarFile(request, stateOf(sessions, [], then))?.exported ?? []
}

/** What is remembered when the file has been fetched, and the user has said that the calendar is right. */
function settled(state: ReturnType<typeof stateOf>): CalendarExport[] {
  const exports = toCalendarFile({ kind: 'repair' }, state)?.exported ?? []
  return toRepairs({ ...state, exports }).map(({ before, exported }) => ({
    ...exported,
    sequence: before.sequence,
  }))
}

/** The one entry that puts the calendar right, as an independent reader sees it, and what is said of it. */
function repairOf(before: Session, after: Session[], choices = NO_CHOICES) {
  const exports = handOut([before], choices)
  const state = stateOf(after, exports)
  const file = toCalendarFile({ kind: 'repair' }, state)
  const entries = file ? eventsOf(file.text) : []
  return { exports, entries, said: toRepairs(state).map((it) => repairText(it, 2020)) }
}

function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((entry) => {
    const value = (name: string) => entry.getFirstPropertyValue(name)?.toString() ?? null
    return {
      uid: value('uid'),
      sequence: Number(value('sequence')),
      status: value('status'),
      summary: value('summary'),
      start: value('dtstart'),
      location: value('location'),
      alarms: entry.getAllSubcomponents('valarm').length,
      description: value('description') ?? '',
    }
  })
}

const session = buildSession()
const uid = `${session.id}@ledelsesugen.example.dk`

describe('nothing has changed', () => {
  it('and nothing is to be put right', () => {
    expect(repairOf(session, [session])).toMatchObject({ entries: [], said: [] })
  })

  it('but capital letters and a dash', () => {
    const same = { ...session, title: `${session.title.toUpperCase()} –` }
    expect(repairOf(session, [same]).entries).toEqual([])
  })

  it('and it can be fetched again as often as one likes, with the same number', () => {
    const first = handOut([session])
    const request = { kind: 'agenda', day: null, choices: NO_CHOICES } as const
    const again = toCalendarFile(request, stateOf([session], first))?.exported
    expect(again?.map(({ sequence }) => sequence)).toEqual(first.map(({ sequence }) => sequence))
  })
})

describe('the calendar has an entry that is no longer right', () => {
  it('E03: the session is moved', () => {
    const moved = { ...session, startsAt: '2020-10-28T13:00', endsAt: '2020-10-28T14:00' }
    const { entries, said } = repairOf(session, [moved])
    expect(entries).toMatchObject([
      { uid, sequence: 1, status: 'CONFIRMED', start: '2020-10-28T12:00:00Z' },
    ])
    expect(said).toEqual([
      ['Ny tid: onsdag den 28. oktober kl. 11.30-15.00 → onsdag den 28. oktober kl. 13.00-14.00'],
    ])
  })

  it('it has another title', () => {
    const { entries, said } = repairOf(session, [{ ...session, title: 'Ledelse i praksis' }])
    expect(entries).toMatchObject([{ uid, sequence: 1, summary: 'Ledelse i praksis' }])
    expect(said).toEqual([[`Ny titel: ${session.title} → Ledelse i praksis`]])
  })

  it('it has another place', () => {
    const venue = { name: 'Rådhuset', street: null, postcode: null, city: 'Vejle', note: null }
    const { entries } = repairOf(session, [{ ...session, attendance: 'inPerson', venue }])
    expect(entries).toMatchObject([{ uid, sequence: 1, location: 'Rådhuset, Vejle' }])
  })

  it('E01: it is called off', () => {
    const { entries } = repairOf(session, [
      { ...session, status: 'cancelled', statusNote: 'Sygdom.', revision: 3 },
    ])
    expect(entries).toMatchObject([
      { uid, sequence: 3, status: 'CANCELLED', summary: `AFLYST: ${session.title}` },
    ])
    expect(entries[0]?.description).toContain('Sygdom.')
  })

  it('it takes place after all', () => {
    const { entries, said } = repairOf({ ...session, status: 'cancelled', revision: 1 }, [
      { ...session, revision: 2 },
    ])
    expect(entries).toMatchObject([
      { uid, sequence: 2, status: 'CONFIRMED', summary: session.title },
    ])
    expect(said).toEqual([['Bliver til noget alligevel']])
  })

  it('E02: it has left the programme, and then comes back', () => {
    const { entries, exports } = repairOf(session, [])
    expect(entries).toMatchObject([
      { uid, sequence: 1, status: 'CANCELLED', summary: `UDGÅET: ${session.title}` },
    ])
    const gone = settled(stateOf([], exports))
    expect(toRepairs(stateOf([], gone))).toEqual([])
    const back = toCalendarFile({ kind: 'repair' }, stateOf([session], gone))
    expect(eventsOf(back?.text ?? '')).toMatchObject([
      { uid, sequence: 2, status: 'CONFIRMED', summary: session.title },
    ])
  })

  it('its date is no longer known', () => {
    const { entries } = repairOf(session, [
      { ...session, date: null, startsAt: null, endsAt: null },
    ])
    expect(entries).toMatchObject([{ uid, sequence: 1, status: 'CANCELLED' }])
    expect(entries[0]?.description).toContain('en ny er ikke oplyst')
  })

  it('it stands under another id: the entry in the calendar is the same', () => {
    const renamed = { ...session, id: '2020-nyt-navn', formerIds: [session.id], title: 'Nyt navn' }
    const { entries, exports } = repairOf(session, [renamed])
    expect(entries).toMatchObject([{ uid, sequence: 1, summary: 'Nyt navn' }])
    const request = { kind: 'agenda', day: null, choices: NO_CHOICES } as const
    const whole = toCalendarFile(request, stateOf([renamed], exports))
    expect(eventsOf(whole?.text ?? '')).toMatchObject([{ uid, sequence: 1 }])
  })

  it('it stands there twice, under an old id and its own', () => {
    const old = handOut([session])
    const renamed = { ...session, id: '2020-nyt-navn', formerIds: [session.id] }
    const both = [...old, ...handOut([renamed])]
    const repairs = toRepairs(stateOf([renamed], both))
    expect(repairs.map(({ entry }) => [entry.uid, entry.status])).toEqual([[uid, 'CANCELLED']])
  })

  it('only the secretariat knows that it matters: the text of the entry', () => {
    expect(repairOf(session, [{ ...session, revision: 1 }])).toMatchObject({
      entries: [{ uid, sequence: 1 }],
      said: [['Oplysningerne i punktets tekst er rettet']],
    })
    expect(repairOf(session, [{ ...session, summary: 'Andre ord.' }]).entries).toEqual([])
  })

  it('and once it has been put right, it is right', () => {
    const moved = { ...session, startsAt: '2020-10-28T13:00', endsAt: '2020-10-28T14:00' }
    const { exports } = repairOf(session, [moved])
    const after = settled(stateOf([moved], exports))
    expect(toRepairs(stateOf([moved], after))).toEqual([])
    expect(toCalendarFile({ kind: 'repair' }, stateOf([moved], after))).toBeNull()
  })
})

describe('the file is fetched', () => {
  const moved = { ...session, startsAt: '2020-10-28T13:00', endsAt: '2020-10-28T14:00' }

  it('twice: the calendar is still to be put right, and the second file is newer than the first', () => {
    const first = toCalendarFile({ kind: 'repair' }, stateOf([moved], handOut([session])))
    const second = toCalendarFile({ kind: 'repair' }, stateOf([moved], first?.exported))
    expect(eventsOf(second?.text ?? '')).toMatchObject([{ uid, sequence: 2 }])
  })

  it('and the session is moved back: the calendar may have the new time', () => {
    const fetched = toCalendarFile({ kind: 'repair' }, stateOf([moved], handOut([session])))
    const back = toCalendarFile({ kind: 'repair' }, stateOf([session], fetched?.exported))
    expect(eventsOf(back?.text ?? '')).toMatchObject([
      { uid, sequence: 2, start: '2020-10-28T10:30:00Z' },
    ])
  })
})

describe('what was wanted is kept', () => {
  const wanted = { reminder: 30, withDeadlines: true, withNotes: true } as const

  it('the reminder, unless it is called off', () => {
    const moved = { ...session, startsAt: '2020-10-28T13:00', endsAt: '2020-10-28T14:00' }
    const [deadline, own] = handOut([session], wanted)
    expect([deadline?.kind, own?.kind]).toEqual(['deadline', 'session'])
    expect(repairOf(session, [moved], wanted).entries).toMatchObject([{ uid, alarms: 1 }])
    const calledOff = repairOf(session, [{ ...session, status: 'cancelled' }], wanted).entries
    expect(calledOff.map(({ alarms }) => alarms)).toEqual([0, 0])
  })

  it('the note', () => {
    const exports = handOut([session], wanted)
    const moved = { ...session, startsAt: '2020-10-28T13:00', endsAt: '2020-10-28T14:00' }
    const notes = new Map([[session.id, 'Spørg om budgettet; også\nom sommeren 🌻']])
    const file = toCalendarFile({ kind: 'repair' }, { ...stateOf([moved], exports), notes })
    expect(eventsOf(file?.text ?? '')[0]?.description).toMatch(
      /Din note:\nSpørg om budgettet; også\nom sommeren 🌻$/,
    )
  })

  it('no note where none was wanted', () => {
    const notes = new Map([[session.id, 'Hemmeligt']])
    const request = { kind: 'agenda', day: null, choices: NO_CHOICES } as const
    const file = toCalendarFile(request, { ...stateOf([session]), notes })
    expect(file?.text).not.toContain('Hemmeligt')
  })
})

describe('the deadline as an entry of its own', () => {
  const withDeadline = (deadline: string | null) =>
    buildSession({ registration: { ...session.registration, deadline } })
  const wanted = { reminder: 10, withDeadlines: true, withNotes: false } as const

  it('is moved, falls away', () => {
    const moved = repairOf(
      withDeadline('2020-10-20T12:00'),
      [withDeadline('2020-10-21T12:00')],
      wanted,
    )
    expect(moved.entries).toMatchObject([
      {
        uid: `tilmeldingsfrist-${uid}`,
        sequence: 1,
        summary: `Tilmeldingsfrist: ${session.title}`,
        start: '2020-10-21T10:00:00Z',
      },
    ])
    const gone = repairOf(withDeadline('2020-10-20T12:00'), [withDeadline(null)], wanted)
    expect(gone.entries).toMatchObject([{ uid: `tilmeldingsfrist-${uid}`, status: 'CANCELLED' }])
  })

  it('is called off with the session', () => {
    const before = withDeadline('2020-10-20')
    const { entries } = repairOf(before, [{ ...before, status: 'withdrawn' }], wanted)
    expect(entries.map(({ status, summary }) => [status, summary])).toEqual([
      ['CANCELLED', `UDGÅET: Tilmeldingsfrist: ${session.title}`],
      ['CANCELLED', `UDGÅET: ${session.title}`],
    ])
  })
})

describe('what is over', () => {
  const only = (repairs: Repair[], now: string) =>
    repairs.filter((repair) => isAhead(repair, new Date(now)))
  const moved = {
    ...session,
    startsAt: '2020-10-29T09:00',
    endsAt: '2020-10-29T10:30',
    date: '2020-10-29',
  }
  const repairs = toRepairs(stateOf([moved], handOut([session])))

  it('is told of as long as the old time or the new one is ahead', () => {
    expect(only(repairs, '2020-10-28T23:00:00Z')).toHaveLength(1)
    expect(only(repairs, '2020-10-29T09:29:00Z')).toHaveLength(1)
    expect(only(repairs, '2020-10-29T09:30:00Z')).toHaveLength(0)
  })
})
