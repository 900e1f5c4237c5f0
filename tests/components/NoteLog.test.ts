// @vitest-environment happy-dom
import '../support/device.ts'
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { createMemoryHistory, createRouter } from 'vue-router'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { find, findAll, namesOf, textOf } from '../support/byRole.ts'
import { realContent, realSession } from '../support/realContent.ts'
import { removeNote, replaceNote } from '../../src/data/noteTable.ts'
import { toNote, type NoteSession } from '../../src/domain/notes.ts'
import { wholeContent } from '../../src/domain/pageContent.ts'
import NoteLog from '../../src/components/NoteLog.vue'
import { useNotes } from '../../src/stores/notes.ts'
import { useProgramme } from '../../src/stores/programme.ts'

const HEADING = 'Dine noter fra Ledelsesugen 2020'
const first = realSession('2020-ledertraef')
const later = realSession('2020-ensomt-paa-toppen')
const gone = { id: '2020-vaek', title: 'Det, der blev taget af', edition: 2020 }

beforeEach(() => {
  localStorage.clear()
  setActivePinia(createPinia())
})

const write = (session: NoteSession, text: string) =>
  replaceNote(toNote(session, text, new Date('2020-10-28T12:00:00Z')))

async function showLog() {
  useProgramme().show(wholeContent(realContent))
  const stop = await useNotes().start()
  onTestFinished(() => stop?.())
  await vi.waitFor(() => expect(useNotes().isReady).toBe(true))
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)', component: {} }],
  })
  const wrapper = mount(NoteLog, {
    props: { year: 2020 },
    attachTo: document.body,
    global: { plugins: [router] },
  })
  onTestFinished(() => wrapper.unmount())
}
async function showThree() {
  await write(gone, 'Ærgerligt')
  await write(later, 'Ring til Åse 🌱\n\n- i morgen')
  await write(first, 'Godt begyndt')
  await write(realSession('2022-cbs-offentlig-innovation'), 'Et andet år')
  await showLog()
  return find(document, 'region', HEADING)
}
const items = (root: Element) => namesOf(root, 'listitem')
const status = () => textOf(find(document, 'status'))

/** What this browser can do besides showing. */
function stubNavigator(abilities: Partial<Pick<Navigator, 'share' | 'clipboard'>>) {
  for (const [name, value] of Object.entries(abilities)) {
    Object.defineProperty(navigator, name, { value, configurable: true })
    onTestFinished(() => {
      Reflect.deleteProperty(navigator, name)
    })
  }
}
const clipboard = (writeText: (text: string) => Promise<void>) =>
  stubNavigator({ clipboard: { writeText } as Clipboard })

describe('the notes of a week', () => {
  it('stand in the order of the programme, kept or not, and what is unknown last', async () => {
    const log = await showThree()
    expect(namesOf(log, 'heading')).toEqual([HEADING, first.title, later.title, gone.title])
    expect(items(log)[1]).toBe(
      `${later.title} Onsdag den 28. oktober kl. 11.30-14.30 Ring til Åse 🌱 - i morgen`,
    )
    expect(items(log)[2]).toBe('Det, der blev taget af Ærgerligt')
    expect(find(log, 'link', later.title).getAttribute('href')).toBe(`/arrangement/${later.slug}`)
    expect(findAll(log, 'link', gone.title)).toEqual([])
    expect(textOf(log)).not.toContain('Et andet år')
  })

  it('keep their line breaks', async () => {
    const log = await showThree()
    const texts = [...log.querySelectorAll('.text')].map(({ textContent }) => textContent)
    expect(texts[1]).toBe('Ring til Åse 🌱\n\n- i morgen')
  })

  it('are not there when there are none, and come and go with what is written', async () => {
    await showLog()
    expect(findAll(document, 'region')).toEqual([])
    await write(first, 'Nu er der en')
    await vi.waitFor(() => expect(find(document, 'region', HEADING)).toBeTruthy())
    await removeNote(first.id)
    await vi.waitFor(() => expect(findAll(document, 'region')).toEqual([]))
  })
})

describe('copying', () => {
  it('gives all of it as plain text, and says so', async () => {
    const copied = vi.fn(() => Promise.resolve())
    clipboard(copied)
    const log = await showThree()
    expect(status()).toBe('')
    find(log, 'button', 'Kopiér noter').click()
    await vi.waitFor(() => expect(status()).toBe('Noterne er kopieret.'))
    expect(copied).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining(
        `${later.title}\nOnsdag den 28. oktober kl. 11.30-14.30\n\nRing til Åse 🌱\n\n- i morgen\n`,
      ),
    )
  })

  it('that the browser refuses is told, with another way', async () => {
    clipboard(() => Promise.reject(new DOMException('No', 'NotAllowedError')))
    const log = await showThree()
    find(log, 'button', 'Kopiér noter').click()
    await vi.waitFor(() => expect(status()).toMatch(/kunne ikke kopieres\. Markér dem/))
  })
})

describe('sharing', () => {
  it('is offered only where the device can', async () => {
    const log = await showThree()
    expect(namesOf(log, 'button')).not.toContain('Del noter')
  })

  it('hands the same text to the device, and says nothing more', async () => {
    const share = vi.fn(() => Promise.resolve())
    stubNavigator({ share })
    const log = await showThree()
    find(log, 'button', 'Del noter').click()
    await vi.waitFor(() => expect(share).toHaveBeenCalledOnce())
    expect(share).toHaveBeenCalledWith({
      title: 'Noter fra Ledelsesugen 2020',
      text: expect.stringContaining('Ring til Åse 🌱') as string,
    })
    expect(status()).toBe('')
  })

  it('that is refused is told; that was let go is not', async () => {
    const share = vi.fn(() => Promise.reject(new DOMException('No', 'NotAllowedError')))
    stubNavigator({ share })
    const log = await showThree()
    find(log, 'button', 'Del noter').click()
    await vi.waitFor(() => expect(status()).toMatch(/kunne ikke deles herfra/))
    share.mockRejectedValueOnce(new DOMException('Let go', 'AbortError'))
    find(log, 'button', 'Del noter').click()
    await vi.waitFor(() => expect(status()).toBe(''))
    expect(share).toHaveBeenCalledTimes(2)
  })
})

describe('printing', () => {
  const printing = () =>
    document.documentElement.classList.contains('printing-notes') &&
    document.querySelector('.printed') === find(document, 'region', HEADING)

  it('prints the notes alone, and the next print is whole again', async () => {
    const during = vi.fn(printing)
    vi.stubGlobal('print', during)
    onTestFinished(() => {
      vi.unstubAllGlobals()
    })
    const log = await showThree()
    find(log, 'button', 'Udskriv noter').click()
    expect(during).toHaveReturnedWith(true)
    dispatchEvent(new Event('afterprint'))
    expect(printing()).toBe(false)
  })
})
