// @vitest-environment happy-dom
import { blockDevice, database, fillDevice } from '../support/device.ts'
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { nextTick } from 'vue'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { buildSession } from '../support/buildSession.ts'
import { find, findAll, nameOf, textOf } from '../support/byRole.ts'
import { freshDatabase } from '../support/freshDatabase.ts'
import { readNotes, replaceNote } from '../../src/data/noteTable.ts'
import { toNote } from '../../src/domain/notes.ts'
import { MESSAGES } from '../../src/domain/messages.ts'
import NoteField from '../../src/components/NoteField.vue'
import { useNotes } from '../../src/stores/notes.ts'

const session = buildSession()
const TITLE = 'Ledelse i hverdagen – når døgnet er for kort'
const ASK = `Skriv en privat note til ${TITLE}`
const SAVED = 'Gemt på din enhed.'

beforeEach(() => {
  localStorage.clear()
  setActivePinia(createPinia())
})

function showField() {
  const wrapper = mount(NoteField, { props: { session }, attachTo: document.body })
  onTestFinished(() => wrapper.unmount())
  return wrapper
}
const listen = async () => {
  const stop = await useNotes().start()
  onTestFinished(() => stop?.())
}
const before = (text: string) =>
  replaceNote(toNote(session, text, new Date('2020-10-27T08:00:00Z')))
const fields = () => [...document.querySelectorAll('textarea')]
function field(): HTMLTextAreaElement {
  const [only, ...more] = fields()
  if (!only || more.length > 0) throw new Error(`${fields().length} fields`)
  return only
}
async function openField() {
  const button = find(document, 'button', ASK) as HTMLButtonElement
  await vi.waitFor(() => expect(button.disabled).toBe(false))
  button.click()
  await vi.waitFor(() => expect(document.activeElement).toBe(field()))
  return field()
}
function type(text: string) {
  field().value = text
  field().dispatchEvent(new Event('input', { bubbles: true }))
}
const status = () => textOf(find(document, 'status'))
const stored = async () => (await readNotes()).map(({ text }) => text)

describe('a session without a note', () => {
  it('offers to write one, and waits until the database has answered', async () => {
    showField()
    const button = find(document, 'button', ASK) as HTMLButtonElement
    expect(button.disabled).toBe(true)
    expect(fields()).toEqual([])
    await listen()
    await vi.waitFor(() => expect(button.disabled).toBe(false))
  })

  it('opens a field with a name, ready to be typed in, and says who can see it', async () => {
    showField()
    await listen()
    const opened = await openField()
    expect([...opened.labels].map(nameOf)).toEqual([`Din note til ${TITLE}`])
    const help = document.getElementById(opened.getAttribute('aria-describedby') ?? '')
    expect(help && textOf(help)).toBe('Kun du kan se den. Den ligger på din egen enhed.')
    expect(findAll(document, 'button')).toEqual([])
    expect(status()).toBe('')
  })
})

describe('typing', () => {
  it('saves as one types, and says so when one pauses', async () => {
    showField()
    await listen()
    await openField()
    type('Æ')
    type('Ære den, der 🌱\nspørger')
    await vi.waitFor(() => expect(status()).toBe('Gemmer …'))
    await vi.waitFor(async () => expect(await stored()).toEqual(['Ære den, der 🌱\nspørger']))
    await vi.waitFor(() => expect(status()).toBe(SAVED), { timeout: 5000 })
  })

  it('is saved also when one leaves the page with the last letter', async () => {
    const wrapper = showField()
    await listen()
    await openField()
    type('Sidste ord')
    wrapper.unmount()
    await vi.waitFor(async () => expect(await stored()).toEqual(['Sidste ord']))
  })

  it('nothing any more takes the note away, and leaves the field', async () => {
    await before('Fra i går')
    showField()
    await listen()
    await vi.waitFor(() => expect(field().value).toBe('Fra i går'))
    type('')
    await vi.waitFor(async () => expect(await database.notes.count()).toBe(0))
    await vi.waitFor(() => expect(status()).toBe('Noten er slettet.'), { timeout: 5000 })
    expect(field().value).toBe('')
  })
})

describe('a session with a note', () => {
  it('shows it, every line, without asking', async () => {
    const text = `Første linje\n${'ø'.repeat(9_000)}\n  Sidste`
    await before(text)
    showField()
    await listen()
    await vi.waitFor(() => expect(field().value).toBe(text))
    expect(findAll(document, 'button')).toEqual([])
    expect(status()).toBe('')
  })
})

describe('another tab', () => {
  const writeOver = async (text: string) => {
    await before(text)
    showField()
    await listen()
    await vi.waitFor(() => expect(field().value).toBe(text))
    field().focus()
  }
  const fromThere = (text: string) =>
    replaceNote(toNote(session, text, new Date()), freshDatabase(database.name))

  it('that writes is seen here', async () => {
    showField()
    await listen()
    await fromThere('Fra den anden fane')
    await vi.waitFor(() => expect(field().value).toBe('Fra den anden fane'))
    await fromThere('')
    await vi.waitFor(() => expect(find(document, 'button', ASK)).toBeTruthy())
  })

  it('takes nothing from somebody who is writing here, and is seen when they stop', async () => {
    await writeOver('Fra i går')
    await fromThere('Fra den anden fane')
    await vi.waitFor(() => expect(useNotes().textOf(session.id)).toBe('Fra den anden fane'))
    await nextTick()
    expect(field().value).toBe('Fra i går')
    field().blur()
    await vi.waitFor(() => expect(field().value).toBe('Fra den anden fane'))
  })

  it('that wrote is not overruled by what is typed on here: both are kept, and seen', async () => {
    await writeOver('Fra i går')
    await fromThere('Fra den anden fane')
    await vi.waitFor(() => expect(useNotes().textOf(session.id)).toBe('Fra den anden fane'))
    type('Fra i går og i dag')
    await nextTick()
    const both = 'Fra den anden fane\n\nFra i går og i dag'
    expect(field().value).toBe(both)
    await vi.waitFor(async () => expect(await stored()).toEqual([both]))
    // From here on it is what is written here.
    await vi.waitFor(() => expect(useNotes().stateOf(session.id)).toBeNull())
    type(`${both}.`)
    type('Kun det')
    field().blur()
    await nextTick()
    expect(field().value).toBe('Kun det')
    await vi.waitFor(async () => expect(await stored()).toEqual(['Kun det']))
  })

  it('that wrote the same again has written nothing new', async () => {
    await writeOver('Fra i går')
    await fromThere('Fra i går')
    const changedAt = () => useNotes().noteOf(session.id)?.changedAt
    await vi.waitFor(() => expect(changedAt()).not.toBe('2020-10-27T08:00:00.000Z'))
    type('Fra i morges')
    await nextTick()
    expect(field().value).toBe('Fra i morges')
  })

  it('that wrote more to the same text is not told twice', async () => {
    await writeOver('Fra i går')
    await fromThere('Fra i')
    await vi.waitFor(() => expect(useNotes().textOf(session.id)).toBe('Fra i'))
    type('Fra i går og i dag')
    expect(await vi.waitFor(stored)).toHaveLength(1)
    await nextTick()
    expect(field().value).toBe('Fra i går og i dag')
  })
})

describe('a device that is full', () => {
  it('leaves the text in the field and says so; the next letter saves it all', async () => {
    showField()
    await listen()
    await openField()
    const makeRoom = fillDevice()
    type('Vigtig')
    await vi.waitFor(() => expect(status()).toBe(MESSAGES.noteUnsaved))
    field().blur()
    await nextTick()
    expect(field().value).toBe('Vigtig')
    makeRoom()
    type('Vigtigt')
    await vi.waitFor(() => expect(status()).toBe(SAVED), { timeout: 5000 })
    expect(await stored()).toEqual(['Vigtigt'])
  })

  it('still has the text on screen when one comes back to the page', async () => {
    const wrapper = showField()
    await listen()
    await openField()
    const makeRoom = fillDevice()
    type('Kun på skærmen')
    await vi.waitFor(() => expect(status()).toBe(MESSAGES.noteUnsaved))
    wrapper.unmount()
    showField()
    expect(field().value).toBe('Kun på skærmen')
    expect(status()).toBe(MESSAGES.noteUnsaved)
    makeRoom()
  })
})

describe('a browser that lets the site keep nothing', () => {
  it('is told of, and there is no field that pretends', async () => {
    blockDevice()
    showField()
    await listen()
    await vi.waitFor(() => expect(textOf(document.body)).toContain(MESSAGES.notesUnavailable))
    expect(fields()).toEqual([])
    expect(findAll(document, 'button')).toEqual([])
  })
})

describe('a note that grows long', () => {
  it('says so before the end, and cuts nothing beyond it', async () => {
    showField()
    await listen()
    await openField()
    type('ø'.repeat(9_600))
    await vi.waitFor(() => expect(textOf(document.body)).toContain('9.600 af højst 10.000 tegn'))
    await vi.waitFor(() => expect(status()).toBe(`${SAVED} ${MESSAGES.noteNearLimit}`), {
      timeout: 5000,
    })
    const tooLong = 'ø'.repeat(12_000)
    type(tooLong)
    await vi.waitFor(() => expect(status()).toBe(MESSAGES.noteTooLong))
    expect(field().getAttribute('aria-invalid')).toBe('true')
    field().blur()
    await nextTick()
    expect(field().value).toBe(tooLong)
    type('ø'.repeat(10_000))
    await vi.waitFor(async () => expect(await stored()).toEqual(['ø'.repeat(10_000)]))
    await vi.waitFor(() => expect(field().getAttribute('aria-invalid')).toBe('false'))
  })
})
