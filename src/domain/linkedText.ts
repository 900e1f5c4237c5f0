/* Addresses that stand in plain text, so that they can be followed. */

/** A piece of a text; `href` where it is an address of the web or of mail. */
export interface TextPiece {
  text: string
  href: string | null
}

const ADDRESS = /https?:\/\/[^\s<>"»«]+|[\p{L}\d._+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu
/** What comes after an address belongs to the sentence; a bracket to the address only where it was begun there. */
const AFTER = /[.,;:!?…'’]+$/u

function withoutEnd(address: string): string {
  const bare = address.replace(AFTER, '')
  return bare.endsWith(')') && !bare.includes('(') ? withoutEnd(bare.slice(0, -1)) : bare
}

/** Parts a text at the addresses in it; put together, the pieces are the text. */
export function linkedText(text: string): TextPiece[] {
  const pieces: TextPiece[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutEnd(found)
    if (index > end) pieces.push({ text: text.slice(end, index), href: null })
    const href = /^https?:/i.test(address) ? address : `mailto:${address}`
    pieces.push({ text: address, href })
    end = index + address.length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), href: null })
  return pieces
}
