/* Waiting for the browser's turn: work in one long piece holds up the picture, and what is pressed meanwhile. */

/**
 * What has waited for the browser longer goes first: the picture, and what is pressed. Where nobody is looking
 * browsers hold timers up for a second each, and a message is a task of its own that they do not.
 */
export function nextTask(): Promise<void> {
  return new Promise((goOn) => {
    if (!(globalThis as { document?: Document }).document?.hidden) return setTimeout(goOn)
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      goOn()
    }
    port2.postMessage(null)
  })
}

/** When what is there has been painted; at once where nobody is looking, since nothing is painted then. */
export function afterPaint(): Promise<void> {
  return new Promise((goOn) => {
    if (document.visibilityState === 'hidden') return goOn()
    document.addEventListener('visibilitychange', () => goOn(), { once: true })
    requestAnimationFrame(() => setTimeout(goOn))
  })
}
