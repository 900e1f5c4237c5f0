/*
 * A host of its own for each test. It answers as `npm run preview` does, and can be cut off,
 * brought back at the same address, given another build, or made to answer something wrong.
 */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { COMPRESSED } from '../../../src/build/compress.ts'
import { serveSite } from '../../../src/build/previewPlugin.ts'

/** What `npm run build` made. */
export const DIST = fileURLToPath(new URL('../../../dist', import.meta.url))

// Below the ports that systems lend to outgoing connections: none can take ours while it is stopped.
const FIRST_PORT = 20_000
const PORTS_PER_WORKER = 500
let nextPort = 0

// Removed when the worker of the tests ends: an answer under way must not lose its file.
const folders = mkdtempSync(join(tmpdir(), 'site-'))
process.once('exit', () => rmSync(folders, { recursive: true, force: true }))

export class SiteServer {
  /** The folder that is served: a copy, for the test to change. */
  folder = ''
  /** Was it ever out of reach? Then failed requests are no fault of the site. */
  wasStopped = false
  /** What was sent whole, in order; not what a browser had already. */
  readonly sent: string[] = []
  #port = 0
  #server: Server | undefined
  #site: RequestListener = () => undefined
  readonly #answers = new Map<string, RequestListener>()

  constructor(build: string) {
    this.publish(build)
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** Serves a copy of a build from now on, as when a new one is put on the host. */
  publish(build: string): void {
    if (!existsSync(join(build, 'sw.js'))) {
      throw new Error(`There is no built site in ${build}. Run npm run build first.`)
    }
    this.folder = mkdtempSync(join(folders, 'build-'))
    // Without the compressed copies, which would not follow what a test changes.
    cpSync(build, this.folder, { recursive: true, filter: (file) => !COMPRESSED.test(file) })
    this.#site = serveSite(this.folder)
  }

  /** Answers one address differently until the returned function is called. */
  answer(path: string, listener: RequestListener): () => void {
    this.#answers.set(path, listener)
    return () => void this.#answers.delete(path)
  }

  /** @param worker the number of the Playwright worker: each has ports of its own */
  async startFirst(worker: number): Promise<void> {
    for (;;) {
      this.#port = FIRST_PORT + worker * PORTS_PER_WORKER + (nextPort++ % PORTS_PER_WORKER)
      try {
        return await this.start()
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      }
    }
  }

  /** Comes (back) at the same address. */
  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', this.origin).pathname
      const listener = this.#answers.get(path) ?? this.#site
      response.once('finish', () => {
        if (response.statusCode === 200) this.sent.push(path)
      })
      listener(request, response)
    })
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(this.#port, '127.0.0.1', resolve)
    })
    this.#server = server
  }

  /** Out of reach at once: connections that are open are dropped, new ones refused. */
  async stop(): Promise<void> {
    const server = this.#server
    if (!server) return
    this.#server = undefined
    this.wasStopped = true
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
}
