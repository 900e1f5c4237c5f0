/* One act of a user: how long until the picture is another, and the longest the page was busy with it. */
import type { Page } from '@playwright/test'

export interface Act {
  /** From the key or the tap to the first frame that shows what it did, in ms. */
  picture: number
  /** The longest task meanwhile and in the moments after; 0 where none was longer than 50 ms. */
  longest: number
}

interface Watched {
  act?: Promise<Act | null>
}

const PATIENCE = 20_000
const MOMENTS_AFTER = 400

/** Runs in the page: waits for one key or tap, and for what it changes within `main` or a dialog. */
function watchAct([patience, after]: [number, number]) {
  const tasks: PerformanceEntry[] = []
  const long = new PerformanceObserver((list) => tasks.push(...list.getEntries()))
  long.observe({ type: 'longtask' })
  let began: number | null = null
  const begin = ({ timeStamp }: Event) => void (began ??= timeStamp)
  for (const kind of ['keydown', 'beforeinput', 'pointerup', 'popstate'])
    addEventListener(kind, begin, { capture: true, once: true })
  ;(globalThis as unknown as Watched).act = new Promise((resolve) => {
    const finish = (picture: number | null) => {
      changes.disconnect()
      setTimeout(() => {
        long.disconnect()
        const own = tasks.filter(({ startTime, duration }) => startTime + duration > (began ?? 0))
        const longest = Math.max(0, ...own.map(({ duration }) => duration))
        resolve(picture === null ? null : { picture, longest })
      }, after)
    }
    const changes = new MutationObserver(() => {
      if (began === null) return
      changes.disconnect()
      requestAnimationFrame(() => {
        // The first task after a frame: what it shows is on its way to the screen.
        const painted = new MessageChannel()
        painted.port1.onmessage = () => finish(performance.now() - (began ?? 0))
        painted.port2.postMessage(null)
      })
    })
    const place = document.querySelector('main')
    if (place)
      changes.observe(place, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      })
    setTimeout(() => finish(null), patience)
  })
}

/** @returns null where nothing changed */
export async function measureAct(page: Page, doIt: () => Promise<unknown>): Promise<Act | null> {
  await page.evaluate(watchAct, [PATIENCE, MOMENTS_AFTER] as [number, number])
  await doIt()
  return page.evaluate(() => (globalThis as unknown as Watched).act ?? null)
}

export interface Scroll {
  frames: number[]
  longest: number
  cards: number
}

/** Scrolls through all of a list, most of a screen a frame, and meanwhile more of it comes. */
export function scrollThrough(page: Page, mostFrames: number): Promise<Scroll> {
  return page.evaluate(async (most) => {
    const tasks: number[] = []
    const long = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    )
    long.observe({ type: 'longtask' })
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const frames: number[] = []
    let before = await frame()
    let still = 0
    while (frames.length < most && still < 30) {
      const from = scrollY
      scrollBy({ top: innerHeight * 0.7, behavior: 'instant' })
      const now = await frame()
      frames.push(now - before)
      before = now
      still = scrollY === from ? still + 1 : 0
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
    long.disconnect()
    const cards = document.querySelectorAll('main article').length
    return { frames, longest: Math.max(0, ...tasks), cards }
  }, mostFrames)
}
