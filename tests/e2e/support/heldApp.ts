/* A page that stands there before the app does, as on a slow net. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ServerResponse } from 'node:http'
import type { SiteServer } from './server.ts'
import type { BuiltSite } from './site.ts'

/** The host keeps the app back. @returns a function that sends it */
export function holdApp(server: SiteServer, site: BuiltSite): () => void {
  const app = site.files('assets').find((file) => /\/app-[^/]+\.js$/.test(file)) ?? ''
  const waiting: ServerResponse[] = []
  const restore = server.answer(app, (_, response) => void waiting.push(response))
  return () => {
    restore()
    for (const response of waiting) {
      response.setHeader('Content-Type', 'text/javascript')
      response.end(readFileSync(join(server.folder, app)))
    }
  }
}
