import { describe, expect, it } from 'vitest'
import { readContent, toPublished } from '../../src/build/readContent.ts'
import { toInstant } from '../../src/domain/localTime.ts'
import { mainAct, registrationMail } from '../../src/domain/mainAct.ts'
import { deadlineInstant, isOver } from '../../src/domain/registration.ts'
import { buildSession } from '../support/buildSession.ts'

const content = toPublished(readContent('content'))
const at = (local: string) => toInstant(local)
const registration = {
  required: true,
  method: 'link' as const,
  url: 'https://eksempel.dk/tilmeld',
  email: null,
  urlLost: false,
  deadline: null,
  note: null,
}
const times = { date: '2020-10-27', startsAt: '2020-10-27T10:00', endsAt: '2020-10-27T11:00' }

describe('one session through time', () => {
  const session = buildSession({
    ...times,
    registration: { ...registration, deadline: '2020-10-20T12:00' },
    joinUrl: 'https://eksempel.dk/moede',
    recording: { available: true, url: 'https://eksempel.dk/video', note: null },
  })
  const kinds = (local: string) => mainAct(session, at(local)).kind

  it('register, then wait, then take part, then see it again', () => {
    expect(kinds('2020-10-01T09:00')).toBe('register')
    expect(kinds('2020-10-20T11:59')).toBe('register')
    expect(kinds('2020-10-20T12:00')).toBe('tell')
    expect(mainAct(session, at('2020-10-21T09:00')).text).toBe(
      'Tilmeldingen lukkede den 20. oktober kl. 12.00.',
    )
    expect(kinds('2020-10-27T09:44')).toBe('tell')
    expect(kinds('2020-10-27T09:45')).toBe('join')
    expect(kinds('2020-10-27T10:59')).toBe('join')
    expect(kinds('2020-10-27T11:00')).toBe('watch')
    expect(mainAct(session, at('2020-11-27T11:00'))).toEqual({
      kind: 'watch',
      text: 'Se eller gense',
      href: 'https://eksempel.dk/video',
    })
  })

  it('cancelled or withdrawn, there is nothing to do at any time', () => {
    for (const status of ['cancelled', 'withdrawn'] as const) {
      for (const local of ['2020-10-01T09:00', '2020-10-27T10:30', '2020-12-01T09:00']) {
        expect(mainAct({ ...session, status }, at(local)).kind).toBe('tell')
      }
    }
  })
})

describe('how one registers', () => {
  it('by a mail that is already written, with nothing that could break out of it', () => {
    const session = buildSession({
      ...times,
      title: 'Tid & sted? Ledelse #1\r\nBcc: alle@eksempel.dk',
      registration: { ...registration, method: 'email', url: null, email: 'navn@eksempel.dk' },
    })
    const act = mainAct(session, at('2020-10-01T09:00'))
    expect(act.kind).toBe('register')
    const mail = new URL(registrationMail(session))
    expect(mail.pathname).toBe('navn@eksempel.dk')
    expect([...mail.searchParams.keys()]).toEqual(['subject', 'body'])
    expect(mail.searchParams.get('subject')).toBe(`Tilmelding: ${session.title}`)
    expect(mail.searchParams.get('body')).toContain('tirsdag den 27. oktober 2020 kl. 10.00-11.00')
    expect(mail.hash).toBe('')
  })

  it('a lost address is a sentence, never a button', () => {
    const session = buildSession({
      ...times,
      registration: { ...registration, url: null, urlLost: true },
    })
    expect(mainAct(session, at('2020-10-01T09:00'))).toMatchObject({ kind: 'tell', href: null })
  })

  it('no need to register, invited only, and not stated are told apart', () => {
    const said = (more: object) =>
      mainAct(buildSession({ ...times, ...more }), at('2020-10-01T09:00')).text
    const none = { ...registration, url: null, method: null, required: null }
    expect(said({ registration: { ...none, required: false } })).toBe(
      'Du behøver ikke at tilmelde dig.',
    )
    expect(said({ registration: none, access: 'invited' })).toBe('Kun inviterede kan deltage.')
    expect(said({ registration: none, access: null })).toContain('ikke oplyst')
  })
})

describe('all real sessions, swept by the clock', () => {
  const instants = [
    '2019-01-01T00:00',
    '2020-09-01T12:00',
    '2020-10-08T23:59',
    '2020-10-09T12:00',
    '2026-11-21T12:00',
  ]
  const clocks = [
    ...instants.map(at),
    ...content.sessions.flatMap(({ startsAt, endsAt, registration: { deadline } }) => [
      ...(startsAt ? [at(startsAt)] : []),
      ...(endsAt ? [at(endsAt)] : []),
      ...(deadline ? [deadlineInstant(deadline)] : []),
    ]),
  ].flatMap((instant) => [-1, 0, 1].map((step) => new Date(instant.getTime() + step * 60_000)))

  it.each(content.sessions.map((session) => [session.id, session] as const))(
    '%s never offers a dead button, a registration that is over, or an invented recording',
    (_, session) => {
      for (const now of clocks) {
        const act = mainAct(session, now)
        expect(act.text).not.toBe('')
        expect(act.href === null).toBe(act.kind === 'tell')
        if (act.kind === 'register') {
          expect(isOver(session, now)).toBe(false)
          const { deadline } = session.registration
          if (deadline) expect(deadlineInstant(deadline) > now).toBe(true)
        }
        if (act.kind === 'watch') expect(act.href).toBe(session.recording.url)
        if (isOver(session, now)) expect(['watch', 'tell']).toContain(act.kind)
      }
    },
  )

  it('only the debate whose video is kept can be seen again', () => {
    const now = new Date('2026-11-21T12:00Z')
    const watchable = content.sessions.filter((session) => mainAct(session, now).kind === 'watch')
    expect(watchable.map(({ id }) => id)).toEqual(['2020-coi-innovationsledelse-skole'])
  })
})
