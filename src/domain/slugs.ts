/* Names for addresses and ids, made of titles. */

/** Room for a year before it and a number behind it, and short enough to be read out. */
const LONGEST = 60

/** `Når der er ensomt på toppen` → `naar-der-er-ensomt-paa-toppen`, cut at a word. Empty where nothing can be written so. */
export function toSlug(title: string): string {
  const plain = title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (plain.length <= LONGEST) return plain
  const cut = plain.slice(0, LONGEST + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0) || LONGEST)
}

/** The slug, or the first of `slug-2`, `slug-3` … that nobody has had. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? slug : `${slug}-${number}`
    if (!taken.has(name)) return name
  }
}
