/* What a browser is told with every answer, and the same in the words of each host. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { PAGE_SCRIPT } from '../../src/build/pageScript.ts'
import { HEADERS_OF_MISSING, headersOf, SECURITY } from '../../src/build/headers.ts'
import { allowStyles, styleSources } from '../../src/build/pageStyles.ts'
import { toCaddyfile, toHeadersFile, toNginx, type SiteFile } from '../../src/build/hostFiles.ts'
import { readCaddy, readHeadersFile, readNginx } from '../support/hostRules.ts'

const FOREVER = 'public, max-age=31536000, immutable'
const CALENDAR = '/kalender/2020-naerhedsreform.ics'

/** What a browser computes of a script that stands in a page. */
const hashOf = (element: string) =>
  `'sha256-${createHash('sha256')
    .update(element.replace(/^<script>|<\/script>$/g, ''))
    .digest('base64')}'`

const policy = new Map(
  (SECURITY['Content-Security-Policy'] ?? '').split('; ').map((directive) => {
    const [name = '', ...values] = directive.split(' ')
    return [name, values.join(' ')] as const
  }),
)

const file = (name: string, size = 1): SiteFile => ({ name, size })
const SITE = [
  ...['index.html', 'program.html', 'arkiv.html', 'arkiv/2020.html', '404.html', 'app.html'],
  ...['sw.js', 'content.json', 'manifest.webmanifest', CALENDAR.slice(1)],
].map((name) => file(name))
const chunks = (count: number) =>
  Array.from({ length: count }, (_, index) => file(`assets/chunk-${index}.js`, index))

describe('the policy', () => {
  it('allows nothing that it does not name, and names nobody but the site itself', () => {
    expect(policy.get('default-src')).toBe(`'none'`)
    for (const [name, values] of policy) {
      const inPage = name === 'script-src' ? ` ${hashOf(PAGE_SCRIPT)}` : ''
      if (name.endsWith('-src') && name !== 'default-src') {
        expect(values, name).toBe(`'self'${inPage}`)
      }
    }
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
  })

  it('lets no page be framed, rebased or sent as a form, and no text become script', () => {
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) {
      expect(policy.get(name), name).toBe(`'none'`)
    }
    expect(policy.get('require-trusted-types-for')).toBe(`'script'`)
    expect(policy.get('trusted-types')).toBe('vue ledelsesugen-worker')
  })

  it('is enforced, not only reported, and fits in a line that Cloudflare reads', () => {
    expect(Object.keys(SECURITY).join()).not.toContain('Report-Only')
    for (const [name, value] of Object.entries(SECURITY)) {
      expect(`${name}: ${value}`.length, name).toBeLessThan(2000)
      expect(value).not.toMatch(/["\n]/)
    }
  })

  // The list of MDN's Observatory, and the isolation that browsers have since been taught.
  it('and the headers beside it are all that guidelines ask for', () => {
    const { 'Content-Security-Policy': _, 'Permissions-Policy': refused, ...others } = SECURITY
    expect(others).toEqual({
      'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    })
    for (const ability of ['camera', 'geolocation', 'microphone', 'payment']) {
      expect(refused).toContain(`${ability}=()`)
    }
  })

  it('goes with every answer, also the one that there is nothing', () => {
    for (const headers of [headersOf('/'), headersOf('/sw.js'), HEADERS_OF_MISSING]) {
      expect(headers).toMatchObject(SECURITY)
    }
  })
})

describe('the styles that stand in pages', () => {
  const PAGES = [
    '<style>p{margin:0}</style><link rel="stylesheet" href="/assets/a.css" disabled />',
    '<style>a{color:red}</style>',
    '<style>p{margin:0}</style>',
  ]
  const sources = styleSources(PAGES)

  it('are allowed by their hashes, each once', () => {
    // As `openssl dgst -sha256 -binary | base64` has them.
    expect(sources).toEqual([
      `'sha256-6hWWMOcF+mJesSJGYhmK2lkIIEw9Xc5XKGLPVzh8yxs='`,
      `'sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA='`,
    ])
  })

  it('are all that is added to the policy, and every host says it', () => {
    const allowed = allowStyles(SECURITY, sources)
    const { 'Content-Security-Policy': before = '' } = SECURITY
    expect(allowed).toEqual({
      ...SECURITY,
      'Content-Security-Policy': before.replace(
        `style-src 'self';`,
        `style-src 'self' ${sources.join(' ')};`,
      ),
    })
    const hosts = [
      readHeadersFile(toHeadersFile(SITE, sources)),
      readNginx(toNginx(sources)),
      readCaddy(toCaddyfile(sources)),
    ]
    for (const rules of hosts) {
      expect(rules('/program')).toEqual(allowStyles(headersOf('/program'), sources))
      expect(rules('/findes-ikke', false)).toMatchObject(allowed)
    }
  })
})

describe('what may be kept', () => {
  it('for good is only what has its hash in its name', () => {
    expect(headersOf('/assets/index-Cx2Q1UoB.js')['Cache-Control']).toBe(FOREVER)
    const others = ['/', '/program', '/sw.js', '/content.json', '/manifest.webmanifest', CALENDAR]
    for (const path of [...others, '/assets.html', '/arkiv/assets/']) {
      expect(headersOf(path)['Cache-Control'], path).toBe('no-cache')
    }
  })

  it('is never that something was not there', () => {
    expect(HEADERS_OF_MISSING['Cache-Control']).toBe('no-store')
  })
})

it('a calendar file says that it is one, and in which letters', () => {
  expect(headersOf(CALENDAR)['Content-Type']).toBe('text/calendar; charset=utf-8')
  expect(headersOf('/program')['Content-Type']).toBeUndefined()
})

describe('the _headers file', () => {
  const rules = readHeadersFile(toHeadersFile([...SITE, ...chunks(3)], []))

  it('says the same of a page, whether asked by its clean address or in its folder', () => {
    for (const path of ['/', '/program', '/arkiv', CALENDAR]) {
      expect(rules(path), path).toEqual(headersOf(path))
    }
    // Two rules fit, as Netlify takes it, and say one thing.
    expect(rules('/arkiv/2020')).toEqual(headersOf('/arkiv/2020'))
  })

  it('names hashed files one by one, so that a missing one is not kept for a year', () => {
    expect(rules('/assets/chunk-1.js')).toEqual(headersOf('/assets/chunk-1.js'))
    expect(rules('/assets/chunk-9.js')).toEqual(SECURITY)
  })

  it('has no more rules than Cloudflare reads, and leaves out the smallest files', () => {
    const many = readHeadersFile(toHeadersFile([...SITE, ...chunks(200)], []))
    expect(many.count).toBe(100)
    expect(many('/assets/chunk-199.js')['Cache-Control']).toBe(FOREVER)
    expect(many('/assets/chunk-0.js')['Cache-Control']).toBeUndefined()
    expect(many('/sw.js')).toEqual(headersOf('/sw.js'))
  })
})

describe.each([
  ['nginx', readNginx(toNginx([]))],
  ['Caddy', readCaddy(toCaddyfile([]))],
])('the file for %s', (_, rules) => {
  it('says of every kind of address what the list says', () => {
    const paths = ['/', '/program', '/arkiv/2020', '/sw.js', '/content.json', CALENDAR]
    for (const path of [...paths, '/manifest.webmanifest', '/assets/index-Cx2Q1UoB.js']) {
      expect(rules(path), path).toEqual(headersOf(path))
    }
  })

  it('lets nobody keep that a file was not there', () => {
    for (const path of ['/assets/index-gone.js', '/findes-ikke', '/kalender/findes-ikke.ics']) {
      expect(rules(path, false), path).toMatchObject({ ...SECURITY, 'Cache-Control': 'no-store' })
    }
  })
})
