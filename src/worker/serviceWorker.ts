/*
 * The whole policy of what is kept on the device, to be read in one go.
 * The release is stored whole at install, every file checked against its hash. Pages and files are
 * answered from there. The content asks the network, because it has a version of its own; the app
 * shows meanwhile what it has. Every question has an answer within a limit.
 * A new worker waits until a page tells it to take over.
 */
import { entries, release } from 'virtual:precache'
import { PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { registerRoute, setCatchHandler } from 'workbox-routing'
import { lastPage } from './lastPage.ts'
import { FILE_LIMIT, INSTALL_LIMIT, network, PAGE_LIMIT } from './network.ts'
import { newestContent } from './newestContent.ts'

declare const self: ServiceWorkerGlobalScope

const CACHE = 'ledelsesugen-precache'
const SHELL = '/app.html'
const CONTENT = '/content.json'
/** Not those of whole editions: nothing in them is the user's. */
const CALENDAR = /^\/kalender\/(?!ledelsesugen-).*\.ics$/

const options = {
  cacheName: CACHE,
  // What is missing is asked for below, with a limit.
  fallbackToNetwork: false,
  plugins: [
    {
      // The content has mostly been fetched by the page just now: the host is asked whether it is still that.
      requestWillFetch: async ({ request }: { request: Request }) =>
        new Request(request, {
          signal: AbortSignal.timeout(INSTALL_LIMIT),
          cache: request.url.endsWith(CONTENT) ? 'no-cache' : request.cache,
        }),
      // Some hosts redirect page.html to page: that is well, the hash vouches for the bytes. Parts of files are not.
      cacheWillUpdate: async ({ response }: { response: Response }) =>
        isWhole(response) ? response : null,
    },
  ],
}
const precache = new PrecacheController(options)
precache.addToCacheList(entries)

/**
 * Workbox fetches one file after the other. On a phone each takes as long as the way to the host and
 * back, so they go in several rows at once.
 */
const ROWS = 6
const rows = Array.from({ length: ROWS }, (_, row) => {
  const controller = new PrecacheController(options)
  controller.addToCacheList(entries.filter((_, at) => at % ROWS === row))
  return controller
})

const isWhole = ({ status, type }: Response) => status === 200 && type === 'basic'
const stored = (url: string) => precache.matchPrecache(url).catch(() => undefined)

self.addEventListener('install', (event) => {
  for (const row of rows) void row.install(event)
})
self.addEventListener('activate', (event) => {
  precache.activate(event)
  event.waitUntil(self.clients.claim())
})

// Content: the newest there is, or an error that the app knows what to do with. What came with the
// release is for those who ask for it by name.
registerRoute(
  ({ url }) => url.origin === self.location.origin && url.pathname === CONTENT,
  async ({ request, event }) => {
    const kept = request.cache === 'force-cache' ? await stored(CONTENT) : undefined
    const { clientId } = event as FetchEvent
    return kept ?? newestContent(request, clientId).catch(() => Response.error())
  },
)

// Calendar files that hold what the user has kept. A session's own lies in the release as well.
// The code for it is run when it is asked for: a worker that has to start first must answer a page at once.
registerRoute(
  ({ url }) => url.origin === self.location.origin && CALENDAR.test(url.pathname),
  async ({ url }) => {
    const { answerCalendar, noCalendar } = await import('./calendarRoute.ts')
    const made = await answerCalendar(url, () => stored(CONTENT)).catch(() => null)
    // What was asked for beside the session is not in the file of the release.
    return made ?? (url.search ? undefined : await stored(url.pathname)) ?? noCalendar()
  },
)

// Pages and files of the release. The query of a page is for the app alone.
registerRoute(new PrecacheRoute(precache, { ignoreURLParametersMatching: [/.*/], cleanURLs: true }))

/** Files and /was are never answered by a page. */
const isPage = (request: Request, { pathname }: URL) =>
  request.mode === 'navigate' && pathname !== '/was' && !/\.[^/]+$/.test(pathname)

const answerPage = (request: Request) =>
  network(request, PAGE_LIMIT).catch(async () => (await stored(SHELL)) ?? lastPage())

// Any other page of ours: it may be newer than this release.
registerRoute(
  ({ request, url }) => isPage(request, url),
  ({ request }) => answerPage(request),
)

// What should have been in the store, and is not: browsers clear away, and disks fail.
setCatchHandler(async ({ request, url }) =>
  url && isPage(request, url)
    ? answerPage(request)
    : network(request, FILE_LIMIT).catch(() => Response.error()),
)

/** Is the release in the store, all of it? What has been cleared away is fetched again, if the host still has the same. */
async function isPrecacheComplete(): Promise<boolean> {
  const cache = await caches.open(CACHE)
  const held = new Set((await cache.keys()).map(({ url }) => url))
  const keyOf = (url: string) => precache.getCacheKeyForURL(url) ?? url
  const lacking = entries.filter(({ url }) => !held.has(keyOf(url)))
  const fetchNext = async (): Promise<boolean> => {
    const { url, integrity } = lacking.pop() ?? {}
    if (!url) return true
    const response = await network(new Request(url, { integrity, cache: 'reload' }), FILE_LIMIT)
    if (!isWhole(response)) return false
    await cache.put(keyOf(url), response)
    return fetchNext()
  }
  return (await Promise.all(Array.from({ length: ROWS }, fetchNext))).every(Boolean)
}

self.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as { type?: unknown }
  const answer = (value: unknown) => event.ports[0]?.postMessage(value)
  if (type === 'SKIP_WAITING') void self.skipWaiting()
  if (type === 'release') answer(release)
  if (type === 'isPrecacheComplete') {
    event.waitUntil(
      isPrecacheComplete()
        .catch(() => false)
        .then(answer),
    )
  }
})
