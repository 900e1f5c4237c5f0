import { describe, expect, it } from 'vitest'
import {
  findBrowser,
  findHeadlessShell,
  findOnPath,
  type Surroundings,
} from '../e2e/findBrowser.mjs'

const machine = (programs: string[], more: Surroundings = {}): Surroundings => ({
  env: { PATH: '/usr/local/bin:/usr/bin' },
  platform: 'linux',
  exists: (path) => programs.includes(path),
  downloaded: () => '/cache/playwright/chrome',
  ...more,
})

describe('the browser for the tests', () => {
  it('is the one that the developer names', () => {
    const env = { PATH: '/usr/bin', LEDELSESUGEN_BROWSER: '/home/ida/chrome' }
    expect(findBrowser(machine(['/usr/bin/chromium', '/home/ida/chrome'], { env }))).toEqual({
      path: '/home/ida/chrome',
    })
  })

  it('is never another one than the one named: a wrong path is said out loud', () => {
    const env = { PATH: '/usr/bin', LEDELSESUGEN_BROWSER: '/home/ida/krome' }
    expect(() => findBrowser(machine(['/usr/bin/chromium'], { env }))).toThrow(
      /LEDELSESUGEN_BROWSER is \/home\/ida\/krome, but there is no program/,
    )
  })

  it('is found on PATH, Chromium before Chrome', () => {
    const which = (name: string) =>
      ({ 'google-chrome': '/a/google-chrome', chromium: '/b/chromium' })[name]
    expect(findBrowser(machine([], { which }))).toEqual({ path: '/b/chromium' })
  })

  it('is found in the usual places of each system', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
    expect(findBrowser(machine(['/snap/bin/chromium']))?.path).toBe('/snap/bin/chromium')
    expect(findBrowser(machine([mac], { platform: 'darwin' }))?.path).toBe(mac)
    expect(
      findBrowser(
        machine([windows], { platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } }),
      )?.path,
    ).toBe(windows)
  })

  it("is Playwright's own only when nothing else is installed", () => {
    const own = '/cache/playwright/chrome'
    expect(findBrowser(machine([own]))).toEqual({ path: own })
    expect(findBrowser(machine([own, '/usr/bin/google-chrome']))).toEqual({
      path: '/usr/bin/google-chrome',
    })
  })

  it('is missing on a bare machine, and nothing is invented', () => {
    expect(findBrowser(machine([]))).toBeUndefined()
  })
})

describe('Chromium without windows', () => {
  const SHELL = '/usr/bin/chromium-headless-shell'

  it('is taken where it is installed, beside the whole browser', () => {
    const both = machine([SHELL, '/usr/bin/chromium'])
    expect(findHeadlessShell(both)).toEqual({ path: SHELL })
    expect(findBrowser(both)).toEqual({ path: '/usr/bin/chromium' })
    expect(findHeadlessShell(machine(['/usr/bin/chromium']))).toBeUndefined()
  })

  it('stands back for a browser that the developer names', () => {
    const env = { PATH: '/usr/bin', LEDELSESUGEN_BROWSER: '/home/ida/chrome' }
    expect(findHeadlessShell(machine([SHELL, '/home/ida/chrome'], { env }))).toBeUndefined()
  })
})

describe('a program on PATH', () => {
  it('is taken from the first folder that has it', () => {
    expect(findOnPath('x', machine(['/usr/bin/x', '/usr/local/bin/x']))).toBe('/usr/local/bin/x')
    expect(findOnPath('y', machine(['/usr/bin/x']))).toBeUndefined()
  })

  it('ends in .exe on Windows', () => {
    const env = { Path: 'C:\\one;C:\\two' }
    expect(findOnPath('x', machine(['C:\\two\\x.exe'], { env, platform: 'win32' }))).toBe(
      'C:\\two\\x.exe',
    )
  })
})
