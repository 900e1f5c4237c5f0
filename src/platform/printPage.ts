/* Prints the page, or the part of it that a class on the root element stands for in the styles. */

export const canPrint = (): boolean => typeof window.print === 'function'

/**
 * The classes go when the browser has taken the page, so that the next print is whole again.
 * @param piece marked as `printed`, where the part is there more than once
 */
export function printPage(part: string, piece?: Element | null): void {
  const root = document.documentElement
  root.classList.add(part)
  piece?.classList.add('printed')
  const unmark = () => {
    root.classList.remove(part)
    piece?.classList.remove('printed')
  }
  addEventListener('afterprint', unmark, { once: true })
  window.print()
}
