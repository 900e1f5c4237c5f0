// The browser for the tests in this folder: one that is here already, whatever its origin.
import { accessSync, constants, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { posix, win32 } from 'node:path'

/**
 * @typedef {object} Surroundings  The machine as the search sees it; a test passes its own.
 * @property {Record<string, string | undefined>} [env]
 * @property {string} [platform]
 * @property {(path: string) => boolean} [exists]  Is there a program at this path?
 * @property {(name: string) => string | undefined} [which]  The program's path, by PATH.
 * @property {() => string | undefined} [downloaded]  Where Playwright keeps its own.
 */

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * @param {Surroundings} [surroundings]
 * @returns {{ path: string } | undefined}
 */
export function findBrowser(surroundings = {}) {
  const {
    env = process.env,
    platform = process.platform,
    exists = isProgram,
    which = (name) => findOnPath(name, { env, platform, exists }),
    downloaded = playwrightsOwn,
  } = surroundings

  const wished = env.LEDELSESUGEN_BROWSER
  if (wished) {
    if (exists(wished)) return { path: wished }
    throw new Error(
      `LEDELSESUGEN_BROWSER is ${wished}, but there is no program there that can be run. ` +
        'Correct it, or unset it to let the tests look for a browser themselves.',
    )
  }

  for (const name of NAMES) {
    const path = which(name)
    if (path) return { path }
  }
  const path = [...usualPlaces(platform, env), downloaded()].find((place) => place && exists(place))
  return path ? { path } : undefined
}

/**
 * Chromium without windows, which tests of pages need not have: it takes about half the time of a processor.
 * What asks for a window (an installed app) needs the whole browser.
 *
 * @param {Surroundings} [surroundings]
 * @returns {{ path: string } | undefined}
 */
export function findHeadlessShell(surroundings = {}) {
  const {
    env = process.env,
    platform = process.platform,
    exists = isProgram,
    which = (name) => findOnPath(name, { env, platform, exists }),
  } = surroundings
  if (env.LEDELSESUGEN_BROWSER) return undefined
  const path = which('chromium-headless-shell')
  return path ? { path } : undefined
}

/**
 * @param {string} name
 * @param {Pick<Surroundings, 'env' | 'platform' | 'exists'>} [surroundings]
 * @returns {string | undefined}
 */
export function findOnPath(name, surroundings = {}) {
  const { env = process.env, platform = process.platform, exists = isProgram } = surroundings
  const { delimiter, join } = platform === 'win32' ? win32 : posix
  const file = platform === 'win32' ? `${name}.exe` : name
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, file)).find(exists)
}

/**
 * @param {string} platform
 * @param {Record<string, string | undefined>} env
 * @returns {string[]}
 */
function usualPlaces(platform, env) {
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        win32.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        win32.join(folder, 'Chromium', 'Application', 'chrome.exe'),
      ])
  }
  if (platform === 'darwin') {
    return ['/Applications', posix.join(env.HOME ?? '/', 'Applications')].flatMap((folder) => [
      posix.join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      posix.join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    ])
  }
  return [
    ...NAMES.map((name) => `/usr/bin/${name}`),
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ]
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

// Loaded when asked for: a test of this file must not start Playwright.
function playwrightsOwn() {
  return createRequire(import.meta.url)('@playwright/test').chromium.executablePath()
}
