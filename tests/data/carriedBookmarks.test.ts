import { expect, it } from 'vitest'
import { buildSession } from '../support/buildSession.ts'
import { freshDatabase } from '../support/freshDatabase.ts'
import {
  addBookmark,
  carryBookmarks,
  readBookmarks,
  replaceSeen,
} from '../../src/data/bookmarkTable.ts'
import { readNotes, replaceNote } from '../../src/data/noteTable.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import { toNote } from '../../src/domain/notes.ts'

const EARLY = new Date('2020-09-01T10:00:00Z')
const mark = (id: string, title = id) => toBookmark(buildSession({ id, title }), EARLY)

it('a bookmark moves to the new id, whole, and the old row is gone', async () => {
  const db = freshDatabase()
  await addBookmark(mark('2020-old'), db)
  const to = { ...mark('2020-old'), sessionId: '2020-new', carriedFrom: '2020-old' }
  await carryBookmarks([{ from: '2020-old', to, isMerge: false }], db)
  expect(await db.bookmarks.toArray()).toEqual([to])
})

it('what is kept under the new id already stays as it is, and nothing is there twice', async () => {
  const db = freshDatabase()
  await addBookmark(mark('2020-old'), db)
  await addBookmark(mark('2020-new', 'seen'), db)
  const to = { ...mark('2020-old'), sessionId: '2020-new' }
  await carryBookmarks([{ from: '2020-old', to, isMerge: true }], db)
  expect(await db.bookmarks.toArray()).toEqual([mark('2020-new', 'seen')])
})

it('two tabs that carry the same bookmark carry it once', async () => {
  const db = freshDatabase()
  await addBookmark(mark('2020-old'), db)
  const move = {
    from: '2020-old',
    to: { ...mark('2020-old'), sessionId: '2020-new' },
    isMerge: false,
  }
  await Promise.all([carryBookmarks([move], db), carryBookmarks([move], db)])
  expect(await db.bookmarks.count()).toBe(1)
})

it('notes go along, and two tabs that exchange the same ids do not exchange them back', async () => {
  const db = freshDatabase()
  const later = new Date('2020-09-02T10:00:00Z')
  const [a, b] = [mark('2020-a'), { ...mark('2020-b'), savedAt: later.toISOString() }]
  for (const bookmark of [a, b]) {
    await addBookmark(bookmark, db)
    const { sessionId } = bookmark
    const session = { id: sessionId, title: sessionId, edition: 2020 }
    await replaceNote(toNote(session, `Om ${sessionId}`, EARLY), db)
  }
  const moves = [
    { from: '2020-a', to: { ...a, sessionId: '2020-b', carriedFrom: '2020-a' }, isMerge: false },
    { from: '2020-b', to: { ...b, sessionId: '2020-a', carriedFrom: '2020-b' }, isMerge: false },
  ]
  await Promise.all([carryBookmarks(moves, db), carryBookmarks(moves, db)])
  expect((await readBookmarks(db)).map(({ sessionId, savedAt }) => [sessionId, savedAt])).toEqual([
    ['2020-a', b.savedAt],
    ['2020-b', a.savedAt],
  ])
  expect((await readNotes(db)).map(({ sessionId, text }) => [sessionId, text])).toEqual([
    ['2020-a', 'Om 2020-b'],
    ['2020-b', 'Om 2020-a'],
  ])
})

it('a failure in the middle leaves every bookmark where it was', async () => {
  const db = freshDatabase()
  await addBookmark(mark('2020-a'), db)
  await addBookmark(mark('2020-b'), db)
  const broken = {
    from: '2020-b',
    to: { ...mark('2020-b'), sessionId: undefined as unknown as string },
    isMerge: false,
  }
  const first = { from: '2020-a', to: { ...mark('2020-a'), sessionId: '2020-c' }, isMerge: false }
  const moves = [first, broken]
  await expect(carryBookmarks(moves, db)).rejects.toThrow()
  expect(
    (await db.bookmarks.toArray()).map((row) => (row as { sessionId: string }).sessionId),
  ).toEqual(['2020-a', '2020-b'])
})

it('seeing what is new brings nothing back that was taken away meanwhile', async () => {
  const db = freshDatabase()
  await replaceSeen(mark('2020-gone'), db)
  expect(await db.bookmarks.count()).toBe(0)
})

const under = (id: string, other: string) => ({
  from: id,
  to: { ...mark(id), sessionId: other },
  isMerge: false,
})

it('ids that are exchanged or handed on in a row lose nothing', async () => {
  const db = freshDatabase()
  for (const id of ['2020-1', '2020-2', '2020-3']) await addBookmark(mark(id), db)
  await carryBookmarks([under('2020-1', '2020-2'), under('2020-2', '2020-1')], db)
  await carryBookmarks([under('2020-2', '2020-3'), under('2020-3', '2020-4')], db)
  const titles = (await db.bookmarks.toArray()).map(
    (row) => (row as { seen: { title: string } }).seen.title,
  )
  expect(titles).toHaveLength(3)
  expect(await db.bookmarks.toCollection().primaryKeys()).toEqual(['2020-1', '2020-3', '2020-4'])
})

it('none is moved upon another that is not the same', async () => {
  const db = freshDatabase()
  await addBookmark(mark('2020-old'), db)
  await addBookmark(mark('2020-waiting'), db)
  await carryBookmarks([under('2020-old', '2020-waiting')], db)
  expect(await db.bookmarks.toArray()).toEqual([mark('2020-old'), mark('2020-waiting')])
})

it('D19: a note that cannot go along keeps the bookmark where it is: all or nothing', async () => {
  const db = freshDatabase()
  await addBookmark(mark('2020-old'), db)
  const session = { id: '2020-old', title: 'Titel', edition: 2020 }
  await replaceNote(toNote(session, 'Mine ord', EARLY), db)
  db.notes.hook('creating', () => {
    throw new DOMException('The device is full.', 'QuotaExceededError')
  })
  const to = { ...mark('2020-old'), sessionId: '2020-new' }
  await expect(carryBookmarks([{ from: '2020-old', to, isMerge: false }], db)).rejects.toThrow()
  expect(await readBookmarks(db)).toEqual([mark('2020-old')])
  expect((await readNotes(db)).map(({ sessionId }) => sessionId)).toEqual(['2020-old'])
})
