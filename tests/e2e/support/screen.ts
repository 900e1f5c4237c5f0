/* The parts of the screen that many tests look at, by the names that people and screen readers have for them. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { Session } from '../../../src/domain/contentSchema.ts'

export const notices = (page: Page): Locator => page.getByRole('region', { name: 'Beskeder' })

export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })

/** The button of a session, in a list or on its page. */
export const bookmarkButton = (page: Page, { title }: Pick<Session, 'title'>): Locator =>
  page.getByRole('button', { name: `Gem ${title} i Min uge`, exact: true })

/** Waits until a Gem button knows whether its session is kept: the app is there, and the database has answered. */
export const answers = (button: Locator): Promise<void> =>
  expect(button).toHaveAttribute('aria-pressed', /^(true|false)$/)

/** Waits until the app has taken over all of the page: before that a link loads the next page whole. */
export async function isAlive(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          '__vue_app__' in (document.getElementById('app') ?? {}) && !('earlyTap' in globalThis),
      ),
    )
    .toBe(true)
  await isLaidOut(page)
}

/** Waits until what was out of sight at the first paint is laid out as well: before, it has no place to be measured. */
export const isLaidOut = (page: Page): Promise<void> =>
  expect(page.locator('html')).not.toHaveAttribute('data-opening')

/** A session in a list: the list item with its linked heading. */
export const sessionCard = (page: Page, { title }: Pick<Session, 'title'>): Locator =>
  page.getByRole('listitem').filter({
    has: page.getByRole('heading').getByRole('link', { name: title, exact: true }),
  })

/** The headings of the sessions in the lists of the page, in order. */
export const sessionTitles = (page: Page): Locator =>
  page.getByRole('main').getByRole('listitem').getByRole('heading').getByRole('link')

export async function keep(page: Page, session: Pick<Session, 'title'>): Promise<void> {
  const button = bookmarkButton(page, session)
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
}

/** Visits a page, and waits until the app says that all of it is on the device. */
export async function visitUntilReadyOffline(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(notices(page)).toContainText('Klar til brug offline')
}

/** How wide the page is: more than the screen where it must be scrolled sideways. */
export const widthOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth)
