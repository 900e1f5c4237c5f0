/*
 * IndexedDB from a fresh, empty frame. When Safari's storage process has been killed in the background,
 * the page's own `indexedDB` is dead until it is loaded anew; one of a new document is not.
 */
/** They stay in the page: with the document goes the connection. So does the one before, or what is being opened there is never answered. */
const frames: HTMLIFrameElement[] = []

/** @returns null where the page may have no frame, or the frame no storage */
export function freshIndexedDb(): Pick<typeof globalThis, 'indexedDB' | 'IDBKeyRange'> | null {
  const next = document.createElement('iframe')
  next.hidden = true
  next.title = 'Hjælper til at gemme på enheden'
  document.body.append(next)
  try {
    // The document's own window has both, which the type of a frame's window does not tell.
    const inside = next.contentWindow as (Window & typeof globalThis) | null
    if (!inside?.indexedDB) throw new Error('a frame without storage')
    for (const old of frames.splice(0, frames.length - 1)) old.remove()
    frames.push(next)
    return { indexedDB: inside.indexedDB, IDBKeyRange: inside.IDBKeyRange }
  } catch {
    // Refused: the caller says what is lost by it.
    next.remove()
    return null
  }
}
