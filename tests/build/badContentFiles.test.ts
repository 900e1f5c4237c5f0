/* What is wrong with whole files: how they are written, and where they lie. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LONELY, POST, STRATEGY } from '../support/badContent.ts'
import { copyContent, lineWith, plantText, problemsOf } from '../support/plantMistake.ts'

const placesOf = (folder: string) =>
  problemsOf(folder).map(({ file, line, field }) => `${file}:${line} ${field}`.trim())

describe('a file that is not JSON', () => {
  const INVALID = 'Filen er ikke gyldig JSON. Fejlen ses på linje'

  it.each<[string, (text: string) => string | Uint8Array, string]>([
    ['cut off in the middle', (text) => text.slice(0, 400), INVALID],
    ['with a comma too many', (text) => text.replace(/\n}\s*$/, ',\n}'), INVALID],
    ['without a comma', (text) => text.replace('",\n  "slug"', '"\n  "slug"'), INVALID],
    ['with a note to oneself', (text) => `// husk dato\n${text}`, INVALID],
    ['with a comment in it', (text) => text.replace('"slug"', '/* ny */ "slug"'), INVALID],
    ['with curly quotation marks', (text) => text.replace('"slug"', '“slug”'), INVALID],
    ['with single quotation marks', (text) => text.replace('"slug"', "'slug'"), INVALID],
    ['without quotation marks', (text) => text.replace('"slug"', 'slug'), INVALID],
    ['with a line break in a text', (text) => text.replace('halvanden times', 'halv\n'), INVALID],
    ['twice in one file', (text) => text + text, INVALID],
    ['with two versions of Git in it', (text) => `<<<<<<< HEAD\n${text}`, INVALID],
    ['with a Danish yes', (text) => text.replace('"urlLost": true', '"urlLost": sandt'), INVALID],
    ['with a number that begins with nothing', (text) => text.replace(': 0,', ': 007,'), INVALID],
    ['that is a web page', () => '<!doctype html><title>Log på</title>', INVALID],
    ['of brackets in brackets', () => '['.repeat(200_000), INVALID],
    ['of spaces', () => '  \n\n ', INVALID],
    ['in the encoding of Windows', (text) => Buffer.from(text, 'latin1'), 'forkert tegnsæt'],
    [
      'in UTF-16, as the Notepad of old saves it',
      (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
      'forkert tegnsæt',
    ],
    ['that is a list', (text) => `[${text}]`, 'Filen skal bestå af felter i krøllede parenteser'],
    ['that is a text', () => '"Topledersamling"', 'Filen skal bestå af felter'],
    ['that is null', () => 'null', 'Filen skal bestå af felter'],
  ])('is refused: %s', (_, change, says) => {
    const folder = copyContent()
    plantText(folder, STRATEGY, change)
    const problems = problemsOf(folder)
    expect(problems).toMatchObject([{ file: `content/${STRATEGY}`, field: '', value: null }])
    expect(problems[0]?.message).toContain(says)
  })

  it.each(['site.json', 'pages/ambassadoer.json', '2020/edition.json', POST])(
    'is told once, and not by all that need it: %s',
    (file) => {
      const folder = copyContent()
      plantText(folder, file, () => '[]')
      expect(placesOf(folder)).toEqual([`content/${file}:1`])
    },
  )
})

describe('a field that stands twice, of which JSON would take the last', () => {
  it('is refused at its second place', () => {
    const folder = copyContent()
    plantText(folder, STRATEGY, (text) =>
      text.replace('"type": "samling",', '"type": "samling",\n  "title": "En anden",'),
    )
    const first = lineWith(folder, STRATEGY, '"title"')
    expect(problemsOf(folder)).toMatchObject([
      {
        file: `content/${STRATEGY}`,
        line: lineWith(folder, STRATEGY, '"En anden"'),
        field: 'title',
        message: `Feltet »title« står der også på linje ${first}. Fjern det ene.`,
      },
    ])
  })

  it('is refused deep in the file', () => {
    const folder = copyContent()
    plantText(folder, LONELY, (text) =>
      text.replace('"title": "Oplæg"', '"title": "Oplæg", "title": "Andet"'),
    )
    expect(placesOf(folder)).toEqual([
      `content/${LONELY}:${lineWith(folder, LONELY, '"Oplæg"')} programme.0.title`,
    ])
  })
})

describe('a field with a name that JavaScript has its own use for', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'H02: %s is a field like any other that is not known',
    (name) => {
      const folder = copyContent()
      plantText(folder, STRATEGY, (text) =>
        text.replace('"type": "samling",', `"type": "samling", "${name}": {"free": true},`),
      )
      expect(problemsOf(folder)).toMatchObject([
        { field: name, message: expect.stringContaining(`»${name}« kendes ikke`) as string },
      ])
      expect(({} as Record<string, unknown>).free).toBeUndefined()
    },
  )
})

describe('a file where nobody looks', () => {
  const ASTRAY = 'Filen bliver ikke læst, fordi den ligger eller hedder forkert.'

  it.each([
    '2020/sesions/ny.json',
    '2020/ny.json',
    '2020/sessions/tirsdag/ny.json',
    '2020/sessions/ny.json.txt',
    '2020/sessions/ny.JSON',
    '2020/sessions/ny',
    '2020/posts/ny.md',
    '20/sessions/ny.json',
    'sessions/ny.json',
    'pages/kontakt.json',
    'sites.json',
    'Site.json',
  ])('is refused instead of passed over: %s', (name) => {
    const folder = copyContent()
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), '{}')
    const [problem, ...more] = problemsOf(folder)
    expect(problem).toMatchObject({ file: `content/${name}`, line: 1, field: '' })
    expect(problem?.message).toContain(ASTRAY)
    expect(more).toEqual([])
  })

  it('is the whole of a year, in a folder that lies a step too deep', () => {
    const folder = copyContent()
    mkdirSync(join(folder, 'aar'))
    renameSync(join(folder, '2027'), join(folder, 'aar/2027'))
    expect(placesOf(folder)).toEqual(['content/aar/2027/edition.json:1'])
  })

  it('is all of the sessions', () => {
    const folder = copyContent()
    for (const year of [2019, 2020, 2021, 2022, 2023]) {
      rmSync(join(folder, `${year}/sessions`), { recursive: true })
    }
    expect(problemsOf(folder)).toMatchObject([
      { file: 'content', line: 1, message: expect.stringMatching(/^Der er ikke et eneste/) },
    ])
  })

  it('is a year before there was a Ledelsesuge', () => {
    const folder = copyContent()
    renameSync(join(folder, '2027'), join(folder, '2018'))
    expect(problemsOf(folder)).toMatchObject([
      {
        file: 'content/2018/edition.json',
        line: 1,
        field: 'year',
        message: 'Ledelsesugen begyndte i 2019. Ret årstallet.',
      },
    ])
  })

  it('is an edition with nothing in it', () => {
    const folder = copyContent()
    writeFileSync(join(folder, '2027/edition.json'), '{}')
    expect(problemsOf(folder).map(({ file, field }) => `${file} ${field}`)).toEqual(
      ['startsOn', 'endsOn', 'datesComputed', 'held', 'coverage'].map(
        (field) => `content/2027/edition.json ${field}`,
      ),
    )
  })
})
