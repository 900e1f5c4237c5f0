/* Who answers: a built site with the headers that are shipped and its compressed files, and a plain page beside it. */
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { serveSite } from '../../src/build/previewPlugin.ts'
import { CONTENT_PATH } from '../../src/domain/addresses.ts'
import type { Content } from '../../src/domain/contentSchema.ts'
import { toContentText } from '../../src/domain/contentText.ts'
import type { PageContent } from '../../src/domain/pageContent.ts'
import { plainPage } from './plainPage.ts'

export interface Host {
  origin: string
  stop(): void
}

async function listen(answer: RequestListener): Promise<Host> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => void server.close().closeAllConnections(),
  }
}

/** @param content said in the place of the site's own, under a later version */
export function hostSite(dist: string, content?: Content): Promise<Host> {
  const answer = serveSite(dist)
  if (!content) return listen(answer)
  const bytes = brotliCompressSync(toContentText(content))
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Content-Encoding': 'br' }
  return listen((request, response) => {
    if (request.url !== CONTENT_PATH) return answer(request, response)
    response.writeHead(200, headers).end(bytes)
  })
}

/** The headers cost a browser something too, so the plain page has them; but for the policy, which would refuse its styles. */
const NOT_ITS_OWN = /^(content-|etag|vary|date|connection|keep-alive|transfer|last-modified)/

/** A plain page with the sessions that the programme of a built site shows. */
export async function hostPlain(dist: string, site: Host): Promise<Host> {
  const html = readFileSync(join(dist, 'program.html'), 'utf8')
  const [, data = '{}'] =
    /<script type="application\/json" id="page-data">(.*?)<\/script>/s.exec(html) ?? []
  const { content } = JSON.parse(data) as { content: PageContent }
  const { sessions } = JSON.parse(readFileSync(join(dist, 'content.json'), 'utf8')) as Content
  const carried = new Set(content.cards.map(({ id }) => id))
  const page = brotliCompressSync(plainPage(sessions.filter(({ id }) => carried.has(id))))
  const shipped = [...(await fetch(`${site.origin}/program`)).headers]
  const headers = {
    ...Object.fromEntries(shipped.filter(([name]) => !NOT_ITS_OWN.test(name))),
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Encoding': 'br',
  }
  return listen((_, response) => void response.writeHead(200, headers).end(page))
}
