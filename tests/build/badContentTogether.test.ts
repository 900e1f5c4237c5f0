/* What two files say together, and many mistakes at once. */
import { inspect } from 'node:util'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ContentFilesError, readContent } from '../../src/build/readContent.ts'
import { LONELY, mistake, POST, SCHOOL, STRATEGY, testEach } from '../support/badContent.ts'
import { copyContent, plantIn, plantText, problemsOf } from '../support/plantMistake.ts'
import { realContent } from '../support/realContent.ts'

describe('E07: two files that say the same', () => {
  /** Another session, in a file after all others. */
  function plantCopy(folder: string, change: Record<string, unknown>): string {
    const copy = '2020/sessions/zz.json'
    plantText(folder, STRATEGY, (text) => {
      const names = { id: '2020-zz', slug: 'zz', title: 'En helt anden samling' }
      const own = { ...names, formerIds: [], formerSlugs: [], ...change }
      writeFileSync(join(folder, copy), JSON.stringify({ ...JSON.parse(text), ...own }, null, 2))
      return text
    })
    return copy
  }

  // What is in use has the better right: then the file of the former name is the one to mend.
  it.each<[string, Record<string, unknown>, string]>([
    ['an id, and so a calendar entry', { id: '2020-strategirealisering' }, 'id'],
    ['an address', { slug: 'strategirealisering' }, 'slug'],
    ['a title at the same time', { title: 'TOPLEDERSAMLINGEN om strategirealisering!' }, 'title'],
    ['a former id', { formerIds: ['2020-gammel'] }, 'formerIds.0'],
    ['a former address', { formerSlugs: ['gammel'] }, 'formerSlugs.0'],
    ['an id that the other once had', { id: '2020-gammel' }, 'formerIds.0'],
    ['an address that the other once had', { slug: 'gammel' }, 'formerSlugs.0'],
  ])('%s', (what, change, field) => {
    const folder = copyContent()
    plantIn(folder, STRATEGY, (data) => {
      Object.assign(data, { formerIds: ['2020-gammel'], formerSlugs: ['gammel'] })
    })
    const copy = plantCopy(folder, change)
    expect(problemsOf(folder)).toMatchObject([
      { file: `content/${/had$/.test(what) ? STRATEGY : copy}`, field },
    ])
  })

  it('two sessions that were each other: nobody could say where a bookmark belongs', () => {
    const folder = copyContent()
    plantIn(folder, STRATEGY, (data) => (data.formerIds = ['2020-ensomt-paa-toppen']))
    plantIn(folder, LONELY, (data) => (data.formerIds = ['2020-strategirealisering']))
    expect(problemsOf(folder).map(({ file, field }) => [file, field])).toEqual([
      [`content/${LONELY}`, 'formerIds.0'],
      [`content/${STRATEGY}`, 'formerIds.0'],
    ])
  })

  it('three addresses in a ring', () => {
    const folder = copyContent()
    plantIn(folder, STRATEGY, (data) => (data.formerSlugs = ['ensomt-paa-toppen']))
    plantIn(folder, LONELY, (data) => (data.formerSlugs = ['coi-innovationsledelse-skole']))
    plantIn(folder, SCHOOL, (data) => (data.formerSlugs = ['strategirealisering']))
    expect(problemsOf(folder).map(({ field }) => field)).toEqual(Array(3).fill('formerSlugs.0'))
  })

  it.each(['formerIds', 'formerSlugs', 'topics', 'otherTitles', 'sources'])(
    'one file that says it twice: %s',
    (field) => {
      const folder = copyContent()
      const [value] = { formerIds: ['2020-x'], formerSlugs: ['x'], topics: ['strategi'] }[
        field
      ] ?? ['https://ledelsesugen.dk/']
      plantIn(folder, STRATEGY, (data) => (data[field] = [value, value]))
      expect(problemsOf(folder)).toMatchObject([
        { field: `${field}.1`, message: `»${value}« står der to gange. Fjern den ene.` },
      ])
    },
  )
})

describe('F09: how many sessions are left on purpose', () => {
  const count = realContent.sessions.length
  const confirmed = (value: unknown, says: string) =>
    mistake('site.json', 'confirmedSessions', value, says)
  testEach({
    'one was added since': confirmed(count - 1, `Der er ${count} arrangementer i alt`),
    'a file is missing that should be there': confirmed(count + 1, 'find ellers de filer'),
    'the number of the year on stage alone': confirmed(15, `Skriv ${count}, hvis resten`),
    'a nought left behind': confirmed(0, 'Er intet fjernet, skal feltet slettes.'),
    'a number as a text': confirmed(`${count}`, 'et tal uden anførselstegn'),
  })

  it('follows when a session is taken out', () => {
    const folder = copyContent()
    plantIn(folder, 'site.json', (data) => (data.confirmedSessions = count - 1))
    rmSync(join(folder, SCHOOL))
    // What was published does not go without a word in the ledger.
    expect(problemsOf(folder)).toMatchObject([{ file: 'content/ids.json' }])
    plantIn(folder, 'ids.json', (data) => {
      const entries = data.sessions as { id: string; status: string }[]
      for (const entry of entries)
        if (SCHOOL.includes(entry.id.slice(5))) entry.status = 'withdrawn'
    })
    expect(problemsOf(folder)).toEqual([])
  })
})

describe('many mistakes', () => {
  it('in one file are told at once: what a field is, and how fields fit together', () => {
    const folder = copyContent()
    plantIn(folder, LONELY, (data) => {
      data.weekday = 'torsdag'
      data.title = ''
      data.programme[0].endsAt = '2020-10-28T11:00'
      data.topics = ['ledelse', 'topledelse', 'topledelse']
      data.speakers = [{ role: 'oplæg' }]
    })
    expect(problemsOf(folder).map(({ field }) => field)).toEqual([
      'title',
      'weekday',
      'programme.0.endsAt',
      'topics.0',
      'speakers.0.name',
    ])
  })

  it('do not lead to others: a rule is silent about what it cannot read', () => {
    const folder = copyContent()
    plantIn(folder, LONELY, (data) => {
      data.date = '28. oktober'
      data.organiser = data.organisers
      delete data.organisers
    })
    plantIn(folder, STRATEGY, (data) => {
      data.startAt = data.startsAt
      delete data.startsAt
    })
    plantIn(folder, '2020/edition.json', (data) => (data.startsOn = 'mandag'))
    expect(problemsOf(folder).map(({ field }) => field)).toEqual([
      'startsOn',
      'date',
      'organiser',
      'startAt',
    ])
  })

  it('in every file are told at once', () => {
    const folder = copyContent()
    const files = [
      LONELY,
      STRATEGY,
      SCHOOL,
      POST,
      'site.json',
      'pages/om.json',
      '2026/edition.json',
    ]
    for (const file of files) plantIn(folder, file, (data) => (data.ukendt = true))
    plantIn(folder, STRATEGY, (data) => (data.weekday = 'onsdag'))
    expect(problemsOf(folder).map(({ file }) => file)).toEqual(
      [...files, STRATEGY]
        .map((file) => `content/${file}`)
        .sort((a, b) => a.localeCompare(b, 'da')),
    )
  })

  it('are the whole message: there is no stack of calls to read past', () => {
    const folder = copyContent()
    plantIn(folder, STRATEGY, (data) => (data.title = '\u202eledelse'))
    try {
      readContent(folder)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(ContentFilesError)
      const { message, stack } = error as Error
      expect(stack).toBe('')
      // As a build that stops prints it.
      expect(inspect(error)).toBe(`[ContentFilesError: ${message}]`)
      expect(message).toMatch(/^Indholdet har 1 fejl, som skal rettes:\n\n {2}content\/2020\//)
      // Shown so that it can be seen, and does nothing.
      expect(message).toContain('Der står: "\\u202eledelse"')
      expect(message).not.toContain('\u202e')
    }
  })
})
