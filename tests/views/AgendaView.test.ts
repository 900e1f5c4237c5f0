// @vitest-environment happy-dom
import { database } from '../support/device.ts'
import { describe, expect, it, vi } from 'vitest'
import { find, findAll, namesOf, textOf } from '../support/byRole.ts'
import { buildSession } from '../support/buildSession.ts'
import { answers } from '../support/fetchMock.ts'
import { keepBefore, openApp } from '../support/openApp.ts'
import { contentWithSession, realContent, realSession } from '../support/realContent.ts'
import { contentForPage, wholeContent } from '../../src/domain/pageContent.ts'

/** Min uge as its own page carries it: without any sessions. */
const rendered = contentForPage(realContent, { name: 'agenda', params: {} })

const BEFORE = '/min-uge?nu=2020-10-20T09:00'
const open = async (content = realContent, path = '/min-uge') => {
  const { root } = await openApp(path, { page: wholeContent(content) })
  return find(root, 'main')
}
const titlesIn = (main: HTMLElement) =>
  findAll(main, 'article').map((card) => namesOf(card, 'heading').join())

describe('nothing is kept', () => {
  it('and the page says how one keeps something', async () => {
    const main = await open()
    await vi.waitFor(() => expect(textOf(main)).toContain('Du har ikke gemt noget endnu.'))
    expect(find(main, 'link', 'Find arrangementer').getAttribute('href')).toBe('/program')
    expect(findAll(main, 'button')).toEqual([])
  })
})

describe('something is kept', () => {
  it('and stands under its day, in the order of the week', async () => {
    await keepBefore(
      realSession('2020-borgeren-i-centrum'),
      realSession('2020-evaluering-af-su'),
      realSession('2020-ledertraef'),
      realSession('2021-ledermobilitet-webinar'),
    )
    const main = await open()
    await vi.waitFor(() => expect(textOf(main)).toContain('4 gemte arrangementer.'))
    const days = namesOf(main, 'region')
    expect(days).toEqual([
      'Mandag den 26. oktober',
      'Fredag den 30. oktober',
      'Dato ikke oplyst',
      'Tag Min uge med',
    ])
    expect(titlesIn(find(main, 'region', 'Mandag den 26. oktober'))).toEqual([
      'Ledertræf',
      "Webinar om evaluering af SU's arbejde",
    ])
    expect(textOf(find(main, 'region', 'Mandag den 26. oktober'))).toContain(
      'Tidspunkt ikke oplyst',
    )
  })

  it('and is counted in the menu', async () => {
    await keepBefore(realSession('2020-ledertraef'))
    const { root } = await openApp('/min-uge')
    const menu = find(root, 'navigation', 'Hovedmenu')
    await vi.waitFor(() => expect(find(menu, 'link', /^Min uge 1 gemt$/)).toBeTruthy())
  })

  it('and goes when the button is pressed again', async () => {
    await keepBefore(realSession('2020-ledertraef'), realSession('2020-faglig-ledelse'))
    const main = await open()
    await vi.waitFor(() => expect(titlesIn(main)).toHaveLength(2))
    find(main, 'button', 'Gem Ledertræf i Min uge').click()
    await vi.waitFor(() =>
      expect(titlesIn(main)).toEqual(['Faglig ledelse - hvad, hvorfor, hvordan?']),
    )
    expect(await database.bookmarks.count()).toBe(1)
  })

  it('at the same time as something else: both say for how long', async () => {
    await keepBefore(realSession('2020-faglig-ledelse'), realSession('2020-borgeren-i-centrum'))
    const main = await open(realContent, BEFORE)
    await vi.waitFor(() => expect(titlesIn(main)).toHaveLength(2))
    const [first, second] = findAll(main, 'article')
    expect(first && textOf(first)).toContain('Overlapper 1 time med »Borgeren skal i centrum - ')
    expect(second && textOf(second)).toContain('Overlapper 1 time med »Faglig ledelse')
  })

  it('and called off: it says so, and clashes with nothing', async () => {
    await keepBefore(realSession('2020-faglig-ledelse'), realSession('2020-borgeren-i-centrum'))
    const content = contentWithSession('2020-faglig-ledelse', {
      status: 'cancelled',
      statusNote: 'For få tilmeldte.',
    })
    const main = await open(content, BEFORE)
    await vi.waitFor(() => expect(titlesIn(main)).toHaveLength(2))
    expect(namesOf(main, 'listitem')).toContain('Aflyst')
    expect(textOf(main)).not.toContain('Overlapper')
  })
})

describe('a kept session that has left the programme', () => {
  const gone = buildSession()

  it('E02: is still there, as it was last seen, and says so', async () => {
    await keepBefore(gone)
    const main = await open()
    await vi.waitFor(() => expect(titlesIn(main)).toEqual([gone.title]))
    const text = textOf(find(main, 'region', 'Onsdag den 28. oktober'))
    expect(text).toContain('kl. 11.30-15.00')
    expect(text).toContain('Arrangementet står ikke længere i programmet.')
    expect(text).toContain('Sted: Brogaarden, Abelonelundvej 40, Middelfart.')
  })

  it('goes only when the user takes it away', async () => {
    await keepBefore(gone, realSession('2020-ledertraef'))
    const main = await open()
    await vi.waitFor(() => expect(titlesIn(main)).toHaveLength(2))
    expect(await database.bookmarks.count()).toBe(2)
    find(main, 'button', 'Fjern fra Min uge').click()
    await vi.waitFor(() => expect(titlesIn(main)).toEqual(['Ledertræf']))
    expect(await database.bookmarks.count()).toBe(1)
  })
})

describe('before the programme is here', () => {
  it('nothing that is kept is said to have left it', async () => {
    await keepBefore(realSession('2020-ledertraef'))
    const { root } = await openApp('/min-uge', { page: rendered, answer: answers.never() })
    const main = find(root, 'main')
    await vi.waitFor(() => expect(find(root, 'link', /^Min uge 1 gemt$/)).toBeTruthy())
    expect(textOf(find(main, 'status'))).toBe('Henter det, du har gemt …')
    expect(textOf(main)).not.toContain('ikke længere i programmet')
  })

  it('E06: and then it is joined with it', async () => {
    await keepBefore(realSession('2020-ledertraef'))
    const { root } = await openApp('/min-uge', {
      page: rendered,
      answer: answers.json(realContent),
    })
    const main = find(root, 'main')
    await vi.waitFor(() => expect(titlesIn(main)).toEqual(['Ledertræf']))
    expect(textOf(main)).not.toContain('ikke længere i programmet')
  })

  it('and when it cannot be had, what is kept is shown as last seen, and nothing false is said of it', async () => {
    await keepBefore(realSession('2020-ledertraef'))
    const { root } = await openApp('/min-uge', { page: rendered, answer: answers.noNetwork() })
    const main = find(root, 'main')
    await vi.waitFor(() => expect(titlesIn(main)).toEqual(['Ledertræf']))
    expect(textOf(main)).toContain('Programmet kunne ikke hentes. Her er det, som du sidst så det.')
    expect(textOf(main)).not.toContain('ikke længere i programmet')
    expect(textOf(main)).not.toContain('har en dato')
    expect(textOf(main)).toContain('kan ikke komme i din kalender lige nu')
  })
})

describe('a programme that could not be had, and is asked for again', () => {
  /** A note is opened where the sessions are not known; then the network takes its time. */
  async function beginNote() {
    await keepBefore(realSession('2020-ledertraef'))
    const { root, network } = await openApp('/min-uge', {
      page: rendered,
      answer: answers.noNetwork(),
    })
    const main = find(root, 'main')
    await vi.waitFor(() => expect(textOf(main)).toContain('Programmet kunne ikke hentes.'))
    const button = find(main, 'button', /^Skriv en privat note/) as HTMLButtonElement
    await vi.waitFor(() => expect(button.disabled).toBe(false))
    button.click()
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
    let send = () => {}
    const sent = new Promise<void>((resolve) => (send = resolve))
    network.answer = (signal) =>
      Promise.race([sent.then(() => answers.json(realContent)(signal)), answers.never()(signal)])
    const asked = network.asked.length
    dispatchEvent(new Event('online'))
    await vi.waitFor(() => expect(network.asked.length).toBeGreaterThan(asked))
    return {
      main,
      field: () => main.querySelector('textarea'),
      async arrive() {
        send()
        await vi.waitFor(() => expect(textOf(main)).not.toContain('Programmet kunne ikke'))
      },
    }
  }

  it('leaves what is on screen, and the note that is being written there', async () => {
    const { main, field } = await beginNote()
    expect(titlesIn(main)).toEqual(['Ledertræf'])
    expect(document.activeElement).toBe(field())
    expect(textOf(main)).not.toContain('Henter det, du har gemt')
  })

  it.each(['', 'Ring til Åse'])('and when it is here, one writes on (%j)', async (text) => {
    const { field, arrive } = await beginNote()
    const before = field()!
    before.value = text
    if (text) before.dispatchEvent(new Event('input', { bubbles: true }))
    await arrive()
    await vi.waitFor(() => expect(document.activeElement).toBe(field()))
    expect(field()?.value).toBe(text)
  })

  it('and when it is here, whoever is elsewhere stays there', async () => {
    const { main, field, arrive } = await beginNote()
    field()?.blur()
    await arrive()
    expect(titlesIn(main)).toEqual(['Ledertræf'])
    expect(document.activeElement).toBe(document.body)
  })
})

describe('the whole of Min uge in the calendar', () => {
  it('is one file with what has a date', async () => {
    await keepBefore(realSession('2020-ledertraef'), realSession('2021-ledermobilitet-webinar'))
    const made: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push(blob as Blob)
      return 'blob:test'
    })
    const main = await open()
    await vi.waitFor(() => expect(titlesIn(main)).toHaveLength(2))
    find(main, 'link', 'Hent Min uge til kalenderen').click()
    await vi.waitFor(() => expect(made).toHaveLength(1))
    const file = (await made[0]?.text()) ?? ''
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(file).toContain('SUMMARY:Ledertræf')
  })

  it('is not offered when nothing has a date', async () => {
    await keepBefore(realSession('2021-ledermobilitet-webinar'))
    const main = await open()
    await vi.waitFor(() => expect(titlesIn(main)).toHaveLength(1))
    expect(findAll(main, 'link', 'Hent Min uge til kalenderen')).toEqual([])
    expect(textOf(main)).toContain('Ingen af dine arrangementer har en dato')
  })
})
