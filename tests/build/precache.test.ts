/* What the worker keeps on the device: of a very large week not a file for each session. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { listPrecache } from '../../src/build/workerPlugin.ts'

const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

/** The addresses that are kept of a site with so many sessions. */
function keptOf(sessions: number): string[] {
  const dist = mkdtempSync(join(tmpdir(), 'precache-'))
  folders.push(dist)
  const files = ['index.html', 'program.html', 'app.html', 'content.json', 'assets/app-1a2b.js']
  files.push('assets/app-1a2b.js.br', 'program.html.gz', '_headers', 'sw.js')
  files.push('kalender/ledelsesugen-2020.ics', 'kalender/ledelsesugen-2020-online.ics')
  for (let index = 0; index < sessions; index++) {
    files.push(`arrangement/nummer-${index}.html`, `kalender/2020-nummer-${index}.ics`)
  }
  for (const file of files) {
    mkdirSync(dirname(join(dist, file)), { recursive: true })
    writeFileSync(join(dist, file), file)
  }
  return listPrecache(dist).map(({ url }) => url)
}
const ALWAYS = [
  '/app.html',
  '/assets/app-1a2b.js',
  '/content.json',
  '/index.html',
  '/kalender/ledelsesugen-2020.ics',
  '/program.html',
]

describe('the files that the worker keeps', () => {
  it('are those of a week, each session with its page and its calendar file', () => {
    const kept = keptOf(2)
    expect(kept).toEqual(expect.arrayContaining(ALWAYS))
    expect(kept).toContain('/arrangement/nummer-1.html')
    expect(kept).toContain('/kalender/2020-nummer-0.ics')
    expect(kept).toHaveLength(ALWAYS.length + 4)
  })

  it('of a week of thousands are those of no single session', () => {
    expect(keptOf(2800)).toEqual(ALWAYS)
  })
})
