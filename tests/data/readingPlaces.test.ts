import { describe, expect, it } from 'vitest'
import { blockStorage, freshDatabase } from '../support/freshDatabase.ts'
import { removeKeptData } from '../../src/data/keptData.ts'
import { readReadingPlace, replaceReadingPlace } from '../../src/data/readingPlaceTable.ts'

const INTERVIEW = '/ambassadoer/interview'

describe('the place in a long text', () => {
  it('comes back for its page, the last one that was kept, and for no other page', async () => {
    const db = freshDatabase()
    await replaceReadingPlace(INTERVIEW, { piece: 2, of: 9 }, db)
    await replaceReadingPlace('/om', { piece: 5, of: 12 }, db)
    await replaceReadingPlace(INTERVIEW, { piece: 4, of: 9 }, db)
    expect(await readReadingPlace(INTERVIEW, db)).toEqual({ path: INTERVIEW, piece: 4, of: 9 })
    expect(await readReadingPlace('/blog', db)).toBeNull()
  })

  it('is forgotten when the text has been read, and with everything else', async () => {
    const db = freshDatabase()
    await replaceReadingPlace(INTERVIEW, { piece: 4, of: 9 }, db)
    await replaceReadingPlace('/om', { piece: 5, of: 12 }, db)
    await replaceReadingPlace(INTERVIEW, null, db)
    expect(await readReadingPlace(INTERVIEW, db)).toBeNull()
    await removeKeptData(db)
    expect(await readReadingPlace('/om', db)).toBeNull()
  })

  it('that nobody can read is none, and the next one takes its place', async () => {
    const db = freshDatabase()
    await db.settings.put({ key: 'readingPlaces', value: [{ path: 7 }] })
    expect(await readReadingPlace(INTERVIEW, db)).toBeNull()
    await replaceReadingPlace(INTERVIEW, { piece: 1, of: 9 }, db)
    expect(await readReadingPlace(INTERVIEW, db)).toMatchObject({ piece: 1 })
  })

  it('says so where the browser keeps nothing', async () => {
    blockStorage()
    await expect(readReadingPlace(INTERVIEW, freshDatabase())).rejects.toThrow()
  })
})
