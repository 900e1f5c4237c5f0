/*
 * For the day when a broken worker has been shipped: put in the place of /sw.js, this one takes over
 * at once (in Chromium when the one before has answered what it was asked and, at the worst, rested for half
 * a minute), clears away the stored files and itself, and loads the open windows anew from the host.
 * What the user owns lies in the database and in copies of it, which are not touched. It may stay for
 * as long as is needed; the next worker that is put in its place is a first one.
 */
declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(clearAway()))

/** Copies of what the user has made, from before an upgrade (data/copyBeforeUpgrade.ts). */
const isUsers = (name: string) => name.startsWith('backup-')

async function clearAway() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => !isUsers(name)).map((name) => caches.delete(name)))
  // Only windows of the worker before this one. A page that registers it later is not loaded anew, and so never for ever.
  const windows = await self.clients.matchAll({ type: 'window' })
  await self.registration.unregister()
  await Promise.allSettled(windows.map((window) => window.navigate(window.url)))
}

// A module: its names are its own.
export {}
