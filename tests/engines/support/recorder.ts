/* What a page tells of itself, in any engine: a script that is planted in it (plant.ts), and how to ask it. */
import type { Tab } from './engine.ts'

export interface Recorded {
  /** How often the tab has loaded a page of the site. */
  loads: number
  /** How often a page came back as it was, from the browser's memory of pages. */
  returns: number
  /** Errors and warnings on the console, uncaught errors, files that did not come, breaches of the policy. */
  faults: string[]
}

declare global {
  interface Window {
    recorded: Recorded
  }
}

/** Runs in the page, first of all. Lasts as long as the tab. */
export function record(): void {
  const kept = sessionStorage.getItem('recorded')
  const recorded = kept ? (JSON.parse(kept) as Recorded) : { loads: 0, returns: 0, faults: [] }
  window.recorded = recorded
  const keep = () => sessionStorage.setItem('recorded', JSON.stringify(recorded))
  const note = (kind: string, text: unknown) => {
    // WebKit's stack does not begin with what is wrong.
    const told = text instanceof Error ? `${text}\n${text.stack}` : text
    recorded.faults.push(`${kind}: ${told}`)
    keep()
  }
  recorded.loads++
  keep()

  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) recorded.returns++
    keep()
  })
  addEventListener(
    'error',
    (event) => {
      const { target, error, message } = event as ErrorEvent
      if (target === window) return note('uncaught', error ?? message)
      const { src, href, rel } = target as Partial<HTMLScriptElement & HTMLLinkElement>
      // A preload that is broken off is no loss, and Firefox does so when a page is left.
      if (rel !== 'modulepreload') note('missing', src ?? href)
    },
    true,
  )
  addEventListener('unhandledrejection', ({ reason }) => note('unhandled', reason))
  addEventListener('securitypolicyviolation', (event) => {
    note('policy', `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
  })
  for (const kind of ['error', 'warn'] as const) {
    const own = console[kind]
    console[kind] = (...words: unknown[]) => {
      note(`console ${kind}`, words.join(' '))
      own.apply(console, words)
    }
  }
}

/** What the tab has told; null where it has shown no page of the site. */
export const recordedBy = (tab: Tab): Promise<Recorded | null> =>
  tab.evaluate(() => {
    if (window.recorded || location.protocol === 'about:') return window.recorded ?? null
    return JSON.parse(sessionStorage.getItem('recorded') ?? 'null') as Recorded | null
  })

/** How often the tab has loaded a page of the site. */
export const loadsOf = async (tab: Tab): Promise<number> => (await recordedBy(tab))?.loads ?? 0
