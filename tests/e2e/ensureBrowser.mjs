// Sees to it that the tests in this folder have a browser, and says which one.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { findBrowser, findHeadlessShell, findOnPath } from './findBrowser.mjs'

const DOWNLOAD_SECONDS = 90
const PACKAGE_SECONDS = 300
const isWindows = process.platform === 'win32'

/** @type {string[]} */
const tried = []

try {
  const path = findBrowser()?.path ?? (await fetchBrowser())
  if (path) {
    console.log(`Browser for the tests: ${findHeadlessShell()?.path ?? path}`)
  } else {
    console.error(
      [
        'No browser for the tests was found: no Chromium or Chrome on PATH or in the usual places.',
        ...tried.map((line) => `  Tried: ${line}`),
        'Install Chromium or Google Chrome, or let LEDELSESUGEN_BROWSER be the path of one.',
      ].join('\n'),
    )
    process.exitCode = 1
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/** @returns {Promise<string | undefined>} */
async function fetchBrowser() {
  console.log(`No browser found. Fetching Chromium, at most ${DOWNLOAD_SECONDS} seconds …`)
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli')
  const download = [process.execPath, playwright, 'install', 'chromium']
  if (await run('npx playwright install chromium', download, DOWNLOAD_SECONDS)) {
    const path = findBrowser()?.path
    if (path) return path
  }

  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0
  if (!mayInstall || !findOnPath('apt-get')) return undefined
  console.log('That did not work. Installing the package chromium with apt-get …')
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium']
  if (await run('apt-get update', ['apt-get', 'update'], PACKAGE_SECONDS))
    await run(install.join(' '), install, PACKAGE_SECONDS)
  return findBrowser()?.path
}

/**
 * Runs quietly and for a bounded time; what went wrong is kept for the closing message.
 * The command gets a process group of its own, so that its helpers end with it.
 *
 * @param {string} name
 * @param {string[]} command
 * @param {number} seconds
 * @returns {Promise<boolean>}
 */
function run(name, [program = '', ...args], seconds) {
  return new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const child = spawn(program, args, { stdio: 'ignore', detached: !isWindows, env })
    const stop = () => {
      if (isWindows || !child.pid) child.kill('SIGKILL')
      else process.kill(-child.pid, 'SIGKILL')
    }
    const interrupted = () => {
      stop()
      process.exit(130)
    }
    let inTime = true
    const clock = setTimeout(() => {
      inTime = false
      stop()
    }, seconds * 1000)
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted)

    /** @param {string | undefined} fault */
    const end = (fault) => {
      clearTimeout(clock)
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
      tried.push(`${name} – ${fault ?? 'it ended well, but left no browser'}`)
      resolve(fault === undefined)
    }
    child.once('error', (error) => end(error.message))
    child.once('exit', (code) => {
      if (!inTime) end(`stopped after ${seconds} seconds`)
      else end(code === 0 ? undefined : `failed (${code ?? 'killed'})`)
    })
  })
}
