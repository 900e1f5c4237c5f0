// @vitest-environment happy-dom
import { database, fillDevice } from '../support/device.ts'
import { describe, expect, it, vi } from 'vitest'
import { find, findAll, textOf } from '../support/byRole.ts'
import { keepBefore, openApp } from '../support/openApp.ts'
import {
  contentWith,
  contentWithSession,
  realContent,
  realSession,
} from '../support/realContent.ts'
import { readCalendarExports } from '../../src/data/calendarExportTable.ts'
import { readCalendarFile } from '../../src/data/calendarFileSource.ts'
import { readCalendarChoices } from '../../src/data/calendarChoiceTable.ts'
import { NO_CHOICES } from '../../src/domain/calendarRequest.ts'
import { wholeContent } from '../../src/domain/pageContent.ts'
import { MESSAGES } from '../../src/domain/messages.ts'

const TREK = realSession('2020-det-lange-seje-traek')
const MEETING = realSession('2020-ledertraef')
const BEFORE = '?nu=2020-10-20T09:00'
const REPAIR = 'Din kalender er ikke længere ajour'

/** Every file that the page hands over, as text. */
function collectFiles(): Promise<string>[] {
  const files: Promise<string>[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    files.push((blob as Blob).text())
    return 'blob:test'
  })
  return files
}

async function open(content = realContent, path = `/min-uge${BEFORE}`) {
  const { root } = await openApp(path, { page: wholeContent(content) })
  return find(root, 'main')
}

/** Min uge was handed to the calendar on an earlier day. */
async function handedOut() {
  const request = { kind: 'agenda', day: null, choices: NO_CHOICES } as const
  const source = { sessions: realContent.sessions, origin: realContent.site.origin }
  await readCalendarFile(request, new Date('2020-10-02T08:00:00Z'), { source, db: database })
}

describe('Min uge to the calendar, where no worker is in control', () => {
  it('is made by the page and remembered', async () => {
    await keepBefore(TREK, MEETING)
    const files = collectFiles()
    const main = await open()
    await vi.waitFor(() => expect(findAll(main, 'article')).toHaveLength(2))
    const link = find(main, 'link', 'Hent Min uge til kalenderen')
    expect(link.getAttribute('href')).toBe('/kalender/min-uge.ics')
    link.click()
    await vi.waitFor(() => expect(files).toHaveLength(1))
    expect((await files[0])?.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(await readCalendarExports(database)).toHaveLength(2)
  })

  it('can be had for one day of several', async () => {
    await keepBefore(TREK, MEETING)
    const files = collectFiles()
    const main = await open()
    await vi.waitFor(() => expect(findAll(main, 'article')).toHaveLength(2))
    find(main, 'link', 'Hent onsdag til kalenderen').click()
    await vi.waitFor(() => expect(files).toHaveLength(1))
    expect(await files[0]).toContain(`SUMMARY:${TREK.title}`)
    expect((await files[0])?.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  })

  it('takes along what was chosen, and the choice is remembered', async () => {
    await keepBefore(TREK)
    const main = await open()
    await vi.waitFor(() => expect(findAll(main, 'article')).toHaveLength(1))
    const wishes = main.querySelector('details')
    wishes?.setAttribute('open', '')
    const select = find(main, 'combobox', 'Påmindelse') as HTMLSelectElement
    select.selectedIndex = 2
    select.dispatchEvent(new Event('change'))
    const [withDeadlines, withNotes] = findAll(main, 'checkbox')
    expect(textOf(withDeadlines?.closest('label') ?? main)).toBe(
      'Læg tilmeldingsfrister ind for sig',
    )
    withDeadlines?.click()
    expect(textOf(withNotes?.closest('label') ?? main)).toBe('Tag mine noter med')
    withNotes?.click()
    await vi.waitFor(() =>
      expect(find(main, 'link', 'Hent Min uge til kalenderen').getAttribute('href')).toBe(
        '/kalender/min-uge.ics?paamindelse=30&frister&noter',
      ),
    )
    expect(textOf(main)).toContain('Andre, der kan se din kalender, kan så også læse dine noter.')
    await vi.waitFor(async () =>
      expect(await readCalendarChoices(database)).toEqual({
        reminder: 30,
        withDeadlines: true,
        withNotes: true,
      }),
    )
  })

  it.each([
    [[{ date: null }], 'Ingen af dine arrangementer har en dato'],
    [[null], 'Det er ikke længere i programmet eller har ingen dato'],
    [[{ date: null }, null], 'Det er ikke længere i programmet eller har ingen dato'],
  ])(
    'is not offered where there is nothing to put in it, and says why: %j',
    async (fates, text) => {
      const kept = [TREK, MEETING].slice(0, fates.length)
      await keepBefore(...kept)
      const main = await open(
        contentWith((content) => {
          for (const [at, fate] of fates.entries()) {
            const place = content.sessions.findIndex(({ id }) => id === kept[at]?.id)
            const undated = {
              ...content.sessions[place]!,
              date: null,
              startsAt: null,
              endsAt: null,
            }
            content.sessions.splice(place, 1, ...(fate ? [undated] : []))
          }
        }),
      )
      await vi.waitFor(() => expect(textOf(main)).toContain(text))
      expect(findAll(main, 'link', 'Hent Min uge til kalenderen')).toEqual([])
    },
  )

  it('is not handed over half: a full device is told of', async () => {
    await keepBefore(TREK)
    const files = collectFiles()
    const { root } = await openApp(`/min-uge${BEFORE}`, { page: wholeContent(realContent) })
    const main = find(root, 'main')
    await vi.waitFor(() => expect(findAll(main, 'article')).toHaveLength(1))
    fillDevice()
    find(main, 'link', 'Hent Min uge til kalenderen').click()
    await vi.waitFor(() => expect(textOf(root)).toContain(MESSAGES.calendarFailed))
    expect(files).toEqual([])
  })
})

describe('a session on its page', () => {
  it('has its file where it always lies, and remembers that it was fetched', async () => {
    const main = await open(realContent, `/arrangement/${TREK.slug}`)
    const link = find(main, 'link', 'Tilføj til kalender')
    expect(link.getAttribute('href')).toBe(`/kalender/${TREK.id}.ics`)
    // Where the link leads is the browser's business.
    link.addEventListener('click', (event) => event.preventDefault())
    link.click()
    await vi.waitFor(async () =>
      expect((await readCalendarExports(database)).map(({ sessionId }) => sessionId)).toEqual([
        TREK.id,
      ]),
    )
  })
})

describe('the calendar is no longer right', () => {
  const moved = contentWithSession(TREK.id, {
    startsAt: '2020-10-28T16:00',
    endsAt: '2020-10-28T17:00',
  })

  it('and Min uge says what, and hands out a file that puts it right', async () => {
    await keepBefore(TREK, MEETING)
    await handedOut()
    const files = collectFiles()
    const main = await open(moved)
    await vi.waitFor(() => expect(findAll(main, 'region', REPAIR)).toHaveLength(1))
    const repair = find(main, 'region', REPAIR)
    expect(findAll(repair, 'listitem').map(textOf)).toEqual([
      expect.stringMatching(/^Det lange seje træk ?Ny tid: .*14\.30-15\.15 → .*16\.00-17\.00$/),
    ])
    find(repair, 'link', 'Ret min kalender').click()
    await vi.waitFor(() => expect(files).toHaveLength(1))
    expect(await files[0]).toContain('SEQUENCE:1')
    await vi.waitFor(() =>
      expect(textOf(find(main, 'region', REPAIR))).toContain('Rettelserne er hentet.'),
    )
    find(main, 'button', 'Det er rettet').click()
    await vi.waitFor(() => expect(findAll(main, 'region', REPAIR)).toEqual([]))
    await vi.waitFor(() => expect(textOf(document.activeElement ?? main)).toContain('Tak.'))
    // Read by the focus, and so by no live region as well.
    expect(document.activeElement?.closest('[role=status], [aria-live]')).toBeNull()
  })

  it('but not when nothing of it lies ahead any more', async () => {
    await keepBefore(TREK)
    await handedOut()
    const main = await open(moved, '/min-uge?nu=2020-10-28T17:00')
    await vi.waitFor(() => expect(findAll(main, 'article')).toHaveLength(1))
    expect(findAll(main, 'link', 'Hent Min uge til kalenderen')).toHaveLength(1)
    expect(findAll(main, 'region', REPAIR)).toEqual([])
  })

  it('and is told of also when the bookmark is gone: the entry is not', async () => {
    await keepBefore(TREK, MEETING)
    await handedOut()
    await database.bookmarks.delete(TREK.id)
    const main = await open(moved)
    await vi.waitFor(() => expect(findAll(main, 'region', REPAIR)).toHaveLength(1))
  })
})
