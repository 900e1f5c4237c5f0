import { describe, expect, it } from 'vitest'
import { everything, freshDatabase } from '../support/freshDatabase.ts'
import { realContent } from '../support/realContent.ts'
import { addBookmark } from '../../src/data/bookmarkTable.ts'
import { readStoredContent, replaceStoredContent } from '../../src/data/contentTable.ts'
import { readKeptData, removeKeptData } from '../../src/data/keptData.ts'
import { replaceNote } from '../../src/data/noteTable.ts'
import { readSetting, replaceSetting } from '../../src/data/settingTable.ts'
import { toBookmark } from '../../src/domain/bookmark.ts'
import { toNote } from '../../src/domain/notes.ts'
import { buildSession } from '../support/buildSession.ts'

async function usedDatabase() {
  const db = freshDatabase()
  await replaceStoredContent(realContent, db)
  await addBookmark(toBookmark(buildSession(), new Date()), db)
  await replaceNote(toNote(buildSession(), 'Husk det', new Date()), db)
  await replaceSetting('toldReadyOffline', true, db)
  return db
}

describe('what is kept on the device', () => {
  it('is counted', async () => {
    const db = await usedDatabase()
    expect(await readKeptData(db)).toEqual({
      bookmarks: 1,
      notes: 1,
      unreadable: 0,
      sessions: 20,
      posts: 4,
      contentUpdatedAt: realContent.updatedAt,
    })
  })
})

describe('deleting all of it', () => {
  it('leaves nothing, of the user or of the programme', async () => {
    const db = await usedDatabase()
    await removeKeptData(db)
    expect(Object.values(await everything(db)).flat()).toEqual([])
    expect(await readStoredContent(db)).toBeNull()
    expect(await readSetting('toldReadyOffline', db)).toBe(false)
  })

  it('leaves the stamp, so that a later release is still known as one', async () => {
    const db = await usedDatabase()
    const before = await db.meta.toArray()
    expect(before).toHaveLength(1)
    await removeKeptData(db)
    expect(await db.meta.toArray()).toEqual(before)
  })

  it('is done on an empty device without a word', async () => {
    await expect(removeKeptData(freshDatabase())).resolves.toBeUndefined()
  })

  it('deletes nothing when one part cannot be deleted', async () => {
    const db = await usedDatabase()
    const before = await everything(db)
    db.settings.hook('deleting', () => {
      throw new Error('The disk says no')
    })
    await expect(removeKeptData(db)).rejects.toThrow('The disk says no')
    expect(await everything(db)).toEqual(before)
  })

  it('can be followed by a new beginning', async () => {
    const db = await usedDatabase()
    await removeKeptData(db)
    expect(await replaceStoredContent(realContent, db)).toBe('stored')
  })
})

describe('a setting', () => {
  it('is remembered, and can be taken back', async () => {
    const db = freshDatabase()
    await replaceSetting('toldReadyOffline', true, db)
    expect(await readSetting('toldReadyOffline', db)).toBe(true)
    await replaceSetting('toldReadyOffline', false, db)
    expect(await readSetting('toldReadyOffline', db)).toBe(false)
  })

  it('that cannot be read is as if it were never set', async () => {
    const db = freshDatabase()
    await db.settings.put({ key: 'toldReadyOffline', value: 'ja' })
    expect(await readSetting('toldReadyOffline', db)).toBe(false)
  })
})
