/*
 * Does a host answer with what was built, and with the headers that belong to it?
 * `npm run check:host -- https://ledelsesugen.dk` asks for every file in `dist/` and says what differs, in Danish.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { headersOf, type Headers } from './headers.ts'
import { siteFiles } from './hostPlugin.ts'
import { withBuiltPolicy } from './previewPlugin.ts'

const ROWS = 8
const LIMIT = 20_000
/** So many addresses are named with each fault. */
const NAMED = 3
/** What no build has. A host that answers it with a page makes a missing script a page, for a year. */
const MISSING = ['/assets/findes-ikke.js', '/findes-ikke']

/** Fault → the addresses that have it. */
export type HostFaults = Map<string, string[]>

/**
 * @param origin of the host, `https://ledelsesugen.dk`
 * @param dist the folder of the build that should lie there
 * @returns what is wrong, as the end of a Danish sentence; empty when all is as it was built
 */
export async function checkHost(origin: string, dist: string): Promise<HostFaults> {
  const faults: HostFaults = new Map()
  const note = (address: string, found: readonly string[]) => {
    for (const fault of found) faults.set(fault, [...(faults.get(fault) ?? []), address])
  }
  const left = siteFiles(dist).filter(({ name }) => name !== '404.html')
  const askNext = async (): Promise<void> => {
    const { name } = left.pop() ?? {}
    if (!name) return
    const address = addressOf(name)
    note(address, await checkFile(origin + address, join(dist, name), expected(dist, address)))
    return askNext()
  }
  await Promise.all(Array.from({ length: ROWS }, askNext))
  for (const address of MISSING) note(address, await checkMissing(origin + address))
  return faults
}

const addressOf = (name: string) =>
  name === 'index.html' ? '/' : `/${name.replace(/\.html$/, '')}`

const expected = (dist: string, address: string) => withBuiltPolicy(dist, headersOf(address))

async function checkFile(url: string, file: string, headers: Headers): Promise<string[]> {
  const answer = await ask(url)
  if (typeof answer === 'string') return [answer]
  if (answer.status !== 200) return [statusFault(answer)]
  const wrong = Object.entries(headers).flatMap(([name, value]) => {
    const sent = answer.headers.get(name)
    if (sent === value) return []
    return sent === null ? `kommer uden ${name}` : `kommer med en anden ${name}: ${sent}`
  })
  return answer.body.equals(readFileSync(file))
    ? wrong
    : ['er ikke den fil, der blev bygget', ...wrong]
}

async function checkMissing(url: string): Promise<string[]> {
  const answer = await ask(url)
  if (typeof answer === 'string') return [answer]
  if (answer.status !== 404)
    return [`findes ikke og skulle være besvaret med 404, men fik ${answer.status}`]
  const kept = /max-age=[1-9]/.test(answer.headers.get('Cache-Control') ?? '')
  return kept ? ['findes ikke, men svaret må gemmes: så er filen væk, også når den kommer'] : []
}

interface Answer {
  status: number
  headers: globalThis.Headers
  body: Buffer
}

/** @returns a fault when there is no answer */
async function ask(url: string): Promise<Answer | string> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(LIMIT) })
    const { status, headers } = response
    return { status, headers, body: Buffer.from(await response.arrayBuffer()) }
  } catch {
    return 'fik intet svar'
  }
}

function statusFault({ status, headers }: Answer): string {
  const target = headers.get('Location')
  return target ? `bliver sendt videre (${status}) til ${target}` : `fik svaret ${status}`
}

/** The command. Sets the exit code to 1 when something is wrong. */
export default async function run([address]: string[]): Promise<void> {
  const url = URL.canParse(address ?? '') ? new URL(address ?? '') : null
  if (!url || !/^https?:$/.test(url.protocol)) {
    console.error(
      `${address ? `»${address}« er ikke en adresse` : 'Adressen mangler'}. Skriv den helt ud: npm run check:host -- https://ledelsesugen.dk`,
    )
    process.exitCode = 1
    return
  }
  const dist = resolve('dist')
  if (!existsSync(join(dist, '_headers'))) {
    console.error(
      'Der ligger ingen bygget side i dist. Byg den, der skal ligge på værten: npm run build',
    )
    process.exitCode = 1
    return
  }
  const faults = await checkHost(url.origin, dist)
  if (faults.size === 0) {
    console.log(`${siteFiles(dist).length} filer på ${url.origin} er som bygget.`)
    return
  }
  console.error(`${url.origin} svarer ikke med det, der ligger i dist:\n`)
  for (const [fault, addresses] of faults) {
    const more = addresses.length - NAMED
    console.error(
      `${addresses.slice(0, NAMED).join(', ')}${more > 0 ? ` og ${more} andre` : ''} ${fault}.`,
    )
  }
  console.error('\nLæg alt i dist på værten igen, og tøm dens mellemlager.')
  process.exitCode = 1
}
