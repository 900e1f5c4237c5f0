/*
 * What the tests here start from: for each engine one browser, and in it for each test a host, and so
 * an origin, of its own: nothing that another test has kept is there.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIST, SiteServer } from '../../e2e/support/server.ts'
import { BuiltSite } from '../../e2e/support/site.ts'
import type { Browser, Engine, OpenOptions, Tab } from './engine.ts'
import { ENGINES } from './engines.ts'
import { plant, type Breaks } from './plant.ts'
import { recordedBy } from './recorder.ts'

// Playwright's tests take their ports from the same row, by the numbers of their workers.
const FIRST_WORKER = 10

/** An empty folder, for a profile or a site. It goes when all tests have ended (setup.ts). */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'x-'))

/** Sites with scripts planted in them, by build and scripts. */
const plantings = new Map<string, string>()

function planted(build: string, breaks: readonly Breaks[]): string {
  const key = [build, ...breaks].map(String).join('\n')
  const folder = plantings.get(key) ?? temporaryFolder()
  if (!plantings.has(key)) plant(build, folder, breaks)
  plantings.set(key, folder)
  return folder
}

/*
 * workbox-window reads the address of the worker that installs when it is told of one. In WebKit that one
 * may be through by then, or gone. Nothing follows from it: the app listens for itself (platform/serviceWorker.ts).
 */
export const WORKBOX_CAME_LATE = /^uncaught: TypeError: (?=.*\bnull\b).*\bscriptURL\b/

export class Stage {
  readonly server: SiteServer
  /** What the site says that the host began with. */
  readonly site: BuiltSite
  readonly #breaks: readonly Breaks[]
  readonly #tabs: Tab[] = []
  readonly #expected: RegExp[] = []
  readonly #possible = [WORKBOX_CAME_LATE]
  #browser: Browser

  private constructor(browser: Browser, breaks: readonly Breaks[]) {
    this.#browser = browser
    this.#breaks = breaks
    this.server = new SiteServer(planted(DIST, breaks))
    this.site = new BuiltSite(this.server.folder)
  }

  static async open(browser: Browser, ...breaks: Breaks[]): Promise<Stage> {
    const stage = new Stage(browser, breaks)
    await stage.server.startFirst(FIRST_WORKER + Number(process.env.VITEST_POOL_ID ?? 0))
    return stage
  }

  /** A new build is put on the host. */
  publish(build: string): void {
    this.server.publish(planted(build, this.#breaks))
  }

  url(path: string): string {
    return this.server.origin + path
  }

  async newTab(): Promise<Tab> {
    const tab = await this.#browser.newTab()
    this.#tabs.push(tab)
    return tab
  }

  /** Closes one tab, as a person does; what it has told is not asked for. */
  async close(tab: Tab): Promise<void> {
    this.#tabs.splice(this.#tabs.indexOf(tab), 1)
    await tab.close()
  }

  /** From now on tabs are opened in this browser: the same device, started anew. */
  moveTo(browser: Browser): void {
    this.#browser = browser
  }

  /** This test provokes it. One that then does not come is a fault too. */
  expectFault(...faults: RegExp[]): void {
    this.#expected.push(...faults)
  }

  /** This may be told of, or not: engines differ, or the moment decides. */
  mayTell(...faults: RegExp[]): void {
    this.#possible.push(...faults)
  }

  /** Closes the tabs. Nothing must have gone wrong in them, except what was announced. */
  async closeTabs(): Promise<void> {
    const faults: string[] = []
    for (const tab of this.#tabs.splice(0)) {
      faults.push(...((await recordedBy(tab))?.faults ?? []))
      await tab.close()
    }
    const expected = this.#expected.splice(0)
    const known = [...expected, ...this.#possible]
    const isExpected = (fault: string) => known.some((pattern) => pattern.test(fault))
    const missing = expected.filter((pattern) => !faults.some((fault) => pattern.test(fault)))
    expect(faults.filter((fault) => !isExpected(fault))).toEqual([])
    expect(missing.map(String), 'faults that were announced and did not come').toEqual([])
  }

  async end(): Promise<void> {
    try {
      await this.closeTabs()
    } finally {
      await this.server.stop()
    }
  }

  /** Ends when a test has failed: what else went wrong would hide the reason. */
  async giveUp(): Promise<void> {
    await Promise.allSettled(this.#tabs.splice(0).map((tab) => tab.close()))
    await this.server.stop()
  }
}

/** A test of one engine, on a stage of its own. */
export type StagedTest = (
  name: string,
  act: (stage: Stage, tab: Tab) => Promise<void>,
  ...breaks: Breaks[]
) => void

/** Says the same of every engine. */
export function inEachEngine(
  say: (test: StagedTest, engine: Engine, device: { browser: Browser }) => void,
  options?: OpenOptions,
): void {
  describe.each(ENGINES.map((engine) => [engine.name, engine] as const))('%s', (name, engine) => {
    const device = {} as { browser: Browser }
    beforeAll(async () => {
      device.browser = await engine.open(temporaryFolder(), options)
    })
    afterAll(() => device.browser.close())

    const test: StagedTest = (fault, act, ...breaks) =>
      it(`${name} · ${fault}`, async () => {
        const stage = await Stage.open(device.browser, ...breaks)
        try {
          await act(stage, await stage.newTab())
        } catch (error) {
          await stage.giveUp()
          throw error
        }
        await stage.end()
      })
    say(test, engine, device)
  })
}
