/*
 * What is typed and on its way into the database, put aside in the same moment: the database takes a
 * few milliseconds, and a page that is closed meanwhile would take the last words with it.
 */
const PREFIX = 'ledelsesugen.note.'

export function keepDraft(id: string, draft: object): void {
  try {
    localStorage.setItem(PREFIX + id, JSON.stringify(draft))
  } catch {
    // Full or forbidden. The database is still being written, and that it fails is told.
  }
}

export function dropDraft(id: string): void {
  try {
    localStorage.removeItem(PREFIX + id)
  } catch {
    // Forbidden: then nothing was put aside.
  }
}

export const dropDrafts = (): void => ids().forEach(dropDraft)

/** What an earlier visit, or another tab, has put aside and not yet seen saved. */
export function readDrafts(): unknown[] {
  return ids().map((id) => {
    try {
      return JSON.parse(localStorage.getItem(PREFIX + id) ?? 'null') as unknown
    } catch {
      // Not ours, or damaged: it is passed over.
      return null
    }
  })
}

function ids(): string[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))
    return keys.map((key) => key.slice(PREFIX.length))
  } catch {
    // Forbidden: then nothing was put aside.
    return []
  }
}
