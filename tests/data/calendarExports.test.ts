import { everything, freshDatabase } from '../support/freshDatabase.ts'
import { describe, expect, it } from 'vitest'
import { addBookmark, carryBookmarks } from '../../src/data/bookmarkTable.ts'
import { readCalendarExports, replaceCalendarExports } from '../../src/data/calendarExportTable.ts'
import { readCalendarFile } from '../../src/data/calendarFileSource.ts'
import { replaceStoredContent } from '../../src/data/contentTable.ts'
import type { Database } from '../../src/data/database.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import { NO_CHOICES } from '../../src/domain/calendarRequest.ts'
import { realContent, realSession } from '../support/realContent.ts'

const now = new Date('2020-10-01T08:00:00Z')
const wholeWeek = { kind: 'agenda', day: null, choices: NO_CHOICES } as const
const first = realSession('2020-ledertraef')
const second = realSession('2020-det-lange-seje-traek')

async function deviceWith(...kept: (typeof first)[]): Promise<Database> {
  const db = freshDatabase()
  await replaceStoredContent(realContent, db)
  for (const session of kept) await addBookmark(toBookmark(session, now), db)
  return db
}
const uidsOf = async (db: Database) => (await readCalendarExports(db)).map(({ uid }) => uid)

describe('Min uge is fetched to the calendar', () => {
  it('from what lies on the device, and what was handed out is remembered', async () => {
    const db = await deviceWith(first, second)
    const file = await readCalendarFile(wholeWeek, now, { db })
    expect(file?.name).toBe('min-uge.ics')
    expect(file?.text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect((await uidsOf(db)).sort()).toEqual(
      [second, first].map(({ id }) => `${id}@ledelsesugen.dk`),
    )
  })

  it('one day of it', async () => {
    const db = await deviceWith(first, second)
    const file = await readCalendarFile({ ...wholeWeek, day: first.date }, now, { db })
    expect(file?.name).toBe(`min-uge-${first.date}.ics`)
    expect(await uidsOf(db)).toEqual([`${first.id}@ledelsesugen.dk`])
  })

  it('and nothing is remembered where there is nothing to hand out', async () => {
    const db = await deviceWith()
    expect(await readCalendarFile(wholeWeek, now, { db })).toBeNull()
    expect(await readCalendarFile(wholeWeek, now, { db: freshDatabase() })).toBeNull()
    expect(await uidsOf(db)).toEqual([])
  })

  it('from what came with the release, on a device that has no content stored', async () => {
    const db = freshDatabase()
    await addBookmark(toBookmark(first, now), db)
    const fallback = () =>
      Promise.resolve({ sessions: realContent.sessions, origin: realContent.site.origin })
    const file = await readCalendarFile(wholeWeek, now, { db, fallback })
    expect(file?.text).toContain(`SUMMARY:${first.title}`)
    expect(await uidsOf(db)).toHaveLength(1)
  })

  it('and the memory of it outlives the bookmark and new content', async () => {
    const db = await deviceWith(first)
    await readCalendarFile(wholeWeek, now, { db })
    const before = (await everything(db))['calendarExports']
    await db.bookmarks.clear()
    await replaceStoredContent({ ...realContent, version: 'ny', updatedAt: '2099-01-01T00:00' }, db)
    expect((await everything(db))['calendarExports']).toEqual(before)
  })

  it('by two tabs: the higher number stays', async () => {
    const db = await deviceWith(first)
    await readCalendarFile(wholeWeek, now, { db })
    const [row] = await readCalendarExports(db)
    if (!row) throw new Error('nothing was remembered')
    await replaceCalendarExports([{ ...row, sequence: 5 }], db)
    await replaceCalendarExports([{ ...row, sequence: 4 }], db)
    expect((await readCalendarExports(db)).map(({ sequence }) => sequence)).toEqual([5])
  })

  it('and a row that cannot be read is in nobody’s way', async () => {
    const db = await deviceWith(first)
    await db.calendarExports.put({ uid: 'ødelagt', sequence: 'mange' })
    expect(await readCalendarFile(wholeWeek, now, { db })).not.toBeNull()
    expect((await everything(db))['calendarExports']).toHaveLength(2)
  })
})

describe('a session gets another id', () => {
  const move = (from: string, to: string) => ({
    from,
    to: { ...toBookmark({ ...first, id: to }, now), carriedFrom: first.title },
    isMerge: false,
  })

  it('and the entry in the calendar is still its own', async () => {
    const db = await deviceWith(first)
    await readCalendarFile(wholeWeek, now, { db })
    await carryBookmarks([move(first.id, '2020-ny')], db)
    expect(await readCalendarExports(db)).toMatchObject([
      { uid: `${first.id}@ledelsesugen.dk`, sessionId: '2020-ny' },
    ])
  })

  it('and two that exchange ids exchange their entries', async () => {
    const db = await deviceWith(first, second)
    await readCalendarFile(wholeWeek, now, { db })
    await carryBookmarks([move(first.id, second.id), move(second.id, first.id)], db)
    const rows = await readCalendarExports(db)
    expect(Object.fromEntries(rows.map(({ uid, sessionId }) => [uid, sessionId]))).toEqual({
      [`${first.id}@ledelsesugen.dk`]: second.id,
      [`${second.id}@ledelsesugen.dk`]: first.id,
    })
  })
})
