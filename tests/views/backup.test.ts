// @vitest-environment happy-dom
import { blockDevice, database, fillDevice } from '../support/device.ts'
import { describe, expect, it, vi } from 'vitest'
import { bookmarkOf, buildBackup, MADE_AT, noteOn } from '../support/buildBackup.ts'
import { find, findAll, namesOf, textOf } from '../support/byRole.ts'
import { openApp } from '../support/openApp.ts'
import { restoreBackup } from '../../src/data/backupTable.ts'
import { parseBackup, toBackupText, type Backup } from '../../src/domain/backup.ts'
import { MESSAGES } from '../../src/domain/messages.ts'
import { useBackup } from '../../src/stores/backup.ts'

const becomes = (check: () => void) => vi.waitFor(check, { timeout: 15_000 })
const section = () => find(document, 'region', 'Sikkerhedskopi')
const offer = () => find(document, 'region', 'Det er der i filen')
const boxes = () => findAll(offer(), 'checkbox') as HTMLInputElement[]

/** The page of kept data, on a device that has this. */
async function open(owned?: Backup) {
  if (owned) await restoreBackup(owned, database)
  const { root } = await openApp('/data')
  await becomes(() => expect(textOf(root)).toContain('gemte arrangementer'))
}

/** The files that are handed to the user from now on. */
function watchDownloads() {
  const blobs: Blob[] = []
  const names: string[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob)
    return 'blob:test'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download)
  })
  return { blobs, names }
}

function chooseFile(...parts: BlobPart[]) {
  const input = section().querySelector<HTMLInputElement>('input[type=file]')!
  expect(input.labels?.[0]?.textContent?.trim()).toBe('Vælg en sikkerhedskopi')
  const file = new File(parts, 'ledelsesugen-sikkerhedskopi-2020-10-01.json')
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  input.dispatchEvent(new Event('change'))
}
const fileOf = (backup: Backup) => toBackupText(backup, MADE_AT)

describe('saving a backup', () => {
  it('gives a file with everything, named by the day', async () => {
    await open(buildBackup())
    const { blobs, names } = watchDownloads()
    find(section(), 'button', 'Gem en sikkerhedskopi').click()
    await becomes(() => expect(textOf(section())).toContain(MESSAGES.backupSaved))
    expect(names).toEqual([
      expect.stringMatching(/^ledelsesugen-sikkerhedskopi-\d{4}-\d\d-\d\d\.json$/),
    ])
    expect(parseBackup((await blobs[0]?.text()) ?? '')).toEqual({
      backup: buildBackup(),
      problems: [],
    })
  })

  it('is offered before everything is deleted, and deletes nothing itself', async () => {
    await open(buildBackup())
    const { blobs } = watchDownloads()
    find(document, 'button', 'Slet alt på denne enhed').click()
    const dialog = find(document, 'dialog')
    find(dialog, 'button', 'Gem en sikkerhedskopi først').click()
    await becomes(() => expect(textOf(dialog)).toContain(MESSAGES.backupSaved))
    expect(blobs).toHaveLength(1)
    expect(await database.bookmarks.count()).toBe(2)
    find(dialog, 'button', 'Slet alt').click()
    await becomes(() => expect(textOf(find(document, 'main'))).toContain(MESSAGES.deleted))
    expect(await database.bookmarks.count()).toBe(0)
    chooseFile((await blobs[0]?.text()) ?? '')
    await becomes(() => expect(boxes()).toHaveLength(4))
    find(offer(), 'button', 'Læg det valgte ind').click()
    await becomes(() => expect(textOf(section())).toContain('Lagt ind: 2 arrangementer, 2 noter'))
    expect(await database.bookmarks.count()).toBe(2)
    await becomes(() => expect(textOf(find(document, 'main'))).not.toContain(MESSAGES.deleted))
  })

  it('that fails says so where one is', async () => {
    await open(buildBackup())
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('The disk is gone.', 'UnknownError')
    })
    find(section(), 'button', 'Gem en sikkerhedskopi').click()
    await becomes(() => expect(textOf(section())).toContain(MESSAGES.backupFailed))
  })
})

describe('a backup that is chosen', () => {
  it('is shown beside what is here, and nothing happens yet', async () => {
    await open(buildBackup({ bookmarks: [bookmarkOf('2020-b'), bookmarkOf('2020-d')], notes: [] }))
    chooseFile(fileOf(buildBackup()))
    await becomes(() => expect(boxes()).toHaveLength(3))
    expect(namesOf(offer(), 'heading')).toEqual([
      'Det er der i filen',
      'Kun i filen (1)',
      'Fælles (1)',
      'Kun i din uge (1)',
      'Noter, du ikke har her (2)',
    ])
    expect(boxes().every(({ checked }) => checked)).toBe(true)
    expect(await database.bookmarks.count()).toBe(2)
    expect(await database.notes.count()).toBe(0)
  })

  it('is laid in as far as I choose', async () => {
    await open()
    chooseFile(fileOf(buildBackup()))
    await becomes(() => expect(boxes()).toHaveLength(4))
    boxes()[0]!.click()
    boxes()[3]!.click()
    await becomes(() =>
      expect(boxes().map(({ checked }) => checked)).toEqual([false, true, true, false]),
    )
    find(offer(), 'button', 'Læg det valgte ind').click()
    await becomes(() =>
      expect(textOf(section())).toContain(
        'Lagt ind: 1 arrangement, 1 note og 3 øvrige oplysninger.',
      ),
    )
    expect(await database.bookmarks.toArray()).toEqual([bookmarkOf('2020-b')])
    expect(await database.notes.toArray()).toEqual([buildBackup().notes[0]])
    expect(findAll(document, 'region', 'Det er der i filen')).toEqual([])
  })

  it('is laid in once, however often that is pressed: else it would say in the end that all was there', async () => {
    await open()
    chooseFile(fileOf(buildBackup({ notes: [noteOn('2020-a', 'Husk')] })))
    await becomes(() => expect(findAll(offer(), 'button', 'Læg det valgte ind')).toHaveLength(1))
    const restore = vi.spyOn(useBackup(), 'restore')
    const button = find(offer(), 'button', 'Læg det valgte ind')
    button.click()
    button.click()
    await becomes(() => expect(textOf(section())).toContain('Lagt ind: '))
    expect(restore).toHaveBeenCalledTimes(1)
  })

  it('can be let go', async () => {
    await open()
    chooseFile(fileOf(buildBackup()))
    await becomes(() => expect(offer()).toBeTruthy())
    find(offer(), 'button', 'Fortryd').click()
    await becomes(() => expect(findAll(document, 'region', 'Det er der i filen')).toEqual([]))
    expect(await database.bookmarks.count()).toBe(0)
  })

  it('has nothing new: that is said, and there is nothing to choose', async () => {
    await open(buildBackup())
    chooseFile(fileOf(buildBackup()))
    await becomes(() => expect(textOf(offer())).toContain('Alt i filen ligger her allerede.'))
    expect(namesOf(offer(), 'button')).toEqual(['Luk'])
  })

  it('has another note to the same session: both are kept, and that is said first', async () => {
    const own = noteOn('2020-a', 'Min egen.')
    await open(buildBackup({ notes: [own] }))
    chooseFile(fileOf(buildBackup({ notes: [noteOn('2020-a', '<b>Filens</b>')] })))
    await becomes(() => expect(textOf(offer())).toContain('Filens tekst bliver lagt efter den.'))
    expect(textOf(offer())).toContain('<b>Filens</b>')
    find(offer(), 'button', 'Læg det valgte ind').click()
    await becomes(() => expect(textOf(section())).toContain('Lagt ind: 1 note.'))
    expect(await database.notes.toArray()).toEqual([{ ...own, text: 'Min egen.\n\n<b>Filens</b>' }])
  })

  it('is bad in parts: the good is offered, and the bad is counted', async () => {
    await open()
    const file = { ...JSON.parse(fileOf(buildBackup())), version: 3, notes: [{ sessionId: 7 }] }
    chooseFile(JSON.stringify(file))
    await becomes(() => expect(boxes()).toHaveLength(2))
    expect(textOf(section())).toContain('lavet med en nyere udgave af appen')
    expect(textOf(section())).toContain('1 note i filen kunne ikke læses og kommer ikke med.')
  })

  it('finds no room on the device: nothing is laid in, and it can be tried again', async () => {
    await open()
    chooseFile(fileOf(buildBackup()))
    await becomes(() => expect(boxes()).toHaveLength(4))
    const makeRoom = fillDevice()
    find(offer(), 'button', 'Læg det valgte ind').click()
    await becomes(() => expect(textOf(find(document, 'alert'))).toContain(MESSAGES.restoreFailed))
    makeRoom()
    expect(await database.bookmarks.count()).toBe(0)
    find(offer(), 'button', 'Læg det valgte ind').click()
    await becomes(() => expect(textOf(section())).toContain('Lagt ind: 2 arrangementer'))
    expect(findAll(document, 'alert')).toEqual([])
  })
})

describe('another file that is chosen', () => {
  const tooLarge = '0'.repeat(10_000_000)
  it.each([
    ['a web page', '<!doctype html>', /^Filen er ikke en sikkerhedskopi fra Ledelsesugen\./],
    ['cut off', fileOf(buildBackup()).slice(0, 900), /men den er ikke hel\. Intet er ændret\./],
    ['10 MB', tooLarge, /^Filen fylder mere end 5 MB\./],
    ['UTF-16 that does not say so', Buffer.from('{"app":1}', 'utf16le'), /et tegnsæt, der ikke/],
  ])('is told of, and changes nothing: %s', async (_, content, message) => {
    await open(buildBackup())
    chooseFile(content)
    await becomes(() =>
      expect(namesOf(section(), 'status')).toContainEqual(expect.stringMatching(message)),
    )
    expect(findAll(document, 'region', 'Det er der i filen')).toEqual([])
    expect(await database.bookmarks.count()).toBe(2)
  })

  it('takes the place of what was said of the one before', async () => {
    await open()
    chooseFile('x')
    await becomes(() => expect(textOf(section())).toContain('ikke en sikkerhedskopi'))
    chooseFile('\ufeff', fileOf(buildBackup()))
    await becomes(() => expect(boxes()).toHaveLength(4))
    expect(textOf(section())).not.toContain('ikke en sikkerhedskopi')
  })
})

describe('a browser that lets the site keep nothing', () => {
  it('has nothing to save, to lay in or to delete', async () => {
    blockDevice()
    const { root } = await openApp('/data')
    await becomes(() => expect(textOf(root)).toContain(MESSAGES.storageUnavailable))
    const controls = root.querySelectorAll<HTMLButtonElement>('main section button, main input')
    expect(controls.length).toBeGreaterThan(2)
    for (const control of controls) {
      if (!control.closest('dialog')) expect(control.disabled).toBe(true)
    }
  })
})
