/* How long the lines are that are read. */
import type { Page } from '@playwright/test'

/** The most characters that a line of text has, of all that is read on the page. */
export const longestLine = (page: Page): Promise<{ count: number; text: string }> =>
  page.evaluate(() => {
    let longest = { count: 0, text: '' }
    for (const text of document.querySelectorAll('main :is(p, li, dd, h2, h3, h4, h5)')) {
      // A list of cards is read card by card; what is only heard has no line.
      if (text.querySelector('p, li, article') || !text.checkVisibility()) continue
      const lines = new Map<number, number>()
      const range = document.createRange()
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('.visually-hidden')) continue
        for (let at = 0; at < (node.textContent ?? '').length; at += 1) {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          // By its foot: on one line words may be of different sizes.
          const { width, bottom } = range.getBoundingClientRect()
          const line = Math.round(bottom / 4)
          if (width > 0) lines.set(line, (lines.get(line) ?? 0) + 1)
        }
      }
      const count = Math.max(0, ...lines.values())
      if (count > longest.count) longest = { count, text: text.textContent ?? '' }
    }
    return longest
  })
