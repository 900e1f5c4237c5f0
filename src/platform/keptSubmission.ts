/*
 * The draft of an event that is being offered, put aside at every key. In localStorage and not in the
 * database: it is one small text that must outlive a page closed in the same moment, and no other table
 * or release needs to know its shape.
 */
const KEY = 'ledelsesugen.forslag'

/** False where the browser keeps nothing. */
export function keepSubmission(kept: object): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept))
    return true
  } catch {
    // Full or forbidden: whoever asked tells of it.
    return false
  }
}

export function dropKeptSubmission(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // Forbidden: then nothing was put aside.
  }
}

/** Null where there is none. */
export function readKeptSubmission(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as unknown
  } catch {
    // Forbidden, or not ours.
    return null
  }
}

/** Acts when another tab has put one aside, or dropped it. Returns a function that ends it. */
export function watchKeptSubmission(act: () => void): () => void {
  const look = ({ key }: StorageEvent) => {
    if (key === KEY || key === null) act()
  }
  addEventListener('storage', look)
  return () => removeEventListener('storage', look)
}
