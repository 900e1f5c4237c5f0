/* What Vitest and Playwright write down of a run (their JSON reporters), as one list of tests. */
import { readFileSync } from 'node:fs'
import { isAbsolute, relative } from 'node:path'

/**
 * One test of a run.
 * @typedef {object} TestResult
 * @property {string} file from the root of the project, `tests/data/gate.test.ts`
 * @property {string} name with the names of the groups that it stands in, parted by spaces
 * @property {boolean} passed
 * @property {boolean} skipped
 * @property {string} message what it failed of, its first line; empty when it passed
 */

const read = (path) => JSON.parse(readFileSync(path, 'utf8'))
const firstLine = (text = '') => text.replace(/\u001b\[[\d;]*m/g, '').split('\n')[0]

/**
 * A report of `vitest --reporter=json`.
 * @param {string} path
 * @param {string} root of the project whose tests they are
 * @returns {{ tests: TestResult[], broken: string[] }} broken: files that could not even be begun, with why
 */
export function readVitest(path, root) {
  const tests = []
  const broken = []
  for (const { name, assertionResults, message } of read(path).testResults) {
    const file = isAbsolute(name) ? relative(root, name) : name
    if (message) broken.push(`${file}: ${firstLine(message)}`)
    for (const { ancestorTitles, title, status, failureMessages } of assertionResults) {
      tests.push({
        file,
        name: [...ancestorTitles, title].join(' '),
        passed: status === 'passed',
        skipped: status !== 'passed' && status !== 'failed',
        message: firstLine(failureMessages[0]),
      })
    }
  }
  return { tests, broken }
}

/**
 * A report of Playwright's `json` reporter.
 * @param {string} path
 * @returns {{ tests: TestResult[], broken: string[] }}
 */
export function readPlaywright(path) {
  const { suites, errors } = read(path)
  const tests = []
  const collect = (suite, groups) => {
    for (const { title, tests: runs } of suite.specs ?? []) {
      for (const { status, results } of runs) {
        const [error] = results.flatMap((result) => result.errors)
        tests.push({
          file: `tests/e2e/${suite.file}`,
          name: [...groups, title].join(' '),
          passed: status === 'expected' || status === 'flaky',
          skipped: status === 'skipped',
          message: firstLine(error?.message),
        })
      }
    }
    for (const inner of suite.suites ?? []) collect(inner, [...groups, inner.title])
  }
  for (const suite of suites) collect(suite, [])
  return { tests, broken: errors.map(({ message }) => firstLine(message)) }
}
