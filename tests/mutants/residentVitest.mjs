/* One Vitest for all bugs: it starts once, and reads anew only what has been changed. */
import { join, relative } from 'node:path'
import { createVitest } from 'vitest/node'

export class ResidentVitest {
  #root
  #kind
  #limit
  #vitest

  /**
   * @param {string} root of the project whose tests are run
   * @param {'unit' | 'dist'} kind
   * @param {number} limit how long a run may take, in ms
   */
  constructor(root, kind, limit) {
    this.#root = root
    this.#kind = kind
    this.#limit = limit
  }

  async #start() {
    const vitest = await createVitest('test', {
      root: this.#root,
      config: join(this.#root, 'tests/vitest.config.ts'),
      project: [`${this.#kind}*`],
      watch: false,
      silent: true,
      reporters: [{}],
    })
    // It must know which files are tests before it can run some.
    await vitest.globTestSpecifications()
    return vitest
  }

  /** A file is another than it was. */
  async changed(path) {
    if (this.#vitest) (await this.#vitest).invalidateFile(path)
  }

  /**
   * Runs the tests of these files whose full names fit.
   * @returns {Promise<{ tests: import('../faults/reports.mjs').TestResult[], broken: string[] }>}
   * @throws {Error} when they do not end in time
   */
  async test(files, pattern) {
    this.#vitest ??= this.#start()
    const vitest = await this.#vitest
    vitest.setGlobalTestNamePattern(pattern)
    const specifications = await vitest.globTestSpecifications(
      files.map((file) => join(this.#root, file)),
    )
    let timer
    const isOver = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error('the tests do not end')), this.#limit)
    })
    try {
      const { testModules } = await Promise.race([
        vitest.runTestSpecifications(specifications),
        isOver,
      ])
      return {
        tests: testModules.flatMap((module) => this.#read(module)),
        broken: testModules.flatMap((module) =>
          module.errors().map(({ message }) => `${module.relativeModuleId}: ${message}`),
        ),
      }
    } catch (error) {
      this.#vitest = undefined
      void vitest.close()
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  #read(module) {
    return [...module.children.allTests()].map((test) => {
      const { state, errors = [] } = test.result()
      return {
        file: relative(this.#root, module.moduleId),
        name: nameOf(test),
        passed: state === 'passed',
        skipped: state !== 'passed' && state !== 'failed',
        message: (errors[0]?.stack ?? errors[0]?.message ?? '').split('\n')[0],
      }
    })
  }

  async close() {
    await (await this.#vitest)?.close()
  }
}

/** With the names of the groups that it stands in, parted by spaces. */
const nameOf = ({ name, parent }) =>
  parent && parent.type === 'suite' ? `${nameOf(parent)} ${name}` : name
