/* What people write in the form of /deltag, and what is made of it. */
import { describe, expect, it } from 'vitest'
import { emptyDraft, parseDraft, type SubmissionDraft } from '../../src/domain/submissionDraft.ts'
import { readSubmission } from '../../src/domain/submissionFields.ts'

const week = { year: 2020, startsOn: '2020-10-26', endsOn: '2020-10-30' }
const complete: Partial<SubmissionDraft> = {
  title: 'Løft på tværs',
  summary: 'Vi ser på, hvad der løfter.',
  day: '2020-10-27',
  organisers: [{ name: 'Eksempelby Kommune' }],
  contactName: 'Åse Eksempel',
  contactEmail: 'aase@example.dk',
}
const read = (changes: Partial<SubmissionDraft>) =>
  readSubmission({ ...emptyDraft(), ...complete, ...changes }, week)
const sessionOf = (changes: Partial<SubmissionDraft>) => {
  const { submission, problems } = read(changes)
  expect(problems).toEqual([])
  return submission?.session
}
const fieldsOf = (changes: Partial<SubmissionDraft>) =>
  read(changes).problems.map(({ field }) => field)

describe('what is right', () => {
  it.each([
    ['9', '10.30', '09:00', '10:30'],
    ['kl. 9', '11', '09:00', '11:00'],
    ['9,30', '1130', '09:30', '11:30'],
    ['0930', '11:00', '09:30', '11:00'],
  ])('from %s to %s is %s-%s', (starts, ends, from, to) => {
    expect(sessionOf({ starts, ends })).toMatchObject({
      date: '2020-10-27',
      startsAt: `2020-10-27T${from}`,
      endsAt: `2020-10-27T${to}`,
    })
  })

  it('a day of its own, in the week-end or another week, is meant', () => {
    expect(sessionOf({ day: 'anden', otherDay: '2020-11-04' })?.outsideWeek).toBe(true)
    expect(sessionOf({ day: 'anden', otherDay: '2020-10-31' })?.outsideWeek).toBe(false)
    expect(sessionOf({ starts: '2 om eftermiddagen' })?.startsAt).toMatch(/T14:00$/)
    expect(sessionOf({ day: 'aaben', starts: '9' })).toMatchObject({
      date: null,
      startsAt: null,
      dateNote: 'Dagen er ikke på plads endnu.',
    })
  })

  it('nothing is said of what was left open, and what does not belong any more is left out', () => {
    expect(sessionOf({ attendance: 'online', venueName: 'Rådhuset' })).toMatchObject({
      venue: null,
      access: null,
      price: { free: null },
      registration: { required: null, deadline: null },
      description: complete.summary,
    })
    expect(
      sessionOf({
        registration: 'email',
        registrationEmail: 'a@example.dk',
        deadline: '9/10 kl. 12',
      }),
    ).toMatchObject({
      registration: { method: 'email', url: null, deadline: '2020-10-09T12:00' },
    })
  })

  it('an address is mended, and so is a text that was pasted', () => {
    const session = sessionOf({
      registration: 'link',
      registrationUrl: ' www.example.dk/tilmeld ',
      description: 'Først:\r\n\t\uf0b7 et\u200e punkt \n\n\n\nSidst. ',
    })
    expect(session?.registration.url).toBe('https://www.example.dk/tilmeld')
    expect(session?.description).toBe('Først:\n• et punkt\n\nSidst.')
  })
})

describe('what is wrong', () => {
  it('is told of each field, in the order of the form', () => {
    const { problems, submission, preview } = readSubmission(emptyDraft(), week)
    expect(problems.map(({ field }) => field)).toEqual([
      ...['title', 'summary', 'day', 'organisers.0', 'contactName', 'contactEmail'],
    ])
    expect(submission).toBeNull()
    expect(preview).not.toBeNull()
  })

  it.each<[Partial<SubmissionDraft>, string, RegExp]>([
    [
      { starts: 'efter frokost' },
      'starts',
      /^Klokkeslættet kan ikke læses\. Skriv det som 9\.30\.$/,
    ],
    [{ starts: '25' }, 'starts', /kan ikke læses/],
    ...['3.30', '3,30', 'kl. 3.30'].map((starts): [Partial<SubmissionDraft>, string, RegExp] => [
      { starts },
      'starts',
      /^Kl\. 3\.30 er om natten\. Er det om eftermiddagen, så skriv 15\.30\.$/,
    ]),
    [{ starts: '11', ends: '2' }, 'ends', /^Kl\. 2\.00 er om natten\..* skriv 14\.00\.$/],
    [
      { title: 'Ord '.repeat(63).trim() },
      'title',
      /^Titlen er på 251 tegn, og der er plads til 250\./,
    ],
    [{ title: '!!!' }, 'title', /^Titlen har hverken bogstaver eller tal\./],
    [
      { starts: '14-13' },
      'starts',
      /^Det slutter \(13\.00\), før det begynder \(14\.00\)\. Ret det, der er forkert\.$/,
    ],
    [{ ends: '11' }, 'ends', /ingen starttid/],
    [{ starts: '11', ends: '10' }, 'ends', /slutter, før det begynder/],
    [{ day: 'anden' }, 'otherDay', /^Skriv datoen/],
    [{ day: '2019-10-28' }, 'day', /^Vælg en dag/],
    [{ contactEmail: 'aase' }, 'contactEmail', /ligner ikke en mailadresse/],
    [{ contactName: '', contactEmail: 'aase' }, 'contactName', /^Skriv dit navn/],
    [{ registration: 'link' }, 'registrationUrl', /^Skriv adressen/],
    [{ registration: 'link', registrationUrl: 'her' }, 'registrationUrl', /https:/],
    [
      { registration: 'email', registrationEmail: 'a@b.dk', deadline: 'snart' },
      'deadline',
      /^Der er hverken dato eller klokkeslæt i »snart«\. Skriv det som 9\. oktober kl\. 12\.00\.$/,
    ],
    [
      { registration: 'email', registrationEmail: 'a@b.dk', deadline: '1. november' },
      'deadline',
      /efter arrangementet/,
    ],
    [
      { registration: 'email', registrationEmail: 'a@b.dk', deadline: 'fredag den 8. oktober' },
      'deadline',
      /^Der står fredag, men den 8\. oktober 2020 er en torsdag\. Ret det, der er forkert\.$/,
    ],
    [
      { registration: 'email', registrationEmail: 'a@b.dk', deadline: '8. oktober efter frokost' },
      'deadline',
      /^»efter frokost« er ikke brugt\. Skriv fristen som/,
    ],
    [{ title: 'Et <b>løft</b>' }, 'title', /HTML/],
    [{ organisers: [{ name: '' }, { name: 'A &amp; B' }] }, 'organisers.1', /HTML-koden/],
  ])('%j is told of at %s', (changes, field, message) => {
    expect(read(changes).problems[0]).toEqual({
      field,
      message: expect.stringMatching(message) as string,
    })
  })

  it('is all told at once, and left out of the card', () => {
    const wrong = { contactName: '', contactEmail: 'aase', starts: '11', ends: '10' }
    expect(fieldsOf(wrong)).toEqual(['ends', 'contactName', 'contactEmail'])
    expect(read(wrong).preview).toMatchObject({ startsAt: '2020-10-27T11:00', endsAt: null })
  })
})

it('a draft that was kept comes back, also from another time, and damage costs only what is damaged', () => {
  const draft = { ...emptyDraft(), ...complete }
  expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  expect(parseDraft({ title: 'Løft', day: 7, sectors: ['amt'], speakers: 'x', gone: 1 })).toEqual({
    ...emptyDraft(),
    title: 'Løft',
  })
  for (const none of [null, undefined, 7, 'x', [], {}, emptyDraft()])
    expect(parseDraft(none)).toBeNull()
})

it('a clock that cannot be read is told of before a day is chosen', () => {
  const times = { starts: '25', ends: 'efter frokost' }
  expect(fieldsOf({ day: '', ...times })).toEqual(['day', 'starts', 'ends'])
  expect(fieldsOf({ day: 'anden', otherDay: '', ...times })).toEqual(['otherDay', 'starts', 'ends'])
  expect(fieldsOf({ day: '', starts: '9', ends: '10' })).toEqual(['day'])
})
