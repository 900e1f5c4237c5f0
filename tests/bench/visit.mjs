/* One visit of a slow phone: what it shows when, when it takes a tap on Gem, and what that costs. */

/** A phone of 360 x 800, four times slower than this machine, 150 ms from the host, 1.6 Mbit/s. */
const PHONE = { viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true }
const SLOWER = 4
const LINK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
const NO_LINK = { ...LINK, offline: true }

export const openPhone = (browser) => browser.newContext({ ...PHONE, locale: 'da-DK' })

/** Runs in the page before anything else, and looks at it once a frame. */
function watch() {
  const seen = { shown: null, taken: null, alive: null, known: null, blocking: 0, shift: 0 }
  globalThis.seen = seen
  const observe = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
      type,
      buffered: true,
    })
  observe('longtask', ({ duration }) => (seen.blocking += Math.max(0, duration - 50)))
  observe('layout-shift', ({ value }) => (seen.shift += value))
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.shown = startTime
  })
  const look = () => {
    const gem = document.querySelector('[data-session]')
    if (seen.taken === null && gem && seen.shown !== null) {
      gem.click()
      if (gem.matches('[aria-busy=true], [aria-pressed]')) seen.taken = performance.now()
    }
    if (seen.alive === null && document.getElementById('app')?.__vue_app__)
      seen.alive = performance.now()
    if (seen.known === null && gem?.hasAttribute('aria-pressed')) seen.known = performance.now()
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/**
 * @param isOffline the net is away, and the worker asleep
 * @returns ms from the start of the visit, ms of blocking, the shift of the layout, bytes and requests until the app is there
 */
export async function visit(context, address, { isOffline = false, isPlain = false } = {}) {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', isOffline ? NO_LINK : LINK)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  if (isOffline) {
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
  }
  const loads = []
  const kinds = new Map()
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) =>
    loads.push({ kind: kinds.get(requestId), bytes: encodedDataLength, timestamp }),
  )
  let began = 0
  session.on('Network.requestWillBeSent', ({ type, timestamp }) => {
    if (type === 'Document' && began === 0) began = timestamp
  })
  await page.addInitScript(watch)
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(
    (end) => (globalThis.seen?.[end] ?? null) !== null,
    isPlain ? 'shown' : 'known',
  )
  // What comes in the moments after belongs to the visit as well.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)))
  const seen = await page.evaluate(() => globalThis.seen)
  const early = loads.filter(({ timestamp }) => (timestamp - began) * 1000 <= (seen.alive ?? 0))
  const sum = (list) => list.reduce((total, { bytes }) => total + bytes, 0)
  await page.close()
  return {
    ...seen,
    taken: isPlain ? seen.shown : seen.taken,
    alive: isPlain ? seen.shown : seen.alive,
    bytes: sum(isPlain ? loads : early),
    script: sum(early.filter(({ kind }) => kind === 'Script')),
    requests: (isPlain ? loads : early).length,
  }
}
