/* What axe finds on the page as it stands: in light, dark and forced colours, from the narrowest screen to a desk. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOnly, RunOptions } from 'axe-core'
import type { Page } from '@playwright/test'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** All rules, those that axe calls good practice as well; and the one whose answer depends on the colours. */
const ALL = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
} satisfies RunOnly
const COLOURS = { type: 'rule', values: ['color-contrast'] } satisfies RunOnly

/** Two in each layout: with the bar at the foot, and without it. */
const SIZES = [
  { width: 320, height: 640, rules: COLOURS },
  { width: 360, height: 740, rules: ALL },
  { width: 768, height: 1024, rules: COLOURS },
  { width: 1280, height: 800, rules: ALL },
]
const MODES = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const

/** Leaves the page at the size that it had, in light. */
export async function axeFaults(page: Page): Promise<string[]> {
  const before = page.viewportSize()
  const faults: string[] = []
  await page.evaluate(AXE)
  await page.evaluate(readForcedColours)
  for (const { rules, ...size } of SIZES) {
    await page.setViewportSize(size)
    for (const { name, media } of MODES) {
      await page.emulateMedia(media)
      // Light is looked at in full; in the others nothing differs but the colours.
      const found = await runAxe(page, name === 'light' ? rules : COLOURS)
      faults.push(...found.map((fault) => `at ${size.width} in ${name}: ${fault}`))
    }
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  if (before) await page.setViewportSize(before)
  return faults
}

/**
 * axe reads the colour of a text from -webkit-text-fill-color, of which Chromium tells the author's
 * own even where another is forced upon it. The colour that is painted is `color`.
 */
function readForcedColours() {
  const read = CSSStyleDeclaration.prototype.getPropertyValue
  // Asked for once: axe reads some twenty thousand values a page.
  const forced = matchMedia('(forced-colors: active)')
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    const isOther = name === '-webkit-text-fill-color' && forced.matches
    return read.call(this, isOther ? 'color' : name)
  }
}

async function runAxe(page: Page, runOnly: RunOnly): Promise<string[]> {
  const { violations } = await page.evaluate(
    (options) =>
      (
        window as unknown as {
          axe: { run(root: Document, options: RunOptions): Promise<AxeResults> }
        }
      ).axe.run(document, options),
    {
      runOnly,
      resultTypes: ['violations'],
      preload: false,
      // Experimental in axe, and asked for by 2.5.3: the name has the words that are seen.
      ...(runOnly === ALL && { rules: { 'label-content-name-mismatch': { enabled: true } } }),
    } satisfies RunOptions,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id} at ${target.join(' ')}`),
  )
}
