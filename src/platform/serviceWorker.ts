/*
 * Registers the worker that keeps the site on the device, and tells what it is up to.
 * A new release waits until the user asks for it in one tab; the others follow. A worker that brings
 * only new content, and the same app, takes over quietly: nothing that is open can miss a file.
 */
import { messageSW, Workbox } from 'workbox-window'
import { ownRelease } from './release.ts'
import { checkWhenSeen } from './updateChecks.ts'

export interface ServiceWorkerEvents {
  /** A new release of the app is ready. Calling `takeOver` activates it; the page then reloads. */
  onReleaseWaiting(takeOver: () => void): void
  /** A worker of another release has taken over at another tab's request, while this one is looked at. */
  onReleaseTaken(): void
}

const WORKER = '/sw.js'

type ScriptAddress = ConstructorParameters<typeof Workbox>[0]

/** As much of Trusted Types as is used here. Not every browser has them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(): string },
  ): { createScriptURL(address: string): ScriptAddress }
}
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }

/** A browser that was sent our headers (build/headers.ts) takes no worker from an address that was not vouched for. This vouches for one. */
const workerAddress =
  trustedTypes
    ?.createPolicy('ledelsesugen-worker', { createScriptURL: () => WORKER })
    .createScriptURL(WORKER) ?? WORKER

/** Is there anything to register: a browser that can, and a built site? */
export const canRegister = (): boolean => 'serviceWorker' in navigator && ownRelease() !== ''

/** @returns false where the browser or the net will have no worker: the site works, but not without net. */
export async function registerServiceWorker(events: ServiceWorkerEvents): Promise<boolean> {
  const workbox = new Workbox(workerAddress, { updateViaCache: 'none' })
  let asked = false

  async function onWaiting(waiting: ServiceWorker, registration: ServiceWorkerRegistration) {
    if (await isOwnRelease(waiting)) return letTakeOver(waiting, registration)
    events.onReleaseWaiting(() => {
      asked = true
      // Another tab may have been quicker.
      if (registration.waiting) letTakeOver(registration.waiting, registration)
      else location.reload()
    })
  }

  let controlled = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    const first = !controlled
    controlled = true
    if (asked) location.reload()
    else if (!first) void follow()
  })
  /** Nobody looks at a tab in the background: it is loaded anew at once. What is being written is put aside by then. */
  async function follow() {
    const { controller } = navigator.serviceWorker
    if (!controller || (await isOwnRelease(controller))) return
    if (document.visibilityState === 'hidden') location.reload()
    else events.onReleaseTaken()
  }

  try {
    await unregisterOthers()
    const registration = await workbox.register()
    if (!registration) return false
    watchWaiting(registration, (waiting) => void onWaiting(waiting, registration))
    // Without net there is nothing to be found. The next look asks again.
    const check = () => void registration.update().catch(() => undefined)
    if (registration.active) check()
    checkWhenSeen(check)
    return true
  } catch {
    return false
  }
}

const AGAIN = 500

/**
 * Chromium forgets a worker that was told so while the other one was answering pages. It is told until it does.
 * That it waits is said by its place: WebKit may leave its `state` at `installing` for good.
 */
function letTakeOver(worker: ServiceWorker, registration: ServiceWorkerRegistration) {
  const tell = () => {
    if (registration.waiting === worker) worker.postMessage({ type: 'SKIP_WAITING' })
    else clearInterval(timer)
  }
  const timer = setInterval(tell, AGAIN)
  tell()
}

const isOwnRelease = async (worker: ServiceWorker) =>
  (await messageSW(worker, { type: 'release' })) === ownRelease()

/** A worker of another scope is left over from something else, and would answer for us. */
async function unregisterOthers() {
  const registrations = await navigator.serviceWorker.getRegistrations()
  const others = registrations.filter(({ scope }) => scope !== `${location.origin}/`)
  await Promise.all(others.map((other) => other.unregister()))
}

/**
 * Tells of each update that is ready, once. workbox-window listens for one only, even when that one fails
 * to install. WebKit may tell that a worker was found when it no longer installs, but waits.
 */
function watchWaiting(
  registration: ServiceWorkerRegistration,
  onWaiting: (waiting: ServiceWorker) => void,
) {
  let told: ServiceWorker | null = null
  const tell = () => {
    const { active, waiting } = registration
    if (active && waiting && waiting !== told) onWaiting((told = waiting))
  }
  const listen = () => {
    registration.installing?.addEventListener('statechange', tell)
    tell()
  }
  registration.addEventListener('updatefound', listen)
  listen()
}

/** Are all files of the release in the store of the active worker? Waits until there is one. */
export async function isPrecacheComplete(): Promise<boolean> {
  const { active } = await navigator.serviceWorker.ready
  return active !== null && (await messageSW(active, { type: 'isPrecacheComplete' })) === true
}
