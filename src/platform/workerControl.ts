/* Apart from the registration, so that asking costs no script. */

/** Does a worker answer this page's requests? Not on the first visit, after a forced reload, and during development. */
export const isWorkerInControl = (): boolean =>
  'serviceWorker' in navigator && navigator.serviceWorker.controller !== null
