import { expect, it } from 'vitest'
import { everything, freshDatabase } from '../support/freshDatabase.ts'
import { newerContent, realContent } from '../support/realContent.ts'
import { holdsContent, replaceStoredContent } from '../../src/data/contentTable.ts'

const empty = newerContent(({ sessions }) => {
  sessions.length = 0
})

it('a programme with nothing in it never takes the place of one with something', async () => {
  const db = freshDatabase()
  await replaceStoredContent(realContent, db)
  expect(await replaceStoredContent(empty, db)).toBe('kept')
  expect(await holdsContent(realContent, db)).toBe(true)
})

it('nor is it worth storing on a first visit', async () => {
  const db = freshDatabase()
  expect(await replaceStoredContent(empty, db)).toBe('kept')
  expect(Object.values(await everything(db)).flat()).toEqual([])
})
