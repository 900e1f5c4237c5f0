/*
 * What must hold of the look of any page, whatever is on it: nothing scrolls sideways or is cut off,
 * on any screen, at 400 % zoom, with text of twice the size and with the spacing of WCAG 1.4.12;
 * what is pressed is large enough; one heading, one title, landmarks with names.
 */
import type { Page } from '@playwright/test'
import { isLaidOut } from './screen.ts'

/** From the narrowest of WCAG 1.4.10 to a wide desk; a phone on its side; a desk of 1280 × 1024 at 400 %. */
const SCREENS = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
  { width: 740, height: 360 },
  { width: 1600, height: 900 },
]
const NARROW = { width: 320, height: 640 }
const PHONE = { width: 360, height: 740 }
const DESK = { width: 1280, height: 800 }

/** Leaves the page at the size that it had. */
export async function layoutFaults(page: Page): Promise<string[]> {
  await isLaidOut(page)
  const before = page.viewportSize()
  const faults: string[] = []
  const look = async (where: string, check: (page: Page) => Promise<string[]>) =>
    void faults.push(...(await check(page)).map((fault) => `${where}: ${fault}`))

  for (const size of SCREENS) {
    await page.setViewportSize(size)
    await look(`${size.width}x${size.height}`, lostParts)
  }
  await page.setViewportSize(NARROW)
  await setSpacing(page, true)
  await look('text spacing', lostParts)
  await setSpacing(page, false)
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size)
    await look(`at ${size.width}`, smallTargets)
    await setTextSize(page, '200%')
    await look(`text of 200 % at ${size.width}`, lostParts)
    await setTextSize(page, '')
  }
  if (before) await page.setViewportSize(before)
  await look('structure', structureFaults)
  return faults
}

const setTextSize = (page: Page, size: string) =>
  page.evaluate((value) => void (document.documentElement.style.fontSize = value), size)

/** WCAG 2.2, 1.4.12, as a reader's own style sheet. */
const setSpacing = (page: Page, isOn: boolean) =>
  page.evaluate((on) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`)
    document.adoptedStyleSheets = on ? [sheet] : []
  }, isOn)

/** Is anything outside the screen, or cut off by its own box? */
const lostParts = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = []
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth) {
      const wide = [...document.querySelectorAll('body *')].filter(
        (one) => one.getBoundingClientRect().right > root.clientWidth + 1,
      )
      const names = wide.map((one) => `${one.tagName}.${one.className}`).slice(0, 3)
      faults.push(`${root.scrollWidth} wide because of ${names.join(', ')}`)
    }
    for (const one of document.querySelectorAll('body *')) {
      const { overflowX, overflowY, position, webkitLineClamp } = getComputedStyle(one)
      const isForHearing = position === 'absolute' && one.clientWidth <= 1
      // A field scrolls with what is typed; a text of which three lines are shown is whole where it belongs.
      if (isForHearing || one.matches('svg *, input') || webkitLineClamp !== 'none') continue
      const cuts = (value: string) => value === 'hidden' || value === 'clip'
      const isCut =
        (cuts(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
        (cuts(overflowY) && one.scrollHeight > one.clientHeight + 1)
      if (isCut) faults.push(`${one.tagName}.${one.className} is cut off`)
    }
    return faults
  })

/** WCAG 2.2, 2.5.8: 24 px for all that is not a word in a text; 44 px for the main acts. */
const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = []
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, select, textarea, input, summary',
    )
    for (const one of all) {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('.skip-link')) continue
      const display = getComputedStyle(one).display
      const text = one.closest('p, dd, li, h2, h3, h4')
      const isInText = display === 'inline' && text?.textContent.trim() !== one.textContent.trim()
      const target = one.closest('label') ?? one
      const { width, height } = target.getBoundingClientRect()
      const isMainAct = one.matches('.button, .bookmark, nav[aria-label=Hovedmenu] a, .strip a')
      const least = isMainAct ? 44 : 24
      const isSmall = height < least - 0.5 || width < (isMainAct ? 40 : 24)
      if (isSmall && !isInText) {
        const name = one.getAttribute('aria-label') ?? one.textContent.trim()
        faults.push(`»${name}« is ${Math.round(width)} x ${Math.round(height)}`)
      }
    }
    return faults
  })

const structureFaults = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = []
    const count = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).length
    for (const one of ['h1', 'main', 'body > * > header, #app > header', '#app > footer']) {
      if (count(one) !== 1) faults.push(`${count(one)} of ${one}`)
    }
    if (document.documentElement.lang !== 'da') faults.push('is not in Danish')
    if (!/Ledelsesugen/.test(document.title)) faults.push(`title »${document.title}«`)
    const names = [...document.querySelectorAll('nav, aside, form[role=search]')].map(
      (one) => one.tagName + (one.getAttribute('aria-label') ?? ''),
    )
    if (new Set(names).size < names.length) faults.push(`landmarks ${names.join(', ')}`)
    // »Kl. 9.00«, never »09:00«: the clock of 24 hours with a dot, as it is read aloud.
    for (const time of document.querySelectorAll('time')) {
      if (/\d:\d|\b0\d\./.test(time.textContent)) faults.push(`time »${time.textContent}«`)
      if (!time.dateTime) faults.push(`no machine time for »${time.textContent}«`)
    }
    return faults
  })
