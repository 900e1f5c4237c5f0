/*
 * How many bytes the built site asks for, against what it may ask for: `npm run budget`, after a build.
 * Compressed as hosts do it for each request (gzip). A limit is raised only with a reason.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { LIMITS, PAGES } from './limits.mjs'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const bytesOf = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length
const all = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll('\\', '/'),
)
const sum = (files) => files.reduce((total, file) => total + bytesOf(file), 0)

/** What a browser fetches before a page is complete. */
function firstLoad(page) {
  // Styles stand in the page; their files are named, but not asked for.
  const html = readFileSync(join(dist, page), 'utf8').replace(/<link[^>]* disabled \/>/g, '')
  const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file)
  return [page, ...new Set(named)]
}

const rows = []
const weigh = (what, kind, actual) => {
  const limit = LIMITS[what]?.[kind]
  if (limit === undefined) throw new Error(`There is no limit for ${what}, ${kind}.`)
  rows.push({ what, kind, actual, limit })
}

for (const page of PAGES) {
  const files = firstLoad(page)
  const scripts = files.filter((file) => file.endsWith('.js'))
  weigh(page, 'all', sum(files))
  weigh(page, 'script', sum(scripts))
  weigh(page, 'requests', files.length)
}
weigh('styles', 'all', sum(all.filter((file) => file.endsWith('.css'))))
weigh(
  'scripts',
  'all',
  sum(all.filter((file) => file.startsWith('assets/') && file.endsWith('.js'))),
)
weigh('worker', 'all', bytesOf('sw.js'))
weigh('content', 'all', bytesOf('content.json'))

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
