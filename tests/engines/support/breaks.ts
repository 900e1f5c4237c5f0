/*
 * What browsers do, or do not have, planted in every page of a site (plant.ts). Each runs there on its
 * own, and sees nothing of this file.
 */

declare global {
  interface Window {
    /** The connections that the page has opened. */
    connections: IDBDatabase[]
    /** All that the page's own `indexedDB` can do has ended; that of a frame is another. */
    isDead?: boolean
    /** Each write is broken off, without a reason, as on a full disk. */
    isFull?: boolean
  }
}

/** A browser that has no worker. */
export function withoutWorker(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
}

/** A worker that is ready is not said to be, as WebKit leaves it now and then. */
export function withStateLeftBehind(): void {
  const own = Object.getOwnPropertyDescriptor(ServiceWorker.prototype, 'state')
  Object.defineProperty(ServiceWorker.prototype, 'state', {
    configurable: true,
    get(this: ServiceWorker) {
      const state = own?.get?.call(this) as ServiceWorkerState
      return state === 'installed' ? 'installing' : state
    },
  })
}

/** A page is told of a new worker when that one no longer installs, as it is in WebKit now and then. */
export function withLateNews(): void {
  const own = Object.getOwnPropertyDescriptor(EventTarget.prototype, 'addEventListener')
  Object.defineProperty(ServiceWorkerRegistration.prototype, 'addEventListener', {
    value(this: ServiceWorkerRegistration, type: string, listener: (event: Event) => void) {
      const late = (event: Event) => {
        if (this.installing) this.installing.addEventListener('statechange', late, { once: true })
        else listener.call(this, event)
      }
      own?.value.call(this, type, type === 'updatefound' ? late : listener)
    },
  })
}

export function withFrailDatabase(): void {
  window.connections = []
  const lost = () =>
    new DOMException(
      'Connection to Indexed Database server lost. Refresh the page.',
      'UnknownError',
    )
  const { open } = IDBFactory.prototype
  const { transaction } = IDBDatabase.prototype
  IDBFactory.prototype.open = function (...args) {
    if (window.isDead) throw lost()
    const request = open.apply(this, args)
    request.addEventListener('success', () => window.connections.push(request.result))
    return request
  }
  IDBDatabase.prototype.transaction = function (...args) {
    if (window.isDead) throw lost()
    return transaction.apply(this, args)
  }
  for (const write of ['add', 'put'] as const) {
    const own = IDBObjectStore.prototype[write]
    IDBObjectStore.prototype[write] = function (...args) {
      const request = own.apply(this, args)
      if (window.isFull) this.transaction.abort()
      return request
    }
  }
}

/** The browser has no database, or will not have one used. */
export function withoutDatabase(): void {
  Object.defineProperty(window, 'indexedDB', { configurable: true, get: () => undefined })
}
export function withDatabaseRefused(): void {
  const get = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  }
  Object.defineProperty(window, 'indexedDB', { configurable: true, get })
}

/** The browser asks whether the site may keep things for long, and the user lets it ask. */
export function withEndlessQuestion(): void {
  const storage = { persist: () => new Promise(() => {}) }
  Object.defineProperty(navigator, 'storage', { configurable: true, value: storage })
}

/** The device's clock stands still at the time that the test has put down, if it has. */
export function withSetClock(): void {
  const Own = Date
  const now = () => {
    const at = sessionStorage.getItem('clock')
    return at ? Own.parse(at) : Own.now()
  }
  window.Date = class extends Own {
    constructor(...args: [] | [string | number]) {
      if (args.length === 0) super(now())
      else super(...args)
    }
    static override now = now
  } as DateConstructor
}

/** More time has passed since the page was loaded: as much as the test has put down, in ms. */
export function withTimePassed(): void {
  const own = performance.now.bind(performance)
  performance.now = () => own() + Number(sessionStorage.getItem('passed'))
}
