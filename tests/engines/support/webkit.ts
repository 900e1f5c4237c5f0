/* WebKit as GNOME's browsers have it: the closest to Safari that runs on Linux. Driven through webkitHost.py. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { clickOn } from './clickOn.ts'
import { ANSWER_LIMIT, type Browser, type Engine, type OpenOptions, type Tab } from './engine.ts'
import { descendantsOf, killProcesses } from './processes.ts'

// The python3 on the path may be another than the one that Debian has packages for.
const PYTHON = '/usr/bin/python3'
const HOST = fileURLToPath(new URL('webkitHost.py', import.meta.url))
const PACKAGES = ['python3-gi', 'gir1.2-webkit2-4.1', 'xvfb']
const HAS_ENDED = 'WebKit has ended'

interface Answer {
  id: number
  value?: unknown
  error?: string
}

/** The page was left before the work in it was done. */
class PageLeft extends Error {}

export const webkit: Engine = {
  name: 'WebKit',
  missingPackages() {
    const { stdout } = spawnSync('dpkg-query', [
      '-Wf',
      '${Package}:${db:Status-Abbrev}\n',
      ...PACKAGES,
    ])
    const installed = String(stdout)
    return PACKAGES.filter((name) => !installed.includes(`${name}:ii`))
  },
  open: (profile, options) => Promise.resolve(new WebKit(profile, options)),
}

class WebKit implements Browser {
  readonly #host: ChildProcess
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  readonly #ended: Promise<unknown>
  #lastId = 0

  constructor(profile: string, { timeZone, isPrivate }: OpenOptions = {}) {
    const env = { ...process.env, LC_ALL: 'C.UTF-8', ...(timeZone ? { TZ: timeZone } : {}) }
    const args = [HOST, profile, ...(isPrivate ? ['private'] : [])]
    this.#host = spawn(PYTHON, args, { env, stdio: ['pipe', 'pipe', 'inherit'] })
    this.#ended = once(this.#host, 'exit').then(() => {
      for (const id of this.#waiting.keys()) this.#settle({ id, error: HAS_ENDED })
    })
    createInterface(this.#host.stdout!).on('line', (line) =>
      this.#settle(JSON.parse(line) as Answer),
    )
    // What is said to one that has been killed is answered by its end.
    this.#host.stdin!.on('error', () => undefined)
  }

  /** Has the host do something. @see webkitHost.py for the commands */
  ask(command: string, ...args: unknown[]): Promise<unknown> {
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      const asked = JSON.stringify([command, ...args]).slice(0, 300)
      const error = `No answer in ${ANSWER_LIMIT / 1000} s: ${asked}`
      const limit = setTimeout(() => this.#settle({ id, error }), ANSWER_LIMIT)
      this.#waiting.set(id, ({ value, error }) => {
        clearTimeout(limit)
        if (error === undefined) resolve(value)
        else reject(error === 'left' ? new PageLeft('The page was left') : new Error(error))
      })
      const { exitCode, signalCode } = this.#host
      if (exitCode !== null || signalCode !== null) this.#settle({ id, error: HAS_ENDED })
      this.#host.stdin!.write(`${JSON.stringify([id, command, ...args])}\n`)
    })
  }

  #settle(answer: Answer) {
    this.#waiting.get(answer.id)?.(answer)
    this.#waiting.delete(answer.id)
  }

  async newTab(): Promise<Tab> {
    const tab = new WebKitTab(this, (await this.ask('new_tab')) as number)
    await tab.show()
    return tab
  }

  async close(): Promise<void> {
    await this.ask('quit')
    await this.#ended
  }

  async kill(): Promise<void> {
    const { pid = 0 } = this.#host
    await killProcesses([pid, ...descendantsOf(pid).map(({ id }) => id)])
    await this.#ended
  }

  async killNetworkProcess(): Promise<boolean> {
    const all = descendantsOf(this.#host.pid ?? 0)
    const found = all.filter(({ name }) => name.startsWith('WebKitNetwork'))
    await killProcesses(found.map(({ id }) => id))
    return found.length > 0
  }
}

class WebKitTab implements Tab {
  readonly #browser: WebKit
  readonly #id: number

  constructor(browser: WebKit, id: number) {
    this.#browser = browser
    this.#id = id
  }

  #ask = (command: string, ...args: unknown[]) => this.#browser.ask(command, this.#id, ...args)

  async goto(url: string) {
    await this.#ask('goto', url)
  }
  async reload() {
    await this.#ask('reload')
  }
  async show() {
    await this.#ask('show')
    await this.evaluate(whenVisible)
  }
  async close() {
    await this.#ask('close_tab')
  }

  async evaluate<Args extends unknown[], T>(
    work: (...args: Args) => T | Promise<T>,
    ...args: Args
  ): Promise<T> {
    const call = `return JSON.stringify(await (${work.toString()})(...${JSON.stringify(args)}))`
    const text = (await this.#ask('evaluate', call)) as string | null
    return (text === null ? undefined : JSON.parse(text)) as T
  }

  async click(selector: string) {
    const isLeft = (error: unknown) => error instanceof PageLeft
    await clickOn(this, selector, (x, y) => this.#ask('click', x, y), isLeft)
  }

  /** Sends what a hand would do, and waits until the page has had it, or is left because of it. */
  async type(text: string) {
    const had = this.evaluate(hasHad, 'keyup', [...text].length).catch((error: unknown) => {
      if (!(error instanceof PageLeft)) throw error
    })
    await this.#ask('type', text)
    await had
  }
}

/** Runs in the page: a tab is in front before its page knows of it. */
const whenVisible = (): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (document.visibilityState !== 'visible') return
      document.removeEventListener('visibilitychange', look)
      resolve()
    }
    document.addEventListener('visibilitychange', look)
    look()
  })

/** Runs in the page. */
const hasHad = (event: string, count: number): Promise<void> =>
  new Promise((resolve) => {
    let left = count
    const note = () => {
      if (--left > 0) return
      removeEventListener(event, note, true)
      resolve()
    }
    addEventListener(event, note, true)
  })
