/* Chromium and Firefox: both speak WebDriver BiDi or CDP themselves, and no driver stands between. */
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser, findHeadlessShell, findOnPath } from '../../e2e/findBrowser.mjs'
import puppeteer, { type Browser as Driven, type LaunchOptions, type Page } from 'puppeteer-core'
import { clickOn } from './clickOn.ts'
import { ANSWER_LIMIT, type Browser, type Engine, type OpenOptions, type Tab } from './engine.ts'

/** The narrowest phone that is sold. */
const PHONE = { width: 360, height: 740 }
const isRoot = process.getuid?.() === 0

/** In the words of either browser. */
const isPageLeft = (error: unknown) =>
  /context was destroyed|no such frame|context with specified id|DiscardedBrowsingContext|navigat/i.test(
    String(error),
  )

class PuppeteerTab implements Tab {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async goto(url: string): Promise<void> {
    await this.#page.goto(url)
  }

  async reload(): Promise<void> {
    await this.#page.reload()
  }

  async evaluate<Args extends unknown[], T>(
    work: (...args: Args) => T | Promise<T>,
    ...args: Args
  ): Promise<T> {
    // Its own types tell of handles, which are never given here.
    const act = work as (...args: unknown[]) => unknown
    return (await this.#page.evaluate(act, ...args)) as T
  }

  async click(selector: string): Promise<void> {
    await clickOn(this, selector, (x, y) => this.#page.mouse.click(x, y), isPageLeft)
  }

  type(text: string): Promise<void> {
    return this.#page.keyboard.type(text)
  }

  show(): Promise<void> {
    return this.#page.bringToFront()
  }

  close(): Promise<void> {
    return this.#page.close()
  }
}

class PuppeteerBrowser implements Browser {
  readonly #driven: Driven

  constructor(driven: Driven) {
    this.#driven = driven
  }

  async newTab(): Promise<Tab> {
    const page = await this.#driven.newPage()
    await page.setViewport(PHONE)
    return new PuppeteerTab(page)
  }

  close(): Promise<void> {
    return this.#driven.close()
  }

  async kill(): Promise<void> {
    const main = this.#driven.process()
    if (!main?.pid) return
    const ended = new Promise((resolve) => main.once('exit', resolve))
    // It leads a process group of its own, with all its helpers in it.
    process.kill(-main.pid, 'SIGKILL')
    await ended
  }

  // Neither has one: Chromium keeps storage in its main process, Firefox both.
  killNetworkProcess(): Promise<boolean> {
    return Promise.resolve(false)
  }
}

async function launch(profile: string, { timeZone }: OpenOptions, options: LaunchOptions) {
  const driven = await puppeteer.launch({
    headless: true,
    userDataDir: profile,
    defaultViewport: null,
    protocolTimeout: ANSWER_LIMIT,
    env: { ...process.env, LANG: 'da_DK.UTF-8', ...(timeZone ? { TZ: timeZone } : {}) },
    ...options,
  })
  return new PuppeteerBrowser(driven)
}

const firefoxPath = () => findOnPath('firefox-esr') ?? findOnPath('firefox')

/** A profile in which Firefox was started once. With an empty one its start takes twice as much. */
const startedOnce = () => join(tmpdir(), 'firefox-started-once')

export const chromium: Engine = {
  name: 'Chromium',
  missingPackages: () => (findBrowser() ? [] : ['chromium']),
  open: (profile, options = {}) =>
    launch(profile, options, {
      ...(findHeadlessShell()
        ? { executablePath: findHeadlessShell()?.path, headless: 'shell' }
        : { executablePath: findBrowser()?.path }),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []), // Chromium's sandbox refuses to run as root
        ...(options.isPrivate ? ['--incognito'] : []),
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--lang=da',
      ],
    }),
}

export const firefox: Engine = {
  name: 'Firefox',
  missingPackages: () => (firefoxPath() ? [] : ['firefox-esr']),
  async prepare() {
    const browser = await firefox.open(startedOnce())
    await browser.newTab()
    await browser.close()
  },
  open(profile, options = {}) {
    const isNew = !existsSync(profile) || readdirSync(profile).length === 0
    if (isNew && existsSync(startedOnce())) cpSync(startedOnce(), profile, { recursive: true })
    return launch(profile, options, {
      browser: 'firefox',
      executablePath: firefoxPath(),
      // Nobody listens to what the network does, and to tell of it takes Firefox a seventh of its time.
      networkEnabled: false,
      extraPrefsFirefox: {
        'browser.privatebrowsing.autostart': options.isPrivate === true,
        'intl.accept_languages': 'da',
        // What a person at a desk may want next is made ready by nobody's wish here.
        'browser.newtab.preload': false,
        'browser.sessionstore.interval': 3_600_000,
        'dom.ipc.processPrelaunch.enabled': false,
      },
    })
  },
}
