/* The worker and its store, as a page of any engine sees them. */
import type { Tab } from './engine.ts'

/** Addresses and answers in the caches of the site, but for the copies of what the user owns. */
export const cached = (tab: Tab) =>
  tab.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => !name.startsWith('backup-'))
    const answers = await Promise.all(
      names.map(async (name) => (await caches.open(name)).matchAll()),
    )
    return answers.flat().map(({ url, status, type }) => ({ url, status, type }))
  })

export const cacheNames = (tab: Tab) => tab.evaluate(() => caches.keys())

export const emptyCaches = (tab: Tab) =>
  tab.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name)
  })

/** The scripts of the workers that are at work for the site. */
export const workers = (tab: Tab) =>
  tab.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ active }) =>
      active ? new URL(active.scriptURL).pathname : null,
    ),
  )

/** Asks for a new release as the app does when it comes back in sight, and waits for the outcome of the installation. */
export const outcomeOfUpdate = (tab: Tab) =>
  tab.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update()
    const { installing, waiting } = registration ?? {}
    if (!installing) return waiting ? 'installed' : 'nothing new'
    return new Promise<string>((resolve) => {
      installing.addEventListener('statechange', () => {
        // Its place counts: WebKit may leave its state behind.
        resolve(registration?.waiting === installing ? 'installed' : installing.state)
      })
    })
  })
