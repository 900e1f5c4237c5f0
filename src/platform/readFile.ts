/* Reads a text file that the user has chosen. It can be any file at all. */

/** tooLarge: over the limit, not read; unreadable: the device would not hand it out; encoding: no text we know. */
export type FileFault = 'tooLarge' | 'unreadable' | 'encoding'

/** The text of a file in UTF-8, or in UTF-16 that says so. @param limit in bytes */
export async function readFile(
  file: Blob,
  limit: number,
): Promise<{ text: string; fault?: never } | { text?: never; fault: FileFault }> {
  if (file.size > limit) return { fault: 'tooLarge' }
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return { fault: 'unreadable' }
  }
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
    // UTF-16 without a mark reads as UTF-8 with nothing in every other place.
    return text.includes('\0') ? { fault: 'encoding' } : { text }
  } catch {
    return { fault: 'encoding' }
  }
}

/** By the mark at the beginning, which some editors put there. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
