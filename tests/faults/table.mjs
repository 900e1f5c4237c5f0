/* Results of tests → how many of each class of faults there are, in which engines, and what is lacking. */
import { CATALOGUE, CLASSES, ENGINES, NOT_HERE } from './classes.mjs'

const ENGINE = new RegExp(`\\b(${ENGINES.join('|')}) · `)
const NUMBER = /\b[SFDETH]\d\d\b/g
/** »4,000 of them«, »30 kills«, »12 instants in 5 zones«: a test that does something so many times. */
const TIMES =
  /\b(\d[\d,]*) (?:of them|addresses|filters|with one|Danish texts|kills|times|instants)\b(?: in (\d+) (?:time )?zones)?/

function timesIn(name) {
  const [, count = '1', zones = '1'] = TIMES.exec(name) ?? []
  return Number(count.replaceAll(',', '')) * Number(zones)
}

/** @param {import('./reports.mjs').TestResult} test */
function describe({ file, name, passed, message }) {
  const [, told] = ENGINE.exec(name) ?? []
  return {
    file,
    passed,
    message,
    name,
    engine: told ?? (file.startsWith('tests/e2e/') ? 'Chromium' : 'Node'),
    // The same test in another engine is no other case.
    case: `${file} ${name.replace(ENGINE, '').replace(new RegExp(`^(${ENGINES.join('|')}) `), '')}`,
    numbers: name.match(NUMBER) ?? [],
    times: timesIn(name),
  }
}

const distinct = (values) => new Set(values).size

/** @param {import('./reports.mjs').TestResult[]} results */
export function toTable(results) {
  const tests = results.filter(({ skipped }) => !skipped).map(describe)
  const rows = CLASSES.map(({ letter, name, numbers, files, minimum, need }) => {
    const isOwn = (number) => numbers?.test(number) ?? false
    const own = tests.filter((test) => files?.test(test.file) || test.numbers.some(isOwn))
    const count = (some) => ({
      faults: distinct(some.flatMap((test) => test.numbers.filter(isOwn))),
      cases: distinct(some.map((test) => test.case)),
      runs: some.reduce((sum, { times }) => sum + times, 0),
    })
    const perEngine = ENGINES.map((engine) => ({
      engine,
      ...count(own.filter((test) => test.engine === engine)),
    }))
    const counted = count(own)
    const lacking = [
      ...shortOf(counted, need),
      ...perEngine.flatMap((some) =>
        shortOf(some, need.perEngine).map((text) => `${some.engine} ${text}`),
      ),
    ]
    return {
      letter,
      name,
      minimum,
      lacking,
      tests: own.length,
      failed: own.filter(({ passed }) => !passed),
      engines: [...new Set(own.map(({ engine }) => engine))].sort(),
      ...counted,
    }
  })
  return { rows, unnamed: unnamed(tests) }
}

const shortOf = (counted, need = {}) =>
  ['faults', 'cases', 'runs'].flatMap((what) =>
    counted[what] < (need[what] ?? 0) ? [`${counted[what]} of ${need[what]} ${what}`] : [],
  )

/** Numbers of the catalogue that no test has in its name. */
function unnamed(tests) {
  const named = new Set(tests.flatMap(({ numbers }) => numbers))
  return Object.entries(CATALOGUE)
    .flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, at) => `${letter}${`${at + 1}`.padStart(2, '0')}`),
    )
    .filter((number) => !named.has(number))
    .map((number) => ({ number, why: NOT_HERE[number] ?? null }))
}
