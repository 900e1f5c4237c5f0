import { describe, expect, it } from 'vitest'
import {
  choicesOf,
  dayPartOf,
  emptyFilter,
  filterSessions,
  partsInUse,
  readFilter,
  relaxations,
  toggleChoice,
  toQuery,
  UNKNOWN,
  without,
  type FilterContext,
} from '../../src/domain/filter.ts'
import { buildSession } from '../support/buildSession.ts'

const at = (time: string) => ({ date: '2020-10-27', startsAt: `2020-10-27T${time}` })
const context: FilterContext = {
  now: new Date('2020-10-20T10:00Z'),
  isKept: (id) => id === '2020-a',
}

const sessions = [
  buildSession({
    id: '2020-a',
    ...at('09:00'),
    sectors: ['stat'],
    topics: ['strategi'],
    attendance: 'online',
  }),
  buildSession({
    id: '2020-b',
    ...at('14:00'),
    sectors: ['stat', 'kommune'],
    topics: ['innovation'],
    attendance: 'inPerson',
    access: 'open',
  }),
  buildSession({
    id: '2020-c',
    date: '2020-10-28',
    startsAt: null,
    endsAt: null,
    sectors: ['kommune'],
    topics: ['strategi', 'innovation'],
    attendance: null,
    access: null,
    recording: { available: true, url: null, note: null },
    ambassadorTakesPart: true,
  }),
]
const idsFor = (filter: Partial<ReturnType<typeof emptyFilter>>) =>
  filterSessions(sessions, { ...emptyFilter(), ...filter }, context).map(({ id }) => id)

describe('a leader narrows the programme', () => {
  it('sees everything while nothing is chosen', () => {
    expect(idsFor({})).toEqual(['2020-a', '2020-b', '2020-c'])
  })

  it('two choices of one kind widen, two kinds narrow', () => {
    expect(idsFor({ topic: ['strategi'] })).toEqual(['2020-a', '2020-c'])
    expect(idsFor({ topic: ['strategi', 'innovation'] })).toHaveLength(3)
    expect(idsFor({ topic: ['strategi'], sector: ['kommune'] })).toEqual(['2020-c'])
  })

  it('can ask for what is not stated: form, access, time', () => {
    expect(idsFor({ attendance: [UNKNOWN] })).toEqual(['2020-c'])
    expect(idsFor({ attendance: ['hybrid'] })).toEqual([])
    expect(idsFor({ access: [UNKNOWN] })).toContain('2020-c')
    expect(idsFor({ dayPart: [UNKNOWN] })).toEqual(['2020-c'])
  })

  it('can ask for one day, the kept ones, the recorded ones and those with the ambassador', () => {
    expect(idsFor({ day: ['2020-10-28'] })).toEqual(['2020-c'])
    expect(idsFor({ kept: true })).toEqual(['2020-a'])
    expect(idsFor({ recording: true })).toEqual(['2020-c'])
    expect(idsFor({ ambassador: true })).toEqual(['2020-c'])
  })

  it('an open registration is judged by the clock, and by no clock there is none', () => {
    const open = buildSession({
      id: '2020-d',
      ...at('09:00'),
      registration: {
        required: true,
        method: 'link',
        url: 'https://eksempel.dk/',
        email: null,
        urlLost: false,
        deadline: '2020-10-20',
        note: null,
      },
    })
    const count = (now: Date | null) =>
      filterSessions([open], { ...emptyFilter(), registrationOpen: true }, { ...context, now })
        .length
    expect(count(new Date('2020-10-20T21:59Z'))).toBe(1)
    expect(count(new Date('2020-10-20T22:00Z'))).toBe(0)
    expect(count(null)).toBe(0)
  })

  it('parts of the day follow when a session begins', () => {
    const parts = ['08:30', '10:59', '11:00', '12:59', '13:00', '16:59', '17:00', '23:00'].map(
      (time) => dayPartOf(at(time)),
    )
    expect(parts).toEqual([
      'formiddag',
      'formiddag',
      'middag',
      'middag',
      'eftermiddag',
      'eftermiddag',
      'aften',
      'aften',
    ])
  })
})

describe('the counts beside the choices', () => {
  it('say what each choice would give under everything else, so a count is never a lie', () => {
    const filters = [
      emptyFilter(),
      { ...emptyFilter(), topic: ['strategi'] },
      { ...emptyFilter(), sector: ['stat'], attendance: ['online'], kept: true },
    ]
    for (const filter of filters) {
      const choices = choicesOf(sessions, filter, context)
      for (const facet of ['day', 'dayPart', 'sector', 'topic', 'attendance', 'access'] as const) {
        for (const { value, count } of choices[facet]) {
          const alone = { ...filter, [facet]: [value] }
          expect(filterSessions(sessions, alone, context), `${facet} ${value}`).toHaveLength(count)
        }
      }
      for (const name of ['recording', 'ambassador', 'registrationOpen', 'kept'] as const) {
        const on = { ...filter, [name]: true }
        expect(filterSessions(sessions, on, context), name).toHaveLength(choices[name].count)
      }
    }
  })

  it('leave out what no session has, keep what is chosen, and list days in order', () => {
    const choices = choicesOf(sessions, { ...emptyFilter(), topic: ['topledelse'] }, context)
    expect(choices.topic.map(({ value }) => value)).toEqual([
      'innovation',
      'strategi',
      'topledelse',
    ])
    expect(choices.day.map(({ value }) => value)).toEqual(['2020-10-27', '2020-10-28'])
    expect(choices.sector.map(({ value, count }) => [value, count])).toEqual([
      ['stat', 0],
      ['kommune', 0],
    ])
  })
})

describe('the filter in the address', () => {
  it('comes back as it was, whatever is chosen', () => {
    const filter = {
      ...emptyFilter(),
      day: ['2020-10-28', UNKNOWN],
      dayPart: ['formiddag', UNKNOWN],
      sector: ['paa-tvaers'],
      topic: ['strategi', 'topledelse'],
      attendance: ['hybrid', 'inPerson'],
      access: ['audience', 'open'],
      recording: true,
      ambassador: true,
      registrationOpen: true,
      kept: true,
      text: 'ledelse på tværs',
    }
    const back = readFilter(toQuery(filter))
    for (const key of Object.keys(filter) as (keyof typeof filter)[]) {
      const sorted = (value: unknown) => (Array.isArray(value) ? [...value].sort() : value)
      expect(sorted(back[key]), key).toEqual(sorted(filter[key]))
    }
  })

  it('is written in Danish and only where something is chosen', () => {
    expect(toQuery(emptyFilter())).toEqual({})
    expect(
      toQuery({
        ...emptyFilter(),
        attendance: ['inPerson'],
        access: ['invited'],
        registrationOpen: true,
      }),
    ).toEqual({ form: 'fysisk', adgang: 'inviterede', tilmelding: 'aaben' })
  })

  it('the same choices give the same address, in whatever order they were made', () => {
    const one = toQuery({ ...emptyFilter(), topic: ['strategi', 'innovation'] })
    const other = toQuery({ ...emptyFilter(), topic: ['innovation', 'strategi'] })
    expect(one).toEqual(other)
  })

  it('nonsense in an address is left out and never an error', () => {
    const junk = {
      dag: 'i-morgen,2020-10-28',
      sektor: ['stat', 'x'],
      emne: '<script>',
      form: '__proto__',
      adgang: null,
      optagelse: 'nej',
      mine: ['ja'],
      q: 'x'.repeat(5000),
      tid: undefined,
    }
    const filter = readFilter(junk)
    expect(filter).toMatchObject({
      day: ['2020-10-28'],
      sector: ['stat'],
      topic: [],
      attendance: [],
    })
    expect(filter.recording).toBe(false)
    expect(filter.text).toHaveLength(200)
  })

  it('a day that is in no calendar is left out, and no half character is left in the search', () => {
    expect(readFilter({ dag: '2020-99-99,2020-02-30' }).day).toEqual([])
    const cut = readFilter({ q: `${'x'.repeat(199)}🌻` })
    expect(cut.text).toBe('x'.repeat(199))
    expect(() => encodeURI(readFilter({ q: 'a\ud83c' }).text)).not.toThrow()
  })
})

describe('nothing is left', () => {
  it('each part that alone stands in the way is offered, with what dropping it gives', () => {
    const filter = { ...emptyFilter(), attendance: ['hybrid'], sector: ['stat'] }
    expect(relaxations(sessions, filter, context, () => true)).toEqual([
      { drop: 'attendance', count: 2 },
    ])
  })

  it('the search is one of the things that can be dropped', () => {
    const filter = { ...emptyFilter(), text: 'findes ikke', sector: ['kommune'] }
    expect(relaxations(sessions, filter, context, () => false)).toEqual([
      { drop: 'text', count: 2 },
    ])
  })

  it('offers nothing when no single part helps', () => {
    const filter = { ...emptyFilter(), attendance: ['hybrid'], access: ['invited'] }
    expect(relaxations(sessions, filter, context, () => true)).toEqual([])
  })

  it('following an offer gives just as many as it promised', () => {
    const filter = { ...emptyFilter(), day: ['2020-10-28'], sector: ['stat'] }
    for (const { drop, count } of relaxations(sessions, filter, context, () => true)) {
      expect(filterSessions(sessions, without(filter, drop), context)).toHaveLength(count)
    }
  })
})

it('a choice turned over twice is as before, and parts in use are named once', () => {
  const filter = toggleChoice(emptyFilter(), 'topic', 'strategi')
  expect(partsInUse({ ...filter, text: 'x', kept: true })).toEqual(['text', 'topic', 'kept'])
  expect(toggleChoice(filter, 'topic', 'strategi')).toEqual(emptyFilter())
})
