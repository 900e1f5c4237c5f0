import { describe, expect, it } from 'vitest'
import {
  parseSubmission,
  readSubmissionBlock,
  submissionBlock,
  submissionFile,
  submissionSchema,
} from '../../src/domain/submission.ts'
import { check } from '../../src/domain/parseContent.ts'
import { realContent } from '../support/realContent.ts'

const submission = check(submissionSchema, {
  format: 'ledelsesugen-forslag',
  version: 1,
  edition: 2020,
  session: {
    title: 'Løft på tværs – »sammen« *** og =3D',
    date: '2020-10-27',
    startsAt: '2020-10-27T09:00',
    endsAt: '2020-10-27T10:30',
    attendance: 'online',
    organisers: [{ name: 'Ærøskøbing & Omegn' }],
    summary: 'Et møde om ledelse.',
    description: 'Første linje.\n> Anden linje.',
  },
  contact: { name: 'Åse Eksempel', email: 'aase@example.dk' },
  wantsAmbassador: true,
}).value!

describe('a submission', () => {
  it('comes back from its file and from a mail as it was', () => {
    expect(parseSubmission(JSON.parse(submissionFile(submission)))).toEqual({ value: submission })
    const mail = `Hej\n\nHer er vores arrangement.\n\n${submissionBlock(submission)}\n\nHilsen`
    const read = readSubmissionBlock(mail)
    expect(read).toMatchObject({ data: JSON.parse(JSON.stringify(submission)) as object })
    expect(read).toMatchObject({ rest: expect.not.stringContaining('***') as string })
  })

  it.each([
    ['quoted', (mail: string) => mail.replace(/^/gm, '> ')],
    ['quoted twice', (mail: string) => mail.replace(/^/gm, '>> ')],
    ['wrapped at other places', (mail: string) => mail.replace(/(.{30})/g, '$1\n')],
    ['broken for the post', (mail: string) => mail.replace(/(\w{50})/g, '$1=\r\n')],
    ['on one line', (mail: string) => mail.replaceAll('\n', ' ')],
    ['with other ends of lines', (mail: string) => mail.replaceAll('\n', '\r\n  ')],
  ])('comes back from a mail that was %s', (how, spoil) => {
    // A name is not wrapped inside: the fence stays as it is.
    const [first = '', ...rest] = submissionBlock(submission).split('\n')
    const last = rest.pop() ?? ''
    const mail =
      how.startsWith('wrapped') || how.startsWith('broken')
        ? [first, spoil(rest.join('\n')), last].join('\n')
        : spoil([first, ...rest, last].join('\n'))
    expect(readSubmissionBlock(mail)).toMatchObject({ data: { edition: 2020 } })
  })

  it('that was cut off, changed or made by a newer app says so', () => {
    const block = submissionBlock(submission)
    expect(readSubmissionBlock(block.slice(0, 200))).toMatchObject({
      fault: expect.stringContaining('klippet af') as string,
    })
    expect(readSubmissionBlock(block.replace(/\n(..)/, '\nxx'))).toMatchObject({
      fault: expect.stringContaining('ændret') as string,
    })
    const newer = block.replace('LEDELSESUGEN 1', 'LEDELSESUGEN 2')
    expect(readSubmissionBlock(newer)).toMatchObject({
      fault: expect.stringContaining('nyere') as string,
    })
    expect(readSubmissionBlock('En almindelig mail.')).toBeNull()
  })

  it('is held to the rules of published sessions', () => {
    const { session } = submission
    const wrong = {
      ...submission,
      session: { ...session, endsAt: '2020-10-27T08:00', title: '<b>' },
    }
    expect(parseSubmission(wrong).problems?.map(({ path }) => path.join('.'))).toEqual([
      'session.title',
    ])
    const late = { ...submission, session: { ...session, endsAt: '2020-10-27T08:00' } }
    expect(parseSubmission(late).problems).toMatchObject([{ path: ['session', 'endsAt'] }])
    const away = {
      ...submission,
      session: { ...session, date: '2020-11-27', startsAt: null, endsAt: null },
    }
    expect(parseSubmission(away, realContent.editions).problems).toHaveLength(1)
    for (const junk of [null, 7, 'x', [], {}, { ...submission, extra: 1 }]) {
      expect(parseSubmission(junk).problems).not.toHaveLength(0)
    }
  })
})
