/* One visit: what it shows when, when it takes a tap on Gem, and what that costs. */
import { setTimeout } from 'node:timers/promises'
import type { BrowserContext } from '@playwright/test'
import { openSlowPage } from './phone.ts'

/** In ms from the start of the visit; null for what did not happen. */
interface Seen {
  /** The first content, and the largest. */
  shown: number | null
  largest: number | null
  /** A tap on Gem is taken: carried out, or noted until it can be. */
  taken: number | null
  /** The app has taken over the page, all of it. */
  alive: number | null
  /** Each Gem says whether it is kept. */
  known: number | null
  shift: number
}

/** From `start` to `end`, in ms from the start of the visit. */
interface Task {
  start: number
  end: number
}

export interface Visit extends Seen {
  /** By how much tasks were longer than 50 ms, and the longest of them, from the first paint on: before it nobody waits for an answer. */
  blocking: number
  longest: number
  /** Bytes as they came, and requests, until the app was there; of a plain page all. */
  bytes: number
  script: number
  requests: number
}

/** Said in the page when what was waited for is there: a question from outside would be work for the page itself. */
const THERE = 'bench: there'

/** Runs in the page before anything else, and looks at it once a frame. */
function watch([until, there]: [keyof Seen, string]) {
  const seen: Seen = {
    ...{ shown: null, largest: null, taken: null, alive: null, known: null },
    shift: 0,
  }
  const tasks: Task[] = []
  Object.assign(globalThis, { seen, tasks })
  const observe = (type: string, each: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
      type,
      buffered: true,
    })
  observe('longtask', ({ startTime: start, duration }) => {
    tasks.push({ start, end: start + duration })
  })
  observe('layout-shift', (entry) => (seen.shift += (entry as unknown as { value: number }).value))
  observe('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime))
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.shown = startTime
  })
  const look = () => {
    const gem = document.querySelector<HTMLElement>('[data-session]')
    if (seen.taken === null && gem && seen.shown !== null) {
      gem.click()
      if (gem.matches('[aria-busy=true], [aria-pressed]')) seen.taken = performance.now()
    }
    const isBegun = '__vue_app__' in (document.getElementById('app') ?? {})
    if (seen.alive === null && isBegun && !('earlyTap' in globalThis))
      seen.alive = performance.now()
    if (seen.known === null && gem?.hasAttribute('aria-pressed')) seen.known = performance.now()
    if (seen[until] === null) requestAnimationFrame(look)
    else console.debug(there)
  }
  requestAnimationFrame(look)
}

/** What comes in these moments after the page answers belongs to the visit as well. */
const AFTERWARDS = 1500

export async function visit(
  context: BrowserContext,
  address: string,
  { isOffline = false, until = 'known' as keyof Seen } = {},
): Promise<Visit> {
  const { page, session } = await openSlowPage(context, isOffline)
  const loads: { kind: string | undefined; bytes: number; timestamp: number }[] = []
  const kinds = new Map<string, string>()
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) =>
    loads.push({ kind: kinds.get(requestId), bytes: encodedDataLength, timestamp }),
  )
  let began = 0
  session.on('Network.requestWillBeSent', ({ type, timestamp }) => {
    if (type === 'Document' && began === 0) began = timestamp
  })
  await page.addInitScript(watch, [until, THERE] as [keyof Seen, string])
  const isThere = page.waitForEvent('console', {
    predicate: (message) => message.text() === THERE,
    timeout: 120_000,
  })
  await page.goto(address, { waitUntil: 'commit' })
  await isThere
  await setTimeout(AFTERWARDS)
  const { seen, tasks } = await page.evaluate(() => {
    const { seen, tasks } = globalThis as unknown as { seen: Seen; tasks: Task[] }
    return { seen, tasks }
  })
  const shown = seen.shown ?? 0
  const long = tasks.map(({ start, end }) => Math.max(0, end - Math.max(start, shown)))
  const isPlain = seen.alive === null
  const early = loads.filter(
    ({ timestamp }) => isPlain || (timestamp - began) * 1000 <= (seen.alive ?? 0),
  )
  const sum = (list: typeof loads) => list.reduce((total, { bytes }) => total + bytes, 0)
  await page.close()
  return {
    ...seen,
    blocking: long.reduce((total, time) => total + Math.max(0, time - 50), 0),
    longest: Math.max(0, ...long),
    taken: isPlain ? seen.shown : seen.taken,
    alive: seen.alive ?? seen.shown,
    bytes: sum(early),
    script: sum(early.filter(({ kind }) => kind === 'Script')),
    requests: early.length,
  }
}
