// `npm run check:calendar`: the built calendar files, and one with the worst texts, as read by programs that
// are no part of this project: icalendar and libical. Beside `npm test`, because a bare machine has neither.
// `npm run check:calendar -- <folder>` asks about the calendar files of another folder than dist/.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url))
const load = async (name) => (await runnerImport(pathOf(name))).module
const { adversarialFile } = await load('adversarialFile.ts')
const { isMisreadByIcalendar, readWithIcalJs } = await load('readers.ts')

const ORACLES = [
  { script: 'readWithIcalendar.py', package: 'python3-icalendar', misreads: isMisreadByIcalendar },
  { script: 'readWithLibical.py', package: 'libical3', misreads: () => false },
]
/** The one on the PATH may be another than the one that Debian installs packages for. */
const PYTHONS = ['python3', '/usr/bin/python3']
const MAX_TOLD = 10

const dist = process.argv[2] ?? pathOf('../../dist')
const built = existsSync(dist)
  ? readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ics'))
      .sort()
      .map((name) => join(dist, name))
  : []
if (built.length === 0) console.log('There are no built calendar files: npm run build makes them.')

const folder = mkdtempSync(join(tmpdir(), 'ledelsesugen-'))
try {
  const worst = join(folder, 'worst.ics')
  writeFileSync(worst, adversarialFile())
  const unreadable = []
  const wanted = new Map()
  for (const file of [...built, worst]) {
    try {
      wanted.set(file, readWithIcalJs(readFileSync(file, 'utf8')))
    } catch (error) {
      unreadable.push(`ical.js, ${file}: ${error.message}`)
    }
  }
  const faults = [...unreadable, ...ORACLES.flatMap((oracle) => judge(oracle, wanted))]
  for (const fault of faults.slice(0, MAX_TOLD)) console.error(fault)
  if (faults.length > MAX_TOLD) console.error(`… and ${faults.length - MAX_TOLD} more.`)
  if (faults.length > 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}

/** What one oracle has against the files (path → entries by ical.js), as lines to print. To be absent is no fault. */
function judge(oracle, wanted) {
  const files = [...wanted.keys()]
  const answer = ask(oracle.script, files)
  if (answer.absent) {
    console.log(`Not asked: ${answer.absent}. On Debian: apt-get install ${oracle.package}`)
    return []
  }
  if (answer.fault) return [`${oracle.script}: ${answer.fault}`]
  let texts = 0
  let excepted = 0
  const faults = answer.files.flatMap(({ faults, entries }, index) => {
    const file = files[index]
    const expected = wanted.get(file)
    const found = faults.map((fault) => `${answer.name}, ${file}: ${fault}`)
    if (entries.length !== expected.length) {
      return [...found, `${answer.name}, ${file}: ${entries.length} entries of ${expected.length}`]
    }
    for (const [at, entry] of expected.entries()) {
      for (const [name, value] of Object.entries(entry)) {
        if (oracle.misreads(String(value))) excepted++
        else if (entries[at][name] !== value) {
          const [read, right] = [entries[at][name], value].map((it) => JSON.stringify(it))
          found.push(`${answer.name}, ${file}, ${entry.uid}: ${name} is ${read} and not ${right}`)
        } else texts++
      }
    }
    return found
  })
  const left = excepted ? `; ${excepted} left out that it is known to misread` : ''
  console.log(`${answer.name}: ${files.length} files, ${texts} values as written${left}.`)
  return faults
}

/** Asks with the first Python that can; what the last one said when none can. */
function ask(script, files) {
  let answer = { absent: 'there is no python3' }
  for (const python of PYTHONS) {
    const run = spawnSync(python, [pathOf(script), ...files], {
      encoding: 'utf8',
      maxBuffer: 1e9,
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    })
    if (run.error) continue
    answer = run.status === 0 ? JSON.parse(run.stdout) : { fault: run.stderr }
    if (!answer.absent) break
  }
  return answer
}
