// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  healMissingScript,
  isMissingScript,
  loadWhole,
  orMissing,
} from '../../src/platform/missingScript.ts'
import { stubNetwork, type Answer } from '../support/fetchMock.ts'

const page =
  (release: string, status = 200): Answer =>
  () =>
    Promise.resolve(new Response(`<meta name="release" content="${release}" />`, { status }))

const noNetwork: Answer = () => Promise.reject(new TypeError('Failed to fetch'))

let reload: ReturnType<typeof vi.fn>
let now = 1_000_000

beforeEach(() => {
  document.head.innerHTML = '<meta name="release" content="old" />'
  sessionStorage.clear()
  reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined)
  now += 3_600_000
  vi.spyOn(Date, 'now').mockImplementation(() => now)
})

describe('that a script cannot be had', () => {
  it.each([
    [
      'Chromium',
      'Failed to fetch dynamically imported module: https://ledelsesugen.dk/assets/a.js',
    ],
    ['Firefox', 'error loading dynamically imported module: https://ledelsesugen.dk/assets/a.js'],
    ['WebKit', 'Importing a module script failed.'],
    ['WebKit, where a page came instead', "'text/html' is not a valid JavaScript MIME type."],
  ])('is known in the words of %s', async (_, message) => {
    expect(isMissingScript(new TypeError(message))).toBe(true)
    expect(await orMissing(Promise.reject(new TypeError(message)))).toBeNull()
  })

  it('so is one whose styles are out of reach, as the bundler says it', () => {
    const message = 'Unable to preload CSS for /assets/BlogView-1a2b3c4d.css'
    expect(isMissingScript(new Error(message))).toBe(true)
  })

  it('is not said of a mistake of ours', async () => {
    const mistake = new TypeError('undefined is not a function')
    expect(isMissingScript(mistake)).toBe(false)
    await expect(orMissing(Promise.reject(mistake))).rejects.toBe(mistake)
  })
})

describe('a script of the open page is gone', () => {
  it('S02: the page of a newer release is loaded', async () => {
    stubNetwork(page('new'))
    await healMissingScript()
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it.each<[string, Answer]>([
    ['without net', noNetwork],
    ['when the page that would come is the same', page('old')],
    ['when a login page would come', () => Promise.resolve(new Response('<h1>Log på</h1>'))],
    ['when the page is gone too', page('new', 404)],
  ])('S03: %s the page stays as it is', async (_, answer) => {
    stubNetwork(answer)
    await healMissingScript()
    expect(reload).not.toHaveBeenCalled()
  })

  it('S03: a second time within a minute the page stays as it is', async () => {
    stubNetwork(page('new'))
    await healMissingScript()
    now += 59_000
    await healMissingScript()
    expect(reload).toHaveBeenCalledTimes(1)
    now += 2_000
    await healMissingScript()
    expect(reload).toHaveBeenCalledTimes(2)
  })

  it('S03: in a browser that remembers nothing the page stays as it is', async () => {
    stubNetwork(page('new'))
    const refuse = () => {
      throw new DOMException('blocked', 'SecurityError')
    }
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse })
    await healMissingScript()
    expect(reload).not.toHaveBeenCalled()
  })

  it('a page that is on its way anyway is not overtaken', async () => {
    stubNetwork(page('new'))
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => undefined)
    const healing = healMissingScript()
    await loadWhole('/om')
    await healing
    expect(assign).toHaveBeenCalledWith('/om')
    expect(reload).not.toHaveBeenCalled()
  })

  it('nobody is taken to a page that was asked for before they went elsewhere', async () => {
    let answer = (_: Response) => {}
    stubNetwork(() => new Promise((resolve) => (answer = resolve)))
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => undefined)
    history.pushState(null, '', '/program')
    const loading = loadWhole('/om')
    history.pushState(null, '', '/blog')
    answer(new Response('<!doctype html>'))
    expect(await loading).toBe(true)
    expect(assign).not.toHaveBeenCalled()
  })
})
