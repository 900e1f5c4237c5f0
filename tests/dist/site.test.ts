/* The shipped thing: what `npm run build` left in dist/, file by file. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { COMPRESSED } from '../../src/build/compress.ts'
import { PAGE_SCRIPT } from '../../src/build/pageScript.ts'
import { readContent, toPublished } from '../../src/build/readContent.ts'
import { calendarPath, postPath, publishedPages, sessionPath } from '../../src/domain/addresses.ts'
import { hasCalendarEntry } from '../../src/domain/calendar.ts'
import { parseContent } from '../../src/domain/parseContent.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const dist = join(root, 'dist')
const read = (file: string) => readFileSync(join(dist, file), 'utf8')
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(dist.length))
  .sort()
const content = toPublished(readContent(join(root, 'content')))
const pages = publishedPages(content)
const fileOf = (path: string) => (path === '/' ? 'index.html' : `${path.slice(1)}.html`)
const matchOne = (text: string, pattern: RegExp) => {
  const found = [...text.matchAll(pattern)].map((match) => match[1] ?? '')
  expect(found, String(pattern)).toHaveLength(1)
  return found[0] ?? ''
}

/** `720x1480`, of a PNG or of a WebP as Chromium packs it (RFC 9649, 2.7: the extended form). */
function sizeOf(picture: Buffer): string {
  if (picture.toString('latin1', 8, 12) !== 'WEBP') {
    expect(picture.toString('latin1', 1, 4)).toBe('PNG')
    return `${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`
  }
  expect(picture.toString('latin1', 12, 16)).toBe('VP8X')
  return `${picture.readUIntLE(24, 3) + 1}x${picture.readUIntLE(27, 3) + 1}`
}

/** What the built worker stores: address → revision and integrity. */
const worker = read('sw.js')
const precached = new Map(
  [
    ...worker.matchAll(
      /url:[`"]([^`"]+)[`"],revision:(?:[`"](\w+)[`"]|null),integrity:[`"]([^`"]+)[`"]/g,
    ),
  ].map(([, url = '', revision, integrity]) => [url, { revision, integrity }] as const),
)

describe('the pages', () => {
  it('are there for every session, post and edition', () => {
    const expected = [
      ...content.sessions.map(({ slug }) => sessionPath(slug)),
      ...content.posts.map(({ slug }) => postPath(slug)),
      ...content.editions.map(({ year }) => `/arkiv/${year}`),
    ]
    expect(expected.length).toBeGreaterThanOrEqual(20 + 4 + 9)
    for (const path of expected) expect(files).toContain(`/${fileOf(path)}`)
  })

  it.each(pages.map(({ path, canonicalPath }) => [path, canonicalPath]))(
    '%s is Danish, readable without script, and says who it is',
    (path, canonicalPath) => {
      const html = read(fileOf(path))
      expect(html).toMatch(/^<!doctype html>\n<html lang="da">/)
      expect(matchOne(html, /<title>([^<]+)<\/title>/g)).toContain('Ledelsesugen')
      expect(matchOne(html, /<meta name="description" content="([^"]+)"/g).length).toBeGreaterThan(
        20,
      )
      expect(matchOne(html, /<link rel="canonical" href="([^"]+)"/g)).toBe(
        content.site.origin + canonicalPath,
      )
      expect(matchOne(html, /<meta property="og:title" content="([^"]+)"/g)).not.toBe('')
      expect(html.match(/<h1[ >]/g)).toHaveLength(1)
      expect(html).not.toContain('Henter indholdet')
      expect(html).not.toContain('<!--page-')
      const data = JSON.parse(matchOne(html, /id="page-data">(.+?)<\/script>/g)) as { path: string }
      expect(data.path).toBe(path)
    },
  )

  it('name a picture for links to them, which is there in the size that they say', () => {
    const pictures = new Map<string, string>()
    for (const { path, canonicalPath } of pages) {
      const html = read(fileOf(path))
      const meta = (name: string) =>
        matchOne(html, new RegExp(`<meta (?:name|property)="${name}" content="([^"]+)"`, 'g'))
      const { origin, pathname, search } = new URL(meta('og:image'))
      expect(origin).toBe(content.site.origin)
      expect(search, path).toMatch(/^\?v=[0-9a-f]{8}$/)
      const png = readFileSync(join(dist, pathname))
      expect(png.subarray(1, 4).toString(), pathname).toBe('PNG')
      const size = [png.readUInt32BE(16), png.readUInt32BE(20)]
      expect(size.map(String), path).toEqual([meta('og:image:width'), meta('og:image:height')])
      expect(size).toEqual([1200, 630])
      expect(png.length, pathname).toBeLessThan(60_000)
      expect(meta('og:image:alt').length, path).toBeGreaterThan(20)
      expect(meta('twitter:card')).toBe('summary_large_image')
      pictures.set(canonicalPath, pathname)
    }
    const own = [
      ...content.sessions.map(({ slug }) => sessionPath(slug)),
      ...content.posts.map(({ slug }) => postPath(slug)),
    ]
    expect(new Set(own.map((path) => pictures.get(path))).size).toBe(own.length)
    expect(pictures.get('/program')).toBe('/share.png')
    expect(own.map((path) => pictures.get(path))).not.toContain('/share.png')
  })

  it('have a title each', () => {
    const canonical = pages.filter(({ path, canonicalPath }) => path === canonicalPath)
    const titles = canonical.map(({ path }) => matchOne(read(fileOf(path)), /<title>([^<]+)</g))
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('show a session with its facts in the HTML itself', () => {
    const html = read('arrangement/ensomt-paa-toppen.html').replace(/<!--.*?-->/g, '')
    for (const fact of ['Onsdag den 28. oktober 2020', 'kl. 11.30-14.30', 'Brogaarden']) {
      expect(html.replace(/<script.+?<\/script>/gs, '')).toContain(fact)
    }
  })

  it('carry no more content than they show', () => {
    const html = read('arrangement/ensomt-paa-toppen.html')
    expect(html.includes('Nærhedsreform')).toBe(false)
    expect(read('program.html').includes('Mange ledere mangler nogen at tale med')).toBe(false)
  })

  it('ask no other host for anything', () => {
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const html = read(file)
      const loaded = [
        ...html.matchAll(/<(?:script|img|iframe|source|video|audio)[^>]+src="([^"]+)"/g),
        ...html.matchAll(/<link(?![^>]*rel="canonical")[^>]+href="([^"]+)"/g),
      ].map((match) => match[1] ?? '')
      expect(
        // `#` is the page itself.
        loaded.filter((address) => !/^(\/(?!\/)|#)/.test(address)),
        file,
      ).toEqual([])
      // But for the one that the policy knows by its hash, and blocks of data, which nothing runs.
      expect(html.replace(PAGE_SCRIPT, ''), file).not.toMatch(
        /<script(?![^>]*(src=|type="application\/(ld\+)?json"))/,
      )
    }
  })

  it('need nothing that browsers learned late, except the form for events', () => {
    // One expression that looks behind, and Safari before 16.4 reads nothing of its file, and of those that ask for it.
    const scripts = files.filter((name) => name.endsWith('.js') && !/SubmissionForm-/.test(name))
    expect(scripts.length).toBeGreaterThan(10)
    expect(scripts.filter((name) => /\(\?<[=!]/.test(read(name)))).toEqual([])
  })

  it('never show what is written for the secretariat alone', () => {
    const hints = readContent(join(root, 'content')).sessions.flatMap(
      ({ organiserHint }) => organiserHint ?? [],
    )
    expect(hints.length).toBeGreaterThan(0)
    for (const file of files.filter((name) => /\.(html|json|ics|js)$/.test(name))) {
      const text = read(file)
      for (const hint of hints) expect(text.includes(hint), `${file}: ${hint}`).toBe(false)
    }
  })
})

describe('beside the pages', () => {
  it('the shell is neutral and hydrates nothing', () => {
    const shell = read('app.html')
    expect(shell).not.toContain('page-data')
    expect(shell).not.toContain('<h1')
    expect(shell).toContain('<meta name="robots" content="noindex" />')
  })

  it('the page for what does not exist says so and is not indexed', () => {
    expect(read('404.html')).toContain('Siden findes ikke')
    expect(read('404.html')).toContain('noindex')
  })

  it('/was leads to the accessibility statement', () => {
    expect(read('was.html')).toContain('url=/tilgaengelighed')
  })

  it('the sitemap lists each page once, under the address that counts', () => {
    const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]+)</g)].map((match) => match[1])
    expect(new Set(listed).size).toBe(listed.length)
    expect(listed).toEqual(
      expect.arrayContaining(pages.map(({ canonicalPath }) => content.site.origin + canonicalPath)),
    )
    expect(read('robots.txt')).toContain(`Sitemap: ${content.site.origin}/sitemap.xml`)
  })

  it('the manifest names only files that are there', () => {
    const manifest = JSON.parse(read('manifest.webmanifest')) as {
      lang: string
      icons: { src: string; sizes: string; purpose: string }[]
      screenshots: { src: string; sizes: string; form_factor: string; label: string }[]
      shortcuts: { name: string; url: string }[]
    }
    expect(manifest.lang).toBe('da')
    expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable')
    for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots]) {
      expect(sizeOf(readFileSync(join(dist, src))), src).toBe(sizes)
    }
    const shapes = manifest.screenshots.map(({ form_factor }) => form_factor)
    expect(new Set(shapes)).toEqual(new Set(['narrow', 'wide']))
    for (const { label } of manifest.screenshots) expect(label).toMatch(/^\p{Lu}\p{Ll}+ /u)
    expect(manifest.shortcuts.map(({ name }) => name)).toEqual(['Program', 'Min uge', 'I dag'])
    for (const { url } of manifest.shortcuts) {
      expect(files).toContain(`/${fileOf(url.split('?')[0] ?? '')}`)
    }
  })

  it('the content file passes the door again and is the content', () => {
    expect(parseContent(JSON.parse(read('content.json')))).toEqual(content)
  })

  it('every session with a date has its calendar file, and no other has', () => {
    for (const session of content.sessions) {
      expect(existsSync(join(dist, calendarPath(session.id))), session.id).toBe(
        hasCalendarEntry(session),
      )
    }
    expect(read('kalender/ledelsesugen-2020.ics').match(/BEGIN:VEVENT/g)).toHaveLength(15)
  })
})

describe('the compressed copies', () => {
  const copies = files.filter((file) => COMPRESSED.test(file))

  it('are of every page, script and style that is worth it, by both methods', () => {
    const texts = files.filter((file) => /\.(html|js|css)$/.test(file))
    const large = texts.filter((file) => statSync(join(dist, file)).size >= 1024)
    expect(large.length).toBeGreaterThan(80)
    for (const file of large)
      expect(copies, file).toEqual(expect.arrayContaining([`${file}.br`, `${file}.gz`]))
  })

  it('say the same as what they are copies of, in fewer bytes', () => {
    for (const copy of copies) {
      const whole = readFileSync(join(dist, copy.replace(COMPRESSED, '')))
      const bytes = readFileSync(join(dist, copy))
      const unpacked = copy.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes)
      expect(unpacked.equals(whole), copy).toBe(true)
      expect(bytes.length, copy).toBeLessThan(whole.length)
    }
  })
})

describe('the worker', () => {
  it('stores every page, script, style, icon and calendar file, and the shell', () => {
    /** Of a whole edition, a part to subscribe to: calendars fetch it, and they are never without net. */
    const isPartOfFeed = (file: string) =>
      /^\/kalender\/ledelsesugen-\d{4}-[a-z-]+\.ics$/.test(file)
    /** Of a link to a page: services fetch it, the app never shows it. */
    const isLinkPicture = (file: string) => /^\/billeder\/[a-z]+\/[a-z0-9-]+\.png$/.test(file)
    /** For other programs, which have stores of their own. */
    const isOpenData = (file: string) => file.startsWith('/aabne-data/')
    /** What is kept is kept as it is read. */
    const isCompressed = (file: string) => COMPRESSED.test(file)
    const isForOthers = (file: string) =>
      isPartOfFeed(file) || isLinkPicture(file) || isOpenData(file) || isCompressed(file)
    const left = files.filter((file) => !precached.has(file) && !isForOthers(file))
    expect(files.filter((file) => isForOthers(file) && precached.has(file))).toEqual([])
    expect(left).toEqual([
      '/Caddyfile',
      '/_headers',
      '/kill-switch/sw.js',
      '/nginx.conf',
      '/robots.txt',
      '/screenshots/min-uge-narrow.webp',
      '/screenshots/program-narrow.webp',
      '/screenshots/program-wide.webp',
      '/share.png',
      '/sitemap.xml',
      '/sw.js',
      '/was.html',
    ])
  })

  it('lists nothing that is not there, and each file with the hash of its bytes', () => {
    expect(precached.size).toBeGreaterThan(60)
    for (const [url, { revision, integrity }] of precached) {
      const bytes = readFileSync(join(dist, url))
      const hash = createHash('sha384').update(bytes).digest('base64')
      expect(integrity, url).toBe(`sha384-${hash}`)
      expect(revision === undefined, url).toBe(url.startsWith('/assets/'))
    }
  })

  it('knows the same release as the pages', () => {
    const release = matchOne(read('app.html'), /<meta name="release" content="(\w{12})"/g)
    expect(worker).toContain(release)
    expect(read('index.html')).toContain(`<meta name="release" content="${release}" />`)
  })

  it('loads no script from anywhere', () => {
    expect(worker.includes('importScripts')).toBe(false)
    expect(/^\s*import[\s{"']/m.test(worker)).toBe(false)
  })
})

describe('the scripts', () => {
  it('need no eval', () => {
    for (const file of files.filter((name) => name.endsWith('.js'))) {
      expect(read(file), file).not.toMatch(/\beval\(|new Function\(/)
    }
  })

  it('keep the database out of what a page loads at first', () => {
    const html = read('program.html')
    const loaded = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(
      (m) => m[1] ?? '',
    )
    expect(loaded.length).toBeGreaterThan(0)
    for (const file of loaded) expect(read(file), file).not.toContain('IDBKeyRange')
  })
})
