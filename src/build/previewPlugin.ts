/* Serves the built site as a good static host does: clean addresses, a real 404, the right types. */
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import sirv from 'sirv'
import type { Plugin } from 'vite'

export function previewPlugin(): Plugin {
  return {
    name: 'ledelsesugen:preview',
    configurePreviewServer({ config, middlewares }) {
      middlewares.use(serveSite(resolve(config.root, config.build.outDir)))
    },
  }
}

/** Answers requests with a built site. */
export function serveSite(dist: string): (request: IncomingMessage, to: ServerResponse) => void {
  const files = sirv(dist, {
    // Asks the disk at each request: a site built anew is served at once.
    dev: true,
    etag: true,
    extensions: ['html'],
    setHeaders(response, pathname) {
      const isHashed = pathname.startsWith('/assets/')
      response.setHeader('Cache-Control', isHashed ? 'max-age=31536000, immutable' : 'no-cache')
      if (pathname.endsWith('.ics')) {
        response.setHeader('Content-Type', 'text/calendar; charset=utf-8')
      }
    },
  })
  return (request, response) =>
    files(request, response, () => {
      response.statusCode = 404
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.setHeader('Cache-Control', 'no-store')
      response.end(readFileSync(join(dist, '404.html')))
    })
}
