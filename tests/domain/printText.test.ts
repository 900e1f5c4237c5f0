import { describe, expect, it } from 'vitest'
import { toAgenda } from '../../src/domain/agenda.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import type { Session } from '../../src/domain/contentSchema.ts'
import { toPrinted } from '../../src/domain/printText.ts'
import { buildSession } from '../support/buildSession.ts'

const origin = 'https://ledelsesugen.example.dk'
const session = buildSession()

/** A session that is kept, as it stands on paper when the content has `now` of it. */
function printed(now: Session | null, clock: Date | null = null) {
  const bookmark = toBookmark(session, new Date('2020-10-01T08:00:00Z'))
  const [item] = toAgenda([bookmark], now ? [now] : [], 2020)
  if (!item) throw new Error('what is kept is not in Min uge')
  return toPrinted(item, now, origin, 2020, clock)
}

describe('a kept session on paper', () => {
  it('has its time, place, and every address written out', () => {
    expect(printed(session)).toEqual({
      time: 'kl. 11.30-15.00',
      title: 'Ledelse i hverdagen – når døgnet er for kort',
      lines: [
        'Fysisk · Brogaarden, Abelonelundvej 40, Middelfart',
        'Tilmelding senest den 8. oktober: tilmelding@example.dk',
        'Eksempelby Kommune',
        'https://ledelsesugen.example.dk/arrangement/ledelse-i-hverdagen',
      ],
    })
  })

  it('says where to take part online', () => {
    const joinUrl = 'https://video.example.dk/rum'
    expect(printed({ ...session, attendance: 'online', joinUrl }).lines).toContain(
      `Deltag online: ${joinUrl}`,
    )
  })

  it('says when the deadline is past, and after the session nothing of registering', () => {
    const after = new Date('2020-10-20T08:00:00Z')
    expect(printed(session, after).lines).toContain('Tilmeldingsfristen var den 8. oktober.')
    expect(printed(session, new Date('2020-10-28T14:01:00Z')).lines.join()).not.toContain(
      'ilmelding',
    )
    const before = new Date('2020-10-08T21:59:00Z')
    expect(printed(session, before).lines).toContain(
      'Tilmelding senest den 8. oktober: tilmelding@example.dk',
    )
  })

  it('says of whom it is not sure', () => {
    const organisers = session.organisers.map((it) => ({ ...it, inferred: true }))
    expect(printed({ ...session, organisers }).lines).toContain('formentlig Eksempelby Kommune')
  })

  it('says that it is called off, and not how one registers', () => {
    const { lines } = printed({ ...session, status: 'cancelled', statusNote: 'Sygdom.' })
    expect(lines[0]).toBe('Aflyst. Sygdom.')
    expect(lines.join()).not.toContain('Tilmelding')
  })

  it('says that the programme no longer has it, and where it was to be', () => {
    expect(printed(null)).toMatchObject({
      time: 'kl. 11.30-15.00',
      lines: ['Står ikke længere i programmet.', 'Brogaarden, Abelonelundvej 40, Middelfart'],
    })
  })
})
