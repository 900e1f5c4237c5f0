/*
 * The site on real hosts, where they are installed: each file comes whole, with the headers of the list,
 * and what is not there is a 404 that nobody keeps. The app itself is tested under the same list
 * (tests/e2e).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HEADERS_OF_MISSING, headersOf, type Headers } from '../../src/build/headers.ts'
import { siteFiles, stylesIn } from '../../src/build/hostPlugin.ts'
import { allowStyles } from '../../src/build/pageStyles.ts'
import { pathOf, PROGRAMS, RealHost } from '../support/realHost.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const files = siteFiles(dist)
const styles = stylesIn(dist, files)
const read = (name: string) => readFileSync(join(dist, name))
/** How a visitor asks for a file. */
const addressOf = (name: string) =>
  name === 'index.html' ? '/' : `/${name.replace(/\.html$/, '')}`

/** As they come over the wire, in small letters. */
const onTheWire = (headers: Headers) =>
  Object.fromEntries(
    Object.entries(allowStyles(headers, styles)).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  )

const MISSING = [
  '/findes-ikke',
  '/arrangement/findes-ikke',
  '/kalender/findes-ikke.ics',
  '/assets/index-AAAAAAAA.js',
  '/assets/',
]
/** Browsers run nothing under another type than its own (`nosniff`). */
const TYPES: Record<string, RegExp> = {
  html: /^text\/html; charset=utf-8$/,
  js: /^(text|application)\/javascript(; charset=utf-8)?$/,
  css: /^text\/css(; charset=utf-8)?$/,
  json: /^application\/json(; charset=utf-8)?$/,
  svg: /^image\/svg\+xml(; charset=utf-8)?$/,
  png: /^image\/png$/,
}

for (const program of PROGRAMS) {
  const isHere = pathOf(program) !== undefined
  if (!isHere) console.error(`${program.name} is not installed here, and was not asked.`)

  describe.skipIf(!isHere)(`${program.name}, for real${isHere ? '' : ' (not installed)'}`, () => {
    let host: RealHost
    beforeAll(async () => {
      host = await RealHost.start(program, dist)
    })
    afterAll(() => host.stop())

    it('gives each file whole, of its type, with the headers of the list', async () => {
      expect(files.length).toBeGreaterThan(150)
      for (const { name } of files) {
        const address = addressOf(name)
        const { status, headers, body } = await host.ask(address)
        expect(status, address).toBe(200)
        expect(headers, address).toMatchObject(onTheWire(headersOf(address)))
        expect(headers['content-encoding'], address).toBeUndefined()
        expect(body.equals(read(name)), address).toBe(true)
        const type = TYPES[/\.(\w+)$/.exec(name)?.[1] ?? '']
        if (type) expect(headers['content-type'], address).toMatch(type)
      }
    })

    it('gives texts compressed to those who take that, and says so to what stands between', async () => {
      const texts = files
        .map(({ name }) => name)
        .filter((name) => /\.(html|js|css|json)$/.test(name))
      for (const name of texts.filter((text) => read(text).length > 1_000)) {
        const { headers, body } = await host.ask(addressOf(name), 'gzip')
        expect(headers, name).toMatchObject({
          ...onTheWire(headersOf(addressOf(name))),
          'content-encoding': 'gzip',
        })
        expect(headers.vary, name).toMatch(/accept-encoding/i)
        expect(gunzipSync(body).equals(read(name)), name).toBe(true)
      }
      const { headers, body } = await host.ask('/program', 'gzip, br')
      const unpack = headers['content-encoding'] === 'br' ? brotliDecompressSync : gunzipSync
      expect(unpack(body).equals(read('program.html'))).toBe(true)
    })

    it('answers what is not there with a 404 that is not kept, and a page that says so', async () => {
      for (const address of MISSING) {
        const { status, headers, body } = await host.ask(address)
        expect(status, address).toBe(404)
        expect(headers, address).toMatchObject(onTheWire(HEADERS_OF_MISSING))
        expect(headers['cache-control'], address).toBe('no-store')
        expect(body.equals(read('404.html')), address).toBe(true)
      }
    })

    it('takes an address that ends in a slash for the one without', async () => {
      const { status, body } = await host.ask('/program/')
      expect(status).toBe(200)
      expect(body.equals(read('program.html'))).toBe(true)
    })
  })
}
