/*
 * What the tests here need of a browser engine, whichever it is. Chromium and Firefox are driven by
 * puppeteer.ts, WebKit by webkit.ts.
 */

/**
 * A browser that has not answered by then, in ms, will not. It comes before the end of a test, so that
 * what is told is what was asked for.
 */
export const ANSWER_LIMIT = 60_000

/** One engine of those that people have. */
export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit'
  /** Debian packages that this machine lacks for it; empty when it can be run. */
  missingPackages(): string[]
  /** Makes what saves time whenever it is started with an empty profile; once, before all tests. */
  prepare?(): Promise<void>
  /**
   * Starts it with a profile: a folder, that is the same person's device when it is opened again.
   * @param options.timeZone IANA name of the device's zone; the machine's own when it is not said
   */
  open(profile: string, options?: OpenOptions): Promise<Browser>
}

export interface OpenOptions {
  timeZone?: string
  /** A private window: nothing of it is kept when it is closed. Not every engine can be started so. */
  isPrivate?: boolean
}

export interface Browser {
  /** An empty tab. */
  newTab(): Promise<Tab>
  /** Ends it as a person does. */
  close(): Promise<void>
  /** Ends all its processes at once, as when the battery is taken out. */
  kill(): Promise<void>
  /** Ends the process that holds network and storage, under a live page; false where the engine has none of its own. */
  killNetworkProcess(): Promise<boolean>
}

/** A page. What is looked for is named as people and screen readers know it, and waited for. */
export interface Tab {
  goto(url: string): Promise<void>
  reload(): Promise<void>
  /** Runs in the page. Arguments and answer are JSON; the function may be async and sees nothing of the file it is written in. */
  evaluate<Args extends unknown[], T>(
    work: (...args: Args) => T | Promise<T>,
    ...args: Args
  ): Promise<T>
  /** A real click, in the middle of the first element that matches a selector. */
  click(selector: string): Promise<void>
  /** Real keys, into the element that has the focus. */
  type(text: string): Promise<void>
  /** Brings it to the front. */
  show(): Promise<void>
  close(): Promise<void>
}
