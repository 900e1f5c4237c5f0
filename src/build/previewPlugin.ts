/*
 * Serves the built site as a good host does: with its headers, clean addresses and a real 404.
 * The browser tests are served by it too.
 */
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import sirv from 'sirv'
import type { Plugin } from 'vite'
import { HEADERS_OF_MISSING, headersOf, type Headers } from './headers.ts'

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
    brotli: true,
    gzip: true,
    extensions: ['html'],
    setHeaders(response, pathname) {
      response.setHeaders(new Map(Object.entries(withBuiltPolicy(dist, headersOf(pathname)))))
    },
  })
  return (request, response) =>
    files(request, response, () => {
      response
        .writeHead(404, withBuiltPolicy(dist, HEADERS_OF_MISSING))
        .end(read(join(dist, '404.html')))
    })
}

/** The headers with the policy of a build in a folder, which knows the styles in its pages. */
export function withBuiltPolicy(dist: string, headers: Headers): Headers {
  const [, policy] = /Content-Security-Policy: (.*)/.exec(read(join(dist, '_headers'))) ?? []
  return policy ? { ...headers, 'Content-Security-Policy': policy } : headers
}

const read = (file: string) => readFileSync(file, 'utf8')
