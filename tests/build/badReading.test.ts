/* Mistakes in what is read: a passage that the text does not have, a session that is none, a source with a wrong date. */
import { describe, expect, it } from 'vitest'
import { copyContent, plantText, problemsOf } from '../support/plantMistake.ts'
import { mistake, POST, sharedContent, testEach } from '../support/badContent.ts'

const MOBILITY = 'pages/ledermobilitet.json'
const INTERVIEW = 'pages/interview.json'
const PUBLISHED = '2020/posts/faellesoffentlig-ledelse.json'
const NOT_THERE = 'skal stå ordret i teksten'

describe('a passage set apart says nothing that the text does not', () => {
  testEach({
    'of a post': mistake(PUBLISHED, 'pullOut', 'Alle vil være ledere.', NOT_THERE),
    'of a post of which only the beginning is known': mistake(POST, 'pullOut', 'Noget', NOT_THERE),
    'of an answer': mistake(INTERVIEW, 'items.1.pullOut', 'Hun danser gerne.', NOT_THERE),
    'of a section': mistake(MOBILITY, 'sections.0.pullOut', 'Alle skifter.', NOT_THERE),
    'of how it went': mistake(MOBILITY, 'outcome.pullOut', 'Hver anden chef.', NOT_THERE),
    'of the page about the week': mistake(
      'pages/om.json',
      'sections.0.pullOut',
      'Hver uge.',
      NOT_THERE,
    ),
  })
})

const NO_SUCH = 'Intet arrangement har id’et »2020-findes-ikke«'

describe('a session that is named exists', () => {
  testEach({
    'by the page on ledermobilitet': mistake(MOBILITY, 'sessions.0', '2020-findes-ikke', NO_SUCH),
  })
  const content = sharedContent()
  it.each([POST, INTERVIEW])('by %s', (file) => {
    const { problems } = content.problemsWhen(file, (data) => {
      data.sessions = ['2020-ledertraef', '2020-findes-ikke']
    })
    expect(problems).toMatchObject([
      {
        file: `content/${file}`,
        field: 'sessions.1',
        message: expect.stringContaining(NO_SUCH) as string,
      },
    ])
  })
})

it('a session whose own file cannot be read is told of there, and not where it is named', () => {
  const folder = copyContent()
  const file = '2021/sessions/ledermobilitet-webinar.json'
  plantText(folder, file, (text) => text.slice(0, 400))
  expect(problemsOf(folder).map((problem) => problem.file)).toEqual([`content/${file}`])
})

describe('the date of a source', () => {
  const dated = (value: string, says: string) =>
    mistake(MOBILITY, 'outcome.sources.0.publishedOn', value, says)
  testEach({
    'is none': dated('i fjor', 'Skriv et årstal'),
    'is not in the calendar': dated('2020-13', 'findes ikke'),
  })
})
