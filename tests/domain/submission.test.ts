import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { parseSubmission, submissionSchema } from '../../src/domain/submission.ts'
import { readSubmissionBlock, submissionBlock } from '../../src/domain/submissionBlock.ts'
import { LONGEST_MAIL_ADDRESS, toSubmissionMail } from '../../src/domain/submissionMail.ts'
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
  it.each([
    ['pressed together', () => undefined],
    ['by a browser that cannot', () => vi.stubGlobal('CompressionStream', undefined)],
  ])('comes back from a mail as it was, %s', async (_, prepare) => {
    prepare()
    onTestFinished(() => void vi.unstubAllGlobals())
    const block = await submissionBlock(submission)
    const mail = `Hej\n\nHer er vores arrangement.\n\n${block}\n\nHilsen`
    const read = await readSubmissionBlock(mail)
    expect(read && 'data' in read && parseSubmission(read.data)).toEqual({ value: submission })
    expect(read).toMatchObject({ rest: expect.not.stringContaining('***') as string })
  })

  it.each([
    ['quoted', (mail: string) => mail.replace(/^/gm, '> ')],
    ['quoted twice', (mail: string) => mail.replace(/^/gm, '>> ')],
    ['wrapped at other places', (mail: string) => mail.replace(/(.{30})/g, '$1\n')],
    ['broken for the post', (mail: string) => mail.replace(/(\w{50})/g, '$1=\r\n')],
    ['on one line', (mail: string) => mail.replaceAll('\n', ' ')],
    ['with other ends of lines', (mail: string) => mail.replaceAll('\n', '\r\n  ')],
  ])('comes back from a mail that was %s', async (how, spoil) => {
    // A name is not wrapped inside: the fence stays as it is.
    const [first = '', ...rest] = (await submissionBlock(submission)).split('\n')
    const last = rest.pop() ?? ''
    const mail =
      how.startsWith('wrapped') || how.startsWith('broken')
        ? [first, spoil(rest.join('\n')), last].join('\n')
        : spoil([first, ...rest, last].join('\n'))
    expect(await readSubmissionBlock(mail)).toMatchObject({ data: { edition: 2020 } })
  })

  it('that was cut off, changed or made by a newer app says so', async () => {
    const block = await submissionBlock(submission)
    expect(await readSubmissionBlock(block.slice(0, 200))).toMatchObject({
      fault: expect.stringContaining('klippet af') as string,
    })
    expect(await readSubmissionBlock(block.replace(/\n(..)/, '\nxx'))).toMatchObject({
      fault: expect.stringContaining('ændret') as string,
    })
    const newer = block.replace('LEDELSESUGEN 2', 'LEDELSESUGEN 3')
    expect(await readSubmissionBlock(newer)).toMatchObject({
      fault: expect.stringContaining('nyere') as string,
    })
    expect(await readSubmissionBlock('En almindelig mail.')).toBeNull()
  })

  it.each<[string, (lines: string[]) => string[]]>([
    ['a line is missing', (lines) => lines.toSpliced(2, 1)],
    ['the first line is missing', (lines) => lines.slice(1)],
    ['the last line is missing', (lines) => lines.slice(0, -1)],
    ['both fences are missing', (lines) => lines.slice(1, -1)],
    ['one letter is another', (lines) => lines.with(2, `x${lines[2]?.slice(1)}`)],
    [
      'it is quoted, and a line is missing',
      (lines) => lines.toSpliced(2, 1).map((it) => `> ${it}`),
    ],
    ['it runs on in one line', (lines) => [lines.toSpliced(2, 1).join(' ')]],
    [
      'its fence is wrapped',
      (lines) => [...(lines[0] ?? '').split(/ (?=herfra)/), ...lines.slice(2)],
    ],
  ])('leaves nothing of itself in a mail where %s', async (_, spoil) => {
    const block = await submissionBlock(submission)
    const lines = spoil(block.split('\n'))
    const said = 'Titel: Løft på tværs\n\nVi glæder os.'
    const read = await readSubmissionBlock(`${said}\n\n${lines.join('\n')}\n\nHilsen\nÅse`)
    expect(read?.fault).toMatch(/^Mailens maskindel er /)
    expect(read?.rest).toBe(`${said}\n\nHilsen\nÅse`)
  })

  it('that is spoiled leaves what somebody wrote between its lines', async () => {
    const lines = (await submissionBlock(submission)).split('\n')
    const mail = lines.toSpliced(2, 1, 'Vi begynder kl. 10 i stedet.').join('\n')
    expect((await readSubmissionBlock(mail))?.rest).toBe('Vi begynder kl. 10 i stedet.')
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

  const mailOf = (description: string) => {
    const session = { ...submission.session, description }
    return toSubmissionMail({ ...submission, session }, 'kontakt@example.dk')
  }
  const bodyOf = (address: string | null) => new URL(address ?? '').searchParams.get('body') ?? ''

  it('is in a mail in words and for the machine', async () => {
    const { address, subject, text, file } = await mailOf('Kort.')
    expect(subject).toBe('Arrangement til Ledelsesugen 2020: Løft på tværs – »sammen« *** og =3D')
    expect(file).toBe('ledelsesugen-2020-loeft-paa-tvaers-sammen-og-3d.txt')
    expect(address).toMatch(/^mailto:kontakt@example\.dk\?subject=Arrangement%20til/)
    expect(bodyOf(address).replaceAll('\r\n', '\n')).toBe(text)
    expect(text).toContain('Tid: tirsdag den 27. oktober 2020 kl. 9.00-10.30\n')
    expect(text).toContain('Kontakt: Åse Eksempel, aase@example.dk\n')
    expect(text).toContain('Ønsker ambassadøren med: ja\n')
  })

  it('that is long has few words in its mail, and all of it for the machine', async () => {
    const { address } = await mailOf('Vi drøfter, hvordan ledere kan gribe det an.'.repeat(20))
    expect(address?.length).toBeLessThanOrEqual(LONGEST_MAIL_ADDRESS)
    expect(bodyOf(address)).not.toContain('gribe det an')
    expect(bodyOf(address)).toContain('Titel: Løft på tværs')
    expect(await readSubmissionBlock(bodyOf(address))).toMatchObject({ data: { edition: 2020 } })
  })

  it('that no address can carry has none, and goes in a file', async () => {
    const words = Array.from({ length: 900 }, (_, at) => `ord${(at * 7919).toString(36)}`)
    const { address, emptyAddress, text } = await mailOf(words.join(' '))
    expect(address).toBeNull()
    expect(emptyAddress.length).toBeLessThan(LONGEST_MAIL_ADDRESS)
    expect(await readSubmissionBlock(text)).toMatchObject({ data: { edition: 2020 } })
  })
})
