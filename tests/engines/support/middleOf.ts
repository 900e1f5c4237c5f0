/**
 * Runs in the page: waits until there is something that a finger would meet, and brings it in sight. What
 * is covered, also by a page that fades, takes no click.
 * @returns its middle
 */
export async function middleOf(selector: string): Promise<[x: number, y: number]> {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const found = document.querySelector(selector)
    if (found && !found.matches(':disabled')) {
      found.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
      // Of its first line: the middle of a link that goes over two may lie beside it.
      const line = [...found.getClientRects()].find(({ width, height }) => width > 0 && height > 0)
      const { x, y, width, height } = line ?? found.getBoundingClientRect()
      const middle: [number, number] = [x + width / 2, y + height / 2]
      if (line && found.contains(document.elementFromPoint(...middle))) return middle
    }
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  throw new Error(`There is no ${selector} to click`)
}
