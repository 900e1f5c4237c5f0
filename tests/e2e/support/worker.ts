/* The worker as tests look at it, and hosts that answer for its files with something else. */
import type { RequestListener } from 'node:http'
import type { Locator, Page } from '@playwright/test'
import { listPrecache } from '../../../src/build/workerPlugin.ts'
import { notices } from './screen.ts'
import type { SiteServer } from './server.ts'
import { BuiltSite } from './site.ts'

export const reloadButton = (page: Page): Locator =>
  notices(page).getByRole('button', { name: 'Genindlæs' })
export const footer = (page: Page): Locator => page.getByRole('contentinfo')

export const loginPage: RequestListener = (_, response) => {
  response.setHeader('Content-Type', 'text/html').end('<h1>Velkommen til hotellets net</h1>')
}
export const missing: RequestListener = (_, response) => void response.writeHead(404).end()
/** Takes the question and never answers. */
export const silent: RequestListener = () => undefined

/** The scripts of a build that another one does not have. */
export const newScripts = (build: { dist: string }, site: BuiltSite) => {
  const old = site.files('assets')
  return new BuiltSite(build.dist).files('assets').filter((file) => !old.includes(file))
}

/** Asks for a new release as the app does when it comes back in sight, and waits for the outcome of the installation. */
export const outcomeOfUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update()
    const { installing, waiting } = registration ?? {}
    if (!installing) return waiting ? 'installed' : 'nothing new'
    return new Promise<string>((resolve) => {
      installing.addEventListener('statechange', () => resolve(installing.state))
    })
  })

/** What lies in the caches of the site, but for the copies of what the user owns. */
export const cached = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => !name.startsWith('backup-'))
    const responses = await Promise.all(
      names.map(async (name) => (await caches.open(name)).matchAll()),
    )
    return responses.flat().map(({ url, status, type }) => ({ url, status, type }))
  })

export const emptyCaches = (page: Page) =>
  page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name)
  })

export const workersOf = (page: Page) =>
  page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope, active }) => [
      new URL(scope).pathname,
      active && new URL(active.scriptURL).pathname,
    ]),
  )

/** How often the page is loaded from now on. */
export function countLoads(page: Page) {
  let loads = 0
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads++
  })
  return () => loads
}

/** Takes one script off the host, by the beginning of its name. */
export function withoutScript(host: SiteServer, site: BuiltSite, name: string, listener = missing) {
  const file = site.files('assets').find((path) => path.startsWith(`/assets/${name}-`))
  if (!file) throw new Error(`The build has no script ${name}.`)
  return host.answer(file, listener)
}

export function serveFile(host: SiteServer, dist: string, file: string) {
  const type = file.endsWith('.css') ? 'text/css' : 'text/javascript'
  host.answer(file, (_, response) => {
    response.setHeader('Content-Type', type).end(new BuiltSite(dist).read(file))
  })
}

export const isComplete = async (page: Page, site: BuiltSite) =>
  (await cached(page)).length === listPrecache(site.folder).length
