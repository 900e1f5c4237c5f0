/*
 * Are the tests worth anything? Plants one known bug at a time in a copy of the project and asks whether
 * the test that names it fails: `npm run mutants`, or of some alone: `npm run mutants -- A K 17`.
 * A test that fails of anything else than what it expects (a typing error, a missing file) proves nothing.
 */
import { fileURLToPath } from 'node:url'
import { CONTENT } from './content.mjs'
import { DELIVERY } from './delivery.mjs'
import { DEVICE } from './device.mjs'
import { OUTPUT } from './output.mjs'
import { Workshop } from './workshop.mjs'

/**
 * A bug, and the test that must notice it.
 * @typedef {object} Mutant
 * @property {string} class of the catalogue of faults, A to M
 * @property {string} file from the root of the project
 * @property {string} find words that stand there exactly once
 * @property {string} replace the bug
 * @property {[kind: 'unit' | 'dist' | 'e2e' | 'engines', file: string, name: string]} test name: a part of its full name
 * @property {string} why what a user would meet
 */

/** How a test says that something is not as it expects. */
const IS_VERDICT =
  /^(AssertionError|(Error: )?expect\(|Error: (promise (resolved|rejected)|expected) |Error: (No|More than one) [a-z]+ |Error: (page\.goto: )?net::)/

const all = [...DELIVERY, ...DEVICE, ...CONTENT, ...OUTPUT]
  .sort((a, b) => (a.class < b.class ? -1 : a.class > b.class ? 1 : 0))
  .map((mutant, at) => ({ ...mutant, number: at + 1 }))
const wanted = process.argv.slice(2).map((word) => word.toUpperCase())
const mutants = all.filter(
  (it) => wanted.length === 0 || wanted.includes(it.class) || wanted.includes(`${it.number}`),
)
if (mutants.length === 0) throw new Error(`There is no mutant ${wanted.join(', ')}.`)

const root = fileURLToPath(new URL('../..', import.meta.url))
const workshop = new Workshop(root)
process.once('exit', () => workshop.close())
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

const line = (...cells) =>
  console.log(cells.map((cell, at) => `${cell}`.padEnd([4, 6, 9, 7, 0][at])).join(''))
const fault = await testWithoutBugs()
if (fault) {
  console.error(fault)
  process.exit(1)
}
console.log(
  `${mutants.length} bugs, one at a time. Each must be noticed by the test that names it.\n`,
)
line('no', 'class', 'noticed', 'sec', 'bug')
const survivors = []
for (const mutant of mutants) {
  const started = Date.now()
  const verdict = await tryOut(mutant)
  if (verdict !== '') survivors.push({ mutant, verdict })
  const seconds = Math.round((Date.now() - started) / 1000)
  line(mutant.number, mutant.class, verdict === '' ? 'yes' : 'NO', seconds, mutant.why)
}

console.log(`\n${mutants.length - survivors.length} of ${mutants.length} noticed.`)
for (const { mutant, verdict } of survivors) {
  const [kind, file, name] = mutant.test
  console.log(`\n${mutant.number} in ${mutant.file}: ${verdict}\n    ${kind} ${file} »${name}«`)
}
await workshop.end()
process.exit(survivors.length > 0 ? 1 : 0)

/** Tests that fail anyway would notice everything. @returns {Promise<string>} what is wrong; empty when nothing is */
async function testWithoutBugs() {
  for (const kind of ['unit', 'dist', 'e2e', 'engines']) {
    const asked = mutants.map(({ test }) => test).filter((test) => test[0] === kind)
    if (asked.length === 0) continue
    console.log(`Running the ${kind} tests as they are …`)
    const trouble = kind === 'unit' ? '' : await workshop.build()
    if (trouble) return `The site does not build: ${trouble}`
    const files = [...new Set(asked.map(([, file]) => file))]
    const ran = await workshop.test(kind, files, [...new Set(asked.map(([, , name]) => name))])
    for (const test of asked) {
      const own = meant(ran, test)
      if (own.length === 0) return `There is no test »${test[2]}« in ${test[1]}.`
      if (own.every(({ passed }) => passed)) continue
      // Once more, alone: a machine that is busy can be too slow for a browser.
      const again = meant(await workshop.test(kind, [test[1]], [test[2]]), test)
      const failed = again.find(({ passed }) => !passed)
      if (failed) return `»${failed.name}« fails without any bug: ${failed.message}`
    }
  }
  return ''
}

/** @returns {Promise<string>} why the bug counts as not noticed; empty when it was */
async function tryOut(mutant) {
  const [kind, file, name] = mutant.test
  let takeOut = async () => undefined
  try {
    takeOut = await workshop.plant(mutant)
    const trouble = kind === 'unit' ? '' : await workshop.build()
    if (trouble) return `the site does not build with it: ${trouble.slice(-300)}`
    const own = meant(await workshop.test(kind, [file], [name]), mutant.test)
    const failed = own.filter(({ passed }) => !passed)
    if (own.length === 0) return 'no test ran'
    if (failed.length === 0) return 'its test passes'
    if (failed.some(({ message }) => IS_VERDICT.test(message))) return ''
    return `its test fails of something else: ${failed[0].message}`
  } catch (error) {
    return error.message
  } finally {
    await takeOut()
  }
}

function meant(ran, [, file, name]) {
  return ran.filter((test) => test.file === file && test.name.includes(name))
}
