import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { blockDevice, database, fillDevice } from '../support/device.ts'
import { answers, stubNetwork, type Answer } from '../support/fetchMock.ts'
import { contentWith, newerContent, olderContent, realContent } from '../support/realContent.ts'
import { readStoredContent, replaceStoredContent } from '../../src/data/contentTable.ts'
import { contentForPage, wholeContent } from '../../src/domain/pageContent.ts'
import { useProgramme } from '../../src/stores/programme.ts'

beforeEach(() => setActivePinia(createPinia()))

const versionOf = async () => (await readStoredContent(database))?.version
const sessionPage = { name: 'session', params: { slug: 'faglig-ledelse' } } as const

describe('a first visit', () => {
  it('shows the page at once, and then has the whole programme, on screen and on the device', async () => {
    stubNetwork(answers.json(realContent))
    const programme = useProgramme()
    programme.show(contentForPage(realContent, sessionPage))
    expect(programme.sessionBySlug('faglig-ledelse')?.title).toMatch(/^Faglig ledelse/)
    expect(programme.sessionBySlug('ledertraef-2020')).toBeUndefined()
    expect(programme.loadState).toBe('loading')
    await programme.load()
    expect(programme.loadState).toBe('ready')
    expect(programme.sessionBySlug('ledertraef-2020')?.title).toBe('Ledertræf')
    expect(programme.currentCards).toHaveLength(15)
    expect(await programme.isStored()).toBe(true)
  })

  it('on an address that was never rendered has nothing to show before the network has answered', async () => {
    stubNetwork(answers.json(realContent))
    const programme = useProgramme()
    expect(programme.site).toBeNull()
    expect(programme.currentCards).toEqual([])
    await programme.load()
    expect(programme.site?.name).toBe('Ledelsesugen')
  })

  it('in a browser that keeps nothing shows everything all the same', async () => {
    stubNetwork(answers.json(realContent))
    blockDevice()
    const programme = useProgramme()
    await programme.load()
    expect(programme.loadState).toBe('ready')
    expect(programme.currentCards).toHaveLength(15)
  })

  it('F07: in a browser that keeps nothing shows what the worker has while the network is silent', async () => {
    const controller = new AbortController()
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(controller.signal)
    vi.stubGlobal('navigator', { serviceWorker: { controller: {} } })
    const network = stubNetwork((signal) =>
      (network.latest?.cache === 'force-cache' ? answers.json(realContent) : answers.never())(
        signal,
      ),
    )
    blockDevice()
    const programme = useProgramme()
    const loading = programme.load()
    await vi.waitFor(() => expect(programme.currentCards).toHaveLength(15))
    expect(programme.loadState).toBe('ready')
    controller.abort()
    await loading
    expect(programme.isBehind).toBe(true)
  })

  it('on a device that is full shows everything all the same, and is not called ready offline', async () => {
    stubNetwork(answers.json(realContent))
    await database.open()
    fillDevice()
    const programme = useProgramme()
    await programme.load()
    expect(programme.loadState).toBe('ready')
    expect(await programme.isStored()).toBe(false)
  })
})

describe('a later visit', () => {
  beforeEach(async () => {
    await replaceStoredContent(realContent, database)
  })

  it('shows the stored programme while the network is still silent', async () => {
    const controller = new AbortController()
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(controller.signal)
    stubNetwork(answers.never())
    const programme = useProgramme()
    const loading = programme.load()
    await vi.waitFor(() => expect(programme.loadState).toBe('ready'))
    expect(programme.currentCards).toHaveLength(15)
    controller.abort()
    await loading
    expect(programme.loadState).toBe('ready')
  })

  it('shows what is newer as soon as it is here, and keeps it', async () => {
    stubNetwork(answers.json(newerContent(({ sessions }) => void sessions.splice(12))))
    const programme = useProgramme()
    await programme.load()
    expect(programme.content?.version).toBe('newer')
    expect(programme.cards).toHaveLength(12)
    expect(await versionOf()).toBe('newer')
    expect(programme.isBehind).toBe(false)
  })

  it('F09: stays with what it has when most of the programme is gone, unless that is confirmed', async () => {
    const few = newerContent(({ sessions }) => void sessions.splice(2))
    const network = stubNetwork(answers.json(few))
    const programme = useProgramme()
    await programme.load()
    expect(programme.content?.version).toBe(realContent.version)
    expect(await versionOf()).toBe(realContent.version)
    few.site.confirmedSessions = 2
    network.answer = answers.json(few)
    await programme.load()
    expect(programme.cards).toHaveLength(2)
    expect(await versionOf()).toBe('newer')
  })

  it('says that it may be behind until the newest has been had', async () => {
    const network = stubNetwork(answers.noNetwork())
    const programme = useProgramme()
    await programme.load()
    expect(programme.isBehind).toBe(true)
    network.answer = answers.json(realContent)
    await programme.load()
    expect(programme.isBehind).toBe(false)
  })

  it('stays with what it has when a cache on the way is behind', async () => {
    stubNetwork(answers.json(olderContent()))
    const programme = useProgramme()
    await programme.load()
    expect(programme.content?.version).toBe(realContent.version)
    expect(await versionOf()).toBe(realContent.version)
  })

  it('does not draw everything anew when nothing has changed', async () => {
    stubNetwork(answers.json(structuredClone(realContent)))
    const programme = useProgramme()
    programme.show(wholeContent(realContent))
    const before = programme.content
    await programme.load()
    expect(programme.content).toBe(before)
  })

  it.each<[string, Answer]>([
    ['no net', answers.noNetwork()],
    ['a login page', answers.html()],
    ['half an answer', answers.cutOff(newerContent())],
    ['an empty programme', answers.json(newerContent(({ sessions }) => void sessions.splice(0)))],
    ['content of a later format', answers.json({ ...newerContent(), format: 2 })],
    ['a server that is down', answers.status(503)],
  ])('with %s leaves the screen and the device as they were', async (_, answer) => {
    stubNetwork(answer)
    const programme = useProgramme()
    await programme.load()
    expect(programme.loadState).toBe('ready')
    expect(programme.content?.version).toBe(realContent.version)
    expect(programme.currentCards).toHaveLength(15)
    expect(await versionOf()).toBe(realContent.version)
  })

  it('that is all of what a page carries leaves its cards the objects they are, else they are new', async () => {
    const page = contentForPage(realContent, { name: 'programme', params: {} })
    for (const [rest, isSame] of [
      [realContent, true],
      [newerContent(), false],
    ] as const) {
      const whole = wholeContent(rest, undefined, page)
      expect(whole.cards).toHaveLength(rest.sessions.length)
      for (const card of page.cards)
        expect(whole.cards.find(({ id }) => id === card.id) === card).toBe(isSame)
      // Where whole ones are asked for there are whole ones.
      expect(whole.sessions).toEqual(rest.sessions)
    }
    stubNetwork(answers.json(realContent))
    const programme = useProgramme()
    programme.show(page)
    const [first] = programme.inOrder
    await programme.load()
    expect(programme.content?.whole).toBe(true)
    expect(programme.inOrder[0]).toBe(first)
  })

  it('from a page that is newer than the stored copy does not go back to the old one', async () => {
    stubNetwork(answers.noNetwork())
    const newer = newerContent(({ sessions }) => {
      for (const session of sessions) session.status = 'cancelled'
    })
    const programme = useProgramme()
    programme.show(contentForPage(newer, sessionPage))
    await programme.load()
    expect(programme.sessionBySlug('faglig-ledelse')?.status).toBe('cancelled')
  })
})

describe('content that cannot be had', () => {
  it('is said to be so, and can be asked for again', async () => {
    const network = stubNetwork(answers.noNetwork())
    const programme = useProgramme()
    await programme.load()
    expect(programme.loadState).toBe('failed')
    expect(programme.content).toBeNull()
    network.answer = answers.json(realContent)
    const again = programme.load()
    expect(programme.loadState).toBe('loading')
    await again
    expect(programme.loadState).toBe('ready')
    expect(programme.currentCards).toHaveLength(15)
  })

  it('leaves the page that was there from the start', async () => {
    stubNetwork(answers.noNetwork())
    const programme = useProgramme()
    programme.show(contentForPage(realContent, sessionPage))
    await programme.load()
    expect(programme.loadState).toBe('failed')
    expect(programme.sessionBySlug('faglig-ledelse')).toBeDefined()
  })

  it('is asked for twice in one go only as often as it is called for', async () => {
    const network = stubNetwork(answers.json(realContent))
    const programme = useProgramme()
    await Promise.all([programme.load(), programme.load()])
    expect(network.asked).toHaveLength(2)
    expect(programme.loadState).toBe('ready')
  })
})

describe('what the programme knows', () => {
  it('is the year on stage, and the others by their addresses', () => {
    const programme = useProgramme()
    programme.show(wholeContent(realContent))
    expect(programme.currentYear).toBe(2020)
    expect(programme.currentEdition?.startsOn).toBe('2020-10-26')
    expect(programme.editionByYear(2019)?.held).toBe('confirmed')
    expect(programme.editionByYear(1999)).toBeUndefined()
    expect(programme.postBySlug('findes-ikke')).toBeUndefined()
  })

  it('follows the secretariat to another year', () => {
    const programme = useProgramme()
    programme.show(wholeContent(contentWith(({ site }) => (site.currentEdition = 2022))))
    expect(programme.currentCards.map(({ id }) => id)).toEqual(['2022-cbs-offentlig-innovation'])
  })

  it('is not called stored before all of it is here', async () => {
    const programme = useProgramme()
    expect(await programme.isStored()).toBe(false)
    programme.show(contentForPage(realContent, sessionPage))
    expect(await programme.isStored()).toBe(false)
    programme.show(wholeContent(realContent))
    expect(await programme.isStored()).toBe(false)
    await replaceStoredContent(realContent, database)
    expect(await programme.isStored()).toBe(true)
  })
})
