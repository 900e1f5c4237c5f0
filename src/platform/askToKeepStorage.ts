/*
 * Asks the browser not to clear away what the user has kept. Some ask the user in turn, and answer when
 * the user does, or never: nobody may wait for it.
 */
export function askToKeepStorage(): void {
  // Absent in some WebKit builds, whatever the types promise.
  const storage = navigator.storage as StorageManager | undefined
  // Refused is as good as no: the page of kept data says how it stands.
  storage?.persist?.().catch(() => undefined)
}
