/* Waiting for the browser's turn: work in one long piece holds up the picture, and what is pressed meanwhile. */

/** What has waited for the browser longer goes first: the picture, and what is pressed. */
export const nextTask = (): Promise<void> => new Promise((goOn) => setTimeout(goOn))

/** When what is there has been painted; at once where nobody is looking, since nothing is painted then. */
export function afterPaint(): Promise<void> {
  return new Promise((goOn) => {
    if (document.visibilityState === 'hidden') return goOn()
    document.addEventListener('visibilitychange', () => goOn(), { once: true })
    requestAnimationFrame(() => setTimeout(goOn))
  })
}
