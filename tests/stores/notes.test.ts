// @vitest-environment happy-dom
import { blockDevice, database, fillDevice } from '../support/device.ts'
import { Dexie } from 'dexie'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { buildSession } from '../support/buildSession.ts'
import { freshDatabase } from '../support/freshDatabase.ts'
import { readNotes, replaceNote } from '../../src/data/noteTable.ts'
import { supersedes, toNote } from '../../src/domain/notes.ts'
import { MESSAGES } from '../../src/domain/messages.ts'
import { useNotes } from '../../src/stores/notes.ts'
import { useKeptData } from '../../src/stores/keptData.ts'
import { useNotices } from '../../src/stores/notices.ts'

const session = buildSession()
const other = buildSession({ id: '2020-anden', title: 'En anden' })
const EARLIER = new Date('2020-10-27T08:00:00Z')

beforeEach(() => {
  localStorage.clear()
  setActivePinia(createPinia())
})

async function startedStore() {
  const notes = useNotes()
  const stop = await notes.start()
  onTestFinished(() => stop?.())
  await vi.waitFor(() => expect(notes.isReady).toBe(true))
  return notes
}
const stored = async () =>
  Object.fromEntries((await readNotes()).map(({ sessionId, text }) => [sessionId, text]))
const told = () => useNotices().notices.map(({ text }) => text)

/** Somebody else writes notes and takes their time: our writes have begun and cannot end. */
function holdWrites(): () => Promise<void> {
  let release = () => {}
  const gate = new Promise<void>((resolve) => (release = resolve))
  const holding = database.transaction('rw', database.notes, () => Dexie.waitFor(gate))
  return async () => {
    release()
    await holding
  }
}

/** May the page be closed without being asked? */
function closesUnasked(): boolean {
  return dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

describe('a note', () => {
  it('from an earlier visit is there from the start', async () => {
    await replaceNote(toNote(session, 'Fra i går', EARLIER))
    const notes = await startedStore()
    expect(notes.textOf(session.id)).toBe('Fra i går')
    expect(notes.noteOf(session.id)).toEqual(toNote(session, 'Fra i går', EARLIER))
    expect(notes.noteOf(other.id)).toBeNull()
    expect(notes.textOf(other.id)).toBe('')
  })

  it('says what it is about, also when the content has lost it', async () => {
    const notes = await startedStore()
    await notes.write(session, 'Husk det')
    const { sessionId, title, edition } = (await readNotes())[0] ?? {}
    expect({ sessionId, title, edition }).toEqual({
      sessionId: session.id,
      title: session.title,
      edition: 2020,
    })
  })

  it('that is emptied is gone', async () => {
    await replaceNote(toNote(session, 'Fra i går', EARLIER))
    const notes = await startedStore()
    await notes.write(session, ' \n')
    expect(await database.notes.count()).toBe(0)
    await vi.waitFor(() => expect(notes.textOf(session.id)).toBe(''))
  })
})

describe('typing fast', () => {
  it('keeps every letter, and writes no more often than it must', async () => {
    const notes = await startedStore()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    const text = 'Vi begynder mødet med det, der gik godt. Åh, æbler og øl.'
    const writes = [...text].map((_, at) => notes.write(session, text.slice(0, at + 1)))
    expect(notes.textOf(session.id)).toBe(text)
    await Promise.all(writes)
    expect(await stored()).toEqual({ [session.id]: text })
    expect(put.mock.calls.map(([row]) => (row as { text: string }).text)).toEqual(['V', text])
  })

  it('begins to write with the first letter, and ends with the newest', async () => {
    const notes = await startedStore()
    const goOn = holdWrites()
    const writing = notes.write(session, 'f')
    expect(notes.stateOf(session.id)).toBe('saving')
    void notes.write(session, 'først')
    void notes.write(session, 'først og sidst')
    expect(notes.textOf(session.id)).toBe('først og sidst')
    expect(await Promise.race([writing.then(() => 'saved'), 'under way'])).toBe('under way')
    await goOn()
    await writing
    expect(notes.stateOf(session.id)).not.toBe('saving')
    expect(await stored()).toEqual({ [session.id]: 'først og sidst' })
  })

  it('in two notes mixes nothing up', async () => {
    const notes = await startedStore()
    await Promise.all([
      notes.write(session, 'a'),
      notes.write(other, 'x'),
      notes.write(session, 'ab'),
      notes.write(other, 'xy'),
    ])
    expect(await stored()).toEqual({ [session.id]: 'ab', [other.id]: 'xy' })
  })

  it('never shows an older text in between', async () => {
    const notes = await startedStore()
    const shown: string[] = []
    for (const text of ['1', '12', '123']) {
      await notes.write(session, text)
      shown.push(notes.textOf(session.id))
    }
    expect(shown).toEqual(['1', '12', '123'])
    await vi.waitFor(() => expect(notes.stateOf(session.id)).toBeNull())
    expect(notes.textOf(session.id)).toBe('123')
  })
})

describe('a page that is closed with the last letter', () => {
  /** The page is gone and opened anew; whatever it had under way has come to nothing. */
  async function reopened() {
    setActivePinia(createPinia())
    return startedStore()
  }

  it('has the whole text when it is opened again', async () => {
    const notes = await startedStore()
    const makeRoom = fillDevice()
    void notes.write(session, 'Sidste or')
    await notes.write(session, 'Sidste ord 🌱')
    makeRoom()
    const again = await reopened()
    expect(again.textOf(session.id)).toBe('Sidste ord 🌱')
    await vi.waitFor(async () => expect(await stored()).toEqual({ [session.id]: 'Sidste ord 🌱' }))
    await vi.waitFor(() => expect(again.stateOf(session.id)).toBeNull())
    expect(told()).toEqual([])
  })

  it('has a note that was emptied emptied', async () => {
    await replaceNote(toNote(session, 'Fra i går', EARLIER))
    const notes = await startedStore()
    const makeRoom = fillDevice()
    await notes.write(session, '')
    makeRoom()
    await reopened()
    await vi.waitFor(async () => expect(await database.notes.count()).toBe(0))
  })

  it('D03: brings back nothing older than what has been written since', async () => {
    const notes = await startedStore()
    const makeRoom = fillDevice()
    await notes.write(session, 'Nåede ikke frem')
    makeRoom()
    const later = new Date(Date.now() + 60_000)
    await replaceNote(toNote(session, 'Skrevet siden', later), freshDatabase(database.name))
    expect((await reopened()).textOf(session.id)).toBe('Skrevet siden')
    expect(localStorage).toHaveLength(0)
    expect(await stored()).toEqual({ [session.id]: 'Skrevet siden' })
  })

  it('leaves nothing aside of what is saved, and nothing of what is deleted', async () => {
    const notes = await startedStore()
    await notes.write(session, 'På enheden')
    expect(localStorage).toHaveLength(0)
    const makeRoom = fillDevice()
    await notes.write(other, 'På vej')
    expect(localStorage).toHaveLength(1)
    makeRoom()
    expect(await useKeptData().removeAll()).toBe(true)
    expect(localStorage).toHaveLength(0)
    expect(notes.textOf(other.id)).toBe('')
    expect((await reopened()).textOf(other.id)).toBe('')
  })

  it('passes over what it cannot read there', async () => {
    localStorage.setItem('ledelsesugen.note.a', '{"text":')
    localStorage.setItem('ledelsesugen.note.b', '{"text":"uden alt det andet"}')
    localStorage.setItem('noget andet', 'x')
    expect((await startedStore()).notes).toEqual([])
    expect(localStorage).toHaveLength(3)
  })

  it('D03: writes also where nothing can be put aside', async () => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    vi.stubGlobal('localStorage', new Proxy({}, { get: refuse, ownKeys: refuse }))
    onTestFinished(() => {
      vi.unstubAllGlobals()
    })
    const notes = await startedStore()
    await notes.write(session, 'Til databasen')
    expect(await stored()).toEqual({ [session.id]: 'Til databasen' })
  })
})

describe('another tab', () => {
  it('that writes is seen here', async () => {
    const notes = await startedStore()
    await replaceNote(toNote(session, 'Fra den anden', EARLIER), freshDatabase(database.name))
    await vi.waitFor(() => expect(notes.textOf(session.id)).toBe('Fra den anden'))
  })

  it('that writes later than we did has the last word', async () => {
    const notes = await startedStore()
    await notes.write(session, 'Herfra')
    await replaceNote(toNote(session, 'Fra den anden', EARLIER), freshDatabase(database.name))
    await vi.waitFor(() => expect(notes.textOf(session.id)).toBe('Fra den anden'))
  })
})

describe('a device that is full', () => {
  it('is told of once; the text stays, and what was stored before is untouched', async () => {
    await replaceNote(toNote(session, 'Fra i går', EARLIER))
    const notes = await startedStore()
    const makeRoom = fillDevice()
    await notes.write(session, 'Fra i går og i dag')
    expect(told()).toEqual([MESSAGES.noteFailed])
    useNotices().dismiss('note')
    await notes.write(session, 'Fra i går og i dag.')
    expect(told()).toEqual([])
    expect(notes.stateOf(session.id)).toBe('failed')
    expect(notes.textOf(session.id)).toBe('Fra i går og i dag.')
    makeRoom()
    expect(await stored()).toEqual({ [session.id]: 'Fra i går' })
  })

  it('gets the whole text with the next letter when there is room again', async () => {
    const notes = await startedStore()
    const makeRoom = fillDevice()
    await notes.write(session, 'Vigtig')
    makeRoom()
    await notes.write(session, 'Vigtigt')
    expect(await stored()).toEqual({ [session.id]: 'Vigtigt' })
    expect(told()).toEqual([])
    await vi.waitFor(() => expect(notes.stateOf(session.id)).toBeNull())
  })

  it('can be tried again without typing anything', async () => {
    const notes = await startedStore()
    const makeRoom = fillDevice()
    await Promise.all([notes.write(session, 'Et'), notes.write(other, 'To')])
    makeRoom()
    useNotices().notices[0]?.action?.run()
    await vi.waitFor(async () =>
      expect(await stored()).toEqual({ [session.id]: 'Et', [other.id]: 'To' }),
    )
    await vi.waitFor(() => expect(told()).toEqual([]))
  })

  describe('while another tab writes about the same session', () => {
    const later = () => new Date(Date.now() + 60_000)
    const elsewhere = (text: string) =>
      replaceNote(toNote(session, text, later()), freshDatabase(database.name))
    const tryAgain = () => useNotices().notices[0]?.action?.run()

    async function failedStore(text: string) {
      const notes = await startedStore()
      const makeRoom = fillDevice()
      await notes.write(session, text)
      makeRoom()
      return notes
    }

    it('has both texts when it is tried again', async () => {
      const notes = await failedStore('Herfra')
      await elsewhere('Fra den anden')
      await vi.waitFor(() => expect(notes.noteOf(session.id)?.text).toBe('Fra den anden'))
      tryAgain()
      const both = 'Herfra\n\nFra den anden'
      await vi.waitFor(() => expect(notes.stateOf(session.id)).toBeNull())
      expect(await stored()).toEqual({ [session.id]: both })
      expect(notes.textOf(session.id)).toBe(both)
      expect(told()).toEqual([])
    })

    it('shows both, so that who types on keeps both', async () => {
      const notes = await failedStore('Herfra')
      await elsewhere('Fra den')
      await elsewhere('Fra den anden')
      await vi.waitFor(() => expect(notes.textOf(session.id)).toBe('Herfra\n\nFra den anden'))
      await notes.write(session, `${notes.textOf(session.id)}!`)
      expect(await stored()).toEqual({ [session.id]: 'Herfra\n\nFra den anden!' })
    })

    it('leaves what was written there when what failed was to empty the note', async () => {
      await replaceNote(toNote(session, 'Fra i går', EARLIER))
      const notes = await failedStore('')
      await elsewhere('Fra den anden')
      await vi.waitFor(() => expect(notes.noteOf(session.id)?.text).toBe('Fra den anden'))
      tryAgain()
      await vi.waitFor(() => expect(notes.stateOf(session.id)).toBeNull())
      expect(await stored()).toEqual({ [session.id]: 'Fra den anden' })
    })
  })

  it('makes the browser ask before the page is closed, until the text is saved', async () => {
    const notes = await startedStore()
    expect(closesUnasked()).toBe(true)
    const makeRoom = fillDevice()
    await notes.write(session, 'Kun på skærmen')
    expect(closesUnasked()).toBe(false)
    makeRoom()
    await notes.write(session, 'På enheden')
    expect(closesUnasked()).toBe(true)
  })
})

describe('a browser that lets the site keep nothing', () => {
  it('is noticed without anybody typing', async () => {
    blockDevice()
    const notes = useNotes()
    const stop = await notes.start()
    onTestFinished(() => stop?.())
    await vi.waitFor(() => expect(notes.isUnavailable).toBe(true))
    expect(notes.isReady).toBe(false)
    expect(told()).toEqual([])
  })

  it('is told of when it begins while one types, and the text stays', async () => {
    const notes = await startedStore()
    blockDevice()
    await notes.write(session, 'Midt i det hele')
    expect(told()).toEqual([MESSAGES.noteFailed])
    expect(notes.textOf(session.id)).toBe('Midt i det hele')
  })
})

describe('a note that this release cannot read', () => {
  it('is not written over, and the one who types is told', async () => {
    const row = { ...toNote(session, 'Fra en nyere udgave', EARLIER), colour: 'gul' }
    await database.notes.add(row)
    const notes = await startedStore()
    await notes.write(session, 'Nyt')
    expect(told()).toEqual([MESSAGES.noteUnreadable])
    expect(notes.stateOf(session.id)).toBe('failed')
    expect(await database.notes.toArray()).toEqual([row])
  })
})

describe('a note that is too long', () => {
  const longest = 'ø'.repeat(10_000)

  it('is saved up to the limit', async () => {
    const notes = await startedStore()
    await notes.write(session, longest)
    expect(await stored()).toEqual({ [session.id]: longest })
  })

  it('beyond it stays whole on screen, unsaved, and is saved when it is shorter', async () => {
    const notes = await startedStore()
    await notes.write(session, longest)
    await notes.write(session, `${longest}!`)
    expect(notes.stateOf(session.id)).toBe('tooLong')
    expect(notes.textOf(session.id)).toBe(`${longest}!`)
    expect(await stored()).toEqual({ [session.id]: longest })
    expect(closesUnasked()).toBe(false)
    await notes.write(session, `${longest.slice(1)}!`)
    expect(await stored()).toEqual({ [session.id]: `${longest.slice(1)}!` })
    await vi.waitFor(() => expect(closesUnasked()).toBe(true))
  })

  it('while an earlier text is being written does not undo that one', async () => {
    const notes = await startedStore()
    const goOn = holdWrites()
    const writing = notes.write(session, 'kort')
    void notes.write(session, `${longest}!`)
    await goOn()
    await writing
    expect(notes.stateOf(session.id)).toBe('tooLong')
    expect(await stored()).toEqual({ [session.id]: 'kort' })
  })
})

it('T06: words typed after the clock of the device was set back are still the newest', async () => {
  const ahead = new Date('2099-01-01T08:00:00.000Z')
  await replaceNote(toNote(session, 'Før', ahead))
  const notes = await startedStore()
  await notes.write(session, 'Efter')
  const [note] = await readNotes()
  expect(note).toMatchObject({ text: 'Efter' })
  expect(supersedes(note!, toNote(session, 'Før', ahead))).toBe(true)
})
