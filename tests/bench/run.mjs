/*
 * How fast the built site is beside a plain page of the same content: `npm run bench [-- visits]`, after a
 * build. Visits of both alternate, so that the ratios hold on any machine. It reports, and never fails.
 */
import { createServer } from 'node:http'
import { cpus } from 'node:os'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { findBrowser } from '../e2e/findBrowser.mjs'
import { plainPage } from './plainPage.mjs'
import { openPhone, visit } from './visit.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const visits = Number(process.argv[2] ?? 7)
const SITE_PORT = 4181
const PLAIN_PORT = 4182

const html = readFileSync(`${root}dist/program.html`, 'utf8')
const [, data = '{}'] =
  /<script type="application\/json" id="page-data">(.*?)<\/script>/s.exec(html) ?? []
const plain = brotliCompressSync(plainPage(JSON.parse(data).content.cards))

const site = await preview({
  root,
  logLevel: 'error',
  preview: { port: SITE_PORT, host: 'localhost' },
})
/** The plain page comes with the headers of the site, which cost a browser something too; but for the policy. */
const NOT_ITS_OWN = /^(content-|etag|vary|date|connection|keep-alive|transfer|last-modified)/
const shipped = [...(await fetch(`http://localhost:${SITE_PORT}/program`)).headers].filter(
  ([name]) => !NOT_ITS_OWN.test(name),
)
const yardstick = createServer((_, response) =>
  response
    .writeHead(200, {
      ...Object.fromEntries(shipped),
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Encoding': 'br',
    })
    .end(plain),
).listen(PLAIN_PORT)
const browser = await chromium.launch({
  executablePath: findBrowser()?.path,
  args: ['--no-sandbox', '--disable-background-networking'],
})

const PROGRAMME = `http://localhost:${SITE_PORT}/program`
const PLAIN = `http://localhost:${PLAIN_PORT}/`
const kept = (name) => (results[name] ??= [])
const results = {}

for (let round = 0; round < visits; round++) {
  const reader = await openPhone(browser)
  kept('plain, first').push(await visit(reader, PLAIN, { isPlain: true }))
  kept('plain, again').push(await visit(reader, PLAIN, { isPlain: true }))
  await reader.close()

  const phone = await openPhone(browser)
  kept('site, first').push(await visit(phone, PROGRAMME))
  await untilReadyOffline(phone)
  kept('site, again').push(await visit(phone, PROGRAMME))
  kept('site, offline').push(await visit(phone, PROGRAMME, { isOffline: true }))
  await phone.close()
}
await browser.close()
yardstick.close()
await site.close()

async function untilReadyOffline(context) {
  const page = await context.newPage()
  await page.goto(PROGRAMME)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.close()
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const of = (name, figure) => middle(results[name].map((one) => one[figure] ?? 0))
const spread = (name, figure) => {
  const all = results[name].map((one) => Math.round(one[figure] ?? 0)).sort((a, b) => a - b)
  return `${Math.round(of(name, figure))} [${all[0]}-${all.at(-1)}]`
}
const ratio = (name, figure, yard) => (of(name, figure) / of(yard, 'shown')).toFixed(2)
const YARDS = {
  'site, first': 'plain, first',
  'site, again': 'plain, again',
  'site, offline': 'plain, again',
}

console.log(
  `${visits} visits each; 360 px, CPU slowed 4x, 150 ms, 1.6 Mbit/s; ${cpus().length} x ${cpus()[0]?.model}, ${browser.version()}`,
)
console.table(
  Object.keys(results).map((name) => ({
    visit: name,
    'shown ms': spread(name, 'shown'),
    'a tap is taken ms': spread(name, 'taken'),
    'the app is there ms': spread(name, 'alive'),
    'blocking ms': spread(name, 'blocking'),
    shift: of(name, 'shift').toFixed(3),
    'kB before the app': (of(name, 'bytes') / 1000).toFixed(1),
    'of it script': (of(name, 'script') / 1000).toFixed(1),
    requests: of(name, 'requests'),
  })),
)
console.table(
  Object.entries(YARDS).map(([name, yard]) => ({
    visit: name,
    'shown, to plain': ratio(name, 'shown', yard),
    'tap taken, to plain': ratio(name, 'taken', yard),
    'app there, to plain': ratio(name, 'alive', yard),
  })),
)
