/* A browser that keeps no site for use without net: an old one, one inside another app, one that is locked down. */

/** Asked of the browser and not of a registration, which can fail for want of net as well. */
export async function refusesWorker(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return true
  try {
    await navigator.serviceWorker.getRegistration()
    return false
  } catch {
    // Where the user, or the one who runs the device, has blocked storage.
    return true
  }
}
