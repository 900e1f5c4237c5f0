/* The files for hosts as they are shipped: each file of the site gets its headers from each of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { PAGE_SCRIPT } from '../../src/build/pageScript.ts'
import { headersOf as listed, SECURITY as LISTED } from '../../src/build/headers.ts'
import { HOST_FILES } from '../../src/build/hostFiles.ts'
import { siteFiles, stylesIn } from '../../src/build/hostPlugin.ts'
import { allowStyles } from '../../src/build/pageStyles.ts'
import { readCaddy, readHeadersFile, readNginx, type HostRules } from '../support/hostRules.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const read = (name: string) => readFileSync(join(dist, name), 'utf8')
const siteOf = siteFiles(dist)
const files = siteOf.map(({ name }) => name)
const styles = stylesIn(dist, siteOf)
/** The list of headers, and the styles that stand in pages. */
const SECURITY = allowStyles(LISTED, styles)
const headersOf = (path: string) => allowStyles(listed(path), styles)
/** How a visitor asks for a file. */
const addressOf = (name: string) =>
  name === 'index.html' ? '/' : `/${name.replace(/\.html$/, '')}`
const addresses = files.map(addressOf)
const hashed = addresses.filter((path) => path.startsWith('/assets/'))

const headersFile = readHeadersFile(read('_headers'))
const HOSTS: [string, HostRules][] = [
  ['_headers', headersFile],
  ['nginx.conf', readNginx(read('nginx.conf'))],
  ['Caddyfile', readCaddy(read('Caddyfile'))],
]

describe.each(HOSTS)('%s', (name, rules) => {
  it('gives every file its headers', () => {
    expect(addresses.length).toBeGreaterThan(150)
    for (const path of addresses) {
      const headers = rules(path)
      // The smallest scripts may find no room there; then they are asked about at each use.
      const isLeftOut = name === '_headers' && headers['Cache-Control'] === undefined
      expect(headers, path).toEqual(isLeftOut ? SECURITY : headersOf(path))
      if (isLeftOut) expect(hashed).toContain(path)
    }
  })

  it('lets nothing be kept for good but the hashed files that are there', () => {
    const forGood = addresses.filter((path) => rules(path)['Cache-Control']?.includes('immutable'))
    expect(forGood.filter((path) => !hashed.includes(path))).toEqual([])
    expect(forGood.length).toBeGreaterThan(hashed.length / 2)
    for (const path of hashed) {
      const gone = path.replace(/.{8}\.(js|css)$/, 'AAAAAAAA.$1')
      expect(gone).not.toBe(path)
      expect(rules(gone, false)['Cache-Control'] ?? 'not said', gone).not.toMatch(
        /immutable|max-age/,
      )
    }
  })
})

it('the _headers file fits what Cloudflare reads: 100 rules, 2000 characters a line', () => {
  expect(headersFile.count).toBeLessThanOrEqual(100)
  for (const line of read('_headers').split('\n')) expect(line.length).toBeLessThan(2000)
})

it('the files for hosts are no part of what a device keeps', () => {
  const worker = read('sw.js')
  for (const name of HOST_FILES) expect(worker.includes(`/${name}`), name).toBe(false)
})

describe('what the policy forbids', () => {
  const pages = files.filter((name) => name.endsWith('.html'))

  it('the styles of the pages are known to it, one for each kind of page', () => {
    expect(styles.length).toBeGreaterThan(5)
    expect(styles.length).toBeLessThanOrEqual(17)
    for (const source of styles) expect(SECURITY['Content-Security-Policy']).toContain(source)
  })

  it('a page with an app asks for no style before its first paint', () => {
    const withApp = pages.filter((name) => name !== 'was.html')
    for (const name of withApp) {
      const html = read(name)
      expect(html.match(/<style>/g), name).toHaveLength(1)
      const links = html.match(/<link rel="stylesheet"[^>]*>/g) ?? []
      expect(links.length, name).toBeGreaterThan(0)
      for (const link of links) expect(link).toMatch(/ disabled \/>$/)
      for (const [, file = ''] of links.join().matchAll(/href="\/([^"]+)"/g)) {
        expect(html, name).toContain(read(file).trim())
      }
    }
  })

  it('stands in no page: no inline script, style, handler or frame', () => {
    expect(pages.length).toBeGreaterThan(40)
    for (const name of pages) {
      // The one script, and the one style, that the policy knows by their hashes (tests/build/headers.test.ts). Blocks of data are not run.
      const html = read(name)
        .replace(PAGE_SCRIPT, '')
        .replace(/<style>[^<]*<\/style>/, '')
      const tags = html.match(/<[a-z][^>]*>/gi) ?? []
      const forbidden = tags.filter(
        (tag) =>
          /^<(style|iframe|object|embed|base|form[^>]+action)\b/i.test(tag) ||
          /\s(style|on\w+)=/i.test(tag.replace(/"[^"]*"/g, '""')) ||
          /^<script(?![^>]*\s(src|type="application\/(ld\+)?json"))/i.test(tag),
      )
      expect(forbidden, name).toEqual([])
    }
  })

  it('stands in no style: nothing from elsewhere, nothing written into an address', () => {
    for (const name of files.filter((file) => file.endsWith('.css'))) {
      expect(read(name), name).not.toMatch(/url\(["']?(data|https?):|@import/)
    }
  })

  it('stands in no script but where Vue itself does it', () => {
    const own = files.filter(
      (name) => name.endsWith('.js') && !/\/vue-[^/]+$/.test(name) && name !== 'sw.js',
    )
    expect(own.length).toBeGreaterThan(20)
    for (const name of own) {
      expect(read(name), name).not.toMatch(
        /\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write/,
      )
    }
  })
})
