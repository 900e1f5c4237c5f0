/*
 * A built site with one script more, run before all others in every page: it tells what goes wrong
 * there, in every engine, and can break what a test wants broken. The worker lists it, and the
 * changed pages, with their new hashes; all else is as it was built.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listPrecache } from '../../../src/build/workerPlugin.ts'
import { record } from './recorder.ts'

const SCRIPT = 'planted.js'
const TAG = `<script src="/${SCRIPT}"></script>`

/** Runs in each page before the app: breaks something there. Sees nothing of the file it is written in. */
export type Breaks = () => void

export function plant(build: string, to: string, breaks: readonly Breaks[]): void {
  cpSync(build, to, { recursive: true })
  const before = new Map(listPrecache(to).map((entry) => [entry.url, entry]))
  for (const url of before.keys()) {
    const file = join(to, url)
    if (!url.endsWith('.html')) continue
    writeFileSync(file, readFileSync(file, 'utf8').replace('<head>', `<head>${TAG}`))
  }
  const scripts = [record, ...breaks].map((script) => `;(${script.toString()})();`)
  writeFileSync(join(to, SCRIPT), scripts.join('\n'))

  const worker = join(to, 'sw.js')
  let text = readFileSync(worker, 'utf8')
  for (const { url, revision, integrity } of listPrecache(to)) {
    const old = before.get(url)
    const added = `{url:\`${url}\`,revision:\`${revision}\`,integrity:\`${integrity}\`},`
    if (!old) text = text.replace('{url:', () => `${added}{url:`)
    else text = text.replace(`${old.revision}`, `${revision}`).replace(old.integrity, integrity)
  }
  writeFileSync(worker, text)
}
