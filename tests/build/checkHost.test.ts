import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkHost } from '../../src/build/checkHost.ts'
import { SiteServer } from '../e2e/support/server.ts'

const SCRIPT = '/assets/index-1a2b.js'
let dist: string
let server: SiteServer

const write = (name: string, text: string) => writeFileSync(join(dist, name), text)
const faults = async () => Object.fromEntries(await checkHost(server.origin, dist))

beforeEach(async () => {
  dist = mkdtempSync(join(tmpdir(), 'host-'))
  mkdirSync(join(dist, 'assets'))
  write('index.html', '<!doctype html><title>Forside</title>')
  write('program.html', '<!doctype html><title>Program</title>')
  write('404.html', '<!doctype html><title>Siden findes ikke</title>')
  write('sw.js', 'self.x = 1')
  write(SCRIPT, 'export {}')
  write('_headers', "/*\n  Content-Security-Policy: default-src 'none'; style-src 'sha256-x='\n")
  server = new SiteServer(dist)
  await server.startFirst(Number(process.env.VITEST_POOL_ID ?? 1) + 20)
})
afterEach(async () => {
  await server.stop()
  rmSync(dist, { recursive: true, force: true })
})

describe('P05: a host', () => {
  it('that answers as was built has no faults', async () => {
    expect(await faults()).toEqual({})
  })

  it('that serves other bytes is told of, by address', async () => {
    write('program.html', '<!doctype html><title>Program 2</title>')
    write(SCRIPT, 'export const a = 1')
    expect(await faults()).toEqual({
      'er ikke den fil, der blev bygget': expect.toSatisfy(
        (addresses: string[]) => addresses.sort().join() === `${SCRIPT},/program`,
      ) as unknown,
    })
  })

  it('that leaves a header out, or sends another, is told of', async () => {
    server.answer('/program', (_, response) => {
      response.setHeader('Cache-Control', 'max-age=600')
      response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'sha256-x='")
      response.end('<!doctype html><title>Program</title>')
    })
    const found = await faults()
    expect(found['kommer med en anden Cache-Control: max-age=600']).toEqual(['/program'])
    expect(found['kommer uden X-Content-Type-Options']).toEqual(['/program'])
    expect(Object.keys(found).join()).not.toContain('Content-Security-Policy')
  })

  it('that lacks a file, sends it elsewhere or never answers is told of', async () => {
    server.answer('/', (_, response) => response.writeHead(404).end())
    server.answer('/program', (_, response) =>
      response.writeHead(301, { Location: '/program/' }).end(),
    )
    server.answer(SCRIPT, (request) => request.socket.destroy())
    expect(await faults()).toEqual({
      'fik svaret 404': ['/'],
      'bliver sendt videre (301) til /program/': ['/program'],
      'fik intet svar': [SCRIPT],
    })
  })

  it('that makes a page of what does not exist, or lets its absence be kept, is told of', async () => {
    server.answer('/findes-ikke', (_, response) => response.end('<h1>Forside</h1>'))
    server.answer('/assets/findes-ikke.js', (_, response) =>
      response.writeHead(404, { 'Cache-Control': 'public, max-age=31536000, immutable' }).end(),
    )
    expect(await faults()).toEqual({
      'findes ikke og skulle være besvaret med 404, men fik 200': ['/findes-ikke'],
      'findes ikke, men svaret må gemmes: så er filen væk, også når den kommer': [
        '/assets/findes-ikke.js',
      ],
    })
  })
})
