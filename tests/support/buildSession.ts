/* A session for tests: complete and valid as it stands, with what the test is about put over it. */
import * as v from 'valibot'
import { sessionSchema, type Session } from '../../src/domain/contentSchema.ts'

/**
 * A physical session on Wednesday 28 October 2020, 11.30-15.00, with registration by e-mail.
 * Overrides are not checked, so that a test can also give what content never could.
 */
export function buildSession(overrides: Partial<Session> = {}): Session {
  const session = v.parse(sessionSchema, {
    id: '2020-ledelse-i-hverdagen',
    slug: 'ledelse-i-hverdagen',
    edition: 2020,
    title: 'Ledelse i hverdagen – når døgnet er for kort',
    shortTitle: 'Ledelse i hverdagen',
    type: 'debatmøde',
    date: '2020-10-28',
    startsAt: '2020-10-28T11:30',
    endsAt: '2020-10-28T15:00',
    attendance: 'inPerson',
    venue: { name: 'Brogaarden', street: 'Abelonelundvej 40', city: 'Middelfart' },
    organisers: [{ name: 'Eksempelby Kommune' }],
    speakers: [{ name: 'Åse Ærø', title: 'kommunaldirektør', organisation: 'Eksempelby Kommune' }],
    programme: [
      {
        startsAt: '2020-10-28T11:30',
        endsAt: '2020-10-28T12:15',
        title: 'Frokost',
        kind: 'break',
      },
      { startsAt: '2020-10-28T12:15', endsAt: '2020-10-28T15:00', title: 'Oplæg', who: 'Åse Ærø' },
    ],
    audience: 'Ledere i kommuner',
    access: 'open',
    registration: {
      required: true,
      method: 'email',
      email: 'tilmelding@example.dk',
      deadline: '2020-10-08',
    },
    sectors: ['kommune'],
    topics: ['topledelse', 'trivsel-og-stress'],
    summary: 'Tre kommuner fortæller, hvordan ledere finder tid til ledelse.',
    description:
      'Kalenderen er fuld, og opgaverne hober sig op.\nKom og hør, hvad der hjalp andre ledere.',
    sources: ['https://example.dk/program'],
    revisedAt: '2020-09-01T12:00',
  })
  return { ...session, ...overrides }
}
