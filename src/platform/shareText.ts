/* Hands a text to another app by the device's own share sheet, where there is one. */

export const canShareText = (): boolean => typeof navigator.share === 'function'

/** shared: handed over; cancelled: the user let go; failed: there, but refused, as in some embedded browsers. */
export async function shareText(
  title: string,
  text: string,
): Promise<'shared' | 'cancelled' | 'failed'> {
  try {
    await navigator.share({ title, text })
    return 'shared'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'failed'
  }
}
