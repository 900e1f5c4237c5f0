/* Hands a text file to another app by the device's own share sheet, such as a mail to attach it to. */

const toFile = (name: string, text: string) => new File([text], name, { type: 'text/plain' })

export const canShareFile = (): boolean =>
  typeof navigator.share === 'function' &&
  typeof navigator.canShare === 'function' &&
  navigator.canShare({ files: [toFile('forslag.txt', '-')] })

/** shared: handed over; cancelled: the user let go; failed: there, but refused, as in some embedded browsers. */
export async function shareFile(
  name: string,
  text: string,
): Promise<'shared' | 'cancelled' | 'failed'> {
  try {
    await navigator.share({ files: [toFile(name, text)] })
    return 'shared'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'failed'
  }
}
