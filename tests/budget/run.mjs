/*
 * How many bytes the built site asks for, against what it may ask for: `npm run budget`, after a build.
 * By page and kind as hosts compress it for each request (gzip) and as it lies there (Brotli), then by
 * file of scripts. A limit is raised only with a reason.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { LIMITS, PAGES, SCRIPTS } from './limits.mjs'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const read = (file) => readFileSync(join(dist, file))
const gzip = (file) => gzipSync(read(file), { level: 9 }).length
/** What is too small to be compressed has no copy. */
const brotli = (file) =>
  (existsSync(join(dist, `${file}.br`)) ? read(`${file}.br`) : read(file)).length
const all = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll('\\', '/'),
)
const sum = (files, bytesOf = gzip) => files.reduce((total, file) => total + bytesOf(file), 0)

/** What a browser fetches before a page is complete. */
function firstLoad(page) {
  // Styles stand in the page; their files are named, but not asked for.
  const html = read(page)
    .toString()
    .replace(/<link[^>]* disabled \/>/g, '')
  const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file)
  return [page, ...new Set(named)]
}

const rows = []
const weigh = (what, kind, actual, limits = LIMITS[what]) => {
  const limit = limits?.[kind]
  if (limit === undefined) throw new Error(`There is no limit for ${what}, ${kind}.`)
  rows.push({ what, kind, actual, limit })
}

for (const page of PAGES) {
  const files = firstLoad(page)
  const scripts = files.filter((file) => file.endsWith('.js'))
  weigh(page, 'all', sum(files))
  weigh(page, 'script', sum(scripts))
  weigh(page, 'all, Brotli', sum(files, brotli))
  weigh(page, 'script, Brotli', sum(scripts, brotli))
  weigh(page, 'page alone, Brotli', brotli(page))
  weigh(page, 'requests', files.length)
}
weigh('styles', 'all', sum(all.filter((file) => file.endsWith('.css'))))
const scripts = all.filter((file) => /^assets\/.*\.js$/.test(file))
weigh('scripts', 'all', sum(scripts))
for (const [name, limit] of Object.entries(SCRIPTS)) {
  const files = scripts.filter((file) => file.startsWith(`assets/${name}-`))
  if (files.length !== 1) throw new Error(`There is no script ${name}, or there are several.`)
  weigh('scripts', `${name}, Brotli`, sum(files, brotli), { [`${name}, Brotli`]: limit })
}
weigh('worker', 'all', gzip('sw.js'))
weigh('content', 'all', gzip('content.json'))

const count = (number) => number.toLocaleString('en')
console.table(
  rows.map(({ what, kind, actual, limit }) => ({
    what,
    kind,
    actual: count(actual),
    limit: count(limit),
  })),
)
const over = rows.filter(({ actual, limit }) => actual > limit)
for (const { what, kind, actual, limit } of over)
  console.error(`${what}, ${kind}: ${count(actual)} is more than ${count(limit)}.`)
if (over.length > 0) process.exitCode = 1
