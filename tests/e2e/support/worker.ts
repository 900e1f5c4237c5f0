/* The worker as tests look at it, and hosts that answer for its files with something else. */
import type { RequestListener } from 'node:http'
import type { Locator, Page } from '@playwright/test'
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

export const emptyCaches = (page: Page) =>
  page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name)
  })

/** Takes one script off the host, by the beginning of its name. */
export function withoutScript(host: SiteServer, site: BuiltSite, name: string, listener = missing) {
  const file = site.files('assets').find((path) => path.startsWith(`/assets/${name}-`))
  if (!file) throw new Error(`The build has no script ${name}.`)
  return host.answer(file, listener)
}
