/* A walk through a page by the Tab key alone, and what is wrong with its stops. */
import type { Page } from '@playwright/test'

declare global {
  interface Window {
    tabWalk: { faults: string[]; names: string[]; isOver: boolean }
  }
}

const MOST_STOPS = 400

/**
 * Presses the key until the focus has been at every stop. Each is looked at when the next press
 * comes: by then the page has scrolled and painted.
 * @param key `Tab`, or `Shift+Tab` from the end
 */
export async function tabFaults(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string[]> {
  await page.evaluate(watchStops, key === 'Tab')
  for (let presses = 0; presses < MOST_STOPS; presses++) {
    await page.keyboard.press(key)
    if (presses % 8 === 7 && (await page.evaluate(() => window.tabWalk.isOver))) break
  }
  return page.evaluate(() => window.tabWalk.faults)
}

function watchStops(isForward: boolean) {
  const walk = { faults: [] as string[], names: [] as string[], isOver: false }
  window.tabWalk = walk
  const seen = new Set<Element>()
  let before: Element | null = null
  const stops = () =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button:enabled, select, textarea, input, summary',
      ),
    ].filter((one) => one.checkVisibility({ visibilityProperty: true }) && isStop(one))
  /** Of a group of radio buttons one is a stop: what is chosen, else the nearest. The arrows lead to the others. */
  function isStop(one: HTMLElement): boolean {
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true
    const inputs = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')]
    const group = inputs.filter(({ name, form }) => name === one.name && form === one.form)
    return one === (group.find(({ checked }) => checked) ?? group.at(isForward ? 0 : -1))
  }
  stops()
    .at(isForward ? 0 : -1)
    ?.focus()

  function look(one: Element) {
    const name = one.getAttribute('aria-label') ?? one.textContent.trim().replace(/\s+/g, ' ')
    const fault = (text: string) => walk.faults.push(`»${name || one.tagName}« ${text}`)
    walk.names.push(name)
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(one)
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 3) fault('shows no focus of 3 px')
    const following = Node.DOCUMENT_POSITION_FOLLOWING
    const isNext = before && Boolean(before.compareDocumentPosition(one) & following)
    if (before && isNext !== isForward) fault('comes out of order')
    before = one
    const boxes = [...one.getClientRects()].filter(({ width, height }) => width && height)
    for (const { left, right, top, bottom } of boxes) {
      if (top < 0 || bottom > innerHeight || left < 0 || right > innerWidth) {
        if (bottom - top < innerHeight / 2) fault('is not all in sight')
      }
      // The whole box, and its outline where that lies outside.
      const out = Math.max(parseFloat(outlineOffset), -2) + 2
      const points = [
        [(left + right) / 2, (top + bottom) / 2],
        [left + 2, top - out],
        [right - 2, bottom + out],
      ] as const
      for (const [x, y] of points) {
        let hit = document.elementFromPoint(x, y)
        if (!hit || one.contains(hit)) continue
        for (; hit && !hit.contains(one); hit = hit.parentElement) {
          if (!/fixed|sticky/.test(getComputedStyle(hit).position)) continue
          fault(`is covered by ${hit.tagName}.${hit.className}`)
          break
        }
      }
    }
  }

  document.addEventListener(
    'keydown',
    (event) => {
      const one = document.activeElement
      if (event.key !== 'Tab' || walk.isOver || !one) return
      if (one === document.body || seen.has(one)) {
        if (seen.size === 0) return
        walk.isOver = true
        for (const left of stops().filter((stop) => !seen.has(stop)))
          walk.faults.push(`never at »${left.textContent.trim()}«`)
        return
      }
      seen.add(one)
      look(one)
    },
    true,
  )
}
