import { expect, it } from 'vitest'
import { freshDatabase } from '../support/freshDatabase.ts'
import { answers, stubNetwork } from '../support/fetchMock.ts'
import { realContent } from '../support/realContent.ts'
import { addBookmark } from '../../src/data/bookmarkTable.ts'
import { ContentUnavailable, fetchContent } from '../../src/data/contentSource.ts'
import { readStoredContent, replaceStoredContent } from '../../src/data/contentTable.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import { buildSession } from '../support/buildSession.ts'

it('everything that is stored can be read and kept without a question to the network', async () => {
  const db = freshDatabase()
  await replaceStoredContent(realContent, db)
  const network = stubNetwork(answers.noNetwork())
  expect((await readStoredContent(db))?.sessions).toHaveLength(20)
  await addBookmark(toBookmark(buildSession(), new Date()), db)
  expect(await db.bookmarks.count()).toBe(1)
  expect(network.asked).toEqual([])
})

it('the network that is not there is an expected fault, and the stored copy is as it was', async () => {
  const db = freshDatabase()
  await replaceStoredContent(realContent, db)
  stubNetwork(answers.noNetwork())
  await expect(fetchContent()).rejects.toBeInstanceOf(ContentUnavailable)
  expect((await readStoredContent(db))?.version).toBe(realContent.version)
})
