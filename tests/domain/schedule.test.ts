import { describe, expect, it } from 'vitest'
import type { Session } from '../../src/domain/contentSchema.ts'
import { compareSessions, programmeOf, toDays } from '../../src/domain/schedule.ts'
import { buildSession } from '../support/buildSession.ts'
import { realContent } from '../support/realContent.ts'

function at(date: string | null, from: string | null, to: string | null, title = 'x'): Session {
  const time = (clock: string | null) => (date && clock ? `${date}T${clock}` : null)
  return buildSession({ date, startsAt: time(from), endsAt: time(to), title })
}
const idsOf = (sessions: readonly Session[]) => sessions.map(({ id }) => id.slice(5))
const of2020 = programmeOf(realContent.sessions, 2020)

/** Every order that a folder or a database might give. */
const orders = (sessions: readonly Session[]) => [
  [...sessions],
  [...sessions].reverse(),
  ...[1, 4, 9].map((turn) => [...sessions.slice(turn), ...sessions.slice(0, turn)]),
]

describe('the days of a programme', () => {
  it('are the five of the week, each with what happens on it', () => {
    const days = toDays(of2020).map(({ date, untimed, timed }) => [
      date,
      untimed.length,
      timed.length,
    ])
    expect(days).toEqual([
      ['2020-10-26', 1, 2],
      ['2020-10-27', 1, 2],
      ['2020-10-28', 0, 4],
      ['2020-10-29', 0, 2],
      ['2020-10-30', 0, 3],
    ])
  })

  it.each(orders(of2020).map((order, index) => ({ order, index })))(
    'go by the clock, in whichever order the files come ($index)',
    ({ order }) => {
      const days = toDays(order).map(({ untimed, timed }) => idsOf([...untimed, ...timed]))
      expect(days).toEqual([
        ['ledertraef', 'reflekterende-laeringsmiljoeer', 'evaluering-af-su'],
        ['forebyg-stress-white-paper', 'samskabt-ledelse', 'naerhedsreform'],
        [
          'ensomt-paa-toppen',
          'organisatorisk-sammenhaeng',
          'djoef-chefkonference',
          'det-lange-seje-traek',
        ],
        ['videnscafe-corona-2', 'coi-innovationsledelse-skole'],
        ['strategirealisering', 'faglig-ledelse', 'borgeren-i-centrum'],
      ])
    },
  )

  it('have no empty day between two: only days with something on are there', () => {
    const days = toDays([at('2020-10-30', '9:00', null), at('2020-10-26', '09:00', null)])
    expect(days.map(({ date }) => date)).toEqual(['2020-10-26', '2020-10-30'])
  })

  it('leave the given list as it was', () => {
    const given = [at('2020-10-30', '09:00', null), at('2020-10-26', '09:00', null)]
    toDays(given)
    expect(given.map(({ date }) => date)).toEqual(['2020-10-30', '2020-10-26'])
  })

  it('are none when there are no sessions', () => {
    expect(toDays([])).toEqual([])
  })
})

describe('the order of a day', () => {
  it('puts sessions without a time first, by title as Danes sort', () => {
    const titles = ['Århus', 'Zoom', 'Ærø', 'Ørsted', 'Aalborg', 'anden']
    const day = toDays([
      at('2020-10-26', '00:00', '01:00', 'midnat'),
      ...titles.map((title) => at('2020-10-26', null, null, title)),
    ])[0]
    expect(day?.untimed.map(({ title }) => title)).toEqual([
      'anden',
      'Zoom',
      'Ærø',
      'Ørsted',
      'Aalborg',
      'Århus',
    ])
    expect(day?.timed.map(({ title }) => title)).toEqual(['midnat'])
  })

  it('puts the one that ends first before one that begins with it, and an unknown end after both', () => {
    const sessions = [
      at('2020-10-26', '09:00', null, 'ukendt'),
      at('2020-10-26', '09:00', '12:00', 'lang'),
      at('2020-10-26', '09:00', '10:00', 'kort'),
    ]
    expect(sessions.sort(compareSessions).map(({ title }) => title)).toEqual([
      'kort',
      'lang',
      'ukendt',
    ])
  })

  it('counts numbers in titles as numbers', () => {
    const sessions = [at('2020-10-26', null, null, 'Del 10'), at('2020-10-26', null, null, 'Del 2')]
    expect(sessions.sort(compareSessions).map(({ title }) => title)).toEqual(['Del 2', 'Del 10'])
  })

  it('knows nine before ten', () => {
    const day = toDays([at('2020-10-26', '10:00', null, 'ti'), at('2020-10-26', '09:00', null)])[0]
    expect(day?.timed.map(({ startsAt }) => startsAt)).toEqual([
      '2020-10-26T09:00',
      '2020-10-26T10:00',
    ])
  })
})

describe('a session of which only the week is known', () => {
  it('stands last, under no date', () => {
    const days = toDays([at(null, null, null), at('2020-10-30', '23:00', null)])
    expect(days.map(({ date }) => date)).toEqual(['2020-10-30', null])
    expect(days[1]?.untimed).toHaveLength(1)
    expect(days[1]?.timed).toEqual([])
  })
})

describe('the programme of an edition', () => {
  it('has no preparations in it and nothing of another year', () => {
    expect(programmeOf(realContent.sessions, 2023)).toEqual([])
    expect(realContent.sessions.filter(({ edition }) => edition === 2023)).toHaveLength(1)
    expect(idsOf(programmeOf(realContent.sessions, 2019))).toEqual(
      ['paa-jagt-efter-den-gode-ledelse', 'ledertraef'].sort(() => -1),
    )
    expect(of2020).toHaveLength(15)
  })
})
