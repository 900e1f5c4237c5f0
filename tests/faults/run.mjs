/*
 * How many faults are tried out, of which class, in which browsers: `npm run faults`. It builds the site and runs
 * every suite once; `npm run faults -- --from <folder>` counts the reports of an earlier run instead.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readPlaywright, readVitest } from './reports.mjs'
import { toTable } from './table.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** How often each browser is killed: fewer than the table counts show only that it works. */
const KILLS = '30'
const PROJECTS = ['unit', 'dist', 'engines']
const reportOf = (folder, suite) => join(folder, `${suite}.json`)

const [option, given] = process.argv.slice(2)
if (option && (option !== '--from' || !given))
  throw new Error('Use: npm run faults [-- --from <folder>]')
const folder = given ?? runAll()

const missing = []
const broken = []
const results = [...PROJECTS, 'e2e'].flatMap((suite) => {
  const report = reportOf(folder, suite)
  if (!existsSync(report)) {
    missing.push(suite)
    return []
  }
  const read = suite === 'e2e' ? readPlaywright(report) : readVitest(report, root)
  broken.push(...read.broken)
  return read.tests
})
const { rows, unnamed } = toTable(results)
print()
process.exit(
  broken.length > 0 || results.some(({ passed, skipped }) => !passed && !skipped) ? 1 : 0,
)

function runAll() {
  const reports = mkdtempSync(join(tmpdir(), 'faults-'))
  const node = (args, env = {}) =>
    spawnSync(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
  if (node(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']).status !== 0)
    process.exit(1)
  for (const project of PROJECTS) {
    console.log(`Running ${project} …`)
    node(
      [
        ...['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts'],
        ...[`--project=${project}*`, '--reporter=json', '--outputFile', reportOf(reports, project)],
      ],
      { LEDELSESUGEN_ROUNDS: process.env.LEDELSESUGEN_ROUNDS ?? KILLS },
    )
  }
  console.log('Running e2e …')
  node(['tests/e2e/ensureBrowser.mjs'])
  node(
    [
      ...['node_modules/@playwright/test/cli.js', 'test'],
      ...['--config', 'tests/e2e/playwright.config.ts', '--reporter', 'json'],
    ],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf(reports, 'e2e') },
  )
  return reports
}

function print() {
  const lines = [
    ['', 'class', 'cases', 'runs', 'passed', 'engines', 'minimum', ''],
    ...rows.map(({ letter, name, cases, runs, tests, failed, engines, minimum, lacking }) => [
      letter,
      name,
      cases,
      runs,
      failed.length === 0 ? 'all' : `${tests - failed.length} of ${tests}`,
      engines.join(', '),
      minimum,
      lacking.length === 0 ? 'reached' : `NOT REACHED: ${lacking.join('; ')}`,
    ]),
  ].map((cells) => cells.map(String))
  const widths = lines[0].map((_, at) => Math.max(...lines.map((cells) => cells[at].length)))
  for (const cells of lines) {
    console.log(
      cells
        .map((cell, at) => cell.padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    )
  }
  for (const suite of missing) console.log(`\nNot counted: there is no report of ${suite}.`)
  if (unnamed.length > 0) console.log('\nIn no name of a test:')
  for (const { number, why } of unnamed) console.log(`  ${number}: ${why ?? 'NOT TESTED'}`)
  const failures = results.filter(({ passed, skipped }) => !passed && !skipped)
  for (const { file, name, message } of failures) {
    console.log(`\nFAILED ${file}\n  ${name}\n  ${message}`)
  }
  for (const trouble of broken) console.log(`\nFAILED ${trouble}`)
  console.log(`\nThe reports are in ${folder}.`)
}
