/*
 * The whole policy of what is kept on the device, to be read in one go.
 * The release is stored whole at install, every file checked against its hash. Pages and files are
 * answered from there. The content asks the network first, because it has a version of its own.
 * A new worker waits until a page tells it to take over.
 */
import { entries, release } from 'virtual:precache'
import { PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { registerRoute, setCatchHandler } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope

const CACHE = 'ledelsesugen-precache'
const SHELL = '/app.html'
const CONTENT = '/content.json'
const NETWORK_LIMIT = 4_000
/** Not those of whole editions: nothing in them is the user's. */
const CALENDAR = /^\/kalender\/(?!ledelsesugen-).*\.ics$/

const precache = new PrecacheController({ cacheName: CACHE })
precache.addToCacheList(entries)

const stored = async (url: string) => (await precache.matchPrecache(url)) ?? Response.error()
const network = (request: Request) => fetch(request, { signal: AbortSignal.timeout(NETWORK_LIMIT) })

self.addEventListener('install', (event) => {
  precache.install(event)
})
self.addEventListener('activate', (event) => {
  precache.activate(event)
  event.waitUntil(self.clients.claim())
})

// Content: the newest there is, else what came with the release.
registerRoute(
  ({ url }) => url.origin === self.location.origin && url.pathname === CONTENT,
  ({ request }) => network(request).catch(() => stored(CONTENT)),
)

// Calendar files that hold what the user has kept. A session's own lies in the release as well.
// The code for it is run when it is asked for: a worker that has to start first must answer a page at once.
registerRoute(
  ({ url }) => url.origin === self.location.origin && CALENDAR.test(url.pathname),
  async ({ url }) => {
    const { answerCalendar, noCalendar } = await import('./calendarRoute.ts')
    return (
      (await answerCalendar(url).catch(() => null)) ??
      (await precache.matchPrecache(url.pathname)) ??
      noCalendar()
    )
  },
)

// Pages and files of the release. The query of a page is for the app alone.
registerRoute(new PrecacheRoute(precache, { ignoreURLParametersMatching: [/.*/], cleanURLs: true }))

// Any other page of ours: it may be newer than this release. Files and /was are never answered by a page.
registerRoute(
  ({ request, url }) =>
    request.mode === 'navigate' && url.pathname !== '/was' && !/\.[^/]+$/.test(url.pathname),
  ({ request }) => network(request).catch(() => stored(SHELL)),
)

setCatchHandler(async () => Response.error())

async function isPrecacheComplete(): Promise<boolean> {
  const found = await Promise.all(
    precache.getCachedURLs().map((url) => precache.matchPrecache(url)),
  )
  return found.every((response) => response?.ok === true)
}

self.addEventListener('message', (event) => {
  const { type } = event.data as { type?: unknown }
  const answer = (value: unknown) => event.ports[0]?.postMessage(value)
  if (type === 'SKIP_WAITING') void self.skipWaiting()
  if (type === 'release') answer(release)
  if (type === 'isPrecacheComplete') event.waitUntil(isPrecacheComplete().then(answer))
})
