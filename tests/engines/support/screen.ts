/* What people see and do on a page, in any engine, by the names that they and screen readers have for it. */
import { expect } from 'vitest'
import type { Session } from '../../../src/domain/contentSchema.ts'
import { bookmarkName } from '../../../src/domain/wording.ts'
import type { Tab } from './engine.ts'

/**
 * How long a fact may be in coming. A loaded machine needs long, and that says nothing; and a worker that
 * was answering is let go by Chromium only when it has rested for half a minute (seen with the kill switch: 31 s).
 */
const LIMIT = 60_000

/** Waits for a fact. */
export const eventually = <T>(ask: () => T | Promise<T>, message?: string) =>
  expect.poll(ask, { timeout: LIMIT, interval: 150, ...(message ? { message } : {}) })

/** The words in a part of the page, with single spaces; null when it is not there. */
export const words = (tab: Tab, selector: string): Promise<string | null> =>
  tab.evaluate((part) => {
    const found = document.querySelector(part)
    return found && (found.textContent ?? '').replace(/\s+/g, ' ').trim()
  }, selector)

export const heading = (tab: Tab) => words(tab, 'h1')
export const main = (tab: Tab) => words(tab, 'main')
export const footer = (tab: Tab) => words(tab, 'footer')
export const notices = (tab: Tab) => words(tab, NOTICES)
const NOTICES = '[role=region][aria-label=Beskeder]'

/** The headings of the sessions in the lists of the page, in order. */
export const sessionTitles = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() =>
    [...document.querySelectorAll('main li :is(h2, h3, h4, h5) a')].map((link) =>
      (link.textContent ?? '').trim(),
    ),
  )

type Titled = Pick<Session, 'title'>
export const buttonOf = ({ title }: Titled) => `button[aria-label="${bookmarkName(title)}"]`

/** Is the session kept? Null as long as nothing can be kept. */
export const isKept = (tab: Tab, session: Titled): Promise<boolean | null> =>
  tab.evaluate((selector) => {
    const pressed = document.querySelector(selector)?.getAttribute('aria-pressed')
    return pressed ? pressed === 'true' : null
  }, buttonOf(session))

/** Does what was pressed still wait for storage? */
export const isBusy = (tab: Tab, session: Titled): Promise<boolean> =>
  tab.evaluate(
    (selector) => document.querySelector(selector)?.getAttribute('aria-busy') === 'true',
    buttonOf(session),
  )

export async function pressBookmark(tab: Tab, session: Titled): Promise<void> {
  await eventually(() => isKept(tab, session)).not.toBeNull()
  await tab.click(buttonOf(session))
}

export async function keep(tab: Tab, session: Titled): Promise<void> {
  await eventually(() => isKept(tab, session), `»${session.title}« can be kept`).toBe(false)
  await tab.click(buttonOf(session))
  // Where it is not, the page says why.
  const outcome = async () => (await isKept(tab, session)) || (await notices(tab))
  await eventually(outcome, `»${session.title}« is kept`).toBe(true)
}

/** Clicks the first link or button that begins with these words. */
export async function press(tab: Tab, name: string, within = 'body'): Promise<void> {
  const mark = (looked: string, part: string) => {
    document.querySelector('[data-meant]')?.removeAttribute('data-meant')
    const all = document.querySelectorAll(`${part} :is(a[href], button:enabled)`)
    const found = [...all].find((control) => control.textContent?.trim().startsWith(looked))
    found?.setAttribute('data-meant', '')
    return found !== undefined
  }
  // Done again where the page has put another in its place meanwhile.
  await eventually(async () => {
    const isThere = await tab.evaluate(mark, name, within)
    if (isThere) await tab.click('[data-meant]')
    return isThere
  }, `there is »${name}«`).toBe(true)
}

export const answerNotice = (tab: Tab, name: string) => press(tab, name, NOTICES)

/** Visits a page, and waits until the app says that all of it is on the device. */
export async function visitUntilReadyOffline(tab: Tab, url: string): Promise<void> {
  await tab.goto(url)
  await eventually(() => notices(tab)).toContain('Klar til brug offline')
  await answerNotice(tab, 'Luk')
}
