/* A copy of the source tree, in which bugs are planted one at a time and tests are run. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { readPlaywright, readVitest } from '../faults/reports.mjs'
import { ResidentVitest } from './residentVitest.mjs'

const NOT_COPIED = /^(node_modules|dist|\.git|coverage|tests\/[^/]+\/output)$/
/** Nothing that a bug may do holds up the others for longer. */
const LIMIT = 600_000

export class Workshop {
  /** As it was before Vitest said »test« in it: Vite would build what developers see. */
  #env = { ...process.env }
  #root = mkdtempSync(join(tmpdir(), 'mutants-'))
  #child
  #runs = 0
  #vitest = {}

  /** @param {string} origin the root of the project, which is only read */
  constructor(origin) {
    cpSync(origin, this.#root, {
      recursive: true,
      filter: (source) => !NOT_COPIED.test(relative(origin, source)),
    })
    symlinkSync(join(origin, 'node_modules'), join(this.#root, 'node_modules'), 'junction')
    // Tests look about themselves from where they are run.
    process.chdir(this.#root)
    for (const kind of ['unit', 'dist']) {
      this.#vitest[kind] = new ResidentVitest(this.#root, kind, LIMIT)
    }
  }

  /**
   * Puts a bug in a file.
   * @returns {Promise<() => Promise<void>>} takes it out again
   * @throws {Error} when the words to be replaced do not stand there exactly once
   */
  async plant({ file, find, replace }) {
    const path = join(this.#root, file)
    const text = readFileSync(path, 'utf8')
    const count = text.split(find).length - 1
    if (count !== 1) throw new Error(`what it replaces stands ${count} times in ${file}`)
    const put = async (words) => {
      writeFileSync(path, words)
      for (const vitest of Object.values(this.#vitest)) await vitest.changed(path)
    }
    await put(text.replace(find, () => replace))
    return () => put(text)
  }

  /** @returns {Promise<string>} what the build said; empty when it succeeded */
  async build() {
    const { code, said } = await this.#run(['node_modules/vite/bin/vite.js', 'build'])
    return code === 0 ? '' : said
  }

  /**
   * Runs the tests of these files whose full names contain one of these names.
   * @param {'unit' | 'dist' | 'e2e' | 'engines'} kind
   * @returns {Promise<import('../faults/reports.mjs').TestResult[]>} those that ran
   * @throws {Error} when there is no report, or a file could not be begun
   */
  async test(kind, files, names) {
    const pattern = names.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')
    const { tests, broken } = await (kind === 'e2e'
      ? this.#inBrowser(files, pattern)
      : kind === 'engines'
        ? this.#inChromium(files, pattern)
        : this.#vitest[kind].test(files, new RegExp(pattern)))
    const ran = tests.filter(({ skipped }) => !skipped)
    if (broken.length > 0 && ran.length === 0) throw new Error(broken[0])
    return ran
  }

  #inBrowser(files, pattern) {
    return this.#report(readPlaywright, (report) => [
      [
        ...['node_modules/@playwright/test/cli.js', 'test', ...files, '-g', pattern],
        ...['--config', 'tests/e2e/playwright.config.ts', '--reporter', 'json'],
      ],
      { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    ])
  }

  /** A run of its own, because each builds what comes after the site with the bug. */
  #inChromium(files, pattern) {
    return this.#report(
      (report) => readVitest(report, this.#root),
      (report) => [
        [
          ...['node_modules/vitest/vitest.mjs', 'run', ...files, '-t', pattern],
          ...['--config', 'tests/vitest.config.ts', '--project', 'engines'],
          ...['--reporter', 'json', '--outputFile', report],
        ],
        { LEDELSESUGEN_ENGINES: 'Chromium' },
      ],
    )
  }

  async #report(read, toRun) {
    const report = join(this.#root, `report-${this.#runs++}.json`)
    const { said } = await this.#run(...toRun(report))
    try {
      return read(report)
    } catch {
      throw new Error(`there is no report of the tests. They said: ${said.trim().slice(-300)}`)
    }
  }

  /** Runs a script of Node and waits for its end. */
  #run(args, env = {}) {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, args, {
        cwd: this.#root,
        env: { ...this.#env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
      })
      this.#child = child
      let said = ''
      const listen = (data) => (said = (said + data).slice(-4000))
      child.stdout.on('data', listen)
      child.stderr.on('data', listen)
      const timer = setTimeout(() => child.kill(), LIMIT)
      child.on('close', (code) => {
        clearTimeout(timer)
        resolve({ code, said })
      })
    })
  }

  /** Ends what runs in it. */
  async end() {
    for (const vitest of Object.values(this.#vitest)) await vitest.close()
  }

  close() {
    this.#child?.kill()
    rmSync(this.#root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
