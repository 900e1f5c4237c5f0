/* What the host says with every answer, and what a browser that heard it no longer lets happen. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HEADERS_OF_MISSING, headersOf, SECURITY, type Headers } from '../../src/build/headers.ts'
import { siteFiles, stylesIn } from '../../src/build/hostPlugin.ts'
import { allowStyles } from '../../src/build/pageStyles.ts'
import { calendarPath, CONTENT_PATH, sessionPath } from '../../src/domain/addresses.ts'
import { heading, visitUntilReadyOffline } from './support/screen.ts'
import { expect, test } from './support/test.ts'

const SESSION = '2020-samskabt-ledelse'
const PRECACHE = 'ledelsesugen-precache'
/** As Node and browsers give them. */
const inLowerCase = (headers: Headers) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

/** What the site's own pages are styled by is allowed as well. */
const withStyles = (headers: Headers, { folder }: { folder: string }) =>
  allowStyles(headers, stylesIn(folder, siteFiles(folder)))

test('every kind of address says the same to a browser as the list does', async ({
  request,
  server,
  site,
}) => {
  const [asset = ''] = site.files('assets')
  const paths = ['/', '/program', sessionPath(site.session(SESSION).slug), '/was', '/sw.js']
  const files = [CONTENT_PATH, '/manifest.webmanifest', calendarPath(SESSION), asset]
  for (const path of [...paths, ...files]) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
    expect(answer.headers(), path).toMatchObject(inLowerCase(withStyles(headersOf(path), server)))
  }
})

test('what is not there is a real 404, a former script too, and nobody may keep it', async ({
  request,
  server,
}) => {
  for (const path of ['/assets/index-00000000.js', '/findes-ikke', '/kalender/findes-ikke.ics']) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(404)
    expect(answer.headers(), path).toMatchObject(
      inLowerCase(withStyles(HEADERS_OF_MISSING, server)),
    )
  }
})

test('H16: no other site can show a page in its frame', async ({ page, server, guard }) => {
  guard.expect(/^request to another host/, /^console error: .*(frame-ancestors|X-Frame-Options)/)
  const other = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(
      `<link rel="icon" href="data:," /><h1>Vind en præmie</h1><iframe src="${server.origin}/min-uge"></iframe>`,
    )
  })
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const refused = page.waitForEvent('console', (message) => message.type() === 'error')
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`)
  await expect(heading(page)).toHaveText('Vind en præmie')
  await refused
  const framed = page.frameLocator('iframe')
  await expect(framed.getByRole('heading', { name: 'Min uge' })).toHaveCount(0)
  expect(page.frames().map((frame) => frame.url())).not.toContain(`${server.origin}/min-uge`)
  await new Promise((resolve) => other.close(resolve))
})

test('a script, a style or a worker that somebody has planted does nothing', async ({
  page,
  server,
  site,
  guard,
}) => {
  const violates = (directive: string) =>
    new RegExp(`^console error: .*Content Security Policy directive.*${directive}`, 's')
  guard.expect(violates('script-src'), violates('style-src'), /^console error: .*Trusted/s)
  server.answer('/om', (_, response) => {
    const planted =
      '<style>h1 { display: none }</style><script>document.title = "Overtaget"</script>'
    const headers = withStyles(headersOf('/om'), server)
    response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' })
    response.end(site.read('om.html').replace('</head>', `${planted}</head>`))
  })
  await page.goto('/om')
  await expect(heading(page)).toBeVisible()
  await expect(page).toHaveTitle(/^Om /)

  const attempts = await page.evaluate(async () => {
    const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'none')
    const markup = await Promise.resolve()
      .then(() => void (document.body.innerHTML = '<img src="x" onerror="alert(1)">'))
      .catch(nameOf)
    const worker = await navigator.serviceWorker.register('/anden.js').catch(nameOf)
    return { markup, worker }
  })
  expect(attempts).toEqual({ markup: 'TypeError', worker: 'TypeError' })
})

test('under this policy all of the site is on the device, and opens without net with the policy on it', async ({
  page,
  server,
  site,
}) => {
  await visitUntilReadyOffline(page, '/')
  const listed = [...site.read('sw.js').matchAll(/url:[`"](\/[^`"]+)[`"]/g)].map(([, url]) => url)
  expect(listed.length).toBeGreaterThan(100)
  const kept = await page.evaluate(async (name) => {
    const requests = await (await caches.open(name)).keys()
    return requests.map(({ url }) => new URL(url).pathname)
  }, PRECACHE)
  expect(kept.sort()).toEqual(listed.sort())

  await server.stop()
  const { slug, title } = site.session(SESSION)
  const answer = await page.goto(sessionPath(slug))
  expect(answer?.fromServiceWorker()).toBe(true)
  expect(answer?.headers()).toMatchObject(inLowerCase(withStyles(SECURITY, server)))
  await expect(heading(page)).toHaveText(title)
})
