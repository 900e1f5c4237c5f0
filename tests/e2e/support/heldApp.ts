/* A page that stands there before the app does, or before all of the page does, as on a slow net. */
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

/**
 * The host sends the page `path` up to `end`, and keeps the rest back.
 * @param change of what it sends
 * @returns a function that sends the rest
 */
export async function holdRest(
  server: SiteServer,
  path: string,
  end: string,
  change = (page: string) => page,
): Promise<() => void> {
  const whole = await fetch(new URL(path, server.origin))
  const page = change(await whole.text())
  const length = page.indexOf(end)
  if (length < 0) throw new Error(`There is no ${end} in ${path}.`)
  // What is told of the body is told of another way of sending it.
  const headers = [...whole.headers].filter(
    ([name]) => !/^(content-length|connection|keep-alive|transfer-encoding)$/.test(name),
  )
  const waiting: ServerResponse[] = []
  const restore = server.answer(path, (_, response) => {
    response.writeHead(200, headers.flat()).write(page.slice(0, length))
    waiting.push(response)
  })
  return () => {
    restore()
    for (const response of waiting) response.end(page.slice(length))
  }
}
