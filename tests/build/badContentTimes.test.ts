/* T02, T03: times that could be read in two ways, and what is said twice and does not agree. */
import { describe } from 'vitest'
import { LONELY, mistake, SCHOOL, STRATEGY, testEach } from '../support/badContent.ts'

const startsAt = (value: unknown, says: string) => mistake(STRATEGY, 'startsAt', value, says)
const HOW = 'Tidspunktet skal skrives som dato, T og klokkeslæt, fx 2020-10-28T11:30.'
const ZONE = `${HOW} Det er dansk tid, så tidszonen (Z eller +01:00) skal fjernes.`

describe('T02: a time that could be read in two ways', () => {
  testEach({
    'in UTC': startsAt('2020-10-30T08:30Z', ZONE),
    'in UTC, with seconds': startsAt('2020-10-30T08:30:00.000Z', ZONE),
    'with the offset of winter': startsAt('2020-10-30T09:30+01:00', ZONE),
    'T03: with the offset of summer in winter': startsAt('2020-10-30T09:30+02:00', ZONE),
    'with an offset without a colon': startsAt('2020-10-30T09:30-0500', ZONE),
    'of a deadline, with an offset': mistake(
      LONELY,
      'registration.deadline',
      '2020-10-08T12:00+02:00',
      'så tidszonen (Z eller +01:00) skal fjernes.',
    ),
    'with the name of a place': startsAt('2020-10-30T09:30[Europe/Copenhagen]', HOW),
    'with seconds': startsAt('2020-10-30T09:30:00', HOW),
    'with a space': startsAt('2020-10-30 09:30', HOW),
    'with a dot': startsAt('2020-10-30T09.30', HOW),
    'with one digit of the hour': startsAt('2020-10-30T9:30', HOW),
    'at 24 o’clock': startsAt('2020-10-30T24:00', HOW),
    'at 60 minutes': startsAt('2020-10-30T09:60', HOW),
    'in words': startsAt('fredag kl. 9.30', HOW),
    'as a number': startsAt(1604046600000, 'Her skal stå dato og klokkeslæt i anførselstegn'),
    'on a day that is not there': startsAt('2020-06-31T09:30', 'Datoen 2020-06-31 findes ikke'),
    'on 29 February of a common year': startsAt('2021-02-29T09:30', 'Datoen 2021-02-29 findes'),
    'T03: in the hour that spring skips': startsAt('2020-03-29T02:00', 'Klokkeslættet findes ikke'),
    'T03: in the hour that autumn repeats': startsAt('2020-10-25T02:59', 'findes to gange'),
    'T03: of a deadline in the hour that autumn repeats': mistake(
      LONELY,
      'registration.deadline',
      '2020-10-25T02:30',
      'uret stilles til eller fra sommertid',
    ),
    'a day with the month first': mistake(STRATEGY, 'date', '10/30/2020', 'år-måned-dag'),
    'a year of two digits': mistake(STRATEGY, 'date', '20-10-30', 'år-måned-dag'),
    'a year with its digits turned around': startsAt(
      '0220-10-30T09:30',
      'Årstallet 0220 kan ikke passe.',
    ),
    'a day in the far future': mistake(STRATEGY, 'date', '9999-12-31', 'Årstallet 9999 kan'),
    'a 13th month of a term': mistake(
      '2020/edition.json',
      'ambassadors.0.termStart',
      '2020-13',
      '2020-13 findes ikke i kalenderen.',
    ),
  })
})

describe('T02: what is said twice and does not agree', () => {
  testEach({
    'the weekday with a large letter': mistake(STRATEGY, 'weekday', 'Fredag', 'er en fredag'),
    'the weekday in English': mistake(STRATEGY, 'weekday', 'friday', 'Der står »friday«, men'),
    'a weekday that is none': mistake(
      '2019/sessions/kls-ledertraef-2019.json',
      'weekday',
      'onsdagg',
      '»onsdagg« er ikke en ugedag.',
    ),
    'an end that comes at the start': mistake(
      STRATEGY,
      'endsAt',
      '2020-10-30T09:30',
      'Arrangementet slutter, før det begynder.',
    ),
    'an end a month too late': mistake(
      STRATEGY,
      'endsAt',
      '2020-11-30T11:00',
      'Arrangementet varer mere end en uge.',
    ),
    'all day, and a time': mistake(STRATEGY, 'allDay', true, 'Et arrangement hele dagen kan ikke'),
    'a part of the programme before the session': mistake(
      LONELY,
      'programme.0.startsAt',
      '2020-10-28T11:00',
      'Programpunktet begynder før arrangementet.',
    ),
    'a part of the programme that begins when all is over': mistake(
      LONELY,
      'programme.2.startsAt',
      '2020-10-28T15:30',
      'Programpunktet begynder, når arrangementet er slut.',
    ),
    'a deadline more than a year before': mistake(
      LONELY,
      'registration.deadline',
      '2019-10-08',
      'mere end et år før arrangementet.',
    ),
    'a term that ends before it begins': mistake(
      '2020/edition.json',
      'ambassadors.0.termEnd',
      '2019-03',
      'Perioden slutter, før den begynder (2020-03-15).',
    ),
    'the term of the ambassador on the page': mistake(
      'pages/ambassadoer.json',
      'person.termEnd',
      '2019',
      'Perioden slutter, før den begynder',
    ),
    'a week of two months': mistake(
      '2020/edition.json',
      'endsOn',
      '2020-12-30',
      'Ugen varer 66 dage.',
    ),
    'a week in another year': mistake(
      '2026/edition.json',
      'startsOn',
      '2025-10-26',
      'Datoen ligger ikke i 2026.',
    ),
    'a recording that is not there, and its address': mistake(
      SCHOOL,
      'recording.available',
      false,
      'Der er en adresse på optagelsen, så den findes.',
    ),
  })
})
