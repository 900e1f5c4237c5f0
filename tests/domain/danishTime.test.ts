import { describe, expect, it } from 'vitest'
import { readDanishDeadline, readDanishTime } from '../../src/domain/danishTime.ts'

const context = { year: 2020, week: { startsOn: '2020-10-26', endsOn: '2020-10-30' } }

/** `2020-10-27 10:00-11:15`, with a question mark where something was understood and not read. */
function read(text: string, date: string | null = null): string {
  const { time, fault } = readDanishTime(text, { ...context, date })
  if (!time) return fault
  const { startsAt, endsAt, doubts } = time
  const end = endsAt && (endsAt.slice(0, 10) === time.date ? endsAt.slice(11) : endsAt)
  const clock = [startsAt?.slice(11), end].filter(Boolean).join('-')
  return [time.date, clock].filter(Boolean).join(' ') + (doubts.length > 0 ? ' ?' : '')
}

describe('a time as organisers have written it', () => {
  it.each([
    ['mandag den 26. oktober kl. 9-10.30', '2020-10-26 09:00-10:30'],
    ['Tirsdag den 27. oktober klokken 12.00-13.00', '2020-10-27 12:00-13:00'],
    ['27. oktober 10-11.15', '2020-10-27 10:00-11:15'],
    ['27.10 kl. 15.00 – 17.00', '2020-10-27 15:00-17:00'],
    ['Tirsdag d. 27.10 kl. 15.00 – 17.00', '2020-10-27 15:00-17:00'],
    ['28. oktober 2020 fra kl. 13.00.-15.10', '2020-10-28 13:00-15:10'],
    ['onsdag den 28. oktober KL. 11-30—12.30', '2020-10-28 11:30-12:30'],
    ['den 28/10 kl. 14.30-15.15', '2020-10-28 14:30-15:15'],
    ['onsdag den 28/10 kl. 14.30-15.15', '2020-10-28 14:30-15:15'],
    ['30. okt. 2020', '2020-10-30'],
    ['d. 27. oktober', '2020-10-27'],
    ['den 29. oktober 2020 kl. 8.30-9.30', '2020-10-29 08:30-09:30'],
    ['Fredag den 30. oktober 2020, kl. 14.00 – 15.30', '2020-10-30 14:00-15:30'],
    ['fredag 30. oktober kl 9.30-12', '2020-10-30 09:30-12:00'],
  ])('%s', (text, answer) => {
    expect(read(text)).toBe(answer)
  })
})

describe('a time in another of its many forms', () => {
  it.each([
    ['2020-10-27', '2020-10-27'],
    ['2020-10-27 09:00-10:30', '2020-10-27 09:00-10:30'],
    ['2020-10-27 kl. 9', '2020-10-27 09:00'],
    ['27/10', '2020-10-27'],
    ['27/10-2020', '2020-10-27'],
    ['27/10 2020 kl. 9-10', '2020-10-27 09:00-10:00'],
    ['27/10/2020 kl. 9-10', '2020-10-27 09:00-10:00'],
    ['27-10-2020', '2020-10-27'],
    // As Excel shows it.
    ['27-okt-20', '2020-10-27'],
    ['27-okt', '2020-10-27'],
    ['27-okt-2020 kl. 9-10', '2020-10-27 09:00-10:00'],
    ['27-10-2020 9:00-10:30', '2020-10-27 09:00-10:30'],
    ['27.10.2020', '2020-10-27'],
    ['27.10.20', '2020-10-27'],
    ['27.10.20 kl. 9', '2020-10-27 09:00'],
    ['27.10.', '2020-10-27'],
    ['27.10', '2020-10-27'],
    ['d. 27.10, kl. 9', '2020-10-27 09:00'],
    ['27. 10. 2020 kl. 9-10', '2020-10-27 09:00-10:00'],
    ['27 oktober', '2020-10-27'],
    ['27. OKTOBER', '2020-10-27'],
    ['27. Okt kl. 9', '2020-10-27 09:00'],
    ['1. nov. kl. 10', '2020-11-01 10:00'],
    ['første november kl. 10', '2020-11-01 10:00'],
    ['den syvogtyvende oktober', '2020-10-27'],
    ['27. oktober, 2020', '2020-10-27'],
    ['Dato: 27. oktober. Tid: kl. 9-10.30', '2020-10-27 09:00-10:30'],
    ['Dato: 27. oktober 2020, Tidspunkt: 9.00 - 10.30', '2020-10-27 09:00-10:30'],
    ['27. oktober kl. 9.00 til kl. 10.30', '2020-10-27 09:00-10:30'],
    ['27. oktober kl. 9.00 til 10.30', '2020-10-27 09:00-10:30'],
    ['27. oktober fra 9 til 10', '2020-10-27 09:00-10:00'],
    ['27. oktober fra kl. 9 til kl. 10', '2020-10-27 09:00-10:00'],
    ['27. oktober kl. 9.00-kl. 10.30', '2020-10-27 09:00-10:30'],
    ['27. oktober kl.9-10', '2020-10-27 09:00-10:00'],
    ['27. oktober kl 9-10', '2020-10-27 09:00-10:00'],
    ['27. oktober kl: 9-10', '2020-10-27 09:00-10:00'],
    ['27. oktober klokken 9', '2020-10-27 09:00'],
    ['27. oktober kl. 9,30-10,30', '2020-10-27 09:30-10:30'],
    ['27. oktober kl. 9:30–10:30', '2020-10-27 09:30-10:30'],
    ['27. oktober kl. 0930-1030', '2020-10-27 09:30-10:30'],
    ['27. oktober 0930-1030', '2020-10-27 09:30-10:30'],
    ['27. oktober kl. 09.00', '2020-10-27 09:00'],
    ['27. oktober 9.00', '2020-10-27 09:00'],
    ['27. oktober kl. 11-30–12-30', '2020-10-27 11:30-12:30'],
    ['27. oktober kl. 9 -- 10', '2020-10-27 09:00-10:00'],
    ['27. oktober kl. 9\u00a0–\u00a010', '2020-10-27 09:00-10:00'],
    ['27.\u00a0oktober kl.\u00a09', '2020-10-27 09:00'],
    ['kl. 9-10.30 den 27. oktober', '2020-10-27 09:00-10:30'],
    ['kl. 9-10.30, tirsdag 27/10', '2020-10-27 09:00-10:30'],
    ['9.00-10.30 den 27. oktober', '2020-10-27 09:00-10:30'],
    ['tirs. 27. oktober kl. 9', '2020-10-27 09:00'],
    ['TIRSDAG 27. OKTOBER KL. 9-10', '2020-10-27 09:00-10:00'],
    ['27. oktober kl. 14-16.00', '2020-10-27 14:00-16:00'],
    ['27. oktober kl. 22-24', '2020-10-27 22:00-2020-10-28T00:00'],
    ['27. oktober kl. halv ti', '2020-10-27 09:30'],
    ['27. oktober fra halv ti til kvart over elleve', '2020-10-27 09:30-11:15'],
    ['27. oktober kl. kvart i ni', '2020-10-27 08:45'],
    ['27. oktober kl. ni til ti', '2020-10-27 09:00-10:00'],
    ['27. oktober kl. 2 om eftermiddagen', '2020-10-27 14:00'],
    ['27. oktober kl. 7-9 om aftenen', '2020-10-27 19:00-21:00'],
    ['27. oktober, hele dagen', '2020-10-27'],
    ['27. oktober kl. 9 (dansk tid)', '2020-10-27 09:00'],
    ['Det foregår tirsdag den 27. oktober kl. 9', '2020-10-27 09:00 ?'],
    ['d.27/10 kl.9.30-11', '2020-10-27 09:30-11:00'],
    ['d.27.10.20 kl.9.30-11', '2020-10-27 09:30-11:00'],
    ['27/10-20 kl 9', '2020-10-27 09:00'],
    ['27 /10 kl 9', '2020-10-27 09:00'],
    ['27. / 10. kl. 9', '2020-10-27 09:00'],
    ['27/10: 9-11', '2020-10-27 09:00-11:00'],
    ['27.okt.2020 kl.9', '2020-10-27 09:00'],
    ['27okt kl 9', '2020-10-27 09:00'],
    ['(tirsdag) 27. oktober kl. 9', '2020-10-27 09:00'],
    ['TIRSDAG, DEN 27. OKTOBER, KL. 9.00–10.30.', '2020-10-27 09:00-10:30'],
    ['27. oktober kl. 9 – ca. 11', '2020-10-27 09:00-11:00'],
    ['tirsdag 27. oktober 2020, 13.00 til ca. 15.00', '2020-10-27 13:00-15:00'],
    ['mellem kl. 9 og 11 den 27. oktober', '2020-10-27 09:00-11:00'],
    ['27. oktober mellem 9 og 11.30', '2020-10-27 09:00-11:30'],
    ['d. 27. okt. i tidsrummet 9-11', '2020-10-27 09:00-11:00'],
    ['27. oktober kl. 8 om morgenen', '2020-10-27 08:00'],
    ['27. oktober kl. 12 middag', '2020-10-27 12:00'],
    ['27. oktober ved middag', '2020-10-27 12:00'],
    ['27.10 middag', '2020-10-27 12:00'],
    ['27. oktober kl. 10 til middag', '2020-10-27 10:00-12:00'],
    ['27. oktober kl. 20-midnat', '2020-10-27 20:00-2020-10-28T00:00'],
    ['27. oktober kl. 9½', '2020-10-27 09:30'],
    ['27. oktober kl. 9 30', '2020-10-27 09:30'],
    ['27. oktober kl. 09 00 - 10 30', '2020-10-27 09:00-10:30'],
    ['27. oktober kl. ti minutter over ni', '2020-10-27 09:10'],
    ['27. oktober kl. fem i tolv', '2020-10-27 11:55'],
    ['27. oktober kl. 1:00 PM', '2020-10-27 13:00'],
    ['27. oktober 1.30-3 pm', '2020-10-27 13:30-15:00'],
    ['27. oktober 9 a.m. - 12 p.m.', '2020-10-27 09:00-12:00'],
    ['27-10-2020 9:00:00', '2020-10-27 09:00'],
    ['2020-10-27T09:00', '2020-10-27 09:00'],
    ['27. oktober kl. 09.00 - 10.30 CET', '2020-10-27 09:00-10:30'],
    ['27. oktober kl. 14⁠.00', '2020-10-27 14:00'],
  ])('%s', (text, answer) => {
    expect(read(text)).toBe(answer)
  })

  it('that a clock alone is on the day that is known', () => {
    expect(read('kl. 9-10.30', '2020-10-27')).toBe('2020-10-27 09:00-10:30')
    expect(read('10-11.15', '2020-10-27')).toBe('2020-10-27 10:00-11:15')
    expect(read('9.10-10.30', '2020-10-27')).toBe('2020-10-27 09:10-10:30')
  })
})

describe('what had to be understood is told', () => {
  it.each([
    ['onsdag kl. 9-10', '2020-10-28 09:00-10:00 ?'],
    ['den 28. kl. 9-10', '2020-10-28 09:00-10:00 ?'],
    ['27. oktober 2019 kl. 9', '2019-10-27 09:00 ?'],
    ['27. oktober kl. 20-01', '2020-10-27 20:00-2020-10-28T01:00 ?'],
    ['27. oktober kl. 10-15–12.30', '2020-10-27 10:15-12:30 ?'],
    ['27. oktober kl. 9 i kantinen', '2020-10-27 09:00 ?'],
    ['27. oktober kl. 13.00 - 15.30 (kaffe fra kl. 12.45)', '2020-10-27 13:00-15:30 ?'],
    ['27. oktober kl. 9-10.30, kaffe fra 8.30', '2020-10-27 09:00-10:30 ?'],
    ['27. oktober kl. 9-11 (begge inkl.)', '2020-10-27 09:00-11:00 ?'],
    ['27. oktober kl. 13 PM', '2020-10-27 13:00 ?'],
    ['27. oktober kl. 9-16 begge dage', '2020-10-27 09:00-16:00 ?'],
    ['27. oktober efter middag', '2020-10-27 ?'],
    ['27. oktober kl. 18-20 med middag', '2020-10-27 18:00-20:00 ?'],
    ['27. oktober om formiddagen', '2020-10-27 ?'],
  ])('%s', (text, answer) => {
    expect(read(text)).toBe(answer)
  })
})

describe('refused, with the reason', () => {
  it.each([
    ['tirsdag den 28. oktober kl. 9', 'Der står tirsdag, men den 28. oktober 2020 er en onsdag.'],
    ['31. november', 'findes ikke i kalenderen'],
    ['27.13.2020', 'findes ikke i kalenderen'],
    ['29. februar 2021', 'findes ikke i kalenderen'],
    ['27. oktober kl. 25', '»25.00« er ikke et klokkeslæt.'],
    ['27. oktober kl. 9.75', '»09.75« er ikke et klokkeslæt.'],
    ['27. oktober kl. 10.30-9.00', 'Det slutter (09.00), før det begynder (10.30).'],
    ['27. oktober kl. 10-10', 'før det begynder'],
    ['26.-27. oktober', 'Der står flere dage.'],
    ['26. og 27. oktober kl. 9-10', 'Der står flere dage.'],
    ['26. oktober eller 28. oktober', 'Der står to datoer.'],
    ['26. oktober kl. 9-10 og kl. 13-14', 'Der står flere tidsrum.'],
    ['kl. 9-10', 'Der er et klokkeslæt, men ingen dato.'],
    ['25. oktober kl. 2.30', 'hvor uret bliver stillet'],
    ['29. marts kl. 2.30', 'hvor uret bliver stillet'],
    ['snarest', 'hverken dato eller klokkeslæt'],
    ['', 'Der står intet tidspunkt.'],
    ['mandag eller tirsdag', 'Der står to ugedage.'],
    ['27. oktober kl. 9 lokale 4711', 'kan ikke læses'],
    ['fredag før ugen', 'en ugedag i en anden uge'],
    ['mandag i ugen efter kl. 9', 'en ugedag i en anden uge'],
    ['to-ogtyvende oktober', 'hverken dato eller klokkeslæt'],
    ['27. oktober kl. 24', '»24.00« er ikke et klokkeslæt.'],
    ['27. oktober ved midnat', 'skriv kl. 0.00 på den dag, der begynder'],
    ['onsdag i uge 45', 'Der står uge 45, men onsdag den 28. oktober ligger i uge 44.'],
    ['27. oktober kl. 10-12 og 13-15', 'kan ikke læses'],
    ['27. oktober kl. 9.00 og 2 timer frem', 'kan ikke læses'],
    ['27. oktober kl. 9.5', 'kan ikke læses'],
    ['27. oktober kl 9.oo-10.oo', 'kan ikke læses'],
    ['27. oktober kl. 9-11, 2. sal', 'kan ikke læses'],
    ['20201027T0900', 'kan ikke læses'],
    ['x'.repeat(301), 'for lang'],
    ['1-'.repeat(140), 'før det begynder'],
  ])('%s', (text, reason) => {
    expect(read(text)).toContain(reason)
  })
})

describe('a deadline', () => {
  it.each([
    ['senest den 9. oktober kl. 12', '2020-10-09T12:00'],
    ['Tilmelding senest den 8. oktober', '2020-10-08'],
    ['Tilmeldingsfrist: 8/10', '2020-10-08'],
    ['S.u. senest d. 8. oktober 2020 kl. 12.00', '2020-10-08T12:00'],
    ['torsdag den 8. oktober', '2020-10-08'],
    ['til og med 8. oktober', '2020-10-08'],
    ['indtil 8. oktober kl. 12', '2020-10-08T12:00'],
    ['SU senest d. 8.10.2020 kl. 16', '2020-10-08T16:00'],
    ['Frist: 8/10-20 klokken 23.59', '2020-10-08T23:59'],
    ['8. oktober ved middag', '2020-10-08T12:00'],
    ['8. oktober inden middag', '2020-10-08T12:00'],
  ])('%s', (text, deadline) => {
    expect(readDanishDeadline(text, context)).toEqual({ deadline, doubts: [] })
  })

  it.each(['ved midnat', 'inden midnat', 'kl. 24', 'kl. 24.00', 'ved dagens udgang'])(
    '%s lasts as long as its day',
    (words) => {
      expect(readDanishDeadline(`8. oktober ${words}`, context)).toEqual({
        deadline: '2020-10-08',
        doubts: ['Fristen er læst som dagens udgang.'],
      })
      expect(readDanishDeadline(`8. oktober kl. 12 ${words}`, context)).toHaveProperty('fault')
    },
  )

  it('before a day is asked about, and a range or a lack is refused', () => {
    expect(readDanishDeadline('inden den 8. oktober', context)).toMatchObject({
      deadline: '2020-10-08',
      doubts: [expect.stringContaining('dagen før')],
    })
    expect(readDanishDeadline('8. oktober kl. 9-12', context)).toHaveProperty('fault')
    expect(readDanishDeadline('hurtigst muligt', context)).toHaveProperty('fault')
  })
})

describe('an hour that is said', () => {
  it.each([
    ['d. 28. okt fra halv fem til seks', '2020-10-28 16:30-18:00 ?'],
    ['28. okt kl. fem', '2020-10-28 17:00 ?'],
    ['28. okt fra fem til syv', '2020-10-28 17:00-19:00 ?'],
    ['28. okt fra ti til to', '2020-10-28 10:00-14:00 ?'],
    ['28. okt kl. 16 til halv seks', '2020-10-28 16:00-17:30 ?'],
    ['28. okt fra halv otte til ni', '2020-10-28 07:30-09:00'],
    ['28. okt kl. halv fem om morgenen', '2020-10-28 04:30'],
    ['28. okt kl. fire om eftermiddagen', '2020-10-28 16:00'],
    ['28. okt kl. tre om natten', '2020-10-28 03:00 ?'],
  ])('%s', (text, answer) => {
    expect(read(text)).toBe(answer)
  })

  it('is told as it was read, and an hour of the night in numbers is asked about', () => {
    const doubts = (text: string) => readDanishTime(text, context).time?.doubts
    expect(doubts('28. okt fra halv fem til seks')).toEqual([
      '»halv fem« er læst som 16.30.',
      '»seks« er læst som 18.00.',
    ])
    expect(doubts('28. okt kl. 4.30-6')).toEqual([
      'Kl. 4.30 er om natten. Er det om eftermiddagen, så skriv 16.30.',
    ])
    for (const sure of ['kl. 04.30-06', 'kl. 4 om morgenen', '4-6 pm', 'kl. 4 om eftermiddagen'])
      expect(doubts(`28. okt ${sure}`), sure).toEqual([])
  })
})
