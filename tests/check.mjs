/* Types, lint and format at the same time: each takes one core for most of its time, and machines have two. */
import { spawn } from 'node:child_process'

const CHECKS = ['check:types', 'check:lint', 'check:format']

/** What npm is run by, so that it is the same one, on every system. */
const npm = process.env.npm_execpath

/** Runs one of the scripts of package.json, and prints all that it says at once when it has ended. */
function run(script) {
  return new Promise((resolve) => {
    const check = npm
      ? spawn(process.execPath, [npm, 'run', '--silent', script])
      : spawn('npm', ['run', '--silent', script], { shell: true })
    const said = []
    for (const stream of [check.stdout, check.stderr]) stream.on('data', (part) => said.push(part))
    check.on('close', (code) => {
      console.log(`${script}: ${code === 0 ? 'in order' : 'not in order'}`)
      if (said.length > 0) process.stdout.write(Buffer.concat(said))
      resolve(code === 0)
    })
  })
}

const outcomes = await Promise.all(CHECKS.map(run))
process.exitCode = outcomes.every(Boolean) ? 0 : 1
