/*
 * Watches every page and worker of a test. Errors and warnings on the console, uncaught errors,
 * answers that are errors and requests to any other host make the test fail, unless it said that
 * it would provoke them.
 */
import { expect, type BrowserContext, type ConsoleMessage } from '@playwright/test'
import type { SiteServer } from './server.ts'

/** How a browser puts it that a host is out of reach, or that the worker had no answer because of it. */
const OUT_OF_REACH = /^Failed to load resource: net::ERR_(CONNECTION_REFUSED|FAILED)$/

export class Guard {
  readonly #faults: string[] = []
  readonly #expected: RegExp[] = []

  constructor(readonly server: SiteServer) {}

  /** This test provokes it. One that then does not come is a fault too. */
  expect(...faults: RegExp[]): void {
    this.#expected.push(...faults)
  }

  watch(context: BrowserContext): void {
    const onConsole = (message: ConsoleMessage) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return
      const { url } = message.location()
      if (this.#isOwn(url) && this.server.wasStopped && OUT_OF_REACH.test(message.text())) return
      this.#faults.push(`console ${message.type()}: ${message.text()} (${url})`)
    }
    context.on('console', onConsole)
    context.on('weberror', (error) => {
      this.#faults.push(`uncaught: ${error.error().stack ?? error.error().message}`)
    })
    context.on('serviceworker', (worker) => worker.on('console', onConsole))
    context.on('request', (request) => {
      const url = request.url()
      if (!this.#isOwn(url)) this.#faults.push(`request to another host: ${url}`)
    })
    context.on('response', (response) => {
      if (response.status() < 400) return
      this.#faults.push(`answer ${response.status()}: ${response.url()}`)
    })
  }

  check(): void {
    const isExpected = (fault: string) => this.#expected.some((pattern) => pattern.test(fault))
    const missing = this.#expected.filter(
      (pattern) => !this.#faults.some((fault) => pattern.test(fault)),
    )
    expect(this.#faults.filter((fault) => !isExpected(fault))).toEqual([])
    expect(missing.map(String), 'faults that the test announced and that did not come').toEqual([])
  }

  #isOwn(url: string): boolean {
    return url === '' || new URL(url).origin === this.server.origin || /^(data|about):/.test(url)
  }
}
