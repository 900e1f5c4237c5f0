/*
 * What can go wrong with the content on its way, by the numbers of the catalogue of faults (F), in
 * every engine: the last good content is on screen while the host still says nothing, stays whatever
 * it says then, and the next good answer is taken.
 */
import type { RequestListener } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CONTENT_PATH } from '../../src/domain/addresses.ts'
import type { Content } from '../../src/domain/contentSchema.ts'
import { FILE_LIMIT } from '../../src/worker/network.ts'
import { changed, json, JSON_TYPE, PROGRAMME, TOLD } from '../e2e/support/changedContent.ts'
import type { BuiltSite } from '../e2e/support/site.ts'
import { loginPage } from '../e2e/support/worker.ts'
import { storedVersion } from './support/database.ts'
import type { Browser, Tab } from './support/engine.ts'
import { ENGINES } from './support/engines.ts'
import { loadsOf } from './support/recorder.ts'
import {
  eventually,
  isKept,
  keep,
  main,
  notices,
  press,
  sessionTitles,
  visitUntilReadyOffline,
} from './support/screen.ts'
import { Stage, temporaryFolder } from './support/stage.ts'

const KEPT = '2020-samskabt-ledelse'
const MARKUP = '<img src=x onerror="document.title=1">'

/** Content that would be taken, and seen, but for one thing. */
const spoilt = (site: BuiltSite, spoil: (content: Content) => void = () => undefined) =>
  changed(site, (content) => {
    content.version = 'fordærvet'
    content.sessions = content.sessions.map((session) => ({ ...session, title: 'Fordærvet' }))
    spoil(content)
  })
const says = (status: number, spoil?: (content: Content) => void) => (site: BuiltSite) =>
  json(status, spoilt(site, spoil))
const saysText = (text: (whole: string) => string) => (site: BuiltSite) =>
  json(200, text(spoilt(site)))

const breaksOff = (site: BuiltSite): RequestListener => {
  const text = spoilt(site)
  return (_, response) => {
    response.setHeader('Content-Type', 'application/json')
    response.setHeader('Content-Length', Buffer.byteLength(text))
    response.write(text.slice(0, text.length / 2), () => response.destroy())
  }
}

/** The user is told that the newest could not be had. */
const TOLD_FAULTS: Record<string, (site: BuiltSite) => RequestListener> = {
  'F01: a login page': () => loginPage,
  'F01: a login page that calls itself JSON': () => json(200, '<h1>Velkommen</h1>'),
  'F02: JSON that ends too early': saysText((whole) => whole.slice(0, whole.length / 2)),
  'F03: a connection that breaks': breaksOff,
  'F04: nothing at all': () => json(200, ''),
  'F04: an empty object': () => json(200, '{}'),
  'F04: titles that are numbers': saysText((whole) => whole.replaceAll('"Fordærvet"', '7')),
  'F04: rows that are nothing': says(200, (content) =>
    Object.assign(content, { sessions: content.sessions.map(() => null) }),
  ),
  'F05: the file is not found': says(404),
  'F05: the host is down': says(503),
  'F05: the host has an error': () => json(500, '{}'),
  'F06: the connection is reset': () => (request) => void request.socket.destroy(),
  'F08: content for a later app': says(200, (content) => Object.assign(content, { format: 2 })),
  'F13: »unchanged«, to somebody who has nothing': () => (_, response) =>
    void response.writeHead(304).end(),
  'F14: a part of the file': says(206),
  'F15: a way to another address': () => (_, response) => {
    response.writeHead(302, { Location: '/program' }).end()
  },
  'H01: titles with markup in them': saysText((whole) =>
    whole.replaceAll('"Fordærvet"', JSON.stringify(MARKUP)),
  ),
}
/** Refused for what it says, which is no reason to worry the user. */
const QUIET_FAULTS: typeof TOLD_FAULTS = {
  'F09: four of five sessions are gone': says(200, (content) => {
    content.sessions.splice(Math.floor(content.sessions.length / 5))
  }),
  'F09: all sessions are gone': says(200, (content) => void content.sessions.splice(0)),
  'F10: an older version': says(200, (content) => {
    content.updatedAt = '2019-01-01T00:00'
  }),
}

describe.each(ENGINES.map((engine) => [engine.name, engine] as const))('%s', (name, engine) => {
  let browser: Browser
  let stage: Stage
  let tab: Tab
  /** The last that was good. */
  let titles: string[] = []
  let version = 0

  const keptTitle = () => stage.site.session(KEPT).title
  const lastGood = () => ({ title: version === 0 ? keptTitle() : `Ny ${version}: ${keptTitle()}` })

  beforeAll(async () => {
    browser = await engine.open(temporaryFolder())
  })
  beforeEach(async () => {
    if (titles.length > 0) return
    stage = await Stage.open(browser)
    tab = await stage.newTab()
    await visitUntilReadyOffline(tab, stage.url(PROGRAMME))
    await keep(tab, lastGood())
    const shown = await sessionTitles(tab)
    expect(shown.length).toBe(stage.site.programme.length)
    titles = shown
  })
  afterAll(async () => {
    await stage.end()
    await browser.close()
  })

  /** Everything is there, and not more than one load was needed. */
  async function expectLastGood(loads: number) {
    await eventually(() => sessionTitles(tab)).toEqual(titles)
    await eventually(() => isKept(tab, lastGood())).toBe(true)
    expect(await loadsOf(tab)).toBe(loads + 1)
  }

  /** Newer content, with other titles. */
  function nextVersion(): string {
    version++
    return changed(stage.site, (content) => {
      content.version = `ny-${version}`
      const renamed = (title: string) => `Ny ${version}: ${title}`
      content.sessions = content.sessions.map((it) => ({ ...it, title: renamed(it.title) }))
    })
  }

  /** The newest is on screen and on the device, and takes the place of the last good. */
  async function expectNewest() {
    const bare = titles.map((title) => title.replace(/^Ny \d+: /, ''))
    titles = bare.map((title) => `Ny ${version}: ${title}`)
    await eventually(() => sessionTitles(tab)).toEqual(titles)
    await eventually(() => isKept(tab, lastGood())).toBe(true)
    expect(await notices(tab)).toBe('')
    // It is shown before it is stored.
    await eventually(() => storedVersion(tab)).toBe(`ny-${version}`)
  }

  /** The host is in order again, and has something new. */
  async function expectFresh() {
    const text = nextVersion()
    stage.server.answer(CONTENT_PATH, (_, response) => {
      // The browser itself keeps none of it: a copy of its own would make F13 an answer.
      response.writeHead(200, { ...JSON_TYPE, 'Cache-Control': 'no-store' }).end(text)
    })
    await tab.goto(stage.url(PROGRAMME))
    await expectNewest()
  }

  /** Opens the programme. The host takes the question, and answers when it is told to. */
  async function visitBefore(answer: RequestListener): Promise<() => void> {
    const loads = await loadsOf(tab)
    const waiting: (() => void)[] = []
    stage.server.answer(CONTENT_PATH, (request, response) => {
      waiting.push(() => answer(request, response))
    })
    await tab.goto(stage.url(PROGRAMME))
    await eventually(() => waiting.length).toBeGreaterThan(0)
    await expectLastGood(loads)
    return () => {
      stage.server.answer(CONTENT_PATH, answer)
      waiting.forEach((reply) => reply())
    }
  }

  for (const [fault, answer] of Object.entries(TOLD_FAULTS)) {
    it(`${name} · ${fault}`, async () => {
      const loads = await loadsOf(tab)
      const reply = await visitBefore(answer(stage.site))
      const held = await storedVersion(tab)
      reply()
      await eventually(() => notices(tab)).toContain(TOLD)
      await expectLastGood(loads)
      expect(await storedVersion(tab)).toBe(held)
      expect(await tab.evaluate(() => document.querySelectorAll('main [onerror]').length)).toBe(0)
      await expectFresh()
    })
  }

  for (const [fault, answer] of Object.entries(QUIET_FAULTS)) {
    it(`${name} · ${fault}`, async () => {
      const loads = await loadsOf(tab)
      const reply = await visitBefore(answer(stage.site))
      reply()
      // The page of kept data asks the store, after the answer has come.
      await press(tab, 'Cookies og data på din enhed')
      const count = stage.site.content.sessions.length
      await eventually(() => main(tab)).toContain(`${count} arrangementer`)
      await press(tab, 'Program', 'nav')
      await expectLastGood(loads)
      expect(await notices(tab)).toBe('')
      await expectFresh()
    })
  }

  it(`${name} · F06, F12: the host is out of reach, and the device believes to have net`, async () => {
    const loads = await loadsOf(tab)
    await stage.server.stop()
    await tab.goto(stage.url(PROGRAMME))
    expect(await tab.evaluate(() => navigator.onLine)).toBe(true)
    await eventually(() => notices(tab)).toContain(TOLD)
    await expectLastGood(loads)
    await stage.server.start()
    await expectFresh()
  })

  it(`${name} · F16: a net so slow that the file comes in parts, and late, holds up nothing`, async () => {
    const loads = await loadsOf(tab)
    const finish: ((text: string) => void)[] = []
    stage.server.answer(CONTENT_PATH, (_, response) => {
      response.setHeader('Content-Type', 'application/json')
      response.write('{')
      finish.push((text) => response.end(text.slice(1)))
    })
    await tab.goto(stage.url(PROGRAMME))
    await eventually(() => finish.length).toBeGreaterThan(0)
    await expectLastGood(loads)
    expect(await notices(tab)).toBe('')
    const text = nextVersion()
    finish.forEach((end) => end(text))
    await expectNewest()
    expect(await loadsOf(tab)).toBe(loads + 1)
  })

  it(`${name} · F07: a host that never answers, visit after visit, holds up none of them`, async () => {
    const loads = await loadsOf(tab)
    const heldFor: number[] = []
    let asked = 0
    stage.server.answer(CONTENT_PATH, (_, response) => {
      asked++
      const since = Date.now()
      response.once('close', () => heldFor.push(Date.now() - since))
    })
    await tab.goto(stage.url(PROGRAMME))
    await eventually(() => asked).toBe(1)
    await expectLastGood(loads)
    await tab.reload()
    await eventually(() => asked).toBe(2)
    await expectLastGood(loads + 1)
    await expectFresh()
    // Browsers ask for a file once at a time: a question is given up when its page is left, and not at its limit.
    await eventually(() => heldFor.length).toBe(2)
    expect(Math.max(...heldFor)).toBeLessThan(FILE_LIMIT)
  })
})
