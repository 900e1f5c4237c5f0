/* The network as a test wants it: one place that stands in for `fetch`. */
import { onTestFinished, vi } from 'vitest'

export type Answer = (signal: AbortSignal | null) => Promise<Response>

const response = (body: string, status: number, type: string, redirected = false) => {
  const made = new Response(body, { status, headers: { 'content-type': type } })
  // What a constructed response always says no to.
  Object.defineProperty(made, 'redirected', { value: redirected })
  return Promise.resolve(made)
}
const JSON_TYPE = 'application/json; charset=utf-8'

/** What can come back when the content is asked for. */
export const answers = {
  json:
    (value: unknown): Answer =>
    () =>
      response(JSON.stringify(value), 200, JSON_TYPE),
  /** The text of a file, as it is. */
  text:
    (text: string): Answer =>
    () =>
      response(text, 200, JSON_TYPE),
  /** A host that has another page for everything it does not know, or a login page of a hotel. */
  html: (): Answer => () => response('<!doctype html><title>Log på</title>', 200, 'text/html'),
  /** The same, by a server that gets the type wrong. */
  htmlCalledJson: (): Answer => () => response('<!doctype html>', 200, JSON_TYPE),
  /** The connection was lost half-way. */
  cutOff: (value: unknown): Answer => {
    const whole = JSON.stringify(value)
    return () => response(whole.slice(0, whole.length / 2), 200, JSON_TYPE)
  },
  empty: (): Answer => () => response('', 200, JSON_TYPE),
  /** Sent on to somewhere else, which then answers well. */
  redirected:
    (value: unknown): Answer =>
    () =>
      response(JSON.stringify(value), 200, JSON_TYPE, true),
  status:
    (status: number, value: unknown = {}): Answer =>
    () =>
      response(JSON.stringify(value), status, JSON_TYPE),
  /** As a browser says it without net. */
  noNetwork: (): Answer => () => Promise.reject(new TypeError('Failed to fetch')),
  /** A train in a tunnel: neither answer nor error, until the one who asks gives up. */
  never: (): Answer => (signal) =>
    new Promise((_, reject) => {
      const giveUp = () => reject(signal?.reason as Error)
      if (signal?.aborted) giveUp()
      signal?.addEventListener('abort', giveUp)
    }),
}

export interface Network {
  /** The addresses that were asked for. */
  asked: string[]
  /** The settings of the latest question. */
  latest: RequestInit | undefined
  /** What it answers from now on. */
  answer: Answer
}

/** Puts `answer` in the place of the network until the test is over. */
export function stubNetwork(answer: Answer): Network {
  const network: Network = { asked: [], latest: undefined, answer }
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
    network.asked.push(address)
    network.latest = init
    return network.answer(init?.signal ?? null)
  })
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  return network
}

/** Time limits by the clock of the test, so that fake timers decide when one is up. */
export function stubTimeLimits(): void {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((limit) => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(new DOMException('Too late', 'TimeoutError')), limit)
    return controller.signal
  })
}
