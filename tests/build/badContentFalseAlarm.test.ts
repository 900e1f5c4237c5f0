/* What is unusual and right is not refused. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentFiles } from '../../src/build/contentPlugin.ts'
import { readContent } from '../../src/build/readContent.ts'
import { LONELY, POST, put, SCHOOL, sharedContent, STRATEGY } from '../support/badContent.ts'
import { copyContent, plantIn, plantText, problemsOf } from '../support/plantMistake.ts'
import { realContent } from '../support/realContent.ts'

const content = sharedContent()
const noTime = { startsAt: null, endsAt: null }

const GOOD: Record<string, [file: string, fields: Record<string, unknown>]> = {
  'a title of 250 letters': [
    STRATEGY,
    { title: 'Ledelse på tværs '.repeat(15).slice(0, 249) + '.' },
  ],
  'a title of one letter': [STRATEGY, { title: 'Å' }],
  'a title that is a number': [STRATEGY, { title: '2020' }],
  'emoji of several parts': [STRATEGY, { title: 'Ledelse 👩🏽‍💼 👨‍👩‍👧‍👦 🇩🇰 ❤️' }],
  'all kinds of quotation marks': [
    STRATEGY,
    { title: '»Ja«, “nej”, „måske“, \'vist\' & "ved ikke"' },
  ],
  'signs of arithmetic, which are no HTML': [
    STRATEGY,
    { summary: '3 < 5 og 5 > 3, <3, a <- b, x<=y' },
  ],
  'an ampersand and a semicolon, which are no HTML': [STRATEGY, { summary: 'R&D; B&O, AT&T; Q&A' }],
  'accents and other alphabets': [STRATEGY, { title: 'Élan, Łódź, Ελλάδα, мир, 日本語, שלום' }],
  'a letter and its accent as two': [STRATEGY, { title: 'A\u030angstro\u0308m' }],
  'a soft hyphen in a long word': [STRATEGY, { title: 'Ledelses\u00adudviklings\u00adprogram' }],
  'a hard space': [STRATEGY, { title: 'kl.\u00a09 i Aarhus\u00a0C' }],
  'paragraphs in a description': [STRATEGY, { description: 'Først.\n\nSå.\nOg til sidst.' }],
  'a description of 19,000 letters': [
    STRATEGY,
    { description: 'Ledelse og mod. '.repeat(1190).trim() },
  ],
  'a backslash, and what looks like code': [
    STRATEGY,
    { summary: 'C:\\mappe\\ny {{ 1 + 1 }} ${x} %s' },
  ],
  'words like those of JavaScript': [STRATEGY, { title: 'javascript: et sprog – __proto__' }],
  'a big letter with a circle that is right': [STRATEGY, { title: 'SÃO PAULO og Â' }],
  'a session over midnight': [STRATEGY, { endsAt: '2020-10-31T01:30' }],
  'three days of conference': [
    STRATEGY,
    {
      date: '2020-10-28',
      weekday: 'onsdag',
      startsAt: '2020-10-28T09:00',
      endsAt: '2020-10-30T15:00',
    },
  ],
  'a session at midnight': [STRATEGY, { startsAt: '2020-10-30T00:00', endsAt: '2020-10-30T23:59' }],
  'a whole day': [STRATEGY, { ...noTime, allDay: true }],
  'a time that is not known': [STRATEGY, noTime],
  'a Sunday': [STRATEGY, { date: '2020-11-01', weekday: 'søndag', ...noTime }],
  'a day known by words alone': [
    STRATEGY,
    { date: null, weekday: 'tirsdag', dateNote: 'En tirsdag i ugen.', ...noTime },
  ],
  'the night that summer time ends, an hour before': [
    STRATEGY,
    {
      date: '2020-10-25',
      weekday: 'søndag',
      outsideWeek: true,
      startsAt: '2020-10-25T01:59',
      endsAt: '2020-10-25T03:00',
    },
  ],
  '29 February of a leap year': [
    STRATEGY,
    { date: '2024-02-29', weekday: 'torsdag', outsideWeek: true, ...noTime },
  ],
  'no place, no form, no audience': [
    LONELY,
    { venue: null, attendance: null, audience: null, access: null },
  ],
  'a place of which only the town is known': [LONELY, { venue: { city: 'Nørre Aaby' } }],
  'a list that is left out': [
    STRATEGY,
    { sectors: undefined, topics: undefined, otherTitles: undefined },
  ],
  'a deadline on the day itself': [LONELY, { 'registration.deadline': '2020-10-28' }],
  'a deadline a minute before': [LONELY, { 'registration.deadline': '2020-10-28T11:29' }],
  'a deadline in summer time': [LONELY, { 'registration.deadline': '2020-09-01T12:00' }],
  'an address without https': [
    SCHOOL,
    { 'recording.url': 'http://www.example.dk/video?v=1&t=2#top' },
  ],
  'an address with Danish letters': [
    SCHOOL,
    { 'recording.url': 'https://københavn.example.dk/møde/æøå' },
  ],
  'an address with a port, brackets and commas': [
    SCHOOL,
    { 'recording.url': 'https://example.dk:8443/a,b(c);d=[1]|{2}' },
  ],
  'an address of mail with a plus': [
    LONELY,
    { 'registration.email': 'tilmelding+uge44@sub.example.dk' },
  ],
  'an address of mail with Danish letters': [
    LONELY,
    { 'registration.email': 'søren.ærø@rødovre.dk' },
  ],
  'a speaker with a title and no name': [SCHOOL, { 'speakers.0': { title: 'rektor' } }],
  'two parts of the programme at the same time': [
    LONELY,
    { 'programme.1.startsAt': '2020-10-28T11:30', 'programme.1.endsAt': '2020-10-28T12:30' },
  ],
  'a part of the programme without an end': [LONELY, { 'programme.2.endsAt': null }],
  'a session moved from one hour to another': [
    STRATEGY,
    {
      status: 'moved',
      statusNote: 'Salen er optaget.',
      movedFrom: { date: '2020-10-30', startsAt: '2020-10-30T08:30' },
    },
  ],
  'an id that it had in another year': [STRATEGY, { formerIds: ['2019-strategirealisering'] }],
  'a recording that is not there': [SCHOOL, { recording: { available: false } }],
  'a revision of a thousand': [STRATEGY, { revision: 1000, revisedAt: '2099-12-31T23:59' }],
  'a post of which only the teaser is known': [POST, { summary: null }],
  'a term known by its year': [
    '2020/edition.json',
    { 'ambassadors.0.termStart': '2020', 'ambassadors.0.termEnd': '2020' },
  ],
  'a stage with no sessions yet': ['site.json', { currentEdition: 2026 }],
  'as many sessions as were confirmed': [
    'site.json',
    { confirmedSessions: realContent.sessions.length },
  ],
  'no confirmed number': ['site.json', { confirmedSessions: null }],
}

describe('none of this is refused', () => {
  it.each(Object.entries(GOOD))('%s', (_, [file, fields]) => {
    const { problems } = content.problemsWhen(file, (data) => {
      for (const [field, value] of Object.entries(fields)) put(data, field, value)
    })
    expect(problems).toEqual([])
  })

  it('all of it at once becomes data and calendar files', () => {
    const folder = copyContent()
    const good = Object.values(GOOD).filter(([file]) => file === STRATEGY)
    good.forEach(([file, fields], index) => {
      const copy = `2020/sessions/zz-${index}.json`
      cpSync(join(folder, file), join(folder, copy))
      plantIn(folder, copy, (data) => {
        const own = { id: `2020-zz-${index}`, slug: `zz-${index}`, title: `Nummer ${index}` }
        for (const [field, value] of Object.entries({ ...own, ...fields })) put(data, field, value)
      })
    })
    const read = readContent(folder)
    expect(read.sessions).toHaveLength(20 + good.length)
    expect(contentFiles(read).size).toBeGreaterThan(good.length)
  })
})

describe('a file that is written in another way', () => {
  it.each<[string, (text: string) => string]>([
    ['with a byte order mark', (text) => `\ufeff${text}`],
    ['with the line breaks of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['on one line', (text) => JSON.stringify(JSON.parse(text))],
    [
      'with æ, ø and å as codes',
      (text) =>
        text.replace(
          /[^\0-~]/g,
          (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
    ],
    ['with strokes behind backslashes', (text) => text.replaceAll('/', '\\/')],
    [
      'without the line that points to its explanations',
      (text) => text.replace(/ *"\$schema".*\n/, ''),
    ],
    [
      'with its fields in another order',
      (text) =>
        JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse())),
    ],
    ['with spaces at the end', (text) => `${text}\n\n   \n`],
  ])('is not refused: %s', (_, change) => {
    const folder = copyContent()
    const { version } = readContent(folder)
    for (const file of [LONELY, STRATEGY, SCHOOL, POST, 'site.json'])
      plantText(folder, file, change)
    expect(readContent(folder).version).toBe(version)
  })

  it.each([
    '.DS_Store',
    '2020/sessions/.DS_Store',
    '2020/Thumbs.db',
    '2020/sessions/.strategi.json.swp',
    '2020/sessions/strategi.json~',
    '2020/noter.txt',
    'Sådan gør vi.md',
  ])('the file of somebody else is not refused: %s', (name) => {
    const folder = copyContent()
    writeFileSync(join(folder, name), 'x')
    expect(problemsOf(folder)).toEqual([])
  })

  it('a year that has only its edition, and folders with nothing in them, are not refused', () => {
    const folder = copyContent()
    mkdirSync(join(folder, '2027/sessions'), { recursive: true })
    mkdirSync(join(folder, '2027/posts'), { recursive: true })
    expect(problemsOf(folder)).toEqual([])
  })
})
