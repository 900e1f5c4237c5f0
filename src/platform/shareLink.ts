/* Gives an address to somebody else: the phone's own share sheet, else the clipboard. */

/** shared: handed to the share sheet; copied: on the clipboard; cancelled: the user let go; failed: neither works. */
export type ShareOutcome = 'shared' | 'copied' | 'cancelled' | 'failed'

export interface SharedLink {
  title: string
  /** May be empty: then the address alone is copied. */
  text: string
  url: string
}

export async function shareLink(link: SharedLink): Promise<ShareOutcome> {
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share(link)
      return 'shared'
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled'
      // Present but refused, as in some embedded browsers: the clipboard is left.
    }
  }
  try {
    await navigator.clipboard.writeText([link.text, link.url].filter(Boolean).join('\n'))
    return 'copied'
  } catch {
    return 'failed'
  }
}
