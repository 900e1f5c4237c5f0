/*
 * Registers the worker that keeps the site on the device, and tells what it is up to.
 * A new release waits until the user asks for it. A worker that brings only new content, and the
 * same app, takes over quietly: nothing that is open can miss a file.
 */
import { messageSW, Workbox, type WorkboxLifecycleWaitingEvent } from 'workbox-window'

export interface ServiceWorkerEvents {
  /** A new release of the app is ready. Calling `takeOver` activates it; the page then reloads. */
  onReleaseWaiting(takeOver: () => void): void
  /** A worker of another release has taken over at another tab's request. */
  onReleaseTaken(): void
}

const ownRelease = () =>
  document.querySelector<HTMLMetaElement>('meta[name="release"]')?.content ?? ''

/** Is there anything to register: a browser that can, and a built site? */
export const canRegister = (): boolean => 'serviceWorker' in navigator && ownRelease() !== ''

/** @returns false where the browser or the net will have no worker: the site works, but not without net. */
export async function registerServiceWorker(events: ServiceWorkerEvents): Promise<boolean> {
  const workbox = new Workbox('/sw.js', { updateViaCache: 'none' })
  let asked = false

  const onWaiting = async ({ sw }: WorkboxLifecycleWaitingEvent) => {
    if (sw && (await messageSW(sw, { type: 'release' })) === ownRelease()) {
      workbox.messageSkipWaiting()
      return
    }
    events.onReleaseWaiting(() => {
      asked = true
      workbox.messageSkipWaiting()
    })
  }
  workbox.addEventListener('waiting', (event) => void onWaiting(event))

  let controlled = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    const first = !controlled
    controlled = true
    if (asked) location.reload()
    else if (!first) void tellIfOtherRelease()
  })
  const tellIfOtherRelease = async () => {
    const controller = navigator.serviceWorker.controller
    if (controller && (await messageSW(controller, { type: 'release' })) !== ownRelease()) {
      events.onReleaseTaken()
    }
  }

  return workbox.register().then(
    () => true,
    () => false,
  )
}

/** Are all files of the release in the store of the active worker? Waits until there is one. */
export async function isPrecacheComplete(): Promise<boolean> {
  const { active } = await navigator.serviceWorker.ready
  return active !== null && (await messageSW(active, { type: 'isPrecacheComplete' })) === true
}
