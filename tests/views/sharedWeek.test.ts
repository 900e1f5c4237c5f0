// @vitest-environment happy-dom
import { blockDevice, database, fillDevice } from '../support/device.ts'
import { mount } from '@vue/test-utils'
import { encode } from 'uqr'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { find, findAll, namesOf, nameOf, textOf } from '../support/byRole.ts'
import { buildSession } from '../support/buildSession.ts'
import { answers } from '../support/fetchMock.ts'
import { keepBefore, openApp } from '../support/openApp.ts'
import { realContent, realSession } from '../support/realContent.ts'
import ShareAgendaQr from '../../src/components/ShareAgendaQr.vue'
import { toAgendaLink } from '../../src/domain/agendaLink.ts'
import { contentForPage } from '../../src/domain/pageContent.ts'
import { toQrPath } from '../../src/domain/qrPath.ts'
import { MESSAGES } from '../../src/domain/messages.ts'
import { FIRST_MESSAGES } from '../../src/domain/wording.ts'

const [LEDERTRAEF, FAGLIG, SU, LONELY] = [
  realSession('2020-ledertraef'),
  realSession('2020-faglig-ledelse'),
  realSession('2020-evaluering-af-su'),
  realSession('2020-ensomt-paa-toppen'),
] as const
const HEADING = 'Ugen i linket sammenlignet med din'
const linkTo = (...sessions: { id: string }[]) =>
  toAgendaLink(
    '',
    sessions.map(({ id }) => id),
  )

async function openLink(link: string, options?: Parameters<typeof openApp>[1]) {
  const { root, router } = await openApp(link, options)
  const main = find(root, 'main')
  await vi.waitFor(() => expect(find(main, 'region', HEADING)).toBeTruthy())
  const preview = () => find(main, 'region', HEADING)
  const group = (name: string) => {
    const heading = findAll(preview(), 'heading').find((one) => nameOf(one).startsWith(name))
    return heading?.parentElement ?? null
  }
  const lines = (name: string) => {
    const found = group(name)
    return found ? namesOf(found, 'listitem') : []
  }
  const boxes = () => findAll(preview(), 'checkbox') as HTMLInputElement[]
  return { main, router, preview, lines, boxes }
}
const kept = async () => (await database.bookmarks.toCollection().primaryKeys()).sort()
const becomes = (check: () => void) => vi.waitFor(check, { timeout: 15_000 })

describe('a link that somebody has sent', () => {
  it('shows what is new for me, what we have in common, and what only I have', async () => {
    await keepBefore(FAGLIG, SU)
    const { lines, boxes } = await openLink(linkTo(LONELY, FAGLIG, LEDERTRAEF))
    await becomes(() => expect(lines('Fælles')).toHaveLength(1))
    expect(lines('Kun i linket (2)')).toEqual([
      'Ledertræf Mandag den 26. oktober, tidspunkt ikke oplyst',
      'Når der er ensomt på toppen Onsdag den 28. oktober kl. 11.30-14.30',
    ])
    expect(boxes().map(({ checked }) => checked)).toEqual([true, true])
    expect(lines('Fælles (1)')[0]).toMatch(/^Faglig ledelse/)
    expect(lines('Kun i din uge (1)')[0]).toMatch(/^Webinar om evaluering af SU/)
    expect(await kept()).toEqual([SU.id, FAGLIG.id])
  })

  it('is kept as far as I choose, and what is kept is in common from then on', async () => {
    const { preview, lines, boxes } = await openLink(linkTo(LONELY, FAGLIG, LEDERTRAEF))
    await becomes(() => expect(boxes()).toHaveLength(3))
    boxes()[0]!.click()
    find(preview(), 'button', 'Gem de valgte i Min uge').click()
    await becomes(() => expect(lines('Fælles')).toHaveLength(2))
    expect(textOf(preview())).toContain('2 arrangementer er gemt i Min uge.')
    const said = find(preview(), 'status')
    expect(document.activeElement).toBe(said)
    // Read by the focus, and so not by the live region as well.
    expect(said.getAttribute('aria-live')).toBe('off')
    expect(lines('Kun i linket')).toHaveLength(1)
    expect(boxes().map(({ checked }) => checked)).toEqual([false])
    expect(await kept()).toEqual([LONELY.id, FAGLIG.id])
  })

  it('is kept once, and said once, however often that is pressed', async () => {
    const { preview, lines, boxes } = await openLink(linkTo(LONELY, FAGLIG))
    await becomes(() => expect(boxes()).toHaveLength(2))
    const button = find(preview(), 'button', 'Gem de valgte i Min uge')
    button.click()
    button.click()
    await becomes(() => expect(lines('Fælles')).toHaveLength(2))
    await becomes(() => expect(textOf(preview())).toContain('er gemt i Min uge.'))
    expect(textOf(preview())).toContain('2 arrangementer er gemt i Min uge.')
  })

  it('changes nothing when it is only closed, and the address is as before', async () => {
    await keepBefore(FAGLIG)
    const { main, router, preview } = await openLink(linkTo(LONELY))
    find(preview(), 'button', 'Luk').click()
    await becomes(() => expect(findAll(main, 'region', HEADING)).toEqual([]))
    expect(router.currentRoute.value.fullPath).toBe('/min-uge')
    expect(await kept()).toEqual([FAGLIG.id])
  })

  it('is my own week: then all of it is there already', async () => {
    await keepBefore(FAGLIG)
    const { preview, boxes } = await openLink(linkTo(FAGLIG))
    await becomes(() => expect(textOf(preview())).toContain('ligger allerede i Min uge'))
    expect(boxes()).toEqual([])
    expect(findAll(preview(), 'button', 'Gem de valgte i Min uge')).toEqual([])
  })

  it('E06: has sessions that the programme here does not have: they are counted', async () => {
    const { preview } = await openLink(linkTo(FAGLIG, { id: '2031-a' }, { id: '2031-b' }))
    await becomes(() =>
      expect(textOf(preview())).toContain(
        'Findes ikke i programmet her (2) Linket peger på 2 arrangementer',
      ),
    )
  })

  it('has what has left the programme and I have kept: it is in common', async () => {
    const gone = buildSession()
    await keepBefore(gone)
    const { preview, lines } = await openLink(linkTo(gone))
    await becomes(() => expect(lines('Fælles')).toHaveLength(1))
    expect(textOf(preview())).not.toContain('Findes ikke')
  })

  it('was cut off: what is whole is shown, and the rest is told of', async () => {
    const { preview, boxes } = await openLink(linkTo(LONELY, FAGLIG, SU).slice(0, -3))
    await becomes(() => expect(boxes()).toHaveLength(2))
    expect(textOf(preview())).toContain('Linket er klippet over: 2 af 3 arrangementer kunne læses.')
  })

  it('cannot be read: that is all that is said', async () => {
    await keepBefore(FAGLIG)
    await openApp('/min-uge#uge=7.1.AAAAAA')
    const refusal = () => find(document, 'region', 'Linket kan ikke læses')
    await becomes(() => expect(textOf(refusal())).toContain('nyere udgave af appen'))
    expect(namesOf(refusal(), 'button')).toEqual(['Luk'])
    expect(findAll(refusal(), 'list')).toEqual([])
  })

  it('gives way to another that is opened on the same page', async () => {
    const { router, preview, lines } = await openLink(linkTo(LONELY))
    await becomes(() => expect(lines('Kun i linket')[0]).toMatch(/^Når der er ensomt/))
    await router.push(linkTo(FAGLIG))
    await becomes(() => expect(lines('Kun i linket')[0]).toMatch(/^Faglig ledelse/))
    expect(document.activeElement).toBe(find(preview(), 'heading', HEADING))
  })

  it('stays when somebody jumps to a place on the page, and goes with Back', async () => {
    const { main, router, preview } = await openLink(linkTo(LONELY))
    await router.push('/min-uge#main-content')
    expect(preview()).toBeTruthy()
    await router.push('/min-uge')
    await becomes(() => expect(findAll(main, 'region', HEADING)).toEqual([]))
  })
})

describe('before everything is here', () => {
  const rendered = contentForPage(realContent, { name: 'agenda', params: {} })

  it('the link waits for the programme', async () => {
    const { preview, boxes } = await openLink(linkTo(LONELY), {
      page: rendered,
      answer: answers.never(),
    })
    expect(textOf(preview())).toContain('Henter programmet …')
    expect(boxes()).toEqual([])
  })

  it('and is shown when it comes', async () => {
    const { boxes } = await openLink(linkTo(LONELY, FAGLIG), {
      page: rendered,
      answer: answers.json(realContent),
    })
    await becomes(() => expect(boxes()).toHaveLength(2))
  })

  it('and says so when it cannot be had', async () => {
    const { preview } = await openLink(linkTo(LONELY), { page: rendered })
    await becomes(() => expect(textOf(preview())).toContain(FIRST_MESSAGES.unavailable))
  })
})

describe('a device that can take nothing more', () => {
  it('keeps none of them, and says so', async () => {
    await keepBefore(SU)
    const { preview, lines, boxes } = await openLink(linkTo(LONELY, FAGLIG))
    await becomes(() => expect(lines('Kun i din uge')).toHaveLength(1))
    const makeRoom = fillDevice()
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('The device is full.', 'QuotaExceededError')
    })
    find(preview(), 'button', 'Gem de valgte i Min uge').click()
    await becomes(() =>
      expect(textOf(find(document, 'alert'))).toContain(MESSAGES.sharedWeekFailed),
    )
    makeRoom()
    expect(boxes()).toHaveLength(2)
    expect(await kept()).toEqual([SU.id])
  })

  it('or keeps nothing at all: the week is kept for this visit, and that is said', async () => {
    blockDevice()
    const { preview, boxes } = await openLink(linkTo(LONELY))
    await becomes(() => expect(boxes()).toHaveLength(1))
    const button = find(preview(), 'button', 'Gem de valgte i Min uge') as HTMLButtonElement
    await becomes(() => expect(button.disabled).toBe(false))
    button.click()
    await becomes(() =>
      expect(textOf(find(document, 'alert'))).toContain(MESSAGES.keptForThisVisit),
    )
  })
})

describe('taking Min uge along', () => {
  const section = () => find(document, 'region', 'Tag Min uge med')
  async function openOwn() {
    await keepBefore(FAGLIG, LONELY)
    const { root, router } = await openApp('/min-uge')
    await becomes(() => expect(findAll(root, 'button', 'Vis QR-kode')).toHaveLength(1))
    return { root, router }
  }
  /** The link as it is handed on: in the order of the week, and to where the app is served from. */
  const own = () => toAgendaLink(location.origin, [LONELY.id, FAGLIG.id])
  function stubSharing(sharing: { share?: unknown; clipboard?: unknown }) {
    vi.stubGlobal('navigator', Object.create(navigator, Object.getOwnPropertyDescriptors(sharing)))
    onTestFinished(() => {
      vi.unstubAllGlobals()
    })
  }

  it('is a link on the clipboard, and nothing but the link', async () => {
    await openOwn()
    const writeText = vi.fn(() => Promise.resolve())
    stubSharing({ share: undefined, clipboard: { writeText } })
    find(section(), 'button', 'Del link til Min uge').click()
    await becomes(() => expect(textOf(section())).toContain('Linket er kopieret.'))
    expect(writeText).toHaveBeenCalledWith(own())
    // What was said of one link does not stand beside what is said of another.
    section().querySelector('details')?.setAttribute('open', '')
    find(section(), 'button', 'Se ugen').click()
    await becomes(() => expect(textOf(section())).toContain('Det er ikke et link til en uge.'))
    expect(textOf(section())).not.toContain('Linket er kopieret.')
  })

  it('is a link to be copied by hand where the browser refuses', async () => {
    await openOwn()
    stubSharing({
      share: undefined,
      clipboard: { writeText: () => Promise.reject(new DOMException('No', 'NotAllowedError')) },
    })
    find(section(), 'button', 'Del link til Min uge').click()
    await becomes(() => expect(textOf(section())).toContain('Kopiér det selv'))
    expect(section().querySelector<HTMLInputElement>('input[readonly]')?.value).toBe(own())
  })

  it('is a picture with the same link, which goes again when asked to', async () => {
    await openOwn()
    const button = find(section(), 'button', 'Vis QR-kode')
    button.click()
    await becomes(() => expect(section().querySelector('[role=img]')).not.toBeNull())
    const image = section().querySelector('[role=img]')!
    expect(image.getAttribute('aria-label')).toBe('QR-kode med link til 2 arrangementer i Min uge')
    const { data } = encode(own(), { ecc: 'L', boostEcc: true, border: 4 })
    expect(image.querySelector('path')?.getAttribute('d')).toBe(toQrPath(data))
    find(section(), 'button', 'Skjul QR-kode').click()
    await becomes(() => expect(section().querySelector('[role=img]')).toBeNull())
  })

  it('is the link alone where a picture cannot hold it all', () => {
    const many = Array.from({ length: 600 }, (_, at) => ({ id: `2020-nr-${at}` }))
    const picture = mount(ShareAgendaQr, { props: { link: linkTo(...many), count: 600 } })
    expect(picture.find('svg').exists()).toBe(false)
    expect(picture.get('[role=status]').text()).toContain('end en QR-kode kan rumme')
  })

  it('is not offered when there is nothing to take', async () => {
    await openApp('/min-uge')
    await becomes(() => expect(section()).toBeTruthy())
    expect(findAll(section(), 'button')).toEqual([])
  })
})

describe('an app on the home screen, which has no line for addresses', () => {
  async function put(text: string) {
    await openApp('/min-uge')
    await becomes(() => expect(findAll(document, 'region', 'Tag Min uge med')).toHaveLength(1))
    const section = find(document, 'region', 'Tag Min uge med')
    section.querySelector('details')!.open = true
    const field = section.querySelector<HTMLInputElement>('details input')!
    expect(field.labels?.[0]?.textContent).toBe('Link, du har fået')
    field.value = text
    field.dispatchEvent(new Event('input'))
    find(section, 'button', 'Se ugen').click()
    return section
  }

  it('takes a link, also with words around it', async () => {
    await put(`Hej\n${toAgendaLink('https://ledelsesugen.dk', [FAGLIG.id])}. Hilsen Bo`)
    await becomes(() => expect(findAll(document, 'checkbox')).toHaveLength(1))
    expect(textOf(find(document, 'region', HEADING))).toContain('Faglig ledelse')
  })

  it('says what is wrong with something else', async () => {
    const section = await put('https://ledelsesugen.dk/min-uge')
    await becomes(() => expect(textOf(section)).toContain('Det er ikke et link til en uge.'))
  })
})
